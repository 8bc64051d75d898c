import { groterDan } from '../../../dossier/breuk.ts';
import type { Briefsoort } from '../../../dossier/briefsoort.ts';
import { plusWeken } from '../../../dossier/datum.ts';
import { halfjarenTussen, peildatum } from '../../../dossier/halfjaar.ts';
import type { Zestrede } from '../../../dossier/ladder.ts';
import {
  type Bron,
  type Grond,
  isTussentijds,
  type MetTrede,
  type OpenOordeel,
  type Signaal,
  type Termijn,
  tredeVan,
  type Uitkomst,
  type Waarschuwing,
} from '../../beoordeling.ts';
import { bevinding, metGrond, metVraag, onbepaald, uitkomst, vraag } from '../../bevinding.ts';
import type { Feiten, Kader } from '../../kader.ts';
import { lasttermijn } from '../../lasttermijn.ts';
import { isInformatiemoment } from '../../moment.ts';
import { somGrond } from '../../somgrond.ts';
import type { Ruimte } from '../../tegenspraak.ts';
import { utrechtCodes } from './codes.ts';

const HALVERING_PERCENTAGE = 50; // §3, trede 3: 'met 50% of meer afgenomen'
const STAPELGEMEENTE_DAGEN = 120; // §2.2.1: 'langer dan 120 dagen'
const SPOED_TOT_TREDE = 5; // §3.1.2: 'de juridische stappen'; §3, trede 6 follows from the term of the last alone
const RICHTTIJD_MAANDEN = 6; // bijlage: 'een half jaar in totaal voor de 3 hoogste treden'
const GESPREK_WEKEN = 4; // §3, trede 3: bestuurlijk gesprek binnen vier weken na de beoordeling
const EERSTE_NA_IBT_KADER = '2025-I'; // the supplement belongs to the framework IBT 2021–2024 (§1)
const RAAD_MAANDEN = 1; // own choice: the handreiking (stap 4.2) gives the raad one month, this text is silent
const LADDER_MAANDEN = 12; // own choice: the yardstick of the handreiking (4.4.4), told and never in the way
const HANDREIKING: Bron = { document: 'handreiking', paragraaf: '4.4.4' };

const bron = (paragraaf: string): Bron => ({ document: 'utrecht-2024', paragraaf });
const bijTrede = (trede: Zestrede): Bron => bron(`3, trede ${trede}`);
const EIGEN_KEUZE = bron(''); // no paragraph says it
const ARTIKEL_124D: Bron = { document: 'Gemeentewet', paragraaf: '124d' };

const NA_VOORSPRONG = { personen: 2, deel: 20 }; // no paragraph: a choice of ours of what is asked about, never of a trede

/** Provincie Utrecht, Aanvullend beleidskader IBT huisvesting vergunninghouders (CVDR713805). Ladder by trend. */
export const utrecht2024: Kader = {
  id: 'utrecht-2024',
  titel: 'het Aanvullend beleidskader IBT huisvesting vergunninghouders',
  plan: 'verbeterplan',
  // In force 16 January 2024, so first used for the assessment of 2023-II.
  planfase: 'het actief toezicht',
  cijferbron: { voluit: 'het Centraal Orgaan opvang asielzoekers (COA)', kort: 'het COA' },
  geldig: { van: '2023-II', tot: null },
  ladder: {
    // §3: the six treden
    treden: [
      { trede: 1, stap: 'begin', naam: 'signaleren' },
      { trede: 2, stap: 'overleg', naam: 'informatie opvragen en valideren' },
      { trede: 3, stap: 'plan', naam: 'actief toezicht' },
      { trede: 4, stap: 'vooraankondiging', naam: 'vooraankondiging van juridische interventie' },
      { trede: 5, stap: 'besluit', naam: 'besluit tot indeplaatsstelling' },
      { trede: 6, stap: 'uitvoering', naam: 'feitelijke indeplaatsstelling' },
    ],
    raadMaanden: RAAD_MAANDEN,
  },
  // §3, trede 1: one person short leads to trede 2, unless GS answer that a voorsprong counts: that leaves a few persons.
  kanOpLaagsteTrede: (_, achterstand, taakstelling) =>
    achterstand <= NA_VOORSPRONG.personen || NA_VOORSPRONG.deel * achterstand <= (taakstelling ?? 0),
  codes: utrechtCodes,
  // §4: housed within the period but not (yet) counted by COA, with evidence; §2.2: TVS includes who found a home themselves.
  bijtelling: () => ['bijtelling_gehuisvest', 'bijtelling_zelfstandig'],
  bijtellingParagraaf: '4',
  uitlegbronnen: { som: bron('2.1'), volgorde: null, eenTrede: bron('3') },
  kolommen: [
    'koppelingen',
    'omkoppelingen',
    'wachttijd_fase2_dagen',
    'gehuisvest_halverwege',
    'koppelingen_halverwege',
  ],
  oordelen: [
    'oordeel_planinhoud',
    'oordeel_verbeterplan',
    'oordeel_overmacht',
    'oordeel_afzien',
    'oordeel_spoed',
    'oordeel_intrekking',
    'oordeel_voorsprong',
    'oordeel_volgende_trede',
    'oordeel_nieuwe_trede',
  ],
  instellingen: { normHalverwege: ['taakstelling', 'totaalopgave'] }, // §4: 'de helft van de taakstelling'
  ambtelijk: ['voortgang'], // §4: half-way the gemeente is informed by the officials
  beoordeel,
  spoed,
  ruimte,
  richttijden: {
    ladder: { maanden: LADDER_MAANDEN, bron: HANDREIKING },
    hoogste: { maanden: RICHTTIJD_MAANDEN, bron: bron('bijlage') },
  },
  waarschuwingen,
  signalen,
  brieven,
  termijnen,
  afschriften,
  publicatie,
};

function beoordeel(f: Feiten, van: Zestrede): Uitkomst {
  const { periode: p } = f;
  const halfjaarLoopt = van <= 3 && f.moment < peildatum(p.halfjaar);
  // On trede 1 nothing follows before the peildatum, whatever is realised: no formal assessment (§4).
  if (halfjaarLoopt && van <= 1) return tussentijds(f, 1);
  if (f.gerealiseerd) return gerealiseerd(f, van);
  if (f.gerealiseerd === null) return onbepaald(f.ontbrekend);
  if (halfjaarLoopt) return tussentijds(f, van);
  if ((van === 5 || van === 6) && p.oordeel_intrekking === 'ja') return ingetrokken(f, van);
  return p.oordeel_overmacht === 'ja' ? bevroren(f, van) : metOvermacht(f, numeriek(f, van));
}

/** §2.3: a verschoonbare reden that was not accepted; the gemeente must raise and prove it. */
function metOvermacht(f: Feiten, u: Uitkomst): Uitkomst {
  switch (f.periode.oordeel_overmacht) {
    case 'aangevoerd':
      return metVraag(u, vraag('overmacht', bron('2.3'), 'oordeel_overmacht'));
    case 'nee':
      return metGrond(u, bevinding('overmacht-afgewezen', bron('2.3')));
    default:
      return metGrond(u, bevinding('overmacht-niet-aangevoerd', bron('2.3')));
  }
}

/** The outcome by the figures and the other judgements, per heading of §3. A1 > 0 from here on. */
function numeriek(f: Feiten, van: Zestrede): Uitkomst {
  switch (van) {
    case 0:
    case 1:
      return trede1(f);
    case 2:
      return trede2(f);
    case 3:
      return trede3(f);
    case 4:
      return trede4(f);
    case 5:
      return trede5(f);
    case 6:
      return trede6(f);
  }
}

/** §3, treden 1 to 3: realised → 1. §3 (begin): from every trede it is 'mogelijk' to go down to 1. */
function gerealiseerd(f: Feiten, van: Zestrede): Uitkomst {
  const som = somGrond(f, bron('2.1'));
  if (van <= 1) return uitkomst(1, { som, beslissend: bevinding('blijft-trede-1', bijTrede(1)) });
  if (van <= 3)
    return uitkomst(1, {
      som,
      beslissend: bevinding('terug-naar-trede-1', bijTrede(van), { tredeVorig: van }),
    });
  const terug = bevinding('traject-eindigt', bron('3'), { tredeVorig: van });
  if (van === 4) return uitkomst(1, { som, beslissend: terug });
  const verder = [bevinding('intrekking-gerealiseerd', EIGEN_KEUZE)];
  return { ...uitkomst(1, { som, beslissend: terug, verder }), intrekking: true };
}

/**
 * §4: on 1 April and 1 October the gemeente hears whether it is on schedule: half of the taakstelling realised in half of
 * the time. No formal assessment, so nobody moves; §3: with the warning of a possible step up. On another day there is no
 * norm, and only the figures are told.
 */
function tussentijds(f: Feiten, van: Zestrede): Uitkomst {
  const loopt = bevinding('halfjaar-loopt', bron('4'), { trede: van });
  if (!isInformatiemoment(f)) return uitkomst(van, { som: tekort(f), beslissend: loopt });
  if (f.gerealiseerd) {
    const verder = [tekort(f), bevinding('halverwege-gerealiseerd', bron('4'))];
    return uitkomst(van, { beslissend: loopt, verder });
  }
  const { gehuisvest, taakstelling, totaalopgave } = f.cijfers;
  if (gehuisvest === null) return onbepaald(['gehuisvest_halverwege']);
  const normen = { taakstelling, totaalopgave };
  const gekozen = f.instellingen.normHalverwege === 'totaalopgave' ? 'totaalopgave' : 'taakstelling';
  const norm = halveNorm(normen[gekozen]);
  if (norm === null) return onbepaald(f.ontbrekend);
  const anders = halveNorm(normen[gekozen === 'taakstelling' ? 'totaalopgave' : 'taakstelling']);
  const opSchema = gehuisvest >= norm;
  const code = opSchema ? 'halverwege-op-schema' : 'halverwege-niet-op-schema';
  const waarschuwingen: Waarschuwing[] = [];
  if (anders !== null && gehuisvest >= anders !== opSchema)
    waarschuwingen.push(bevinding('norm-maakt-verschil', bron('4'), { norm, anders }));
  // On treden 2 and 3 meeting the taakstelling is not enough: the backlog itself must shrink.
  const krimptNiet = van >= 2 && taakstelling !== null && 2 * gehuisvest <= taakstelling;
  if (!opSchema || krimptNiet)
    waarschuwingen.push(
      bevinding('mogelijke-opschaling', bijTrede(van), { trede: van, tredeNieuw: van + 1 }),
    );
  const verder = [bevinding(code, bron('4'), { gehuisvest, norm })];
  return uitkomst(van, { beslissend: loopt, verder }, [], waarschuwingen);
}

/** Half of the norm, rounded up; nothing to house asks for nothing. */
function halveNorm(norm: number | null): number | null {
  return norm === null ? null : Math.max(0, Math.ceil(norm / 2));
}

/** Gemeentewet 124d: plausible, without reservation, that the task will be carried out. The new trede is a person's. */
function ingetrokken(f: Feiten, van: Zestrede): Uitkomst {
  const nieuw = f.periode.oordeel_nieuwe_trede;
  const gronden = { som: tekort(f), beslissend: bevinding('intrekking-aannemelijk', ARTIKEL_124D) };
  const vragen =
    nieuw === null ? [vraag('nieuwe-trede', bron('3'), 'oordeel_nieuwe_trede', ['1', '2', '3', '4'])] : [];
  return { ...uitkomst((nieuw ?? van) as Zestrede, gronden, vragen), intrekking: true };
}

/**
 * §2.3: an accepted verschoonbare reden 'weegt mee'. Own choice: the lower of 'stays' and the numeric outcome.
 * Only from trede 3 can the figures give a lower one; from 4 on there is no number in the text.
 */
function bevroren(f: Feiten, van: Zestrede): Uitkomst {
  if (van === 3) {
    const doorCijfers = trede3(f);
    const lager = tredeVan(doorCijfers);
    if (lager === null || lager < van) return doorCijfers;
  }
  const trede = van === 0 ? 1 : van;
  const aangenomen = bevinding('overmacht-aangenomen', bron('2.3'), { trede });
  // A last that was complied with leaves its question, whatever excuses the achterstand.
  const nagekomen = van === 5 && lasttermijn(f) === 'verstreken' && f.periode.last_nagekomen === 'ja';
  return uitkomst(trede, { som: tekort(f), beslissend: aangenomen }, nagekomen ? vraagIntrekken(f) : []);
}

/**
 * §3.1.2: in a case of spoed, motivated, the ladder is climbed faster than a trede per half-year; §3: no trede is skipped,
 * so each oordeel makes one step. §3.1.1 can hold it back, as on the peildatum.
 */
function spoed(f: Feiten, van: Zestrede): Uitkomst {
  const { periode: p } = f;
  if (f.gerealiseerd !== false) return beoordeel(f, van);
  if (van >= SPOED_TOT_TREDE) {
    const gewoon = beoordeel(f, van);
    const nietVerder = bevinding('spoed-niet-verder', bron('3.1.2'), { trede: SPOED_TOT_TREDE });
    return { ...gewoon, waarschuwingen: [...gewoon.waarschuwingen, nietVerder] };
  }
  if (p.oordeel_overmacht === 'ja')
    return uitkomst(van, {
      som: tekort(f),
      beslissend: bevinding('overmacht-aangenomen', bron('2.3'), { trede: van }),
    });
  return metOvermacht(f, metSpoed(f, van));
}

/** §3.1.2 and §3.1.1: one step, unless GS refrain. */
function metSpoed(f: Feiten, van: Zestrede): Uitkomst {
  const { oordeel_afzien: afzien } = f.periode;
  const som = tekort(f);
  const nieuw = (Math.max(van, 1) + 1) as Zestrede;
  const omhoog = bevinding('spoed-omhoog', bron('3.1.2'), { trede: van, tredeNieuw: nieuw });
  const nietVerteld = f.aangekondigd === null ? [bevinding('spoed-niet-aangekondigd', bron('3.1.2'))] : [];
  if (van < 3) return uitkomst(nieuw, { som, beslissend: omhoog }, [], nietVerteld);
  switch (afzien) {
    case 'ja':
      return uitkomst(van, { som, beslissend: bevinding('afgezien', bron('3.1.1'), { trede: van }) });
    case 'nee': {
      const verder = [bevinding('niet-afgezien', bron('3.1.1'))];
      return uitkomst(nieuw, { som, beslissend: omhoog, verder }, [], nietVerteld);
    }
    case null: {
      if (van > 3) return uitkomst(nieuw, { som, beslissend: omhoog }, [vraagAfzien(nieuw)], nietVerteld);
      const nietBeoordeeld = bevinding('afzien-niet-beoordeeld', bron('3.1.1'));
      return uitkomst(nieuw, { som, beslissend: omhoog }, [], [nietBeoordeeld, ...nietVerteld]);
    }
  }
}

/**
 * §3, trede 1: 'niet gerealiseerd: gemeente wordt opgeschaald naar trede 2'; met 'een voorsprong uit de voorgaande
 * taakstellingsperiode: gemeente blijft op trede 1'.
 * In gewone woorden: één persoon te weinig is genoeg, en over de voorsprong beslist een mens.
 */
function trede1(f: Feiten): Uitkomst {
  const { voorsprongBegin } = f.cijfers;
  const { oordeel_voorsprong: oordeel } = f.periode;
  if (voorsprongBegin === null) return onbepaald(f.ontbrekend);
  // The voorsprong is inside O already (§2.1), so the literal text counts it twice: a person decides.
  if (voorsprongBegin > 0 && oordeel !== 'nee') {
    const blijft = bevinding('voorsprong-blijft-trede-1', bijTrede(1), { voorsprongBegin });
    const gronden = { som: tekort(f), beslissend: blijft };
    return uitkomst(
      1,
      gronden,
      oordeel === 'ja' ? [] : [vraag('voorsprong', bijTrede(1), 'oordeel_voorsprong')],
    );
  }
  const vooraf =
    voorsprongBegin > 0 ? [bevinding('voorsprong-al-verrekend', bron('2.1'), { voorsprongBegin })] : [];
  return uitkomst(2, { som: tekort(f), vooraf, beslissend: bevinding('naar-trede-2', bijTrede(1)) });
}

/**
 * §3, trede 2: 'krimpt: de gemeente blijft op trede 2'; 'blijft gelijk of neemt toe: de gemeente wordt opgeschaald naar
 * trede 3'.
 * In gewone woorden: alleen de taakstelling halen is niet genoeg, de oude achterstand moet ook kleiner worden.
 */
function trede2(f: Feiten): Uitkomst {
  const trend = trendVan(f);
  if (trend === null) return onbepaald(f.ontbrekend);
  const som = tekort(f);
  if (isGekrompen(trend))
    return uitkomst(2, { som, beslissend: bevinding('achterstand-gekrompen', bijTrede(2), trend) });
  // §3, trede 2 (slot): vóór opschaling naar 3 hoort de gemeente dat op het informatiemoment.
  const nietGemeld = f.tussenbericht === null ? [bevinding('tussenbericht-niet-gebleken', bijTrede(2))] : [];
  const waarschuwingen = [...nietGemeld, ...zonderAchterstand(trend)];
  return uitkomst(3, { som, beslissend: nietGekrompen(trend, 2) }, [], waarschuwingen);
}

/**
 * §3, trede 3: 'gelijk gebleven of toegenomen: de gemeente wordt opgeschaald naar trede 4'; 'met 50% of meer afgenomen:
 * de gemeente wordt afgeschaald naar trede 2'; 'met minder dan 50% afgenomen: de gemeente blijft op trede 3'; en wie de
 * maatregelen 'niet of niet voldoende heeft uitgevoerd' of geen plan opstelt, gaat naar trede 4.
 * In gewone woorden: eerst telt de trend; pas als de achterstand krimpt, telt ook het verbeterplan.
 */
function trede3(f: Feiten): Uitkomst {
  const trend = trendVan(f);
  if (trend === null) return onbepaald(f.ontbrekend);
  if (!isGekrompen(trend))
    return naarVier(f, nietGekrompen(trend, 3), [...zonderAchterstand(trend), ...eenPersoon(trend)]);
  if (isGehalveerd(trend)) return gehalveerd(f, trend);
  const tekortgeschoten = tekortInPlan(f);
  if (tekortgeschoten !== null) return naarVier(f, tekortgeschoten, []);
  const blijft = {
    som: tekort(f),
    beslissend: bevinding('achterstand-te-weinig-afgenomen', bijTrede(3), trend),
  };
  if (f.periode.oordeel_verbeterplan === null) return uitkomst(3, blijft, [vraagVerbeterplan()]);
  return uitkomst(3, { ...blijft, verder: [bevinding('plan-voldoende-uitgevoerd', bijTrede(3))] });
}

/**
 * §3, trede 3: twee zinnen botsen. Een gehalveerde achterstand gaat naar trede 2, een plan dat tekortschiet naar trede 4.
 * In gewone woorden: alleen wie is gehalveerd én een plan heeft dat tekortschiet, legt die botsing aan een mens voor
 * (`oordeel_volgende_trede`: ja is trede 4, nee is trede 2). Alle twaalf combinaties staan in cases.yaml.
 */
function gehalveerd(f: Feiten, trend: Trend): Uitkomst {
  const { oordeel_volgende_trede: volgende } = f.periode;
  const omlaag = { som: tekort(f), beslissend: bevinding('achterstand-gehalveerd', bijTrede(3), trend) };
  const tekortgeschoten = tekortInPlan(f);
  if (tekortgeschoten === null) return uitkomst(2, omlaag);
  switch (volgende) {
    case 'ja':
      return naarVier(f, tekortgeschoten, []);
    case 'nee':
      return uitkomst(2, {
        ...omlaag,
        verder: [tekortgeschoten, bevinding('plan-toch-omlaag', bijTrede(3))],
      });
    case null: {
      const antwoorden = ['ja', 'nee'];
      const botsing = vraag(
        'halvering-zonder-plan',
        bijTrede(3),
        'oordeel_volgende_trede',
        antwoorden,
        trend,
      );
      return uitkomst(2, { ...omlaag, verder: [tekortgeschoten] }, [botsing]);
    }
  }
}

/** §3, trede 3 (slot): 'niet of niet voldoende heeft uitgevoerd (…) (of nalatig is gebleven bij het opstellen hiervan)'. Null: niet gebleken. */
function tekortInPlan(f: Feiten): Grond | null {
  switch (f.periode.oordeel_verbeterplan) {
    case 'niet_ingediend':
      return bevinding('plan-niet-ingediend', bijTrede(3));
    case 'onvoldoende':
      return bevinding('plan-onvoldoende-uitgevoerd', bijTrede(3));
    case 'voldoende':
    case null:
      return null;
  }
}

/**
 * §3, trede 3, en §3.1.1: naar trede 4, tenzij GS afzien.
 * In gewone woorden: of GS daaraan hebben gedacht, is hier een waarschuwing en geen open vraag.
 */
function naarVier(f: Feiten, grond: Grond, waarschuwingen: readonly Waarschuwing[]): Uitkomst {
  const som = tekort(f);
  switch (f.periode.oordeel_afzien) {
    case 'ja':
      return uitkomst(
        3,
        { som, vooraf: [grond], beslissend: bevinding('afgezien', bron('3.1.1'), { trede: 3 }) },
        [],
        waarschuwingen,
      );
    case 'nee':
      return uitkomst(
        4,
        { som, beslissend: grond, verder: [bevinding('niet-afgezien', bron('3.1.1'))] },
        [],
        waarschuwingen,
      );
    case null:
      return uitkomst(
        4,
        { som, beslissend: grond },
        [],
        [...waarschuwingen, bevinding('afzien-niet-beoordeeld', bron('3.1.1'))],
      );
  }
}

/**
 * §3, trede 5: 'niet het gewenste effect'.
 * In gewone woorden: de tekst geeft geen getal, dus een mens beslist of het tot een besluit komt.
 */
function trede4(f: Feiten): Uitkomst {
  const { oordeel_volgende_trede: volgende, oordeel_afzien: afzien } = f.periode;
  const som = tekort(f);
  const zonderEffect = bevinding('vooraankondiging-zonder-effect', bijTrede(5));
  if (afzien === 'ja') {
    const vooraf = volgende === 'ja' ? [zonderEffect] : [];
    return uitkomst(4, { som, vooraf, beslissend: bevinding('afgezien', bron('3.1.1'), { trede: 4 }) });
  }
  if (volgende === 'ja') {
    const beslissend = zonderEffect;
    if (afzien === null) return uitkomst(5, { som, beslissend }, [vraagAfzien(5)]);
    return uitkomst(5, { som, beslissend, verder: [bevinding('niet-afgezien', bron('3.1.1'))] });
  }
  const blijft = { som, beslissend: bevinding('blijft-vooraankondiging', bijTrede(5), { trede: 4 }) };
  if (volgende === 'nee') return uitkomst(4, blijft);
  return uitkomst(4, blijft, [vraag('volgende-trede', bijTrede(5), 'oordeel_volgende_trede')]);
}

/**
 * §3, trede 5: 'Vanaf het moment dat één van de termijnen is overschreden wordt aan de last niet voldaan'.
 * In gewone woorden: trede 6 volgt op een gemiste termijn van de last of van een deelstap. Een achterstand op de peildatum
 * is daarvoor niet genoeg: die bevat ook de nieuwe taakstelling.
 */
function trede5(f: Feiten): Uitkomst {
  const termijn = lasttermijn(f);
  const { last_nagekomen: nagekomen, oordeel_afzien: afzien } = f.periode;
  if (termijn === null) return onbepaald(['lasttermijn']);
  const som = tekort(f);
  if (termijn === 'loopt')
    return uitkomst(5, { som, beslissend: bevinding('last-loopt', bijTrede(5), { trede: 5 }) });
  if (nagekomen === 'ja')
    return uitkomst(
      5,
      { som, beslissend: bevinding('last-nagekomen', bijTrede(6), { trede: 5 }) },
      vraagIntrekken(f),
    );
  // §3, trede 6: GS keep the freedom not to carry it out (plausible in the short term); §3.1.1.
  if (afzien === 'ja')
    return uitkomst(5, { som, beslissend: bevinding('afgezien', bron('3.1.1'), { trede: 5 }) });
  const vragen: OpenOordeel[] = afzien === null ? [vraagAfzien(6)] : [];
  if (nagekomen === null) {
    vragen.unshift(vraag('last-nagekomen', bijTrede(6), 'last_nagekomen'));
    return uitkomst(6, { som, beslissend: bevinding('lasttermijn-verstreken', bijTrede(6)) }, vragen);
  }
  const verder = afzien === 'nee' ? [bevinding('niet-afgezien', bron('3.1.1'))] : [];
  return uitkomst(
    6,
    { som, beslissend: bevinding('last-niet-nagekomen', bijTrede(6), { trede: 6 }), verder },
    vragen,
  );
}

/** §3, trede 6. In gewone woorden: de indeplaatsstelling duurt voort tot alles is gerealiseerd of het besluit is ingetrokken. */
function trede6(f: Feiten): Uitkomst {
  const duurtVoort = bevinding('indeplaatsstelling-duurt-voort', bijTrede(6), { trede: 6 });
  return uitkomst(6, { som: tekort(f), beslissend: duurtVoort });
}

// Wat de criteria hierboven betekenen.

/** A0 en A1: de achterstand aan het begin en aan het eind van het halfjaar. */
type Trend = { readonly achterstandBegin: number; readonly achterstand: number };

function trendVan(f: Feiten): Trend | null {
  const { achterstandBegin, achterstand } = f.cijfers;
  return achterstandBegin === null || achterstand === null ? null : { achterstandBegin, achterstand };
}

/** §3, trede 2: 'krimpt' is ten minste één persoon minder. */
function isGekrompen({ achterstandBegin, achterstand }: Trend): boolean {
  return achterstand < achterstandBegin;
}

/** §3, trede 3: 'met 50% of meer afgenomen', de grens erbij. In hele getallen: 2·A1 is hoogstens A0. */
function isGehalveerd({ achterstandBegin, achterstand }: Trend): boolean {
  return 100 * achterstand <= (100 - HALVERING_PERCENTAGE) * achterstandBegin;
}

function nietGekrompen(trend: Trend, trede: Zestrede): Grond {
  const code = trend.achterstandBegin === 0 ? 'nieuwe-achterstand' : 'achterstand-niet-gekrompen';
  return bevinding(code, bijTrede(trede), { ...trend, trede, tredeNieuw: trede + 1 });
}

function zonderAchterstand(trend: Trend): Waarschuwing[] {
  return trend.achterstandBegin === 0 ? [bevinding('achterstand-begin-nul', bron('3'), trend)] : [];
}

/** One person equal on trede 3 gives 4 by the letter; Awb 4:84 asks whether that is in proportion. */
function eenPersoon(trend: Trend): Waarschuwing[] {
  const awb: Bron = { document: 'Awb', paragraaf: '4:84' };
  return trend.achterstand === 1 ? [bevinding('een-persoon', awb, trend)] : [];
}

function vraagVerbeterplan(): OpenOordeel {
  return vraag('verbeterplan', bijTrede(3), 'oordeel_verbeterplan', [
    'voldoende',
    'onvoldoende',
    'niet_ingediend',
  ]);
}

function vraagIntrekken(f: Feiten): OpenOordeel[] {
  return f.periode.oordeel_intrekking === null
    ? [vraag('intrekken', ARTIKEL_124D, 'oordeel_intrekking')]
    : [];
}

function vraagAfzien(trede: Zestrede): OpenOordeel {
  return vraag('afzien', bron('3.1.1'), 'oordeel_afzien', ['ja', 'nee'], { trede });
}

function tekort(f: Feiten): Grond {
  return somGrond(f, bron('2.1'));
}

/**
 * Where `oordeel_volgende_trede` contradicts the outcome: GS who do not want the step refrain from it (§3.1.1); GS who want
 * a step in spite of a halved backlog find the plan to fail (§3, trede 3).
 */
function ruimte(
  u: MetTrede,
  { trede_vorig: van, oordeel_verbeterplan: plan }: Feiten['periode'],
): Ruimte | null {
  if (van !== null && van >= 3 && tredeVan(u) > van)
    return { code: 'tegenspraak-afzien', bron: bron('3.1.1'), kolom: 'oordeel_afzien' };
  return plan === null && u.gronden.beslissend.code === 'achterstand-gehalveerd'
    ? { code: 'tegenspraak-verbeterplan', bron: bijTrede(3), kolom: 'oordeel_verbeterplan' }
    : null;
}

// Wat uit een trede volgt: waarschuwingen, signalen, brieven, termijnen, afschriften en publicatie. Geen beleid over de trede.

/** §1: het kader hoort bij het IBT-kader 2021-2024. */
function waarschuwingen(f: Feiten): Waarschuwing[] {
  const na2024 = halfjarenTussen(f.periode.halfjaar, EERSTE_NA_IBT_KADER) >= 0;
  return na2024 ? [bevinding('kader-na-2024', bron('1'))] : [];
}

/** §2.2 and §2.2.1: told in letter and overview, without effect on the trede. */
function signalen(f: Feiten): Signaal[] {
  const { wachttijd_fase2_dagen: wachttijd, omkoppelingen, koppelingen } = f.periode;
  const halverwege = isInformatiemoment(f) ? f.periode.koppelingen_halverwege : null;
  const { totaalopgave } = f.cijfers;
  const uit: Signaal[] = [];
  if (wachttijd !== null && groterDan(wachttijd, STAPELGEMEENTE_DAGEN))
    uit.push(bevinding('stapelgemeente', bron('2.2.1'), { grensDagen: STAPELGEMEENTE_DAGEN }));
  if (omkoppelingen !== null && omkoppelingen > 0)
    uit.push(bevinding('omkoppelingen', bron('2.2.1'), { omkoppelingen }));
  if (koppelingen !== null && totaalopgave !== null && koppelingen < totaalopgave)
    uit.push(bevinding('koppelingen-onder-opgave', bron('2.2'), { koppelingen, totaalopgave }));
  if (halverwege !== null && totaalopgave !== null && 2 * halverwege < totaalopgave)
    uit.push(
      bevinding('koppelingen-onder-helft', bron('2.2'), {
        koppelingen: halverwege,
        norm: Math.ceil(totaalopgave / 2),
        totaalopgave,
      }),
    );
  return uit;
}

/** §4: every half-year a letter, on every trede. */
function brieven(u: MetTrede, van: Zestrede): Briefsoort[] {
  if (u.intrekking) return ['intrekking'];
  if (isTussentijds(u)) return ['voortgang'];
  switch (tredeVan(u) as Zestrede) {
    case 0:
    case 1:
      return ['beoordeling'];
    case 2:
      return ['uitnodiging-overleg'];
    case 3:
      return [van === 3 ? 'voortzetting' : 'verzoek-verbeterplan'];
    case 4:
      return [van === 4 ? 'voortzetting' : 'vooraankondiging'];
    case 5:
      return [van === 5 ? 'voortzetting' : 'besluit'];
    case 6:
      return [van === 6 ? 'voortzetting' : 'feitelijke-indeplaatsstelling'];
  }
}

/** §3, trede 3: the gesprek within four weeks of the assessment; the plan four weeks after that gesprek. */
function termijnen(u: MetTrede, f: Feiten, briefdatum: Parameters<Kader['termijnen']>[2]): Termijn[] {
  // The letter of a withdrawal asks for no gesprek and no plan.
  if (u.intrekking || tredeVan(u) !== 3) return [];
  const gesprek = briefdatum === null ? null : plusWeken(briefdatum, GESPREK_WEKEN);
  const eerst = { ...bevinding('gesprek', bijTrede(3), { weken: GESPREK_WEKEN }), datum: gesprek };
  // An updated plan: the same course again, with the day that is asked.
  if (f.tredeVorig === 3) return f.periode.plan_uiterlijk === null ? [] : [eerst];
  const { overleg_datum: gevoerd } = f.periode;
  // A gesprek from before the letter (or, without its date, the assessment) is not the one that follows on it.
  const plan =
    gevoerd === null || gevoerd < (briefdatum ?? f.moment) ? null : plusWeken(gevoerd, GESPREK_WEKEN);
  return [eerst, { ...bevinding('verbeterplan', bijTrede(3), { weken: GESPREK_WEKEN }), datum: plan }];
}

/** §3 (begin): every assessment letter goes to the gemeenteraad; a message half-way is none. */
function afschriften(brieven: readonly Briefsoort[]): string[] {
  return brieven.some((brief) => brief !== 'voortgang') ? ['gemeenteraad'] : [];
}

/** §4: the letters stand on the IBT map; §3, trede 4: the voornemen in a widely spread publication. */
function publicatie(brieven: readonly Briefsoort[]): string[] {
  if (!brieven.some((brief) => brief !== 'voortgang')) return [];
  const breed = brieven.some((b) => b === 'vooraankondiging' || b === 'besluit');
  return breed ? ['IBT-kaart', 'provinciaal blad', 'breed verspreide publicatie'] : ['IBT-kaart'];
}

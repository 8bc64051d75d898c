import { groterDan, schrijfBreuk } from '../../../dossier/breuk.ts';
import type { Briefsoort } from '../../../dossier/briefsoort.ts';
import { plusMaanden, plusWeken } from '../../../dossier/datum.ts';
import { peildatum } from '../../../dossier/halfjaar.ts';
import type { Zestrede } from '../../../dossier/ladder.ts';
import {
  type Bron,
  type Grond,
  type MetTrede,
  type Signaal,
  type Termijn,
  tredeVan,
  type Uitkomst,
  type Waarschuwing,
} from '../../beoordeling.ts';
import { bevinding, onbepaald, uitkomst, vraag } from '../../bevinding.ts';
import type { BijtellingKolom } from '../../cijfers.ts';
import type { Feiten, Kader } from '../../kader.ts';
import { lasttermijn } from '../../lasttermijn.ts';
import { somGrond } from '../../somgrond.ts';
import { handreikingCodes } from './codes.ts';

const DOORLOOPTIJD_WEKEN = 12; // §stap 1.2: 10 weeks for the home and 2 for the move, on average; §4.3
const MARGE_DELER = 6; // §4.4.2: a backlog not larger than 1/6 of the taakstelling
const INFORMATIE_WEKEN = 2; // §stap 2.0: two weeks to send the information
const DEBAT_MAANDEN = 1; // §stap 4.2: the gemeenteraad needs at least one month
const LADDER_MAANDEN = 12; // §4.4.4: the whole ladder at most a year after the neglect was signalled

const bron = (paragraaf: string): Bron => ({ document: 'handreiking', paragraaf });
/** Where it says, per fase, that the ladder ends once all is met; from fase 5 on that is §4.4.4. */
const STOP_BIJ: Readonly<Partial<Record<Zestrede, string>>> = { 2: 'stap 1.1', 3: 'stap 3.3', 4: 'stap 4.3' };
const ARTIKEL_124D: Bron = { document: 'Gemeentewet', paragraaf: '124d' };

/** Handreiking huisvesting vergunninghouders, 2nd version: a national model. Six fases; fase 1 is the ground state. */
export const handreiking: Kader = {
  id: 'handreiking',
  titel: 'de Handreiking huisvesting vergunninghouders',
  plan: 'plan van aanpak',
  planfase: 'het actief toezicht',
  cijferbron: { voluit: 'het Centraal Orgaan opvang asielzoekers (COA)', kort: 'het COA' },
  geldig: { van: '2016-I', tot: null }, // second version
  ladder: {
    // §4.3: six fasen; their names are those of the text
    treden: [
      { trede: 1, stap: 'begin', naam: 'signaleren' },
      { trede: 2, stap: 'overleg', naam: 'informatie opvragen en valideren' },
      { trede: 3, stap: 'plan', naam: 'actief toezicht' },
      { trede: 4, stap: 'vooraankondiging', naam: 'vooraankondiging van juridische interventie' },
      { trede: 5, stap: 'besluit', naam: 'besluit tot indeplaatsstelling' },
      { trede: 6, stap: 'uitvoering', naam: 'feitelijke indeplaatsstelling' },
    ],
    raadMaanden: DEBAT_MAANDEN,
  },
  // §stap 1.2 and §stap 2.3: a short mean term, or no taakverwaarlozing, leaves any achterstand on fase 1.
  kanOpLaagsteTrede: () => true,
  codes: handreikingCodes,
  bijtelling,
  richttijden: { ladder: { maanden: LADDER_MAANDEN, bron: bron('4.4.4') } },
  bijtellingParagraaf: '4.4.1',
  uitlegbronnen: { som: bron('stap 1.1'), volgorde: null, eenTrede: bron('4.3') },
  kolommen: ['doorlooptijd_weken', 'koppelingen', 'gehuisvest_halverwege', 'plantermijn'],
  oordelen: [
    'oordeel_planinhoud',
    'oordeel_taakverwaarlozing',
    'oordeel_spoed',
    'oordeel_intrekking',
    'oordeel_volgende_trede',
    'oordeel_nieuwe_trede',
  ],
  instellingen: {
    pijplijnMeegeteld: ['ja', 'nee'], // §4.4.1 and §4.4.2
    doorlooptijdUitweg: ['ja', 'nee'], // §stap 1.2 against §4.2
    basis: ['totaalopgave', 'taakstelling'], // §stap 1.1 against §stap 3.3
  },
  ambtelijk: ['informatieverzoek'], // §stap 2.0: an ambtsbericht
  beoordeel,
  waarschuwingen,
  signalen,
  brieven,
  termijnen,
  afschriften,
  publicatie,
};

/** §4.4.1 calls all of it 'pijplijn': proven housing that COA has not booked too. §4.4.2: the margin stands instead of it. */
function bijtelling({ pijplijnMeegeteld }: Feiten['instellingen']): BijtellingKolom[] {
  return pijplijnMeegeteld === 'nee'
    ? []
    : ['bijtelling_gehuisvest', 'bijtelling_zelfstandig', 'bijtelling_pijplijn'];
}

function beoordeel(f: Feiten, van: Zestrede): Uitkomst {
  const { periode: p } = f;
  const basis = basisIn(f, van);
  const gehaald = isGehaald(f, basis);
  if (gehaald === true) return gestopt(f, van);
  // §stap 1.1: whether the taakstelling is met, is assessed at the end of the half-year.
  if (van <= 1 && f.moment < peildatum(p.halfjaar))
    return uitkomst(1, { beslissend: bevinding('halfjaar-loopt', bron('stap 1.1'), { trede: 1 }) });
  if (gehaald === null) return onbepaald(ontbreektVoorGehaald(f, basis));
  if (van >= 5 && p.oordeel_intrekking === 'ja') return ingetrokken(f, van);
  switch (van) {
    case 0:
    case 1:
      return fase1(f);
    case 2:
      return fase2(f);
    case 3:
      return fase3(f);
    case 4:
      return fase4(f);
    case 5:
      return fase5(f);
    case 6:
      return fase6(f);
  }
}

/**
 * §stap 1.1 tests the taakstelling, §stap 3.3 the backlog as well: so in fase 1 and 2 it is a choice. basis `totaalopgave`: both are met (A1 = 0).
 * basis `taakstelling`: what is housed, with the voorsprong, covers the half-year's taakstelling; an old backlog is left out.
 * Null when a figure that decides is missing.
 */
function isGehaald(f: Feiten, basis: string | undefined): boolean | null {
  if (basis !== 'taakstelling' || f.gerealiseerd === true) return f.gerealiseerd;
  const { taakstelling, voorsprongBegin, gehuisvest, bijtelling } = f.cijfers;
  if (taakstelling === null || gehuisvest === null) return null;
  const tekort = taakstelling - (gehuisvest + bijtelling);
  if (tekort <= 0) return true;
  return voorsprongBegin === null ? null : tekort <= voorsprongBegin;
}

/** §stap 3.3: 'Het gaat dan om de inhaal van de achterstand'. In gewone woorden: vanaf fase 3 telt de achterstand altijd mee. */
function basisIn(f: Feiten, fase: Zestrede | null): string | undefined {
  return fase !== null && fase >= 3 ? 'totaalopgave' : f.instellingen.basis;
}

function ontbreektVoorGehaald(f: Feiten, basis: string | undefined): Feiten['ontbrekend'] {
  return basis === 'taakstelling'
    ? f.ontbrekend.filter((kolom) => kolom !== 'achterstand_begin')
    : f.ontbrekend;
}

/**
 * §stap 1.1, §stap 3.3 and §stap 4.3: met, so no further steps. §4.4.4: 'Beëindiging (…) als de taakstelling alsnog is
 * gerealiseerd': from 5 and 6 the besluit is withdrawn.
 */
function gestopt(f: Feiten, van: Zestrede): Uitkomst {
  const gehaald = { som: somOverHalfjaar(f), vooraf: f.gerealiseerd ? [] : [taakstellingGehaald(f)] };
  if (van <= 1) return uitkomst(1, { ...gehaald, beslissend: bevinding('blijft-trede-1', bron('stap 1.1')) });
  const terug = bevinding('traject-eindigt', bron(STOP_BIJ[van] ?? '4.4.4'), { tredeVorig: van });
  if (van <= 4) return uitkomst(1, { ...gehaald, beslissend: terug });
  const verder = [bevinding('intrekking-gerealiseerd', bron('4.4.4'))];
  return { ...uitkomst(1, { ...gehaald, beslissend: terug, verder }), intrekking: true };
}

/** Gemeentewet 124d and §stap 6.2: plausible that the task will be carried out. The new trede is a person's. */
function ingetrokken(f: Feiten, van: Zestrede): Uitkomst {
  const nieuw = f.periode.oordeel_nieuwe_trede;
  const gronden = { som: somOverHalfjaar(f), beslissend: bevinding('intrekking-aannemelijk', ARTIKEL_124D) };
  const vragen =
    nieuw === null
      ? [vraag('nieuwe-trede', bron('stap 6.2'), 'oordeel_nieuwe_trede', ['1', '2', '3', '4'])]
      : [];
  return { ...uitkomst((nieuw ?? van) as Zestrede, gronden, vragen), intrekking: true };
}

/**
 * §stap 1.1 en §stap 1.2: niet gehaald; is er dan gemiddeld binnen twaalf weken gehuisvest?
 * In gewone woorden: binnen de termijn is akkoord, daarbuiten vraagt de provincie om informatie (fase 2).
 */
function fase1(f: Feiten): Uitkomst {
  const som = somOverHalfjaar(f);
  const zesde = binnenEenZesde(f);
  if (zesde) return uitkomst(1, { som, beslissend: zesde });
  const weken = { weken: DOORLOOPTIJD_WEKEN };
  const snel = binnenDoorlooptijd(f);
  if (snel === true) {
    // §4.2: a backlog 'always' leads to climbing; §stap 1.1: the statutory demand goes before the agreement on weeks.
    const tegenspraak = bevinding('doorlooptijd-tegenspraak', bron('4.2'), weken);
    const akkoord = bevinding('doorlooptijd-gehaald', bron('stap 1.2'), weken);
    return uitkomst(1, { som, beslissend: akkoord }, [], [tegenspraak]);
  }
  if (zesde === null || snel === null)
    return onbepaald([
      ...(zesde === null ? f.ontbrekend : []),
      ...(snel === null ? (['doorlooptijd_weken'] as const) : []),
    ]);
  const { doorlooptijdUitweg } = f.instellingen;
  const { doorlooptijd_weken: duur } = f.periode;
  const vooraf =
    doorlooptijdUitweg === 'nee' || duur === null
      ? []
      : [
          bevinding('doorlooptijd-niet-gehaald', bron('stap 1.2'), weken, {
            gemiddeld: schrijfBreuk(duur),
          }),
        ];
  const regel = doorlooptijdUitweg === 'nee' ? bron('4.2') : bron('stap 1.2');
  return uitkomst(2, { som, vooraf, beslissend: bevinding('naar-trede-2', regel) });
}

/**
 * §4.4.2: where the pipeline is not counted, a backlog up to 1/6 of the taakstelling is left alone: that finding.
 * False when it is larger or the pipeline is counted; null when a figure is missing.
 */
function binnenEenZesde(f: Feiten): Grond | false | null {
  if (f.instellingen.pijplijnMeegeteld !== 'nee') return false;
  const { achterstand, taakstelling } = f.cijfers;
  if (achterstand === null || taakstelling === null) return null;
  if (!isHoogstensEenZesde(achterstand, taakstelling)) return false;
  const cijfers = { achterstand, taakstelling, deler: MARGE_DELER };
  return bevinding('achterstand-binnen-zesde', bron('4.4.2'), cijfers);
}

/** §4.4.2: 'een achterstand die niet groter mag zijn dan 1/6 (…) van de taakstelling', de grens erbij. In hele getallen. */
function isHoogstensEenZesde(achterstand: number, taakstelling: number): boolean {
  return MARGE_DELER * achterstand <= taakstelling;
}

/** §stap 1.2: from koppeling to verhuizing at most 12 weeks on average: 'akkoord'. §4.4.3, method 1. Null: unknown. */
function binnenDoorlooptijd(f: Feiten): boolean | null {
  if (f.instellingen.doorlooptijdUitweg === 'nee') return false;
  const { doorlooptijd_weken: weken } = f.periode;
  return weken === null ? null : !groterDan(weken, DOORLOOPTIJD_WEKEN);
}

/**
 * §stap 2.1, §stap 2.2 en §stap 2.3: is er taakverwaarlozing, na hoor en wederhoor?
 * In gewone woorden: ja is fase 3, nee is terug naar de uitgangspositie, en zonder antwoord blijft het een vraag.
 */
function fase2(f: Feiten): Uitkomst {
  const som = somOverHalfjaar(f);
  switch (f.periode.oordeel_taakverwaarlozing) {
    case 'ja': {
      // §stap 2.2: the gemeente is heard in a bestuurlijk overleg before the conclusion.
      const ongehoord =
        f.periode.overleg_datum === null ? [bevinding('overleg-niet-vastgelegd', bron('stap 2.2'))] : [];
      const beslissend = bevinding('taakverwaarlozing', bron('stap 2.3'));
      return uitkomst(3, { som, beslissend }, [], ongehoord);
    }
    case 'nee':
      return uitkomst(1, { som, beslissend: bevinding('geen-taakverwaarlozing', bron('stap 2.1')) });
    case null:
      return uitkomst(2, { som, beslissend: bevinding('informatiefase', bron('stap 2.0')) }, [
        vraag('taakverwaarlozing', bron('stap 2.3'), 'oordeel_taakverwaarlozing'),
      ]);
  }
}

/**
 * §stap 3.1 en §stap 3.3: heeft de gemeente binnen de termijn alsnog voldaan?
 * In gewone woorden: zolang de termijn loopt blijft het fase 3, daarna volgt fase 4.
 */
function fase3(f: Feiten): Uitkomst {
  const som = somOverHalfjaar(f);
  switch (f.periode.plantermijn) {
    case 'verstreken':
      return uitkomst(4, { som, beslissend: bevinding('plantermijn-verstreken', bron('stap 3.3')) });
    case 'loopt':
      return uitkomst(3, { som, beslissend: bevinding('plantermijn-loopt', bron('stap 3.1')) });
    case null:
      return uitkomst(3, { som, beslissend: bevinding('blijft-op-trede', bron('stap 3.0'), { trede: 3 }) }, [
        vraag('plantermijn', bron('stap 3.3'), 'plantermijn', ['loopt', 'verstreken']),
      ]);
  }
}

/**
 * §stap 4.3: on to fase 5, unless it is plausible that the gemeente will comply: a person decides.
 * §stap 4.2: not within a month of the vooraankondiging, so that the raad can debate; sooner only with an oordeel.
 */
function fase4(f: Feiten): Uitkomst {
  const { oordeel_volgende_trede: volgende, oordeel_spoed: spoed, vooraankondiging_datum: begin } = f.periode;
  const som = somOverHalfjaar(f);
  const blijft = { som, beslissend: bevinding('blijft-vooraankondiging', bron('stap 4.3'), { trede: 4 }) };
  if (volgende === 'nee') return uitkomst(4, blijft);
  if (volgende === null)
    return uitkomst(4, blijft, [vraag('volgende-trede', bron('stap 4.3'), 'oordeel_volgende_trede')]);
  if (begin === null) return onbepaald(['vooraankondiging_datum']);
  const naarVijf = { som, beslissend: bevinding('vooraankondiging-zonder-effect', bron('stap 4.3')) };
  if (f.moment >= plusMaanden(begin, DEBAT_MAANDEN)) return uitkomst(5, naarVijf);
  const maanden = { maanden: DEBAT_MAANDEN };
  if (spoed === 'ja')
    return uitkomst(5, { ...naarVijf, verder: [bevinding('spoed', bron('stap 4.2'), maanden)] });
  const teVroeg = { som, beslissend: bevinding('raad-nog-aan-zet', bron('stap 4.2'), maanden) };
  return uitkomst(
    4,
    teVroeg,
    spoed === null ? [vraag('spoed', bron('stap 4.2'), 'oordeel_spoed', ['ja', 'nee'], maanden)] : [],
  );
}

/**
 * §stap 5.3: heeft de gemeente binnen de termijn aan de voorwaarden voldaan?
 * In gewone woorden: nee is fase 6, ja laat alleen de vraag over of het besluit wordt ingetrokken.
 */
function fase5(f: Feiten): Uitkomst {
  const { last_nagekomen: nagekomen, oordeel_intrekking: intrekken } = f.periode;
  const termijn = lasttermijn(f);
  if (termijn === null) return onbepaald(['lasttermijn']);
  const som = somOverHalfjaar(f);
  if (termijn === 'loopt')
    return uitkomst(5, { som, beslissend: bevinding('last-loopt', bron('stap 5.1'), { trede: 5 }) });
  switch (nagekomen) {
    case 'ja': {
      const open = vraag('intrekken', ARTIKEL_124D, 'oordeel_intrekking');
      const gronden = { som, beslissend: bevinding('last-nagekomen', bron('stap 5.3'), { trede: 5 }) };
      return uitkomst(5, gronden, intrekken === null ? [open] : []);
    }
    case 'nee':
      return uitkomst(6, {
        som,
        beslissend: bevinding('last-niet-nagekomen', bron('stap 5.3'), { trede: 6 }),
      });
    case null: {
      const gronden = { som, beslissend: bevinding('lasttermijn-verstreken', bron('stap 5.3')) };
      return uitkomst(6, gronden, [vraag('last-nagekomen', bron('stap 5.3'), 'last_nagekomen')]);
    }
  }
}

/** §stap 6.0 and §stap 6.2: no separate besluit; goes on until the besluit is withdrawn. */
function fase6(f: Feiten): Uitkomst {
  const duurtVoort = bevinding('indeplaatsstelling-duurt-voort', bron('stap 6.0'), { trede: 6 });
  return uitkomst(6, { som: somOverHalfjaar(f), beslissend: duurtVoort });
}

function somOverHalfjaar(f: Feiten): Grond {
  return somGrond(f, bron('stap 1.1'));
}

function taakstellingGehaald(f: Feiten): Grond {
  const { taakstelling, gehuisvest } = f.cijfers;
  if (taakstelling === null || gehuisvest === null)
    throw new Error('de taakstelling kan zonder cijfers niet zijn gehaald');
  const geteld = gehuisvest + f.cijfers.bijtelling;
  return bevinding('alleen-taakstelling-gehaald', bron('stap 1.1'), { taakstelling, geteld });
}

// Wat uit een fase volgt: waarschuwingen, signalen, brieven, termijnen, afschriften en publicatie. Geen beleid over de trede.

/** §4.1: een provincie kan beter eigen beleid vaststellen; dit is een model. */
function waarschuwingen(f: Feiten): Waarschuwing[] {
  return [bevinding('model-geen-eigen-beleid', bron('4.1')), ...andereBasis(f)];
}

/** Own choice made visible: §stap 1.1 and §stap 3.3 test another amount; told whenever they answer otherwise. */
function andereBasis(f: Feiten): Waarschuwing[] {
  if ((f.tredeVorig ?? 1) >= 3) return [];
  const zo = isGehaald(f, 'totaalopgave');
  const anders = isGehaald(f, 'taakstelling');
  if (zo === null || anders === null || zo === anders) return [];
  return [bevinding('gehaald-hangt-van-basis-af', bron('stap 3.3'))];
}

/** §stap 1.1: the taakstelling can only be met with enough koppelingen; told, without effect on the trede. */
function signalen(f: Feiten): Signaal[] {
  const { koppelingen } = f.periode;
  const { totaalopgave } = f.cijfers;
  if (koppelingen === null || totaalopgave === null || koppelingen >= totaalopgave) return [];
  return [bevinding('koppelingen-onder-opgave', bron('stap 1.1'), { koppelingen, totaalopgave })];
}

/** The letter of the fase that is reached; a fase that goes on has none by itself, but for fase 3. */
function brieven(u: MetTrede, van: Zestrede): Briefsoort[] {
  if (u.intrekking) return ['intrekking'];
  switch (tredeVan(u) as Zestrede) {
    case 0:
    case 1:
      return van <= 1 ? [] : ['beoordeling'];
    case 2:
      return van === 2 ? [] : ['informatieverzoek']; // §stap 2.0
    case 3:
      return van === 3 ? ['voortzetting'] : ['verzoek-verbeterplan']; // §stap 3.1
    case 4:
      return van === 4 ? [] : ['vooraankondiging']; // §stap 4.1
    case 5:
      return van === 5 ? [] : ['besluit']; // §stap 5.0
    case 6:
      return van === 6 ? [] : ['feitelijke-indeplaatsstelling']; // §stap 6.0
  }
}

/** §stap 2.0: two weeks for the information. §stap 4.2: a month for the raad. §4.4.4: a year for the whole ladder. */
function termijnen(u: MetTrede, f: Feiten, briefdatum: Parameters<Kader['termijnen']>[2]): Termijn[] {
  const trede = tredeVan(u);
  const { tredeVorig: van } = f;
  if (van === null || trede <= 1 || u.intrekking) return [];
  // The clock starts at the peildatum of the first half-year above 1; from a later fase that one is not known here.
  const jaar = van <= 1 ? plusMaanden(peildatum(f.periode.halfjaar), LADDER_MAANDEN) : null;
  const uit: Termijn[] = [];
  if (trede === 2 && van <= 1) {
    const datum = briefdatum === null ? null : plusWeken(briefdatum, INFORMATIE_WEKEN);
    uit.push({ ...bevinding('informatie', bron('stap 2.0'), { weken: INFORMATIE_WEKEN }), datum });
  }
  if (trede === 4 && van === 3) {
    const datum = briefdatum === null ? null : plusMaanden(briefdatum, DEBAT_MAANDEN);
    uit.push({ ...bevinding('raadsdebat', bron('stap 4.2'), { maanden: DEBAT_MAANDEN }), datum });
  }
  uit.push({ ...bevinding('hele-ladder', bron('4.4.4'), { maanden: LADDER_MAANDEN }), datum: jaar });
  return uit;
}

/** §stap 4.1: a copy to the gemeenteraad; so too of the besluit and its withdrawal. §stap 6.1: and of fase 6. */
function afschriften(brieven: readonly Briefsoort[]): string[] {
  return brieven.some((brief) => VOOR_DE_RAAD.includes(brief)) ? ['gemeenteraad'] : [];
}

const VOOR_DE_RAAD: readonly Briefsoort[] = [
  'vooraankondiging',
  'besluit',
  'feitelijke-indeplaatsstelling',
  'intrekking',
];

/** §stap 4.1: in a local paper or newspaper. */
function publicatie(brieven: readonly Briefsoort[]): string[] {
  const breed = brieven.some((b) => b === 'vooraankondiging' || b === 'besluit');
  return breed ? ['provinciaal blad', 'huis-aan-huisblad of krant'] : [];
}

import type { Briefsoort } from '../../../dossier/briefsoort.ts';
import { plusMaanden, plusWeken } from '../../../dossier/datum.ts';
import { peildatum } from '../../../dossier/halfjaar.ts';
import type { Zestrede } from '../../../dossier/ladder.ts';
import {
  type Bron,
  type Grond,
  grondenVan,
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
import type { Cijfers } from '../../cijfers.ts';
import type { Grondcode } from '../../codes.ts';
import type { Feiten, Kader } from '../../kader.ts';
import { lasttermijn } from '../../lasttermijn.ts';
import { isInformatiemoment } from '../../moment.ts';
import { somGrond } from '../../somgrond.ts';
import { stappenplanCodes } from './codes.ts';

const MARGE_PERSONEN = 2; // §punt 5 and §stap 1: 2 personen
const MARGE_PERCENTAGE = 5; // §punt 5 and §stap 1: 5%
const HALVERWEGE_DELER = 2; // §stap 3: halfway, about 50%
const PLAN_WEKEN = 4; // §stap 3: four weeks to hand in the Plan van Aanpak
const LAST_MAANDEN = 3; // §stap 5: a last term of three months
const RAAD_MAANDEN = 1; // own choice: the handreiking (stap 4.2) gives the raad one month, this text is silent
const LADDER_MAANDEN = 12; // own choice: the yardstick of the handreiking (4.4.4), told and never in the way
const HANDREIKING: Bron = { document: 'handreiking', paragraaf: '4.4.4' };

const bron = (paragraaf: string): Bron => ({ document: 'stappenplan', paragraaf });
const EIGEN_KEUZE = bron(''); // no paragraph says it
const ARTIKEL_124D: Bron = { document: 'Gemeentewet', paragraaf: '124d' };

/** Stappenplan/Interventieladder of a province that the text does not name. Six steps; trede 0 is: not on the ladder. */
export const stappenplan: Kader = {
  id: 'stappenplan',
  titel: 'het Stappenplan Toezicht op de huisvesting van statushouders',
  plan: 'plan van aanpak',
  planfase: 'het actief toezicht',
  cijferbron: { voluit: 'het Centraal Orgaan opvang asielzoekers (COA)', kort: 'het COA' },
  geldig: { van: null, tot: null }, // the text bears no dates
  ladder: {
    // The six steps; trede 0 is a choice of ours
    treden: [
      { trede: 0, stap: 'buiten', naam: 'niet op de interventieladder' },
      { trede: 1, stap: 'begin', naam: 'signaleren' },
      { trede: 2, stap: 'overleg', naam: 'informatie opvragen en valideren' },
      { trede: 3, stap: 'plan', naam: 'actief toezicht' },
      { trede: 4, stap: 'vooraankondiging', naam: 'vooraankondiging van juridische interventie' },
      { trede: 5, stap: 'besluit', naam: 'besluit tot indeplaatsstelling' },
      { trede: 6, stap: 'uitvoering', naam: 'feitelijke indeplaatsstelling' },
    ],
    raadMaanden: RAAD_MAANDEN,
  },
  kanOpLaagsteTrede: geringGebleven,
  codes: stappenplanCodes,
  // §punt 2: who found a home themselves, the pipeline (fase 3), and proven housing that COA has not registered yet.
  bijtelling: () => ['bijtelling_gehuisvest', 'bijtelling_zelfstandig', 'bijtelling_pijplijn'],
  richttijden: { ladder: { maanden: LADDER_MAANDEN, bron: HANDREIKING } },
  bijtellingParagraaf: 'punt 2',
  uitlegbronnen: { som: bron('punt 1'), volgorde: bron('punt 1'), eenTrede: null },
  kolommen: ['koppelingen', 'gehuisvest_halverwege'],
  oordelen: [
    'oordeel_planinhoud',
    'oordeel_overmacht',
    'oordeel_concreet_zicht',
    'oordeel_intrekking',
    'oordeel_volgende_trede',
    'oordeel_nieuwe_trede',
  ],
  // Both are readings of §punt 5 and §stap 1: the text itself is ambiguous.
  instellingen: { marge: ['hoogste', 'laagste'], basis: ['totaalopgave', 'taakstelling'] },
  ambtelijk: ['signalering', 'uitnodiging-overleg', 'voortgang'], // §stap 1, §stap 2 and §punt 3: by the officials; §stap 3: Gedeputeerde Staten
  beoordeel,
  waarschuwingen,
  signalen,
  brieven,
  termijnen,
  afschriften,
  publicatie,
};

function beoordeel(f: Feiten, van: Zestrede): Uitkomst {
  const { periode: p } = f;
  if (f.gerealiseerd === true) return gestaakt(f, van);
  if (f.gerealiseerd === null) return onbepaald(f.ontbrekend);
  if (halfjaarLoopt(f, van)) return tussentijds(f, van);
  if (van >= 5 && p.oordeel_intrekking === 'ja') return ingetrokken(f, van);
  switch (p.oordeel_overmacht) {
    case 'ja':
      return buitenMacht(f, van);
    case 'aangevoerd':
      return metVraag(opCijfers(f, van), vraag('overmacht', bron('punt 4'), 'oordeel_overmacht'));
    case 'nee':
      return metGrond(opCijfers(f, van), bevinding('overmacht-afgewezen', bron('punt 4')));
    case null:
      return metGrond(opCijfers(f, van), bevinding('overmacht-niet-aangevoerd', bron('punt 4')));
  }
}

/**
 * §punt 6: 'staakt acties (…) zodra de gemeente heeft voldaan aan de taakstelling en er verder geen achterstand meer is'.
 * In gewone woorden: alles gehaald is van de ladder af; op stap 5 en 6 wordt dan het besluit ingetrokken (§stap 6).
 */
function gestaakt(f: Feiten, van: Zestrede): Uitkomst {
  const som = somGrond(f, bron('punt 1'));
  if (van === 0) return uitkomst(0, { som, beslissend: bevinding('niet-op-de-ladder', EIGEN_KEUZE) });
  const beslissend = bevinding('acties-gestaakt', bron('punt 6'), { tredeVorig: van });
  if (van <= 4) return uitkomst(0, { som, beslissend });
  const verder = [bevinding('intrekking-gerealiseerd', bron('stap 6'))];
  return { ...uitkomst(0, { som, beslissend, verder }), intrekking: true };
}

/** Gemeentewet 124d: plausible, without reservation, that the task will be carried out. The new trede is a person's. */
function ingetrokken(f: Feiten, van: Zestrede): Uitkomst {
  const nieuw = f.periode.oordeel_nieuwe_trede;
  const gronden = { som: tekort(f), beslissend: bevinding('intrekking-aannemelijk', ARTIKEL_124D) };
  const vragen =
    nieuw === null ? [vraag('nieuwe-trede', ARTIKEL_124D, 'oordeel_nieuwe_trede', ['1', '2', '3', '4'])] : [];
  return { ...uitkomst((nieuw ?? van) as Zestrede, gronden, vragen), intrekking: true };
}

/**
 * §punt 4: 'ziet af van de volgende stap (…) buiten de macht van de gemeente'.
 * In gewone woorden: wie er niets aan kan doen, blijft waar hij is.
 */
function buitenMacht(f: Feiten, van: Zestrede): Uitkomst {
  const trede = minstensEen(van);
  const aangenomen = bevinding('overmacht-aangenomen', bron('punt 4'), { trede });
  // A last that was complied with leaves its question, whatever excuses the achterstand.
  const nagekomen = van === 5 && lasttermijn(f) === 'verstreken' && f.periode.last_nagekomen === 'ja';
  return uitkomst(trede, { som: tekort(f), beslissend: aangenomen }, nagekomen ? vraagIntrekken(f) : []);
}

const RUIMSTE_BASIS = 3; // the basis of the half-year before is not known: a totaalopgave of up to three times this taakstelling

/** §punt 5: within the margin a gemeente stays on step 1; off the ladder (0) there is no achterstand. */
function geringGebleven(trede: number, achterstand: number, taakstelling: number | null): boolean {
  if (trede === 0) return false;
  const basis = RUIMSTE_BASIS * (taakstelling ?? Number.POSITIVE_INFINITY);
  return achterstand <= MARGE_PERSONEN || 100 * achterstand <= MARGE_PERCENTAGE * basis;
}

/** The outcome by the figures, per step. A1 > 0 from here on. */
function opCijfers(f: Feiten, van: Zestrede): Uitkomst {
  if (van === 6) return stap6(f);
  if (van === 5) return stap5(f);
  const toets = toetsMarge(f.cijfers, f.instellingen);
  if (toets === null) return onbepaald(f.ontbrekend);
  const gronden = { som: tekort(f), vooraf: [toets.grond] };
  if (toets.gering) return blijftAmbtelijk(gronden, van);
  switch (van) {
    case 0:
    case 1:
      return stap2(gronden);
    case 2:
      return stap3(gronden, f);
    case 3:
      return stap4(gronden, f);
    case 4:
      return naVooraankondiging(gronden, f);
  }
}

/**
 * §punt 5 and §stap 1: a backlog of at most 2 persons or 5% is small. Null when a figure is missing.
 * marge `hoogste`: small when it is inside either limit (point 5 is a necessary condition, step 1 an exclusion: both hold
 * only with the larger). `laagste`: only when it is inside both.
 * basis: 5% of the totaalopgave (§punt 1 counts the backlog as part of the taakstelling), or of the half-year's own.
 */
function toetsMarge(cijfers: Cijfers, { marge, basis }: Lezing): Margetoets | null {
  const { achterstand } = cijfers;
  const opgave = opgaveVan(cijfers, basis);
  if (achterstand === null || opgave === null) return null;
  const gering =
    marge === 'laagste'
      ? isBinnenPersonen(achterstand) && isBinnenPercentage(achterstand, opgave)
      : isBinnenPersonen(achterstand) || isBinnenPercentage(achterstand, opgave);
  const code = gering ? 'geringe-achterstand' : 'achterstand-boven-marge';
  const grenzen = { personen: MARGE_PERSONEN, percentage: MARGE_PERCENTAGE };
  const grond = bevinding(marge === 'laagste' ? `${code}-laagste` : code, bron('punt 5'), {
    achterstand,
    basis: opgave,
    ...grenzen,
  });
  return { gering, grond };
}

/** §punt 5: 'groter dan 2 personen' is niet gering; 2 zelf is het nog wel. */
function isBinnenPersonen(achterstand: number): boolean {
  return achterstand <= MARGE_PERSONEN;
}

/** §punt 5: 'groter dan (…) 5% van de taakstelling' is niet gering; precies 5% is het nog wel. In hele getallen. */
function isBinnenPercentage(achterstand: number, opgave: number): boolean {
  return 100 * achterstand <= MARGE_PERCENTAGE * opgave;
}

/**
 * §stap 1: 'het sturen van een ambtelijke brief hierover, in plaats van doorgaan naar stap 2'.
 * In gewone woorden: wie weinig tekortkomt, krijgt een brief en geen volgende stap.
 */
function blijftAmbtelijk(gronden: Getoetst, van: Zestrede): Uitkomst {
  const trede = minstensEen(van);
  // §stap 1 is about the step to 2; §punt 5 holds back every later one.
  const regel = van <= 1 ? bron('stap 1') : bron('punt 5');
  return uitkomst(trede, { ...gronden, beslissend: bevinding('geen-volgende-stap', regel, { trede }) });
}

/** §stap 2: 'nodigt de gemeente en het COA schriftelijk uit voor een ambtelijk overleg'. In gewone woorden: eerst praten. */
function stap2(gronden: Getoetst): Uitkomst {
  return uitkomst(2, { ...gronden, beslissend: bevinding('naar-trede-2', bron('stap 2')) });
}

/**
 * §stap 3: 'blijkt opnieuw niet volledig te zijn gerealiseerd'.
 * In gewone woorden: een tweede keer niet gehaald, dan vragen Gedeputeerde Staten een plan van aanpak.
 */
function stap3(gronden: Getoetst, f: Feiten): Uitkomst {
  const opnieuw = bevinding('opnieuw-niet-gerealiseerd', bron('stap 3'));
  return uitkomst(3, { ...gronden, beslissend: opnieuw }, [], alleenOudeAchterstand(f));
}

/** §punt 1: housing counts for the taakstelling first, so that was met when the backlog did not grow. */
function alleenOudeAchterstand(f: Feiten): Waarschuwing[] {
  const { achterstand, achterstandBegin } = f.cijfers;
  if (achterstand === null || achterstandBegin === null || achterstand > achterstandBegin) return [];
  return [bevinding('alleen-oude-achterstand', bron('stap 3'), { achterstand, achterstandBegin })];
}

/**
 * §stap 4: 'De in de bestuurlijke brief genoemde achterstand is niet binnen de termijn ingelopen'.
 * In gewone woorden: liep het plan een halfjaar en is er nog een achterstand, dan volgt de vooraankondiging.
 */
function stap4(gronden: Getoetst, f: Feiten): Uitkomst {
  const { achterstandBegin } = f.cijfers;
  // The text speaks of the backlog that the letter named: without one at the start there was none to name.
  const zonder = achterstandBegin === 0 ? [bevinding('achterstand-begin-nul', bron('stap 4'))] : [];
  return uitkomst(
    4,
    { ...gronden, beslissend: bevinding('plan-zonder-herstel', bron('stap 4')) },
    [],
    zonder,
  );
}

/**
 * §stap 5: 'Ondanks alle eerder aangegeven acties en termijnen is de achterstand nog steeds niet ingelopen'.
 * In gewone woorden: het voorstel is een besluit, maar of het er komt, beslist een mens.
 */
function naVooraankondiging(gronden: Getoetst, f: Feiten): Uitkomst {
  const volgende = f.periode.oordeel_volgende_trede;
  if (volgende === 'nee')
    return uitkomst(4, {
      ...gronden,
      beslissend: bevinding('blijft-vooraankondiging', bron('stap 5'), { trede: 4 }),
    });
  const open = vraag('volgende-trede', bron('stap 5'), 'oordeel_volgende_trede');
  return uitkomst(
    5,
    { ...gronden, beslissend: bevinding('vooraankondiging-zonder-effect', bron('stap 5')) },
    volgende === null ? [open] : [],
  );
}

/**
 * §stap 6: 'De achterstand is nog steeds niet ingelopen na de termijn'; 'geen apart GS-besluit nodig'.
 * In gewone woorden: na de termijn van de last telt of eraan is voldaan. Is de achterstand dan gering, dan beslist een mens:
 * §punt 5 houdt een volgende stap tegen, het ijkpunt van stap 6 niet.
 */
function stap5(f: Feiten): Uitkomst {
  const { oordeel_volgende_trede: volgende, last_nagekomen: nagekomen } = f.periode;
  const termijn = lasttermijn(f);
  if (termijn === null) return onbepaald(['lasttermijn']);
  const som = tekort(f);
  if (termijn === 'loopt')
    return uitkomst(5, { som, beslissend: bevinding('last-loopt', bron('stap 5'), { trede: 5 }) });
  const toets = toetsMarge(f.cijfers, f.instellingen);
  if (toets === null) return onbepaald(f.ontbrekend);
  // A last that was complied with leads no further, whatever a person answers: the outcome does not turn on that answer.
  if (toets.gering && (volgende !== 'ja' || nagekomen === 'ja')) {
    const verder = [bevinding('lasttermijn-verstreken', bron('stap 6'))];
    const gronden = { som, beslissend: toets.grond, verder };
    const open = vraag('gering-na-lasttermijn', bron('stap 6'), 'oordeel_volgende_trede');
    return uitkomst(5, gronden, volgende === null ? [open] : []);
  }
  switch (nagekomen) {
    case 'ja':
      return uitkomst(
        5,
        { som, beslissend: bevinding('last-nagekomen', bron('stap 6'), { trede: 5 }) },
        vraagIntrekken(f),
      );
    case 'nee':
      return uitkomst(6, { som, beslissend: bevinding('last-niet-nagekomen', bron('stap 6'), { trede: 6 }) });
    case null: {
      const gronden = { som, beslissend: bevinding('lasttermijn-verstreken', bron('stap 6')) };
      return uitkomst(6, gronden, [vraag('last-nagekomen', bron('stap 6'), 'last_nagekomen')]);
    }
  }
}

function vraagIntrekken(f: Feiten): OpenOordeel[] {
  return f.periode.oordeel_intrekking === null
    ? [vraag('intrekken', ARTIKEL_124D, 'oordeel_intrekking')]
    : [];
}

/** §stap 6: 'Zodra de gemeente alsnog heeft voldaan (…) ingetrokken'. In gewone woorden: tot die tijd duurt zij voort. */
function stap6(f: Feiten): Uitkomst {
  const duurtVoort = bevinding('indeplaatsstelling-duurt-voort', bron('stap 6'), { trede: 6 });
  return uitkomst(6, { som: tekort(f), beslissend: duurtVoort });
}

/** §stap 1 to §stap 4 ask for a finished half-year; the later steps have terms of their own. */
function halfjaarLoopt(f: Feiten, van: Zestrede | null): boolean {
  return van !== null && van <= 3 && f.moment < peildatum(f.periode.halfjaar);
}

/**
 * Before the peildatum the half-year is not assessed, so nobody goes up. Half-way, on 1 April and 1 October, less than about
 * 50% housed is not on schedule. §punt 3: then the officials get in touch ('wanneer het er naar uitziet dat deze haar
 * taakstelling niet gaat halen'). §stap 3: a bestuurlijk overleg, when there is no concreet zicht on the rest either.
 */
function tussentijds(f: Feiten, van: Zestrede): Uitkomst {
  const loopt = bevinding('halfjaar-loopt', bron('stap 1'), { trede: van });
  if (!isInformatiemoment(f)) return uitkomst(van, { som: tekort(f), beslissend: loopt });
  const { gehuisvest } = f.cijfers;
  const { basis } = f.instellingen;
  if (gehuisvest === null) return onbepaald(['gehuisvest_halverwege']);
  const norm = halveNorm(opgaveVan(f.cijfers, basis));
  if (norm === null) return onbepaald(f.ontbrekend);
  const anders = halveNorm(opgaveVan(f.cijfers, andere(basis, 'taakstelling', 'totaalopgave')));
  const opSchema = gehuisvest >= norm;
  const code = opSchema ? 'halverwege-op-schema' : 'halverwege-niet-op-schema';
  const waar = bron(van === 3 ? 'stap 3' : 'punt 3');
  const stand = bevinding(code, waar, { gehuisvest, norm });
  const metStand = (...verder: readonly Grond[]) => ({ beslissend: loopt, verder: [stand, ...verder] });
  const verschil =
    anders !== null && gehuisvest >= anders !== opSchema
      ? [bevinding('norm-maakt-verschil', waar, { norm, anders })]
      : [];
  if (opSchema || van < 3) return uitkomst(van, metStand(), [], verschil);
  switch (f.periode.oordeel_concreet_zicht) {
    case 'ja':
      return uitkomst(3, metStand(bevinding('concreet-zicht', bron('stap 3'))), [], verschil);
    case 'nee':
      return uitkomst(3, metStand(bevinding('geen-concreet-zicht', bron('stap 3'))), [], verschil);
    case null: {
      const open = vraag('concreet-zicht', bron('stap 3'), 'oordeel_concreet_zicht');
      return uitkomst(3, metStand(), [open], verschil);
    }
  }
}

/** Half of what is to be housed, rounded up; nothing to house asks for nothing. */
function halveNorm(opgave: number | null): number | null {
  return opgave === null ? null : Math.max(0, Math.ceil(opgave / HALVERWEGE_DELER));
}

/** How the margin is read: the instellingen, or one of them turned round. */
type Lezing = Readonly<Record<string, string>>;

/** The sum, and the margin that was tested. */
interface Getoetst {
  readonly som: Grond;
  readonly vooraf: readonly Grond[];
}

interface Margetoets {
  readonly gering: boolean;
  readonly grond: Grond;
}

function opgaveVan(cijfers: Cijfers, basis: string | undefined): number | null {
  return basis === 'taakstelling' ? cijfers.taakstelling : cijfers.totaalopgave;
}

/** The other of two values of an instelling. */
function andere(waarde: string | undefined, een: string, twee: string): string {
  return waarde === een ? twee : een;
}

function minstensEen(trede: Zestrede): Zestrede {
  return trede === 0 ? 1 : trede;
}

function tekort(f: Feiten): Grond {
  return somGrond(f, bron('punt 1'));
}

// Wat uit een stap volgt: waarschuwingen, signalen, brieven, termijnen, afschriften en publicatie. Geen beleid over de trede.

/** §opschrift: de tekst noemt geen datum en geen provincie. */
function waarschuwingen(f: Feiten): Waarschuwing[] {
  return [bevinding('geldigheid-onbekend', bron('opschrift')), ...andereLezing(f)];
}

/** Own choice made visible: told whenever the other reading of the margin answers 'gering' otherwise. */
function andereLezing(f: Feiten): Waarschuwing[] {
  const zo = toetsMarge(f.cijfers, f.instellingen);
  if (zo === null || f.gerealiseerd !== false || halfjaarLoopt(f, f.tredeVorig as Zestrede | null)) return [];
  const { marge, basis } = f.instellingen;
  const andereMarge = toetsMarge(f.cijfers, {
    ...f.instellingen,
    marge: andere(marge, 'laagste', 'hoogste'),
  });
  const andereBasis = toetsMarge(f.cijfers, {
    ...f.instellingen,
    basis: andere(basis, 'taakstelling', 'totaalopgave'),
  });
  const uit: Waarschuwing[] = [];
  if (andereMarge?.gering !== zo.gering)
    uit.push(bevinding('marge-maakt-verschil', bron('punt 5'), zo.grond.cijfers));
  if (andereBasis?.gering !== zo.gering)
    uit.push(bevinding('basis-maakt-verschil', bron('punt 5'), zo.grond.cijfers));
  return uit;
}

/** §punt 4: too few koppelingen can be a cause outside the power of the gemeente; told, without effect on the trede. */
function signalen(f: Feiten): Signaal[] {
  const { koppelingen } = f.periode;
  const { totaalopgave } = f.cijfers;
  if (koppelingen === null || totaalopgave === null || koppelingen >= totaalopgave) return [];
  return [bevinding('koppelingen-onder-opgave', bron('punt 4'), { koppelingen, totaalopgave })];
}

/** The letter of the step that is reached; a small backlog or a cause outside its power: a letter by the officials. */
function brieven(u: MetTrede, van: Zestrede): readonly Briefsoort[] {
  if (u.intrekking) return ['intrekking'];
  if (isTussentijds(u)) return halverwegebrief(u, van);
  if (heeft(u, 'geen-volgende-stap') || heeft(u, 'overmacht-aangenomen'))
    return van <= 4 ? ['signalering'] : [];
  const trede = tredeVan(u) as Zestrede;
  return trede === van ? [] : BRIEF_BIJ_TREDE[trede];
}

/** §punt 3: the officials get in touch. §stap 3: a bestuurlijk overleg, once it is certain that there is no concreet zicht. */
function halverwegebrief(u: MetTrede, van: Zestrede): readonly Briefsoort[] {
  if (heeft(u, 'geen-concreet-zicht')) return ['uitnodiging-bestuurlijk-overleg'];
  return van <= 2 && heeft(u, 'halverwege-niet-op-schema') ? ['voortgang'] : [];
}

const BRIEF_BIJ_TREDE: Readonly<Record<Zestrede, readonly Briefsoort[]>> = {
  0: ['beoordeling'], // §punt 6
  1: ['signalering'], // §stap 1
  2: ['uitnodiging-overleg'], // §stap 2
  3: ['verzoek-verbeterplan'], // §stap 3
  4: ['vooraankondiging'], // §stap 4
  5: ['besluit'], // §stap 5
  6: ['feitelijke-indeplaatsstelling'], // §stap 6
};

function heeft(u: MetTrede, code: Grondcode): boolean {
  return grondenVan(u).some((grond) => grond.code === code);
}

/** §stap 3: the Plan van Aanpak four weeks after the letter. §stap 5: the last, three months. */
function termijnen(u: MetTrede, f: Feiten, briefdatum: Parameters<Kader['termijnen']>[2]): Termijn[] {
  const trede = tredeVan(u);
  if (trede === 3 && f.tredeVorig === 2) {
    const datum = briefdatum === null ? null : plusWeken(briefdatum, PLAN_WEKEN);
    return [{ ...bevinding('plan-van-aanpak', bron('stap 3'), { weken: PLAN_WEKEN }), datum }];
  }
  if (trede === 5 && f.tredeVorig === 4) {
    const datum = briefdatum === null ? null : plusMaanden(briefdatum, LAST_MAANDEN);
    return [{ ...bevinding('last', bron('stap 5'), { maanden: LAST_MAANDEN }), datum }];
  }
  return [];
}

/** §stap 2: the COA is invited too. §stap 4: a copy to the gemeenteraad; so too of the besluit and its withdrawal. */
function afschriften(brieven: readonly Briefsoort[]): string[] {
  if (brieven.includes('uitnodiging-overleg')) return ['COA'];
  const raad = brieven.some((b) => b === 'vooraankondiging' || b === 'besluit' || b === 'intrekking');
  return raad ? ['gemeenteraad'] : [];
}

/** §stap 4: the voornemen is made public. */
function publicatie(brieven: readonly Briefsoort[]): string[] {
  return brieven.some((b) => b === 'vooraankondiging' || b === 'besluit') ? ['provinciaal blad'] : [];
}

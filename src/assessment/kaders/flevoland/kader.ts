import type { Briefsoort } from '../../../dossier/briefsoort.ts';
import { plusMaanden } from '../../../dossier/datum.ts';
import { halfjarenTussen, peildatum, verschoven } from '../../../dossier/halfjaar.ts';
import type { Zestrede } from '../../../dossier/ladder.ts';
import {
  type Bron,
  type Grond,
  isTussentijds,
  type MetTrede,
  type Signaal,
  type Termijn,
  tredeVan,
  type Uitkomst,
  type Waardering,
  type Waarschuwing,
} from '../../beoordeling.ts';
import { bevinding, onbepaald, uitkomst, vraag } from '../../bevinding.ts';
import type { Feiten, Kader } from '../../kader.ts';
import { lasttermijn } from '../../lasttermijn.ts';
import { isInformatiemoment } from '../../moment.ts';
import { somGrond } from '../../somgrond.ts';
import { flevolandCodes } from './codes.ts';

const EERSTE_ONDER_NIEUWE_BELEIDSREGEL = '2024-I'; // since 2 May 2024 another beleidsregel holds (CVDR719256)
const TOEZICHTINFORMATIE_MAANDEN = 1; // brief, Tot slot: one month after the peildatum
const RAAD_MAANDEN = 1; // own choice: the handreiking (stap 4.2) gives the raad one month, this text is silent
const LADDER_MAANDEN = 12; // own choice: the yardstick of the handreiking (4.4.4), told and never in the way
const HANDREIKING: Bron = { document: 'handreiking', paragraaf: '4.4.4' };

const bron = (paragraaf: string): Bron => ({ document: 'flevoland', paragraaf });
const BEVINDINGEN = bron('Bevindingen en beoordeling');
const EIGEN_KEUZE = bron(''); // the letter does not say it
const ARTIKEL_124: Bron = { document: 'Gemeentewet', paragraaf: '124' };
const ARTIKEL_124D: Bron = { document: 'Gemeentewet', paragraaf: '124d' };

const GROEN: Waardering = { woord: 'adequaat', kleur: 'groen' };
const ORANJE: Waardering = { woord: 'redelijk adequaat', kleur: 'oranje' };
const ROOD: Waardering = { woord: 'niet adequaat', kleur: 'rood' };

/** Provincie Flevoland, as its letter to Almere about 2023-II works (beleidsregel CVDR646591). */
export const flevoland: Kader = {
  id: 'flevoland',
  titel: 'de Bestuursovereenkomst Interbestuurlijk toezicht',
  plan: 'plan van aanpak',
  planfase: 'het actief toezicht',
  cijferbron: { voluit: 'het Centraal Orgaan opvang asielzoekers (COA)', kort: 'het COA' },
  geldig: { van: '2020-II', tot: null },
  ladder: {
    // The letter names trede 3; the other names are those of the six steps of the law's practice.
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
  // Every achterstand on trede 1 leads to trede 2.
  kanOpLaagsteTrede: () => false,
  codes: flevolandCodes,
  bijtelling: () => [], // the figures of COA are leading
  richttijden: { ladder: { maanden: LADDER_MAANDEN, bron: HANDREIKING } },
  bijtellingParagraaf: 'Bevindingen en beoordeling',
  uitlegbronnen: { som: BEVINDINGEN, volgorde: BEVINDINGEN, eenTrede: null },
  kolommen: ['amv_indicatief', 'gehuisvest_halverwege'],
  oordelen: [
    'oordeel_planinhoud',
    'oordeel_op_schema',
    'oordeel_volgende_trede',
    'oordeel_intrekking',
    'oordeel_nieuwe_trede',
  ],
  // The norm half-way is an afspraak with one gemeente, so a choice: none, or A0 + half of T.
  instellingen: { tussennorm: ['geen', 'achterstand-en-helft'] },
  ambtelijk: [], // the letter is signed by Gedeputeerde Staten
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
  if (f.gerealiseerd) return gerealiseerd(f, van);
  if (f.gerealiseerd === null) return onbepaald(f.ontbrekend);
  if (van <= 3 && f.moment < peildatum(p.halfjaar)) return tussentijds(f, van);
  if ((van === 5 || van === 6) && p.oordeel_intrekking === 'ja') return ingetrokken(f, van);
  if (van <= 1) return naarTwee(f);
  if (van === 5) return trede5(f);
  return opSchema(f, van);
}

/** Eigen keuze, de brief zegt het niet: alles gehaald is adequaat (groen) en trede 1. */
function gerealiseerd(f: Feiten, van: Zestrede): Uitkomst {
  const som = somGrond(f, BEVINDINGEN);
  const gevolg =
    van <= 1
      ? bevinding('blijft-trede-1', EIGEN_KEUZE)
      : bevinding(van <= 3 ? 'terug-naar-trede-1' : 'traject-eindigt', EIGEN_KEUZE, { tredeVorig: van });
  if (van <= 4) return { ...uitkomst(1, { som, beslissend: gevolg }), waardering: GROEN };
  const verder = [bevinding('intrekking-gerealiseerd', EIGEN_KEUZE)];
  return { ...uitkomst(1, { som, beslissend: gevolg, verder }), waardering: GROEN, intrekking: true };
}

/**
 * Brief, afspraak with Almere: half-way the backlog made up and half of the taakstelling housed (45 + 117 = 162).
 * On another day than 1 April or 1 October there is no norm, and only the figures are told.
 */
function tussentijds(f: Feiten, van: Zestrede): Uitkomst {
  const { gehuisvest, taakstelling, achterstandBegin } = f.cijfers;
  const loopt = bevinding('halfjaar-loopt', BEVINDINGEN, { trede: van });
  if (!isInformatiemoment(f)) return uitkomst(van, { som: tekort(f), beslissend: loopt });
  if (f.instellingen.tussennorm !== 'achterstand-en-helft')
    return uitkomst(van, {
      beslissend: loopt,
      verder: [bevinding('halverwege-zonder-norm', BEVINDINGEN)],
    });
  if (gehuisvest === null) return onbepaald(['gehuisvest_halverwege']);
  if (taakstelling === null || achterstandBegin === null) return onbepaald(f.ontbrekend);
  const norm = achterstandBegin + Math.ceil(taakstelling / 2);
  const opSchema = gehuisvest >= norm;
  const code = opSchema ? 'halverwege-op-schema' : 'halverwege-niet-op-schema';
  const stap = { trede: van, tredeNieuw: van + 1 };
  const waarschuwingen = opSchema ? [] : [bevinding('mogelijke-opschaling', BEVINDINGEN, stap)];
  const verder = [bevinding(code, EIGEN_KEUZE, { gehuisvest, norm })];
  return uitkomst(van, { beslissend: loopt, verder }, [], waarschuwingen);
}

/** Gemeentewet 124d: plausible, without reservation, that the task will be carried out. The new trede is a person's. */
function ingetrokken(f: Feiten, van: Zestrede): Uitkomst {
  const nieuw = f.periode.oordeel_nieuwe_trede;
  const gronden = { som: tekort(f), beslissend: bevinding('intrekking-aannemelijk', ARTIKEL_124D) };
  const vragen =
    nieuw === null ? [vraag('nieuwe-trede', EIGEN_KEUZE, 'oordeel_nieuwe_trede', ['1', '2', '3', '4'])] : [];
  return { ...uitkomst((nieuw ?? van) as Zestrede, gronden, vragen), intrekking: true };
}

/** Eigen keuze, de brief zegt het niet: een achterstand op trede 1 is trede 2 en redelijk adequaat (oranje). */
function naarTwee(f: Feiten): Uitkomst {
  const gronden = { som: tekort(f), beslissend: bevinding('naar-trede-2', EIGEN_KEUZE) };
  return { ...uitkomst(2, gronden), waardering: ORANJE };
}

/**
 * 'Aangezien u niet op schema loopt met de planning in het plan van aanpak, wordt u (…) als niet adequaat (rood) beoordeeld.'
 * In gewone woorden: niet het cijfer beslist, maar of de gemeente op schema ligt met haar plan.
 * The letter gives no number: 'niet adequaat (rood)' because the municipality is not on the planning of its plan,
 * while the trede stays. So from trede 2 on a person answers whether it is on schedule, and whether to go up.
 */
function opSchema(f: Feiten, van: Zestrede): Uitkomst {
  const { oordeel_op_schema: schema, oordeel_volgende_trede: volgende } = f.periode;
  switch (schema) {
    case null:
      // Nothing but the sum is known yet: on that the proposal rests.
      return uitkomst(van, { beslissend: tekort(f) }, [vraag('op-schema', BEVINDINGEN, 'oordeel_op_schema')]);
    case 'ja': {
      const beslissend = bevinding(metPlan('op-schema', f), EIGEN_KEUZE, { trede: van });
      return { ...uitkomst(van, { som: tekort(f), beslissend }), waardering: ORANJE };
    }
    case 'nee':
      return { ...nietOpSchema(f, van, volgende), waardering: ROOD };
  }
}

/**
 * Gemeentewet 124, as in the other kaders: law, not policy. Only after the term of the last, and when the besluit was not
 * complied with, the province carries the task out itself. The plan decides the rating alone.
 */
function trede5(f: Feiten): Uitkomst {
  const { last_nagekomen: nagekomen, oordeel_intrekking: intrekken } = f.periode;
  const termijn = lasttermijn(f);
  if (termijn === null) return onbepaald(['lasttermijn']);
  const som = tekort(f);
  const waardering = waarderingVanPlan(f);
  const vooraf = waardering === ROOD ? [bevinding(metPlan('niet-op-schema', f), BEVINDINGEN)] : [];
  if (termijn === 'loopt')
    return {
      ...uitkomst(5, { som, vooraf, beslissend: bevinding('last-loopt', ARTIKEL_124, { trede: 5 }) }),
      waardering,
    };
  switch (nagekomen) {
    case 'ja': {
      const vragen = intrekken === null ? [vraag('intrekken', ARTIKEL_124D, 'oordeel_intrekking')] : [];
      const gronden = { som, vooraf, beslissend: bevinding('last-nagekomen', ARTIKEL_124, { trede: 5 }) };
      return { ...uitkomst(5, gronden, vragen), waardering };
    }
    case 'nee':
      return {
        ...uitkomst(6, {
          som,
          vooraf,
          beslissend: bevinding('last-niet-nagekomen', ARTIKEL_124, { trede: 6 }),
        }),
        waardering,
      };
    case null: {
      const gronden = { som, vooraf, beslissend: bevinding('lasttermijn-verstreken', ARTIKEL_124) };
      const open = vraag('last-nagekomen', ARTIKEL_124, 'last_nagekomen');
      return { ...uitkomst(6, gronden, [open]), waardering };
    }
  }
}

function waarderingVanPlan(f: Feiten): Waardering | null {
  switch (f.periode.oordeel_op_schema) {
    case 'ja':
      return ORANJE;
    case 'nee':
      return ROOD;
    case null:
      return null;
  }
}

function nietOpSchema(f: Feiten, van: Zestrede, volgende: 'ja' | 'nee' | null): MetTrede {
  const som = tekort(f);
  const vooraf = [bevinding(metPlan('niet-op-schema', f), BEVINDINGEN)];
  const blijft = bevinding('blijft-op-trede', BEVINDINGEN, { trede: van });
  if (van === 6 || volgende === 'nee') return uitkomst(van, { som, vooraf, beslissend: blijft });
  const nieuw = (van + 1) as Zestrede;
  if (volgende === 'ja') {
    const hoger = bevinding('hogere-trede', EIGEN_KEUZE, { trede: van, tredeNieuw: nieuw });
    return uitkomst(nieuw, { som, vooraf, beslissend: hoger });
  }
  const verder = vraag('volgende-trede', BEVINDINGEN, 'oordeel_volgende_trede', ['ja', 'nee'], {
    trede: van,
    tredeNieuw: nieuw,
  });
  return uitkomst(van, { som, vooraf, beslissend: blijft }, [verder]);
}

// Wat uit een trede volgt: waarschuwingen, signalen, brieven, termijnen, afschriften en publicatie. Geen beleid over de trede.

/** Without a plan the question is about making up the backlog itself. */
function metPlan<C extends 'op-schema' | 'niet-op-schema'>(code: C, f: Feiten): C | `${C}-zonder-plan` {
  return f.periode.plan_ontvangen === null ? `${code}-zonder-plan` : code;
}

function tekort(f: Feiten): Grond {
  return somGrond(f, BEVINDINGEN);
}

function waarschuwingen(f: Feiten): Waarschuwing[] {
  const uit: Waarschuwing[] = [];
  if (halfjarenTussen(f.periode.halfjaar, EERSTE_ONDER_NIEUWE_BELEIDSREGEL) >= 0)
    uit.push(bevinding('nieuwe-beleidsregel', bron('beleidsregel')));
  return uit;
}

function signalen(f: Feiten): Signaal[] {
  const { amv_indicatief: amv } = f.periode;
  return amv === null
    ? []
    : [bevinding('amv-indicatief', bron('Alleenstaande minderjarige vreemdelingen'), { amv })];
}

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
      return van === 4 ? [] : ['vooraankondiging'];
    case 5:
      return van === 5 ? [] : ['besluit'];
    case 6:
      return van === 6 ? [] : ['feitelijke-indeplaatsstelling'];
  }
}

/**
 * Tot slot: when T is not met, toezichtinformatie set by the college one month after the next peildatum. Inside the
 * half-year that is its own.
 */
function termijnen(_u: MetTrede, f: Feiten): Termijn[] {
  const eigen = peildatum(f.periode.halfjaar);
  const volgende = f.moment < eigen ? eigen : peildatum(verschoven(f.periode.halfjaar, 1));
  const datum = plusMaanden(volgende, TOEZICHTINFORMATIE_MAANDEN);
  const maanden = { maanden: TOEZICHTINFORMATIE_MAANDEN };
  return [{ ...bevinding('toezichtinformatie', bron('Tot slot'), maanden, { dag: volgende }), datum }];
}

/** Sending to the raad is 'in overweging'; a vooraankondiging, besluit or intrekking always goes there. */
function afschriften(brieven: readonly Briefsoort[]): string[] {
  return brieven.some((b) => b === 'vooraankondiging' || b === 'besluit' || b === 'intrekking')
    ? ['gemeenteraad']
    : [];
}

function publicatie(brieven: readonly Briefsoort[]): string[] {
  if (!brieven.some((brief) => brief !== 'voortgang')) return [];
  const breed = brieven.some((b) => b === 'vooraankondiging' || b === 'besluit');
  return breed ? ['website', 'provinciaal blad'] : ['website'];
}

import type { Briefsoort } from '../dossier/briefsoort.ts';
import type { Datum } from '../dossier/datum.ts';
import type { Gebeurtenis } from '../dossier/gebeurtenis.ts';
import type { Halfjaar } from '../dossier/halfjaar.ts';
import { type Invulling, LEGE_INVULLING } from '../dossier/invulling.ts';
import { isVanaf } from '../dossier/ladder.ts';
import { type Beoordeling, tredeVan } from './beoordeling.ts';
import { type EigenBrief, eigenBrieven } from './eigenbrieven.ts';
import { zienswijzeEinde } from './gevolgtermijnen.ts';
import { type Deelstapstand, type Lastdeel, laststand } from './laststand.ts';
import { LADDER_VANAF } from './richttijd.ts';
import type { Stap } from './verloop.ts';

/** What the history reads of an assessment of the dossier. */
type Eerder = Pick<Stap, 'beoordeling' | 'dag'>;

/** What a letter on treden 5 and 6 rests on, besides the assessment itself: it stands in a dossier, never in a table. */
export interface Voorgeschiedenis {
  readonly invulling: Invulling;
  /** What happened in the running traject before the day of the letter, the oldest first. */
  readonly gebeurtenissen: readonly Gebeurtenis[];
  /** Every letter that the dossier tells, of all its days. */
  readonly brieven: readonly EigenBrief[];
  /** The besluit that holds on the day of the letter. */
  readonly besluit: Gebeurtenis | null;
  /** The vooraankondiging of that besluit, or of the one that is coming. */
  readonly vooraankondiging: Datum | null;
  /** The parts of the last in that besluit, with what was found of each up to the day of the letter. */
  readonly last: readonly Deelstapstand[];
  /** When it was found that the last as a whole was not carried out; null: not found. */
  readonly nietNagekomen: Datum | null;
  /** The intrekking that the letter is, where the dossier tells it already. */
  readonly intrekking: Gebeurtenis | null;
  /** When the zienswijze on the last vooraankondiging came in, and until when it could; null: not, or not known. */
  readonly zienswijze: { readonly ontvangen: Datum | null; readonly totEnMet: Datum | null };
  /** Letters that a step up called for and that the dossier does not tell as sent. */
  readonly ontbrekend: readonly OntbrekendeBrief[];
}

/** Of a letter whose facts come from a table: nothing is told. */
export const LEGE_VOORGESCHIEDENIS: Voorgeschiedenis = {
  invulling: LEGE_INVULLING,
  gebeurtenissen: [],
  brieven: [],
  besluit: null,
  vooraankondiging: null,
  last: [],
  nietNagekomen: null,
  intrekking: null,
  zienswijze: { ontvangen: null, totEnMet: null },
  ontbrekend: [],
};

/** `brief` is null when the dossier begins above the first trede and tells no letter from before. */
interface OntbrekendeBrief {
  readonly halfjaar: Halfjaar;
  readonly brief: Briefsoort | null;
}

/**
 * The history of a letter, from the events of a dossier and its assessments in the order of their days; the last of them is
 * that of the letter. Only what happened before the day of the letter counts: a letter is no part of its own history. Pure.
 */
export function voorgeschiedenis(
  gebeurtenissen: readonly Gebeurtenis[],
  beoordelingen: readonly Eerder[],
  briefdatum: Datum,
  invulling: Invulling = LEGE_INVULLING,
  delen: readonly Lastdeel[] = [],
): Voorgeschiedenis {
  const begin = beoordelingen.findLastIndex(
    ({ beoordeling: a }) => a.tredeVorig === null || !isVanaf(a.ladder, a.tredeVorig, LADDER_VANAF),
  );
  const vanaf = beoordelingen[begin]?.dag ?? null;
  const traject = gebeurtenissen.filter(
    (g) => isEerder(g, briefdatum) && (vanaf === null || g.datum >= vanaf),
  );
  const geldend = naIntrekking(traject);
  const besluit = geldend.findLast((g) => g.soort === 'besluit') ?? null;
  const heel = geldend.findLast((g) => g.soort === 'termijn_verstreken' && g.deelstap === null);
  const dag = beoordelingen.at(-1)?.dag ?? briefdatum;
  return {
    invulling,
    gebeurtenissen: traject,
    brieven: eigenBrieven(gebeurtenissen, beoordelingen),
    besluit,
    vooraankondiging: geldend.findLast((g) => isBrief(g, 'vooraankondiging'))?.datum ?? null,
    last: besluit === null ? [] : laststand(delen, gebeurtenissen, briefdatum, vanaf),
    nietNagekomen: heel?.nagekomen === 'nee' ? heel.datum : null,
    intrekking: gebeurtenissen.find((g) => g.soort === 'intrekking' && g.datum >= dag) ?? null,
    zienswijze: zienswijzeOp(geldend, beoordelingen.at(-1)?.beoordeling),
    ontbrekend: ontbrekend(traject, beoordelingen, begin),
  };
}

/** A letter of the day itself is not before it; what came in or was found that day is. */
function isEerder(g: Gebeurtenis, briefdatum: Datum): boolean {
  const vanDeDag = g.soort === 'zienswijze' || g.soort === 'termijn_verstreken';
  return g.datum < briefdatum || (vanDeDag && g.datum === briefdatum);
}

/** What belongs to a besluit that was withdrawn counts no more. */
function naIntrekking(traject: readonly Gebeurtenis[]): readonly Gebeurtenis[] {
  return traject.slice(traject.findLastIndex((g) => g.soort === 'intrekking') + 1);
}

function zienswijzeOp(
  geldend: readonly Gebeurtenis[],
  a: Beoordeling | undefined,
): Voorgeschiedenis['zienswijze'] {
  const aankondiging = geldend.findLastIndex((g) => isBrief(g, 'vooraankondiging'));
  const op = geldend[aankondiging]?.datum;
  return {
    ontvangen: geldend.slice(aankondiging + 1).findLast((g) => g.soort === 'zienswijze')?.datum ?? null,
    totEnMet: op === undefined || a === undefined ? null : zienswijzeEinde(op, a.instellingen),
  };
}

/** Each step up before this assessment has a letter of its own; the gemeente must have had it. */
function ontbrekend(
  traject: readonly Gebeurtenis[],
  beoordelingen: readonly Eerder[],
  begin: number,
): OntbrekendeBrief[] {
  const eerdere = beoordelingen.slice(Math.max(begin, 0), -1);
  const uit: OntbrekendeBrief[] = [];
  const eerste = beoordelingen[0];
  if (begin === -1 && eerste !== undefined && !traject.some((g) => isEenBrief(g) && g.datum <= eerste.dag))
    uit.push({ halfjaar: eerste.beoordeling.halfjaar, brief: null });
  for (const { beoordeling: a, dag } of eerdere) {
    const [brief] = a.brieven;
    const omhoog = a.status !== 'onbepaald' && tredeVan(a) > a.tredeVorig;
    if (omhoog && brief !== undefined && !traject.some((g) => isBrief(g, brief) && g.datum >= dag))
      uit.push({ halfjaar: a.halfjaar, brief });
  }
  return uit;
}

function isBrief(g: Gebeurtenis, brief: Briefsoort): boolean {
  return g.brief === brief || g.soort === brief;
}

function isEenBrief(g: Gebeurtenis): boolean {
  return g.brief !== null || g.soort === 'vooraankondiging' || g.soort === 'besluit';
}

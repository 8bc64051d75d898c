import { type Datum, onderdelen, plusDagen, plusMaanden, plusWeken } from '../dossier/datum.ts';
import type { Bevinding, Bron } from './beoordeling.ts';
import { bevinding } from './bevinding.ts';
import type { Redencode } from './codes.ts';
import { binnenLijst, type Feestdagen, type VrijeDag, vrijeDag } from './feestdagen.ts';

/** A step of the computation. */
export type Reden = Bevinding<Redencode>;

/** The last day of a term: a letter or an appeal on this day is in time. */
export interface LaatsteDag {
  readonly datum: Datum;
  /** The last day before any extension; equal to `datum` when there is none. */
  readonly gerekend: Datum;
  readonly verlengd: boolean;
  readonly grondslag: readonly Bron[];
  /** The steps of the computation, by code: how the term counts, and why it is extended or not. */
  readonly redenen: readonly Reden[];
  /**
   * The last day had to be a working day and lies outside the years of the holiday file, so it may be an equated day.
   * Days skipped before it are certain: the file only adds days.
   */
  readonly buitenFeestdagen: boolean;
}

/** Instelling of a policy term: with the holidays given, its last day rolls to a working day. */
export interface Termijnopties {
  readonly beleidstermijnOpWerkdag?: Feestdagen;
}

/** Awb 6:7. */
export const BEROEP_WEKEN = 6;
const VERLENGBAAR_WEKEN = 12; // Algemene termijnenwet art. 4: not for terms of more than twelve weeks
const VERLENGBAAR_MAANDEN = 3; // Algemene termijnenwet art. 4: not for terms of more than three months

const awb = (paragraaf: string): Bron => ({ document: 'Awb', paragraaf });
const termijnenwet = (paragraaf: string): Bron => ({ document: 'Algemene termijnenwet', paragraaf });

/**
 * The last day on which the college can appeal a besluit sent on `verzenddatum`: six weeks from the day after.
 * A last day on a Saturday, Sunday or recognised holiday moves to the next day that is none.
 * Source: Awb 3:41 (bekendmaking by sending), 6:7 (six weeks), 6:8 (starts the day after); Algemene termijnenwet 1, 3.
 */
export function beroepstermijn(verzenddatum: Datum, feestdagen: Feestdagen): LaatsteDag {
  const gerekend = plusWeken(verzenddatum, BEROEP_WEKEN);
  const begin = bevinding('beroepstermijn', awb('6:7'), { weken: BEROEP_WEKEN }, datums(verzenddatum));
  return metVerlenging(gerekend, [awb('3:41'), awb('6:7'), awb('6:8')], [begin], feestdagen);
}

/**
 * The last day of a policy term of n weeks after `datum`: plain, 7 days each. Not extended, unless the instelling
 * `beleidstermijnOpWerkdag` rolls it to a working day, for terms up to twelve weeks.
 * Throws RangeError when n is not a whole number of 1 or more.
 * Source: Algemene termijnenwet 1 (only statutory terms are extended) and 4.
 */
export function weken(n: number, datum: Datum, opties: Termijnopties = {}): LaatsteDag {
  controleerAantal(n);
  const telling = bevinding('weken', termijnenwet('1'), { weken: n }, { vanaf: datum });
  return beleidstermijn(plusWeken(datum, n), [telling], isVerlengbaar({ weken: n }), opties);
}

/**
 * The last day of a policy term of n months after `datum`: the same day number, clamped to the end of the month.
 * Not extended, unless the instelling `beleidstermijnOpWerkdag` rolls it to a working day, for terms up to three months.
 * Throws RangeError when n is not a whole number of 1 or more.
 * Source: Algemene termijnenwet 1 (only statutory terms are extended) and 4.
 */
export function maanden(n: number, datum: Datum, opties: Termijnopties = {}): LaatsteDag {
  controleerAantal(n);
  const gerekend = plusMaanden(datum, n);
  const { dag } = onderdelen(datum);
  const redenen: Reden[] = [bevinding('maanden', termijnenwet('1'), { maanden: n }, { vanaf: datum })];
  if (onderdelen(gerekend).dag !== dag)
    redenen.push(bevinding('dag-ontbreekt-in-maand', termijnenwet('1'), { dag }, { datum: gerekend }));
  return beleidstermijn(gerekend, redenen, isVerlengbaar({ maanden: n }), opties);
}

/**
 * Whether a term of this length moves to a working day at all: at most twelve weeks or three months.
 * Source: Algemene termijnenwet 4.
 */
export function isVerlengbaar({
  weken = 0,
  maanden = 0,
}: {
  readonly weken?: number;
  readonly maanden?: number;
}): boolean {
  return weken <= VERLENGBAAR_WEKEN && maanden <= VERLENGBAAR_MAANDEN;
}

/** The day itself when it is a working day, else the next one that is. */
export function opWerkdag(datum: Datum, feestdagen: Feestdagen): Datum {
  let dag = datum;
  while (vrijeDag(dag, feestdagen) !== null) dag = plusDagen(dag, 1);
  return dag;
}

function beleidstermijn(
  gerekend: Datum,
  telling: readonly Reden[],
  verlengbaar: boolean,
  opties: Termijnopties,
): LaatsteDag {
  const feestdagen = opties.beleidstermijnOpWerkdag;
  if (feestdagen !== undefined && verlengbaar) return metVerlenging(gerekend, [], telling, feestdagen);
  const waarom =
    feestdagen === undefined
      ? bevinding('geen-wettelijke-termijn', termijnenwet('1'))
      : bevinding('te-lang-voor-verlenging', termijnenwet('4'));
  return {
    datum: gerekend,
    gerekend,
    verlengd: false,
    grondslag: [waarom.bron],
    redenen: [...telling, waarom],
    buitenFeestdagen: false,
  };
}

/** Algemene termijnenwet art. 1: a last day that is no working day moves to the next one that is. */
function metVerlenging(
  gerekend: Datum,
  grondslag: readonly Bron[],
  telling: readonly Reden[],
  feestdagen: Feestdagen,
): LaatsteDag {
  const overgeslagen: Reden[] = [];
  let datum = gerekend;
  for (let vrij = vrijeDag(datum, feestdagen); vrij !== null; vrij = vrijeDag(datum, feestdagen)) {
    overgeslagen.push(bevinding('overgeslagen', bronVan(vrij), {}, { datum, dag: vrij }));
    datum = plusDagen(datum, 1);
  }
  const waarom = overgeslagen.length > 0 ? overgeslagen : [bevinding('werkdag', termijnenwet('1'))];
  return {
    datum,
    gerekend,
    verlengd: datum !== gerekend,
    grondslag: uniek([...grondslag, termijnenwet('1'), ...waarom.map((r) => r.bron)]),
    redenen: [...telling, ...waarom],
    buitenFeestdagen: !binnenLijst(datum, feestdagen),
  };
}

function bronVan(vrij: VrijeDag): Bron {
  switch (vrij) {
    case 'zaterdag':
    case 'zondag':
      return termijnenwet('1');
    case 'goede-vrijdag':
      return termijnenwet('3 lid 2');
    case 'gelijkgesteld':
      return termijnenwet('3 lid 3');
    case 'nieuwjaarsdag':
    case 'tweede-paasdag':
    case 'koningsdag':
    case 'bevrijdingsdag':
    case 'hemelvaartsdag':
    case 'tweede-pinksterdag':
    case 'eerste-kerstdag':
    case 'tweede-kerstdag':
      return termijnenwet('3 lid 1');
  }
}

function uniek(bronnen: readonly Bron[]): Bron[] {
  return [...new Map(bronnen.map((b) => [`${b.document} ${b.paragraaf}`, b])).values()];
}

function datums(verzenddatum: Datum): Readonly<Record<string, string>> {
  return { verzenddatum, begin: plusDagen(verzenddatum, 1) };
}

function controleerAantal(n: number): void {
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`geen geheel getal van 1 of meer: ${n}`);
}

import { type Datum, datumVan, onderdelen, plusDagen, weekdag } from '../dossier/datum.ts';

/** The days equated by koninklijk besluit (data/feestdagen.yaml), and the years for which that list is complete. */
export interface Feestdagen {
  readonly volledigVan: number;
  readonly volledigTot: number;
  readonly gelijkgesteld: ReadonlySet<Datum>;
}

/** The recognised holidays that follow from a rule; Goede Vrijdag is equated with them by the law itself. */
export type Feestdag =
  | 'nieuwjaarsdag'
  | 'goede-vrijdag'
  | 'tweede-paasdag'
  | 'koningsdag'
  | 'bevrijdingsdag'
  | 'hemelvaartsdag'
  | 'tweede-pinksterdag'
  | 'eerste-kerstdag'
  | 'tweede-kerstdag';

/** Why a day is no working day for the Algemene termijnenwet. */
export type VrijeDag = Feestdag | 'gelijkgesteld' | 'zaterdag' | 'zondag';

const ZONDAG = 0;
const ZATERDAG = 6;

/**
 * Why this day is a Saturday, Sunday or recognised holiday; null for any other day. A holiday goes before the weekend.
 * Outside the years of `feestdagen` the equated days are unknown: ask `binnenLijst`.
 * Source: Algemene termijnenwet art. 1 and 3.
 */
export function vrijeDag(datum: Datum, feestdagen: Feestdagen): VrijeDag | null {
  const feestdag = feestdagenIn(onderdelen(datum).jaar).get(datum);
  if (feestdag !== undefined) return feestdag;
  if (feestdagen.gelijkgesteld.has(datum)) return 'gelijkgesteld';
  if (weekdag(datum) === ZATERDAG) return 'zaterdag';
  return weekdag(datum) === ZONDAG ? 'zondag' : null;
}

/** Whether the list of equated days is complete for the year of this day. */
export function binnenLijst(datum: Datum, feestdagen: Feestdagen): boolean {
  const { jaar } = onderdelen(datum);
  return jaar >= feestdagen.volledigVan && jaar <= feestdagen.volledigTot;
}

/**
 * The holidays of a year that follow from a rule. In years with Hemelvaartsdag on 5 May that day is in once.
 * Source: Algemene termijnenwet art. 3 lid 1 and 3 lid 2.
 */
export function feestdagenIn(jaar: number): ReadonlyMap<Datum, Feestdag> {
  const pasen = eerstePaasdag(jaar);
  return new Map<Datum, Feestdag>([
    [dag(jaar, 1, 1), 'nieuwjaarsdag'],
    [plusDagen(pasen, -2), 'goede-vrijdag'],
    [plusDagen(pasen, 1), 'tweede-paasdag'],
    [koningsdag(jaar), 'koningsdag'],
    [dag(jaar, 5, 5), 'bevrijdingsdag'],
    [plusDagen(pasen, 39), 'hemelvaartsdag'],
    [plusDagen(pasen, 50), 'tweede-pinksterdag'],
    [dag(jaar, 12, 25), 'eerste-kerstdag'],
    [dag(jaar, 12, 26), 'tweede-kerstdag'],
  ]);
}

/** Easter Sunday in the Gregorian calendar, by the computus of Meeus, Jones and Butcher. Whole years from 1583. */
export function eerstePaasdag(jaar: number): Datum {
  const gulden = jaar % 19;
  const eeuw = Math.floor(jaar / 100);
  const rest = jaar % 100;
  const correctie = Math.floor((eeuw - Math.floor((eeuw + 8) / 25) + 1) / 3);
  const epacta = (19 * gulden + eeuw - Math.floor(eeuw / 4) - correctie + 15) % 30;
  const totZondag = (32 + 2 * (eeuw % 4) + 2 * Math.floor(rest / 4) - epacta - (rest % 4)) % 7;
  const laat = Math.floor((gulden + 11 * epacta + 22 * totZondag) / 451);
  const som = epacta + totZondag - 7 * laat + 114;
  return dag(jaar, Math.floor(som / 31), (som % 31) + 1);
}

/** 27 April; the 26th when the 27th is a Sunday. As celebrated since 2014. */
function koningsdag(jaar: number): Datum {
  const verjaardag = dag(jaar, 4, 27);
  return weekdag(verjaardag) === ZONDAG ? plusDagen(verjaardag, -1) : verjaardag;
}

function dag(jaar: number, maand: number, d: number): Datum {
  const datum = datumVan(jaar, maand, d);
  if (datum === null) throw new RangeError(`geen bestaande dag: ${jaar}-${maand}-${d}`);
  return datum;
}

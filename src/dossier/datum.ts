// One function a path: the index of date-fns takes a tenth of a second to load.
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { getDay } from 'date-fns/getDay';

/**
 * A calendar day, written `2024-02-29`. No time and no time zone: comparing two of them is comparing text.
 * This file is the only one that meets `Date`, always on local noon, so that no zone shifts the day.
 */
export type Datum = string & { readonly __datum: unique symbol };

const MAANDEN = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/** Reads `2024-02-29`, `29-02-2024`, `29/2/2024` or `29 februari 2024`; null for anything else or a day that does not exist. */
export function parseDatum(text: string): Datum | null {
  const t = text.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(t);
  if (iso) return datumVan(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const nl = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(t);
  if (nl) return datumVan(Number(nl[3]), Number(nl[2]), Number(nl[1]));
  const woord = /^(\d{1,2})[ \u00a0]([a-z]+)[ \u00a0](\d{4})$/.exec(t.toLowerCase());
  if (woord) return datumVan(Number(woord[3]), MAANDEN.indexOf(woord[2] ?? '') + 1, Number(woord[1]));
  return null;
}

const EERSTE_JAAR = 15;
const LAATSTE_JAAR = 40;

/**
 * Reads a day as somebody writes it in a hurry: `12/1/24`, `12.1.2024`, `12 jan. 2024`, `2024-1-12`. In Dutch the day comes first;
 * a year of two digits is one around now. `inCijfers` is true where another order could have been meant. Null for anything else.
 */
export function parseLosseDatum(text: string): { readonly datum: Datum; readonly inCijfers: boolean } | null {
  const t = text.trim().toLowerCase().replaceAll('\u00a0', ' ');
  const [, j, m, d] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(t) ?? [];
  const vooraan = j === undefined ? null : datumVan(Number(j), Number(m), Number(d));
  if (vooraan !== null) return { datum: vooraan, inCijfers: false };
  const [, dag, tussen, jaar] =
    /^(\d{1,2})(?:[-/.]| )([^\d]+|\d{1,2})(?:[-/.]| )(\d{4}|\d{2})$/.exec(t) ?? [];
  if (dag === undefined || tussen === undefined || jaar === undefined) return null;
  const kort = Number(jaar);
  if (jaar.length === 2 && (kort < EERSTE_JAAR || kort > LAATSTE_JAAR)) return null;
  const woord = tussen.replace(/[-. ]+$/, '');
  const inCijfers = /^\d/.test(woord);
  const maand = inCijfers ? Number(woord) : maandVan(woord);
  const datum = datumVan(jaar.length === 2 ? 2000 + kort : kort, maand, Number(dag));
  return datum === null ? null : { datum, inCijfers: inCijfers && jaar.length === 2 };
}

/** The month of a name or of its first three letters; 0 for none. */
function maandVan(woord: string): number {
  const afgekort = woord === 'mrt' ? 'maart' : woord === 'sept' ? 'september' : woord;
  return MAANDEN.findIndex((m) => m === afgekort || m.slice(0, 3) === afgekort) + 1;
}

/** The day, or null when that day does not exist (31 februari, month 0). Months count from 1; years have four digits. */
export function datumVan(jaar: number, maand: number, dag: number): Datum | null {
  const bestaat = jaar >= 1000 && jaar <= 9999 && dag >= 1 && dag <= dagenIn(jaar, maand);
  return bestaat ? alsDatum(jaar, maand, dag) : null;
}

/** n days later (earlier when negative). */
export function plusDagen(datum: Datum, n: number): Datum {
  return fromNoon(addDays(noonOf(datum), n));
}

/** n weeks later: plain, 7 days each. */
export function plusWeken(datum: Datum, n: number): Datum {
  return plusDagen(datum, 7 * n);
}

/** n months later: the same day number, clamped to the end of the month (30 november + 3 = 29 februari 2024). */
export function plusMaanden(datum: Datum, n: number): Datum {
  return fromNoon(addMonths(noonOf(datum), n));
}

/** Days from one date to another; negative when `tot` is earlier. */
export function dagenTussen(van: Datum, tot: Datum): number {
  return differenceInCalendarDays(noonOf(tot), noonOf(van));
}

/** Whole months from one date to a later one, counted by the day number. */
export function maandenTussen(van: Datum, tot: Datum): number {
  const a = onderdelen(van);
  const b = onderdelen(tot);
  const maanden = (b.jaar - a.jaar) * 12 + b.maand - a.maand;
  return b.dag < a.dag ? maanden - 1 : maanden;
}

/** Day of the week: 0 is Sunday, 6 is Saturday. */
export function weekdag(datum: Datum): number {
  return getDay(noonOf(datum));
}

/** `29 februari 2024`, with the no-break spaces that keep a date on one line. */
export function datumTekst(datum: Datum): string {
  const { jaar, maand, dag } = onderdelen(datum);
  return `${dag}\u00a0${MAANDEN[maand - 1]}\u00a0${jaar}`;
}

/** Year, month (1–12) and day of a date. */
export function onderdelen(datum: Datum): { jaar: number; maand: number; dag: number } {
  return {
    jaar: Number(datum.slice(0, 4)),
    maand: Number(datum.slice(5, 7)),
    dag: Number(datum.slice(8, 10)),
  };
}

function noonOf(datum: Datum): Date {
  const { jaar, maand, dag } = onderdelen(datum);
  return new Date(jaar, maand - 1, dag, 12);
}

function fromNoon(noon: Date): Datum {
  return alsDatum(noon.getFullYear(), noon.getMonth() + 1, noon.getDate());
}

function alsDatum(jaar: number, maand: number, dag: number): Datum {
  const twee = (n: number) => (n < 10 ? `0${n}` : `${n}`);
  return `${String(jaar).padStart(4, '0')}-${twee(maand)}-${twee(dag)}` as Datum;
}

const DAGEN = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number of days of a month; 0 for a month that does not exist. */
function dagenIn(jaar: number, maand: number): number {
  const schrikkeljaar = jaar % 4 === 0 && (jaar % 100 !== 0 || jaar % 400 === 0);
  return maand === 2 && schrikkeljaar ? 29 : (DAGEN[maand - 1] ?? 0);
}

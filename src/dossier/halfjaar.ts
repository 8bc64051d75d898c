import { type Datum, datumVan } from './datum.ts';

/** A half-year: `2023-I` is 1 January to 30 June 2023, `2023-II` is 1 July to 31 December 2023. */
export type Halfjaar = `${number}-${'I' | 'II'}`;

/** Reads `2023-II`, `2023-2` and `2023H2` (capitals and spaces ignored); null for anything else. */
export function parseHalfjaar(text: string): Halfjaar | null {
  const m = /^(\d{4})\s*(?:-\s*(I{1,2}|[12])|H([12]))$/.exec(text.trim().toUpperCase());
  if (!m) return null;
  const tweede = m[2] === 'II' || m[2] === '2' || m[3] === '2';
  return halfjaarVan(Number(m[1]), tweede ? 2 : 1);
}

/** The day on which the half-year is assessed: 1 July after a first, 1 January after a second half. */
export function peildatum(halfjaar: Halfjaar): Datum {
  const { jaar, helft } = delen(halfjaar);
  return dag(helft === 1 ? jaar : jaar + 1, helft === 1 ? 7 : 1, 1);
}

/** The information moment inside the half-year: 1 April or 1 October. */
export function informatiemoment(halfjaar: Halfjaar): Datum {
  const { jaar, helft } = delen(halfjaar);
  return dag(jaar, helft === 1 ? 4 : 10, 1);
}

/** First day of the half-year. */
export function eersteDag(halfjaar: Halfjaar): Datum {
  const { jaar, helft } = delen(halfjaar);
  return dag(jaar, helft === 1 ? 1 : 7, 1);
}

/** The days on which a half-year can be assessed: from its first day to the peildatum of the next one. */
export function beoordeeldagen(halfjaar: Halfjaar): { readonly van: Datum; readonly totEnMet: Datum } {
  return { van: eersteDag(halfjaar), totEnMet: peildatum(verschoven(halfjaar, 1)) };
}

/** The half-year in which a date falls. */
export function halfjaarOp(datum: Datum): Halfjaar {
  return halfjaarVan(Number(datum.slice(0, 4)), Number(datum.slice(5, 7)) <= 6 ? 1 : 2);
}

/** The half-year n later (earlier when negative). */
export function verschoven(halfjaar: Halfjaar, n: number): Halfjaar {
  const volgnummer = nummer(halfjaar) + n;
  return halfjaarVan(Math.floor(volgnummer / 2), volgnummer % 2 === 0 ? 1 : 2);
}

/** Negative when a comes before b, 0 when equal, positive when after; the size is the number of half-years. */
export function halfjarenTussen(a: Halfjaar, b: Halfjaar): number {
  return nummer(a) - nummer(b);
}

/** `tweede helft 2023`. */
export function halfjaarTekst(halfjaar: Halfjaar): string {
  const { jaar, helft } = delen(halfjaar);
  return `${helft === 1 ? 'eerste' : 'tweede'} helft\u00a0${jaar}`;
}

function delen(halfjaar: Halfjaar): { jaar: number; helft: 1 | 2 } {
  return { jaar: Number(halfjaar.slice(0, 4)), helft: halfjaar.endsWith('-II') ? 2 : 1 };
}

function nummer(halfjaar: Halfjaar): number {
  const { jaar, helft } = delen(halfjaar);
  return jaar * 2 + helft - 1;
}

function halfjaarVan(jaar: number, helft: 1 | 2): Halfjaar {
  return `${jaar}-${helft === 1 ? 'I' : 'II'}`;
}

function dag(jaar: number, maand: number, d: number): Datum {
  const datum = datumVan(jaar, maand, d);
  if (datum === null) throw new Error(`geen bestaande dag: ${jaar}-${maand}-${d}`);
  return datum;
}

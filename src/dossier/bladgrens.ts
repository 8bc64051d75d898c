/**
 * A table of a few kB can ask for a sheet of a million times a million cells: repeated rows and columns (ODS), column
 * widths and array formulas (XLSX) are written once and unfold while reading. Counted here, before anything unfolds.
 */
const MAX_CELLEN = 600_000;
const MAX_HERHAALD = 100_000;
const MAX_KOLOMMEN = 100_000;
const MAX_REEKSFORMULES = 500;
const MAX_RIJEN = 100_000;
const MAX_VELDEN = 400;

/** What in a part of a workbook would unfold beyond measure, in words; null when nothing does. */
export function teVeel(xml: string): string | null {
  if (meerDan(0, xml, /<!ENTITY/g)) return 'er staan eigen tekenafkortingen (entiteiten) in';
  if (meerDan(MAX_REEKSFORMULES, xml, /t=["']array["']|number-matrix-rows-spanned/g))
    return 'er staan te veel matrixformules in';
  if (meerDan(MAX_KOLOMMEN, xml, /<(?:\w+:)?col [^>]*>/g, kolombreedte))
    return 'er staan te veel kolombreedten in';
  if (herhaald(xml) > MAX_HERHAALD) return 'herhaalde cellen maken er te veel cellen van';
  return meerDan(MAX_CELLEN, xml, /<(?:\w+:)?(?:c|table-cell)[ />]/g)
    ? `er staan meer dan ${MAX_CELLEN} cellen in`
    : null;
}

/** Whether a sheet is longer or wider than any table of ours can be, in words; null when it is not. */
export function teUitgestrekt(rijen: number, breedte: number): string | null {
  if (breedte > MAX_VELDEN) return `een blad heeft meer dan ${MAX_VELDEN} kolommen`;
  if (rijen > MAX_RIJEN) return 'een blad heeft meer dan honderdduizend rijen';
  return rijen * breedte > MAX_CELLEN ? `een blad heeft meer dan ${MAX_CELLEN} cellen` : null;
}

/** Counts no further than it must. */
function meerDan(grens: number, xml: string, patroon: RegExp, waarde = (_: string) => 1): boolean {
  let som = 0;
  for (const [gevonden] of xml.matchAll(patroon)) {
    som += waarde(gevonden);
    if (som > grens) return true;
  }
  return false;
}

function kolombreedte(col: string): number {
  const [van, tot] = ['min', 'max'].map((naam) => getal(col, naam) ?? 1);
  return Math.max(1, (tot ?? 1) - (van ?? 1) + 1);
}

/** The cells with content that repeated rows and columns make. Repeated empty cells are never stored. */
function herhaald(xml: string): number {
  if (!xml.includes('-repeated')) return 0;
  let som = 0;
  let rijen = 1;
  for (const [merk] of xml.matchAll(/<(?:\w+:)?table-(?:row|cell)\b[^>]*>/g)) {
    if (/^<(?:\w+:)?table-row/.test(merk)) rijen = getal(merk, 'table:number-rows-repeated') ?? 1;
    else if (!merk.endsWith('/>')) som += rijen * (getal(merk, 'table:number-columns-repeated') ?? 1) - 1;
  }
  return som;
}

function getal(merk: string, naam: string): number | null {
  const gevonden = new RegExp(`\\s${naam}\\s*=\\s*["'](\\d{1,15})["']`).exec(merk)?.[1];
  return gevonden === undefined ? null : Number(gevonden);
}

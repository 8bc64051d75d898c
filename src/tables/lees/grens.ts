import type { Blad } from './blad.ts';
import { teGroot } from './weigeringen.ts';

/**
 * A table of a few kB can ask for a sheet of a million times a million cells: repeated rows and columns (ODS, counted
 * while they are read), column widths and array formulas (XLSX) are written once and unfold while reading. Counted here,
 * before anything unfolds.
 */
const MAX_CELLEN = 600_000;
/** The cells that repetition may make in one sheet of an ODS. */
export const MAX_HERHAALD = 100_000;
const MAX_KOLOMMEN = 100_000;
const MAX_REEKSFORMULES = 500;
/** A cell with its text takes four marks. */
const MAX_MERKEN = 3_000_000;
const MAX_RIJEN = 100_000;
const MAX_VELDEN = 400;

/** What in a part of a workbook would unfold beyond measure, in words; null when nothing does. */
export function teVeel(xml: string): string | null {
  if (aantalMerken(xml) > MAX_MERKEN) return 'er staat te veel opmaak in';
  if (meerDan(0, xml, /<!ENTITY/g)) return 'er staan eigen tekenafkortingen (entiteiten) in';
  if (meerDan(MAX_REEKSFORMULES, xml, /t=["']array["']|number-matrix-rows-spanned/g))
    return 'er staan te veel matrixformules in';
  if (meerDan(MAX_KOLOMMEN, xml, /<(?:\w+:)?col\b[^<>]*>/g, kolombreedte))
    return 'er staan te veel kolombreedten in';
  if (meerDan(MAX_CELLEN, xml, /<(?:\w+:)?(?:c|table-cell)[\s/>]/g))
    return `er staan meer dan ${MAX_CELLEN} cellen in`;
  return null;
}

/** Whether a sheet is longer or wider than any table of ours can be, in words; null when it is not. */
export function teUitgestrekt(rijen: number, breedte: number): string | null {
  if (breedte > MAX_VELDEN) return `een blad heeft meer dan ${MAX_VELDEN} kolommen`;
  if (rijen > MAX_RIJEN) return 'een blad heeft meer dan honderdduizend rijen';
  return rijen * breedte > MAX_CELLEN ? `een blad heeft meer dan ${MAX_CELLEN} cellen` : null;
}

/** The sheets with all rows as long as the longest; rows may have holes until then. Throws for a sheet that is too large. */
export function passendeBladen(bladen: readonly Blad[]): Blad[] {
  const teRuim = bladen.map((b) => teUitgestrekt(b.rijen.length, breedteVan(b))).find((w) => w !== null);
  if (teRuim != null) throw teGroot(teRuim);
  return bladen.map(evenBreed);
}

function breedteVan({ rijen }: Blad): number {
  return rijen.reduce((meeste, rij) => Math.max(meeste, rij.cellen.length), 0);
}

function evenBreed(blad: Blad): Blad {
  const breedte = breedteVan(blad);
  const rijen = blad.rijen.map(({ nummer, cellen }) => ({
    nummer,
    cellen: Array.from({ length: breedte }, (_, i) => cellen[i] ?? ''),
  }));
  return { ...blad, rijen };
}

function aantalMerken(xml: string): number {
  let som = 0;
  for (let plek = xml.indexOf('<'); plek !== -1 && som <= MAX_MERKEN; plek = xml.indexOf('<', plek + 1))
    som += 1;
  return som;
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

function getal(merk: string, naam: string): number | null {
  const gevonden = new RegExp(`\\s${naam}\\s*=\\s*["'](\\d{1,15})["']`).exec(merk)?.[1];
  return gevonden === undefined ? null : Number(gevonden);
}

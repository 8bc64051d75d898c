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
/** Of all sheets of an office file together, empty ones too: each takes time, and no table of ours has a tenth. */
const MAX_KANTOORRIJEN = 50_000;
const MAX_SAMENGEVOEGD = 10_000;
const MAX_VELDEN = 400;
/** On one line of a CSV; a long text between quotes has commas of its own. */
const MAX_SCHEIDINGEN = 5000;
/** In one cell; an office allows a third of it. */
export const MAX_CELTEKENS = 100_000;

/** Counts what was read of all sheets of a file together, and throws before it becomes more than any table of ours. */
export interface Werk {
  readonly rij: () => void;
  /** So many cells. */
  readonly tel: (aantal: number) => void;
  readonly samengevoegd: () => void;
}

export function werkteller(): Werk {
  let [rijen, cellen, samengevoegd] = [0, 0, 0];
  return {
    samengevoegd: () => {
      samengevoegd += 1;
      if (samengevoegd > MAX_SAMENGEVOEGD) throw teGroot('er staan te veel samengevoegde cellen in');
    },
    rij: () => {
      rijen += 1;
      if (rijen > MAX_KANTOORRIJEN) throw teGroot('er staan meer dan vijftigduizend rijen in');
    },
    tel: (aantal) => {
      cellen += aantal;
      if (cellen > MAX_CELLEN) throw teGroot(`er staan meer dan ${MAX_CELLEN} cellen in`);
    },
  };
}

/** What in a part of a workbook would unfold beyond measure, in words; null when nothing does. */
export function teVeel(xml: string): string | null {
  if (aantalMerken(xml) > MAX_MERKEN) return 'er staat te veel opmaak in';
  if (meerDan(0, xml, /<!ENTITY/g)) return 'er staan eigen tekenafkortingen (entiteiten) in';
  if (meerDan(MAX_REEKSFORMULES, xml, /t=["']array["']|number-matrix-rows-spanned/g))
    return 'er staan te veel matrixformules in';
  if (meerDan(MAX_KOLOMMEN, xml, /<(?:\w+:)?col\b[^<>]*>/g, kolombreedte))
    return 'er staan te veel kolombreedten in';
  if (meerDan(MAX_KANTOORRIJEN, xml, /<(?:\w+:)?(?:table-)?row[\s/>]/g))
    return 'er staan meer dan vijftigduizend rijen in';
  if (meerDan(MAX_CELLEN, xml, /<(?:\w+:)?(?:c|table-cell)[\s/>]/g))
    return `er staan meer dan ${MAX_CELLEN} cellen in`;
  return null;
}

/** What in a text of rows and cells is more than any table of ours, in words; counted before it is split. Null when nothing is. */
export function teVeelTekst(tekst: string, scheidingsteken: string): string | null {
  let [regels, cellen, opRegel, celbegin] = [1, 1, 1, 0];
  for (let i = 0; i < tekst.length; i += 1) {
    const teken = tekst[i];
    const isRegeleinde = teken === '\n' || teken === '\r';
    if (!isRegeleinde && teken !== scheidingsteken) continue;
    if (i - celbegin > MAX_CELTEKENS) break;
    celbegin = i;
    cellen += 1;
    regels += teken === '\n' ? 1 : 0;
    opRegel = isRegeleinde ? 1 : opRegel + 1;
    if (regels > MAX_RIJEN || cellen > MAX_CELLEN || opRegel > MAX_SCHEIDINGEN)
      return teUitgestrekt(regels, 1) ?? 'het heeft te veel cellen';
  }
  // A file that ends in a long cell ends there as well.
  const rest = tekst.slice(celbegin, celbegin + MAX_CELTEKENS + 2);
  return rest.length > MAX_CELTEKENS + 1 &&
    !/[\r\n]/.test(rest.slice(1)) &&
    !rest.slice(1).includes(scheidingsteken)
    ? `het heeft een cel van meer dan ${MAX_CELTEKENS} tekens`
    : null;
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

import { type CellObject, CFB, read, SSF, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx';
import type { Melding } from '../../dossier/melding.ts';
import { celtekstVan, samengesteld } from '../../dossier/tekens.ts';
import { celgetal } from './celgetal.ts';
import type { Tabelrij } from './csv.ts';
import { passendeBladen } from './grens.ts';
import type { Onderdelen } from './uitpakken.ts';
import { BESCHADIGD } from './weigeringen.ts';

/** One sheet: its rows as text, and what only a spreadsheet has. */
export interface Blad {
  readonly naam: string;
  readonly rijen: readonly Tabelrij[];
  /** Row numbers that do not show on the screen. */
  readonly verborgenRijen: ReadonlySet<number>;
  /** Cells merged downwards: the column, and from and to which row. */
  readonly samengevoegd: readonly { readonly kolom: number; readonly van: number; readonly tot: number }[];
}

/** A sheet to be written: rows of text and numbers, column widths in characters, comments by cell name. */
export interface NieuwBlad {
  readonly naam: string;
  readonly rijen: readonly (readonly (string | number | null)[])[];
  readonly breedten: readonly number[];
  readonly opmerkingen?: ReadonlyMap<string, string>;
}

/**
 * Reads all sheets of an unpacked XLSX. A cell gives what it holds, not how it looks: a date as 2024-02-01, a
 * number in full with a decimal comma; only leading zeros are taken from how it looks. A formula gives its kept outcome;
 * without one the cell gives the formula itself (`=A1+A2`), which the border refuses.
 */
export function leesWerkboek({ delen }: Onderdelen): { bladen: Blad[] } | { fout: Melding } {
  const boek = lees(delen);
  if (boek === null) return { fout: BESCHADIGD };
  // A part that the workbook names and that is not there, or a sheet that is a chart, has no cells.
  const bladen = boek.SheetNames.map((naam) => bladVan(naam, boek));
  return passendeBladen(bladen);
}

/** The same parts in a new container, so that nothing is read but what was counted. Null: SheetJS cannot read it. */
function lees(delen: Onderdelen['delen']): WorkBook | null {
  try {
    const bak = CFB.utils.cfb_new();
    for (const [naam, deel] of delen) CFB.utils.cfb_add(bak, `/${naam}`, deel);
    const zip: Uint8Array = CFB.write(bak, { fileType: 'zip', type: 'buffer', compression: false });
    return read(zip, { type: 'buffer', dense: true, cellStyles: true, cellNF: true, sheetStubs: true });
  } catch {
    // SheetJS throws anything at all on damaged XML.
    return null;
  }
}

function bladVan(naam: string, boek: WorkBook): Blad {
  const blad = (boek.Sheets[naam] ?? {}) as WorkSheet & { '!data'?: CellObject[][] };
  const is1904 = boek.Workbook?.WBProps?.date1904 === true;
  const gegevens = blad['!data'] ?? [];
  const rijen: Tabelrij[] = [];
  // forEach skips the holes: a row 1,000,000 does not cost a million rows.
  gegevens.forEach((cellen, r) => {
    const teksten: string[] = [];
    cellen.forEach((cel, c) => {
      const tekst = celtekst(cel, is1904);
      if (tekst !== '') teksten[c] = tekst;
    });
    if (teksten.length > 0) rijen.push({ nummer: r + 1, cellen: teksten });
  });
  const nummers = (blad['!rows'] ?? []).flatMap((rij, r) => (rij?.hidden === true ? [r + 1] : []));
  return {
    naam,
    rijen,
    verborgenRijen: new Set(nummers),
    samengevoegd: (blad['!merges'] ?? [])
      .filter(({ s, e }) => e.r > s.r)
      .map(({ s, e }) => ({ kolom: s.c, van: s.r + 1, tot: e.r + 1 })),
  };
}

function celtekst(cel: CellObject, is1904: boolean): string {
  if (cel.t === 'e') return cel.w ?? '#FOUT!';
  if (cel.t === 'z') return cel.f === undefined ? '' : `=${cel.f}`;
  if (cel.t === 'b') return cel.v === true ? 'WAAR' : 'ONWAAR';
  if (cel.t !== 'n' || typeof cel.v !== 'number') return samengesteld(String(cel.v ?? '').trim());
  return typeof cel.z === 'string' && SSF.is_date(cel.z) ? dag(cel.v, is1904) : celgetal(cel.v, cel.w ?? '');
}

/** `2024-02-01`; with the time behind it when there is one, which is no date for any column. */
function dag(waarde: number, is1904: boolean): string {
  const d = SSF.parse_date_code(waarde, { date1904: is1904 }) as Record<
    'y' | 'm' | 'd' | 'H' | 'M',
    number
  > | null;
  if (d === null) return celgetal(waarde, '');
  const twee = (n: number) => String(n).padStart(2, '0');
  const tijd = d.H === 0 && d.M === 0 ? '' : ` ${twee(d.H)}:${twee(d.M)}`;
  return `${String(d.y).padStart(4, '0')}-${twee(d.m)}-${twee(d.d)}${tijd}`;
}

/** The bytes of an XLSX. The same sheets give the same bytes. */
export function schrijfWerkboek(bladen: readonly NieuwBlad[]): Uint8Array {
  const boek = utils.book_new();
  for (const { naam, rijen, breedten, opmerkingen } of bladen) {
    const blad = utils.aoa_to_sheet(rijen.map((rij) => rij.map(passend)));
    blad['!cols'] = breedten.map((wch) => ({ wch }));
    for (const [cel, tekst] of opmerkingen ?? []) {
      const bij = (blad[cel] ?? { t: 's', v: '' }) as CellObject;
      bij.c = Object.assign([{ a: 'trede', t: celtekstVan(tekst) }], { hidden: true });
      blad[cel] = bij;
    }
    utils.book_append_sheet(boek, blad, naam);
  }
  return new Uint8Array(write(boek, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

function passend(waarde: string | number | null): string | number | null {
  return typeof waarde === 'string' ? celtekstVan(waarde) : waarde;
}

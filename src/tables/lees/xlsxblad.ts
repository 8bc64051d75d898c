import { type Attributen, type Merk, xmlmerken } from '../../formats/xml/merken.ts';
import type { Blad, Tabelrij } from './blad.ts';
import type { Werk } from './grens.ts';
import { WERKMAP } from './naamruimten.ts';
import { beschadigd } from './weigeringen.ts';
import { type Celbronnen, type Ruwecel, xlsxCel } from './xlsxcel.ts';
import { bedekt, celplek, HOOGSTE_KOLOM, HOOGSTE_RIJ, heelGetal, type Reeks, reeks } from './xlsxplek.ts';
import { type Tekstlezer, tekstlezer } from './xlsxteksten.ts';

/** What is read so far: the rows by number, each with its cells by column, and the place where the next one stands. */
interface Stand {
  readonly rijen: Map<number, Map<number, string>>;
  readonly verborgenRijen: Set<number>;
  readonly verborgenKolommen: [van: number, tot: number][];
  readonly samengevoegd: Reeks[];
  rij: number;
  kolom: number;
  /** Whether rows are hidden that do not say how high they are. */
  nulhoog: boolean;
  zonderNullen: boolean;
  isBegonnen: boolean;
}

/** The cell that is being read. */
type Opencel = { -readonly [deel in keyof Ruwecel]: Ruwecel[deel] };

/** What may stand in what. What is not named here is not read; nothing that is named may stand elsewhere. */
const KINDEREN: Readonly<Record<string, readonly string[]>> = {
  '': ['worksheet'],
  worksheet: ['sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'mergeCells'],
  sheetViews: ['sheetView'],
  cols: ['col'],
  mergeCells: ['mergeCell'],
  sheetData: ['row'],
  row: ['c'],
  c: ['v', 'f', 'is'],
};
const NERGENS_ANDERS = new Set(['sheetData', 'row', 'c', 'cols', 'col', 'mergeCells', 'mergeCell']);
/** In these stands nothing but what is named, and what programs keep for themselves. */
const VOLLEDIG = new Set(['sheetData', 'row', 'c', 'v', 'f']);

/** Reads a sheet of an XLSX mark by mark. Throws for a cell that stands twice, or outside any sheet, and for what stands where it does not belong. */
export function leesXlsxBlad(naam: string, xml: string, bronnen: Celbronnen, werk: Werk): Blad {
  const stand: Stand = {
    rijen: new Map(),
    verborgenRijen: new Set(),
    verborgenKolommen: [],
    samengevoegd: [],
    rij: 0,
    kolom: 0,
    nulhoog: false,
    zonderNullen: false,
    isBegonnen: false,
  };
  const open = [''];
  let overgeslagen = 0;
  let cel: Opencel | null = null;
  let lezer: Tekstlezer | null = null;
  for (const merk of xmlmerken(xml, WERKMAP)) {
    const boven = open.at(-1) ?? '';
    if (lezer !== null && cel !== null) {
      const tekst = volg(lezer, merk);
      if (tekst === null) continue;
      cel.tekst = tekst;
      lezer = null;
      open.pop();
    } else if (merk.soort === 'tekst') {
      if (overgeslagen === 0 && cel !== null && boven === 'v') cel.waarde = (cel.waarde ?? '') + merk.tekst;
      else if (overgeslagen === 0 && cel !== null && boven === 'f')
        cel.formule = (cel.formule ?? '') + merk.tekst;
      else if (overgeslagen === 0 && VOLLEDIG.has(boven) && merk.tekst.trim() !== '') throw beschadigd();
    } else if (merk.soort === 'einde') {
      if (overgeslagen > 0) overgeslagen -= 1;
      else if (open.pop() === 'c' && cel !== null) {
        stand.rijen.get(stand.rij)?.set(stand.kolom, xlsxCel(cel, bronnen, stand.zonderNullen));
        cel = null;
      }
    } else if (overgeslagen > 0 || KINDEREN[boven]?.includes(merk.naam) !== true) {
      if (
        NERGENS_ANDERS.has(merk.naam) ||
        (overgeslagen === 0 && VOLLEDIG.has(boven) && merk.naam !== 'extLst')
      )
        throw beschadigd();
      overgeslagen += 1;
    } else {
      open.push(merk.naam);
      if (merk.naam === 'c') cel = beginCel(merk.attributen, stand, werk);
      else if (cel !== null) lezer = beginDeel(merk.naam, cel);
      else begin(merk.naam, merk.attributen, stand, werk);
    }
  }
  return bladVan(naam, stand, werk);
}

/** The text of the cell when it ends here. */
function volg(lezer: Tekstlezer, merk: Merk): string | null {
  if (merk.soort === 'tekst') lezer.tekst(merk.tekst);
  else if (merk.soort === 'begin') lezer.begin(merk.naam);
  else return lezer.einde();
  return null;
}

function begin(naam: string, a: Attributen, stand: Stand, werk: Werk): void {
  if (naam === 'row') beginRij(a, stand, werk);
  else if (naam === 'sheetData') {
    if (stand.isBegonnen) throw beschadigd();
    stand.isBegonnen = true;
  } else if (naam === 'sheetFormatPr') stand.nulhoog = isWaar(a.zeroHeight);
  else if (naam === 'sheetView') stand.zonderNullen ||= a.showZeros !== undefined && !isWaar(a.showZeros);
  else if (naam === 'mergeCell') {
    werk.samengevoegd();
    stand.samengevoegd.push(reeks(a.ref ?? ''));
  } else if (naam === 'col') {
    const [vanKolom, totKolom] = [
      heelGetal(a.min ?? '', HOOGSTE_KOLOM) - 1,
      heelGetal(a.max ?? '', HOOGSTE_KOLOM) - 1,
    ];
    if (vanKolom > totKolom) throw beschadigd();
    if (isWaar(a.hidden) || Number(a.width ?? '1') === 0) stand.verborgenKolommen.push([vanKolom, totKolom]);
  }
}

function isWaar(waarde: string | undefined): boolean {
  return waarde === '1' || waarde === 'true';
}

function beginRij({ r, hidden, ht }: Attributen, stand: Stand, werk: Werk): void {
  werk.rij();
  stand.rij = r === undefined ? stand.rij + 1 : heelGetal(r, HOOGSTE_RIJ);
  stand.kolom = -1;
  if (stand.rijen.has(stand.rij)) throw beschadigd();
  stand.rijen.set(stand.rij, new Map());
  if (isWaar(hidden) || (ht === undefined ? stand.nulhoog : Number(ht) === 0))
    stand.verborgenRijen.add(stand.rij);
}

/** An empty cell holds its place too: it may not stand there twice. */
function beginCel({ r, t = 'n', s = '0' }: Attributen, stand: Stand, werk: Werk): Opencel {
  werk.tel(1);
  const plek = r === undefined ? { kolom: stand.kolom + 1, rij: stand.rij } : celplek(r);
  if (plek.rij !== stand.rij || stand.rijen.get(stand.rij)?.has(plek.kolom) !== false || !/^\d{1,6}$/.test(s))
    throw beschadigd();
  if (plek.kolom >= HOOGSTE_KOLOM) throw beschadigd();
  stand.kolom = plek.kolom;
  return { soort: t, opmaak: Number(s), waarde: null, tekst: null, formule: null };
}

/** What is in a cell stands in it once. */
function beginDeel(naam: string, cel: Opencel): Tekstlezer | null {
  const deel = ({ v: 'waarde', f: 'formule', is: 'tekst' } as const)[naam];
  if (deel === undefined || cel[deel] !== null) throw beschadigd();
  cel[deel] = '';
  return naam === 'is' ? tekstlezer() : null;
}

function bladVan(naam: string, stand: Stand, werk: Werk): Blad {
  bedekt(stand.samengevoegd, stand.rijen, werk);
  return {
    naam,
    rijen: opVolgorde(stand.rijen),
    verborgenRijen: stand.verborgenRijen,
    verborgenKolommen: stand.verborgenKolommen,
    samengevoegd: stand.samengevoegd.flatMap(({ vanKolom: kolom, vanRij: van, totRij: tot }) =>
      tot > van ? [{ kolom, van, tot }] : [],
    ),
  };
}

function opVolgorde(rijen: Stand['rijen']): Tabelrij[] {
  return [...rijen]
    .sort(([a], [b]) => a - b)
    .flatMap(([nummer, cellen]) => {
      const teksten: string[] = [];
      // Rows have holes until their width is known: a cell far to the right does not cost those before it.
      for (const [kolom, tekst] of cellen) if (tekst !== '') teksten[kolom] = tekst;
      return teksten.length > 0 ? [{ nummer, cellen: teksten }] : [];
    });
}

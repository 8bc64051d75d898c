import { type Merk, xmlmerken } from '../../formats/xml/merken.ts';
import type { Blad, Tabelrij } from './blad.ts';
import { beschadigd } from './weigeringen.ts';
import { type Celbronnen, type Ruwecel, xlsxCel } from './xlsxcel.ts';

type Begin = Extract<Merk, { soort: 'begin' }>;

const HOOGSTE_RIJ = 1_048_576;
const HOOGSTE_KOLOM = 16_384;

/** What is read so far: the rows by number, each with its cells by column, and the place where the next one stands. */
interface Stand {
  readonly rijen: Map<number, Map<number, string>>;
  readonly verborgenRijen: Set<number>;
  readonly samengevoegd: { readonly kolom: number; readonly van: number; readonly tot: number }[];
  readonly verborgenKolommen: [van: number, tot: number][];
  rij: number;
  kolom: number;
}

/** The cell that is being read: what it has so far, and which of its elements is open. */
interface Opencel {
  readonly cel: { -readonly [deel in keyof Ruwecel]: Ruwecel[deel] };
  open: 'waarde' | 'tekst' | 'formule' | null;
}

/** Reads a sheet of an XLSX mark by mark. Throws for a cell that stands twice, or outside any sheet. */
export function leesXlsxBlad(naam: string, xml: string, bronnen: Celbronnen): Blad {
  const stand: Stand = {
    rijen: new Map(),
    verborgenRijen: new Set(),
    samengevoegd: [],
    verborgenKolommen: [],
    rij: 0,
    kolom: 0,
  };
  let bezig: Opencel | null = null;
  let uitspraak = false;
  for (const merk of xmlmerken(xml)) {
    if (merk.soort === 'tekst') {
      if (bezig?.open != null && !uitspraak) bezig.cel[bezig.open] += merk.tekst;
      continue;
    }
    const element = merk.naam.slice(merk.naam.indexOf(':') + 1);
    if (element === 'rPh') uitspraak = merk.soort === 'begin';
    if (merk.soort === 'begin') {
      if (element === 'row') beginRij(merk, stand);
      else if (element === 'c') bezig = beginCel(merk, stand);
      else if (element === 'col') verbergKolommen(merk, stand);
      else if (element === 'mergeCell') stand.samengevoegd.push(...omlaag(merk.attributen.ref));
      else if (bezig !== null) beginDeel(element, bezig);
    } else if (element === 'c' && bezig !== null) {
      bewaar(xlsxCel(bezig.cel, bronnen), stand);
      bezig = null;
    } else if (bezig !== null && DELEN[element] !== undefined) bezig.open = null;
  }
  const { verborgenRijen, verborgenKolommen, samengevoegd } = stand;
  return { naam, rijen: opVolgorde(stand.rijen), verborgenRijen, verborgenKolommen, samengevoegd };
}

const DELEN: Readonly<Record<string, NonNullable<Opencel['open']>>> = {
  v: 'waarde',
  t: 'tekst',
  f: 'formule',
};

function beginRij({ attributen: { r, hidden } }: Begin, stand: Stand): void {
  stand.rij = r === undefined ? stand.rij + 1 : heel(r, HOOGSTE_RIJ);
  stand.kolom = -1;
  if (stand.rijen.has(stand.rij)) throw beschadigd();
  stand.rijen.set(stand.rij, new Map());
  if (hidden === '1' || hidden === 'true') stand.verborgenRijen.add(stand.rij);
}

function verbergKolommen({ attributen: { min = '', max = min, hidden } }: Begin, stand: Stand): void {
  if (hidden !== '1' && hidden !== 'true') return;
  stand.verborgenKolommen.push([heel(min, HOOGSTE_KOLOM) - 1, heel(max, HOOGSTE_KOLOM) - 1]);
}

function beginCel({ attributen: { r, t = 'n', s = '0' } }: Begin, stand: Stand): Opencel {
  const plek = r === undefined ? { kolom: stand.kolom + 1, rij: stand.rij } : celplek(r);
  if (plek.rij !== stand.rij || stand.rijen.get(stand.rij)?.has(plek.kolom) !== false) throw beschadigd();
  stand.kolom = plek.kolom;
  const cel = { soort: t, opmaak: Number(s), waarde: null, tekst: null, formule: null };
  return { cel, open: null };
}

function beginDeel(element: string, bezig: Opencel): void {
  const deel = DELEN[element];
  if (deel === undefined) return;
  bezig.open = deel;
  bezig.cel[deel] ??= '';
}

/** An empty cell holds its place too: it may not stand there twice. */
function bewaar(tekst: string, { rijen, rij, kolom }: Stand): void {
  rijen.get(rij)?.set(kolom, tekst);
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

function omlaag(ref = ''): { kolom: number; van: number; tot: number }[] {
  const [eerste = '', laatste = eerste] = ref.split(':');
  const [van, tot] = [celplek(eerste), celplek(laatste)];
  return tot.rij > van.rij ? [{ kolom: van.kolom, van: van.rij, tot: tot.rij }] : [];
}

/** `B7` as column 1 and row 7. */
function celplek(naam: string): { kolom: number; rij: number } {
  const [, letters = '', cijfers = ''] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(naam) ?? [];
  const kolom = [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
  if (kolom === 0 || kolom > HOOGSTE_KOLOM) throw beschadigd();
  return { kolom: kolom - 1, rij: heel(cijfers, HOOGSTE_RIJ) };
}

function heel(tekst: string, hoogste: number): number {
  const n = /^[1-9]\d{0,6}$/.test(tekst) ? Number(tekst) : 0;
  if (n === 0 || n > hoogste) throw beschadigd();
  return n;
}

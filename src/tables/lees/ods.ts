import { type Attributen, type Merk, xmlmerken } from '../../formats/xml/merken.ts';
import type { Blad, Tabelrij } from './blad.ts';
import { MAX_HERHAALD, passendeBladen, teUitgestrekt, type Werk, werkteller } from './grens.ts';
import { ODS } from './naamruimten.ts';
import { odsCel } from './odscel.ts';
import { type Odsopmaak, odsOpmaak } from './odsopmaak.ts';
import { elementen, leesCeltekst, type Odsbron, slaOver } from './odstekst.ts';
import { beschadigd, geenWerkblad, teGroot } from './weigeringen.ts';

const MAX_BLADEN = 200;
/** Groups of columns that one sheet tells of. */
const MAX_KOLOMMEN = 16_384;

/** What is shared by all sheets: how things look, and how much may still be read or come from repetition. */
interface Boek {
  readonly opmaak: Odsopmaak;
  readonly werk: Werk;
  readonly herhaal: (keer: number) => void;
}

/** What is read so far of a sheet: the number of the next row, and the columns that were declared. */
interface Stand extends Boek {
  readonly rijen: Tabelrij[];
  readonly verborgenRijen: Set<number>;
  readonly samengevoegd: { readonly kolom: number; readonly van: number; readonly tot: number }[];
  /** From the first column on: so many with this style for their cells. */
  readonly kolommen: {
    readonly tot: number;
    readonly stijl: string | undefined;
    readonly isVerborgen: boolean;
  }[];
  nummer: number;
}

/**
 * All sheets of an ODS (its `content.xml`, and its `styles.xml` for how cells look), read mark by mark: what is repeated is counted before it
 * is made. Throws a Weigering for what is no spreadsheet, or would become too large.
 */
export function leesOds(content: string, stijlen: string | null): Blad[] {
  const opmaak = odsOpmaak();
  if (stijlen !== null) for (const merk of xmlmerken(stijlen, ODS)) zie(opmaak, merk);
  const boek = { opmaak, werk: werkteller(), herhaal: herhaler() };
  const bron = xmlmerken(content, ODS);
  const bladen: Blad[] = [];
  const open: string[] = [];
  let isWerkblad = false;
  for (let merk = bron.next(); merk.done !== true; merk = bron.next()) {
    const gelezen = merk.value;
    zie(opmaak, gelezen);
    if (gelezen.soort === 'einde') open.pop();
    if (gelezen.soort !== 'begin') continue;
    open.push(gelezen.naam);
    if (gelezen.naam !== 'office:spreadsheet') continue;
    if (isWerkblad || open.join('/') !== 'office:document-content/office:body/office:spreadsheet')
      throw beschadigd();
    isWerkblad = true;
    for (const { naam, attributen } of elementen(bron))
      if (naam === 'table:table') {
        bladen.push(leesBlad(bron, attributen, boek));
        if (bladen.length > MAX_BLADEN) throw teGroot(`het heeft meer dan ${MAX_BLADEN} bladen`);
      } else slaOver(bron);
    open.pop();
  }
  if (!isWerkblad) throw geenWerkblad();
  if (new Set(bladen.map((b) => b.naam.toLowerCase())).size < bladen.length) throw beschadigd();
  // The copy that an office keeps of a sheet in another file is no sheet of this one.
  return passendeBladen(bladen.filter((b) => !/^'[a-z]+:.*'#/i.test(b.naam)));
}

function zie(opmaak: Odsopmaak, merk: Merk): void {
  if (merk.soort === 'begin') opmaak.begin(merk.naam, merk.attributen);
  else if (merk.soort === 'einde') opmaak.einde(merk.naam);
  else opmaak.tekst(merk.tekst);
}

function herhaler(): Boek['herhaal'] {
  let ruimte = MAX_HERHAALD;
  return (keer) => {
    ruimte -= keer;
    if (ruimte < 0) throw teGroot('herhaalde cellen maken er te veel cellen van');
  };
}

function leesBlad(bron: Odsbron, attributen: Attributen, boek: Boek): Blad {
  const stand: Stand = {
    ...boek,
    rijen: [],
    verborgenRijen: new Set(),
    samengevoegd: [],
    kolommen: [],
    nummer: 1,
  };
  leesRijen(bron, stand, false);
  const { rijen, verborgenRijen, samengevoegd } = stand;
  return {
    naam: attributen['table:name'] ?? '',
    rijen,
    verborgenRijen,
    verborgenKolommen: verborgenIn(stand.kolommen),
    verborgen:
      attributen['table:display'] === 'false' || boek.opmaak.isVerborgen(attributen['table:style-name']),
    samengevoegd,
  };
}

const GROEP = new Set(['table:table-row-group', 'table:table-header-rows', 'table:table-rows']);
const KOLOMGROEP = new Set(['table:table-column-group', 'table:table-header-columns', 'table:table-columns']);

function leesRijen(bron: Odsbron, stand: Stand, isVerborgen: boolean): void {
  for (const { naam, attributen } of elementen(bron)) {
    const dicht = isVerborgen || attributen['table:display'] === 'false';
    if (naam === 'table:table-row') leesRij(bron, stand, attributen, isVerborgen);
    else if (naam === 'table:table-column') leesKolom(bron, stand, attributen, isVerborgen);
    else if (GROEP.has(naam) || KOLOMGROEP.has(naam)) leesRijen(bron, stand, dicht);
    else slaOver(bron);
  }
}

/** From and to which column they do not show. */
function verborgenIn(kolommen: Stand['kolommen']): [van: number, tot: number][] {
  return kolommen.flatMap(({ tot, isVerborgen }, i): [number, number][] =>
    isVerborgen ? [[kolommen[i - 1]?.tot ?? 0, tot - 1]] : [],
  );
}

const ONZICHTBAAR = /^(?:collapse|filter)$/;

function leesKolom(bron: Odsbron, { kolommen, opmaak }: Stand, a: Attributen, inDicht: boolean): void {
  slaOver(bron);
  if (kolommen.length > MAX_KOLOMMEN) throw teGroot(`een blad noemt meer dan ${MAX_KOLOMMEN} kolommen`);
  const tot = (kolommen.at(-1)?.tot ?? 0) + aantal(a, 'table:number-columns-repeated');
  const isVerborgen =
    inDicht || ONZICHTBAAR.test(a['table:visibility'] ?? '') || opmaak.isVerborgen(a['table:style-name']);
  kolommen.push({ tot, stijl: a['table:default-cell-style-name'], isVerborgen });
}

function kolomVan({ kolommen }: Stand, kolom: number): Stand['kolommen'][number] | undefined {
  return kolommen.find(({ tot }) => kolom < tot);
}

function leesRij(bron: Odsbron, stand: Stand, attributen: Attributen, inDicht: boolean): void {
  const keer = aantal(attributen, 'table:number-rows-repeated');
  const { werk, opmaak } = stand;
  werk.rij();
  const cellen: string[] = [];
  let kolom = 0;
  for (const { naam, attributen: cel } of elementen(bron)) {
    if (naam !== 'table:table-cell' && naam !== 'table:covered-table-cell') throw beschadigd();
    werk.tel(1);
    const breed = aantal(cel, 'table:number-columns-repeated');
    const getoond = leesCeltekst(bron, stand.herhaal);
    const stijl = () =>
      cel['table:style-name'] ?? attributen['table:default-cell-style-name'] ?? kolomVan(stand, kolom)?.stijl;
    const tekst =
      naam === 'table:covered-table-cell' ||
      (getoond === null && cel['office:value-type'] === undefined && cel['table:formula'] === undefined)
        ? ''
        : odsCel(cel, getoond, opmaak.cel(stijl()));
    if (tekst !== '') {
      stand.herhaal(keer * breed - 1);
      const waarom = teUitgestrekt(1, kolom + breed);
      if (waarom !== null) throw teGroot(waarom);
      cellen.push(...Array<string>(kolom - cellen.length).fill(''), ...Array<string>(breed).fill(tekst));
    }
    const hoog = aantal(cel, 'table:number-rows-spanned');
    if (hoog > 1) stand.samengevoegd.push({ kolom, van: stand.nummer, tot: stand.nummer + hoog - 1 });
    kolom += breed;
  }
  const isVerborgen =
    inDicht ||
    ONZICHTBAAR.test(attributen['table:visibility'] ?? '') ||
    opmaak.isVerborgen(attributen['table:style-name']);
  for (let nummer = stand.nummer; cellen.length > 0 && nummer < stand.nummer + keer; nummer += 1) {
    stand.rijen.push({ nummer, cellen });
    if (isVerborgen) stand.verborgenRijen.add(nummer);
  }
  stand.nummer += keer;
}

/** How often something is repeated, or how many cells it covers; 1 when it does not say so. */
function aantal(attributen: Attributen, naam: string): number {
  const tekst = attributen[naam] ?? '1';
  if (!/^[1-9]\d{0,8}$/.test(tekst)) throw beschadigd();
  return Number(tekst);
}

import { type Attributen, type Merk, xmlmerken } from '../../formats/xml/merken.ts';
import type { Blad, Tabelrij } from './blad.ts';
import { MAX_HERHAALD, passendeBladen, teUitgestrekt } from './grens.ts';
import { odsCel } from './odscel.ts';
import { geenWerkblad, teGroot } from './weigeringen.ts';

type Bron = Iterator<Merk, void, undefined>;

/** What is read so far of a sheet: the number of the next row, and how many cells may still come from repetition. */
interface Stand {
  readonly rijen: Tabelrij[];
  readonly verborgenRijen: Set<number>;
  readonly samengevoegd: { readonly kolom: number; readonly van: number; readonly tot: number }[];
  readonly verborgenKolommen: [van: number, tot: number][];
  kolom: number;
  nummer: number;
  ruimte: number;
}

/**
 * All sheets of an ODS (its `content.xml`), read mark by mark: what is repeated is counted before it is made. Throws a Weigering for
 * what is no spreadsheet, or would become too large.
 */
export function leesOds(content: string): Blad[] {
  const bron = xmlmerken(content);
  const bladen: Blad[] = [];
  let isWerkblad = false;
  let stijl = '';
  const onzichtbaar = new Set<string>();
  for (let merk = bron.next(); merk.done !== true; merk = bron.next()) {
    if (merk.value.soort !== 'begin') continue;
    const { naam: element, attributen: van } = merk.value;
    if (element === 'style:style') stijl = van['style:name'] ?? '';
    else if (van['table:display'] === 'false') onzichtbaar.add(stijl);
    if (element !== 'office:spreadsheet') continue;
    isWerkblad = true;
    for (const { naam, attributen } of elementen(bron))
      if (naam === 'table:table') bladen.push(leesBlad(bron, attributen, onzichtbaar));
      else slaOver(bron);
  }
  if (!isWerkblad) throw geenWerkblad();
  // The copy that an office keeps of a sheet in another file is no sheet of this one.
  return passendeBladen(bladen.filter((b) => !/^'[a-z]+:.*'#/i.test(b.naam)));
}

/** The elements in the element whose beginning was read last. Whoever gets one reads up to its end. */
function* elementen(bron: Bron): Generator<Extract<Merk, { soort: 'begin' }>> {
  for (let merk = bron.next(); merk.done !== true && merk.value.soort !== 'einde'; merk = bron.next())
    if (merk.value.soort === 'begin') yield merk.value;
}

function slaOver(bron: Bron): void {
  for (const _ of elementen(bron)) slaOver(bron);
}

function leesBlad(bron: Bron, attributen: Attributen, onzichtbaar: ReadonlySet<string>): Blad {
  const stand: Stand = {
    rijen: [],
    verborgenRijen: new Set(),
    samengevoegd: [],
    verborgenKolommen: [],
    kolom: 0,
    nummer: 1,
    ruimte: MAX_HERHAALD,
  };
  leesRijen(bron, stand);
  const { rijen, verborgenRijen, verborgenKolommen, samengevoegd } = stand;
  const verborgen = onzichtbaar.has(attributen['table:style-name'] ?? '');
  const naam = attributen['table:name'] ?? '';
  return { naam, verborgen, rijen, verborgenRijen, verborgenKolommen, samengevoegd };
}

const GROEP = new Set([
  'table:table-row-group',
  'table:table-header-rows',
  'table:table-rows',
  'table:table-column-group',
  'table:table-header-columns',
  'table:table-columns',
]);

function leesRijen(bron: Bron, stand: Stand): void {
  for (const { naam, attributen } of elementen(bron))
    if (naam === 'table:table-row') leesRij(bron, stand, attributen);
    else if (GROEP.has(naam)) leesRijen(bron, stand);
    else {
      if (naam === 'table:table-column') telKolom(attributen, stand);
      slaOver(bron);
    }
}

function telKolom(attributen: Attributen, stand: Stand): void {
  const breed = aantal(attributen, 'table:number-columns-repeated');
  if (isVerborgen(attributen)) stand.verborgenKolommen.push([stand.kolom, stand.kolom + breed - 1]);
  stand.kolom += breed;
}

function isVerborgen(attributen: Attributen): boolean {
  return /^(?:collapse|filter)$/.test(attributen['table:visibility'] ?? '');
}

function leesRij(bron: Bron, stand: Stand, attributen: Attributen): void {
  const keer = aantal(attributen, 'table:number-rows-repeated');
  const cellen: string[] = [];
  let kolom = 0;
  for (const { naam, attributen: cel } of elementen(bron)) {
    const breed = aantal(cel, 'table:number-columns-repeated');
    const tekst = odsCel(cel, leesTekst(bron, stand));
    if (naam === 'table:table-cell' && tekst !== '') {
      herhaal(stand, keer * breed - 1);
      const waarom = teUitgestrekt(1, kolom + breed);
      if (waarom !== null) throw teGroot(waarom);
      cellen.push(...Array<string>(kolom - cellen.length).fill(''), ...Array<string>(breed).fill(tekst));
    }
    const hoog = aantal(cel, 'table:number-rows-spanned');
    if (hoog > 1) stand.samengevoegd.push({ kolom, van: stand.nummer, tot: stand.nummer + hoog - 1 });
    kolom += breed;
  }
  for (let nummer = stand.nummer; cellen.length > 0 && nummer < stand.nummer + keer; nummer += 1) {
    stand.rijen.push({ nummer, cellen });
    if (isVerborgen(attributen)) stand.verborgenRijen.add(nummer);
  }
  stand.nummer += keer;
}

/** The paragraphs of a cell, one per line; null when it has none. A remark or drawing in it is not its text. */
function leesTekst(bron: Bron, stand: Stand): string | null {
  const alineas: string[] = [];
  for (const { naam } of elementen(bron))
    if (naam === 'text:p') alineas.push(leesAlinea(bron, stand));
    else slaOver(bron);
  return alineas.length === 0 ? null : alineas.join('\n');
}

function leesAlinea(bron: Bron, stand: Stand): string {
  let tekst = '';
  for (let merk = bron.next(); merk.done !== true && merk.value.soort !== 'einde'; merk = bron.next()) {
    const gelezen = merk.value;
    if (gelezen.soort === 'tekst') tekst += gelezen.tekst.replaceAll(/[\t\r\n ]+/g, ' ');
    else if (gelezen.naam === 'office:annotation') slaOver(bron);
    else {
      const spaties = gelezen.naam === 'text:s' ? aantal(gelezen.attributen, 'text:c') : 0;
      herhaal(stand, spaties);
      const teken = { 'text:tab': ' ', 'text:line-break': '\n' }[gelezen.naam] ?? ' '.repeat(spaties);
      tekst += teken + leesAlinea(bron, stand);
    }
  }
  return tekst;
}

function herhaal(stand: Stand, keer: number): void {
  stand.ruimte -= keer;
  if (stand.ruimte < 0) throw teGroot('herhaalde cellen maken er te veel cellen van');
}

/** How often something is repeated, or how many cells it covers; 1 when it does not say so. */
function aantal(attributen: Attributen, naam: string): number {
  const tekst = attributen[naam] ?? '1';
  return /^[1-9]\d{0,8}$/.test(tekst) ? Number(tekst) : 1;
}

import { hertaald } from '../../dossier/weigering.ts';
import { onleesbareBrief, platteRegel, type Tekstblok } from '../tekstblok.ts';
import { alle, type Element, kind, LEEG_ELEMENT, leesXml } from '../xml/boom.ts';
import { leesZip, type Zip, zipTekst } from '../zip/lees.ts';
import { KANTOORGRENZEN } from '../zip/zipgrenzen.ts';
import { type Lijstnummers, lijstnummers } from './lijsten.ts';
import { odtRegel } from './regel.ts';

/** Around blocks, and nothing themselves. */
const OMHULSELS: readonly string[] = ['section', 'text-box', 'index-body', 'frame', 'g', 'a'];
/** The header of the first page comes first, as in a Word file. */
const RANDEN = ['-first', '', '-left'];

/**
 * The meaning of a letter as LibreOffice saves it (.odt): letterhead, headings, paragraphs, list items, tables and footer, in
 * reading order. How spans are split, names of styles and lists, and bookmarks make no difference; a page number is `#`.
 * Throws a Weigering for what is no readable .odt.
 */
export function leesOdt(bytes: Uint8Array): Tekstblok[] {
  return hertaald(
    () => gelezen(leesZip(bytes, KANTOORGRENZEN)),
    (melding) => (melding.code === 'geen-zip' ? { ...melding, melding: GEEN_ODT } : melding),
  );
}

const GEEN_ODT = 'Het is geen tekstdocument van LibreOffice (.odt).';

function gelezen(zip: Zip): Tekstblok[] {
  const content = deel(zip, 'content.xml');
  const tekst = kind(kind(kind(content, 'document-content'), 'body'), 'text');
  if (tekst === undefined) throw onleesbareBrief(GEEN_ODT);
  const stijlen = deel(zip, 'styles.xml');
  const nummers = lijstnummers([content, stijlen]);
  return [
    ...randblokken(stijlen, 'header', nummers),
    ...blokken(tekst, nummers),
    ...randblokken(stijlen, 'footer', nummers),
  ];
}

function deel(zip: Zip, naam: string): Element {
  const xml = zipTekst(zip, naam);
  return xml === null ? LEEG_ELEMENT : leesXml(xml);
}

/** The headers or footers of the pages; a text that stands in two of them counts once. */
function randblokken(stijlen: Element, rand: 'header' | 'footer', nummers: Lijstnummers): Tekstblok[] {
  const gezien = new Map<string, Tekstblok>();
  for (const pagina of alle(stijlen, 'master-page'))
    for (const soort of RANDEN)
      for (const blok of blokken(kind(pagina, rand + soort) ?? LEEG_ELEMENT, nummers))
        gezien.set(JSON.stringify(blok), blok);
  return [...gezien.values()];
}

/** The blocks in an element; what is no block of a letter (forms, tracked changes, declarations) is left out. */
function blokken(element: Element, nummers: Lijstnummers): Tekstblok[] {
  return element.kinderen.flatMap((k): Tekstblok[] => {
    if (k.naam === 'p' || k.naam === 'h') return alinea(k, nummers);
    if (k.naam === 'list') return nummers.lijst(k, (item) => blokken(item, nummers));
    if (k.naam === 'table') return [{ type: 'table', rijen: rijenVan(k, nummers) }];
    return OMHULSELS.includes(k.naam) ? blokken(k, nummers) : [];
  });
}

/** A paragraph or heading, after what stands in the frames that are anchored in it. */
function alinea(p: Element, nummers: Lijstnummers): Tekstblok[] {
  const kaders = kadersIn(p).flatMap((kader) => blokken(kader, nummers));
  const tekst = platteRegel(odtRegel(p));
  if (tekst === '') return kaders;
  if (p.naam === 'p') return [...kaders, { type: 'paragraph', tekst }];
  return [...kaders, { type: 'heading', niveau: Number(p.attributen['outline-level'] ?? 1), tekst }];
}

function kadersIn(element: Element): Element[] {
  return element.kinderen.flatMap((k) => (k.naam === 'text-box' ? [k] : kadersIn(k)));
}

function rijenVan(tabel: Element, nummers: Lijstnummers): string[][] {
  return tabel.kinderen.flatMap((k) => {
    if (k.naam !== 'table-row') return GROEPEN.includes(k.naam) ? rijenVan(k, nummers) : [];
    const cellen = k.kinderen.filter((cel) => cel.naam === 'table-cell');
    return [cellen.map((cel) => celtekst(cel, nummers))];
  });
}

const GROEPEN: readonly string[] = ['table-header-rows', 'table-rows', 'table-row-group'];

function celtekst(cel: Element, nummers: Lijstnummers): string {
  return blokken(cel, nummers)
    .map((b) => (b.type === 'table' ? b.rijen.flat().join(' ') : b.tekst))
    .join(' ');
}

import { hertaald } from '../../../dossier/weigering.ts';
import { onleesbareBrief, platteRegel, type Tekstblok } from '../../tekstblok.ts';
import { alle, type Element, kind, LEEG_ELEMENT, leesXml } from '../../xml/boom.ts';
import { leesZip, type Zip, zipTekst } from '../../zip/lees.ts';
import { KANTOORGRENZEN } from '../../zip/zipgrenzen.ts';
import { type Lijstteller, lijstteller } from './nummering.ts';
import { lopendeTekst, NIET_LEZEN } from './regel.ts';
import { type Stijlzoeker, stijlzoeker } from './stijlen.ts';

/** Which header comes first. */
const SOORTEN = ['first', 'default', 'even'];

/** Gives a part of the file as a tree; an empty one when there is none of this name. */
type Deel = (naam: string) => Element;

interface Lezer {
  readonly soort: Stijlzoeker;
  readonly tel: Lijstteller;
}

/** Reads Word letters; of a letter after the first, only what is other than in the one before it. */
export type Docxlezer = (bytes: Uint8Array) => Tekstblok[];

/**
 * A reader of the meaning of Word letters: letterhead, headings, paragraphs, list items, tables and footer, in reading order. How
 * runs are split, ids of styles, numbers and revisions, bookmarks and spelling marks make no difference; a page number
 * is `#`. It throws a Weigering for what is no readable .docx.
 */
export function docxlezer(): Docxlezer {
  const delen = deelgeheugen();
  const stijlen = laatste(stijlzoeker);
  return (bytes) =>
    hertaald(
      () => gelezenBrief(delen(leesZip(bytes, KANTOORGRENZEN)), stijlen),
      (melding) => (melding.code === 'geen-zip' ? { ...melding, melding: GEEN_WORD } : melding),
    );
}

/** The meaning of one Word letter; throws as a `docxlezer` does. */
export function leesDocx(bytes: Uint8Array): Tekstblok[] {
  return docxlezer()(bytes);
}

const GEEN_WORD = 'Het is geen Word-bestand (.docx).';

function gelezenBrief(deel: Deel, stijlen: typeof stijlzoeker): Tekstblok[] {
  const document = kind(deel('word/document.xml'), 'document');
  if (document === undefined) throw onleesbareBrief(GEEN_WORD);
  const body = kind(document, 'body');
  if (body === undefined) throw onleesbareBrief('Het Word-bestand heeft geen inhoud.');
  const lezer: Lezer = {
    soort: stijlen(deel('word/styles.xml')),
    tel: lijstteller(deel('word/numbering.xml')),
  };
  return [
    ...randblokken(body, 'header', deel, lezer),
    ...blokken(body, lezer),
    ...randblokken(body, 'footer', deel, lezer),
  ];
}

/** The same function, that knows its last outcome. */
function laatste<S, T>(maak: (van: S) => T): (van: S) => T {
  let eerder: { readonly van: S; readonly uit: T } | undefined;
  return (van) => {
    if (eerder?.van !== van) eerder = { van, uit: maak(van) };
    return eerder.uit;
  };
}

/** The last tree of each part: letters of one letterhead differ in two or three parts only. */
function deelgeheugen(): (zip: Zip) => Deel {
  const laatste = new Map<string, { readonly ingepakt: Uint8Array; readonly boom: Element }>();
  return (zip) => (naam) => {
    const ingepakt = zip.ingepakt(naam);
    if (ingepakt === null) return LEEG_ELEMENT;
    const eerder = laatste.get(naam);
    if (eerder !== undefined && Buffer.compare(eerder.ingepakt, ingepakt) === 0) return eerder.boom;
    const boom = leesXml(zipTekst(zip, naam) ?? '');
    // A copy: the letter that these bytes are a part of is not held.
    laatste.set(naam, { ingepakt: ingepakt.slice(), boom });
    return boom;
  };
}

/** The headers or footers, that of the first page first; a text that stands in two of them counts once. */
function randblokken(body: Element, rand: 'header' | 'footer', deel: Deel, lezer: Lezer): Tekstblok[] {
  const doelen = new Map(
    alle(deel('word/_rels/document.xml.rels'), 'Relationship').map(
      ({ attributen: a }) => [a.Id, a.Target] as const,
    ),
  );
  const verwijzingen = alle(body, `${rand}Reference`).sort(
    (a, b) => SOORTEN.indexOf(a.attributen.type ?? '') - SOORTEN.indexOf(b.attributen.type ?? ''),
  );
  const gezien = new Map<string, Tekstblok>();
  for (const { attributen } of verwijzingen) {
    const naam = (doelen.get(attributen.id) ?? '').replace(/^\/?(word\/)?/, 'word/');
    for (const wortel of deel(naam).kinderen)
      for (const blok of blokken(wortel, lezer)) gezien.set(JSON.stringify(blok), blok);
  }
  return [...gezien.values()];
}

/** The blocks in an element; content controls and other wrappers are looked through. */
function blokken(element: Element, lezer: Lezer): Tekstblok[] {
  return element.kinderen.flatMap((k): Tekstblok[] => {
    if (NIET_LEZEN.includes(k.naam)) return [];
    if (k.naam === 'p') return alinea(k, lezer);
    if (k.naam === 'tbl') return tabel(k, lezer);
    return blokken(k, lezer);
  });
}

function alinea(p: Element, lezer: Lezer): Tekstblok[] {
  const { kop, lijst } = lezer.soort(kind(p, 'pPr'));
  const tekst = platteRegel(lopendeTekst(p));
  const ervoor = tekstkaders(p).flatMap((kader) => blokken(kader, lezer));
  if (tekst === '') return ervoor;
  if (kop !== null) return [...ervoor, { type: 'heading', niveau: kop, tekst }];
  if (lijst === null) return [...ervoor, { type: 'paragraph', tekst }];
  const { nummer, diepte } = lijst;
  return [...ervoor, { type: 'item', nummer: lezer.tel(nummer, diepte), diepte, tekst }];
}

/** The text boxes anchored in a paragraph. */
function tekstkaders(element: Element): Element[] {
  return element.kinderen.flatMap((k) => {
    if (NIET_LEZEN.includes(k.naam)) return [];
    return k.naam === 'txbxContent' ? [k] : tekstkaders(k);
  });
}

function tabel(tbl: Element, lezer: Lezer): Tekstblok[] {
  const onder = (element: Element, naam: string): Element[] =>
    element.kinderen.flatMap((k) =>
      k.naam === naam ? [k] : ['sdt', 'sdtContent', 'ins'].includes(k.naam) ? onder(k, naam) : [],
    );
  const cel = (tc: Element) =>
    blokken(tc, lezer)
      .map((b) => (b.type === 'table' ? b.rijen.flat().join(' ') : b.tekst))
      .join(' ');
  return [{ type: 'table', rijen: onder(tbl, 'tr').map((tr) => onder(tr, 'tc').map(cel)) }];
}

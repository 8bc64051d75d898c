import { alsZinsdeel } from '../../../dossier/melding.ts';
import { Weigering } from '../../../dossier/weigering.ts';
import { LeesFout, platteRegel, type Tekstblok } from '../../tekstblok.ts';
import { alle, type Element, kind, leesXml } from '../../xml/boom.ts';
import { leesZip, zipTekst } from '../../zip/lees.ts';
import { KANTOORGRENZEN } from '../../zip/zipgrenzen.ts';
import { type Lijstteller, lijstteller } from './nummering.ts';
import { lopendeTekst, NIET_LEZEN } from './regel.ts';
import { type Stijlzoeker, stijlzoeker } from './stijlen.ts';

/** Which header comes first. */
const SOORTEN = ['first', 'default', 'even'];

/** Gives a part of the file as text; null when there is none of this name. */
type Deel = (naam: string) => string | null;

interface Lezer {
  readonly soort: Stijlzoeker;
  readonly tel: Lijstteller;
}

/**
 * The meaning of a Word letter: letterhead, headings, paragraphs, list items, tables and footer, in reading order. How
 * runs are split, ids of styles, numbers and revisions, bookmarks and spelling marks make no difference; a page number
 * is `#`. Throws a LeesFout when it is no readable .docx.
 */
export function leesDocx(bytes: Uint8Array): Tekstblok[] {
  const deel = zipdelen(bytes);
  const document = deel('word/document.xml');
  if (document === null) throw new LeesFout('het is geen Word-bestand (.docx)');
  const boom = leesXml(document);
  const body = kind(kind(boom, 'document'), 'body');
  if (body === undefined) throw new LeesFout('het Word-bestand heeft geen inhoud');
  const lezer: Lezer = {
    soort: stijlzoeker(gelezen('word/styles.xml', deel)),
    tel: lijstteller(gelezen('word/numbering.xml', deel)),
  };
  return [
    ...randblokken(body, 'header', deel, lezer),
    ...blokken(body, lezer),
    ...randblokken(body, 'footer', deel, lezer),
  ];
}

function zipdelen(bytes: Uint8Array): Deel {
  try {
    const zip = leesZip(bytes, KANTOORGRENZEN);
    return (naam) => zipTekst(zip, naam);
  } catch (fout) {
    if (!(fout instanceof Weigering)) throw fout;
    const melding =
      fout.meldingen[0]?.code === 'geen-zip' ? 'het is geen Word-bestand (.docx)' : fout.message;
    throw new LeesFout(alsZinsdeel(melding));
  }
}

/** The last text read of each part, and its tree: in a round the letterhead is the same in every letter. */
const LAATST = new Map<string, { readonly tekst: string; readonly boom: Element }>();

function gelezen(naam: string, deel: Deel): Element {
  const tekst = deel(naam) ?? '';
  const laatst = LAATST.get(naam);
  if (laatst?.tekst === tekst) return laatst.boom;
  const boom = leesXml(tekst);
  LAATST.set(naam, { tekst, boom });
  return boom;
}

/** The headers or footers, that of the first page first; a text that stands in two of them counts once. */
function randblokken(body: Element, rand: 'header' | 'footer', deel: Deel, lezer: Lezer): Tekstblok[] {
  const doelen = new Map(
    alle(gelezen('word/_rels/document.xml.rels', deel), 'Relationship').map(
      ({ attributen: a }) => [a.Id, a.Target] as const,
    ),
  );
  const verwijzingen = alle(body, `${rand}Reference`).sort(
    (a, b) => SOORTEN.indexOf(a.attributen.type ?? '') - SOORTEN.indexOf(b.attributen.type ?? ''),
  );
  const gezien = new Map<string, Tekstblok>();
  for (const { attributen } of verwijzingen) {
    const naam = (doelen.get(attributen.id) ?? '').replace(/^\/?(word\/)?/, 'word/');
    for (const wortel of gelezen(naam, deel).kinderen)
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

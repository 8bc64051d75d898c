import { type Blokmerk, gemerkt, isNaTeGaan, VELDMERK } from '../../letters/template/merken.ts';
import type { Brief, Veld } from '../brief.ts';
import { xml } from '../xml/schrijf.ts';
import type { Briefpapier } from './briefpapier.ts';
import { BriefpapierFout, type Delen, voegDeelToe, wijzig } from './pakket.ts';
import { writeDocx } from './schrijf.ts';

const AUTEUR = 'Trede';
const DATUM = '2026-01-01T00:00:00Z'; // fixed: the same letter gives the same bytes
const LANGSTE_TAG = 64;
const ARCERING = '<w:shd w:val="clear" w:color="auto" w:fill="FFF4D6"/>';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const COMMENTAAR = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const KOP = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/**
 * The review copy of a letter as a .docx: the same text, with each field in a content control, a comment where each figure
 * and date comes from, a comment and shading where a part depends on a condition, and changes tracked.
 */
export function writeBeoordelingskopie(brief: Brief, briefpapier: Briefpapier): Uint8Array {
  const { brief: metMerken, velden, blokken } = gemerkt(brief);
  return writeDocx(metMerken, briefpapier, (delen) => {
    if (delen.lees('word/comments.xml') !== null)
      throw new BriefpapierFout(`${briefpapier.bestand} heeft zelf opmerkingen: verwijder ze in Word.`);
    const document = delen.lees('word/document.xml') ?? '';
    const opmerkingen: string[] = [];
    const opmerking = (regels: readonly string[]) =>
      opmerkingen.push(commentaar(opmerkingen.length, regels)) - 1;
    const metBlokken = blokmerken(document, blokken, opmerking);
    const eerste = Math.max(0, ...[...document.matchAll(/<w:id w:val="(\d+)"/g)].map(([, id]) => Number(id)));
    delen.zet('word/document.xml', veldmerken(metBlokken, velden, eerste + 1, opmerking));
    meldAan(delen, opmerkingen);
  });
}

/** Makes a comment of these paragraphs and returns its number. */
type Opmerking = (regels: readonly string[]) => number;

const BLOKTEKEN = /<w:r><w:t xml:space="preserve">\ue002(\d+)\ue003<\/w:t><\/w:r>/;

/** A paragraph that begins with the mark of a block: shaded in a branch; the first of a block gets its comment. */
function blokmerken(document: string, blokken: readonly Blokmerk[], opmerking: Opmerking): string {
  const verteld = new Set<string>();
  return elk(document, 'w:p', '\ue002', (stuk) => {
    const [teken = '', nummer = ''] = BLOKTEKEN.exec(stuk) ?? [];
    const { voorwaardelijk = false, redenen = [] } = blokken[Number(nummer)] ?? {};
    let alinea = stuk;
    if (redenen.length > 0 && !verteld.has(nummer)) {
      const id = opmerking(redenen);
      alinea = alinea
        .replace(teken, `<w:commentRangeStart w:id="${id}"/>`)
        .replace(/<\/w:p>$/, `${einde(id)}</w:p>`);
      verteld.add(nummer);
    } else alinea = alinea.replace(teken, '');
    return voorwaardelijk ? gearceerd(alinea) : alinea;
  });
}

/** Shading stands before tabs, spacing, indentation and alignment in the properties of a paragraph. */
function gearceerd(alinea: string): string {
  if (!alinea.includes('<w:pPr>')) return alinea.replace(/^<w:p(?: [^>]*)?>/, `$&<w:pPr>${ARCERING}</w:pPr>`);
  return alinea.replace(/(?:<w:(?:tabs|spacing|ind|jc)\b[\s\S]*?)?<\/w:pPr>/, `${ARCERING}$&`);
}

/** The run around the mark of a field is cut in two, with the content control between them in the same formatting. */
function veldmerken(
  document: string,
  velden: readonly Veld[],
  eersteId: number,
  opmerking: Opmerking,
): string {
  let id = eersteId;
  return elk(document, 'w:r', '\ue000', (stuk) => {
    const run = stuk.replaceAll('<w:t>', TEKST);
    const opmaak = /^<w:r(?: [^>]*)?>(<w:rPr>[\s\S]*?<\/w:rPr>)/.exec(run)?.[1] ?? '';
    const kop = `<w:r>${opmaak}${TEKST}`;
    // The text before the first mark; after that of each mark its number, and the text up to the next one.
    const [voor = '', ...rest] = run.slice(0, -EINDE.length).split(VELDMERK);
    let gevuld = voor === kop ? '' : voor + EINDE;
    for (let i = 0; i < rest.length; i += 2) {
      const veld = velden[Number(rest[i])];
      if (veld === undefined) throw new Error(`een merkteken zonder veld: ${rest[i]}`);
      gevuld += inhoudsbesturing(veld, opmaak, id++, opmerking);
      if (rest[i + 1] !== '') gevuld += kop + rest[i + 1] + EINDE;
    }
    return gevuld;
  });
}

const TEKST = '<w:t xml:space="preserve">';
const EINDE = '</w:t></w:r>';

function inhoudsbesturing(veld: Veld, opmaak: string, id: number, opmerking: Opmerking): string {
  const naam = xml(veld.pad.slice(0, LANGSTE_TAG));
  const sdt =
    `<w:sdt><w:sdtPr><w:alias w:val="${naam}"/><w:tag w:val="${naam}"/><w:id w:val="${id}"/></w:sdtPr>` +
    `<w:sdtContent><w:r>${opmaak}${TEKST}${xml(veld.text)}</w:t></w:r></w:sdtContent></w:sdt>`;
  if (!isNaTeGaan(veld)) return sdt;
  const nummer = opmerking([veld.herkomst]);
  return `<w:commentRangeStart w:id="${nummer}"/>${sdt}${einde(nummer)}`;
}

function einde(id: number): string {
  return `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
}

function commentaar(id: number, regels: readonly string[]): string {
  const alineas = regels.map((r) => `<w:p><w:r>${TEKST}${xml(r)}</w:t></w:r></w:p>`).join('');
  return `<w:comment w:id="${id}" w:author="${AUTEUR}" w:date="${DATUM}" w:initials="T">${alineas}</w:comment>`;
}

/** Changes each of these elements that holds a mark. An element does not hold another of its kind. */
function elk(tekst: string, element: string, merk: string, wijzig: (stuk: string) => string): string {
  const stukken: string[] = [];
  let vanaf = 0;
  for (let plek = tekst.indexOf(merk); plek !== -1; plek = tekst.indexOf(merk, vanaf)) {
    const begin = laatste(tekst, element, plek);
    const eind = tekst.indexOf(`</${element}>`, plek) + element.length + 3;
    stukken.push(tekst.slice(vanaf, begin), wijzig(tekst.slice(begin, eind)));
    vanaf = eind;
  }
  return stukken.join('') + tekst.slice(vanaf);
}

/** Where the last of these elements before this place begins: `<w:p>` or `<w:p `, not `<w:pPr>`. */
function laatste(tekst: string, element: string, voor: number): number {
  const begin = tekst.lastIndexOf(`<${element}`, voor);
  return '> '.includes(tekst.charAt(begin + element.length + 1)) ? begin : laatste(tekst, element, begin - 1);
}

/** The comments as a part of the document, and changes tracked from now on. */
function meldAan(delen: Delen, opmerkingen: readonly string[]): void {
  voegDeelToe(delen, `${KOP}<w:comments xmlns:w="${W}">${opmerkingen.join('')}</w:comments>`, {
    naam: 'word/comments.xml',
    type: TYPE,
    relaties: 'word/_rels/document.xml.rels',
    relatie: { id: 'rIdOpmerkingen', type: COMMENTAAR, doel: 'comments.xml' },
  });
  if (!/<w:trackRevisions\b/.test(delen.lees('word/settings.xml') ?? ''))
    wijzig(
      delen,
      'word/settings.xml',
      /<w:zoom\b[^>]*\/>|<w:settings\b(?![\s\S]*<w:zoom\b)[^>]*>/,
      '$&<w:trackRevisions/>',
    );
}

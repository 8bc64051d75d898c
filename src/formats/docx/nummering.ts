import { alle, type Element, kind, leesXml } from '../xml/boom.ts';
import { achteraanIn, metInvoegingen } from '../xml/wijzig.ts';
import { briefpapierfout } from './pakket.ts';
/** The lists of a letterhead: what stands around the numbers, and which of its lists has bullets and which numbers. */
export interface Nummering {
  readonly voor: string;
  readonly na: string;
  readonly opsomming: number;
  readonly genummerd: number;
  /** The highest number in use. */
  readonly laatste: number;
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const LEGE_NUMMERING = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:numbering xmlns:w="${W}"></w:numbering>`;

/**
 * Finds the lists in `word/numbering.xml` by what they look like, since Word gives them other ids when it saves; a list that
 * is not there is added. A list of headings is left alone.
 */
export function leesNummering(xml: string): Nummering {
  const open = metInvoegingen(xml, [achteraanIn(xml, wortelVan(xml), '')]);
  const wortel = wortelVan(open);
  // The order is fixed: lists, numbers, and last what Word keeps for its own cleaning up.
  const begin = (...namen: string[]) =>
    wortel.kinderen.find((k) => namen.includes(k.naam))?.begin ?? wortel.binnen[1];
  const nummers = begin('num', 'numIdMacAtCleanup');
  const einde = begin('numIdMacAtCleanup');
  const abstracten = wortel.kinderen.filter((k) => k.naam === 'abstractNum');
  const lijsten = abstracten.filter((l) => alle(l, 'pStyle').length === 0);
  let vrij = Math.max(-1, ...abstracten.map((l) => Number(l.attributen.abstractNumId))) + 1;
  let nieuw = '';
  const vind = (soort: string, teken: string): number => {
    const gevonden = lijsten.find((l) => alle(l, 'numFmt')[0]?.attributen.val === soort);
    if (gevonden !== undefined) return Number(gevonden.attributen.abstractNumId);
    nieuw += nieuweLijst(vrij, soort, teken);
    return vrij++;
  };
  const opsomming = vind('bullet', '•');
  const genummerd = vind('decimal', '%1.');
  const inGebruik = wortel.kinderen.filter((k) => k.naam === 'num').map((k) => Number(k.attributen.numId));
  return {
    voor: open.slice(0, nummers) + nieuw + open.slice(nummers, einde),
    na: open.slice(einde),
    opsomming,
    genummerd,
    laatste: Math.max(0, ...inGebruik),
  };
}

function wortelVan(xml: string): Element {
  const wortel = kind(leesXml(xml), 'numbering');
  if (wortel === undefined) throw briefpapierfout('het briefpapier heeft geen bruikbare lijsten.');
  return wortel;
}

function nieuweLijst(id: number, soort: string, teken: string): string {
  return (
    `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>` +
    `<w:numFmt w:val="${soort}"/><w:lvlText w:val="${teken}"/><w:lvlJc w:val="left"/>` +
    '<w:pPr><w:ind w:left="425" w:hanging="425"/></w:pPr></w:lvl></w:abstractNum>'
  );
}

/** `word/numbering.xml` with a number for each list of the letter (true is numbered), so that each one begins at 1. */
export function metLijsten(n: Nummering, lijsten: readonly boolean[]): string {
  const nieuw = lijsten
    .map(
      (geordend, i) =>
        `<w:num w:numId="${n.laatste + i + 1}"><w:abstractNumId w:val="${geordend ? n.genummerd : n.opsomming}"/>` +
        `${geordend ? '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' : ''}</w:num>`,
    )
    .join('');
  return n.voor + nieuw + n.na;
}

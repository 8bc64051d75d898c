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
  const open = xml.replace(/<w:numbering\b([^>]*)\/>/, '<w:numbering$1></w:numbering>');
  const lijsten = [
    ...open.matchAll(/<w:abstractNum\b[^>]*w:abstractNumId="(\d+)"[\s\S]*?<\/w:abstractNum>/g),
  ].filter(([lijst]) => !lijst.includes('<w:pStyle '));
  const ids = [...open.matchAll(/w:abstractNumId="(\d+)"/g)].map(([, id]) => Number(id));
  let vrij = Math.max(-1, ...ids) + 1;
  let nieuw = '';
  const vind = (soort: string, teken: string): number => {
    const lijst = lijsten.find(([l]) => /<w:numFmt w:val="(\w+)"/.exec(l)?.[1] === soort);
    if (lijst) return Number(lijst[1]);
    nieuw += nieuweLijst(vrij, soort, teken);
    return vrij++;
  };
  const opsomming = vind('bullet', '•');
  const genummerd = vind('decimal', '%1.');
  // The order is fixed: lists, numbers, and last what Word keeps for its own cleaning up.
  const nummers = open.search(/<w:num |<w:numIdMacAtCleanup|<\/w:numbering>/);
  const einde = open.search(/<w:numIdMacAtCleanup|<\/w:numbering>/);
  const laatste = Math.max(0, ...[...open.matchAll(/<w:num w:numId="(\d+)"/g)].map(([, id]) => Number(id)));
  return {
    voor: open.slice(0, nummers) + nieuw + open.slice(nummers, einde),
    na: open.slice(einde),
    opsomming,
    genummerd,
    laatste,
  };
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

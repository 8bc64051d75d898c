const TEKENS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };
/** These stand inside a line; any other tag ends one. */
const IN_DE_REGEL = /<\/?(?:strong|em|b|i|span|a|abbr|mark)\b[^>]*>/g;

/** In a review copy each field is followed by its number. */
const NOOT = /<sup><a href="#herkomst-\d+">\d+<\/a><\/sup>/g;

/**
 * The running text of a letter as our own writer makes it as HTML, without what stands in its head. HTML is no XML (`<br>`,
 * `<meta>` have no end), so the strict reader of XML cannot read it; only bytes of our own writer come here.
 */
export function leesHtml(bytes: Uint8Array): string {
  return new TextDecoder()
    .decode(bytes)
    .replace(/<head>[\s\S]*?<\/head>/, '')
    .replaceAll(NOOT, '')
    .replaceAll(IN_DE_REGEL, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(
      /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi,
      (geheel, nummer?: string, hex?: string, naam?: string) => {
        if (nummer !== undefined) return String.fromCodePoint(Number(nummer));
        if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
        return TEKENS[naam ?? ''] ?? geheel;
      },
    );
}

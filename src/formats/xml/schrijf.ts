/** Text as XML, for content and for attributes. */
export function xml(tekst: string): string {
  return /[&<>"]/.test(tekst) ? tekst.replaceAll(/[&<>"]/g, (teken) => TEKENS[teken] ?? teken) : tekst;
}

const TEKENS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The text of what `xml` wrote. */
export function uitXml(tekst: string): string {
  return tekst.replaceAll(/&(?:amp|lt|gt|quot);/g, (code) => CODES.get(code) ?? code);
}

const CODES = new Map(Object.entries(TEKENS).map(([teken, code]) => [code, teken]));

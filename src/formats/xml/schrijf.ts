/** Text as XML, for content and for attributes. */
export function xml(tekst: string): string {
  return /[&<>"]/.test(tekst) ? tekst.replaceAll(/[&<>"]/g, (teken) => TEKENS[teken] ?? teken) : tekst;
}

const TEKENS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

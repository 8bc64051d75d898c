const codering = new TextEncoder();

/** Text of a PDF, in which a character is a byte. */
export function latin1(tekst: string): Uint8Array {
  const ascii = codering.encode(tekst); // nearly always the same, and far faster
  return ascii.length === tekst.length ? ascii : Uint8Array.from(tekst, (teken) => teken.charCodeAt(0));
}

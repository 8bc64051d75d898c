/** Text of a PDF, in which a character is a byte. */
export function latin1(tekst: string): Uint8Array {
  const bytes = new Uint8Array(tekst.length);
  for (let i = 0; i < tekst.length; i++) bytes[i] = tekst.charCodeAt(i);
  return bytes;
}

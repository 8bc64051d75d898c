import type { Io } from './io.ts';

/** What a terminal obeys, or does not show: control characters but a new line and a tab, and signs of direction. */
const ONZICHTBAAR =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Written out, as JSON writes them: a document stays the same document. */
export function zichtbaar(tekst: string): string {
  return tekst.replaceAll(ONZICHTBAAR, (teken) => `\\u${teken.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * The same world, on which nothing that was read can move the cursor, wipe a line or turn text around: a file, a column or a
 * name may hold anything. Only our own progress begins with a return.
 */
export function zonderStuurtekens(io: Io): Io {
  return {
    ...io,
    uit: (tekst) => io.uit(zichtbaar(tekst)),
    fout: (tekst) => io.fout(tekst.startsWith('\r') ? `\r${zichtbaar(tekst.slice(1))}` : zichtbaar(tekst)),
  };
}

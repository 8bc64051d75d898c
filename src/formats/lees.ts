import { leesDocx } from './docx/lees/docx.ts';
import { leesOdt } from './odt/lees.ts';
import { blokregels, onleesbareBrief, type Tekstblok } from './tekstblok.ts';
import { leesTekst } from './text/lees.ts';

/** Reads a letter back: a .docx, an .odt, or the text of one. Throws a Weigering, in Dutch, for anything else. */
export function leesBrief(brief: Uint8Array | string): Tekstblok[] {
  if (typeof brief === 'string') return leesTekst(brief);
  if (brief[0] === 0x50 && brief[1] === 0x4b) return isOdt(brief) ? leesOdt(brief) : leesDocx(brief);
  try {
    const tekst = new TextDecoder('utf-8', { fatal: true }).decode(brief);
    if (!tekst.startsWith('%PDF') && !tekst.includes('\0')) return leesTekst(tekst);
  } catch {
    // No UTF-8: told below.
  }
  throw onleesbareBrief('Het is geen brief als .docx, .odt of .txt.');
}

/** By its first part, which is not packed, a reader knows an .odt. */
function isOdt(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1')
    .decode(bytes.subarray(30, 80))
    .startsWith('mimetypeapplication/vnd.oasis.opendocument.text');
}

/**
 * What a letter says, one line for each heading (`#`), paragraph, list item (`-`, `1.`) and table row (`| … |`), ending
 * in a newline. The same before and after Word saved the file again. Throws a Weigering for what is no .docx, .odt or text.
 */
export function betekenis(brief: Uint8Array | string): string {
  return `${blokregels(leesBrief(brief)).join('\n')}\n`;
}

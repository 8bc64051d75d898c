/** The hyphen at the end of a line where a word is broken. */
export const AFBREEKTEKEN = '\u00ad';

/** Nearly every letter has enough of these: Latin-1, and the signs of printed Dutch. */
const GEWONE_TEKENS = [...reeks(0x20, 0x7e), ...reeks(0xa0, 0xff), ...'‘’‚“”„‹›–—‑•…′″€™−≤≥≠←→'];
/** What names of elsewhere need besides. */
const RUIME_TEKENS = [...reeks(0x100, 0x17f), ...'ẞƒȘșȚț'];
/** What names from further away need: Latin Extended Additional, and the letters of Vietnamese that stand before it. */
const VERRE_TEKENS = [...'ƠơƯư', ...reeks(0x1e00, 0x1eff).filter((t) => t !== 'ẞ')];

/** Every character that a PDF can show; the ordinary ones come first. */
export const REPERTOIRE: ReadonlySet<string> = new Set([...GEWONE_TEKENS, ...RUIME_TEKENS, ...VERRE_TEKENS]);

/** How much of the repertoire a file has, from little to all. Each numbers a character the same. */
export const OMVANGEN = ['gewoon', 'ruim', 'ver'] as const;
export type Omvang = (typeof OMVANGEN)[number];

/** With how many characters each goes. */
export const AANTALLEN: Readonly<Record<Omvang, number>> = {
  gewoon: GEWONE_TEKENS.length,
  ruim: GEWONE_TEKENS.length + RUIME_TEKENS.length,
  ver: REPERTOIRE.size,
};

function reeks(van: number, tot: number): string[] {
  return Array.from({ length: tot - van + 1 }, (_, i) => String.fromCodePoint(van + i));
}

/** Text that is printed as it is; nearly all of it. */
const GEWOON = /^[\n\x20-\x7e\xa0-\xac\xae-\u017f]*$/;

/** The text as it is printed: composed letters, and no break marks of its own. */
export function gedrukt(tekst: string): string {
  if (GEWOON.test(tekst)) return tekst;
  return tekst.normalize('NFC').replaceAll(AFBREEKTEKEN, '');
}

/** The characters of a text that no PDF of ours can show, each once. */
export function buitenRepertoire(tekst: string): string[] {
  if (GEWOON.test(tekst)) return [];
  return [...new Set(gedrukt(tekst))].filter((teken) => teken !== '\n' && !REPERTOIRE.has(teken));
}

/** The code of a letter that no PDF can show. */
export const VREEMD_TEKEN = 'teken-niet-in-lettertype';

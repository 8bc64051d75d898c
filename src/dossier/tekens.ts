const NAMEN: readonly (readonly [RegExp, string])[] = [
  [/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u, 'stuurteken'],
  [/[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u, 'onzichtbaar teken of schrijfrichtingteken'],
  [/[\ue000-\uf8ff\u{f0000}-\u{10ffff}]/u, 'teken voor eigen gebruik'],
  [/[\ufffe\uffff\ufffd]/u, 'vervangingsteken'],
  [/\p{Surrogate}/u, 'half teken'],
];

/**
 * The first character that may not stand in a letter, by name and code point: control characters, invisible and
 * direction characters, private-use characters, lone surrogates. Null when the text is clean.
 */
export function verbodenTeken(text: string): string | null {
  for (const [patroon, naam] of NAMEN) {
    const gevonden = patroon.exec(text)?.[0];
    if (gevonden !== undefined)
      return `${naam} (U+${(gevonden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;
  }
  return null;
}

/** The read text between quotes, shortened, with what cannot be seen written out. */
export function toon(text: string): string {
  const kort = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return JSON.stringify(kort);
}

/** Text with a letter and its accent as one character (NFC), so that every format and every comparison sees the same. */
export function samengesteld(tekst: string): string {
  return tekst.normalize('NFC');
}

/** What Excel allows in one cell. */
const MAX_TEKENS = 32_767;

/** What fits in a cell: cut off visibly, and never through the middle of a character. */
export function celtekstVan(tekst: string): string {
  if (tekst.length <= MAX_TEKENS) return tekst;
  return `${tekst.slice(0, MAX_TEKENS - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

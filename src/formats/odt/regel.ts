import type { Element } from '../xml/boom.ts';

/** What is no text of its paragraph: remarks, notes, and what is anchored in it. */
const NIET_LEZEN: readonly string[] = ['annotation', 'note', 'frame', 'g', 'custom-shape', 'ruby-text'];
/** A page number differs per page and per printer. */
const PAGINA = '#';
const TEKENS: Readonly<Record<string, string>> = {
  tab: ' ',
  'line-break': ' ',
  s: ' ',
  'page-number': PAGINA,
  'page-count': PAGINA,
};

/** The text of a paragraph in an .odt; several spaces, which it writes as a number, are one. */
export function odtRegel({ stukken }: Element): string {
  return stukken
    .map((stuk) => {
      if (typeof stuk === 'string') return stuk;
      return TEKENS[stuk.naam] ?? (NIET_LEZEN.includes(stuk.naam) ? '' : odtRegel(stuk));
    })
    .join('');
}

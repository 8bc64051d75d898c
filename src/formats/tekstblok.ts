import { type Weigering, weiger } from '../dossier/weigering.ts';

/** A piece of a letter as it is read back: what stands there, without how it looks. */
export type Tekstblok =
  | { readonly type: 'heading'; readonly niveau: number; readonly tekst: string }
  | { readonly type: 'paragraph'; readonly tekst: string }
  /** `nummer` is null for a bullet; `diepte` is 0 for the outer list. */
  | { readonly type: 'item'; readonly nummer: number | null; readonly diepte: number; readonly tekst: string }
  | { readonly type: 'table'; readonly rijen: readonly (readonly string[])[] };

/** The refusal of a letter that cannot be read back: what is wrong with the file, in a sentence without its name. */
export function onleesbareBrief(waarom: string): Weigering {
  return weiger('invoer', 'brief-onleesbaar', waarom, 'Maak de brief opnieuw.');
}

/** One line per paragraph, heading, item and table row: a changed word is one changed line. */
export function blokregels(blokken: readonly Tekstblok[]): string[] {
  return blokken.flatMap((b) => {
    switch (b.type) {
      case 'heading':
        return [`${'#'.repeat(b.niveau)} ${b.tekst}`];
      case 'paragraph':
        return [b.tekst];
      case 'item':
        return [`${'  '.repeat(b.diepte)}${b.nummer === null ? '-' : `${b.nummer}.`} ${b.tekst}`];
      case 'table':
        return b.rijen.map((rij) => `| ${rij.join(' | ')} |`);
    }
  });
}

/** The running text of blocks: without how they are set, a space between every two. */
export function lopendeBlokken(blokken: readonly Tekstblok[]): string {
  return blokken.map((b) => (b.type === 'table' ? b.rijen.flat().join(' ') : b.tekst)).join(' ');
}

/** Every kind of white space, the no-break space too, as one space. */
export function platteRegel(tekst: string): string {
  return tekst.replaceAll(/[\s\u00a0]+/g, ' ').trim();
}

import type { Inline } from '../../brief.ts';
import { metKoppelingen } from '../../koppeling.ts';
import { gedrukt } from '../letter/repertoire.ts';
import type { Snede } from '../letter/snede.ts';
import { type Tag, tag } from './tag.ts';

/** A piece of text in one style, with the tag that it belongs to. */
export interface Deel {
  readonly tekst: string;
  readonly snede: Snede;
  readonly tag: Tag;
  /** Still to be filled in: marked in the paper. */
  readonly invullen: boolean;
  /** Where a link leads to. */
  readonly doel: string | null;
}

interface Stijl {
  readonly tag: Tag;
  readonly vet: boolean;
  readonly cursief: boolean;
}

/** The pieces of a line. Addresses in it become links; what is bold or italic has a tag of its own. */
export function delenVan(inhoud: readonly Inline[], stijl: Stijl): Deel[] {
  return inhoud.flatMap((i) => {
    switch (i.type) {
      case 'text':
      case 'field':
        return metLinks(gedrukt(i.text), stijl);
      case 'slot':
        return [{ ...deel(gedrukt(i.text), stijl), invullen: true }];
      case 'break':
        return [deel('\n', stijl)];
      case 'strong':
        return delenVan(i.inhoud, { ...stijl, vet: true, tag: tag('Strong', stijl.tag) });
      case 'emphasis':
        return delenVan(i.inhoud, { ...stijl, cursief: true, tag: tag('Em', stijl.tag) });
    }
  });
}

function metLinks(tekst: string, stijl: Stijl): Deel[] {
  return metKoppelingen(tekst).map((stuk) =>
    stuk.doel === null
      ? deel(stuk.tekst, stijl)
      : { ...deel(stuk.tekst, { ...stijl, tag: tag('Link', stijl.tag) }), doel: stuk.doel },
  );
}

function deel(tekst: string, { tag, vet, cursief }: Stijl): Deel {
  const snede = vet ? (cursief ? 'BoldItalic' : 'Bold') : cursief ? 'Italic' : 'Regular';
  return { tekst, snede, tag, invullen: false, doel: null };
}

import type { Inline } from '../../brief.ts';
import type { Snede } from '../letter/lettertype.ts';
import { gedrukt } from '../letter/repertoire.ts';
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
        return metKoppelingen(gedrukt(i.text), stijl);
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

const ADRES = /(https?:\/\/[^\s<>()]*[\w/]|www\.[\w-]+(?:\.[\w-]+)+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/;

function metKoppelingen(tekst: string, stijl: Stijl): Deel[] {
  return tekst
    .split(ADRES)
    .map((stuk, i) =>
      i % 2 === 0
        ? deel(stuk, stijl)
        : { ...deel(stuk, { ...stijl, tag: tag('Link', stijl.tag) }), doel: doelVan(stuk) },
    )
    .filter((d) => d.tekst !== '');
}

function doelVan(adres: string): string {
  if (adres.includes('://')) return adres;
  return adres.includes('@') ? `mailto:${adres}` : `https://${adres}`;
}

function deel(tekst: string, { tag, vet, cursief }: Stijl): Deel {
  const snede = vet ? (cursief ? 'BoldItalic' : 'Bold') : cursief ? 'Italic' : 'Regular';
  return { tekst, snede, tag, invullen: false, doel: null };
}

import { type Block, type Brief, type Inline, metRegels, type Uit, type Veld } from '../../formats/brief.ts';

/** Why a block stands there, to be told at its first line; `voorwaardelijk` when the whole block stands in a branch. */
export interface Blokmerk {
  readonly redenen: readonly string[];
  readonly voorwaardelijk: boolean;
}

/** A letter with a numbered mark in the place of each field and at the start of each block that has something to tell. */
export interface Gemerkt {
  readonly brief: Brief;
  readonly velden: readonly Veld[];
  readonly blokken: readonly Blokmerk[];
}

/** The mark of a field, and of a block, as they stand in what a writer made. */
export const VELDMERK = /\ue000(\d+)\ue001/g;
export const BLOKMERK = /\ue002(\d+)\ue003/g;

/** Marks a letter for its review copy. Any writer can write it; the marks are then replaced by what that format shows. */
export function gemerkt(brief: Brief): Gemerkt {
  const velden: Veld[] = [];
  const merken: Blokmerk[] = [];
  const verteld = new Set<Uit>();
  const regel = (inhoud: readonly Inline[]): Inline[] =>
    inhoud.map((i) => {
      if (i.type === 'field') return { type: 'text', text: `\ue000${velden.push(i) - 1}\ue001` };
      return i.type === 'strong' || i.type === 'emphasis' ? { ...i, inhoud: regel(i.inhoud) } : i;
    });
  const blok = (b: Block): Block => {
    const merk = blokmerk(b, verteld);
    if (merk === null) return metRegels(b, regel);
    const teken: Inline = { type: 'text', text: `\ue002${merken.push(merk) - 1}\ue003` };
    return metRegels(b, (inhoud) => [teken, ...regel(inhoud)]);
  };
  return {
    brief: {
      ...brief,
      adressering: brief.adressering.map(regel),
      kenmerken: brief.kenmerken.map((k) => ({ ...k, inhoud: regel(k.inhoud) })),
      blokken: brief.blokken.map(blok),
      slot: brief.slot.map(blok),
    },
    velden,
    blokken: merken,
  };
}

/** A bouwsteen or branch is told once, at the first block that comes from it. */
function blokmerk(b: Block, verteld: Set<Uit>): Blokmerk | null {
  const nieuw = (lijst: readonly Uit[] = []) =>
    lijst.filter((u) => {
      const eerder = verteld.has(u);
      verteld.add(u);
      return !eerder;
    });
  const redenen = [
    ...nieuw(b.uit).map((u) => reden(u, 'Dit')),
    ...nieuw(b.deels).map((u) => reden(u, 'Een deel hiervan')),
  ];
  const voorwaardelijk = b.uit?.some((u) => u.soort === 'voorwaarde') ?? false;
  return redenen.length > 0 || voorwaardelijk ? { redenen, voorwaardelijk } : null;
}

function reden({ soort, bestand, regel, tekst }: Uit, wat: string): string {
  if (soort === 'bouwsteen') return `${wat} komt uit de bouwsteen templates/${bestand}.`;
  return `${wat} staat er onder de voorwaarde: ${tekst} (templates/${bestand}, regel ${regel}).`;
}

/** A figure or a date: what a reviewer checks against its source. */
export function isNaTeGaan({ waarde }: Veld): boolean {
  return typeof waarde === 'number' || /^\d{4}-\d{2}-\d{2}$/.test(waarde);
}

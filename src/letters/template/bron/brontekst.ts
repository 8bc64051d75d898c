import type { Sjabloontag } from './tags.ts';

/** What a template says beside its tags: the text that they leave, and where each character stands in the source. */
export interface Brontekst {
  readonly tekst: string;
  readonly plekken: readonly number[];
}

/** Takes the tags out as filling in does. A field is an x, a finding too; a bouwsteen stands between blank lines. */
export function brontekst(bron: string, tags: readonly Sjabloontag[]): Brontekst {
  let tekst = '';
  const plekken: number[] = [];
  const voegToe = (stuk: string, plek: (i: number) => number) => {
    for (let i = 0; i < stuk.length; i += 1) plekken.push(plek(i));
    tekst += stuk;
  };
  let vanaf = 0;
  const tot = (eind: number) => voegToe(bron.slice(vanaf, eind), (i) => (vanaf ?? 0) + i);
  for (const tag of tags) {
    const knip = bron.startsWith('-', tag.van + 2)
      ? bron.slice(0, tag.van).trimEnd().length
      : tag.soort === 'veld'
        ? tag.van
        : beginVanRegel(bron, tag.van);
    tot(Math.max(knip, vanaf));
    voegToe(inPlaatsVan(tag), () => tag.van);
    vanaf = tag.tot;
    if (bron.startsWith('-', tag.tot - 3)) while (/\s/.test(bron[vanaf] ?? '')) vanaf += 1;
    else if (tag.soort === 'blok') vanaf += /^\r?\n/.exec(bron.slice(vanaf, vanaf + 2))?.[0].length ?? 0;
  }
  tot(bron.length);
  return { tekst, plekken };
}

/** A tag that is the first on its line takes the white space before it away. */
function beginVanRegel(bron: string, van: number): number {
  const wit = /(?<=^|\n)[ \t]*$/.exec(bron.slice(0, van))?.[0].length ?? 0;
  return van - wit;
}

function inPlaatsVan({ soort, inhoud }: Sjabloontag): string {
  if (soort === 'veld') return 'x';
  if (soort === 'opmerking' || !/^include\b/.test(inhoud)) return '';
  return /^include\s*["']/.test(inhoud) ? '\n\n' : 'x';
}

/** The 1-based line and column of an offset. */
export function plekIn(bron: string, waar: number): { readonly regel: number; readonly kolom: number } {
  const regels = bron.slice(0, waar).split('\n');
  return { regel: regels.length, kolom: (regels.at(-1)?.length ?? 0) + 1 };
}

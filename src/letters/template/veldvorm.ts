/**
 * The form of a letter's data: what the static check of the templates walks along.
 * A value may be absent only as null (`leegbaar`); there are no missing keys.
 */
export type Vorm = { readonly leegbaar: boolean } & (
  | {
      readonly soort: 'object';
      readonly velden: Readonly<Record<string, Vorm>>;
      /** Where the sentence of a finding stands; null for what is no finding. */
      readonly clausule: string | null;
    }
  | { readonly soort: 'lijst'; readonly van: Vorm }
  | { readonly soort: 'tekst' | 'getal' | 'datum' | 'schakelaar' | 'woord' }
);

/** A word of the sentence itself: it is written as text, and is no filled-in value. */
export interface Woord {
  readonly woord: string;
}

/** The word, of a value that is one; null for any other. */
export function woordVan(waarde: unknown): string | null {
  return typeof waarde === 'object' && waarde !== null && 'woord' in waarde ? (waarde as Woord).woord : null;
}

/** The same form, with these fields never empty; `oordelen[].motivering` is that of each oordeel. */
export function nooitLeeg(vorm: Vorm, paden: readonly string[]): Vorm {
  return paden.reduce((v, pad) => vol(v, pad.split(/\.|(?=\[\])/)), vorm);
}

function vol(vorm: Vorm, [naam, ...rest]: readonly string[]): Vorm {
  if (naam === undefined) return { ...vorm, leegbaar: false };
  if (vorm.soort === 'lijst' && naam === '[]') return { ...vorm, van: vol(vorm.van, rest) };
  const veld = vorm.soort === 'object' ? vorm.velden[naam] : undefined;
  if (vorm.soort !== 'object' || veld === undefined) throw new Error(`geen veld "${naam}"`);
  return { ...vorm, velden: { ...vorm.velden, [naam]: vol(veld, rest) } };
}

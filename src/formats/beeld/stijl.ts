import type { Element } from '../xml/boom.ts';

/** What a style says, by property. */
type Stijl = ReadonlyMap<string, string>;

/** The rules of `<style>`, by class. */
export type Stijlregels = ReadonlyMap<string, Stijl>;

/** Tells what cannot be drawn. */
type Weiger = (wat: string) => Error;

/** The rules of style sheets with nothing but classes, as drawing programs write them. */
export function stijlregels(bladen: readonly Element[], weiger: Weiger): Stijlregels {
  const uit = new Map<string, Map<string, string>>();
  for (const { tekst } of bladen) {
    const kaal = tekst.replaceAll(/\/\*[\s\S]*?\*\//g, '');
    const rest = kaal.replaceAll(/([^{}]*)\{([^{}]*)\}/g, (_, kiezers: string, inhoud: string) => {
      for (const kiezer of kiezers.split(',').map((k) => k.trim())) {
        const klasse = /^\.([\w-]+)$/.exec(kiezer)?.[1];
        if (klasse === undefined) throw weiger(`de stijlregel "${kiezer}"`);
        const eerder = uit.get(klasse) ?? new Map<string, string>();
        uit.set(klasse, new Map([...eerder, ...verklaringen(inhoud)]));
      }
      return '';
    });
    if (rest.trim() !== '') throw weiger(`de stijlregel "${rest.trim().slice(0, 40)}"`);
  }
  return uit;
}

/** Properties that are drawn. */
const GETEKEND = ['fill', 'fill-rule', 'transform'];
/** Properties that change what is seen, and the values with which they change nothing. */
const ZONDER_GEVOLG: Readonly<Record<string, RegExp>> = {
  stroke: /^none$/,
  opacity: /^(?:1|1\.0+|100%)$/,
  'fill-opacity': /^(?:1|1\.0+|100%)$/,
  'clip-path': /^none$/,
  mask: /^none$/,
  filter: /^none$/,
  display: /^(?:inline|block)$/,
  visibility: /^visible$/,
  'mix-blend-mode': /^normal$/,
  'marker-start': /^none$/,
  'marker-mid': /^none$/,
  'marker-end': /^none$/,
  marker: /^none$/,
};

/** What is drawn of an element: its own attributes, then its classes, then its `style`, of which the last goes first. */
export function stijlVan({ attributen }: Element, regels: Stijlregels, weiger: Weiger): Stijl {
  const klassen = (attributen.class ?? '').split(/\s+/).filter((k) => k !== '');
  const alles = new Map<string, string>([
    ...Object.entries(attributen).map(([naam, waarde]) => [naam, (waarde ?? '').trim()] as const),
    ...klassen.flatMap((k) => [...(regels.get(k) ?? [])]),
    ...verklaringen(attributen.style ?? ''),
  ]);
  for (const [naam, goed] of Object.entries(ZONDER_GEVOLG)) {
    const waarde = alles.get(naam);
    if (waarde !== undefined && !goed.test(waarde)) throw weiger(`${naam}="${waarde}"`);
  }
  return new Map([...alles].filter(([naam]) => GETEKEND.includes(naam)));
}

function verklaringen(tekst: string): [string, string][] {
  return tekst
    .split(';')
    .map((deel) => deel.split(':'))
    .filter(([naam = '']) => naam.trim() !== '')
    .map(([naam = '', ...waarde]) => [
      naam.trim(),
      waarde
        .join(':')
        .replace(/!important/, '')
        .trim(),
    ]);
}

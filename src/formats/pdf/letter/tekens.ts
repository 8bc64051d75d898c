import { weiger } from '../../../dossier/weigering.ts';
import type { Bladspiegel } from '../../bladspiegel.ts';
import { type Block, type Brief, type Inline, inlines, platteTekst } from '../../brief.ts';
import { buitenRepertoire, VREEMD_TEKEN } from './repertoire.ts';

/** Throws a Weigering that names every character outside the repertoire, with its place. */
export function controleerTekens(brief: Brief, blad: Bladspiegel): void {
  const vreemd = [...plekken(brief), ...bladplekken(blad)].flatMap(({ plek, tekst }) =>
    buitenRepertoire(tekst).map((teken) => `"${teken}" (${codeVan(teken)}) in ${plek}`),
  );
  if (vreemd.length > 0)
    throw weiger(
      'invoer',
      VREEMD_TEKEN,
      `Het lettertype heeft niet ${vreemd.join('; ')}.`,
      'Schrijf het met Latijnse letters, of kies een ander formaat dan pdf.',
    );
}

function codeVan(teken: string): string {
  return `U+${(teken.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

interface Plek {
  readonly plek: string;
  readonly tekst: string;
}

/** What the huisstijl puts in the margins of every letter. */
function bladplekken({ retouradres, voet }: Bladspiegel): Plek[] {
  return [
    { plek: 'het retouradres', tekst: retouradres ?? '' },
    { plek: 'de voet', tekst: `${voet.eerste.feiten} ${voet.vervolg.feiten}` },
  ];
}

function* plekken(brief: Brief): Generator<Plek> {
  for (const tekst of brief.afzender) yield { plek: 'de afzender', tekst };
  for (const regel of brief.adressering) yield* regelplekken(regel, 'het adres');
  for (const k of brief.kenmerken) {
    yield { plek: `het label "${k.label}"`, tekst: k.label };
    yield* regelplekken(k.inhoud, `de regel "${k.label}"`);
  }
  for (const tekst of brief.concept ?? []) yield { plek: 'de redenen van CONCEPT', tekst };
  yield* blokplekken([...brief.blokken, ...brief.slot]);
  if (brief.ondertekening !== null) {
    yield { plek: 'de ondertekening', tekst: brief.ondertekening.orgaan };
    for (const o of brief.ondertekening.ondertekenaars)
      yield { plek: 'de ondertekening', tekst: `${o.functie} ${o.naam ?? ''}` };
  }
  for (const tekst of brief.afschriftAan) yield { plek: 'de afschriften', tekst };
  yield { plek: 'de voettekst', tekst: brief.voettekst };
}

/** A place in the body is told by the heading above it. */
function* blokplekken(blokken: readonly Block[]): Generator<Plek> {
  let kop = 'het begin van de brief';
  for (const blok of blokken) {
    if (blok.type === 'heading') kop = `"${platteTekst(blok.inhoud)}"`;
    yield* regelplekken([...inlines([blok])], `${SOORT[blok.type]} onder ${kop}`);
  }
}

const SOORT: Readonly<Record<Block['type'], string>> = {
  heading: 'de kop',
  paragraph: 'een alinea',
  list: 'een lijst',
  table: 'een tabel',
};

/** A filled-in value is told by its field. */
function* regelplekken(inhoud: readonly Inline[], plek: string): Generator<Plek> {
  for (const i of inhoud) {
    if (i.type === 'field') yield { plek: `het veld ${i.pad} (${plek})`, tekst: i.text };
    else if (i.type === 'text' || i.type === 'slot') yield { plek, tekst: i.text };
  }
}

import type { Knoop } from './knoop.ts';
import { type Sjablonen, zoekBouwsteen } from './sjablonen.ts';

type Veldknoop = Extract<Knoop, { soort: 'veld' }>;
type Alsknoop = Extract<Knoop, { soort: 'als' }>;
type Elkknoop = Extract<Knoop, { soort: 'elk' }>;
type Puntknoop = Extract<Knoop, { soort: 'punt' }>;
type Bouwsteenknoop = Extract<Knoop, { soort: 'bouwsteen' }>;
type Bevindingknoop = Extract<Knoop, { soort: 'bevinding' }>;

/** What is being walked inside: one side of an `if`, a point of the checklist, a bouwsteen, or the clause of a finding. */
export type Binnen =
  | { readonly soort: 'tak'; readonly knoop: Alsknoop; readonly keuze: 'ja' | 'nee' }
  | { readonly soort: 'punt'; readonly knoop: Puntknoop }
  | { readonly soort: 'bouwsteen'; readonly bestand: string }
  | Bevindingdeel;

/** `toelichting`: what a review copy tells of it besides; null for nothing. */
interface Bevindingdeel {
  readonly soort: 'bevinding';
  readonly bestand: string;
  readonly toelichting: string | null;
}

/** A bouwsteen as the kader words it; null when there is none. `kring`: the walk is inside it already. */
interface Doel {
  readonly bestand: string | null;
  readonly kring: boolean;
}

/** What a walker does at each node, and with which surroundings `O` it goes on inside. Left out: passed by. */
export interface Wandelaar<O> {
  tekst?(tekst: string): void;
  veld?(k: Veldknoop, o: O): void;
  /** The sides to go into. */
  als(k: Alsknoop, o: O): readonly { readonly keuze: 'ja' | 'nee'; readonly o: O }[];
  /** Once for each repetition to walk. */
  elk(k: Elkknoop, o: O): readonly O[];
  punt?(k: Puntknoop, o: O): void;
  /** Whether to go in. */
  bouwsteen?(k: Bouwsteenknoop, doel: Doel, o: O): boolean;
  /** The clause to go into; null for none. */
  bevinding?(k: Bevindingknoop, o: O): (Omit<Bevindingdeel, 'soort'> & { readonly o: O }) | null;
  /** Around what is walked inside; `ga` does that walk. */
  rond?(binnen: Binnen, ga: () => void): void;
}

/** The one walk over a template, in the order of its text; `bestand` is where it begins. */
export function wandel<O>(
  sjablonen: Sjablonen,
  bestand: string,
  kader: string,
  begin: O,
  w: Wandelaar<O>,
): void {
  const rond = (binnen: Binnen, ga: () => void) => {
    if (w.rond === undefined) ga();
    else w.rond(binnen, ga);
  };
  const inBestand = (binnen: Extract<Binnen, { bestand: string }>, o: O, weg: readonly string[]) =>
    rond(binnen, () => loop(sjablonen.get(binnen.bestand) ?? [], o, [...weg, binnen.bestand]));
  const stap = (k: Knoop, o: O, weg: readonly string[]): void => {
    switch (k.soort) {
      case 'tekst':
        w.tekst?.(k.tekst);
        return;
      case 'veld':
        w.veld?.(k, o);
        return;
      case 'als':
        for (const tak of w.als(k, o))
          rond({ soort: 'tak', knoop: k, keuze: tak.keuze }, () =>
            loop(tak.keuze === 'ja' ? k.dan : k.anders, tak.o, weg),
          );
        return;
      case 'elk':
        for (const binnen of w.elk(k, o)) loop(k.inhoud, binnen, weg);
        return;
      case 'punt':
        w.punt?.(k, o);
        rond({ soort: 'punt', knoop: k }, () => loop(k.inhoud, o, weg));
        return;
      case 'bouwsteen': {
        const doel = zoekBouwsteen(sjablonen, k.bestand, kader);
        const kring = doel !== null && weg.includes(doel);
        const gaIn = w.bouwsteen?.(k, { bestand: doel, kring }, o) ?? false;
        if (gaIn && doel !== null && !kring) inBestand({ soort: 'bouwsteen', bestand: doel }, o, weg);
        return;
      }
      case 'bevinding': {
        const clausule = w.bevinding?.(k, o) ?? null;
        const doel = clausule === null ? null : zoekBouwsteen(sjablonen, clausule.bestand, kader);
        if (clausule === null || doel === null) return;
        inBestand({ soort: 'bevinding', bestand: doel, toelichting: clausule.toelichting }, clausule.o, weg);
      }
    }
  };
  const loop = (knopen: readonly Knoop[], o: O, weg: readonly string[]): void => {
    for (const k of knopen) stap(k, o, weg);
  };
  loop(sjablonen.get(bestand) ?? [], begin, [bestand]);
}

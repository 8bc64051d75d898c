import type { Beoordeling, Bevinding } from '../../assessment/beoordeling.ts';
import type { Datum } from '../../dossier/datum.ts';
import type { Periode } from '../../dossier/kolommen.ts';
import type { Vorm, Woord } from '../template/veldvorm.ts';

/** What a filled-in value is held against when a letter is read back. */
export interface Rij {
  readonly beoordeling: Beoordeling;
  readonly periode: Periode;
}

/** What the row itself says of a value. */
type VanDeRij = (rij: Rij) => unknown;

/** Where a reader finds a value, in short Dutch. */
type Bron<B> = (b: B) => string;

/**
 * A field of a letter: its form, its value (from `C`) and where that comes from (told from `B`). A field without a source
 * cannot be written; a switch is never printed and has none. A group or list finds the field by the rest of the path.
 */
export interface Veldregel<C, B> {
  readonly vorm: Vorm;
  readonly waarde: (c: C) => unknown;
  readonly vind: (
    pad: readonly string[],
  ) => { readonly bron: Bron<B> | null; readonly rij: VanDeRij | null } | null;
}

export type Veldtabel<C, B> = Readonly<Record<string, Veldregel<C, B>>>;

type Soort = 'tekst' | 'getal' | 'datum' | 'schakelaar';

function blad<T>(soort: Soort, leegbaar: boolean) {
  return <C, B>(waarde: (c: C) => T, bron: Bron<B>, rij: VanDeRij | null = null): Veldregel<C, B> => ({
    vorm: { soort, leegbaar },
    waarde,
    vind: (pad) => (pad.length === 0 ? { bron, rij } : null),
  });
}

export const tekst = blad<string>('tekst', false);
export const tekstOfLeeg = blad<string | null>('tekst', true);
export const hoeveel = blad<number>('getal', false);
export const dag = blad<Datum>('datum', false);
export const dagOfLeeg = blad<Datum | null>('datum', true);

/** A choice with a name, so that a template decides nothing. */
export function schakelaar<C, B>(waarde: (c: C) => boolean): Veldregel<C, B> {
  return { vorm: { soort: 'schakelaar', leegbaar: false }, waarde, vind: () => null };
}

/** A word of the sentence itself, such as who is spoken to: no filled-in value, so without a source. */
export function woord<C, B>(waarde: (c: C) => string): Veldregel<C, B> {
  return {
    vorm: { soort: 'woord', leegbaar: false },
    waarde: (c): Woord => ({ woord: waarde(c) }),
    vind: () => null,
  };
}

export function groep<C, B>(velden: Veldtabel<C, B>): Veldregel<C, B> {
  return {
    vorm: { soort: 'object', leegbaar: false, clausule: null, velden: vormen(velden) },
    waarde: (c) => waarden(velden, c),
    vind: ([naam = '', ...rest]) => (Object.hasOwn(velden, naam) ? (velden[naam]?.vind(rest) ?? null) : null),
  };
}

/** A group of values that a finding carries: of these names at most, those that its rule gave. */
export function gedragen<C, B>(
  kies: (c: C) => Readonly<Record<string, unknown>>,
  velden: Readonly<Record<string, { readonly soort: Soort; readonly bron: Bron<B> }>>,
): Veldregel<C, B> {
  const regels = Object.entries(velden).map(([naam, { soort, bron }]) => {
    const veld = blad<unknown>(soort, false)((c: C) => kies(c)[naam], bron);
    return [naam, veld] as const;
  });
  return { ...groep(Object.fromEntries(regels)), waarde: kies };
}

/** A group of what is worked out once for all its fields. */
export function groepVan<C, D, B>(kies: (c: C) => D, velden: Veldtabel<D, B>): Veldregel<C, B> {
  const binnen = groep(velden);
  return { ...binnen, waarde: (c) => binnen.waarde(kies(c)) };
}

/** A group with a value of its own, or null. */
export function mits<C, D, B>(kies: (c: C) => D | null, velden: Veldtabel<D, B>): Veldregel<C, B> {
  const binnen = groep(velden);
  return {
    vorm: { ...binnen.vorm, leegbaar: true },
    waarde: (c) => {
      const d = kies(c);
      return d === null ? null : binnen.waarde(d);
    },
    vind: binnen.vind,
  };
}

export function lijst<C, D, B>(kies: (c: C) => readonly D[], van: Veldregel<NoInfer<D>, B>): Veldregel<C, B> {
  return {
    vorm: { soort: 'lijst', leegbaar: false, van: van.vorm },
    waarde: (c) => kies(c).map(van.waarde),
    vind: ([, ...rest]) => van.vind(rest),
  };
}

/** As a list; null when there is nothing. */
export function lijstOfLeeg<C, D, B>(
  kies: (c: C) => readonly D[] | null,
  van: Veldregel<NoInfer<D>, B>,
): Veldregel<C, B> {
  const vol = lijst((d: readonly D[]) => d, van);
  return {
    vorm: { ...vol.vorm, leegbaar: true },
    waarde: (c) => {
      const gekozen = kies(c);
      return gekozen === null || gekozen.length === 0 ? null : vol.waarde(gekozen);
    },
    vind: vol.vind,
  };
}

/** A finding that a template can include as its sentence: the clause with its code, in the folder of its kind. */
export interface Clausuledeel {
  readonly soort: string;
  readonly bevinding: Pick<Bevinding, 'cijfers' | 'gegevens' | 'eigenKeuze'> & {
    readonly code: string;
    readonly datum?: Datum | null;
    /** Why a person answered so, where this finding rests on that answer. */
    readonly motivering?: string | null;
  };
}

/** A finding, and what a template may read of it besides its sentence. */
export function bevindingveld<D extends { readonly bevinding: Clausuledeel['bevinding'] }, B>(
  soort: string,
  erbij: Veldtabel<D, B>,
): Veldregel<D, B> {
  const binnen = groep(erbij);
  return {
    vorm: { soort: 'object', leegbaar: false, clausule: soort, velden: vormen(erbij) },
    waarde: (d) => ({ ...waarden(erbij, d), soort, bevinding: d.bevinding }),
    vind: binnen.vind,
  };
}

function vormen<C, B>(velden: Veldtabel<C, B>): Readonly<Record<string, Vorm>> {
  return Object.fromEntries(Object.entries(velden).map(([naam, v]) => [naam, v.vorm]));
}

/** The values of all fields of a table. */
export function waarden<C, B>(velden: Veldtabel<C, B>, c: C): Record<string, unknown> {
  const uit: Record<string, unknown> = {};
  for (const naam in velden) uit[naam] = velden[naam]?.waarde(c);
  return uit;
}

/** `deelstappen[1].resultaat` as its names: a list counts its index as one. */
export function padnamen(pad: string): readonly string[] {
  return pad.split(/\.|\[(\d+)\]\.?/).filter((deel) => deel !== undefined && deel !== '');
}

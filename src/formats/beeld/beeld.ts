import { type Weigering, weiger } from '../../dossier/weigering.ts';

/** A picture of the house, such as its logo: what is said in its place, and its size in millimetres. */
export interface Beeld {
  readonly alt: string;
  readonly breed: number;
  readonly hoog: number;
  readonly tekening: Tekening;
}

export type Tekening = Vormen | Pixels;

/** Coloured shapes, in a box of this size with 0 0 at the top left. */
export interface Vormen {
  readonly soort: 'vormen';
  readonly breed: number;
  readonly hoog: number;
  readonly vormen: readonly Kleurvlak[];
}

export interface Kleurvlak {
  /** As 1f4e5f. */
  readonly kleur: string;
  /** Where its lines cross, a place inside an even number of them is outside. */
  readonly evenodd: boolean;
  readonly pad: readonly Padstuk[];
}

export type Padstuk =
  | readonly ['M' | 'L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

/** Pixels on white paper: red, green and blue of each, and the file that they come from. */
export interface Pixels {
  readonly soort: 'pixels';
  readonly breed: number;
  readonly hoog: number;
  readonly rgb: Uint8Array;
  readonly png: Uint8Array;
}

/** A drawing as wide as this, in millimetres. */
export function alsBeeld(tekening: Tekening, alt: string, breed: number): Beeld {
  return { alt, breed, hoog: (tekening.hoog * breed) / tekening.breed, tekening };
}

/** A picture that cannot be used as it is, and what to do. */
export function beeldfout(waarom: string, oplossing = 'Verbeter de huisstijl.'): Weigering {
  return weiger('invoer', 'huisstijl-onleesbaar', `${waarom}.`, oplossing);
}

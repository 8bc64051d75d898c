import type { Snede } from '../letter/lettertype.ts';
import type { Zetterij } from '../letter/zetterij.ts';
import type { Beeldmerk } from './beeldmerk.ts';

/** What a PDF takes from the huisstijl. */
export interface Pdfstijl {
  /** The address window, in millimetres from the edge of the paper. */
  readonly venster: {
    readonly boven: number;
    readonly links: number;
    readonly breed: number;
    readonly hoog: number;
  };
  /** The colour of the house, as 1F4E5F. */
  readonly kleur: string;
  readonly logo: Beeldmerk | null;
  /** Gives the TrueType file of a cut of the letter that it is set in. */
  readonly letterbestand: (snede: Snede) => Uint8Array;
}

/** The same, with the letter opened. */
export interface Pdfpapier extends Omit<Pdfstijl, 'letterbestand'> {
  readonly zetterij: Zetterij;
}

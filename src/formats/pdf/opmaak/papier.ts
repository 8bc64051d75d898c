import type { Zetterij } from '../letter/zetterij.ts';
import type { Beeldmerk } from './beeldmerk.ts';

/** What a PDF takes from the huisstijl, and the letter it is set in. */
export interface Pdfpapier {
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
  readonly zetterij: Zetterij;
}

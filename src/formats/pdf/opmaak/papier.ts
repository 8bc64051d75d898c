import type { Beeld } from '../../beeld/beeld.ts';
import type { Bladspiegel } from '../../bladspiegel.ts';
import type { Letterbestand, Snede } from '../letter/snede.ts';
import type { Zetterij } from '../letter/zetterij.ts';

/** What a PDF takes from the huisstijl. */
export interface Pdfstijl {
  readonly blad: Bladspiegel;
  readonly logo: Beeld | null;
  /** The signatures of those who sign, by the name of their file. */
  readonly handtekeningen: ReadonlyMap<string, Beeld>;
  /** Gives the font file of a cut of the letter that it is set in. */
  readonly letterbestand: (snede: Snede) => Letterbestand;
}

/** The same, with the letter opened. */
export interface Pdfpapier extends Omit<Pdfstijl, 'letterbestand'> {
  readonly zetterij: Zetterij;
}

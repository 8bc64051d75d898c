/** The cuts of the letter. */
export type Snede = 'Regular' | 'Bold' | 'Italic' | 'BoldItalic';

/** The file of a cut; `eigen` is its name where it comes from a huisstijl. */
export interface Letterbestand {
  readonly bytes: Uint8Array;
  readonly eigen: string | null;
}

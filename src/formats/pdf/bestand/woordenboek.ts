import type { PDFContext, PDFDict, PDFObject } from 'pdf-lib';

/** What may stand in a dictionary of a PDF; a text is a name, what is undefined is left out. */
export type Waarde = PDFObject | string | number | boolean | undefined | readonly Waarde[] | Woordenboek;

export interface Woordenboek {
  readonly [naam: string]: Waarde;
}

/** A dictionary of a PDF, as an object of pdf-lib. */
export function woordenboek(context: PDFContext, inhoud: Woordenboek): PDFDict {
  return context.obj(inhoud as Parameters<typeof context.obj>[0] & object) as unknown as PDFDict;
}

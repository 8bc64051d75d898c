import { type PDFContext, PDFHexString, PDFNull, type PDFRef } from 'pdf-lib';
import { woordenboek } from '../bestand/woordenboek.ts';

/** A bookmark: what it is called, and the page that it leads to. */
export interface Bladwijzer {
  readonly titel: string;
  readonly blad: PDFRef;
}

/** Writes the outline of a file: its bookmarks one below the other. Returns its root. */
export function bladwijzerobject(context: PDFContext, bladwijzers: readonly Bladwijzer[]): PDFRef {
  const wortel = context.nextRef();
  const items = bladwijzers.map(() => context.nextRef());
  bladwijzers.forEach(({ titel, blad }, i) => {
    const item = items[i];
    if (item === undefined) throw new Error('een bladwijzer zonder object');
    context.assign(
      item,
      woordenboek(context, {
        Title: PDFHexString.fromText(titel),
        Parent: wortel,
        Prev: items[i - 1],
        Next: items[i + 1],
        Dest: [blad, 'XYZ', PDFNull, PDFNull, PDFNull],
      }),
    );
  });
  context.assign(
    wortel,
    woordenboek(context, { Type: 'Outlines', First: items[0], Last: items.at(-1), Count: items.length }),
  );
  return wortel;
}

import { type PDFContext, PDFHexString, PDFNull, type PDFRef } from 'pdf-lib';
import { PAGINA } from '../opmaak/maten.ts';
import { type Pagina, pdfgetal } from '../opmaak/pagina.ts';
import { woordenboek } from './woordenboek.ts';

/** A bookmark: what it is called, the page that it leads to and how high there, and the bookmarks under it. */
interface Bladwijzer {
  readonly titel: string;
  readonly blad: PDFRef;
  /** In points from the foot of the page; as the reader has it when absent. */
  readonly hoogte?: number;
  readonly onder?: readonly Bladwijzer[];
}

/** Writes the outline of a file, with everything open. Returns its root. At least one bookmark. */
export function bladwijzerobject(context: PDFContext, bladwijzers: readonly Bladwijzer[]): PDFRef {
  const wortel = context.nextRef();
  const Count = bladwijzers.reduce((som, b) => som + 1 + (b.onder?.length ?? 0), 0);
  context.assign(
    wortel,
    woordenboek(context, { Type: 'Outlines', ...rij(context, bladwijzers, wortel), Count }),
  );
  return wortel;
}

function rij(context: PDFContext, bladwijzers: readonly Bladwijzer[], ouder: PDFRef) {
  const items = bladwijzers.map(() => context.nextRef());
  bladwijzers.forEach(({ titel, blad, hoogte, onder = [] }, i) => {
    const item = items[i];
    if (item === undefined) throw new Error('een bladwijzer zonder object');
    context.assign(
      item,
      woordenboek(context, {
        Title: PDFHexString.fromText(titel),
        Parent: ouder,
        Prev: items[i - 1],
        Next: items[i + 1],
        Dest: [blad, 'XYZ', PDFNull, hoogte === undefined ? PDFNull : Number(pdfgetal(hoogte)), PDFNull],
        ...(onder.length === 0 ? {} : { ...rij(context, onder, item), Count: onder.length }),
      }),
    );
  });
  return { First: items[0], Last: items.at(-1) };
}

/** The outline of a letter: its subject, and under it the headings of its text. A heading below another one is found there. */
export function briefbladwijzers(
  context: PDFContext,
  paginas: readonly Pagina[],
  bladen: readonly PDFRef[],
): PDFRef {
  const koppen = paginas.flatMap(({ koppen }, i) =>
    koppen.flatMap(({ tekst, niveau, boven }) => {
      const blad = bladen[i];
      return blad === undefined || niveau === 2
        ? []
        : [{ titel: tekst, niveau, blad, hoogte: PAGINA.hoog - boven }];
    }),
  );
  const [eerste, ...onder] = koppen;
  return bladwijzerobject(context, eerste === undefined ? [] : [{ ...eerste, onder }]);
}

import { PDFArray, PDFContext, PDFNumber, PDFRawStream } from 'pdf-lib';
import { deflate } from '../../zip/deflate.ts';
import { latin1 } from '../bestand/latin1.ts';
import { woordenboek } from '../bestand/woordenboek.ts';
import type { Subset } from './lettertype.ts';
import { tekenkaart } from './tekenkaart.ts';

/** The parts of an embedded font that are the same in every letter. */
export interface Ingebed {
  readonly programma: PDFRawStream;
  readonly tekens: PDFRawStream;
  readonly breedtes: PDFArray;
}

/** A font as it is embedded, with the widths and the character of each glyph. */
export function ingebed(subset: Subset): Ingebed {
  const context = PDFContext.create();
  const rij = PDFArray.withContext(context);
  for (const { breed } of subset.glyphs) rij.push(PDFNumber.of(breed));
  const breedtes = PDFArray.withContext(context);
  breedtes.push(PDFNumber.of(0));
  breedtes.push(rij);
  const tekens = deflate(latin1(tekenkaart(subset.glyphs.map((g) => g.teken))));
  return {
    programma: PDFRawStream.of(
      woordenboek(context, {
        Length: subset.programma.bytes.length,
        ...(subset.isCff ? { Subtype: 'CIDFontType0C' } : { Length1: subset.programma.lengte }),
        Filter: 'FlateDecode',
      }),
      subset.programma.bytes,
    ),
    tekens: PDFRawStream.of(woordenboek(context, { Length: tekens.length, Filter: 'FlateDecode' }), tekens),
    breedtes,
  };
}

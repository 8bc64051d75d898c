import { PDFArray, type PDFContext, PDFNumber, PDFRawStream, type PDFRef, PDFString } from 'pdf-lib';
import { deflate } from '../../zip/deflate.ts';
import { latin1 } from '../bestand/latin1.ts';
import { woordenboek } from '../bestand/woordenboek.ts';
import type { Lettertype, Omvang, Subset } from './lettertype.ts';
import { tekenkaart } from './tekenkaart.ts';

/** The parts of an embedded font that are the same in every letter. */
interface Vast {
  readonly programma: PDFRawStream;
  readonly tekens: PDFRawStream;
  readonly breedtes: PDFArray;
}

const vasteDelen = new WeakMap<Subset, Vast>();

/** Embeds a cut: a CID-keyed TrueType font with its widths and the character of each glyph. Returns the font. */
export function letterobject(context: PDFContext, l: Lettertype, omvang: Omvang): PDFRef {
  const subset = l.subset(omvang);
  const { naam, glyphs } = subset;
  const { programma, tekens, breedtes } = vast(context, subset);
  const { boven, onder, kapitaal, helling } = l.maten;
  const beschrijving = context.register(
    woordenboek(context, {
      Type: 'FontDescriptor',
      FontName: naam,
      Flags: helling === 0 ? 32 : 96,
      FontBBox: [...l.kader],
      ItalicAngle: helling,
      Ascent: boven,
      Descent: onder,
      CapHeight: kapitaal,
      StemV: l.snede.startsWith('Bold') ? 140 : 80,
      FontFile2: context.register(programma),
    }),
  );
  const cid = woordenboek(context, {
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: naam,
    CIDToGIDMap: 'Identity',
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
    DW: glyphs[0]?.breed ?? 0,
    W: breedtes,
    FontDescriptor: beschrijving,
  });
  return context.register(
    woordenboek(context, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: naam,
      Encoding: 'Identity-H',
      DescendantFonts: [context.register(cid)],
      ToUnicode: context.register(tekens),
    }),
  );
}

function vast(context: PDFContext, subset: Subset): Vast {
  const bekend = vasteDelen.get(subset);
  if (bekend !== undefined) return bekend;
  const rij = PDFArray.withContext(context);
  for (const { breed } of subset.glyphs) rij.push(PDFNumber.of(breed));
  const breedtes = PDFArray.withContext(context);
  breedtes.push(PDFNumber.of(0));
  breedtes.push(rij);
  const tekens = deflate(latin1(tekenkaart(subset.glyphs.map((g) => g.teken))));
  const nieuw: Vast = {
    programma: PDFRawStream.of(
      woordenboek(context, {
        Length: subset.programma.bytes.length,
        Length1: subset.programma.lengte,
        Filter: 'FlateDecode',
      }),
      subset.programma.bytes,
    ),
    tekens: PDFRawStream.of(woordenboek(context, { Length: tekens.length, Filter: 'FlateDecode' }), tekens),
    breedtes,
  };
  vasteDelen.set(subset, nieuw);
  return nieuw;
}

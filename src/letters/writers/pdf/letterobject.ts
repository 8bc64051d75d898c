import { PDFArray, type PDFContext, PDFNumber, PDFRawStream, type PDFRef, PDFString } from 'pdf-lib';
import { deflate } from '../../deflate.ts';
import { latin1 } from './latin1.ts';
import type { Lettertype } from './lettertype.ts';
import { tekenkaart } from './tekenkaart.ts';
import { woordenboek } from './woordenboek.ts';

/** The parts of an embedded font that are the same in every letter. */
interface Vast {
  readonly programma: PDFRawStream;
  readonly tekens: PDFRawStream;
  readonly breedtes: PDFArray;
}

const vasteDelen = new WeakMap<Lettertype, Vast>();

/** Embeds a cut: a CID-keyed TrueType font with its widths and the character of each glyph. Returns the font. */
export function letterobject(context: PDFContext, l: Lettertype): PDFRef {
  const { programma, tekens, breedtes } = vast(context, l);
  const { boven, onder, kapitaal, helling } = l.maten;
  const beschrijving = context.register(
    woordenboek(context, {
      Type: 'FontDescriptor',
      FontName: l.naam,
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
    BaseFont: l.naam,
    CIDToGIDMap: 'Identity',
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
    DW: l.glyphs[0]?.breed ?? 0,
    W: breedtes,
    FontDescriptor: beschrijving,
  });
  return context.register(
    woordenboek(context, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: l.naam,
      Encoding: 'Identity-H',
      DescendantFonts: [context.register(cid)],
      ToUnicode: context.register(tekens),
    }),
  );
}

function vast(context: PDFContext, l: Lettertype): Vast {
  const bekend = vasteDelen.get(l);
  if (bekend !== undefined) return bekend;
  const rij = PDFArray.withContext(context);
  for (const { breed } of l.glyphs) rij.push(PDFNumber.of(breed));
  const breedtes = PDFArray.withContext(context);
  breedtes.push(PDFNumber.of(0));
  breedtes.push(rij);
  const tekens = deflate(latin1(tekenkaart(l.glyphs.map((g) => g.teken))));
  const nieuw: Vast = {
    programma: PDFRawStream.of(
      woordenboek(context, {
        Length: l.programma.bytes.length,
        Length1: l.programma.lengte,
        Filter: 'FlateDecode',
      }),
      l.programma.bytes,
    ),
    tekens: PDFRawStream.of(woordenboek(context, { Length: tekens.length, Filter: 'FlateDecode' }), tekens),
    breedtes,
  };
  vasteDelen.set(l, nieuw);
  return nieuw;
}

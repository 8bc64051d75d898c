import { type PDFContext, type PDFRef, PDFString } from 'pdf-lib';
import { woordenboek } from '../bestand/woordenboek.ts';
import type { Omvang } from './repertoire.ts';
import type { Snede } from './snede.ts';
import type { Zetterij } from './zetterij.ts';

/** Embeds a cut: a CID-keyed TrueType font with its widths and the character of each glyph. Returns the font. */
export function letterobject(
  context: PDFContext,
  { lettertype, ingebed }: Zetterij,
  snede: Snede,
  omvang: Omvang,
): PDFRef {
  const l = lettertype(snede);
  const subset = l.subset(omvang);
  const { naam, glyphs } = subset;
  const { programma, tekens, breedtes } = ingebed(subset);
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
      [subset.isCff ? 'FontFile3' : 'FontFile2']: context.register(programma),
    }),
  );
  const cid = woordenboek(context, {
    Type: 'Font',
    Subtype: subset.isCff ? 'CIDFontType0' : 'CIDFontType2',
    BaseFont: naam,
    ...(subset.isCff ? {} : { CIDToGIDMap: 'Identity' }),
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

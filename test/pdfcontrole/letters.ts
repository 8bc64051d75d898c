import { createHash } from 'node:crypto';
import { create, type Font } from 'fontkit';
import { PDFArray, PDFDict, PDFNumber } from 'pdf-lib';
import { als } from './gegevens.ts';
import { bytesVan, dict, lijst, naam, type Pdf, tekstVan, waarde } from './lees.ts';

/** Every letter drawn is embedded, has an outline, the width that the file says, and a character. */
export function lettercontrole(pdf: Pdf): string[] {
  const gebruikt = new Map<PDFDict, Set<number>>();
  for (const blad of pdf.bladen) {
    const letters = dict(dict(blad.dict, 'Resources'), 'Font');
    for (const { wat, letter, codes } of blad.getekend) {
      if (wat !== 'tekst') continue;
      const font = dict(letters, letter);
      if (font === undefined) return [`het lettertype ${letter} bestaat niet`];
      const set = gebruikt.get(font) ?? new Set();
      for (const code of codes) set.add(code);
      gebruikt.set(font, set);
    }
  }
  return [...gebruikt].flatMap(([font, codes]) => lettertype(font, [...codes]));
}

const geopend = new Map<string, Font>();

function lettertype(font: PDFDict, codes: readonly number[]): string[] {
  const cid = font.context.lookup(lijst(font, 'DescendantFonts')[0]);
  if (!(cid instanceof PDFDict)) return ['een lettertype is niet opgenomen'];
  const beschrijving = dict(cid, 'FontDescriptor');
  const programma = beschrijving?.lookup(naam('FontFile2'));
  if (programma === undefined) return ['een lettertype is niet opgenomen'];
  const bytes = bytesVan(programma);
  const sleutel = createHash('sha256').update(bytes).digest('hex');
  const open = geopend.get(sleutel) ?? (create(Buffer.from(bytes)) as Font);
  geopend.set(sleutel, open);
  const tekens = tekenkaart(font);
  const breedtes = lijst(cid, 'W')[1];
  const breed = (code: number) => {
    const w = breedtes instanceof PDFArray ? breedtes.asArray()[code] : undefined;
    return w instanceof PDFNumber ? w.asNumber() : Number.NaN;
  };
  const namen = [font, cid].map((d) => waarde(d.lookup(naam('BaseFont'))));
  namen.push(waarde(beschrijving?.lookup(naam('FontName'))));
  return [
    ...als(
      new Set(namen).size !== 1 || !/^[A-Z]{6}\+/.test(namen[0] ?? ''),
      'een lettertype heeft geen naam als deel',
    ),
    ...als(
      waarde(font.lookup(naam('Encoding'))) !== 'Identity-H',
      'een lettertype is niet op glyph gecodeerd',
    ),
    ...als(
      waarde(cid.lookup(naam('CIDToGIDMap'))) !== 'Identity',
      'een lettertype is niet op glyph gecodeerd',
    ),
    ...codes.flatMap((code) => {
      const teken = tekens.get(code);
      if (code === 0 || code >= open.numGlyphs) return ['er staat een teken dat het lettertype niet heeft'];
      const glyph = open.getGlyph(code);
      const leeg = glyph.path.commands.length === 0;
      return [
        ...als(teken === undefined, `glyph ${code} zegt niet welk teken hij is`),
        ...als(leeg && !/^[ \u00a0]$/.test(teken ?? ''), `glyph ${code} (${teken}) heeft geen vorm`),
        ...als(
          Math.abs(breed(code) - (glyph.advanceWidth * 1000) / open.unitsPerEm) > 1,
          `glyph ${code} heeft een andere breedte dan het bestand zegt`,
        ),
      ];
    }),
  ];
}

/** The character of each glyph, from the ToUnicode map. */
export function tekenkaart(font: PDFDict): Map<number, string> {
  const stroom = font.lookup(naam('ToUnicode'));
  const uit = new Map<number, string>();
  if (stroom === undefined) return uit;
  for (const [, van = '', tot = '', teken = ''] of tekstVan(stroom).matchAll(/^<(\w+)> <(\w+)> <(\w+)>$/gm)) {
    const [a, b, t] = [van, tot, teken].map((h) => Number.parseInt(h, 16)) as [number, number, number];
    for (let i = a; i <= b; i++) uit.set(i, String.fromCodePoint(t + i - a));
  }
  return uit;
}

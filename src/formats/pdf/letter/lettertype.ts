import { create, type Font } from 'fontkit';
import { deflate } from '../../zip/deflate.ts';
import { metGeheugen } from './geheugen.ts';
import { AANTALLEN, AFBREEKTEKEN, OMVANGEN, type Omvang, REPERTOIRE } from './repertoire.ts';

/** The cuts of the letter. */
export type Snede = 'Regular' | 'Bold' | 'Italic' | 'BoldItalic';

/** A word, ready to be drawn: what stands between the first < and the last > of a TJ, and its width in thousandths. */
export interface Woordvorm {
  readonly tj: string;
  readonly breed: number;
  /** What the word needs of its cut. */
  readonly omvang: Omvang;
}

/** A cut, cut down to some characters. */
export interface Subset {
  readonly naam: string;
  readonly programma: { readonly bytes: Uint8Array; readonly lengte: number };
  /** Per glyph: its width in thousandths, and the character it stands for. */
  readonly glyphs: readonly Teken[];
}

interface Teken {
  readonly breed: number;
  readonly teken: string;
}

/** A cut, with the words that it already shaped. */
export interface Lettertype {
  readonly snede: Snede;
  readonly maten: { readonly [maat in 'boven' | 'onder' | 'kapitaal' | 'helling']: number };
  readonly kader: readonly number[];
  /** Made at its first use. */
  subset(omvang: Omvang): Subset;
  vorm(woord: string): Woordvorm;
}

/** In the letter itself a soft hyphen is a hyphen. U+2010 looks the same and lets a reader tell the two apart. */
const ZACHT_STREEPJE = 0x2010;

/** Opens the TrueType file of a cut. What it makes of it, subsets and words, it keeps for the next letter. */
export function openLettertype(bestand: Uint8Array, snede: Snede): Lettertype {
  const font = create(bestand as Buffer) as Font;
  const duizendste = (n: number) => Math.round((n * 1000) / font.unitsPerEm);
  const leeg = font.getGlyph(0);
  const glyphs = [{ id: leeg.id, breed: duizendste(leeg.advanceWidth), teken: '' }];
  const plaats = new Map<number, number>();
  for (const teken of REPERTOIRE) {
    const code = teken === AFBREEKTEKEN ? ZACHT_STREEPJE : (teken.codePointAt(0) ?? 0);
    const glyph = font.glyphForCodePoint(code);
    if (glyph.id === 0) throw new Error(`het lettertype ${snede} mist U+${code.toString(16)}`);
    if (plaats.has(glyph.id)) throw new Error(`twee tekens met dezelfde glyph: U+${code.toString(16)}`);
    plaats.set(glyph.id, glyphs.length);
    glyphs.push({ id: glyph.id, breed: duizendste(glyph.advanceWidth), teken });
  }
  const { minX, minY, maxX, maxY } = font.bbox;
  return {
    snede,
    maten: {
      boven: duizendste(font.ascent),
      onder: duizendste(font.descent),
      kapitaal: duizendste(font.capHeight),
      helling: font.italicAngle,
    },
    kader: [minX, minY, maxX, maxY].map(duizendste),
    subset: metGeheugen((omvang) => subset(font, glyphs, omvang)),
    vorm: metGeheugen((woord) => vorm(woord, font, plaats, duizendste)),
  };
}

const NAAM: Readonly<Record<Omvang, string>> = { gewoon: 'TREDEA', ruim: 'TREDEB', ver: 'TREDEC' };

function subset(font: Font, alle: readonly (Teken & { readonly id: number })[], omvang: Omvang): Subset {
  const glyphs = alle.slice(0, AANTALLEN[omvang] + 1);
  const uit = font.createSubset();
  for (const { id } of glyphs) uit.includeGlyph(font.getGlyph(id));
  // The pieces that composed letters are built from come last in the subset; no text refers to them.
  const programma = uit.encode();
  return {
    naam: `${NAAM[omvang]}+${font.postscriptName}`,
    programma: { bytes: deflate(programma), lengte: programma.length },
    glyphs,
  };
}

/** Shapes a word: its glyphs, kerned. A glyph outside the subset is our mistake: the repertoire was checked before. */
function vorm(
  woord: string,
  font: Font,
  plaats: ReadonlyMap<number, number>,
  duizendste: (n: number) => number,
): Woordvorm {
  const run = font.layout(woord.replaceAll(AFBREEKTEKEN, String.fromCodePoint(ZACHT_STREEPJE)));
  let breed = 0;
  let tj = '';
  let hoogste = 0;
  run.glyphs.forEach((glyph, i) => {
    const nummer = plaats.get(glyph.id);
    if (nummer === undefined) throw new Error(`"${woord}" heeft een glyph buiten de subset`);
    const eigen = duizendste(glyph.advanceWidth);
    const kern = duizendste((run.positions[i]?.xAdvance ?? glyph.advanceWidth) - glyph.advanceWidth);
    tj += nummer.toString(16).padStart(4, '0');
    if (kern !== 0) tj += `>${-kern}<`;
    breed += eigen + kern;
    hoogste = Math.max(hoogste, nummer);
  });
  return { tj, breed, omvang: OMVANGEN.find((o) => hoogste <= AANTALLEN[o]) ?? 'ver' };
}

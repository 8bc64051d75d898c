import { create, type Font } from 'fontkit';
import { deflate } from '../../deflate.ts';
import { AFBREEKTEKEN, REPERTOIRE } from './repertoire.ts';

/** The cuts of the letter. */
export type Snede = 'Regular' | 'Bold' | 'Italic' | 'BoldItalic';

/** Gives the TrueType file of a cut; it is read once per process. */
export type Lettertypen = (snede: Snede) => Uint8Array;

/** A word, ready to be drawn: what stands between the first < and the last > of a TJ, and its width in thousandths. */
export interface Woordvorm {
  readonly tj: string;
  readonly breed: number;
}

/** A cut, cut down to the repertoire, with the words that it already shaped. */
export interface Lettertype {
  readonly snede: Snede;
  readonly naam: string;
  readonly programma: { readonly bytes: Uint8Array; readonly lengte: number };
  /** Per glyph of the subset: its width in thousandths, and the character it stands for. */
  readonly glyphs: readonly { readonly breed: number; readonly teken: string }[];
  readonly maten: { readonly [maat in 'boven' | 'onder' | 'kapitaal' | 'helling']: number };
  readonly kader: readonly number[];
  vorm(woord: string): Woordvorm;
}

const geopend = new WeakMap<Lettertypen, Map<Snede, Lettertype>>();

/** A cut of the letter; opened and subset at its first use in the process. */
export function lettertype(lettertypen: Lettertypen, snede: Snede): Lettertype {
  const open = geopend.get(lettertypen) ?? new Map<Snede, Lettertype>();
  geopend.set(lettertypen, open);
  const bekend = open.get(snede) ?? maak(lettertypen(snede), snede);
  open.set(snede, bekend);
  return bekend;
}

/** In the letter itself a soft hyphen is a hyphen. U+2010 looks the same and lets a reader tell the two apart. */
const ZACHT_STREEPJE = 0x2010;

function maak(bestand: Uint8Array, snede: Snede): Lettertype {
  const font = create(bestand as Buffer) as Font;
  const subset = font.createSubset();
  const duizendste = (n: number) => Math.round((n * 1000) / font.unitsPerEm);
  const glyphs = [{ breed: duizendste(font.getGlyph(0).advanceWidth), teken: '' }];
  const plaats = new Map<number, number>();
  for (const teken of REPERTOIRE) {
    const code = teken === AFBREEKTEKEN ? ZACHT_STREEPJE : (teken.codePointAt(0) ?? 0);
    const glyph = font.glyphForCodePoint(code);
    if (glyph.id === 0) throw new Error(`het lettertype ${snede} mist U+${code.toString(16)}`);
    if (plaats.has(glyph.id)) throw new Error(`twee tekens met dezelfde glyph: U+${code.toString(16)}`);
    subset.includeGlyph(glyph);
    plaats.set(glyph.id, glyphs.length);
    glyphs.push({ breed: duizendste(glyph.advanceWidth), teken });
  }
  // The pieces that composed letters are built from come last in the subset; no text refers to them.
  const programma = subset.encode();
  const { minX, minY, maxX, maxY } = font.bbox;
  return {
    snede,
    naam: `TREDEA+${font.postscriptName}`,
    programma: { bytes: deflate(programma), lengte: programma.length },
    glyphs,
    maten: {
      boven: duizendste(font.ascent),
      onder: duizendste(font.descent),
      kapitaal: duizendste(font.capHeight),
      helling: font.italicAngle,
    },
    kader: [minX, minY, maxX, maxY].map(duizendste),
    vorm: metGeheugen((woord) => vorm(woord, font, plaats, duizendste)),
  };
}

function metGeheugen(vorm: (woord: string) => Woordvorm): (woord: string) => Woordvorm {
  const bekend = new Map<string, Woordvorm>();
  return (woord) => {
    const eerder = bekend.get(woord);
    if (eerder !== undefined) return eerder;
    const nieuw = vorm(woord);
    bekend.set(woord, nieuw);
    return nieuw;
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
  run.glyphs.forEach((glyph, i) => {
    const nummer = plaats.get(glyph.id);
    if (nummer === undefined) throw new Error(`"${woord}" heeft een glyph buiten de subset`);
    const eigen = duizendste(glyph.advanceWidth);
    const kern = duizendste((run.positions[i]?.xAdvance ?? glyph.advanceWidth) - glyph.advanceWidth);
    tj += nummer.toString(16).padStart(4, '0');
    if (kern !== 0) tj += `>${-kern}<`;
    breed += eigen + kern;
  });
  return { tj, breed };
}

import type { Font, Glyph } from 'fontkit';
import { weiger } from '../../../dossier/weigering.ts';
import { deflate } from '../../zip/deflate.ts';
import { metGeheugen } from './geheugen.ts';
import { geopendeLetter } from './keuring.ts';
import { AANTALLEN, AFBREEKTEKEN, OMVANGEN, type Omvang, REPERTOIRE, VREEMD_TEKEN } from './repertoire.ts';
import type { Letterbestand, Snede } from './snede.ts';

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
  /** Its shapes are those of PostScript: an OTF. */
  readonly isCff: boolean;
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

/** What is drawn in the place of a character that a font of a huisstijl often lacks; it looks the same. */
const GELIJK: Readonly<Record<number, number>> = { 160: 0x20, 8208: 0x2d, 8209: 0x2d };

/**
 * Opens the file of a cut. What it makes of it, subsets and words, it keeps for the next letter. Throws a Weigering for a font
 * of a huisstijl that cannot stand in a PDF.
 */
export function openLettertype(bestand: Letterbestand, snede: Snede): Lettertype {
  const font = geopendeLetter(bestand);
  const duizendste = (n: number) => Math.round((n * 1000) / font.unitsPerEm);
  const leeg = font.getGlyph(0);
  const glyphs = [{ id: leeg.id, breed: duizendste(leeg.advanceWidth), teken: '' }];
  const plaats = new Map<string, number>();
  for (const teken of REPERTOIRE) {
    const code = teken === AFBREEKTEKEN ? ZACHT_STREEPJE : (teken.codePointAt(0) ?? 0);
    const glyph = glyphVoor(font, code);
    // A character that a font of a huisstijl lacks keeps its number, without a glyph.
    if (glyph.id !== 0) plaats.set(teken, glyphs.length);
    else if (bestand.eigen === null) throw new Error(`het lettertype ${snede} mist U+${code.toString(16)}`);
    glyphs.push({ id: glyph.id, breed: duizendste(glyph.advanceWidth), teken: glyph.id === 0 ? '' : teken });
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
    vorm: metGeheugen((woord) => vorm(woord, { font, plaats, glyphs, duizendste, bestand })),
  };
}

const NAAM: Readonly<Record<Omvang, string>> = { gewoon: 'TREDEA', ruim: 'TREDEB', ver: 'TREDEC' };

function subset(font: Font, alle: readonly (Teken & { readonly id: number })[], omvang: Omvang): Subset {
  const glyphs = alle.slice(0, AANTALLEN[omvang] + 1);
  // A glyph of two characters (a space, and one that does not break) stands in it twice: each has a number of its own.
  const uit = font.createSubset() as ReturnType<Font['createSubset']> & { glyphs: number[] };
  for (const { id } of glyphs.slice(1))
    if (uit.glyphs.includes(id)) uit.glyphs.push(id);
    else uit.includeGlyph(font.getGlyph(id));
  // The pieces that composed letters are built from come last in the subset; no text refers to them.
  const programma = uit.encode();
  return {
    naam: `${NAAM[omvang]}+${font.postscriptName}`,
    programma: { bytes: deflate(programma), lengte: programma.length },
    isCff: 'cff' in uit,
    glyphs,
  };
}

interface Letter {
  readonly font: Font;
  readonly plaats: ReadonlyMap<string, number>;
  readonly glyphs: readonly { readonly id: number }[];
  readonly duizendste: (n: number) => number;
  readonly bestand: Letterbestand;
}

/** Every character stands for itself: no ligature, and no other shape for its place in the word. */
const GEWONE_VORMEN = Object.fromEntries(
  ['liga', 'clig', 'rlig', 'dlig', 'calt', 'rclt', 'locl', 'ccmp'].map((k) => [k, false]),
);

/** Shapes a word: its glyphs, kerned. A character outside the repertoire is our mistake: that was checked before. */
function vorm(woord: string, { font, plaats, glyphs, duizendste, bestand }: Letter): Woordvorm {
  const tekens = [...woord];
  const nummers = tekens.map((teken) => {
    const nummer = plaats.get(teken);
    if (nummer !== undefined) return nummer;
    if (bestand.eigen === null || !REPERTOIRE.has(teken))
      throw new Error(`"${woord}" heeft een glyph buiten de subset`);
    const code = (teken.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    throw weiger(
      'invoer',
      VREEMD_TEKEN,
      `Het lettertype ${bestand.eigen} heeft niet "${teken}" (U+${code}), in "${woord}".`,
      'Schrijf het anders, of kies een ander formaat dan pdf.',
    );
  });
  const tekst = woord.replaceAll(AFBREEKTEKEN, String.fromCodePoint(ZACHT_STREEPJE));
  const gelegd = bestand.eigen === null ? font.layout(tekst) : font.layout(tekst, GEWONE_VORMEN);
  const gewoon = gelegd.glyphs.every((glyph, i) => glyph.id === glyphs[nummers[i] ?? 0]?.id);
  // Where a font will have it otherwise, its characters stand beside each other as they are.
  const run = gewoon && gelegd.glyphs.length === tekens.length ? gelegd : null;
  let breed = 0;
  let tj = '';
  nummers.forEach((nummer, i) => {
    const { advanceWidth } = font.getGlyph(glyphs[nummer]?.id ?? 0);
    const kern = duizendste((run?.positions[i]?.xAdvance ?? advanceWidth) - advanceWidth);
    tj += nummer.toString(16).padStart(4, '0');
    if (kern !== 0) tj += `>${-kern}<`;
    breed += duizendste(advanceWidth) + kern;
  });
  const hoogste = Math.max(0, ...nummers);
  return { tj, breed, omvang: OMVANGEN.find((o) => hoogste <= AANTALLEN[o]) ?? 'ver' };
}

function glyphVoor(font: Font, code: number): Glyph {
  const glyph = font.glyphForCodePoint(code);
  const gelijk = GELIJK[code];
  return glyph.id === 0 && gelijk !== undefined ? font.glyphForCodePoint(gelijk) : glyph;
}

import type { Pixels } from '../../beeld/beeld.ts';
import { deflate } from '../../zip/deflate.ts';
import { srgbProfiel } from '../bestand/kleurprofiel.ts';
import { metGeheugen } from './geheugen.ts';
import { type Ingebed, ingebed } from './ingebed.ts';
import { type Lettertype, openLettertype, type Subset } from './lettertype.ts';
import type { Letterbestand, Snede } from './snede.ts';

/** What PDFs share: made once by whoever makes letters, so that the second one does not open a font again. */
export interface Zetterij {
  readonly lettertype: (snede: Snede) => Lettertype;
  /** The parts of an embedded font that are the same in every file. */
  readonly ingebed: (subset: Subset) => Ingebed;
  /** What the numbers of the colours mean, packed. */
  readonly kleurprofiel: () => Uint8Array;
  /** The pixels of a picture, packed. */
  readonly pixels: (beeld: Pixels) => Uint8Array;
}

/** A zetterij with these cuts; `lees` gives the file of one, and is asked for it once. */
export function zetterij(lees: (snede: Snede) => Letterbestand): Zetterij {
  const profiel = metGeheugen((_: 'sRGB') => deflate(srgbProfiel()));
  return {
    lettertype: metGeheugen((snede) => openLettertype(lees(snede), snede)),
    ingebed: metGeheugen(ingebed),
    kleurprofiel: () => profiel('sRGB'),
    pixels: metGeheugen(({ rgb }) => deflate(rgb)),
  };
}

import { create, type Font } from 'fontkit';
import { type Weigering, weiger } from '../../../dossier/weigering.ts';
import type { Letterbestand, Snede } from './snede.ts';

const SNEDEN: readonly Snede[] = ['Regular', 'Bold', 'Italic', 'BoldItalic'];

/** Opens every cut. Throws as `geopendeLetter` does. */
export function keurLetters(letterbestand: (snede: Snede) => Letterbestand): void {
  for (const snede of SNEDEN) geopendeLetter(letterbestand(snede));
}

/** What a letter cannot be written without: the letters, figures and signs of printed Dutch. */
const NODIG = [
  ...Array.from({ length: 0x5f }, (_, i) => String.fromCodePoint(0x20 + i)),
  ...'àáâäçèéêëìíîïñòóôöùúûüÀÁÂÄÇÈÉÊËÌÍÎÏÑÒÓÔÖÙÚÛÜ§·€‘’“”–•…',
];

/** What fontkit has and its types do not name. */
type Gelezen = Font & {
  readonly fonts?: unknown;
  readonly 'OS/2': {
    readonly fsType: {
      readonly [recht in 'noEmbedding' | 'viewOnly' | 'editable' | 'noSubsetting' | 'bitmapOnly']: boolean;
    };
  };
};

/** Opens a font. Throws a Weigering for one of a huisstijl that may not, or cannot, stand in a PDF. */
export function geopendeLetter({ bytes, eigen }: Letterbestand): Font {
  if (eigen === null) return create(bytes as Buffer) as Font;
  const font = gelezen(bytes, eigen);
  const { noEmbedding, viewOnly, editable, noSubsetting, bitmapOnly } = font['OS/2'].fsType;
  if (noEmbedding && !viewOnly && !editable)
    throw letterfout(eigen, 'mag volgens zijn licentie niet in een PDF staan (OS/2 fsType)');
  if (noSubsetting || bitmapOnly)
    throw letterfout(eigen, 'mag volgens zijn licentie niet als deel in een PDF staan (OS/2 fsType)');
  if (Object.keys(font.variationAxes).length > 0)
    throw letterfout(
      eigen,
      'is een variabel lettertype',
      'Neem een bestand per snede: gewoon, vet, cursief, vet cursief.',
    );
  const mist = NODIG.filter((teken) => font.glyphForCodePoint(teken.codePointAt(0) ?? 0).id === 0);
  if (mist.length > 0)
    throw letterfout(eigen, `mist tekens die elke brief nodig heeft: ${mist.slice(0, 20).join(' ')}`);
  return font;
}

const TRUETYPE = ['\0\u0001\0\0', 'true', 'OTTO'];

function gelezen(bytes: Uint8Array, eigen: string): Gelezen {
  const soort = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  const fout = () =>
    letterfout(eigen, 'is geen leesbaar lettertype', 'Neem een .ttf of .otf, geen .woff of .ttc.');
  if (!TRUETYPE.includes(soort)) throw fout();
  try {
    return create(bytes as Buffer) as Gelezen;
  } catch {
    throw fout();
  }
}

function letterfout(
  bestand: string,
  waarom: string,
  oplossing = 'Kies een ander lettertype, of vraag de leverancier om een licentie voor PDF.',
): Weigering {
  return weiger('invoer', 'huisstijl-onleesbaar', `Het lettertype ${bestand} ${waarom}.`, oplossing);
}

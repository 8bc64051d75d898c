import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Letterbestand, Snede } from '../../formats/pdf/letter/snede.ts';

/** The folder of the project or the installed package: data, templates and huisstijl stand beside dist. */
export const WORTEL = fileURLToPath(new URL('../../../', import.meta.url));

/** The path of a file that comes with the program. */
export function eigenPad(naam: string): string {
  return join(WORTEL, naam);
}

/** The text of a file that comes with the program. */
export function leesEigenTekst(naam: string): string {
  return readFileSync(eigenPad(naam), 'utf8');
}

/** The TrueType file of a cut of the letter that PDFs are set in. */
export function leesLetterbestand(snede: Snede): Letterbestand {
  return { bytes: readFileSync(eigenPad(`data/lettertypen/Arimo-${snede}.ttf`)), eigen: null };
}

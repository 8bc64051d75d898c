import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Zetterij, zetterij } from '../../formats/pdf/letter/zetterij.ts';

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

/** A zetterij with the letter that PDFs are set in. */
export function leesZetterij(): Zetterij {
  return zetterij((snede) => readFileSync(eigenPad(`data/lettertypen/Arimo-${snede}.ttf`)));
}

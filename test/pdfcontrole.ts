import { bladwijzercontrole } from './pdfcontrole/bladwijzers.ts';
import { gegevenscontrole } from './pdfcontrole/gegevens.ts';
import { inhoudcontrole } from './pdfcontrole/inhoud.ts';
import { leesPdf, type Pdf } from './pdfcontrole/lees.ts';
import { lettercontrole } from './pdfcontrole/letters.ts';
import { tagcontrole } from './pdfcontrole/tags.ts';

/**
 * What is wrong with a PDF of ours, by the machine checks of PDF/UA-1 (Matterhorn) and the rules of PDF/A that our writer
 * has to keep. Empty when all is well. veraPDF checks all of PDF/A: npm run proef:verapdf.
 */
export async function pdfcontrole(bytes: Uint8Array): Promise<string[]> {
  return bevindingen(await leesPdf(bytes));
}

/** The same, of a file that is already open. */
export function bevindingen(pdf: Pdf): string[] {
  return [
    ...new Set([
      ...gegevenscontrole(pdf),
      ...tagcontrole(pdf),
      ...inhoudcontrole(pdf),
      ...lettercontrole(pdf),
      ...bladwijzercontrole(pdf),
    ]),
  ];
}

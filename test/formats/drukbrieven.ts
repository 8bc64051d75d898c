import { beginDruk, type Drukwerk, rondDrukAf, voegToe } from '../../src/formats/pdf/druk/druk.ts';
import { writePdf } from '../../src/formats/pdf/schrijf.ts';
import { compose } from '../../src/letters/compose.ts';
import { eigenSjablonen, huisstijlVan, leesZetterij, metLetter } from '../eigen.ts';
import { voorbeeldbrieven } from '../letters/brieven.ts';
import { type Stuk, stukkenVan } from '../pdfcontrole/stukken.ts';

export const KOP = { titel: 'Brieven om te drukken', alineas: ['Een druk om te proberen.'] };
/** One of each letter, and every fourth of the rest. */
export const opdrachten = (await voorbeeldbrieven())
  .map((g) => g.opdracht)
  .filter((o, i, alle) => i % 4 === 0 || alle.findIndex((x) => x.soort === o.soort) === i);
export const sjablonen = eigenSjablonen();
export const LANG = 120_000;

/** A letter as PDF, and what it says. */
export interface Gemaakt {
  readonly bytes: Uint8Array;
  readonly stukken: readonly Stuk[];
}

/** A print run of these letters. */
export async function drukVan(brieven: readonly Gemaakt[]): Promise<Drukwerk> {
  const druk = beginDruk();
  for (const [i, { bytes }] of brieven.entries())
    await voegToe(druk, { gemeente: `Gemeente ${i + 1}`, stuk: `brief ${i + 1}` }, bytes);
  return rondDrukAf(druk, KOP, leesZetterij());
}

/** The letters in a huisstijl. */
export function brievenIn(map: string): Gemaakt[] {
  const { huisstijl, briefpapier } = huisstijlVan(map);
  return opdrachten.map((opdracht, i) => {
    // Some as CONCEPT: the word across the page is shared as well.
    const brief = compose({ ...opdracht, huisstijl, concept: i % 5 === 0 }, sjablonen);
    return { bytes: writePdf(brief, metLetter(briefpapier.pdf)), stukken: stukkenVan(brief) };
  });
}

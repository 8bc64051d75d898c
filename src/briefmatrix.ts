import { maakBrieven } from './app/brieven/maken.ts';
import { type Bronpaden, leesBronnen } from './app/bronnen/bestanden.ts';
import { leesInvoer } from './app/invoer/invoer.ts';
import { type Opdrachtwoorden, parseOpdracht } from './app/parseopdracht.ts';
import { betekenis } from './formats/lees.ts';

/** Which letters are to be made: of one input, under every kader and in every huisstijl, and which treden they must tell. */
export interface Matrix {
  /** The table or dossier with the figures. */
  readonly invoer: string;
  readonly kaders: readonly string[];
  /** The treden that letters under each kader and huisstijl tell; each must come out. */
  readonly treden: readonly number[];
  /** Folders of a huisstijl. */
  readonly huisstijlen: readonly string[];
  /** The other sources, such as a register or templates of one's own. */
  readonly bronnen?: Omit<Bronpaden, 'invoer' | 'huisstijl'>;
  /** The rest of the order, with the date of the letters. */
  readonly opdracht: Omit<Opdrachtwoorden, 'kader' | 'formaten'>;
}

/** One letter of the matrix, as a Word file. */
export interface Briefgeval {
  readonly kader: string;
  readonly trede: number;
  readonly huisstijl: string;
  readonly gemeente: string;
  readonly soort: string;
  readonly brief: Uint8Array;
}

/**
 * Makes every letter that it names, for `test.each(await briefmatrix({ … }))('$kader $trede $huisstijl', …)`. Throws where a list is
 * empty, where a kader and huisstijl give no letter of one of the treden, and where two cases say the same: then a test would pass
 * without testing. Throws a Weigering for an order or input that cannot be.
 */
export async function briefmatrix(matrix: Matrix): Promise<readonly Briefgeval[]> {
  const { kaders, treden, huisstijlen } = matrix;
  for (const [naam, lijst] of Object.entries({ kaders, treden, huisstijlen }))
    if (lijst.length === 0)
      throw new Error(`briefmatrix: de lijst ${naam} is leeg; er zou niets worden getest.`);
  const gevallen: Briefgeval[] = [];
  for (const kader of kaders)
    for (const huisstijl of huisstijlen) {
      const brieven = await brievenVan(matrix, kader, huisstijl);
      for (const trede of treden) {
        const van = brieven.filter((brief) => brief.trede === trede);
        if (van.length === 0) throw new Error(geenBrief(matrix.invoer, kader, trede, brieven));
        gevallen.push(...van);
      }
    }
  weigerZelfde(gevallen);
  return gevallen;
}

async function brievenVan(matrix: Matrix, kader: string, huisstijl: string): Promise<readonly Briefgeval[]> {
  const bronnen = leesBronnen({ ...matrix.bronnen, invoer: matrix.invoer, huisstijl });
  const opdracht = parseOpdracht({ ...matrix.opdracht, kader, formaten: ['docx'] });
  const { brieven } = await maakBrieven(bronnen, await leesInvoer(bronnen, opdracht), opdracht);
  return brieven.flatMap(({ trede, gemeente, soort, bestanden }) => {
    const brief = bestanden.find(({ naam }) => naam.endsWith('.docx'))?.bytes;
    return brief === undefined ? [] : [{ kader, trede, huisstijl, gemeente, soort, brief }];
  });
}

function geenBrief(invoer: string, kader: string, trede: number, brieven: readonly Briefgeval[]): string {
  const wel = [...new Set(brieven.map((b) => b.trede))].sort();
  return `briefmatrix: onder ${kader} geeft ${invoer} geen brief van trede ${trede}${wel.length === 0 ? '' : `, wel van trede ${wel.join(', ')}`}.`;
}

/** Two cases that say the same, word for word, are one letter under two names. */
function weigerZelfde(gevallen: readonly Briefgeval[]): void {
  const gezien = new Map<string, Briefgeval>();
  for (const geval of gevallen) {
    const tekst = betekenis(geval.brief);
    const eerder = gezien.get(tekst);
    if (eerder !== undefined)
      throw new Error(`briefmatrix: ${naamVan(eerder)} en ${naamVan(geval)} geven dezelfde brief.`);
    gezien.set(tekst, geval);
  }
}

function naamVan({ kader, trede, huisstijl, gemeente, soort }: Briefgeval): string {
  return `${kader}, trede ${trede}, ${huisstijl} (${gemeente}, ${soort})`;
}

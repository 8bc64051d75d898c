import { assess } from '../../assessment/assess.ts';
import { type Beoordeling, tredeVan } from '../../assessment/beoordeling.ts';
import type { Kader } from '../../assessment/kader.ts';
import type { Gevaluitkomst } from './gevallen.ts';

/** Where one person more housed gives another outcome, and on which side of it no case stands. */
export interface Grens {
  /** `van trede 1: naar-overleg → geringe-achterstand`. */
  readonly tussen: string;
  /** A case with which it was found, and the number housed on either side. */
  readonly geval: string;
  readonly gehuisvest: readonly [onder: number, boven: number];
  readonly mist: 'beide kanten' | 'net eronder' | 'net erboven' | null;
}

const HOOGSTENS = 500; // no case of a text is larger

/**
 * Every boundary of a kader as its cases show it: of each case the number housed goes from none to all, and where trede or
 * ground changes there is a boundary. Each kind wants a case that stands exactly on either side.
 */
export function grenzenVan(kader: Kader, uitkomsten: readonly Gevaluitkomst[]): readonly Grens[] {
  const gevonden = new Map<string, Omit<Grens, 'mist'> & { onder: boolean; boven: boolean }>();
  for (const { geval, regel, beoordeling: a } of uitkomsten) {
    const eigen = regel?.periode.gehuisvest ?? null;
    const totaal = a?.cijfers.totaalopgave ?? null;
    if (a === null || regel === null || eigen === null || totaal === null || geval.moment !== undefined)
      continue;
    const uit = Array.from({ length: Math.min(Math.max(totaal, eigen) + 2, HOOGSTENS) }, (_, gehuisvest) =>
      omtrek(
        assess({ ...regel.periode, gehuisvest }, kader, {
          ...(geval.instellingen ? { instellingen: geval.instellingen } : {}),
        }),
      ),
    );
    for (let g = 0; g + 1 < uit.length; g += 1) {
      if (uit[g] === uit[g + 1]) continue;
      const tussen = `van trede ${a.tredeVorig ?? '?'}: ${uit[g]} → ${uit[g + 1]}`;
      const al = gevonden.get(tussen);
      gevonden.set(tussen, {
        tussen,
        geval: al?.geval ?? geval.zin,
        gehuisvest: al?.gehuisvest ?? [g, g + 1],
        onder: al?.onder === true || eigen === g,
        boven: al?.boven === true || eigen === g + 1,
      });
    }
  }
  return [...gevonden.values()].map(({ onder, boven, ...grens }) => ({
    ...grens,
    mist: onder && boven ? null : onder ? 'net erboven' : boven ? 'net eronder' : 'beide kanten',
  }));
}

function omtrek(a: Beoordeling): string {
  return a.status === 'onbepaald' ? 'onbepaald' : `trede ${tredeVan(a)} (${a.gronden.beslissend.code})`;
}

import type { Briefsoort } from '../dossier/briefsoort.ts';
import type { Grond, MetTrede, Trede } from './beoordeling.ts';
import { bevinding, uitkomst } from './bevinding.ts';
import { codenamen, type Grondcode } from './codes.ts';
import type { Kader } from './kader.ts';

/** A letter that a kader can call for, and the trede that it then tells. */
export interface MogelijkeBrief {
  readonly soort: Briefsoort;
  readonly trede: Trede;
}

const TREDEN: readonly Trede[] = [0, 1, 2, 3, 4, 5, 6];
const HOOGUIT_OMHOOG = 1; // no kader skips a trede

/**
 * Every letter that a kader can call for: asked of its own `brieven`, for each step of the ladder, with and without
 * intrekking, and with any one or two of its codes among the grounds.
 */
export function mogelijkeBrieven(kader: Kader): readonly MogelijkeBrief[] {
  const gevonden = new Map<string, MogelijkeBrief>();
  const treden = TREDEN.filter((trede) => trede >= kader.laagsteTrede);
  for (const van of treden)
    for (const trede of treden.filter((t) => t <= Math.max(van, 1) + HOOGUIT_OMHOOG))
      for (const u of uitkomsten(trede, codenamen(kader.codes, 'gronden')))
        for (const soort of kader.brieven(u, van)) gevonden.set(`${soort} ${trede}`, { soort, trede });
  return [...gevonden.values()];
}

function uitkomsten(trede: Trede, codes: readonly Grondcode[]): MetTrede[] {
  const grond = (code: Grondcode): Grond => bevinding(code, { document: '', paragraaf: '' });
  const paren = codes.flatMap((een) =>
    codes.map((twee) => uitkomst(trede, { beslissend: grond(een), verder: [grond(twee)] })),
  );
  const ingetrokken = uitkomst(trede, { beslissend: grond('intrekking-aannemelijk') });
  return [...paren, { ...ingetrokken, intrekking: true }];
}

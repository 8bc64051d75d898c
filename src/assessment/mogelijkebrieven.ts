import type { Briefsoort } from '../dossier/briefsoort.ts';
import { type Trede, tredeBoven } from '../dossier/ladder.ts';
import type { Grond, MetTrede } from './beoordeling.ts';
import { bevinding, uitkomst } from './bevinding.ts';
import { codenamen, type Grondcode } from './codes.ts';
import type { Kader } from './kader.ts';

/** A letter that a kader can call for, and the trede that it then tells. */
export interface MogelijkeBrief {
  readonly soort: Briefsoort;
  readonly trede: Trede;
}

/**
 * Every letter that a kader can call for: asked of its own `brieven`, for each step of its ladder (no trede is skipped), with and without
 * intrekking, and with any one or two of its codes among the grounds.
 */
export function mogelijkeBrieven(kader: Kader): readonly MogelijkeBrief[] {
  const gevonden = new Map<string, MogelijkeBrief>();
  const treden = kader.ladder.treden.map((t) => t.trede);
  for (const van of treden)
    for (const trede of treden.filter((t) => t <= (tredeBoven(kader.ladder, van) ?? van)))
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

import { leesRegeling } from '../app/toetsing/regeling.ts';
import type { Wereld } from '../app/wereld.ts';
import { type Io, wereldVan } from './io.ts';
import type { Opties } from './opties.ts';

/** The world, with the name that `toetsing.yaml` beside the huisstijl gives to who works here. */
export function wereldMetNaam(io: Io, { huisstijl, json }: Opties): Wereld {
  const wereld = wereldVan(io, json);
  const mensen = leesRegeling(huisstijl)?.regeling.mensen ?? [];
  return {
    ...wereld,
    naam: () => mensen.find((m) => m.account === wereld.gebruiker?.())?.naam ?? null,
  };
}

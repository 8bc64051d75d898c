import type { Vormgever } from '../opmaak/regels.ts';
import { OMVANGEN, type Omvang } from './repertoire.ts';
import type { Snede } from './snede.ts';
import type { Zetterij } from './zetterij.ts';

/** The cuts that a text needs, and how much of each. */
export type Gebruik = ReadonlyMap<Snede, Omvang>;

/** Shapes words, and keeps which cuts they need. */
export function metGebruik({ lettertype }: Zetterij): {
  readonly vorm: Vormgever;
  readonly gebruik: Gebruik;
} {
  const gebruik = new Map<Snede, Omvang>();
  const vorm: Vormgever = (snede, woord) => {
    const gevormd = lettertype(snede).vorm(woord);
    const al = gebruik.get(snede);
    if (al === undefined || OMVANGEN.indexOf(gevormd.omvang) > OMVANGEN.indexOf(al))
      gebruik.set(snede, gevormd.omvang);
    return gevormd;
  };
  return { vorm, gebruik };
}

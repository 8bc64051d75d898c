import type { Periode } from '../dossier/kolommen.ts';
import { assess, type Beoordelingsopties, type Kaderweigering, weigering } from './assess.ts';
import { type Beoordeling, tredeVan } from './beoordeling.ts';
import { bevinding } from './bevinding.ts';
import type { Kader } from './kader.ts';

/** The outcome under one kader, or why that kader refuses these facts. */
export type Uitslag = { readonly beoordeling: Beoordeling } | { readonly geweigerd: Kaderweigering };

/**
 * The same facts under several kaders, by id. Trede 0 exists only under a kader that knows it: elsewhere it is read as 1,
 * with a warning.
 */
export function compare(periode: Periode, kaders: Iterable<Kader>): ReadonlyMap<string, Uitslag> {
  return new Map([...kaders].map((kader) => [kader.id, uitslag(periode, kader)]));
}

function uitslag(periode: Periode, kader: Kader): Uitslag {
  const gelezen = periode.trede_vorig === 0 && kader.laagsteTrede === 1;
  const hier = gelezen ? { ...periode, trede_vorig: 1 } : periode;
  const geweigerd = weigering(hier, kader);
  if (geweigerd !== null) return { geweigerd };
  const beoordeling = assess(hier, kader);
  if (!gelezen) return { beoordeling };
  const nul = bevinding('trede-nul-gelezen-als-een', { document: kader.id, paragraaf: '' });
  return { beoordeling: { ...beoordeling, waarschuwingen: [...beoordeling.waarschuwingen, nul] } };
}

/** One municipality of which the outcome changes between two readings. */
export interface Verplaatst {
  readonly periode: Periode;
  readonly van: Beoordeling;
  readonly naar: Beoordeling;
}

/** A kader with the instellingen to read it by. */
export interface Lezing {
  readonly kader: Kader;
  readonly opties: Beoordelingsopties;
}

/** Which municipalities move (another trede or status) when the kader or its instellingen change. Throws on refused facts. */
export function verplaatsingen(perioden: readonly Periode[], van: Lezing, naar: Lezing): Verplaatst[] {
  const lees = (periode: Periode, { kader, opties }: Lezing): Beoordeling => {
    const hier =
      periode.trede_vorig === 0 && kader.laagsteTrede === 1 ? { ...periode, trede_vorig: 1 } : periode;
    return assess(hier, kader, opties);
  };
  return perioden
    .map((periode) => ({ periode, van: lees(periode, van), naar: lees(periode, naar) }))
    .filter((v) => tredeVan(v.van) !== tredeVan(v.naar) || v.van.status !== v.naar.status);
}

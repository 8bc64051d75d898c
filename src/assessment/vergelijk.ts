import type { Periode } from '../dossier/kolommen.ts';
import { laagsteTrede } from '../dossier/ladder.ts';
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
  const hier = gelezenOnder(kader, periode);
  const geweigerd = weigering(hier, kader);
  if (geweigerd !== null) return { geweigerd };
  const beoordeling = assess(hier, kader);
  if (hier === periode) return { beoordeling };
  const nul = bevinding(
    'trede-nul-gelezen-als-een',
    { document: kader.id, paragraaf: '' },
    { trede: laagsteTrede(kader.ladder) },
  );
  return { beoordeling: { ...beoordeling, waarschuwingen: [...beoordeling.waarschuwingen, nul] } };
}

/** Off the ladder is the ground state of a kader that has no trede for it. */
function gelezenOnder({ ladder }: Kader, periode: Periode): Periode {
  const laagste = laagsteTrede(ladder);
  return periode.trede_vorig === 0 && laagste > 0 ? { ...periode, trede_vorig: laagste } : periode;
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
    return assess(gelezenOnder(kader, periode), kader, opties);
  };
  return perioden
    .map((periode) => ({ periode, van: lees(periode, van), naar: lees(periode, naar) }))
    .filter((v) => tredeVan(v.van) !== tredeVan(v.naar) || v.van.status !== v.naar.status);
}

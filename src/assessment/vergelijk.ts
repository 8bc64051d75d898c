import type { Periode } from '../dossier/kolommen.ts';
import { assess, type Beoordelingsopties, type Weigering, weigering } from './assess.ts';
import type { Assessment, Bevinding } from './assessment.ts';
import { bevinding } from './bevinding.ts';
import type { Kader } from './kader.ts';

/** The outcome under one kader, or why that kader refuses these facts. */
export type Uitslag = { readonly assessment: Assessment } | { readonly geweigerd: Weigering };

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
  const assessment = assess(hier, kader);
  if (!gelezen) return { assessment };
  const nul = bevinding('trede-nul-gelezen-als-een', { document: kader.id, paragraaf: '' });
  return { assessment: { ...assessment, waarschuwingen: [...assessment.waarschuwingen, nul] } };
}

/** The finding that decided: the question that is open, else the first ground after the sum, else the sum itself. */
export function beslissend(
  a: Assessment,
): { readonly soort: 'gronden' | 'vragen'; readonly bevinding: Bevinding } | null {
  const [vraag] = a.openOordelen;
  if (vraag !== undefined) return { soort: 'vragen', bevinding: vraag };
  const grond = a.gronden[1];
  if (grond !== undefined) return { soort: 'gronden', bevinding: grond };
  const [som] = a.gronden;
  return som === undefined ? null : { soort: 'gronden', bevinding: som };
}

/** One municipality of which the outcome changes between two readings. */
export interface Verplaatst {
  readonly periode: Periode;
  readonly van: Assessment;
  readonly naar: Assessment;
}

/** A kader with the instellingen to read it by. */
export interface Lezing {
  readonly kader: Kader;
  readonly opties: Beoordelingsopties;
}

/** Which municipalities move (another trede or status) when the kader or its instellingen change. Throws on refused facts. */
export function effect(perioden: readonly Periode[], van: Lezing, naar: Lezing): Verplaatst[] {
  const lees = (periode: Periode, { kader, opties }: Lezing): Assessment => {
    const hier =
      periode.trede_vorig === 0 && kader.laagsteTrede === 1 ? { ...periode, trede_vorig: 1 } : periode;
    return assess(hier, kader, opties);
  };
  return perioden
    .map((periode) => ({ periode, van: lees(periode, van), naar: lees(periode, naar) }))
    .filter((v) => v.van.trede !== v.naar.trede || v.van.status !== v.naar.status);
}

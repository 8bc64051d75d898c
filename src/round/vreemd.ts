import type { Rondebegin } from './begin.ts';
import { sha256 } from './hash.ts';
import { bronMap, HANDTEKENING, isInRonde, MANIFEST } from './naam.ts';
import type { Rondestand } from './stand.ts';
import type { Inhoud, RoundStore } from './store/store.ts';

/**
 * What stands in a place that was never a round, under a name that a round would write. What a run left that was stopped
 * before its first line is not among it: that has the same bytes.
 */
export async function vreemdeBestanden(
  store: RoundStore,
  stand: Rondestand,
  { bronnen }: Rondebegin,
  bijlagen: readonly Inhoud[],
): Promise<string[]> {
  if (stand.rondes.length > 0) return [];
  const eigen = new Map([
    ...bijlagen.map(({ naam, bytes }) => [naam, bytes] as const),
    ...bronnen.map(({ naam, bytes }) => [`${bronMap(1)}/${naam}`, bytes] as const),
  ]);
  const vast: readonly string[] = [...bijlagen.map(({ naam }) => naam), MANIFEST, HANDTEKENING];
  const uit: string[] = [];
  for (const [naam, soort] of await store.namen()) {
    // Where a disk knows no capitals (Windows, macOS), `Manifest.json` is what would be overwritten.
    const klein = naam.toLowerCase();
    if (soort === 'rest' || !(vast.includes(klein) || isInRonde(klein))) continue;
    // An empty folder there is in nobody's way.
    if (soort === 'leeg' && isInRonde(naam)) continue;
    const hoort = eigen.get(naam);
    const nu = soort === 'bestand' ? await store.lees(naam) : null;
    if (hoort === undefined || nu === null || sha256(nu) !== sha256(hoort)) uit.push(naam);
  }
  return uit;
}

import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { sha256 } from './hash.ts';
import { HANDTEKENING, MANIFEST } from './manifest.ts';
import type { Begin, Bijlage, Ronde } from './ronde.ts';
import { hashVan } from './schrijf.ts';
import { bronMap, RONDEMAP } from './stand.ts';

/**
 * What stands in a folder that was never a round, under a name that a round would write: by path. What a run left that
 * was killed before its first line is not among it: that has the same bytes.
 */
export function vreemdeBestanden(ronde: Ronde, { bronnen }: Begin, bijlagen: readonly Bijlage[]): string[] {
  if (ronde.journaal.stand().regels.length > 0) return [];
  const eigen = new Map([
    ...bijlagen.map(({ naam, sha256: hash }) => [naam, hash] as const),
    ...bronnen.map(({ naam, bytes }) => [`${bronMap(1)}/${naam}`, sha256(bytes)] as const),
  ]);
  const namen = [...bijlagen.map(({ naam }) => naam), MANIFEST, HANDTEKENING, ...inRondemap(ronde.map)];
  return namen
    .map((naam) => ({ pad: join(ronde.map, naam), hash: eigen.get(naam) }))
    .filter(({ pad, hash }) => existsSync(pad) && (hash === undefined || hashVan(pad) !== hash))
    .map(({ pad }) => pad);
}

/** Everything under `ronde` that is no folder, with `/`; `ronde` itself when that is none. */
function inRondemap(map: string): string[] {
  const pad = join(map, RONDEMAP);
  if (!existsSync(pad)) return [];
  if (!lstatSync(pad).isDirectory()) return [RONDEMAP];
  return readdirSync(pad, { recursive: true, encoding: 'utf8' })
    .filter((naam) => !lstatSync(join(pad, naam)).isDirectory())
    .map((naam) => `${RONDEMAP}/${naam.split(sep).join('/')}`);
}

import { existsSync, readdirSync, statSync } from 'node:fs';

/** The names in a folder; none where there is no folder. */
export function namenInMap(map: string): readonly string[] {
  return existsSync(map) && statSync(map).isDirectory() ? readdirSync(map) : [];
}

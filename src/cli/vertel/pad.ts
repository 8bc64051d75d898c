import { join } from 'node:path';

/** The path of a file in a folder that the user named. */
export function inMap(map: string, naam: string): string {
  return join(map, naam);
}

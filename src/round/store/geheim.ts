import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { bewaarMap, maakMap, schrijfBytes } from './schrijf.ts';

/** Writes a secret that only its owner may read, in a file that was not there: never for a moment with wider rights. */
export function schrijfGeheim(pad: string, tekst: string): void {
  maakMap(dirname(pad));
  const fd = openSync(pad, 'wx', 0o600);
  try {
    schrijfBytes(fd, new TextEncoder().encode(tekst));
    fsyncSync(fd);
  } catch (fout) {
    rmSync(pad, { force: true });
    throw fout;
  } finally {
    closeSync(fd);
  }
  bewaarMap(dirname(pad));
}

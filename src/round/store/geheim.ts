import { dirname } from 'node:path';
import { SCHIJF } from './schijf.ts';
import { bewaarMap, haalWeg, maakMap, schrijfEnSluit } from './schrijf.ts';

/** Writes a secret that only its owner may read, in a file that was not there: never for a moment with wider rights. */
export function schrijfGeheim(pad: string, tekst: string): void {
  maakMap(dirname(pad));
  const fd = SCHIJF.open(pad, 'wx', 0o600);
  try {
    schrijfEnSluit(fd, new TextEncoder().encode(tekst));
  } catch (fout) {
    haalWeg(pad);
    throw fout;
  }
  bewaarMap(dirname(pad));
}

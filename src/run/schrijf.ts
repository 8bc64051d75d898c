import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** A file to be written: where, and its bytes. */
export interface Bestand {
  readonly pad: string;
  readonly bytes: Uint8Array;
}

/** How a file compares with what stands there now. */
export function stand({ pad, bytes }: Bestand): 'nieuw' | 'gelijk' | 'anders' {
  if (!existsSync(pad)) return 'nieuw';
  return Buffer.compare(readFileSync(pad), bytes) === 0 ? 'gelijk' : 'anders';
}

/** Writes a whole file or nothing: to a temporary name, to disk, and only then under its own name. */
export function schrijf({ pad, bytes }: Bestand): void {
  maakMap(dirname(pad));
  const tijdelijk = `${pad}.tmp`;
  const fd = openSync(tijdelijk, 'w');
  try {
    for (let af = 0; af < bytes.length; ) af += writeSync(fd, bytes, af);
    fsyncSync(fd);
  } catch (fout) {
    closeSync(fd);
    rmSync(tijdelijk, { force: true });
    throw fout;
  }
  closeSync(fd);
  renameSync(tijdelijk, pad);
}

/** One folder at a time: node's own recursion never ends where a folder cannot be made (/proc). */
function maakMap(map: string): void {
  if (existsSync(map)) return;
  maakMap(dirname(map));
  mkdirSync(map);
}

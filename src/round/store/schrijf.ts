import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** A file to be written: where, and its bytes. */
export interface Bestand {
  readonly pad: string;
  readonly bytes: Uint8Array;
}

/** What a file is called until it is whole; a leftover of a killed run is known by it. */
export const TIJDELIJK = '.trede-tmp';

/** How a file compares with what stands there now. */
export function stand({ pad, bytes }: Bestand): 'nieuw' | 'gelijk' | 'anders' {
  const nu = bytesVan(pad);
  if (nu === null) return 'nieuw';
  return Buffer.compare(nu, bytes) === 0 ? 'gelijk' : 'anders';
}

const NIETS = ['ENOENT', 'ENOTDIR'];

/**
 * The bytes of a file, or null when there is none. Throws the error of the system, always with the path. A pipe or a device is not
 * opened: that can wait for ever.
 */
export function bytesVan(pad: string): Buffer | null {
  return bijBestand(pad, () => {
    const soort = statSync(pad);
    if (!soort.isFile() && !soort.isDirectory())
      throw Object.assign(new Error(), { code: 'ENXIO', syscall: 'read' });
    return readFileSync(pad);
  });
}

function bijBestand<T>(pad: string, werk: () => T): T | null {
  try {
    return werk();
  } catch (fout) {
    if (NIETS.includes((fout as NodeJS.ErrnoException).code ?? '')) return null;
    // Of a folder that stands where a file is expected, node does not tell which.
    throw Object.assign(fout as NodeJS.ErrnoException, { path: pad });
  }
}

/** Writes a whole file or nothing: to a temporary name, to disk, and only then under its own name. */
export function schrijf(bestand: Bestand): void {
  schrijfSamen([bestand]);
}

/**
 * Writes files that belong together: all of them to disk under a temporary name, and only then each under its own. When
 * one cannot be written, none of the new ones stays.
 */
export function schrijfSamen(bestanden: readonly Bestand[]): void {
  const geplaatst: string[] = [];
  try {
    for (const bestand of bestanden) schrijfTijdelijk(bestand);
    for (const { pad } of bestanden) {
      const nieuw = !existsSync(pad);
      hernoem(`${pad}${TIJDELIJK}`, pad);
      if (nieuw) geplaatst.push(pad);
    }
  } catch (fout) {
    for (const { pad } of bestanden) ruimOp(`${pad}${TIJDELIJK}`);
    for (const pad of geplaatst) ruimOp(pad);
    throw fout;
  }
  for (const map of new Set(bestanden.map(({ pad }) => dirname(pad)))) bewaarMap(map);
}

function schrijfTijdelijk({ pad, bytes }: Bestand): void {
  maakMap(dirname(pad));
  const fd = openSync(`${pad}${TIJDELIJK}`, 'w');
  try {
    schrijfBytes(fd, bytes);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Every byte: the system may take them in parts. */
export function schrijfBytes(fd: number, bytes: Uint8Array): void {
  for (let af = 0; af < bytes.length; ) af += writeSync(fd, bytes, af);
}

/** A reader or a virus scanner that has the old file open holds a rename up on Windows, for a moment. */
const OPEN_BIJ_EEN_ANDER = ['EBUSY', 'EPERM', 'EACCES'];
const WACHT_MS = [20, 50, 100, 200, 400];

function hernoem(van: string, naar: string): void {
  for (const wacht of WACHT_MS) {
    try {
      renameSync(van, naar);
      return;
    } catch (fout) {
      if (!OPEN_BIJ_EEN_ANDER.includes((fout as NodeJS.ErrnoException).code ?? '')) throw fout;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wacht);
    }
  }
  renameSync(van, naar);
}

/** Takes a file away; one that is not there is gone already. Of one that is locked, node's `rm` would tell another error. */
export function verwijder(pad: string): void {
  bijBestand(pad, () => unlinkSync(pad));
}

/** After a failure: what cannot be removed either is cleaned by the next run. */
function ruimOp(pad: string): void {
  try {
    rmSync(pad, { force: true });
  } catch {
    // The first failure is the one to tell.
  }
}

/** Where a folder cannot be opened or synced (Windows, some network disks), its own file system keeps the order. */
const GEEN_MAP_FSYNC = ['EPERM', 'EISDIR', 'EINVAL', 'EACCES', 'ENOTSUP'];

/** Has the names in a folder on disk, not only the bytes of its files. */
export function bewaarMap(map: string): void {
  try {
    const fd = openSync(map, 'r');
    try {
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  } catch (fout) {
    if (!GEEN_MAP_FSYNC.includes((fout as NodeJS.ErrnoException).code ?? '')) throw fout;
  }
}

/** One folder at a time: node's own recursion never ends where a folder cannot be made (/proc). */
export function maakMap(map: string): void {
  if (existsSync(map)) return;
  maakMap(dirname(map));
  try {
    mkdirSync(map);
  } catch (fout) {
    // Another run made it just now.
    if ((fout as NodeJS.ErrnoException).code !== 'EEXIST') throw fout;
  }
  bewaarMap(dirname(map));
}

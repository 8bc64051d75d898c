import { dirname } from 'node:path';
import { SCHIJF } from './schijf.ts';

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
/** As the system says it of a link, and of a pipe or a device: what stands there is not opened. */
export const GEEN_GEWOON_BESTAND: readonly string[] = ['ELOOP', 'ENXIO'];

/**
 * The bytes of a file, or null when there is none. Throws the error of the system, always with the path. A link is not
 * followed, and a pipe or a device not opened: that can wait for ever.
 */
export function bytesVan(pad: string): Buffer | null {
  try {
    const soort = SCHIJF.soort(pad);
    if (soort === undefined) return null;
    if (soort.isSymbolicLink()) throw fout('ELOOP');
    if (!soort.isFile() && !soort.isDirectory()) throw fout('ENXIO');
    return SCHIJF.lees(pad);
  } catch (oorzaak) {
    if (NIETS.includes(codeVan(oorzaak))) return null;
    // Of a folder that stands where a file is expected, node does not tell which.
    throw Object.assign(oorzaak as NodeJS.ErrnoException, { path: pad });
  }
}

function fout(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: 'read' });
}

function codeVan(oorzaak: unknown): string {
  return (oorzaak as NodeJS.ErrnoException).code ?? '';
}

/** Writes a whole file or nothing: to a temporary name, to disk, and only then under its own name. */
export function schrijf(bestand: Bestand, tijdelijk = TIJDELIJK): void {
  schrijfSamen([bestand], tijdelijk);
}

/**
 * Writes files that belong together: all of them to disk under a temporary name, and only then each under its own. When
 * one cannot be written, none of the new ones stays. `tijdelijk` is what the temporary name ends in, where others may write at once.
 */
export function schrijfSamen(bestanden: readonly Bestand[], tijdelijk = TIJDELIJK): void {
  const geplaatst: string[] = [];
  try {
    for (const bestand of bestanden) schrijfTijdelijk(bestand, tijdelijk);
    for (const { pad } of bestanden) {
      const nieuw = SCHIJF.soort(pad) === undefined;
      metGeduld(() => SCHIJF.hernoem(`${pad}${tijdelijk}`, pad));
      if (nieuw) geplaatst.push(pad);
    }
  } catch (oorzaak) {
    for (const { pad } of bestanden) ruimOp(`${pad}${tijdelijk}`);
    for (const pad of geplaatst) ruimOp(pad);
    throw oorzaak;
  }
  for (const map of new Set(bestanden.map(({ pad }) => dirname(pad)))) bewaarMap(map);
}

function schrijfTijdelijk({ pad, bytes }: Bestand, tijdelijk: string): void {
  maakMap(dirname(pad));
  schrijfAlleen(`${pad}${tijdelijk}`, bytes);
}

/**
 * Writes a file that is not there yet; what stands under a temporary name is of a stopped run, or a trap, and goes first. It is
 * never written through: a link itself is taken away.
 */
function schrijfAlleen(pad: string, bytes: Uint8Array): void {
  let fd: number;
  try {
    fd = SCHIJF.open(pad, 'wx');
  } catch (oorzaak) {
    if (codeVan(oorzaak) !== 'EEXIST') throw oorzaak;
    metGeduld(() => SCHIJF.haalWeg(pad));
    fd = SCHIJF.open(pad, 'wx');
  }
  schrijfEnSluit(fd, bytes);
}

/** Has the bytes on the disk, and closes. */
export function schrijfEnSluit(fd: number, bytes: Uint8Array): void {
  try {
    for (let af = 0; af < bytes.length; ) af += SCHIJF.schrijf(fd, bytes, af);
    SCHIJF.bewaar(fd);
  } finally {
    SCHIJF.sluit(fd);
  }
}

/** On Windows a reader or a virus scanner that has a file open holds a rename or a removal up, for a moment. */
const OPEN_BIJ_EEN_ANDER = ['EBUSY', 'EPERM', 'EACCES'];
const WACHT_MS = [20, 50, 100, 200, 400];

function metGeduld(werk: () => void): void {
  for (const wacht of WACHT_MS) {
    try {
      werk();
      return;
    } catch (oorzaak) {
      if (!OPEN_BIJ_EEN_ANDER.includes(codeVan(oorzaak))) throw oorzaak;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wacht);
    }
  }
  werk();
}

/** Takes a file away; nothing when there is none. Of one that is locked, node's `rm` would tell another error. */
export function haalWeg(pad: string): void {
  if (SCHIJF.soort(pad) === undefined) return;
  metGeduld(() => {
    try {
      SCHIJF.haalWeg(pad);
    } catch (oorzaak) {
      if (!NIETS.includes(codeVan(oorzaak))) throw oorzaak;
    }
  });
}

/** After a failure: what cannot be removed either is cleaned by the next run. */
function ruimOp(pad: string): void {
  try {
    haalWeg(pad);
  } catch {
    // The first failure is the one to tell.
  }
}

/** Where a folder cannot be opened or synced (Windows, some network disks), its own file system keeps the order. */
const GEEN_MAP_FSYNC = ['EPERM', 'EISDIR', 'EINVAL', 'EACCES', 'ENOTSUP', 'EBADF'];

/** Has the names in a folder on disk, not only the bytes of its files. */
export function bewaarMap(map: string): void {
  try {
    const fd = SCHIJF.open(map, 'r');
    try {
      SCHIJF.bewaar(fd);
    } finally {
      SCHIJF.sluit(fd);
    }
  } catch (oorzaak) {
    if (!GEEN_MAP_FSYNC.includes(codeVan(oorzaak))) throw oorzaak;
  }
}

/** One folder at a time: node's own recursion never ends where a folder cannot be made (/proc). */
export function maakMap(map: string): void {
  if (SCHIJF.doel(map) !== undefined) return;
  maakMap(dirname(map));
  try {
    SCHIJF.maakMap(map);
  } catch (oorzaak) {
    // Another run made it just now.
    if (codeVan(oorzaak) !== 'EEXIST') throw oorzaak;
  }
  bewaarMap(dirname(map));
}

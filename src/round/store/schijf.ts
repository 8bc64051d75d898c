import fs from 'node:fs';

/**
 * The calls of the file system that a round and its lock rest on, and nothing else does: the one seam at which another file
 * system, such as that of Windows, is tried. Taken when they are called, so that a proof can stand between.
 */
export const SCHIJF = {
  open: (pad: string, vlag: 'r' | 'r+' | 'a' | 'wx', rechten?: number): number =>
    fs.openSync(pad, vlag, rechten),
  schrijf: (fd: number, bytes: Uint8Array, vanaf: number): number => fs.writeSync(fd, bytes, vanaf),
  bewaar: (fd: number): void => fs.fsyncSync(fd),
  kap: (fd: number, lengte: number): void => fs.ftruncateSync(fd, lengte),
  sluit: (fd: number): void => fs.closeSync(fd),
  lees: (pad: string): Buffer => fs.readFileSync(pad),
  /** What stands there itself: a link is told as a link. */
  soort: (pad: string): fs.Stats | undefined => fs.lstatSync(pad, { throwIfNoEntry: false }),
  /** What a path leads to. */
  doel: (pad: string): fs.Stats | undefined => fs.statSync(pad, { throwIfNoEntry: false }),
  namen: (map: string): string[] => fs.readdirSync(map),
  hernoem: (van: string, naar: string): void => fs.renameSync(van, naar),
  koppel: (van: string, naar: string): void => fs.linkSync(van, naar),
  haalWeg: (pad: string): void => fs.unlinkSync(pad),
  maakMap: (map: string): void => fs.mkdirSync(map),
  haalMapWeg: (map: string): void => fs.rmdirSync(map),
};

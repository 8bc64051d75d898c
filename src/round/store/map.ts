import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  lstatSync,
  openSync,
  readdirSync,
  rmdirSync,
  statSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { type Weigering, weiger } from '../../dossier/weigering.ts';
import { JOURNAAL, RONDEMAP } from '../naam.ts';
import { bewaarMap, bytesVan, schrijfBytes, schrijfSamen, TIJDELIJK, verwijder } from './schrijf.ts';
import { alsWeigering } from './schrijffout.ts';
import { isDoodBegin, isSlot, neemSlot, type Proces, weigerBezet } from './slot.ts';
import type { Naamsoort, RoundStore } from './store.ts';

/** A round in a folder. The folder is made by the first run that locks it, and taken away again when nothing came into it. */
export function folderStore(map: string, proces: Proces): RoundStore {
  const opPlek = (naam: string) => join(map, naam);
  const metWeigering = async <T>(werk: () => T): Promise<T> => {
    try {
      return werk();
    } catch (fout) {
      throw alsWeigering(fout, map);
    }
  };
  return {
    plek: map,
    aanwezig: () =>
      metWeigering(() => {
        const soort = statSync(map, { throwIfNoEntry: false });
        return soort === undefined ? 'niets' : soort.isDirectory() ? 'map' : 'geen-map';
      }),
    neemSlot: () =>
      metWeigering(() => {
        const gemaakt = ontbrekendeMappen(map);
        const opruimen = () => gemaakt.forEach(haalLegeMapWeg);
        try {
          const ontgrendel = neemSlot(map, proces);
          ruimResten(map, proces);
          return async () => {
            ontgrendel();
            opruimen();
          };
        } catch (fout) {
          opruimen();
          throw fout;
        }
      }),
    weigerBezet: () => metWeigering(() => weigerBezet(map, proces)),
    lees: (naam, hoogstens) =>
      metWeigering(() => {
        const grootte = statSync(opPlek(naam), { throwIfNoEntry: false })?.size ?? 0;
        if (hoogstens !== undefined && grootte > hoogstens) throw teGroot(hoogstens);
        return bytesVan(opPlek(naam));
      }),
    namen: (alles = false) => metWeigering(() => namenIn(map, proces, alles)),
    zetSamen: (bestanden) =>
      metWeigering(() => schrijfSamen(bestanden.map(({ naam, bytes }) => ({ pad: opPlek(naam), bytes })))),
    haalWeg: (naam) =>
      metWeigering(() => {
        verwijder(opPlek(naam));
        bewaarMap(dirname(opPlek(naam)));
      }),
    leesJournaal: () => metWeigering(() => bytesVan(opPlek(JOURNAAL))),
    voegRegelToe: (bytes) => metWeigering(() => voegToe(opPlek(JOURNAAL), bytes)),
    kapJournaal: (lengte) =>
      metWeigering(() => inBestand(opPlek(JOURNAAL), 'r+', (fd) => ftruncateSync(fd, lengte))),
  };
}

/** One that does not fit on the disk is taken away again. */
function voegToe(pad: string, bytes: Uint8Array): void {
  const nieuw = !existsSync(pad);
  const was = nieuw ? 0 : statSync(pad).size;
  try {
    inBestand(pad, 'a', (fd) => schrijfBytes(fd, bytes));
  } catch (fout) {
    if (existsSync(pad)) inBestand(pad, 'r+', (fd) => ftruncateSync(fd, was));
    throw fout;
  }
  if (nieuw) bewaarMap(dirname(pad));
}

function inBestand(pad: string, vlag: 'r+' | 'a', werk: (fd: number) => void): void {
  const fd = openSync(pad, vlag);
  try {
    werk(fd);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

function teGroot(hoogstens: number): Weigering {
  return weiger(
    'invoer',
    'bestand-te-groot',
    `Het bestand is groter dan ${Math.round(hoogstens / 2 ** 20)} MB.`,
    'Haal het bestand uit de map, of maak het opnieuw.',
  );
}

/** Names with `/`. */
function namenIn(map: string, proces: Proces, alles: boolean): ReadonlyMap<string, Naamsoort> {
  const uit = new Map<string, Naamsoort>();
  const loop = (onder: string) => {
    for (const deel of inhoud(join(map, onder)) ?? []) {
      const naam = join(onder, deel);
      const met = naam.split(sep).join('/');
      const soort = lstatSync(join(map, naam), { throwIfNoEntry: false });
      // Taken away while we looked.
      if (soort === undefined) continue;
      if (soort.isDirectory()) {
        if (!alles && met.split('/')[0] !== RONDEMAP) continue;
        const erin = inhoud(join(map, naam));
        if (erin === null) uit.set(met, 'gesloten');
        else if (erin.length === 0) uit.set(met, 'leeg');
        else loop(naam);
      } else uit.set(met, soort.isFile() ? (isRest(deel, onder, proces) ? 'rest' : 'bestand') : 'anders');
    }
  };
  loop('');
  return uit;
}

/** What is in a folder; nothing in what is none. Null when it may not be opened. */
function inhoud(map: string): readonly string[] | null {
  try {
    return readdirSync(map);
  } catch (fout) {
    const { code } = fout as NodeJS.ErrnoException;
    if (code === 'EACCES') return null;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw fout;
  }
}

/** Half written by a run that was stopped, in the folder itself or in what a round keeps under `ronde`; other folders are not ours. */
function isRest(naam: string, onder: string, proces: Proces): boolean {
  if (onder !== '' && onder.split(sep)[0] !== RONDEMAP) return false;
  return isSlot(naam) ? isDoodBegin(naam, proces) : naam.endsWith(TIJDELIJK);
}

/** Under the lock. Lock files of a run that just starts are left alone. */
function ruimResten(map: string, proces: Proces): void {
  for (const [naam, soort] of namenIn(map, proces, false)) if (soort === 'rest') verwijder(join(map, naam));
}

/** The folders that are not there yet, the deepest first. */
function ontbrekendeMappen(map: string): string[] {
  return existsSync(map) || dirname(map) === map ? [] : [map, ...ontbrekendeMappen(dirname(map))];
}

function haalLegeMapWeg(map: string): void {
  try {
    rmdirSync(map);
  } catch {
    // There is something in it, or it was never made.
  }
}

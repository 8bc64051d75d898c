import { dirname, join, sep } from 'node:path';
import { type Weigering, weiger } from '../../dossier/weigering.ts';
import { isInRonde, JOURNAAL, TOETSINGMAP } from '../naam.ts';
import { gebeurtenissenIn, zetGebeurtenis } from './gebeurtenis.ts';
import { SCHIJF } from './schijf.ts';
import { bewaarMap, bytesVan, haalWeg, schrijfEnSluit, schrijfSamen, TIJDELIJK } from './schrijf.ts';
import { alsWeigering, geenGewoonBestand } from './schrijffout.ts';
import { isDoodBegin, isSlot, neemSlot, type Proces, weigerBezet } from './slot.ts';
import type { Naamsoort, RoundStore } from './store.ts';

/** A round in a folder. The folder is made by the first run that locks it, and taken away again when nothing came into it. */
export function folderStore(map: string, proces: Proces): RoundStore {
  const opPlek = (naam: string) => padIn(map, naam);
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
        const soort = SCHIJF.doel(map);
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
        const pad = opPlek(naam);
        const grootte = SCHIJF.soort(pad)?.size ?? 0;
        if (hoogstens !== undefined && grootte > hoogstens) throw teGroot(hoogstens);
        return bytesVan(pad);
      }),
    namen: (alles = false) => metWeigering(() => namenIn(map, proces, alles)),
    zetSamen: (bestanden) =>
      metWeigering(() => schrijfSamen(bestanden.map(({ naam, bytes }) => ({ pad: opPlek(naam), bytes })))),
    haalWeg: (naam) =>
      metWeigering(() => {
        const pad = opPlek(naam);
        haalWeg(pad);
        bewaarMap(dirname(pad));
      }),
    leesJournaal: () => metWeigering(() => bytesVan(opPlek(JOURNAAL))),
    voegRegelToe: (bytes) => metWeigering(() => voegToe(opPlek(JOURNAAL), bytes)),
    leesGebeurtenissen: () => metWeigering(() => gebeurtenissenIn(map)),
    voegGebeurtenisToe: (bytes, hoofden) =>
      metWeigering(() => zetGebeurtenis({ map, opPlek, proces }, bytes, hoofden)),
    kapJournaal: (lengte) => metWeigering(() => kap(opPlek(JOURNAAL), lengte)),
  };
}

/**
 * The path of a name in the folder. Refuses ('afwijking') where something else than plain folders and a plain file stands on the
 * way: what is read and written stays in the folder. The folder itself may be a link: the user named it.
 */
function padIn(map: string, naam: string): string {
  const delen = naam.split('/');
  if (delen.some((deel) => deel === '' || deel === '.' || deel === '..' || deel.includes(sep)))
    throw geenGewoonBestand(join(map, naam), 'ligt buiten de map');
  let pad = map;
  for (const deel of delen) {
    pad = join(pad, deel);
    const soort = SCHIJF.soort(pad);
    if (soort === undefined) break;
    if (!soort.isFile() && !soort.isDirectory()) throw geenGewoonBestand(pad);
  }
  return join(map, ...delen);
}

/** One that does not fit on the disk is taken away again. */
function voegToe(pad: string, bytes: Uint8Array): void {
  const was = SCHIJF.soort(pad);
  weigerTweedeNaam(pad);
  try {
    schrijfEnSluit(SCHIJF.open(pad, 'a'), bytes);
  } catch (fout) {
    if (SCHIJF.soort(pad) !== undefined) kap(pad, was?.size ?? 0);
    throw fout;
  }
  if (was === undefined) bewaarMap(dirname(pad));
}

function kap(pad: string, lengte: number): void {
  weigerTweedeNaam(pad);
  const fd = SCHIJF.open(pad, 'r+');
  try {
    SCHIJF.kap(fd, lengte);
    SCHIJF.bewaar(fd);
  } finally {
    SCHIJF.sluit(fd);
  }
}

/** The journal is the one file that is written in place: under a second name, that would change as well. */
function weigerTweedeNaam(pad: string): void {
  if ((SCHIJF.soort(pad)?.nlink ?? 1) > 1)
    throw geenGewoonBestand(
      pad,
      'heeft nog een naam op een andere plek (een harde link): die zou mee veranderen',
    );
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
      const soort = SCHIJF.soort(join(map, naam));
      // Taken away while we looked.
      if (soort === undefined) continue;
      if (soort.isDirectory()) {
        if (!alles && !isInRonde(met)) continue;
        const erin = inhoud(join(map, naam));
        if (erin === null) uit.set(met, 'gesloten');
        else if (erin.length === 0) uit.set(met, 'leeg');
        else loop(naam);
      } else if (isRest(deel, onder, proces)) uit.set(met, 'rest');
      else uit.set(met, soort.isFile() ? 'bestand' : 'anders');
    }
  };
  loop('');
  return uit;
}

/** What is in a folder; nothing in what is none. Null when it may not be opened. */
function inhoud(map: string): readonly string[] | null {
  try {
    return SCHIJF.namen(map);
  } catch (fout) {
    const { code } = fout as NodeJS.ErrnoException;
    if (code === 'EACCES') return null;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw fout;
  }
}

/** Half written by a run that was stopped, in the folder itself or in a folder of the round; other folders are not ours. */
function isRest(naam: string, onder: string, proces: Proces): boolean {
  if (onder !== '' && !isInRonde(onder.split(sep).join('/'))) return false;
  return isSlot(naam) ? isDoodBegin(naam, proces) : naam.endsWith(TIJDELIJK);
}

/** Under the lock. Lock files of a run that just starts are left alone. */
function ruimResten(map: string, proces: Proces): void {
  // Who decides takes no lock: what is half written there may be of somebody who writes now.
  for (const [naam, soort] of namenIn(map, proces, false))
    if (soort === 'rest' && !naam.startsWith(`${TOETSINGMAP}/`)) haalWeg(join(map, naam));
}

/** The folders that are not there yet, the deepest first. */
function ontbrekendeMappen(map: string): string[] {
  return SCHIJF.doel(map) !== undefined || dirname(map) === map
    ? []
    : [map, ...ontbrekendeMappen(dirname(map))];
}

function haalLegeMapWeg(map: string): void {
  try {
    SCHIJF.haalMapWeg(map);
  } catch {
    // There is something in it, or it was never made.
  }
}

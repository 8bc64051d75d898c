import { existsSync, linkSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Weigering, weiger } from '../../dossier/weigering.ts';
import { maakMap, schrijf } from './schrijf.ts';

/** Who locks: the process that runs now, and whether another one of this machine still lives. */
export interface Proces {
  readonly pid: number;
  readonly machine: string;
  leeft(pid: number): boolean;
}

const SLOT = /^\.bezet-(\d+)$/;
const BEGIN = /^\.bezet-begin-(\d+)/;

/**
 * Locks a folder, which is made when it is not there; gives what unlocks it. Refuses ('bezet') when another process holds
 * it. A lock of a process that is gone is passed by making the next number, which only one can make; nobody removes a lock
 * that another may have just made.
 */
export function neemSlot(map: string, proces: Proces): () => void {
  maakMap(map);
  const over = sloten(map);
  weigerBezet(map, proces, over);
  const nummer = (over.at(-1) ?? 0) + 1;
  const eigen = join(map, `.bezet-${nummer}`);
  maakSlot(map, eigen, proces);
  try {
    // A run that ended between our looking and our making left room for a lower number.
    weigerBezet(
      map,
      proces,
      sloten(map).filter((n) => n !== nummer),
    );
  } catch (fout) {
    rmSync(eigen, { force: true });
    throw fout;
  }
  for (const n of over) rmSync(join(map, `.bezet-${n}`), { force: true });
  return () => rmSync(eigen, { force: true });
}

/** Refuses ('bezet') when a process that lives holds the folder. */
export function weigerBezet(map: string, proces: Proces, nummers: readonly number[] = sloten(map)): void {
  for (const nummer of nummers) {
    const bestand = join(map, `.bezet-${nummer}`);
    const houder = lees(bestand);
    if (houder !== null && leeft(houder, proces)) throw bezet(map, bestand, houder);
  }
}

function bezet(map: string, bestand: string, wie: string): Weigering {
  return weiger(
    'bezet',
    'map-bezet',
    `In ${map} werkt al een andere run (${wie}). Er is niets geschreven.`,
    `Wacht tot die klaar is. Weet u zeker dat er niets meer loopt, haal dan ${bestand} weg.`,
  );
}

function sloten(map: string): number[] {
  if (!existsSync(map)) return [];
  return readdirSync(map)
    .flatMap((naam) => SLOT.exec(naam)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

/** A link appears with its content at once: no other process ever sees an empty lock. */
function maakSlot(map: string, eigen: string, { pid, machine }: Proces): void {
  const begin = join(map, `.bezet-begin-${pid}`);
  schrijf({ pad: begin, bytes: new TextEncoder().encode(`${pid} ${machine}`) });
  try {
    linkSync(begin, eigen);
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code === 'EEXIST') throw bezet(map, eigen, lees(eigen) ?? '');
    throw fout;
  } finally {
    rmSync(begin, { force: true });
  }
}

function lees(bestand: string): string | null {
  try {
    return readFileSync(bestand, 'utf8');
  } catch (fout) {
    // Removed by the run that held it.
    if ((fout as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw fout;
  }
}

/** Of another machine we cannot tell: then it counts as living. */
function leeft(houder: string, proces: Proces): boolean {
  const [pid = '', machine = ''] = houder.split(' ');
  return machine !== proces.machine || !/^\d+$/.test(pid) || proces.leeft(Number(pid));
}

/** Whether a file is the beginning of a lock of a process that is gone. */
export function isDoodBegin(naam: string, proces: Proces): boolean {
  const pid = BEGIN.exec(naam)?.[1];
  return pid !== undefined && !proces.leeft(Number(pid));
}

/** Whether a file belongs to a lock, or to one that is being made. */
export function isSlot(naam: string): boolean {
  return SLOT.test(naam) || BEGIN.test(naam);
}

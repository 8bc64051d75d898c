import { join } from 'node:path';
import { type Weigering, weiger } from '../../dossier/weigering.ts';
import { SCHIJF } from './schijf.ts';
import { bewaarMap, bytesVan, haalWeg, maakMap, schrijf, schrijfEnSluit } from './schrijf.ts';

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
    haalWeg(eigen);
    throw fout;
  }
  for (const n of over) haalWeg(join(map, `.bezet-${n}`));
  return () => haalWeg(eigen);
}

/** Refuses ('bezet') when a process that lives holds the folder. */
export function weigerBezet(map: string, proces: Proces, nummers: readonly number[] = sloten(map)): void {
  for (const nummer of nummers) {
    const bestand = join(map, `.bezet-${nummer}`);
    const houder = lees(bestand);
    if (houder !== null && leeft(houder, proces)) throw bezet(map, bestand, houder, proces);
  }
}

function bezet(map: string, bestand: string, houder: string, proces: Proces): Weigering {
  return weiger(
    'bezet',
    'map-bezet',
    `In ${map} werkt al een andere run (${wieHoudt(houder, proces)}). Er is niets geschreven.`,
    `Wacht tot die klaar is. Weet u zeker dat er niets meer loopt, haal dan ${bestand} weg.`,
  );
}

/** Who holds the lock, and where it cannot be seen from here whether that still runs: why not. */
function wieHoudt(houder: string, { machine }: Proces): string {
  const [, pid = '', waar = ''] = /^(\d{1,10}) (\S{1,64})$/.exec(houder) ?? [];
  if (pid === '') return 'van wie is niet te lezen, en dus ook niet of die nog loopt';
  if (waar === machine) return `proces ${pid}`;
  return `proces ${pid} op de computer ${waar}; of dat nog loopt, is van hieruit niet te zien`;
}

function sloten(map: string): number[] {
  if (SCHIJF.doel(map) === undefined) return [];
  return SCHIJF.namen(map)
    .flatMap((naam) => SLOT.exec(naam)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

/** Where a disk knows no hard links (FAT, some network disks), each says so in its own way. */
const GEEN_LINKS = [
  'EPERM',
  'ENOSYS',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EINVAL',
  'EACCES',
  'EISDIR',
  'EXDEV',
  'UNKNOWN',
];

/** A link appears with its content at once: no other process ever sees an empty lock. Without links: a file that only one can make. */
function maakSlot(map: string, eigen: string, proces: Proces): void {
  const begin = join(map, `.bezet-begin-${proces.pid}`);
  const bytes = new TextEncoder().encode(`${proces.pid} ${proces.machine}`);
  schrijf({ pad: begin, bytes });
  try {
    try {
      SCHIJF.koppel(begin, eigen);
    } catch (fout) {
      if (!GEEN_LINKS.includes(codeVan(fout))) throw fout;
      schrijfEnSluit(SCHIJF.open(eigen, 'wx'), bytes);
      bewaarMap(map);
    }
  } catch (fout) {
    if (codeVan(fout) === 'EEXIST') throw bezet(map, eigen, lees(eigen) ?? '', proces);
    throw fout;
  } finally {
    haalWeg(begin);
  }
}

function codeVan(fout: unknown): string {
  return (fout as NodeJS.ErrnoException).code ?? '';
}

/** Null when the run that held it has removed it. */
function lees(bestand: string): string | null {
  return bytesVan(bestand)?.subarray(0, MEER_DAN_EEN_SLOT).toString('utf8') ?? null;
}

const MEER_DAN_EEN_SLOT = 200;

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

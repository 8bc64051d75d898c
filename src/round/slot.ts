import { existsSync, linkSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { bytesVan, maakMap, schrijf, TIJDELIJK } from './schrijf.ts';
import { RONDEMAP } from './stand.ts';

/** Another run works in the folder. */
export class BezetFout extends Error {
  /** The file that says so. */
  readonly bestand: string;

  constructor(bestand: string, wie: string) {
    super(wie);
    this.bestand = bestand;
  }
}

const SLOT = /^\.bezet-(\d+)$/;

/**
 * Locks a folder, which is made when it is not there; gives the function that unlocks it. Throws a BezetFout when
 * another process holds it. A lock of a process that is gone is passed by making the next number, which only one can
 * make; nobody removes a lock that another may have just made.
 */
export function neemSlot(map: string): () => void {
  maakMap(map);
  const over = sloten(map);
  weigerBezet(map, over);
  const nummer = (over.at(-1) ?? 0) + 1;
  const eigen = join(map, `.bezet-${nummer}`);
  maakSlot(map, eigen);
  try {
    // A run that ended between our looking and our making left room for a lower number.
    weigerBezet(
      map,
      sloten(map).filter((n) => n !== nummer),
    );
  } catch (fout) {
    rmSync(eigen, { force: true });
    throw fout;
  }
  for (const n of over) rmSync(join(map, `.bezet-${n}`), { force: true });
  return () => rmSync(eigen, { force: true });
}

/** Throws a BezetFout when a process that lives holds the folder. */
export function weigerBezet(map: string, nummers: readonly number[] = sloten(map)): void {
  for (const nummer of nummers) {
    const bestand = join(map, `.bezet-${nummer}`);
    const houder = lees(bestand);
    if (houder !== null && leeft(houder)) throw new BezetFout(bestand, houder);
  }
}

function sloten(map: string): number[] {
  if (!existsSync(map)) return [];
  return readdirSync(map)
    .flatMap((naam) => SLOT.exec(naam)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

/** A link appears with its content at once: no other process ever sees an empty lock. */
function maakSlot(map: string, eigen: string): void {
  const wie = `${process.pid} ${hostname()}`;
  const begin = join(map, `.bezet-begin-${process.pid}`);
  schrijf({ pad: begin, bytes: new TextEncoder().encode(wie) });
  try {
    linkSync(begin, eigen);
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code === 'EEXIST') throw new BezetFout(eigen, lees(eigen) ?? '');
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

/**
 * Of another machine we cannot tell: then it counts as living. One that was killed and that its parent has not asked about
 * yet still has its number, and does nothing any more.
 */
function leeft(houder: string): boolean {
  const [pid = '', machine = ''] = houder.split(' ');
  if (machine !== hostname() || !/^\d+$/.test(pid)) return true;
  try {
    process.kill(Number(pid), 0);
    return !/^\d+ \(.*\) Z/s.test(bytesVan(`/proc/${pid}/stat`)?.toString() ?? '');
  } catch (fout) {
    return (fout as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/**
 * Removes what killed runs left half written, under the lock: in the folder itself and in what a round keeps under
 * `ronde`; other folders are not ours. Lock files of a run that just starts are left alone.
 */
export function ruimResten(map: string): void {
  const hier = readdirSync(map, { withFileTypes: true });
  const bewaard = hier.some((deel) => deel.name === RONDEMAP && deel.isDirectory())
    ? readdirSync(join(map, RONDEMAP), { recursive: true, withFileTypes: true })
    : [];
  for (const deel of [...hier, ...bewaard]) {
    if (!deel.isFile()) continue;
    const begin = /^\.bezet-begin-(\d+)/.exec(deel.name)?.[1];
    if (begin !== undefined ? !leeft(`${begin} ${hostname()}`) : deel.name.endsWith(TIJDELIJK))
      rmSync(join(deel.parentPath, deel.name), { force: true });
  }
}

import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from './hash.ts';
import { type Regel, regelSchema } from './regels.ts';
import { bewaarMap, bytesVan, schrijfBytes } from './schrijf.ts';

export const JOURNAAL = 'journaal.jsonl';

/** What a journal says, its last hash, and how many bytes of it are whole lines. */
export interface Journaal {
  readonly regels: readonly Regel[];
  /** The sha256 of the last line, to which the next one is chained. */
  readonly hoofd: string;
  readonly heel: number;
  /** Bytes after the last whole line: a run was killed while it wrote. */
  readonly rest: number;
}

/** A journal was changed, or is none; what is wrong in Dutch. */
export class JournaalFout extends Error {}

const BEGIN = '0'.repeat(64);
const EERSTE = `{"vorige":"${BEGIN}"`;
const LEEG: Journaal = { regels: [], hoofd: BEGIN, heel: 0, rest: 0 };

/** Reads the journal of a folder; an empty one when there is none. Throws a JournaalFout at the first line that does not follow from the one before it. */
export function leesJournaal(map: string): Journaal {
  const bytes = bytesVan(join(map, JOURNAAL));
  if (bytes === null) return LEEG;
  const heel = bytes.lastIndexOf(10) + 1;
  // A half first line of ours is taken away later; a file of somebody else must not be.
  if (heel === 0 && !EERSTE.startsWith(bytes.toString('utf8', 0, EERSTE.length)))
    throw new JournaalFout('regel 1 is niet te lezen');
  const regels: Regel[] = [];
  let hoofd = BEGIN;
  for (const tekst of bytes.toString('utf8', 0, heel).split('\n').slice(0, -1)) {
    regels.push(leesRegel(tekst, hoofd, regels.length + 1));
    hoofd = sha256(tekst);
  }
  return { regels, hoofd, heel, rest: bytes.length - heel };
}

function leesRegel(tekst: string, hoofd: string, nummer: number): Regel {
  let inhoud: { vorige?: unknown; regel?: unknown };
  try {
    inhoud = JSON.parse(tekst) as typeof inhoud;
  } catch {
    throw new JournaalFout(`regel ${nummer} is niet te lezen`);
  }
  if (inhoud?.vorige !== hoofd) throw new JournaalFout(`regel ${nummer} volgt niet op de regel ervoor`);
  const gelezen = regelSchema.safeParse(inhoud.regel);
  if (!gelezen.success) throw new JournaalFout(`regel ${nummer} heeft een onbekende vorm`);
  return gelezen.data;
}

/** A journal that is written to: each line is on disk before the call returns. */
export interface Schrijver {
  /** Throws a JournaalFout, and writes nothing, for a line that could not be read back. */
  schrijf(regel: Regel): void;
  /** The journal as it is now. */
  stand(): Journaal;
}

/** Goes on with a journal. A half last line of a killed run, and one that does not fit on the disk, is taken away. */
export function vervolg(map: string, gelezen: Journaal): Schrijver {
  const regels = [...gelezen.regels];
  let { hoofd, heel } = gelezen;
  const inBestand = (werk: (fd: number) => void, vlag: 'r+' | 'a') => {
    const fd = openSync(join(map, JOURNAAL), vlag);
    try {
      werk(fd);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  };
  const kapAf = () => inBestand((fd) => ftruncateSync(fd, heel), 'r+');
  if (gelezen.rest > 0) kapAf();
  return {
    stand: () => ({ regels, hoofd, heel, rest: 0 }),
    schrijf: (regel) => {
      const tekst = JSON.stringify({ vorige: hoofd, regel });
      leesRegel(tekst, hoofd, regels.length + 1);
      const bytes = new TextEncoder().encode(`${tekst}\n`);
      try {
        inBestand((fd) => schrijfBytes(fd, bytes), 'a');
      } catch (fout) {
        if (existsSync(join(map, JOURNAAL))) kapAf();
        throw fout;
      }
      if (regels.push(regel) === 1) bewaarMap(map);
      hoofd = sha256(tekst);
      heel += bytes.length;
    },
  };
}

import { alsArgument } from '../dossier/melding.ts';
import { Weigering } from '../dossier/weigering.ts';
import { sha256 } from './hash.ts';
import { type Regel, regelSchema, VREEMDE_NAAM } from './regels.ts';
import type { RoundStore } from './store/store.ts';

/** What a journal says, its last hash, and how many bytes of it are whole lines. */
export interface Journaal {
  readonly regels: readonly Regel[];
  /** The sha256 of the last line, to which the next one is chained. */
  readonly hoofd: string;
  /** That of each line. */
  readonly hoofden: readonly string[];
  readonly heel: number;
  /** Bytes after the last whole line: a run was stopped while it wrote. */
  readonly rest: number;
}

const BEGIN = '0'.repeat(64);
const EERSTE = `{"vorige":"${BEGIN}"`;
const LEEG: Journaal = { regels: [], hoofd: BEGIN, hoofden: [], heel: 0, rest: 0 };

/**
 * Reads the journal of a round; an empty one when there is none. Refuses ('afwijking') at the first line that does not
 * follow from the one before it; what is wrong stands in `waarde` of the message.
 */
export async function leesJournaal(store: RoundStore): Promise<Journaal> {
  const bytes = await store.leesJournaal();
  if (bytes === null) return LEEG;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const heel = buffer.lastIndexOf(10) + 1;
  // A half first line of ours is taken away later; a file of somebody else must not be.
  if (heel === 0 && !EERSTE.startsWith(buffer.toString('utf8', 0, EERSTE.length)))
    throw kloptNiet(store.plek, 'regel 1 is niet te lezen');
  const regels: Regel[] = [];
  const hoofden: string[] = [];
  let hoofd = BEGIN;
  for (const tekst of buffer.toString('utf8', 0, heel).split('\n').slice(0, -1)) {
    const gelezen = leesRegel(tekst, hoofd, regels.length + 1);
    if (typeof gelezen === 'string') throw kloptNiet(store.plek, gelezen);
    regels.push(gelezen);
    hoofd = sha256(tekst);
    hoofden.push(hoofd);
  }
  return { regels, hoofd, hoofden, heel, rest: buffer.length - heel };
}

function kloptNiet(plek: string, reden: string): Weigering {
  return new Weigering('afwijking', [
    {
      code: 'journaal-klopt-niet',
      rij: null,
      kolom: null,
      cel: null,
      waarde: reden,
      melding: `Het journaal van ${plek} klopt niet: ${reden}. Er is niets geschreven.`,
      oplossing: `Kijk wat er is veranderd met: trede verifieer ${alsArgument(plek)}. Zet een kopie terug, of kies een andere map.`,
    },
  ]);
}

/** The line, or what is wrong with it. */
function leesRegel(tekst: string, hoofd: string, nummer: number): Regel | string {
  let inhoud: { vorige?: unknown; regel?: unknown };
  try {
    inhoud = JSON.parse(tekst) as typeof inhoud;
  } catch {
    return `regel ${nummer} is niet te lezen`;
  }
  if (inhoud?.vorige !== hoofd) return `regel ${nummer} volgt niet op de regel ervoor`;
  const gelezen = regelSchema.safeParse(inhoud.regel);
  if (gelezen.success) return gelezen.data;
  return JSON.stringify(gelezen.error.issues).includes(VREEMDE_NAAM)
    ? `regel ${nummer} noemt een bestand dat niet van een ronde kan zijn`
    : `regel ${nummer} heeft een onbekende vorm`;
}

/** A journal that is written to: each line is kept before the promise is fulfilled. */
export interface Schrijver {
  /** Throws, and writes nothing, for a line that could not be read back. */
  schrijf(regel: Regel): Promise<void>;
  /** The journal as it is now. */
  stand(): Journaal;
}

/** Goes on with a journal, under the lock. A half last line of a stopped run is taken away. */
export async function vervolg(store: RoundStore, gelezen: Journaal): Promise<Schrijver> {
  const regels = [...gelezen.regels];
  const hoofden = [...gelezen.hoofden];
  let { hoofd, heel } = gelezen;
  if (gelezen.rest > 0) await store.kapJournaal(heel);
  return {
    stand: () => ({ regels, hoofd, hoofden, heel, rest: 0 }),
    schrijf: async (regel) => {
      const tekst = JSON.stringify({ vorige: hoofd, regel });
      const bezwaar = leesRegel(tekst, hoofd, regels.length + 1);
      if (typeof bezwaar === 'string') throw new Error(`een regel die niet terug te lezen is: ${bezwaar}`);
      const bytes = new TextEncoder().encode(`${tekst}\n`);
      await store.voegRegelToe(bytes);
      regels.push(regel);
      hoofd = sha256(tekst);
      hoofden.push(hoofd);
      heel += bytes.length;
    },
  };
}

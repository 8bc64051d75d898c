import type { Plaats } from '../knoop.ts';
import type { Sjablonen } from '../sjablonen.ts';
import type { Sjabloonmelding } from '../sjabloonmelding.ts';
import type { Spoor, Takkeuze } from '../vulin.ts';
import { wandel } from '../wandel.ts';

/** One way through a template: a file as a whole, one side of an `if`, or a `for` that repeats something. */
export interface Tak extends Plaats {
  readonly keuze: Takkeuze | 'geheel';
}

/** The branches that were taken, by their key. */
export type Takken = ReadonlyMap<string, Tak>;

/** A recorder for one letter or sentence, and what it has heard so far. */
export function nieuwSpoor(): { spoor: Spoor; takken: Takken } {
  const takken = new Map<string, Tak>();
  const hoor = (tak: Tak) => takken.set(sleutel(tak), tak);
  const spoor: Spoor = {
    bestand: (bestand) => hoor({ bestand, regel: 1, kolom: 1, keuze: 'geheel' }),
    tak: (plaats, keuze) => hoor({ ...plaats, keuze }),
  };
  return { spoor, takken };
}

/** All branches of these files. */
export function takkenVan(sjablonen: Sjablonen, bestanden: Iterable<string>): Takken {
  const takken = new Map<string, Tak>();
  const voegToe = (tak: Tak) => takken.set(sleutel(tak), tak);
  for (const bestand of bestanden) {
    voegToe({ bestand, regel: 1, kolom: 1, keuze: 'geheel' });
    wandel(sjablonen, bestand, '', null, {
      als: (k) => {
        voegToe({ ...k.plaats, keuze: 'ja' });
        voegToe({ ...k.plaats, keuze: 'nee' });
        return [
          { keuze: 'ja', o: null },
          { keuze: 'nee', o: null },
        ];
      },
      elk: (k) => {
        voegToe({ ...k.naam.plaats, keuze: 'elk' });
        return [null];
      },
    });
  }
  return takken;
}

/** What stands in a booklet, and the branches that it is there for. */
export interface Gekozen<T> {
  readonly stuk: T;
  readonly voor: readonly Tak[];
}

/**
 * The smallest set, by greed: each time the piece that reaches the most branches not reached yet (the first of equals),
 * and then without the pieces that later ones made superfluous.
 */
export function kleinsteSet<T extends { readonly takken: Takken }>(
  stukken: readonly T[],
): readonly Gekozen<T>[] {
  const gelijken = new Set<string>();
  const verschillend = stukken.filter(({ takken }) => {
    const bereik = [...takken.keys()].sort().join();
    return !gelijken.has(bereik) && gelijken.add(bereik);
  });
  const gekozen: T[] = [];
  const bereikt = new Set<string>();
  for (;;) {
    const beste = grootste(verschillend, (s) => nieuwe(s, bereikt).length);
    if (beste === null) break;
    gekozen.push(beste);
    for (const s of beste.takken.keys()) bereikt.add(s);
  }
  const nodig = gekozen.reduce<readonly T[]>((over, stuk) => {
    const zonder = over.filter((s) => s !== stuk);
    const rest = new Set(zonder.flatMap((s) => [...s.takken.keys()]));
    return nieuwe(stuk, rest).length === 0 ? zonder : over;
  }, gekozen);
  const gezien = new Set<string>();
  return stukken
    .filter((s) => nodig.includes(s))
    .map((stuk) => {
      const voor = nieuwe(stuk, gezien);
      for (const s of stuk.takken.keys()) gezien.add(s);
      return { stuk, voor };
    });
}

/** Each branch that has to be reached and was not, as a finding with its place; `waar`: in which booklet. */
export function onbereikt(
  alle: Takken,
  bereikt: ReadonlySet<string>,
  waar: string,
): readonly Sjabloonmelding[] {
  const wat: Readonly<Record<Tak['keuze'], string>> = {
    geheel: 'dit sjabloon komt in geen brief of zin terecht',
    ja: 'deze voorwaarde is in geen enkele brief waar',
    nee: 'deze voorwaarde is in elke brief waar: de andere tak wordt nooit bereikt',
    elk: 'deze lijst is in elke brief leeg',
  };
  return [...alle]
    .filter(([s]) => !bereikt.has(s))
    .map(([, { bestand, regel, kolom, keuze }]) => ({
      bestand,
      regel,
      kolom,
      melding: `onbereikte tak (${waar}): ${wat[keuze]}; haal de tak weg, of voeg in data/boekje/gevallen.yaml een geval toe dat haar bereikt`,
    }));
}

function nieuwe({ takken }: { readonly takken: Takken }, bereikt: ReadonlySet<string>): Tak[] {
  return [...takken].filter(([s]) => !bereikt.has(s)).map(([, tak]) => tak);
}

function grootste<T>(lijst: readonly T[], maat: (item: T) => number): T | null {
  let beste: T | null = null;
  let meeste = 0;
  for (const item of lijst) {
    const hoeveel = maat(item);
    if (hoeveel > meeste) [beste, meeste] = [item, hoeveel];
  }
  return beste;
}

/** The key of a file as a whole. */
export function geheel(bestand: string): string {
  return sleutel({ bestand, regel: 1, kolom: 1, keuze: 'geheel' });
}

function sleutel({ bestand, regel, kolom, keuze }: Tak): string {
  return `${bestand}:${regel}:${kolom} ${keuze}`;
}

import { weiger } from '../../dossier/weigering.ts';
import { JOURNAAL } from '../naam.ts';
import type { Inhoud, Naamsoort, RoundStore } from './store.ts';

/** A round in memory: for tests, and for who wants the bytes and no folder. */
export interface MemoryStore extends RoundStore {
  /** What is in it now, the journal apart. */
  readonly bestanden: ReadonlyMap<string, Uint8Array>;
}

/** A new round in memory; `plek` is how messages call it. */
export function memoryStore(plek = 'geheugen', begin: readonly Inhoud[] = []): MemoryStore {
  const bestanden = new Map<string, Uint8Array>(begin.map(({ naam, bytes }) => [naam, bytes]));
  let journaal: Uint8Array | null = null;
  let bezet = false;
  const weigerBezet = async () => {
    if (bezet)
      throw weiger(
        'bezet',
        'map-bezet',
        `In ${plek} werkt al een andere run. Er is niets geschreven.`,
        'Wacht tot die klaar is.',
      );
  };
  return {
    plek,
    bestanden,
    weigerBezet,
    aanwezig: async () => (journaal === null && bestanden.size === 0 ? 'niets' : 'map'),
    neemSlot: async () => {
      await weigerBezet();
      bezet = true;
      return async () => {
        bezet = false;
      };
    },
    lees: async (naam) => bestanden.get(naam) ?? null,
    namen: async () =>
      new Map(
        [...bestanden.keys(), ...(journaal === null ? [] : [JOURNAAL])].map((naam): [string, Naamsoort] => [
          naam,
          'bestand',
        ]),
      ),
    zetSamen: async (nieuw) => {
      for (const { naam, bytes } of nieuw) bestanden.set(naam, bytes);
    },
    haalWeg: async (naam) => {
      bestanden.delete(naam);
    },
    leesJournaal: async () => journaal,
    voegRegelToe: async (bytes) => {
      journaal = Buffer.concat([journaal ?? new Uint8Array(), bytes]);
    },
    kapJournaal: async (lengte) => {
      journaal = journaal?.slice(0, lengte) ?? null;
    },
  };
}

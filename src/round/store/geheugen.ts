import { weiger } from '../../dossier/weigering.ts';
import { sha256 } from '../hash.ts';
import { weigerIntussenBesloten } from '../keten.ts';
import { gebeurtenispad, JOURNAAL } from '../naam.ts';
import type { Inhoud, Naamsoort, RoundStore } from './store.ts';

/** A round in memory: for tests, and for who wants the bytes and no folder. */
export interface MemoryStore extends RoundStore {
  /** What is in it now, the journal apart. */
  readonly bestanden: ReadonlyMap<string, Uint8Array>;
}

/** A new round in memory; `plek` is how messages call it. */
export function memoryStore(plek = 'geheugen', begin: readonly Inhoud[] = []): MemoryStore {
  const bestanden = new Map<string, Uint8Array>(begin.map(({ naam, bytes }) => [naam, bytes]));
  const gebeurtenissen = new Map<string, Uint8Array>();
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
        [
          ...bestanden.keys(),
          ...[...gebeurtenissen.keys()].map(gebeurtenispad),
          ...(journaal === null ? [] : [JOURNAAL]),
        ].map((naam): [string, Naamsoort] => [naam, 'bestand']),
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
    leesGebeurtenissen: async () => new Map(gebeurtenissen),
    voegGebeurtenisToe: async (bytes, hoofden) => {
      const naam = sha256(bytes);
      if (!gebeurtenissen.has(naam)) weigerIntussenBesloten(gebeurtenissen, bytes, hoofden);
      gebeurtenissen.set(naam, bytes.slice());
      return naam;
    },
    kapJournaal: async (lengte) => {
      journaal = journaal?.slice(0, lengte) ?? null;
    },
  };
}

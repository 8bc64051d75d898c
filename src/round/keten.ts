import { type Weigering, weiger } from '../dossier/weigering.ts';
import { sha256 } from './hash.ts';

/** What a store must know of an event: in which row it stands (`ketenVan`), and after which events it came. */
export interface Schakel {
  readonly stuk: string;
  readonly vorige: readonly string[];
}

/** What somebody keeps for himself: it decides nothing, and holds nobody's decision up. */
const NOTITIES: readonly string[] = ['gezien', 'later'];

/** In which row an event stands: that of its piece, or for a note that of its piece and its writer. */
export function ketenVan(gebeurtenis: { stuk: string; soort: string; door: { account: string } }): string {
  const { stuk, soort, door } = gebeurtenis;
  return NOTITIES.includes(soort) ? `${stuk} ${soort} ${door.account}` : stuk;
}

/** What an event says of its place; null for what is none. */
export function schakelVan(bytes: Uint8Array): Schakel | null {
  try {
    const gelezen = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const { stuk, soort, vorige } = gelezen;
    if (typeof stuk !== 'string' || typeof soort !== 'string' || !Array.isArray(vorige)) return null;
    return { stuk: ketenVan(gelezen), vorige: vorige.map(String) };
  } catch {
    return null;
  }
}

/** The last events of a row, sorted: those after which no other came. A file that does not bear its own hash is none. */
export function hoofdenVan(gebeurtenissen: ReadonlyMap<string, Uint8Array>, stuk: string): string[] {
  const van = [...gebeurtenissen].flatMap(([naam, bytes]): [string, readonly string[]][] => {
    const schakel = schakelVan(bytes);
    return schakel?.stuk === stuk && sha256(bytes) === naam ? [[naam, schakel.vorige]] : [];
  });
  const voorgangers = new Set(van.flatMap(([, vorige]) => vorige));
  return van.flatMap(([naam]) => (voorgangers.has(naam) ? [] : [naam])).sort();
}

/** Refuses ('afwijking') an event that was written while somebody else decided: it does not follow on what stands there now. */
export function weigerIntussenBesloten(
  gebeurtenissen: ReadonlyMap<string, Uint8Array>,
  bytes: Uint8Array,
  gezien: readonly string[],
): void {
  const schakel = schakelVan(bytes);
  if (schakel === null) throw new Error('een gebeurtenis zonder stuk');
  const nu = hoofdenVan(gebeurtenissen, schakel.stuk);
  const toen = [...gezien].sort();
  if (nu.length !== toen.length || nu.some((hoofd, i) => hoofd !== toen[i])) throw intussen(schakel.stuk);
}

function intussen(stuk: string): Weigering {
  return weiger(
    'afwijking',
    'intussen-besloten',
    `Over ${stuk} is intussen iets besloten dat u nog niet had gezien. Er is niets geschreven.`,
    'Bekijk de brief opnieuw, en beslis dan.',
  );
}

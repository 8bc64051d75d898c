import type { Kader } from '../../assessment/kader.ts';
import { KADERS } from '../../assessment/kaders/index.ts';
import { nearest } from '../../dossier/gelijkenis.ts';
import { type Weigering, weiger } from '../../dossier/weigering.ts';
import { BRON } from '../bronnen/bronnen.ts';

/** The kaders that there are: ours, and those that were loaded from the folder of a province. */
export interface Kaderregister {
  readonly kaders: ReadonlyMap<string, Kader>;
  /** Of each kader of a province's own: the hash of the code that was loaded. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** What comes with the program. */
export const ONZE_KADERS: Kaderregister = { kaders: KADERS, hashes: new Map() };

/** The kader with this id. Refuses one that does not exist, with the nearest. */
export function kaderMetId(id: string, { kaders }: Kaderregister): Kader {
  const kader = kaders.get(id);
  if (kader !== undefined) return kader;
  throw weiger('gebruik', 'kader-onbekend', `Het kader "${id}" bestaat niet.`, kaderRaad(id, kaders.keys()));
}

/** Which id may have been meant, and which there are. */
export function kaderRaad(id: string, bekend: Iterable<string>): string {
  const ids = [...bekend];
  const lijkt = nearest(id, ids);
  return `${lijkt === null ? '' : `Bedoelt u ${lijkt}? `}Kies uit: ${ids.join(', ')}.`;
}

/** The name under which a round keeps the code of a kader of a province's own. */
function kadercode(id: string): string {
  return `${BRON.kaders}${id}/kader.mjs`;
}

/** The kader of a line of a journal, of which it kept these hashes. */
interface Bewaardkader {
  readonly vast: Readonly<Record<string, string>>;
  readonly bronnen: Readonly<Record<string, string>>;
}

/**
 * Why letters cannot be made again here: they rest on a kader of a province's own, and that is not at hand as it was. What the
 * round keeps of it is evidence, and is never run. Null when they can.
 */
export function bezwaarTegenKader(
  { vast, bronnen }: Bewaardkader,
  { kaders, hashes }: Kaderregister,
): string | null {
  const id = vast.kader ?? '';
  const toen = bronnen[kadercode(id)];
  if (toen === undefined) return kaders.has(id) && !hashes.has(id) ? null : `kader ${id} ontbreekt`;
  const nu = hashes.get(id);
  return nu === undefined ? `kader ${id} ontbreekt` : nu === toen ? null : `kader ${id} verschilt`;
}

/** The kader that letters were made under. Refuses ('afwijking') one that is not at hand as it was. */
export function kaderVanToen(regel: Bewaardkader, register: Kaderregister): Kader {
  const bezwaar = bezwaarTegenKader(regel, register);
  const kader = register.kaders.get(regel.vast.kader ?? '');
  if (bezwaar === null && kader !== undefined) return kader;
  throw kaderNietVanToen(bezwaar ?? 'het kader ontbreekt');
}

function kaderNietVanToen(bezwaar: string): Weigering {
  return weiger(
    'afwijking',
    'kader-niet-van-toen',
    `De brieven van deze ronde zijn gemaakt onder een eigen kader: ${bezwaar}.`,
    'Zet de map van het kader terug zoals zij was (de ronde bewaart een kopie, die nooit wordt uitgevoerd), en noem haar met kaders.',
  );
}

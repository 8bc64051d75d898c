import type { KeyObject } from 'node:crypto';
import type { Melding } from '../../dossier/melding.ts';
import { Weigering } from '../../dossier/weigering.ts';
import { onecht, weigerOnecht } from '../../round/echt.ts';
import { sleutelafdruk } from '../../round/handtekening.ts';
import { leesJournaal } from '../../round/journaal.ts';
import { briefbestand } from '../../round/naam.ts';
import { rondestand } from '../../round/stand.ts';
import type { RoundStore } from '../../round/store/store.ts';
import { controleerBestanden } from '../../round/verifieer.ts';
import { isRonde, weigerVeranderdeBrieven } from './bestaand.ts';

/** How far what was read of a folder is what a round made: `los` is no round, so there is nothing to hold it against. */
export type Toetsing = 'bewezen' | 'ondertekend' | 'onondertekend' | 'los';

/**
 * Refuses ('afwijking') files of a round that are not what its journal says, and a journal that the manifest and its signature
 * do not bear out. With a public key the round must be signed by it. A round that was stopped is read as it stands.
 */
export async function toets(
  store: RoundStore,
  vertrouwd: KeyObject | null,
  namen: readonly string[],
): Promise<Toetsing> {
  if (!(await isRonde(store))) return 'los';
  const journaal = await leesJournaal(store);
  const door = await weigerOnecht(store, journaal, null);
  const stand = rondestand(journaal.regels);
  if (vertrouwd !== null && stand.klaar !== null) {
    if (door === null || stand.klaar.sleutel === null)
      throw onecht(store.plek, 'de ronde is niet ondertekend');
    if (door !== sleutelafdruk(vertrouwd) || stand.klaar.sleutel !== door)
      throw onecht(store.plek, 'de ronde is met een andere sleutel ondertekend');
  }
  await weigerVeranderdeBrieven(
    store,
    await controleerBestanden(store, stand, namen),
    'Er is niets geschreven.',
  );
  if (door === null) return 'onondertekend';
  return vertrouwd === null ? 'ondertekend' : 'bewezen';
}

/** The letters of a folder that are not what its round made, as `toets` tells it; none when all are, or when it is no round. */
export async function toetsBrieven(
  store: RoundStore,
  vertrouwd: KeyObject | null,
): Promise<readonly Melding[]> {
  try {
    const namen = [...(await store.namen()).keys()];
    await toets(
      store,
      vertrouwd,
      namen.filter((naam) => briefbestand(naam) !== null),
    );
    return [];
  } catch (fout) {
    if (!(fout instanceof Weigering) || fout.soort !== 'afwijking') throw fout;
    return fout.meldingen;
  }
}

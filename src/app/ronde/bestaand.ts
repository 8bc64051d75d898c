import { bestandsmelding } from '../../dossier/melding.ts';
import { Weigering, type Weigersoort, weiger } from '../../dossier/weigering.ts';
import { JOURNAAL } from '../../round/naam.ts';
import type { RoundStore } from '../../round/store/store.ts';

/** Whether a round was begun here. */
export async function isRonde(store: RoundStore): Promise<boolean> {
  return (await store.namen()).has(JOURNAAL);
}

/** Without a journal it is no round: nothing can be said of it, and nothing is made in it. */
export async function weigerGeenRonde(store: RoundStore): Promise<void> {
  if (!(await isRonde(store))) throw await geenRonde(store, 'invoer', JOURNAAL);
}

/** That a store is no round, by the file that each round has and that is not there. */
export async function geenRonde(store: RoundStore, soort: Weigersoort, bestand: string): Promise<Weigering> {
  return weiger(
    soort,
    'geen-ronde',
    (await store.aanwezig()) === 'niets'
      ? `${store.plek} bestaat niet.`
      : `${store.plek} is geen ronde: er staat geen ${bestand} in.`,
    'Geef de map op waarin trede brieven de brieven schreef.',
  );
}

/** Refuses letters of a round that are not what the journal says. `slotzin` tells what was not done. */
export function weigerVeranderdeBrieven(
  plek: string,
  anders: readonly { readonly bestand: string; readonly reden: string | null }[],
  slotzin: string,
): void {
  if (anders.length === 0) return;
  throw new Weigering(
    'afwijking',
    anders.map(({ bestand, reden }) =>
      bestandsmelding(
        'brief-veranderd',
        `${bestand}: ${reden}. ${slotzin}`,
        `Kijk wat er is veranderd met: trede verifieer ${plek}.`,
      ),
    ),
  );
}

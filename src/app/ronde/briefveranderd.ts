import { bestandsmelding } from '../../dossier/melding.ts';
import { Weigering } from '../../dossier/weigering.ts';

/** Stops at letters of a round that are not what the journal says. `slot` tells what was not done. */
export function weigerVeranderdeBrieven(
  map: string,
  anders: readonly { readonly bestand: string; readonly reden: string | null }[],
  slot: string,
): void {
  if (anders.length === 0) return;
  throw new Weigering(
    'afwijking',
    anders.map(({ bestand, reden }) =>
      bestandsmelding(
        'brief-veranderd',
        `${bestand}: ${reden}. ${slot}`,
        `Kijk wat er is veranderd met: trede verifieer ${map}.`,
      ),
    ),
  );
}

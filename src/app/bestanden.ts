import { join } from 'node:path';
import { bestandsmelding, type Melding } from '../dossier/melding.ts';
import { Weigering } from '../dossier/weigering.ts';
import { type Bestand, schrijf, stand } from '../round/store/schrijf.ts';
import { alsWeigering, metSlotzin } from '../round/store/schrijffout.ts';
import type { Inhoud } from '../round/store/store.ts';
import { aantal, eerste } from './taal.ts';
import type { Wereld } from './wereld.ts';

/** How many files were written, and how many stood there already with the same content. */
export interface Geschreven {
  readonly nieuw: number;
  readonly gelijk: number;
}

/**
 * Writes files into a folder, each whole. Refuses ('gebruik'), before anything is written, when one stands there with
 * another content; one that is the same is left alone.
 */
export function schrijfBestanden(map: string, inhoud: readonly Inhoud[], wereld: Wereld): Geschreven {
  const bestanden = inhoud.map(({ naam, bytes }): Bestand => ({ pad: join(map, naam), bytes }));
  const standen = bestanden.map((bestand) => ofWeiger(bestand, 0, stand));
  const anders = bestanden.filter((_, i) => standen[i] === 'anders').map((b) => b.pad);
  if (anders.length > 0) throw new Weigering('gebruik', [bestaatMelding(anders)]);
  const nieuw = bestanden.filter((_, i) => standen[i] === 'nieuw');
  nieuw.forEach((bestand, i) => {
    ofWeiger(bestand, i, schrijf);
    wereld.voortgang?.('geschreven', i + 1, nieuw.length);
  });
  return { nieuw: nieuw.length, gelijk: bestanden.length - nieuw.length };
}

/** Files that stand there with another content are somebody's: they are named, never overwritten. `vooraf` begins the sentence. */
export function bestaatMelding(paden: readonly string[], vooraf = ''): Melding {
  return bestandsmelding(
    'bestand-bestaat',
    `${vooraf}${aantal(paden.length, 'bestand bestaat', 'bestanden bestaan')} al met een andere inhoud: ${eerste(paden)}. Er is niets geschreven.`,
    'Kies een andere map, of verplaats de oude bestanden.',
  );
}

function ofWeiger<T>(bestand: Bestand, alGeschreven: number, werk: (bestand: Bestand) => T): T {
  try {
    return werk(bestand);
  } catch (oorzaak) {
    const al =
      alGeschreven === 0
        ? 'Er is niets geschreven.'
        : `${aantal(alGeschreven, 'bestand is', 'bestanden zijn')} al wel heel geschreven.`;
    throw metSlotzin(alsWeigering(oorzaak, bestand.pad), al);
  }
}

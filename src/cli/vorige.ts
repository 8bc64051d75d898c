import { statSync } from 'node:fs';
import { metVorigeRonde } from '../app/aannemelijk/vorigebron.ts';
import type { Bronnen } from '../app/bronnen/bronnen.ts';
import { openOpslag } from '../app/opslag.ts';
import { leesVorigeRonde } from '../app/ronde/vorigeronde.ts';
import { weiger } from '../dossier/weigering.ts';
import { DIT_PROCES } from '../proces.ts';
import type { Opties } from './opties.ts';

/** The sources with the round before that --vorige names. Refuses what is no folder. */
export async function metVorige(bronnen: Bronnen, { vorige }: Opties): Promise<Bronnen> {
  if (vorige === undefined) return bronnen;
  if (!isMap(vorige))
    throw weiger(
      'gebruik',
      'vorige-geen-map',
      `--vorige "${vorige}" is geen map.`,
      'Geef de map waarin trede brieven de brieven van de vorige ronde schreef.',
    );
  return metVorigeRonde(bronnen, await leesVorigeRonde(openOpslag(vorige, DIT_PROCES)), vorige);
}

/** Whether the round before is given as a folder; else as its table. */
export function isMap(pad: string): boolean {
  return statSync(pad, { throwIfNoEntry: false })?.isDirectory() === true;
}

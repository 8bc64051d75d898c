import { existsSync, rmdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Weigering, weiger } from '../../dossier/weigering.ts';
import { JournaalFout } from '../../round/journaal.ts';
import { openRonde, type Ronde } from '../../round/ronde.ts';
import { BezetFout } from '../../round/slot.ts';
import { schrijffout } from '../wegschrijven.ts';

/** Works in the locked folder of a round. A folder that was made for it and stays empty is taken away again. */
export async function metRondemap<T>(map: string, werk: (ronde: Ronde) => Promise<T>): Promise<T> {
  const gemaakt = ontbrekendeMappen(map);
  try {
    const ronde = open(map);
    try {
      return await werk(ronde);
    } finally {
      ronde.sluit();
    }
  } finally {
    for (const leeg of gemaakt) ruimOp(leeg);
  }
}

function open(map: string): Ronde {
  try {
    return openRonde(map);
  } catch (fout) {
    throw rondefout(fout, map);
  }
}

/** What keeps a round from being opened, as a stop with its exit code. */
export function rondefout(fout: unknown, map: string): unknown {
  if (fout instanceof BezetFout)
    return weiger(
      'bezet',
      'map-bezet',
      `In ${map} werkt al een andere run (${fout.message}). Er is niets geschreven.`,
      `Wacht tot die klaar is. Weet u zeker dat er niets meer loopt, haal dan ${fout.bestand} weg.`,
    );
  if (fout instanceof JournaalFout)
    return weiger(
      'afwijking',
      'journaal-klopt-niet',
      `Het journaal van ${map} klopt niet: ${fout.message}. Er is niets geschreven.`,
      `Kijk wat er is veranderd met: trede verifieer ${map}. Zet een kopie terug, of kies met --uit een andere map.`,
    );
  return fout instanceof Weigering ? fout : schrijffout(fout, map, 'Er is niets geschreven.');
}

/** The folders that are not there yet, the deepest first. */
function ontbrekendeMappen(map: string): string[] {
  return existsSync(map) || dirname(map) === map ? [] : [map, ...ontbrekendeMappen(dirname(map))];
}

function ruimOp(map: string): void {
  try {
    rmdirSync(map);
  } catch {
    // There is something in it, or it was never made.
  }
}

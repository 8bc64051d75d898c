import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { weiger } from '../../dossier/weigering.ts';
import { JOURNAAL } from '../../round/journaal.ts';

/** A folder without a journal is no round: nothing can be said of it, and nothing is made in it. */
export function weigerGeenRonde(map: string): void {
  if (existsSync(join(map, JOURNAAL))) return;
  throw weiger(
    'invoer',
    'geen-ronde',
    existsSync(map) ? `${map} is geen ronde: er staat geen ${JOURNAAL} in.` : `${map} bestaat niet.`,
    'Geef de map op waarin trede brieven de brieven schreef (--uit).',
  );
}

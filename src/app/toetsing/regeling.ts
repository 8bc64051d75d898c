import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { weiger } from '../../dossier/weigering.ts';
import { parseRegeling, REGELINGBESTAND, type Regeling } from '../../review/regeling.ts';
import { leesBestand } from '../bronnen/bestanden.ts';
import { eigenPad } from '../bronnen/eigen.ts';

/** A regeling with its bytes: by their hash a decision says under which it was taken. */
export interface Regelingbron {
  readonly regeling: Regeling;
  readonly bytes: Uint8Array;
  readonly plek: string;
}

/** The regeling beside a huisstijl; null when there is none. Refuses ('invoer') one that cannot be read. */
export function leesRegeling(huisstijl: string | undefined): Regelingbron | null {
  const plek = join(huisstijl ?? eigenPad('huisstijl/voorbeeld'), REGELINGBESTAND);
  if (!existsSync(plek)) return null;
  const bytes = leesBestand(plek);
  const regeling = parseRegeling(bytes, plek);
  if (!('mensen' in regeling))
    throw weiger(
      'invoer',
      'toetsing-onleesbaar',
      `${plek} klopt niet: ${regeling.join('; ')}.`,
      'Verbeter toetsing.yaml. Een voorbeeld staat in docs/toetsen.md.',
    );
  return { regeling, bytes, plek };
}

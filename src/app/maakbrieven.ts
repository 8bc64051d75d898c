import { weiger } from '../dossier/weigering.ts';
import type { Bronnen } from './bronnen/bronnen.ts';
import { aanvaard } from './invoer/aanvaard.ts';
import type { Invoer } from './invoer/lees.ts';
import type { Maakopdracht } from './opdracht.ts';
import { type Gemaakt, maakAlle } from './ronde/maken.ts';
import type { Wereld } from './wereld.ts';

/**
 * The letters that an order asks for, as bytes, each read back and held against its figures; nothing is written. Refuses
 * wrong input, templates and orders with everything that is wrong.
 */
export async function maakBrieven(
  bronnen: Bronnen,
  opdracht: Maakopdracht,
  wereld: Wereld,
): Promise<Gemaakt> {
  return maakAlle(bronnen, await aanvaard(bronnen, opdracht, wereld), opdracht, wereld);
}

/** Refuses an order about one municipality that does not name it; a dossier has only one. */
export function weigerZonderGemeente(invoer: Pick<Invoer, 'soort'>, gemeente: string | null): void {
  if (gemeente === null && invoer.soort === 'tabel')
    throw weiger(
      'gebruik',
      'gemeente-ontbreekt',
      'Er is geen gemeente opgegeven.',
      'Noem de gemeente met haar naam of code.',
    );
}

import { weiger } from '../dossier/weigering.ts';
import type { Invoer } from './invoer/lees.ts';

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

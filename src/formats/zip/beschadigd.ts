import { type Weigering, weiger } from '../../dossier/weigering.ts';

/** The refusal of a zip that is not whole, or says two things of one part. */
export function beschadigdeZip(waarom: string): Weigering {
  return weiger(
    'invoer',
    'zip-beschadigd',
    `Het bestand is beschadigd: ${waarom}.`,
    'Haal het bestand opnieuw op, of maak het opnieuw.',
  );
}

/** The refusal of a zip that is more than the reader takes on. */
export function teGroteZip(waarom: string): Weigering {
  return weiger(
    'invoer',
    'zip-te-groot',
    `${waarom}.`,
    'Verwijder wat er niet in hoort, of splits het bestand.',
  );
}

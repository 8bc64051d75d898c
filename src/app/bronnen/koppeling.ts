import { basename } from 'node:path';
import { Weigering } from '../../dossier/weigering.ts';
import { GEEN_KOPPELING, type Koppeling, parseKoppeling } from '../../tables/indeling/koppeling.ts';
import { BRON, type Bronbestand, type Bronnen } from './bronnen.ts';

/** How the columns of the input are called, where a koppeling says so. Refuses with everything that is wrong with it. */
export function leesKoppeling(bronnen: Bronnen): Koppeling {
  const koppeling = bronnen.get(BRON.koppeling);
  return koppeling === undefined ? GEEN_KOPPELING : ontleed(koppeling);
}

/** The name of the other table that a koppeling takes columns from, which stands beside the koppeling; null when there is none. */
export function aanvullingVan(koppeling: Bronbestand): string | null {
  return ontleed(koppeling).aanvullen?.bestand ?? null;
}

function ontleed({ bytes, plek }: Bronbestand): Koppeling {
  const gelezen = parseKoppeling(bytes, basename(plek));
  if ('fouten' in gelezen) throw new Weigering('invoer', gelezen.fouten);
  return gelezen.koppeling;
}

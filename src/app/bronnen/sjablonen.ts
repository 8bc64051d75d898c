import { parseSjablonen, type Sjablonen } from '../../letters/template/sjablonen.ts';
import { type Bronnen, sjabloonteksten } from './bronnen.ts';

/** All templates. Refuses ('sjabloon') with everything in them that cannot be read. */
export function leesSjablonen(bronnen: Bronnen): Sjablonen {
  return parseSjablonen(sjabloonteksten(bronnen));
}

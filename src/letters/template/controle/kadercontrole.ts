import { isBriefVan } from '../../briefplek.ts';
import type { Sjablonen } from '../sjablonen.ts';
import type { Sjabloonmelding } from '../sjabloonmelding.ts';
import { type Codekader, controleerClausules } from './clausulecontrole.ts';
import { controleerOpbouw } from './opbouw.ts';
import { controleerSjablonen } from './vormcontrole.ts';

/** Everything in the templates that would spoil a letter of this kader: no letter is made while there is any. */
export function controleerVoorKader(sjablonen: Sjablonen, kader: Codekader): readonly Sjabloonmelding[] {
  const brieven = [...sjablonen.keys()].filter((bestand) => isBriefVan(bestand, kader.id));
  return [
    ...controleerSjablonen(sjablonen, kader.id),
    ...brieven.flatMap((bestand) => controleerOpbouw(sjablonen, bestand, kader.id)),
    ...controleerClausules(sjablonen, kader),
  ];
}

import type { Beoordelingsopties } from '../assessment/assess.ts';
import type { Gegevens } from './bronnen/gegevens.ts';
import type { Beoordeelopdracht } from './opdracht.ts';

/** What an assessment needs besides the facts. */
export function beoordelingsopties(
  { instellingen, moment, briefdatum, verzenddatum }: Beoordeelopdracht,
  { feestdagen, landelijk }: Gegevens,
): Beoordelingsopties {
  return {
    feestdagen,
    landelijk,
    instellingen,
    ...(moment === null ? {} : { moment }),
    ...(briefdatum === null ? {} : { briefdatum }),
    ...(verzenddatum === null ? {} : { verzenddatum }),
  };
}

import type { Opties } from '../../cli/opties.ts';
import { json } from '../../cli/schrijfwijze.ts';
import { isBijstuk } from '../../dossier/briefsoort.ts';
import { nearest } from '../../dossier/gelijkenis.ts';
import { weiger } from '../../dossier/weigering.ts';
import type { Brief } from '../../formats/brief.ts';
import type { Bijlage } from '../../formats/pdf/bestand/bijlage.ts';
import type { Sjablonen } from '../../letters/template/sjablonen.ts';
import { alsJson, type Beoordeeld } from '../invoer/beoordeling.ts';

const BIJLAGE = 'beoordeling';

/** Refuses an attachment that does not exist, or that no format asked for can hold, before anything is made. */
export function controleerBijlage({ bijlage }: Opties, formaten: readonly string[]): void {
  if (bijlage === undefined) return;
  if (bijlage !== BIJLAGE)
    throw weiger(
      'gebruik',
      'bijlage-onbekend',
      `De bijlage "${bijlage}" bestaat niet.`,
      `${nearest(bijlage, [BIJLAGE]) === null ? 'Schrijf' : 'Bedoelt u beoordeling? Schrijf'} --bijlage ${BIJLAGE}.`,
    );
  if (!formaten.includes('pdf'))
    throw weiger(
      'gebruik',
      'bijlage-zonder-pdf',
      `Alleen een PDF kan de beoordeling als bijlage hebben; gevraagd is ${formaten.join(', ')}.`,
      'Voeg pdf toe met --formaat, of laat --bijlage weg.',
    );
}

/** The assessment as JSON, for in the letter itself: not in a cover, nor in a text for publication. */
export function bijlageVan(
  brief: Brief,
  beoordeeld: Pick<Beoordeeld, 'beoordeling' | 'regel'>,
  { opties, sjablonen }: { readonly opties: Opties; readonly sjablonen: Sjablonen },
): Bijlage | null {
  if (opties.bijlage === undefined || isBijstuk(brief.soort)) return null;
  const { kader, instellingen } = beoordeeld.beoordeling;
  return {
    naam: 'beoordeling.json',
    soort: 'application/json',
    omschrijving: 'De beoordeling waar deze brief op rust',
    bytes: new TextEncoder().encode(
      json({
        kader,
        instellingen,
        beoordelingen: [alsJson(beoordeeld.beoordeling, beoordeeld.regel.rij, sjablonen)],
      }),
    ),
  };
}

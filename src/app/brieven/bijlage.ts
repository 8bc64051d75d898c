import { isBijstuk } from '../../dossier/briefsoort.ts';
import type { Brief } from '../../formats/brief.ts';
import type { Bijlage } from '../../formats/pdf/bestand/bijlage.ts';
import type { Beoordeeld } from '../beoordeeld.ts';
import { document } from '../taal.ts';
import { vertel } from '../vertel.ts';
import type { Werkplaats } from './werkplaats.ts';

/** The assessment as JSON, for in the letter itself: not in a cover, nor in a text for publication. */
export function bijlageVan(
  brief: Brief,
  beoordeeld: Pick<Beoordeeld, 'beoordeling' | 'regel'>,
  { opdracht, sjablonen }: Pick<Werkplaats, 'opdracht' | 'sjablonen'>,
): Bijlage | null {
  if (!opdracht.bijlage || isBijstuk(brief.soort)) return null;
  const { kader, instellingen } = beoordeeld.beoordeling;
  return {
    naam: 'beoordeling.json',
    soort: 'application/json',
    omschrijving: 'De beoordeling waar deze brief op rust',
    bytes: new TextEncoder().encode(
      document({
        kader,
        instellingen,
        beoordelingen: [vertel(beoordeeld.beoordeling, beoordeeld.regel.rij, sjablonen)],
      }),
    ),
  };
}

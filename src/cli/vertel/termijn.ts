import { document } from '../../app/taal.ts';
import type { Berekendetermijn } from '../../app/termijn.ts';
import { type Datum, parseDatum } from '../../dossier/datum.ts';
import { weiger } from '../../dossier/weigering.ts';
import { wikkel } from '../schrijfwijze.ts';

/** The term for a person, or as JSON. */
export function termijnverslag(dag: Berekendetermijn, json: boolean | undefined): string {
  const { datum, conclusie, grondslag, verlengd, waarschuwingen } = dag;
  const uitleg = dag.uitleg.map((zin) => zin.replace('met de instelling', 'met --instelling'));
  if (json) {
    const woorden = [conclusie, ...uitleg].join(' ').replaceAll('\u00a0', ' ');
    return document({ datum, woorden, grondslag, verlengd, waarschuwingen });
  }
  const regels = [wikkel(conclusie), wikkel(uitleg.join(' '))];
  for (const w of waarschuwingen) regels.push(wikkel(`Let op. ${w.zin}`, '', '  '));
  return `${regels.join('\n')}\n`;
}

/** The date of an argument. */
export function datumVanWoord(tekst: string): Datum {
  const datum = parseDatum(tekst);
  if (datum !== null) return datum;
  throw weiger(
    'gebruik',
    'datum-onleesbaar',
    `"${tekst}" is geen bestaande datum.`,
    'Schrijf de datum als 2024-02-15 of 15-02-2024.',
  );
}

import { nearest } from '../dossier/gelijkenis.ts';
import type { Register } from '../dossier/register.ts';
import { weiger } from '../dossier/weigering.ts';

/** The province of the register with this name; capitals do not matter. */
export function provincieVan(naam: string, register: Register): string {
  const provincies = [...new Set([...register.values()].map((g) => g.provincie))].sort();
  const gevonden = provincies.find((p) => p.toLowerCase() === naam.trim().toLowerCase());
  if (gevonden !== undefined) return gevonden;
  const lijkt = nearest(naam, provincies);
  throw weiger(
    'gebruik',
    'provincie-onbekend',
    `De provincie "${naam}" staat niet in het register.`,
    `${lijkt === null ? '' : `Bedoelt u ${lijkt}? `}Kies uit: ${provincies.join(', ')}.`,
  );
}

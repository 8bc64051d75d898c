import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { KOLOMMEN, type KolomNaam } from '../dossier/kolommen.ts';
import { type Celwaarde, schrijfWerkboek } from '../formats/xlsx/schrijf.ts';
import { leesEigenTekst } from './bronnen/eigen.ts';

/** The input table of a round as a workbook: these columns with these rows, and a sheet that says what to fill in. */
export function invoerwerkboek(
  namen: readonly KolomNaam[],
  rijen: readonly (readonly Celwaarde[])[],
): Uint8Array {
  const uitleg = leesKolomuitleg();
  return schrijfWerkboek([
    {
      naam: 'invoer',
      metKop: true,
      rijen: [namen, ...rijen],
      breedten: namen.map((naam) => Math.max(10, naam.length + 2)),
    },
    {
      naam: 'uitleg',
      rijen: [
        ['kolom', 'verplicht', 'wat u invult'],
        ...namen.map((naam) => [naam, KOLOMMEN[naam].verplicht ? 'ja' : '', uitleg[naam] ?? '']),
        [],
        [
          'Een lege cel betekent: onbekend. Vul 0 in als het nul is. Kolommen die u niet gebruikt mag u verwijderen.',
        ],
      ],
      breedten: [34, 10, 110],
    },
  ]);
}

/** What to fill in per column. */
export function leesKolomuitleg(): Readonly<Record<string, string>> {
  return z.record(z.string(), z.string()).parse(parseYaml(leesEigenTekst('data/kolommen.yaml')));
}

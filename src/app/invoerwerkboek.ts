import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { KOLOMMEN } from '../dossier/kolommen.ts';
import { type Celwaarde, schrijfWerkboek } from '../formats/xlsx/schrijf.ts';
import { leesEigenTekst } from './bronnen/eigen.ts';
import { antwoordenIn, gemotiveerd } from './invoerkolommen.ts';

/** Code and name: with these two in sight every row is known. */
const VASTE_KOLOMMEN = 2;

/**
 * The input table of a round as a workbook: these columns with these rows, with the answers to choose from and the help of
 * each column where somebody types, and a sheet that says what to fill in.
 */
export function invoerwerkboek(
  namen: readonly string[],
  rijen: readonly (readonly Celwaarde[])[],
): Uint8Array {
  const uitleg = leesKolomuitleg();
  const hulp = (naam: string) => uitleg[naam] ?? motiveringsuitleg(naam);
  return schrijfWerkboek([
    {
      naam: 'invoer',
      metKop: true,
      vasteKolommen: VASTE_KOLOMMEN,
      rijen: [namen, ...rijen],
      breedten: namen.map((naam, i) =>
        breedte(
          naam,
          rijen.map((rij) => rij[i]),
        ),
      ),
      kolomhulp: namen.map((naam, kolom) => ({
        kolom,
        titel: naam,
        tekst: hulp(naam),
        keuzes: antwoordenIn(naam),
      })),
    },
    {
      naam: 'uitleg',
      metKop: true,
      rijen: [
        ['kolom', 'verplicht', 'wat u invult'],
        ...namen.map((naam) => [naam, isVerplicht(naam) ? 'ja' : '', hulp(naam)]),
        [],
        [
          null,
          null,
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

function motiveringsuitleg(naam: string): string {
  const oordeel = gemotiveerd(naam);
  return oordeel === null
    ? ''
    : `Waarom ${oordeel} zo luidt, in hele zinnen met u en wij: komt letterlijk in de brief. Nodig als een rij twee oordelen heeft; anders mag het ook in oordeel_motivering.`;
}

function isVerplicht(naam: string): boolean {
  return Object.entries(KOLOMMEN).some(([kolom, { verplicht }]) => kolom === naam && verplicht);
}

const SMALST = 10;
const BREEDST = 40;

function breedte(naam: string, cellen: readonly (Celwaarde | undefined)[]): number {
  const langste = Math.max(...cellen.map((cel) => String(cel ?? '').length), naam.length);
  return Math.max(SMALST, Math.min(BREEDST, langste + 2), naam.length + 2);
}

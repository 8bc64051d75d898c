import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256VanDelen } from '../../round/hash.ts';
import { leesEigenTekst, WORTEL } from '../bronnen/eigen.ts';

/** Compiled or not: the files of the program that runs now. */
const DIT = fileURLToPath(import.meta.url);
const PROGRAMMA = dirname(dirname(dirname(DIT)));
const KORT = 8;

/**
 * The version of this program, with a mark of what it really is: `0.1.0+1f3a9c02`. Another build under the same number may
 * make other bytes, and then a round must not go on as if nothing happened.
 */
export function programmaversie(): string {
  const pakket = JSON.parse(leesEigenTekst('package.json')) as { version: string; dependencies: object };
  const bestanden = [...onder(PROGRAMMA, extname(DIT)), ...onder(join(WORTEL, 'data/lettertypen'), '.ttf')];
  const inhoud = bestanden.map(
    (pad) => [relative(WORTEL, pad).split(sep).join('/'), readFileSync(pad)] as const,
  );
  const merk = sha256VanDelen([['pakketten', JSON.stringify(pakket.dependencies)], ...inhoud]);
  return `${pakket.version}+${merk.slice(0, KORT)}`;
}

/** The files in a folder that end so, in one order on every machine. */
function onder(map: string, einde: string): string[] {
  return readdirSync(map, { recursive: true, encoding: 'utf8' })
    .filter((naam) => naam.endsWith(einde))
    .sort()
    .map((naam) => join(map, naam));
}

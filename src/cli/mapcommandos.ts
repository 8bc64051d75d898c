import type { Command } from 'commander';
import type { Io } from './io.ts';
import type { Uitgang } from './uitgang.ts';
import type { Verschilopties } from './verschil.ts';

/** Registers the commands that read folders of letters: `verschil`. */
export function registreerMapcommandos(program: Command, io: Io, klaar: (code: Uitgang) => void): void {
  program
    .command('verschil <map1> <map2>')
    .description('toon per gemeente wat verschilt tussen twee mappen met brieven')
    .usage('[opties] <map1> <map2>')
    .option('--kort', 'alleen treden, brieven en cijfers, zonder de woorden')
    .option('--gemeenten <csv>', 'een eigen register van gemeenten, voor de namen')
    .option('--json', 'één JSON-document op de standaarduitvoer')
    .action(async (map1: string, map2: string, opties: Verschilopties) =>
      klaar((await import('./verschil.ts')).verschil(map1, map2, opties, io)),
    );
}

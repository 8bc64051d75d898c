import type { Command } from 'commander';
import type { Io } from './io.ts';
import type { TaakstellingOpties } from './taakstelling.ts';
import type { TermijnOpties } from './termijn.ts';
import type { Uitgang } from './uitgang.ts';

const HULP = ['-h, --help', 'toon deze hulp'] as const;
const JSON_OPTIE = ['--json', 'één JSON-document op de standaarduitvoer'] as const;

/** Registers the commands that compute from the command line alone: `termijn` and `taakstelling`. */
export function registreerRekencommandos(program: Command, io: Io, klaar: (code: Uitgang) => void): void {
  const termijn = program
    .command('termijn')
    .description('bereken de laatste dag van een termijn, met uitleg')
    .usage('[opties] <commando>')
    .helpCommand('help [commando]', 'toon de hulp bij een commando');
  termijn
    .command('beroep <datum>')
    .description('de laatste dag om beroep in te stellen tegen een besluit dat op <datum> is verzonden')
    .usage('[opties] <datum>')
    .helpOption(...HULP)
    .option(...JSON_OPTIE)
    .action(async (datum: string, opties: TermijnOpties) =>
      klaar((await import('./termijn.ts')).beroep(datum, opties, io)),
    );
  for (const eenheid of ['weken', 'maanden'] as const)
    termijn
      .command(`${eenheid} <n> <datum>`)
      .description(`de laatste dag van een beleidstermijn van <n> ${eenheid} na <datum>`)
      .usage('[opties] <n> <datum>')
      .helpOption(...HULP)
      .option(
        '--instelling <naam=waarde>',
        'beleidstermijnOpWerkdag=ja schuift door naar een werkdag (standaard nee)',
        (waarde: string, eerder?: readonly string[]) => [...(eerder ?? []), waarde],
      )
      .option(...JSON_OPTIE)
      .action(async (n: string, datum: string, opties: TermijnOpties) =>
        klaar((await import('./termijn.ts')).beleidstermijn(eenheid, n, datum, opties, io)),
      );
  program
    .command('taakstelling')
    .description('bereken de taakstelling van een gemeente met de formule van de wet')
    .usage('[opties]')
    .option('--vg <n>', 'landelijk te huisvesten vergunninghouders in het halfjaar')
    .option('--inwoners <n>', 'inwoners van de gemeente')
    .option('--nederland <n>', 'inwoners van Nederland')
    .option('--gepubliceerd <n>', 'de gepubliceerde taakstelling: die geldt')
    .option(...JSON_OPTIE)
    .action(async (opties: TaakstellingOpties) =>
      klaar((await import('./taakstelling.ts')).taakstelling(opties, io)),
    );
}

import type { Command } from 'commander';
import type { Tabelopdracht } from './invoertabel.ts';
import type { Io } from './io.ts';
import type { Uitgang } from './uitgang.ts';

const JSON_OPTIE = ['--json', 'één JSON-document op de standaarduitvoer'] as const;

/** Registers the commands around the input: `tabel` makes the table, `melding` explains what is said of it. */
export function registreerInvoercommandos(program: Command, io: Io, klaar: (code: Uitgang) => void): void {
  program
    .command('tabel')
    .description('maak de invoertabel van een ronde, met alle gemeenten van een provincie')
    .usage('[opties]')
    .option('--provincie <naam>', 'de provincie, bijvoorbeeld Flevoland')
    .option('--halfjaar <halfjaar>', 'het halfjaar, bijvoorbeeld 2023-II')
    .option('--na <map>', 'neem trede, achterstand en voorsprong over uit de vorige ronde')
    .option('--uit <bestand>', 'het bestand, .xlsx of .csv')
    .option('--gemeenten <csv>', 'een eigen register van gemeenten')
    .option(...JSON_OPTIE)
    .action(async (opties: Tabelopdracht) =>
      klaar(await (await import('./invoertabel.ts')).tabel(opties, io)),
    );
  program
    .command('melding <code>')
    .description('leg een melding uit: wat zij betekent, waarom, en wat te doen')
    .usage('[opties] <code>')
    .option(...JSON_OPTIE)
    .action(async (code: string, opties: { json?: boolean }) =>
      klaar((await import('./melding.ts')).melding(code, opties, io)),
    );
}

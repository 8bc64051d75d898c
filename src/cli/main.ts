import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { weiger } from '../dossier/weigering.ts';
import { registreerInvoercommandos } from './invoercommandos.ts';
import type { Io } from './io.ts';
import { registreerMapcommandos } from './mapcommandos.ts';
import { meld } from './meld.ts';
import type { Opties } from './opties.ts';
import { registreerRekencommandos } from './rekencommandos.ts';
import { registreerSjablooncommandos } from './sjablooncommandos.ts';
import { metTabelopties, weigerTabelopties } from './tabelopties.ts';
import { UITGANG, type Uitgang } from './uitgang.ts';

type Opdracht = (bestand: string, opties: Opties, io: Io) => Uitgang | Promise<Uitgang>;

/** Runs the program for these arguments. Returns the exit code; the only place that catches. */
export async function main(argumenten: readonly string[], io: Io): Promise<number> {
  let uitgang: number = UITGANG.gelukt;
  const program = programma(io, (code) => {
    uitgang = code;
  });
  try {
    weigerOnbekendeHulp(program, argumenten);
    await program.parseAsync(argumenten, { from: 'user' });
    return uitgang;
  } catch (fout) {
    return meld(fout, argumenten.some(isJson), io);
  }
}

/** `--json=ja` is refused, and then too the refusal is read by a program. */
function isJson(argument: string): boolean {
  return argument === '--json' || argument.startsWith('--json=');
}

/** Commander would answer `help onzin` with the help of everything. */
function weigerOnbekendeHulp({ commands }: Command, [eerste, naam]: readonly string[]): void {
  if (eerste !== 'help' || naam === undefined || naam.startsWith('-') || naam === 'help') return;
  if (!commands.some((c) => c.name() === naam))
    throw new CommanderError(UITGANG.verkeerdGebruik, 'commander.unknownCommand', `'${naam}'`);
}

/** An empty name would silently be the folder one stands in. */
function weigerLegeUit(uit: unknown): void {
  if (typeof uit !== 'string' || uit.trim() !== '') return;
  throw weiger(
    'gebruik',
    'uit-leeg',
    'Achter --uit staat geen naam.',
    'Zet er een map of bestand achter, of laat --uit weg.',
  );
}

function programma(io: Io, klaar: (code: Uitgang) => void): Command {
  const program = new Command('trede');
  nederlands(program, io);
  program
    .description(
      'Van halfjaarcijfers over de huisvesting van vergunninghouders naar de juiste formele brief.',
    )
    .usage('[opties] <commando>')
    .version(versie(), '-V, --version', 'toon het versienummer')
    .helpCommand('help [commando]', 'toon de hulp bij een commando')
    .hook('preAction', (_, commando) => weigerLegeUit(commando.opts().uit));

  const voegToe = (naam: string, wat: string, laad: () => Promise<Opdracht>) => {
    const commando = program
      .command(`${naam} <bestand>`)
      .description(wat)
      .usage('[opties] <bestand>')
      .option('--halfjaar <halfjaar>', 'als het bestand meer halfjaren heeft: 2023-II')
      .option('--gemeenten <csv>', 'een eigen register van gemeenten')
      .option('--json', 'één JSON-document op de standaarduitvoer');
    metTabelopties(commando);
    commando.action(async (bestand: string, opties: Opties) => {
      weigerTabelopties(naam, bestand, opties);
      klaar(await (await laad())(bestand, opties, io));
    });
    return commando;
  };
  const metKader = (commando: Command) =>
    commando
      .option('--kader <id>', 'het beleidskader, bijvoorbeeld utrecht-2024')
      .option('--instelling <naam=waarde>', 'een instelling van het kader (mag vaker)', verzamel, []);
  const metBrief = (commando: Command) =>
    metKader(commando)
      .option('--datum <datum>', 'de datum van de brief (standaard vandaag)')
      .option('--verzenddatum <datum>', 'de dag van verzending, voor de termijnen')
      .option('--moment <datum>', 'een andere dag dan de peildatum, zoals 2024-04-01')
      .option('--uit <map>', 'de map voor de brieven (standaard brieven)')
      .option('--formaat <lijst>', 'een of meer van docx, pdf, html, txt en odt: docx,pdf (standaard docx)')
      .option('--huisstijl <map>', 'de huisstijl (standaard die van een fictieve provincie)')
      .option('--concept', 'maak alle brieven als CONCEPT')
      .option('--beoordelingskopie', 'ook een kopie waarin van elk gegeven staat waar het vandaan komt')
      .option('--bijlage <wat>', 'zet de beoordeling als bestand in de PDF: --bijlage beoordeling')
      .option('--publicatie', 'ook een versie zonder gegevens van medewerkers, om te publiceren');

  voegToe(
    'controleer',
    'lees een tabel of dossier en meld alle fouten tegelijk',
    async () => (await import('./controleer.ts')).controleer,
  )
    .option('--uit <xlsx>', 'schrijf uw blad met bij elke fout een opmerking en wat te doen')
    .option('--vorige <bestand>', 'de tabel van de vorige ronde, om mee te vergelijken')
    .option('--provincie <naam>', 'meld welke gemeenten van deze provincie ontbreken');
  metKader(
    voegToe(
      'beoordeel',
      'bepaal de trede van elke gemeente, of speel een dossier na',
      async () => (await import('./beoordeel.ts')).beoordeel,
    ),
  )
    .option('--moment <datum>', 'beoordeel op een andere dag dan de peildatum')
    .option('--datum <datum>', 'de datum van de brief, voor de termijnen')
    .option('--verzenddatum <datum>', 'de dag van verzending, voor de termijnen');
  metBrief(voegToe('brief', 'maak de brief van één gemeente', async () => (await import('./brief.ts')).brief))
    .option('--gemeente <naam of code>', 'de gemeente')
    .option('--soort <soort>', 'de soort brief die u verwacht');
  metBrief(
    voegToe('brieven', 'maak alle brieven van een ronde', async () => (await import('./brieven.ts')).brieven),
  )
    .option('--opnieuw <reden>', 'maak de brieven van een veranderde ronde opnieuw, met de reden')
    .option('--sleutel <pem>', 'onderteken het manifest met deze geheime sleutel');
  metKader(
    voegToe(
      'uitleg',
      'leg uit waarom een gemeente op deze trede staat',
      async () => (await import('./uitleg.ts')).uitleg,
    ),
  )
    .option('--gemeente <naam of code>', 'de gemeente')
    .option('--svg <bestand>', 'teken achterstand en trede over de halfjaren')
    .option('--moment <datum>', 'beoordeel op een andere dag dan de peildatum');
  voegToe(
    'vergelijk',
    'zet dezelfde cijfers onder alle kaders naast elkaar',
    async () => (await import('./vergelijk.ts')).vergelijk,
  );
  voegToe(
    'effect',
    'toon wie van uitkomst verandert bij een ander kader of een andere instelling',
    async () => (await import('./effect.ts')).effect,
  )
    .option('--van <kader>', 'het kader van nu')
    .option('--naar <kader>', 'het kader van straks')
    .option('--van-instelling <naam=waarde>', 'een instelling van het kader van nu (mag vaker)', verzamel, [])
    .option(
      '--instelling <naam=waarde>',
      'een instelling van het kader van straks (mag vaker)',
      verzamel,
      [],
    );
  registreerInvoercommandos(program, io, klaar);
  registreerRekencommandos(program, io, klaar);
  registreerMapcommandos(program, io, klaar);
  registreerSjablooncommandos(program, io, klaar);
  return program;
}

function verzamel(waarde: string, eerder: readonly string[]): readonly string[] {
  return [...eerder, waarde];
}

const TITELS: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Options:': 'Opties:',
  'Commands:': "Commando's:",
  'Arguments:': 'Argumenten:',
};

/** Commander in Dutch: headings, the help option, and its own messages kept silent (told by `meld`). */
function nederlands(program: Command, io: Io): void {
  program
    .exitOverride()
    .helpOption('-h, --help', 'toon deze hulp')
    .configureHelp({
      styleTitle: (titel) => TITELS[titel] ?? titel,
      subcommandTerm: (commando) =>
        [
          commando.name(),
          ...commando.registeredArguments.map((a) => (a.required ? `<${a.name()}>` : `[${a.name()}]`)),
        ].join(' '),
      // Defaults are told in the description, in Dutch.
      optionDescription: (optie) => optie.description,
      helpWidth: 80,
    })
    .configureOutput({ writeOut: io.uit, writeErr: io.fout, outputError: () => undefined });
  const maak = program.createCommand.bind(program);
  program.createCommand = (naam) => maak(naam).helpOption('-h, --help', 'toon deze hulp');
}

function versie(): string {
  return (
    JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
  ).version;
}

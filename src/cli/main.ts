import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { weiger } from '../dossier/weigering.ts';
import { COMMANDOS, GROEPEN } from './commandos.ts';
import type { Io } from './io.ts';
import { meld } from './meld.ts';
import type { Opties } from './opties.ts';
import { opzetsleutelsVan } from './opzetsleutels.ts';
import { UITGANG, type Uitgang } from './uitgang.ts';
import type { Commando } from './voer.ts';
import { zonderStuurtekens } from './zichtbaar.ts';

/** Runs the program for these arguments. Returns the exit code; the only place that catches. */
export async function main(argumenten: readonly string[], wereld: Io): Promise<number> {
  const io = zonderStuurtekens(wereld);
  if (argumenten.some(isJson) && vraagtHulp(argumenten)) return await hulpAlsJson(argumenten, io);
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

/** Whether only help or the version is asked for. */
function vraagtHulp([eerste, ...rest]: readonly string[]): boolean {
  return (
    eerste === 'help' || [eerste, ...rest].some((a) => ['--help', '-h', '--version', '-V'].includes(a ?? ''))
  );
}

/** The help as one document: what a person would read, under `hulp`; a wrong question is refused as anywhere. */
async function hulpAlsJson(argumenten: readonly string[], io: Io): Promise<number> {
  let hulp = '';
  const zonder = argumenten.filter((a) => !isJson(a));
  const vang = (tekst: string): void => {
    hulp += tekst;
  };
  const op = { ...io, uit: vang, fout: vang };
  const program = programma(op, () => undefined);
  try {
    weigerOnbekendeHulp(program, zonder);
    await program.parseAsync(zonder, { from: 'user' });
  } catch (fout) {
    if (!(fout instanceof CommanderError) || hulp === '') return meld(fout, true, io);
  }
  const { document } = await import('../app/taal.ts');
  io.uit(document({ hulp: hulp.trimEnd() }));
  return UITGANG.gelukt;
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

const HULP = ['-h, --help', 'toon deze hulp'] as const;

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
  const groepen = new Map<string, Command>();
  for (const commando of COMMANDOS) {
    const [eerste = '', tweede] = commando.naam.split(' ');
    if (tweede === undefined) registreer(program, eerste, commando, io, klaar);
    else {
      const groep = groepen.get(eerste) ?? nieuweGroep(program, eerste);
      groepen.set(eerste, groep);
      registreer(groep, tweede, commando, io, klaar);
    }
  }
  return program;
}

function nieuweGroep(program: Command, naam: string): Command {
  return program
    .command(naam)
    .description(GROEPEN[naam] ?? '')
    .usage('[opties] <commando>')
    .helpCommand('help [commando]', 'toon de hulp bij een commando');
}

function registreer(
  onder: Command,
  naam: string,
  zelf: Commando,
  io: Io,
  klaar: (code: Uitgang) => void,
): void {
  const { argumenten, wat, opties, laad } = zelf;
  const commando = onder
    .command(argumenten === '' ? naam : `${naam} ${argumenten}`)
    .description(wat)
    .usage(argumenten === '' ? '[opties]' : `[opties] ${argumenten}`)
    .helpOption(...HULP);
  for (const [vlag, uitleg, vaker] of opties)
    if (vaker === undefined) commando.option(vlag, uitleg);
    else commando.option(vlag, uitleg, verzamel, []);
  const metVaste = opzetsleutelsVan(zelf).length > 0;
  if (metVaste) commando.option('--opzet <yaml>', 'uw vaste opties (standaard trede.yaml in deze map)');
  commando.option('--json', 'één JSON-document op de standaarduitvoer');
  commando.action(async (...gegeven: unknown[]) => {
    // Commander hands over the arguments, then the options, then the command itself.
    const woorden = [gegeven.slice(0, -2)].flat(2).filter((w) => typeof w === 'string');
    const voer = await laad();
    const eigen = gegeven.at(-2) as Opties;
    if (!metVaste) return klaar(await voer(woorden, eigen, io));
    const { metOpzet } = await import('./opzet.ts');
    const { wikkel } = await import('./schrijfwijze.ts');
    const { opties: alle, verteld } = metOpzet(zelf, woorden, eigen);
    try {
      klaar(await voer(woorden, alle, zelf.naam.startsWith('kader ') ? io : await metKaders(alle, io)));
    } finally {
      if (verteld !== null && alle.json !== true) io.fout(`${wikkel(verteld, '', '  ')}\n`);
    }
  });
}

/** With the kaders of the user's own, where there are some: their code is run, so that is told. */
async function metKaders({ kaders: map, sjablonen, json }: Opties, io: Io): Promise<Io> {
  if (map === undefined) return io;
  const { laadKaders } = await import('../app/kaders/laad.ts');
  const { wikkel } = await import('./schrijfwijze.ts');
  const kaders = await laadKaders(map, sjablonen);
  const eigen = [...kaders.hashes].map(([id, hash]) => `${id} (${hash.slice(0, 8)})`).join(', ');
  if (json !== true)
    io.fout(
      `${wikkel(eigen === '' ? `In ${map} staat geen kader.` : `Eigen kader geladen uit ${map}: ${eigen}.`, '', '  ')}\n`,
    );
  return { ...io, kaders };
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
    .helpOption(...HULP)
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
  program.createCommand = (naam) => maak(naam).helpOption(...HULP);
}

function versie(): string {
  return (
    JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
  ).version;
}

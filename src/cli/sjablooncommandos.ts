import type { Command } from 'commander';
import type { Io } from './io.ts';
import type { SjabloonOpties } from './sjablonen.ts';
import type { Uitgang } from './uitgang.ts';

const HULP = ['-h, --help', 'toon deze hulp'] as const;
const JSON_OPTIE = ['--json', 'één JSON-document op de standaarduitvoer'] as const;

/** Registers `trede sjablonen controleer`, `lijst` and `boekje`. */
export function registreerSjablooncommandos(program: Command, io: Io, klaar: (code: Uitgang) => void): void {
  const sjablonen = program
    .command('sjablonen')
    .description('controleer de sjablonen, toon ze, of druk alle brieven die kunnen bestaan')
    .usage('[opties] <commando>')
    .helpCommand('help [commando]', 'toon de hulp bij een commando');
  sjablonen
    .command('controleer [map]')
    .description('meld alles wat er mis is in de sjablonen (of in die van een eigen map)')
    .usage('[opties] [map]')
    .helpOption(...HULP)
    .option(...JSON_OPTIE)
    .action(async (map: string | undefined, opties: SjabloonOpties) =>
      klaar((await import('./sjablonen.ts')).controleer(map, opties, io)),
    );
  sjablonen
    .command('lijst')
    .description('toon de brieven per trede, met hun kaders en bouwstenen')
    .usage('[opties]')
    .helpOption(...HULP)
    .option(...JSON_OPTIE)
    .action(async (opties: SjabloonOpties) => klaar((await import('./sjablonen.ts')).lijst(opties, io)));
  sjablonen
    .command('boekje')
    .description('maak per kader één boekje met elke alinea die in een brief kan staan')
    .usage('[opties]')
    .helpOption(...HULP)
    .option('--uit <map>', 'de map voor de boekjes (standaard boekje)')
    .option('--huisstijl <map>', 'de huisstijl van uw provincie')
    .option(...JSON_OPTIE)
    .action(async (opties: SjabloonOpties) => klaar(await (await import('./boekje.ts')).boekje(opties, io)));
}

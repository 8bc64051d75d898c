import type { Command } from 'commander';
import type { Drukopties } from './druk.ts';
import type { Io } from './io.ts';
import type { Sleutelopties } from './sleutel.ts';
import type { Uitgang } from './uitgang.ts';
import type { Verifieeropties } from './verifieer.ts';
import type { Verschilopties } from './verschil.ts';
import type { Verzendopties } from './verzonden.ts';

/** Registers the commands about folders of letters: `druk`, `verschil`, `verzonden`, `verifieer`, and the key they use. */
export function registreerMapcommandos(program: Command, io: Io, klaar: (code: Uitgang) => void): void {
  program
    .command('druk <map>')
    .description('maak van de brieven in een map één PDF om dubbelzijdig te printen')
    .usage('[opties] <map>')
    .option('--uit <pdf>', 'het bestand dat u wilt maken (standaard druk.pdf)')
    .option('--concept', 'neem ook brieven op die CONCEPT zijn')
    .option('--gemeenten <csv>', 'een eigen register van gemeenten, voor de namen')
    .option('--json', 'één JSON-document op de standaarduitvoer')
    .action(async (map: string, opties: Drukopties) =>
      klaar(await (await import('./druk.ts')).druk(map, opties, io)),
    );
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
  program
    .command('verzonden <map>')
    .description('leg vast welke brieven zijn verzonden; daarna staan ze vast')
    .usage('[opties] <map>')
    .option('--gemeente <naam of code>', 'de gemeente (mag vaker)', verzamel, [])
    .option('--alles', 'alle definitieve brieven die nog niet zijn verzonden')
    .option('--datum <datum>', 'de dag van verzending')
    .option('--kanaal <kanaal>', 'hoe: post, e-mail, berichtenbox … (standaard post)')
    .option('--sleutel <pem>', 'onderteken het manifest opnieuw met deze geheime sleutel')
    .option('--json', 'één JSON-document op de standaarduitvoer')
    .action(async (map: string, opties: Verzendopties) =>
      klaar(await (await import('./verzonden.ts')).verzonden(map, opties, io)),
    );
  program
    .command('verifieer <map>')
    .description('lees een ronde na en maak elke brief opnieuw, tot op de byte')
    .usage('[opties] <map>')
    .option('--sleutel <pem>', 'de publieke sleutel die ondertekend moet hebben')
    .option('--json', 'één JSON-document op de standaarduitvoer')
    .action(async (map: string, opties: Verifieeropties) =>
      klaar(await (await import('./verifieer.ts')).verifieer(map, opties, io)),
    );
  program
    .command('sleutel')
    .description('maak een sleutelpaar om rondes mee te ondertekenen')
    .usage('[opties]')
    .option('--uit <map>', 'de map voor de sleutels (standaard de huidige map)')
    .option('--json', 'één JSON-document op de standaarduitvoer')
    .action(async (opties: Sleutelopties) => klaar((await import('./sleutel.ts')).sleutel(opties, io)));
}

function verzamel(waarde: string, eerder: readonly string[]): readonly string[] {
  return [...eerder, waarde];
}

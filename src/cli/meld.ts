import { CommanderError } from 'commander';
import { bestandsmelding } from '../dossier/melding.ts';
import { Weigering, weiger } from '../dossier/weigering.ts';
import type { Io } from './io.ts';
import { BIJ_WEIGERING, UITGANG } from './uitgang.ts';

/** What went wrong, told once: for a person on stderr, with --json as one document on stdout. */
export async function meld(fout: unknown, alsJson: boolean, io: Io): Promise<number> {
  const { document } = await import('../app/taal.ts');
  const { metRaad } = await import('./raad.ts');
  const { meldingregels } = await import('./schrijfwijze.ts');
  if (fout instanceof CommanderError && fout.exitCode === 0) return UITGANG.gelukt;
  const gestopt = naarWeigering(fout);
  if (gestopt === null) {
    const melding = fout instanceof Error ? (fout.stack ?? fout.message) : String(fout);
    if (alsJson)
      io.uit(
        document({
          fouten: [
            bestandsmelding(
              'onverwacht',
              melding,
              'Dit is een fout in het programma. Meld haar met het bestand erbij.',
            ),
          ],
        }),
      );
    else io.fout(`Onverwachte fout in het programma. Meld haar met het bestand erbij.\n${melding}\n`);
    return UITGANG.onverwacht;
  }
  if (alsJson) io.uit(document({ fouten: gestopt.meldingen.map(metRaad) }));
  else {
    for (const regel of meldingregels(gestopt.meldingen)) io.fout(`${regel}\n`);
    if (gestopt.meldingen.length > 1)
      io.fout(`\n${gestopt.meldingen.length} fouten. Er is niets geschreven.\n`);
  }
  return BIJ_WEIGERING[gestopt.soort];
}

function naarWeigering(fout: unknown): Weigering | null {
  if (fout instanceof Weigering) return fout;
  return fout instanceof CommanderError ? gebruik(fout) : null;
}

function gebruik(fout: CommanderError): Weigering {
  const genoemd = /'([^']+)'/.exec(fout.message)?.[1] ?? '';
  const lijkt = /Did you mean (?:one of )?([^?,\s]+)/.exec(fout.message)?.[1];
  const meldingen: Readonly<Record<string, string>> = {
    'commander.unknownCommand': `Het commando "${genoemd}" bestaat niet.`,
    'commander.unknownOption': `De optie ${genoemd} bestaat niet.`,
    'commander.missingArgument': `Het argument <${genoemd}> ontbreekt.`,
    'commander.optionMissingArgument': `De optie ${genoemd} mist een waarde.`,
    'commander.excessArguments': 'Er zijn te veel argumenten.',
    'commander.help': 'Er is geen commando opgegeven.',
  };
  return weiger(
    'gebruik',
    'gebruik',
    meldingen[fout.code] ?? 'Het commando is niet goed geschreven.',
    `${lijkt === undefined ? '' : `Bedoelt u ${lijkt}? `}${fout.code === 'commander.excessArguments' ? NPM : ''}Bekijk de mogelijkheden met: trede --help, of trede help <commando>.`,
  );
}

/** npm takes the options for itself where the two dashes are forgotten, and what follows them is left over. */
const NPM = 'Schrijft u npm run, zet dan -- vóór het commando: npm run --silent trede -- <commando> …. ';

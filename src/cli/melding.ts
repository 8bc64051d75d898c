import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { WORTEL } from '../app/invoer/bestanden.ts';
import { nearest } from '../dossier/gelijkenis.ts';
import { weiger } from '../dossier/weigering.ts';
import type { Io } from './io.ts';
import { json, wikkel } from './schrijfwijze.ts';
import { UITGANG, type Uitgang } from './uitgang.ts';

/** What a message means, why the program says it and what to do. */
export interface Uitgelegd {
  readonly betekenis: string;
  readonly waarom: string;
  readonly doen: string;
}

/** `trede melding <code>`: explains a message. */
export function melding(code: string, opties: { readonly json?: boolean }, io: Io): Uitgang {
  const alle = leesMeldingen();
  const gevonden = alle.get(code.trim().toLowerCase());
  if (gevonden === undefined) {
    const lijkt = nearest(code, alle.keys());
    throw weiger(
      'gebruik',
      'melding-onbekend',
      `De melding "${code}" bestaat niet.`,
      lijkt === null
        ? 'De code van een melding staat in de uitvoer met --json, onder "code".'
        : `Bedoelt u ${lijkt}?`,
    );
  }
  const { betekenis, waarom, doen } = gevonden;
  if (opties.json === true) io.uit(json({ code: code.trim().toLowerCase(), betekenis, waarom, doen }));
  else
    io.uit(
      `${[code.trim().toLowerCase(), wikkel(betekenis), wikkel(`Waarom: ${waarom}`), wikkel(`Wat te doen: ${doen}`)].join('\n\n')}\n`,
    );
  return UITGANG.gelukt;
}

/** All messages by code: those of data/meldingen.yaml, and the warnings of an assessment by their clause. */
export function leesMeldingen(): ReadonlyMap<string, Uitgelegd> {
  return new Map([...leesClausules(), ...leesEigen()]);
}

/** Input, use and files (data/meldingen.yaml). */
export function leesEigen(): [string, Uitgelegd][] {
  const tekst = z.string().min(1);
  const vorm = z.record(z.string(), z.strictObject({ betekenis: tekst, waarom: tekst, doen: tekst }));
  return Object.entries(vorm.parse(parseYaml(readFileSync(join(WORTEL, 'data/meldingen.yaml'), 'utf8'))));
}

/** The clause that a letter and the command line show is the explanation; what a case fills in is `…`. */
function leesClausules(): [string, Uitgelegd][] {
  const soorten = { waarschuwingen: 'een waarschuwing', signalen: 'een signaal' } as const;
  return Object.entries(soorten).flatMap(([map, wat]) => {
    const pad = join(WORTEL, 'templates/bouwstenen', map);
    return readdirSync(pad).map((naam): [string, Uitgelegd] => [
      naam.replace(/\.njk$/, ''),
      {
        betekenis: readFileSync(join(pad, naam), 'utf8')
          .trim()
          .replaceAll(/\{\{.*?\}\}/g, '…'),
        waarom: `Dit is ${wat} bij een beoordeling. De trede volgt er niet uit.`,
        doen: 'Doe wat de zin vraagt. Met trede uitleg ziet u de zin met de cijfers van de gemeente.',
      },
    ]);
  });
}

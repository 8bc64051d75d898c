import { existsSync, readdirSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { KADERS } from '../assessment/kaders/index.ts';
import { nearest } from '../dossier/gelijkenis.ts';
import { weiger } from '../dossier/weigering.ts';
import { eigenPad, leesEigenTekst } from './bronnen/eigen.ts';

/** What a message means, why the program says it and what to do. */
export interface Meldingsuitleg {
  readonly code: string;
  readonly betekenis: string;
  readonly waarom: string;
  readonly doen: string;
}

/** Explains the message with this code. Refuses a code that does not exist, with the nearest. */
export function legMeldingUit(gezocht: string): Meldingsuitleg {
  const alle = new Map([...leesClausules(), ...leesEigenMeldingen()].map((m) => [m.code, m]));
  const gevonden = alle.get(gezocht.trim().toLowerCase());
  if (gevonden !== undefined) return gevonden;
  const lijkt = nearest(gezocht, alle.keys());
  throw weiger(
    'gebruik',
    'melding-onbekend',
    `De melding "${gezocht}" bestaat niet.`,
    lijkt === null
      ? 'De code van een melding staat in de uitvoer als JSON, onder "code".'
      : `Bedoelt u ${lijkt}?`,
  );
}

/** Input, use and files (data/meldingen.yaml). */
export function leesEigenMeldingen(): Meldingsuitleg[] {
  const tekst = z.string().min(1);
  const vorm = z.record(z.string(), z.strictObject({ betekenis: tekst, waarom: tekst, doen: tekst }));
  const gelezen = vorm.parse(parseYaml(leesEigenTekst('data/meldingen.yaml')));
  return Object.entries(gelezen).map(([code, uitleg]) => ({ code, ...uitleg }));
}

/** The clause that a letter and a screen show is the explanation; what a case fills in is `…`. */
function leesClausules(): Meldingsuitleg[] {
  const soorten = { waarschuwingen: 'een waarschuwing', signalen: 'een signaal' } as const;
  return Object.entries(soorten).flatMap(([map, wat]) =>
    clausulepaden(map).map((pad) => ({
      code: pad.replace(/^.*\/|\.njk$/g, ''),
      betekenis: leesEigenTekst(pad)
        .trim()
        .replaceAll(/\{\{.*?\}\}/g, '…'),
      waarom: `Dit is ${wat} bij een beoordeling. De trede volgt er niet uit.`,
      doen: 'Doe wat de zin vraagt. Met trede uitleg ziet u de zin met de cijfers van de gemeente.',
    })),
  );
}

/** The clauses of a kind: those of a kader alone first, so that a shared wording goes before. */
function clausulepaden(map: string): string[] {
  const bouwstenen = 'templates/bouwstenen';
  const mappen = [...[...KADERS.keys()].map((id) => `${bouwstenen}/${id}/${map}`), `${bouwstenen}/${map}`];
  return mappen
    .filter((pad) => existsSync(eigenPad(pad)))
    .flatMap((pad) => readdirSync(eigenPad(pad)).map((naam) => `${pad}/${naam}`));
}

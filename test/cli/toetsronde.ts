import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RONDE, tredeAls, type Uitkomst } from '../io.ts';
import { tabel } from './ronde.ts';

/** Who reviews: A makes, B and D are jurist, C is head, E only releases. */
const REGELING = `mensen:
  - { account: a, naam: A. Maker, rollen: [jurist, hoofd] }
  - { account: b, naam: B. Jurist, rollen: [jurist] }
  - { account: c, naam: C. Hoofd, rollen: [hoofd, vrijgever] }
  - { account: d, naam: D. Jurist, rollen: [jurist] }
  - { account: e, naam: E. Post, rollen: [vrijgever] }
  - { account: b2, naam: B  JURIST, rollen: [jurist, hoofd] }
route:
  - { treden: [0, 1, 2, 3], akkoord: [jurist] }
  - { treden: [4, 5, 6], akkoord: [jurist, hoofd] }
vrijgave: { rollen: [vrijgever], dagen: 14 }
`;

/** A huisstijl with a regeling beside it. */
export function huisstijlMet(regeling = REGELING, erbij = ''): string {
  const map = mkdtempSync(join(tmpdir(), 'trede-huisstijl-'));
  cpSync('huisstijl/voorbeeld', map, { recursive: true });
  writeFileSync(join(map, 'toetsing.yaml'), regeling);
  if (erbij !== '') {
    const yaml = join(map, 'huisstijl.yaml');
    writeFileSync(yaml, erbij, { flag: 'a' });
  }
  return map;
}

/** Two of trede 1, one that waits for an answer, one of trede 4: made once, so that the round stays the same. */
const INVOER = tabel({}, ['Aardenhof', 'Beekveld', 'Korenwold', 'Noorderkreek']);

/** A small part of the sample round as text, made by A on 15 February 2024. */
export function maakRonde(uit: string, huisstijl: string, ...erbij: string[]): Promise<Uitkomst> {
  const vast = ['--kader', 'utrecht-2024', '--formaat', 'txt', '--datum', '2024-02-15'];
  return tredeAls(
    'a',
    '2024-02-15T09:00:00Z',
    ...['brieven', INVOER, ...RONDE.slice(1), ...vast, '--huisstijl', huisstijl, '--uit', uit, ...erbij],
  );
}

interface Lijst {
  readonly brieven: readonly {
    naam: string;
    toestand: string;
    gezien: string;
    rang: number;
    nog: string[];
  }[];
}

/** What `toetsen lijst` says of a letter, at the latest moment of these tests. */
export async function inLijst(map: string, huisstijl: string, naam: string) {
  const { uit } = await tredeAls('e', EIND, 'toetsen', 'lijst', map, '--huisstijl', huisstijl, '--json');
  const gevonden = (JSON.parse(uit) as Lijst).brieven.find((b) => b.naam === naam);
  if (gevonden === undefined) throw new Error(`${naam} staat niet in de lijst`);
  return gevonden;
}

export const EIND = '2024-02-17T10:00:00Z';

/** A decision about a letter as it is now. */
export async function besluit(
  wie: string,
  soort: string,
  map: string,
  huisstijl: string,
  naam: string,
  ...erbij: string[]
): Promise<Uitkomst> {
  const { gezien } = await inLijst(map, huisstijl, naam);
  return await tredeAls(
    wie,
    EIND,
    ...['toetsen', soort, map, naam, '--gezien', gezien, '--huisstijl', huisstijl, ...erbij],
  );
}

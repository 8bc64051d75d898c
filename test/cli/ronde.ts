import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RONDE, trede } from '../io.ts';

/** A new folder for a round. */
export const nieuweMap = () => mkdtempSync(join(tmpdir(), 'trede-ronde-'));

const VAST = ['--kader', 'utrecht-2024', '--formaat', 'txt'];
const [INVOER = '', ...REGISTER] = RONDE;

/** A cell of the sample round, by municipality and column. */
export type Cellen = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The table of the sample round with these cells changed; columns that it does not have are added. `alleen`: these rows only. */
export function tabel(cellen: Cellen, alleen?: readonly string[]): string {
  const [kop = '', ...rijen] = readFileSync(INVOER, 'utf8').trim().split('\n');
  const namen = kop.split(';');
  const erbij = [...new Set(Object.values(cellen).flatMap(Object.keys))].filter((k) => !namen.includes(k));
  const alle = [...namen, ...erbij];
  const uit = rijen
    .map((rij) => [...rij.split(';'), ...erbij.map(() => '')])
    .filter(([, gemeente = '']) => alleen === undefined || alleen.includes(gemeente))
    .map((rij) => rij.map((cel, i) => cellen[rij[1] ?? '']?.[alle[i] ?? ''] ?? cel).join(';'));
  const pad = join(nieuweMap(), 'invoer.csv');
  writeFileSync(pad, `${[alle.join(';'), ...uit].join('\n')}\n`);
  return pad;
}

/** The answer that Korenwold waits for. */
export const ANTWOORD: Cellen = {
  Korenwold: {
    oordeel_voorsprong: 'ja',
    oordeel_door: 'Gedeputeerde Staten',
    oordeel_datum: '27-02-2024',
    oordeel_motivering: 'De voorsprong uit het vorige halfjaar is meegewogen.',
  },
};

/** `trede brieven` on the sample round, as text. */
export const brieven = (uit: string, invoer = INVOER, ...opties: string[]) =>
  trede('brieven', invoer, ...REGISTER, ...VAST, '--uit', uit, ...opties);
export const verzonden = (uit: string, gemeente: string, ...opties: string[]) =>
  trede('verzonden', uit, '--voorbeeld', '--gemeente', gemeente, '--datum', '2024-02-15', ...opties);
export const corrigeer = (uit: string, invoer: string | null, gemeente: string, ...opties: string[]) =>
  trede(
    'corrigeer',
    uit,
    ...(invoer === null ? [] : [invoer]),
    '--gemeente',
    gemeente,
    '--reden',
    'cijfer verbeterd',
    ...opties,
  );

/** Every file of a folder with its bytes. */
export function bytesIn(map: string): Readonly<Record<string, string>> {
  const namen = readdirSync(map, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    namen
      .filter((naam) => statSync(join(map, naam)).isFile())
      .map((naam) => [naam, readFileSync(join(map, naam)).toString('base64')]),
  );
}

interface Manifest {
  readonly brieven: readonly {
    readonly naam: string;
    readonly gemeente: string;
    readonly datum: string;
    readonly kenmerk: string;
    readonly verzonden: object | null;
  }[];
  readonly eerdere: readonly { readonly bestand: string; readonly verzonden: object | null }[];
}
export const manifest = (map: string) =>
  JSON.parse(readFileSync(join(map, 'manifest.json'), 'utf8')) as Manifest;
export const uitkomst = (map: string, gemeente: string) =>
  (
    JSON.parse(readFileSync(join(map, 'beoordeling.json'), 'utf8')) as {
      beoordelingen: {
        gemeente: string;
        status: string;
        trede: number | null;
        cijfers: { gehuisvest: number };
      }[];
    }
  ).beoordelingen.find((b) => b.gemeente === gemeente);

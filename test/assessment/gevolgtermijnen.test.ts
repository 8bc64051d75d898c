import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { weken } from '../../src/assessment/termijn.ts';
import { assess, KADERS, parseDatum } from '../../src/index.ts';
import { eigenFeestdagen } from '../eigen.ts';
import { trede } from '../io.ts';
import { periode } from '../kaders/gevallen.ts';

const feestdagen = eigenFeestdagen();

/** Trede 3 to 4 under the stappenplan: a vooraankondiging, with a term for the zienswijze. */
function zienswijze(
  brief: string,
  instellingen: Readonly<Record<string, string>>,
): string | null | undefined {
  const kader = KADERS.get('stappenplan');
  const briefdatum = parseDatum(brief);
  if (kader === undefined || briefdatum === null) throw new Error('stappenplan');
  const feiten = periode({
    trede_vorig: 3,
    taakstelling: 100,
    achterstand_begin: 20,
    voorsprong_begin: 0,
    gehuisvest: 60,
  });
  const { termijnen } = assess(feiten, kader, { briefdatum, feestdagen, instellingen });
  return termijnen.find((t) => t.code.startsWith('zienswijze'))?.datum;
}

/** 29 March 2024 is Good Friday; the next working day is the Tuesday after Easter. */
describe('beleidstermijnOpWerkdag in een beoordeling', () => {
  test.each([
    ['2024-02-29', { beleidstermijnOpWerkdag: 'nee' }, '2024-03-29'],
    ['2024-02-29', { beleidstermijnOpWerkdag: 'ja' }, '2024-04-02'],
    ['2024-02-28', { beleidstermijnOpWerkdag: 'ja' }, '2024-03-28'],
    ['2024-10-03', { beleidstermijnOpWerkdag: 'ja', zienswijzeWeken: '12' }, '2024-12-30'],
    ['2024-10-02', { beleidstermijnOpWerkdag: 'ja', zienswijzeWeken: '12' }, '2024-12-30'],
    ['2024-09-25', { beleidstermijnOpWerkdag: 'ja', zienswijzeWeken: '13' }, '2024-12-25'],
    ['2024-08-07', { beleidstermijnOpWerkdag: 'ja', zienswijzeWeken: '20' }, '2024-12-25'],
  ])('een vooraankondiging van %s met %o geeft een zienswijze tot en met %s', (brief, gekozen, laatste) => {
    expect(zienswijze(brief, gekozen)).toBe(laatste);
  });

  test('rekent zoals trede termijn: twaalf weken schuift door, dertien niet', () => {
    for (const brief of ['2024-08-07', '2024-09-25', '2024-10-02'])
      for (const n of [12, 13, 20]) {
        const datum = parseDatum(brief);
        if (datum === null) throw new Error(brief);
        const gekozen = { beleidstermijnOpWerkdag: 'ja', zienswijzeWeken: String(n) };
        expect(zienswijze(brief, gekozen)).toBe(
          weken(n, datum, { beleidstermijnOpWerkdag: feestdagen }).datum,
        );
      }
  });
});

test.each([
  ['nee', '29 maart 2024'],
  ['ja', '2 april 2024'],
])('de brief zelf noemt met beleidstermijnOpWerkdag=%s de laatste dag %s', async (waarde, dag) => {
  const uit = mkdtempSync(join(tmpdir(), 'trede-'));
  await trede(
    'brief',
    'samples/almere-2023-II/invoer.csv',
    '--gemeente',
    'Almere',
    '--kader',
    'stappenplan',
    '--datum',
    '2024-02-29',
    '--instelling',
    `beleidstermijnOpWerkdag=${waarde}`,
    '--formaat',
    'txt',
    '--uit',
    uit,
  );
  const brief = readdirSync(uit).find((naam) => naam.includes('vooraankondiging'));
  const tekst = readFileSync(join(uit, brief ?? ''), 'utf8').replaceAll(/\s+/g, ' ');
  expect(tekst).toContain(`tot en met ${dag}`);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { leesTabelbestand } from '../../src/tables/lees/bestand.ts';
import { trede } from '../io.ts';
import { ANTWOORD, brieven, nieuweMap, tabel } from './ronde.ts';

const KORENWOLD = 'GM9009_2023-II_trede1_beoordeling.txt';

/** The rows of the mailing list, each by its headings. */
function lijst(uit: string): Record<string, string>[] {
  const naam = 'verzendlijst.xlsx';
  const [blad] = leesTabelbestand(readFileSync(join(uit, naam)), naam).bladen;
  const [kop = [], ...rijen] = (blad?.rijen ?? []).map((rij) => rij.cellen);
  return rijen.map((rij) => Object.fromEntries(kop.map((k, i) => [k, rij[i] ?? ''])));
}

test('de verzendlijst noemt elke definitieve brief met wie, waarheen, waarover en welk bestand, en geen CONCEPT', async () => {
  const uit = nieuweMap();
  await brieven(uit);
  const begin = lijst(uit);
  expect(begin.length).toBeGreaterThan(5);
  expect(begin.some((r) => r.bestanden?.includes('CONCEPT'))).toBe(false);
  expect(begin.some((r) => r.gemeente === 'Korenwold')).toBe(false);
  expect(begin.find((r) => r.gemeente === 'Aardenhof')).toMatchObject({
    aan: 'Het college van burgemeester en wethouders van de gemeente Aardenhof',
    brief: 'beoordeling',
    verzonden: '',
  });
  for (const rij of begin) {
    expect(rij.onderwerp).toMatch(/huisvesting vergunninghouders|indeplaatsstelling/i);
    expect(rij.kenmerk).toMatch(/\S/);
  }

  await trede('verzonden', uit, '--voorbeeld', '--alles', '--datum', '2024-02-15');
  expect(new Set(lijst(uit).map((r) => r.verzonden))).toEqual(new Set(['15 februari 2024, post']));
  await brieven(uit, tabel(ANTWOORD), '--aanvullen', '--datum', '2024-02-29');
  expect(lijst(uit).find((r) => r.gemeente === 'Korenwold')).toMatchObject({
    datum: '29 februari 2024',
    bestanden: KORENWOLD,
    verzonden: '',
  });
  expect((await trede('verifieer', uit)).code).toBe(0);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pdflezer } from '../../src/formats/pdf/lees.ts';
import { plat, trede, tredeAls } from '../io.ts';
import { nieuweMap } from './ronde.ts';
import { besluit, EIND, huisstijlMet, inLijst, maakRonde } from './toetsronde.ts';

const A = 'GM9001_2023-II_trede1_beoordeling';
const B = 'GM9002_2023-II_trede1_beoordeling';

test('een andere datum: wat vrij is blijft, wat akkoord was is te bevestigen; het blad zegt wie wat besloot', async () => {
  const hs = huisstijlMet();
  const map = join(nieuweMap(), 'ronde');
  await maakRonde(map, hs, '--ter-toetsing');
  const vrijgeven = (wie: string) =>
    tredeAls(wie, EIND, 'vrijgeven', map, '--huisstijl', hs, '--gemeente', wie === 'c' ? 'GM9001' : 'GM9002');
  for (const naam of [A, B]) await besluit('b', 'akkoord', map, hs, naam);
  expect((await vrijgeven('c')).code).toBe(0);
  const eerst = readFileSync(join(map, `${A}.txt`));
  const om = () => tredeAls('a', EIND, 'herdateren', map, '--huisstijl', hs, '--datum', '2024-02-16');
  expect((await om()).code).toBe(7);
  const weer = await om();
  expect([weer.code, plat(weer.fout)]).toEqual([2, expect.stringContaining('hebben die datum al')]);
  expect(readFileSync(join(map, `${A}.txt`))).toEqual(eerst);
  expect((await inLijst(map, hs, B)).toestand).toBe('bevestigen');
  expect((await besluit('b', 'bevestig', map, hs, B)).code).toBe(0);
  expect((await vrijgeven('e')).code).toBe(0);
  expect((await trede('verifieer', map)).code).toBe(0);
  const uit = nieuweMap();
  expect((await tredeAls('d', EIND, 'afvinkblad', map, '--uit', uit, '--huisstijl', hs)).code).toBe(0);
  const csv = readFileSync(join(uit, 'afvinkblad.csv'), 'utf8');
  for (const stuk of ['opnieuw bevestigd', 'E. Post;e;vrijgever;2024-02-17T10:00:00Z', 'B. Jurist;b;jurist'])
    expect(csv).toContain(stuk);
  const blad = plat(pdflezer()(readFileSync(join(uit, 'afvinkblad.pdf'))));
  expect(blad).toContain('Het is geen gekwalificeerde elektronische handtekening.');
  expect(blad).toContain('eerder: txt');
  const agenda = await tredeAls('d', EIND, 'agenda', map, '--uit', join(uit, 'termijnen.ics'));
  expect([agenda.code, agenda.uit]).toEqual([0, '0 termijnen lopen.\n']);
  expect(readFileSync(join(uit, 'termijnen.ics'), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/);
});

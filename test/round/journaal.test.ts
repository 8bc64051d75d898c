import { appendFileSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { JOURNAAL, JournaalFout, leesJournaal, vervolg } from '../../src/round/journaal.ts';
import type { Regel } from '../../src/round/regels.ts';

const VERZONDEN: Regel = { soort: 'verzonden', namen: ['GM0034'], datum: '2024-02-20', kanaal: 'post' };
const KLAAR: Regel = { soort: 'klaar', bestanden: [], sleutel: null };

function metRegels(...regels: Regel[]): string {
  const map = mkdtempSync(join(tmpdir(), 'trede-journaal-'));
  const journaal = vervolg(map, leesJournaal(map));
  for (const regel of regels) journaal.schrijf(regel);
  return map;
}

describe('het journaal', () => {
  test('wat erin geschreven is, wordt teruggelezen, met het hoofd van de keten', () => {
    const map = metRegels(VERZONDEN, KLAAR);
    const { regels, hoofd, rest } = leesJournaal(map);
    expect(regels).toEqual([VERZONDEN, KLAAR]);
    expect(hoofd).toMatch(/^[0-9a-f]{64}$/);
    expect(rest).toBe(0);
  });

  test('een halve laatste regel van een afgebroken run wordt weggenomen, de hele regels blijven', () => {
    const map = metRegels(VERZONDEN);
    const heel = statSync(join(map, JOURNAAL)).size;
    appendFileSync(join(map, JOURNAAL), '{"vorige":"');
    expect(leesJournaal(map)).toMatchObject({ regels: [VERZONDEN], rest: 11 });
    const journaal = vervolg(map, leesJournaal(map));
    expect(statSync(join(map, JOURNAAL)).size).toBe(heel);
    journaal.schrijf(KLAAR);
    expect(leesJournaal(map).regels).toEqual([VERZONDEN, KLAAR]);
  });

  test('een eigen bestand van één regel met dezelfde naam wordt niet voor een halve regel gehouden', () => {
    const map = mkdtempSync(join(tmpdir(), 'trede-journaal-'));
    writeFileSync(join(map, JOURNAAL), 'van een mens');
    expect(() => leesJournaal(map)).toThrow(JournaalFout);
    writeFileSync(join(map, JOURNAAL), '{"vorige":"000');
    expect(leesJournaal(map)).toMatchObject({ regels: [], rest: 14 });
  });

  test('wat niet terug te lezen zou zijn, wordt niet geschreven', () => {
    const map = metRegels(VERZONDEN);
    const eerst = readFileSync(join(map, JOURNAAL));
    const journaal = vervolg(map, leesJournaal(map));
    expect(() => journaal.schrijf({ ...VERZONDEN, kanaal: '' })).toThrow(JournaalFout);
    expect(readFileSync(join(map, JOURNAAL))).toEqual(eerst);
    journaal.schrijf(KLAAR);
    expect(leesJournaal(map).regels).toEqual([VERZONDEN, KLAAR]);
  });

  test.each([
    ['een regel weg', (r: string[]) => r.slice(1)],
    ['twee regels verwisseld', ([a = '', b = '', ...rest]: string[]) => [b, a, ...rest]],
    ['een letter anders', ([a = '', ...rest]: string[]) => [a.replace('post', 'past'), ...rest]],
    ['een onbekend veld', (r: string[]) => r.map((x) => x.replace('"namen"', '"naman"'))],
    ['geen JSON', (r: string[]) => ['x', ...r]],
  ])('%s wordt gevonden', (_wat, verander) => {
    const map = metRegels(VERZONDEN, VERZONDEN, KLAAR);
    const regels = readFileSync(join(map, JOURNAAL), 'utf8').trimEnd().split('\n');
    writeFileSync(join(map, JOURNAAL), `${verander(regels).join('\n')}\n`);
    expect(() => leesJournaal(map)).toThrow(JournaalFout);
  });
});

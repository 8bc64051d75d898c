import { appendFileSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { leesJournaal, vervolg } from '../../src/round/journaal.ts';
import { JOURNAAL } from '../../src/round/naam.ts';
import type { Regel } from '../../src/round/regels.ts';
import { opslag } from '../eigen.ts';

const BRIEF = 'GM0034_2023-II_trede2_uitnodiging-overleg';
const VERZONDEN: Regel = { soort: 'verzonden', namen: [BRIEF], datum: '2024-02-20', kanaal: 'post' };
const KLAAR: Regel = { soort: 'klaar', bestanden: [], sleutel: null };

const lees = (map: string) => leesJournaal(opslag(map));

async function metRegels(...regels: Regel[]): Promise<string> {
  const map = mkdtempSync(join(tmpdir(), 'trede-journaal-'));
  const journaal = await vervolg(opslag(map), await lees(map));
  for (const regel of regels) await journaal.schrijf(regel);
  return map;
}

describe('het journaal', () => {
  test('wat erin geschreven is, wordt teruggelezen, met het hoofd van de keten', async () => {
    const map = await metRegels(VERZONDEN, KLAAR);
    const { regels, hoofd, rest } = await lees(map);
    expect(regels).toEqual([VERZONDEN, KLAAR]);
    expect(hoofd).toMatch(/^[0-9a-f]{64}$/);
    expect(rest).toBe(0);
  });

  test('een halve laatste regel van een afgebroken run wordt weggenomen, de hele regels blijven', async () => {
    const map = await metRegels(VERZONDEN);
    const heel = statSync(join(map, JOURNAAL)).size;
    appendFileSync(join(map, JOURNAAL), '{"vorige":"');
    expect(await lees(map)).toMatchObject({ regels: [VERZONDEN], rest: 11 });
    const journaal = await vervolg(opslag(map), await lees(map));
    expect(statSync(join(map, JOURNAAL)).size).toBe(heel);
    await journaal.schrijf(KLAAR);
    expect((await lees(map)).regels).toEqual([VERZONDEN, KLAAR]);
  });

  test('een eigen bestand van één regel met dezelfde naam wordt niet voor een halve regel gehouden', async () => {
    const map = mkdtempSync(join(tmpdir(), 'trede-journaal-'));
    writeFileSync(join(map, JOURNAAL), 'van een mens');
    await expect(lees(map)).rejects.toThrow('klopt niet');
    writeFileSync(join(map, JOURNAAL), '{"vorige":"000');
    expect(await lees(map)).toMatchObject({ regels: [], rest: 14 });
  });

  test('wat niet terug te lezen zou zijn, wordt niet geschreven', async () => {
    const map = await metRegels(VERZONDEN);
    const eerst = readFileSync(join(map, JOURNAAL));
    const journaal = await vervolg(opslag(map), await lees(map));
    await expect(journaal.schrijf({ ...VERZONDEN, kanaal: '' })).rejects.toThrow('niet terug te lezen');
    expect(readFileSync(join(map, JOURNAAL))).toEqual(eerst);
    await journaal.schrijf(KLAAR);
    expect((await lees(map)).regels).toEqual([VERZONDEN, KLAAR]);
  });

  test.each([
    ['een regel weg', (r: string[]) => r.slice(1)],
    ['twee regels verwisseld', ([a = '', b = '', ...rest]: string[]) => [b, a, ...rest]],
    ['een letter anders', ([a = '', ...rest]: string[]) => [a.replace('post', 'past'), ...rest]],
    ['een onbekend veld', (r: string[]) => r.map((x) => x.replace('"namen"', '"naman"'))],
    ['geen JSON', (r: string[]) => ['x', ...r]],
  ])('%s wordt gevonden', async (_wat, verander) => {
    const map = await metRegels(VERZONDEN, VERZONDEN, KLAAR);
    const regels = readFileSync(join(map, JOURNAAL), 'utf8').trimEnd().split('\n');
    writeFileSync(join(map, JOURNAAL), `${verander(regels).join('\n')}\n`);
    await expect(lees(map)).rejects.toThrow('klopt niet');
  });
});

describe('een naam in het journaal', () => {
  const HASH = '0'.repeat(64);
  const merk = (naam: string) => ({ naam, sha256: HASH, grootte: 1, delen: null, bladzijden: null });
  const stuk = (naam: string, bestand: string): Regel => {
    const bestanden = [merk(bestand)];
    return { soort: 'stuk', naam, ronde: 1, bestanden, gegevens: {}, eerder: null };
  };
  const ronde = (bron: string): Regel => {
    const leeg = { vast: {}, keuzes: {}, reden: null };
    return { soort: 'ronde', nummer: 1, bron: 1, bronnen: { [bron]: HASH }, ...leeg };
  };
  const klaar = (naam: string): Regel => ({
    soort: 'klaar',
    bestanden: [{ naam, sha256: HASH }],
    sleutel: null,
  });

  test.each([
    stuk(BRIEF, `${BRIEF}.docx`),
    stuk(`${BRIEF}_CONCEPT`, `${BRIEF}_CONCEPT_PUBLICATIE.pdf`),
    stuk(BRIEF, `${BRIEF}.mdto.xml`),
    ronde('invoer/Cijfers van ’s-Hertogenbosch (2).xlsx'),
    ronde("invoer/'s-Gravenhage.csv"),
    ronde('gegevens/aanvulling/namen.csv'),
    ronde('huisstijl/logo/wapen.svg'),
    ronde('sjablonen.yaml'),
    klaar('beoordeling.json'),
  ])('van onszelf wordt gelezen: %j', async (regel) => {
    expect((await lees(await metRegels(regel))).regels).toEqual([regel]);
  });

  test.each([
    stuk('../belangrijk', '../belangrijk.txt'),
    stuk(BRIEF, '../belangrijk.txt'),
    stuk(BRIEF, `/tmp/${BRIEF}.txt`),
    stuk(BRIEF, `map/${BRIEF}.txt`),
    stuk(BRIEF, 'GM0035_2023-II_trede2_uitnodiging-overleg.txt'),
    stuk(BRIEF, 'manifest.json'),
    stuk(BRIEF, `${BRIEF}.txt/..`),
    stuk(BRIEF, `${BRIEF}.txt\n`),
    stuk(`${BRIEF}.txt`, `${BRIEF}.txt.x`),
    ronde('../../invoer.csv'),
    ronde('invoer/../../x'),
    ronde('invoer/..'),
    ronde('/etc/passwd'),
    ronde('invoer//x'),
    ronde('invoer\\x'),
    ronde('invoer/a\\b.csv'),
    ronde('C:/x'),
    ronde('invoer/x:stroom'),
    ronde('invoer/con.csv'),
    ronde('invoer/NUL'),
    ronde('invoer/x.'),
    ronde('invoer/x\u202ey.csv'),
    ronde('eerder/1/x'),
    ronde('sjablonen.yaml/x'),
    klaar('../overzicht.html'),
    klaar('journaal.jsonl'),
    { soort: 'vervallen', naam: '../x', eerder: 1 } as const,
    { ...VERZONDEN, namen: ['../x'] },
  ])('van elders is een afwijking: %j', async (regel) => {
    const map = await metRegels(VERZONDEN);
    const { hoofd } = await lees(map);
    appendFileSync(join(map, JOURNAAL), `${JSON.stringify({ vorige: hoofd, regel })}\n`);
    await expect(lees(map)).rejects.toMatchObject({
      soort: 'afwijking',
      meldingen: [{ waarde: 'regel 2 noemt een bestand dat niet van een ronde kan zijn' }],
    });
  });
});

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brievenIn, plat, trede } from '../io.ts';

const map = () => mkdtempSync(join(tmpdir(), 'trede-eigen-'));
const maak = (uit: string) =>
  trede(
    ...['brieven', 'samples/almere-2023-II/invoer.csv', '--kader', 'utrecht-2024', '--datum', '2024-02-15'],
    ...['--formaat', 'txt', '--uit', uit],
  );

describe('een map die geen ronde was', () => {
  test.each([
    'overzicht.xlsx',
    'verzendlijst.xlsx',
    'overzicht.html',
    'beoordeling.json',
    'manifest.json',
    'manifest.sig',
    'ronde',
    'ronde/1/invoer/invoer.csv',
    'ronde/aantekening.txt',
  ])('met een eigen %s: exit 2, en er is niets geschreven', async (naam) => {
    const uit = map();
    mkdirSync(dirname(join(uit, naam)), { recursive: true });
    writeFileSync(join(uit, naam), 'van een mens');
    const { code, fout } = await maak(uit);
    expect(code).toBe(2);
    expect(plat(fout)).toContain('Deze map is nog geen ronde');
    expect(readFileSync(join(uit, naam), 'utf8')).toBe('van een mens');
    expect(
      readdirSync(uit, { recursive: true, encoding: 'utf8' }).filter((n) => statSync(join(uit, n)).isFile()),
    ).toEqual([naam]);
  });

  test('met wat een run achterliet die vóór de eerste regel werd afgebroken: die gaat verder', async () => {
    const uit = map();
    await maak(uit);
    for (const naam of ['journaal.jsonl', 'manifest.json', ...brievenIn(uit)]) rmSync(join(uit, naam));
    expect((await maak(uit)).code).toBe(0);
    expect((await trede('verifieer', uit)).code).toBe(0);
  });
});

test('een map op de plaats van een brief geeft 74, bij naam', async () => {
  const uit = map();
  await maak(uit);
  const brief = join(uit, brievenIn(uit)[0] ?? '');
  rmSync(brief);
  mkdirSync(brief);
  const { code, fout } = await maak(uit);
  expect(code).toBe(74);
  expect(plat(fout)).toContain(`${brief} kan niet worden gelezen: er staat een map met die naam (EISDIR)`);
  expect((await trede('verifieer', uit)).code).toBe(5);
});

describe('verzonden', () => {
  const leg = (uit: string, ...opties: string[]) =>
    trede('verzonden', uit, '--datum', '2024-02-15', '--voorbeeld', ...opties);

  test.each(['', ' '])(
    'een leeg kanaal "%s" wordt geweigerd, en het journaal blijft leesbaar',
    async (kanaal) => {
      const uit = map();
      await maak(uit);
      const { code, fout } = await leg(uit, '--alles', '--kanaal', kanaal);
      expect(code).toBe(2);
      expect(plat(fout)).toContain('--kanaal');
      expect((await trede('verifieer', uit)).code).toBe(0);
    },
  );

  test('een dag na vandaag wordt geweigerd', async () => {
    const uit = map();
    await maak(uit);
    const { code, fout } = await leg(uit, '--alles', '--datum', '2024-02-16');
    expect(code).toBe(2);
    expect(plat(fout)).toContain('ligt na vandaag');
  });

  test('een gemeente met naam en code wordt één keer vastgelegd', async () => {
    const uit = map();
    await maak(uit);
    const { code, uit: tekst } = await leg(uit, '--gemeente', 'Almere', '--gemeente', 'GM0034', '--json');
    expect(code).toBe(0);
    expect((JSON.parse(tekst) as { verzonden: string[] }).verzonden).toHaveLength(brievenIn(uit).length);
  });
});

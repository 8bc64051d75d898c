import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bestandsnaam, briefnaam, conceptVan, parseBestandsnaam } from '../../src/round/naam.ts';
import { brievenIn, RONDE, trede } from '../io.ts';

const BRIEF = {
  gemeentecode: 'GM9001',
  halfjaar: '2023-II',
  trede: 2,
  soort: 'uitnodiging-overleg',
} as const;

test.each([
  ['Almere', 'Almere'],
  ["'s-Gravenhage", 's-Gravenhage'],
  ['’s-Hertogenbosch', 's-Hertogenbosch'],
  ['Súdwest-Fryslân', 'Sudwest-Fryslan'],
  ['Bergen (NH.)', 'Bergen-NH'],
  ['Utrechtse Heuvelrug', 'Utrechtse-Heuvelrug'],
  ['Ĳsselstein', 'IJsselstein'],
])('%s staat als %s in de bestandsnaam, en komt er zo weer uit', (gemeente, deel) => {
  const naam = briefnaam({ ...BRIEF, gemeente, concept: false });
  expect(naam).toBe(`GM9001_${deel}_2023-II_trede2_uitnodiging-overleg`);
  expect(parseBestandsnaam(bestandsnaam(conceptVan(naam), 'PUBLICATIE', 'pdf'))).toEqual({
    ...BRIEF,
    gemeente: deel,
    concept: true,
    versie: 'PUBLICATIE',
    formaat: 'pdf',
  });
  // What was taken apart is put together again.
  expect(briefnaam({ ...BRIEF, gemeente: deel, concept: false })).toBe(naam);
});

test('zonder naam is alles als voorheen', () => {
  expect(briefnaam({ ...BRIEF, concept: true })).toBe('GM9001_2023-II_trede2_uitnodiging-overleg_CONCEPT');
  expect(
    Object.keys(parseBestandsnaam('GM9001_2023-II_trede2_uitnodiging-overleg.docx') ?? {}),
  ).not.toContain('gemeente');
});

test('met bestandsnaam: gemeente in de huisstijl kloppen ronde, druk, verzonden en verifieer met elkaar', async () => {
  const map = mkdtempSync(join(tmpdir(), 'trede-naam-'));
  const huisstijl = join(map, 'huisstijl');
  cpSync('huisstijl/voorbeeld', huisstijl, { recursive: true });
  const yaml = readFileSync(join(huisstijl, 'huisstijl.yaml'), 'utf8');
  writeFileSync(join(huisstijl, 'huisstijl.yaml'), `${yaml}\nbestandsnaam: gemeente\n`);
  const uit = join(map, 'ronde');
  const kader = ['--kader', 'utrecht-2024', '--datum', '2024-02-15', '--formaat', 'pdf'];
  await trede('brieven', ...RONDE, ...kader, '--huisstijl', huisstijl, '--uit', uit);
  const namen = brievenIn(uit);
  expect(namen).toContain('GM9001_Aardenhof_2023-II_trede1_beoordeling.pdf');
  const druk = await trede(
    'druk',
    uit,
    ...RONDE.slice(1),
    '--definitief',
    '--uit',
    join(map, 'druk.pdf'),
    '--json',
  );
  expect([druk.code, (JSON.parse(druk.uit) as { ontbreekt: string[] }).ontbreekt]).toEqual([0, []]);
  const verzonden = ['--gemeente', 'Aardenhof', '--datum', '2024-02-15', '--voorbeeld'];
  const weg = await trede('verzonden', uit, ...verzonden);
  expect(weg.code, weg.fout).toBe(0);
  expect((await trede('verifieer', uit)).code).toBe(0);
  expect(readdirSync(uit).length).toBeGreaterThan(namen.length);
}, 180_000);

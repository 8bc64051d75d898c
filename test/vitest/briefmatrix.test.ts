import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Weigering } from '../../src/dossier/weigering.ts';
import { betekenis, briefmatrix } from '../../src/vitest.ts';

const ALMERE = {
  invoer: 'samples/almere-2023-II/invoer.csv',
  kaders: ['utrecht-2024'],
  treden: [2],
  huisstijlen: ['huisstijl/voorbeeld', 'huisstijl/oeverland'],
  opdracht: { briefdatum: '2024-02-15' },
} as const;

test('de matrix maakt elke brief die zij noemt, in elke huisstijl', async () => {
  const gevallen = await briefmatrix(ALMERE);
  expect(gevallen.map(({ kader, trede, gemeente, soort }) => [kader, trede, gemeente, soort])).toEqual([
    ['utrecht-2024', 2, 'Almere', 'uitnodiging-overleg'],
    ['utrecht-2024', 2, 'Almere', 'uitnodiging-overleg'],
  ]);
  expect(gevallen.map(({ brief }) => betekenis(brief))).toEqual([
    expect.stringContaining('Middenland'),
    expect.stringContaining('Oeverland'),
  ]);
});

test('een trede waarvan geen brief komt, is geen test die slaagt', async () => {
  await expect(briefmatrix({ ...ALMERE, treden: [2, 3] })).rejects.toThrow(
    'onder utrecht-2024 geeft samples/almere-2023-II/invoer.csv geen brief van trede 3, wel van trede 2.',
  );
});

test('twee gevallen met dezelfde brief worden bij naam genoemd', async () => {
  const kopie = join(mkdtempSync(join(tmpdir(), 'trede-matrix-')), 'kopie');
  cpSync('huisstijl/voorbeeld', kopie, { recursive: true });
  await expect(briefmatrix({ ...ALMERE, huisstijlen: ['huisstijl/voorbeeld', kopie] })).rejects.toThrow(
    'kopie (Almere, uitnodiging-overleg) geven dezelfde brief.',
  );
});

test('een lege lijst wordt geweigerd, want dan test niets iets', async () => {
  await expect(briefmatrix({ ...ALMERE, kaders: [] })).rejects.toThrow('kaders is leeg');
});

test('een kader dat niet bestaat, wordt geweigerd als in elke opdracht', async () => {
  await expect(briefmatrix({ ...ALMERE, kaders: ['utrecht'] })).rejects.toThrow(Weigering);
});

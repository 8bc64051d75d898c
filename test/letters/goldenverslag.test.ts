import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { alsAfgesproken } from './goldenverslag.ts';

const OUD = 'Geacht college,\n\nDe achterstand is 45\nvergunninghouders.\n\nHoogachtend,\n';

test('elk bestand dat anders is, staat in het verslag met zijn woorden, en wat gelijk is niet', async () => {
  const map = mkdtempSync(join(tmpdir(), 'trede-verslag-'));
  const brieven = ['a.txt', 'b.txt', 'c.txt'].map((naam) => ({ tekst: OUD, bestand: join(map, naam) }));
  for (const { tekst, bestand } of brieven) writeFileSync(bestand, tekst);
  const nu = [OUD, OUD.replace('45', '46'), OUD.replace('Hoogachtend', 'Met groet')];
  const gemaakt = brieven.map((b, i) => ({ ...b, tekst: nu[i] ?? '' }));
  // As toMatchFileSnapshot does without -u.
  const houd = async ({ tekst }: { tekst: string }) => {
    if (tekst !== OUD) throw new Error('anders');
  };
  const fout = await alsAfgesproken(gemaakt, houd).catch((f: Error) => f.message);
  expect(fout).not.toContain('a.txt');
  expect(fout).toContain('b.txt');
  expect(fout).toContain('- De achterstand is «45» vergunninghouders.');
  expect(fout).toContain('+ De achterstand is «46» vergunninghouders.');
  expect(fout).toContain('c.txt');
  expect(fout).toContain('+ Met groet,');
  expect(brieven.map(({ bestand }) => readFileSync(bestand, 'utf8'))).toEqual([OUD, OUD, OUD]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eigenSjabloonteksten } from '../eigen.ts';
import { aanhalingenInBrief, aanhalingenInCode } from './aanhalingen.ts';

const RECHT = readFileSync('docs/recht.md', 'utf8');
const ARTIKEL = /^## ((?:Gemeentewet|Provinciewet|Huisvestingswet|Awb|Algemene termijnenwet) .+)$/gm;
const koppen = [...RECHT.matchAll(ARTIKEL)].map((m) => m[1] ?? '');

const inBrieven = [...eigenSjabloonteksten()].map(([bestand, bron]) => ({
  bestand,
  ...aanhalingenInBrief(bron),
}));
const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((pad) => pad.endsWith('.ts'))
  .map((pad) => ({ bestand: pad, aanhalingen: aanhalingenInCode(readFileSync(join('src', pad), 'utf8')) }));

test('elk artikel dat een brief of een regel noemt, staat in docs/recht.md', () => {
  const missend = [...inBrieven, ...code].flatMap(({ bestand, aanhalingen }) =>
    aanhalingen.filter((a) => !koppen.includes(a)).map((a) => `${bestand}: ${a}`),
  );
  expect(missend).toEqual([]);
});

test('elk artikel in docs/recht.md wordt ergens genoemd, en staat er één keer', () => {
  const genoemd = new Set([...inBrieven, ...code].flatMap((b) => b.aanhalingen));
  expect(koppen.filter((kop) => !genoemd.has(kop))).toEqual([]);
  expect(koppen).toEqual([...new Set(koppen)]);
  expect(genoemd.size).toBeGreaterThan(25);
});

test('geen brief noemt een artikel zonder de wet', () => {
  expect(inBrieven.flatMap(({ bestand, los }) => los.map((l) => `${bestand}: ${l}`))).toEqual([]);
});

test('elk artikel zegt kort wat er staat, waarvoor het dient, uit welke tekst, en wat een jurist nog nagaat', () => {
  const delen = RECHT.split(/^## /m).slice(1);
  expect(delen).toHaveLength(koppen.length);
  for (const deel of delen) {
    const regels =
      deel
        .split(/^#/m)[0]
        ?.split('\n')
        .filter((r) => r !== '') ?? [];
    expect(
      regels.slice(1).map((r) => r.split(':')[0]),
      regels[0],
    ).toEqual(['Kort', 'Waarvoor', 'Tekst', 'Jurist']);
    for (const regel of regels.slice(1)) expect(regel, regels[0]).toMatch(/: .{15,}\.$/);
  }
});

test.each([
  [
    'artikel 124, eerste lid, van de Gemeentewet en artikel 28 van de Huisvestingswet 2014',
    ['Gemeentewet 124 lid 1', 'Huisvestingswet 28'],
  ],
  [
    'artikel 124, tweede en derde lid, van de Gemeentewet',
    ['Gemeentewet 124 lid 2', 'Gemeentewet 124 lid 3'],
  ],
  ['de artikelen 124f en\n124g van de Gemeentewet', ['Gemeentewet 124f', 'Gemeentewet 124g']],
  [
    'artikel 7:1, eerste lid, onder g, en bijlage 1, en artikel 8:6 en bijlage 2 van de Algemene wet bestuursrecht',
    ['Awb 7:1 lid 1', 'Awb bijlage 1', 'Awb 8:6', 'Awb bijlage 2'],
  ],
])('een brief met "%s" noemt %j', (tekst, verwacht) => {
  expect(aanhalingenInBrief(`(${tekst}).`)).toEqual({ aanhalingen: verwacht, los: [] });
});

test('een artikel waarvan de wet in een andere zin staat, telt als los', () => {
  expect(aanhalingenInBrief('Zie artikel 124. Dat is van de Gemeentewet.').los).toHaveLength(1);
});

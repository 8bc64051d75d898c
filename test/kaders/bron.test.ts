import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { kadermappen } from './gevallen.ts';

const MAP = 'src/assessment/kaders';
const plat = (tekst: string) => tekst.replaceAll(/[>\s*]+/g, ' ').replaceAll(/\u2018|\u2019/g, "'");

describe.each([...kadermappen().map((kader) => `${MAP}/${kader}/bron.md`), 'docs/recht.md'])(
  '%s',
  (bestand) => {
    const tekst = readFileSync(bestand, 'utf8');

    test('noemt waar de tekst vandaan komt, en geen bestand dat hier niet staat', () => {
      expect(tekst).toContain('Waar de tekst vandaan komt:');
      expect(tekst).not.toMatch(/\.txt|bij de bronnen/);
    });

    test('heeft elke kop één keer', () => {
      const koppen = [...tekst.matchAll(/^## (.+)$/gm)].map((m) => m[1]);
      expect(koppen).toEqual([...new Set(koppen)]);
    });

    test('haalt elke zin van een bron één keer aan', () => {
      const zinnen = [...tekst.matchAll(/^> (.+)$/gm)].map((m) => m[1]);
      expect(zinnen).toEqual([...new Set(zinnen)]);
    });
  },
);

describe.each(kadermappen())('%s', (kader) => {
  test('wat kader.ts tussen aanhalingstekens aan een paragraaf toeschrijft, staat letterlijk in bron.md', () => {
    const bron = plat(readFileSync(`${MAP}/${kader}/bron.md`, 'utf8')).toLowerCase();
    const code = readFileSync(`${MAP}/${kader}/kader.ts`, 'utf8');
    const aanhalingen = [...code.matchAll(/\/\*\*\n \* §[\s\S]*?\*\//g)]
      .flatMap(([doc]) => doc.split('In gewone woorden')[0] ?? '')
      .flatMap((regel) => [...plat(regel).matchAll(/'([^']+)'/g)].map((m) => m[1] ?? ''))
      .flatMap((citaat) => citaat.split('(…)').map((deel) => deel.trim().toLowerCase()))
      .filter((deel) => deel.length > 12);
    expect(aanhalingen.filter((deel) => !bron.includes(deel))).toEqual([]);
  });
});

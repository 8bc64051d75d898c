import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KADERS } from '../../src/index.ts';
import { controleerSjablonen } from '../../src/letters/controle.ts';
import { parseSjablonen } from '../../src/letters/sjablonen.ts';
import { SjabloonFout } from '../../src/letters/sjabloonfout.ts';

const BRONNEN = new Map(
  readdirSync('templates', { recursive: true, encoding: 'utf8' })
    .filter((pad) => pad.endsWith('.njk'))
    .sort()
    .map((pad) => [pad.replaceAll('\\', '/'), readFileSync(join('templates', pad), 'utf8')]),
);

/** Whether a set of templates is refused, under any kader. */
function geweigerd(bronnen: ReadonlyMap<string, string>, kaders: readonly string[]): boolean {
  try {
    const sjablonen = parseSjablonen(bronnen);
    return kaders.some((kader) => controleerSjablonen(sjablonen, kader).length > 0);
  } catch (fout) {
    if (fout instanceof SjabloonFout) return true;
    throw fout;
  }
}

describe.each([...KADERS.keys()])('onder %s', (kader) => {
  test('heeft geen sjabloon een onbekend veld, filter of bouwsteen, ook niet in een tak die zelden wordt gekozen', () => {
    expect(controleerSjablonen(parseSjablonen(BRONNEN), kader)).toEqual([]);
  });
});

test('één letter fout in welke naam van welk sjabloon ook wordt altijd geweigerd', () => {
  const kaders = [...KADERS.keys()];
  const gemist: string[] = [];
  let mutaties = 0;
  for (const [bestand, bron] of BRONNEN) {
    // Names inside tags: fields, filters, lists and keywords; not the words of a literal.
    for (const tag of bron.matchAll(/\{\{[^}]*\}\}|\{%[^%]*%\}/g)) {
      for (const naam of tag[0]
        .replaceAll(/"[^"]*"/g, (t) => ' '.repeat(t.length))
        .matchAll(/[A-Za-z]{2,}/g)) {
        const plek = (tag.index ?? 0) + naam.index;
        const fout = `${naam[0][0] === 'x' ? 'y' : 'x'}${naam[0].slice(1)}`;
        const mutant = bron.slice(0, plek) + fout + bron.slice(plek + naam[0].length);
        // The name of a loop variable may be any name, where all its uses change with it; one place is always wrong.
        mutaties++;
        if (!geweigerd(new Map([...BRONNEN, [bestand, mutant]]), kaders))
          gemist.push(`${bestand}: ${tag[0]} → ${fout}`);
      }
    }
  }
  expect(gemist).toEqual([]);
  expect(mutaties).toBeGreaterThan(300);
}, 120_000);

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KADERS } from '../../src/index.ts';
import { controleerSjablonen, controleerSjabloon } from '../../src/letters/template/controle/vormcontrole.ts';
import { parseSjablonen } from '../../src/letters/template/sjablonen.ts';
import { leesSjabloon } from '../../src/letters/template/template.ts';
import type { Vorm } from '../../src/letters/template/veldvorm.ts';
import { BRIEFVORM, CLAUSULEVORM } from '../../src/letters/velden/herkomst.ts';

const BRONNEN = new Map(
  readdirSync('templates', { recursive: true, encoding: 'utf8' })
    .filter((pad) => pad.endsWith('.njk'))
    .sort()
    .map((pad) => [pad.replaceAll('\\', '/'), readFileSync(join('templates', pad), 'utf8')]),
);

const GEPARSEERD = parseSjablonen(BRONNEN);
const VORM = { brief: BRIEFVORM, clausule: CLAUSULEVORM };
const BRIEF = /^(trede[1-6]|algemeen)\//;
const CLAUSULE = /\/(gronden|waarschuwingen|signalen|vragen|termijnen|uitleg|oordelen)\//;

/** Whether a changed template is refused: by its own check, or by that of a letter that uses it. */
function geweigerd(bestand: string, bron: string): boolean {
  const { knopen, meldingen } = leesSjabloon(bron, bestand);
  if (meldingen.length > 0) return true;
  const sjablonen = new Map([...GEPARSEERD, [bestand, knopen]]);
  const fout = (pad: string, kader: string, vorm: Vorm) =>
    controleerSjabloon(sjablonen, pad, kader, vorm).length > 0;
  const eigen = /^bouwstenen\/([^/]+)\//.exec(bestand)?.[1] ?? '';
  const kaders = KADERS.has(eigen) ? [eigen] : [...KADERS.keys()];
  if (CLAUSULE.test(bestand)) return fout(bestand, kaders[0] ?? '', VORM.clausule);
  const brieven = BRIEF.test(bestand) ? [bestand] : [...sjablonen.keys()].filter((pad) => BRIEF.test(pad));
  return kaders.some((kader) => brieven.some((pad) => fout(pad, kader, VORM.brief)));
}

describe.each([...KADERS.keys()])('onder %s', (kader) => {
  test('heeft geen sjabloon een onbekend veld, filter of bouwsteen, ook niet in een tak die zelden wordt gekozen', () => {
    expect(controleerSjablonen(parseSjablonen(BRONNEN), kader)).toEqual([]);
  });
});

test('één letter fout in welke naam van welk sjabloon ook wordt altijd geweigerd', () => {
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
        if (!geweigerd(bestand, mutant)) gemist.push(`${bestand}: ${tag[0]} → ${fout}`);
      }
    }
  }
  expect(gemist).toEqual([]);
  expect(mutaties).toBeGreaterThan(300);
}, 480_000);

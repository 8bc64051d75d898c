import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Beoordeling, type Bron, grondenVan, vragenVan } from '../../src/assessment/beoordeling.ts';
import { KADERS } from '../../src/index.ts';
import { beoordeelGeval, kadermappen, leesGevallen } from './gevallen.ts';

const MAP = 'src/assessment/kaders';

test('elke map van een kader staat in het register, en elk kader in het register heeft zijn map', () => {
  expect([...KADERS.keys()].sort()).toEqual(kadermappen().sort());
});

test.each(kadermappen())('%s heeft een kader, codes, een bron en gevallen', (kader) => {
  for (const bestand of ['kader.ts', 'codes.ts', 'bron.md', 'cases.yaml'])
    expect(existsSync(`${MAP}/${kader}/${bestand}`), `${kader}/${bestand} ontbreekt`).toBe(true);
});

describe('elke verwijzing is een kop in bron.md of docs/recht.md', () => {
  test.each(kadermappen())('in de uitkomsten van de gevallen van %s', (kader) => {
    const { standaard, gevallen } = leesGevallen(kader);
    const bronnen = gevallen.flatMap((g) =>
      verwijzingen(beoordeelGeval(kader, { ...standaard, ...g.gegeven }, g)),
    );
    expect(zonderKop(bronnen)).toEqual([]);
  });

  test.each(kadermappen())('in de code van %s', (kader) => {
    const bronnen = inCode(kader, readFileSync(`${MAP}/${kader}/kader.ts`, 'utf8'));
    expect(bronnen.length).toBeGreaterThan(0);
    expect(zonderKop(bronnen)).toEqual([]);
  });
});

function verwijzingen(a: Beoordeling): Bron[] {
  const { waarschuwingen, signalen, termijnen } = a;
  return [...grondenVan(a), ...vragenVan(a), ...waarschuwingen, ...signalen, ...termijnen].map((b) => b.bron);
}

/** The citations as they stand in the source: in `bron(…)`, `bijTrede(…)`, a law, bijtellingParagraaf, and after § in a comment. */
function inCode(kader: string, code: string): Bron[] {
  const eigen = (paragraaf: string): Bron => ({ document: kader, paragraaf });
  const vind = (patroon: RegExp) => [...code.matchAll(patroon)].map((m) => m.slice(1) as string[]);
  return [
    ...vind(/\bbron\('([^']*)'\)/g).map(([p]) => eigen(p ?? '')),
    ...vind(/\bbijTrede\((\d)\)/g).map(([n]) => eigen(`3, trede ${n}`)),
    ...vind(/bijtellingParagraaf: '([^']*)'/g).map(([p]) => eigen(p ?? '')),
    ...vind(/§(punt \d|stap \d(?:\.\d)?|\d(?:\.\d)*(?:, trede \d)?)/g).map(([p]) => eigen(p ?? '')),
    ...vind(/document: '([^']*)', paragraaf: '([^']*)'/g).map(([document, paragraaf]) => ({
      document: document ?? '',
      paragraaf: paragraaf ?? '',
    })),
  ];
}

/** The citations that are not a heading. An empty paragraaf cites nothing (a finding about the input itself). */
function zonderKop(bronnen: readonly Bron[]): string[] {
  const missend = bronnen.filter(({ document, paragraaf }) => {
    if (paragraaf === '') return false;
    return kadermappen().includes(document)
      ? !koppen(`${MAP}/${document}/bron.md`).has(paragraaf)
      : !koppen('docs/recht.md').has(`${document} ${paragraaf}`);
  });
  return [...new Set(missend.map(({ document, paragraaf }) => `${document} ${paragraaf}`))];
}

function koppen(bestand: string): Set<string> {
  const tekst = readFileSync(bestand, 'utf8');
  return new Set([...tekst.matchAll(/^## (.+)$/gm)].map((m) => m[1] ?? ''));
}

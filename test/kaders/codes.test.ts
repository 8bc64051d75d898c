import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { grondenVan, vragenVan } from '../../src/assessment/beoordeling.ts';
import { algemeneCodes, codenamen, UITLEGCODES, UITLEGKEUZES } from '../../src/assessment/codes.ts';
import { KADERS } from '../../src/index.ts';
import { beoordeelGeval, leesGevallen } from './gevallen.ts';

const BOUWSTENEN = 'templates/bouwstenen';
const SOORTEN = ['gronden', 'vragen', 'waarschuwingen', 'signalen', 'termijnen'] as const;
const kaders = [...KADERS.values()];

/** The codes for which a folder has a clause; none when there is no such folder. */
function clausules(map: string): string[] {
  if (!existsSync(map)) return [];
  return readdirSync(map).map((naam) => naam.replace(/\.njk$/, ''));
}

describe.each(SOORTEN)('%s', (soort) => {
  const gedeeld = clausules(`${BOUWSTENEN}/${soort}`);
  const algemeen: readonly string[] = codenamen(algemeneCodes, soort);
  const vanKader = (kader: (typeof kaders)[number]): readonly string[] => codenamen(kader.codes, soort);

  test('elke code heeft haar clausule', () => {
    expect(algemeen.filter((code) => !gedeeld.includes(code))).toEqual([]);
    for (const kader of kaders) {
      const eigen = clausules(`${BOUWSTENEN}/${kader.id}/${soort}`);
      const zonder = vanKader(kader).filter((code) => !gedeeld.includes(code) && !eigen.includes(code));
      expect(zonder, kader.id).toEqual([]);
    }
  });

  test('elke clausule heeft haar code, ook de eigen tekst van een kader', () => {
    const alle = [...algemeen, ...kaders.flatMap(vanKader)];
    expect(gedeeld.filter((code) => !alle.includes(code))).toEqual([]);
    for (const kader of kaders) {
      const eigen = clausules(`${BOUWSTENEN}/${kader.id}/${soort}`);
      const vreemd = eigen.filter((code) => !algemeen.includes(code) && !vanKader(kader).includes(code));
      expect(vreemd, kader.id).toEqual([]);
    }
  });

  test('geen code staat twee keer in een lijst', () => {
    for (const lijst of [algemeen, ...kaders.map(vanKader)]) expect(new Set(lijst).size).toBe(lijst.length);
  });
});

test('elke stap van een uitleg heeft haar clausule, en omgekeerd', () => {
  expect(clausules(`${BOUWSTENEN}/uitleg`).sort()).toEqual([...UITLEGCODES].sort());
});

test('elke eigen keuze heeft haar clausule, en omgekeerd', () => {
  const codes = [algemeneCodes, ...kaders.map((kader) => kader.codes)];
  const grondslagen = codes.flatMap(({ gronden, termijnen }) => Object.values({ ...gronden, ...termijnen }));
  const keuzes = [...grondslagen, ...Object.values(UITLEGKEUZES)].filter((g) => g !== 'tekst');
  const mappen = ['', ...kaders.map(({ id }) => `${id}/`)];
  const namen = mappen.flatMap((map) => clausules(`${BOUWSTENEN}/${map}keuzes`));
  expect(namen.sort()).toEqual([...new Set(keuzes)].sort());
});

describe.each(kaders.map((kader) => [kader.id, kader] as const))('%s', (id, kader) => {
  test('geeft in de gevallen alleen codes uit zijn eigen lijst, en elke grond ervan in een geval', () => {
    const { standaard, gevallen } = leesGevallen(id);
    const gezien = gevallen.map((g) => beoordeelGeval(id, { ...standaard, ...g.gegeven }, g));
    const van = {
      gronden: gezien.flatMap(grondenVan),
      vragen: gezien.flatMap(vragenVan),
      waarschuwingen: gezien.flatMap((a) => a.waarschuwingen),
      signalen: gezien.flatMap((a) => a.signalen),
      termijnen: gezien.flatMap((a) => a.termijnen),
    };
    for (const soort of SOORTEN) {
      const bekend: readonly string[] = [
        ...codenamen(algemeneCodes, soort),
        ...codenamen(kader.codes, soort),
      ];
      expect(van[soort].map((b) => b.code).filter((code) => !bekend.includes(code))).toEqual([]);
    }
    const gronden = van.gronden.map((b) => b.code);
    expect(codenamen(kader.codes, 'gronden').filter((code) => !gronden.includes(code))).toEqual([]);
    const vragen = van.vragen.map((b) => b.code);
    expect(kader.codes.vragen.filter((code) => !vragen.includes(code))).toEqual([]);
  });
});

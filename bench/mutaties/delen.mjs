// The parts of the mutation proof: what is changed, what of it in the short run, and the tests that must notice it.

/** The files of each part; each part ends on its own. */
export const BRON = {
  assessment: ['src/assessment/**/*.ts'],
  letters: ['src/letters/**/*.ts'],
  round: ['src/round/**/*.ts'],
  tables: ['src/tables/**/*.ts'],
};

/** Of a whole part, one in so many of its mutants is tried: so that each part ends within the hour. */
export const EEN_OP = { assessment: 5, letters: 20, round: 1, tables: 2 };

/** A small piece of each part. */
export const KORT = {
  assessment: ['src/assessment/feestdagen.ts:44-52'],
  letters: ['src/letters/template/tekst/vreemdeopmaak.ts'],
  round: ['src/round/manifest.ts'],
  tables: ['src/tables/rij/controletotaal.ts'],
};

export const TESTEN = {
  assessment: ['test/assessment/**/*.test.ts', 'test/kaders/**/*.test.ts'],
  letters: ['test/letters/**/*.test.ts'],
  round: ['test/round/**/*.test.ts'],
  tables: ['test/tables/**/*.test.ts'],
};

/** The tests of the short run, where those of the part take long. */
export const KORTE_TESTEN = {
  assessment: ['test/assessment/**/*.test.ts'],
  letters: ['test/letters/markdown.test.ts'],
};

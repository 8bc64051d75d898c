import { briefmatrix, toMatchBrief } from 'trede/vitest';
import { expect, test } from 'vitest';

expect.extend({ toMatchBrief });

/** Every letter of trede 2 that these figures call for, made under each kader and in each huisstijl. */
const BRIEVEN = await briefmatrix({
  invoer: 'invoer.csv',
  kaders: ['utrecht-2024'],
  treden: [2],
  huisstijlen: ['node_modules/trede/huisstijl/voorbeeld'],
  opdracht: { briefdatum: '2024-02-15' },
});

test.each(BRIEVEN)(
  '$gemeente onder $kader krijgt de brief van trede $trede die wij hebben gelezen',
  ({ gemeente, kader, trede, brief }) => {
    expect(brief).toMatchBrief(`brieven/${gemeente.toLowerCase()}-${kader}-trede${trede}.txt`);
  },
);

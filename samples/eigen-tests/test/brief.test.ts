import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { briefmatrix, toMatchBrief } from 'trede/vitest';
import { expect, test } from 'vitest';

expect.extend({ toMatchBrief });

/** The only letter that these figures call for, as a Word file. */
function brief(kader: string): Uint8Array {
  const uit = mkdtempSync(join(tmpdir(), 'eigen-tests-'));
  const argumenten = ['brieven', 'invoer.csv', '--kader', kader, '--datum', '2024-02-15', '--uit', uit];
  execFileSync('node_modules/.bin/trede', argumenten);
  const [naam = ''] = readdirSync(uit);
  return readFileSync(join(uit, naam));
}

test.each(briefmatrix({ kaders: ['utrecht-2024'], treden: [2], huisstijlen: ['voorbeeld'] }))(
  'Almere onder $kader krijgt de brief van trede $trede die wij hebben gelezen',
  ({ kader, trede }) => {
    expect(brief(kader)).toMatchBrief(`brieven/almere-${kader}-trede${trede}.txt`);
  },
);

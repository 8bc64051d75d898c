// A round of all 342 municipalities (DOCX, PDF and manifest): wall time with start-up, and memory; and whether memory
// stays flat up to 9,999 municipalities, all codes that there can be. Run as `npm run trede` does. Figures are fictional.
// Needs a build. --kort: the 342 municipalities, once.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { draai, KNOPPEN, KORT, optie, slot, werkmap } from './gereedschap.mjs';
import { register, tabel, verzonnen } from './tabel.mjs';

const HOOGSTENS_S = 12;
const HOOGSTENS_MB = 350;
const map = werkmap();
const mis = [];
const regels = [];
const VOORAF = [new URL('./meet.mjs', import.meta.url).href];

async function ronde(naam, gemeenten, formaat, opties = []) {
  const invoer = join(map, `${naam}.csv`);
  const meting = join(map, `${naam}.json`);
  writeFileSync(invoer, tabel(gemeenten));
  const uit = join(map, naam);
  const { code, ms, fout } = await draai(
    [
      'brieven',
      invoer,
      '--kader',
      'utrecht-2024',
      '--datum',
      '2024-02-15',
      '--formaat',
      formaat,
      '--uit',
      uit,
      '--json',
      ...opties,
    ],
    { vooraf: VOORAF, knoppen: KNOPPEN, env: { PROEF_METING: meting } },
  );
  if (code !== 0 && code !== 7) mis.push(`${naam}: exit ${code}\n${fout}`);
  const { brieven } = JSON.parse(readFileSync(join(uit, 'manifest.json'), 'utf8'));
  return { s: ms / 1000, ...JSON.parse(readFileSync(meting, 'utf8')), brieven: brieven.length };
}

const land = register();
const beste = [];
for (let i = 0; i < optie('keer', 3, 1); i += 1) beste.push(await ronde(`land${i}`, land, 'docx,pdf'));
const s = Math.max(...beste.map((b) => b.s));
const mb = Math.max(...beste.map((b) => b.mb));
const cpu = Math.max(...beste.map((b) => b.cpu));
regels.push(
  `${land.length} gemeenten, ${beste[0].brieven} brieven als docx en pdf met manifest: ten hoogste ${s.toFixed(1)} s (${cpu.toFixed(1)} s processortijd) en ${mb.toFixed(0)} MB (${beste.length} keer)`,
);
if (s > HOOGSTENS_S) mis.push(`langer dan ${HOOGSTENS_S} s`);
if (mb > HOOGSTENS_MB) mis.push(`meer dan ${HOOGSTENS_MB} MB`);

if (!KORT) {
  for (const aantal of [1000, 3000, 9999]) {
    const { gemeenten, csv } = verzonnen(aantal);
    const eigen = join(map, `register${aantal}.csv`);
    writeFileSync(eigen, csv);
    const r = await ronde(`veel${aantal}`, gemeenten, 'docx', ['--gemeenten', eigen]);
    regels.push(
      `${aantal} gemeenten, ${r.brieven} brieven als docx: ${r.s.toFixed(1)} s (${r.cpu.toFixed(1)} s processortijd) en ${r.mb.toFixed(0)} MB`,
    );
    if (r.mb > HOOGSTENS_MB) mis.push(`${aantal} gemeenten: ${r.mb.toFixed(0)} MB`);
  }
}
slot(regels, mis);

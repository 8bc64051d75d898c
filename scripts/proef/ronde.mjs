// A round of all 342 municipalities (DOCX, PDF and manifest): wall time with start-up, and memory; and the memory of rounds
// larger than the whole country. A round holds its letters until all are made and read back, so memory grows with them: the
// limit is for 1,000 municipalities, 3,000 is told as a figure. Run as `npm run trede` does. Figures are fictional. Needs a build. --kort: the 342 municipalities, once.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { draai, KNOPPEN, KORT, optie, slot, werkmap } from './gereedschap.mjs';
import { register, tabel, verzonnen } from './tabel.mjs';

const HOOGSTENS_S = 12;
const HOOGSTENS_MB = 350;
const HOOGSTENS_GEMEENTEN = 1000;
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
  for (const aantal of [HOOGSTENS_GEMEENTEN, 3000]) {
    const { gemeenten, csv } = verzonnen(aantal);
    const eigen = join(map, `register${aantal}.csv`);
    writeFileSync(eigen, csv);
    const r = await ronde(`veel${aantal}`, gemeenten, 'docx', ['--gemeenten', eigen]);
    regels.push(
      `${aantal} gemeenten, ${r.brieven} brieven als docx: ${r.s.toFixed(1)} s (${r.cpu.toFixed(1)} s processortijd) en ${r.mb.toFixed(0)} MB`,
    );
    if (aantal <= HOOGSTENS_GEMEENTEN && r.mb > HOOGSTENS_MB)
      mis.push(`${aantal} gemeenten: ${r.mb.toFixed(0)} MB`);
  }
}
slot(regels, mis);

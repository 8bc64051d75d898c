// Lets the disk be full at twenty sizes (four with --kort), from almost nothing to almost enough: exit 74, only whole letters, and with
// room again the same command finishes the round to the same bytes. Where a small disk in memory (tmpfs) can be mounted
// it is a real one; else writing fails after so many bytes. Needs a build.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { draai, halveBrieven, inhoud, maak, optie, slot, verschil, werkmap } from './gereedschap.mjs';
import { kleineRonde } from './kleineronde.mjs';
import { rondestappen, stukgemaakt } from './rondestappen.mjs';

const MATEN = optie('maten', 20, 4);
const map = werkmap();
const ronde = kleineRonde(map);
const VOORAF = [new URL('./fsval.mjs', import.meta.url).href];
const schoon = join(map, 'schoon');
const heel = await draai([...ronde, '--uit', schoon]);
const hoort = inhoud(schoon);
const totaal = [...hoort.keys()].reduce((som, naam) => som + statSync(join(schoon, naam)).size, 0);
const mis = [];

/** What stands there after a full disk, and after going on with room. */
async function beoordeel(naam, uit, vol) {
  if (vol.code !== 74) mis.push(`${naam}: exit ${vol.code}: ${vol.fout}`);
  const nu = existsSync(uit) ? inhoud(uit) : new Map();
  for (const brief of existsSync(uit) ? halveBrieven(hoort, uit) : []) mis.push(`${naam}: half: ${brief}`);
  for (const n of nu.keys()) {
    const ander = n.endsWith('.docx') ? n.replace(/\.docx$/, '.txt') : n.replace(/\.txt$/, '.docx');
    if (/^GM/.test(n) && !nu.has(ander)) mis.push(`${naam}: ${n} zonder ${ander}`);
    if (n.endsWith('.trede-tmp')) mis.push(`${naam}: rest ${n}`);
  }
  return nu.size;
}

for (let i = 0; i < MATEN; i += 1) {
  const ruimte = Math.floor((totaal * (i + 0.5)) / MATEN);
  const uit = maak(join(map, `vol${i}`));
  const vol = await draai([...ronde, '--uit', uit], {
    vooraf: VOORAF,
    env: { PROEF_MAP: uit, PROEF_VOL: String(ruimte) },
  });
  await beoordeel(`${ruimte} bytes`, uit, vol);
  const af = await draai([...ronde, '--uit', uit]);
  if (af.code !== heel.code) mis.push(`${ruimte} bytes: hervatten gaf exit ${af.code}: ${af.fout}`);
  for (const v of verschil(hoort, inhoud(uit))) mis.push(`${ruimte} bytes: ${v}`);
  rmSync(uit, { recursive: true, force: true });
}

let echt = 0;
const schijf = maak(join(map, 'schijf'));
for (let i = 0; i < MATEN; i += 1) {
  const kB = 16 + Math.floor(((totaal / 1024) * 1.2 * i) / MATEN);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kB}k`, 'tmpfs', schijf], { stdio: 'ignore' });
  } catch {
    break;
  }
  try {
    const uit = join(schijf, 'uit');
    const vol = await draai([...ronde, '--uit', uit]);
    if (vol.code === heel.code) continue;
    await beoordeel(`tmpfs van ${kB} kB`, uit, vol);
    execFileSync('mount', ['-o', 'remount,size=64m', schijf], { stdio: 'ignore' });
    const af = await draai([...ronde, '--uit', uit]);
    if (af.code !== heel.code) mis.push(`tmpfs van ${kB} kB: hervatten gaf exit ${af.code}: ${af.fout}`);
    for (const v of verschil(hoort, inhoud(uit))) mis.push(`tmpfs van ${kB} kB: ${v}`);
    echt += 1;
  } finally {
    execFileSync('umount', [schijf]);
  }
}
// The commands that come after, each with a disk that is full after so many bytes.
const stappen = await rondestappen(map);
for (const { naam, van, opdracht } of stappen) {
  const begin = (uit) => (van === null ? maak(uit) : cpSync(van, uit, { recursive: true }));
  const klaar = join(map, `${naam}-heel`);
  begin(klaar);
  const voor = inhoud(klaar);
  const eerst = await draai(opdracht(klaar));
  const na = inhoud(klaar);
  const erbij = [...na].filter(([n, hash]) => voor.get(n) !== hash);
  // To a journal lines are added; every other file is written whole.
  const stond = (n) => (n === 'journaal.jsonl' && voor.has(n) ? statSync(join(van, n)).size : 0);
  const bytes = erbij.reduce((som, [n]) => som + statSync(join(klaar, n)).size - stond(n), 0);
  for (let i = 0; i < MATEN; i += 1) {
    const ruimte = Math.floor((bytes * 0.95 * (i + 0.5)) / MATEN);
    const waar = `${naam}, ${ruimte} bytes`;
    const uit = join(map, `${naam}-vol${i}`);
    begin(uit);
    const vol = await draai(opdracht(uit), {
      vooraf: VOORAF,
      env: { PROEF_MAP: uit, PROEF_VOL: String(ruimte) },
    });
    if (vol.code !== 74) mis.push(`${waar}: exit ${vol.code}: ${vol.fout}`);
    mis.push(...stukgemaakt(naam, voor, na, uit).map((m) => `${waar}: ${m}`));
    const af = await draai(opdracht(uit));
    if (af.code !== eerst.code) mis.push(`${waar}: hervatten gaf exit ${af.code}: ${af.fout}`);
    mis.push(...verschil(na, inhoud(uit)).map((v) => `${waar}: ${v}`));
    rmSync(uit, { recursive: true, force: true });
  }
}
slot(
  [
    `${MATEN} maten van 0 tot ${totaal} bytes nagebootst, en ${echt} echte volle schijven (tmpfs)`,
    `en ${MATEN} maten van elk van: ${stappen.map((stap) => stap.naam).join(', ')}`,
    `afwijkingen: ${mis.length}; steeds exit 74, alleen hele brieven, en daarna gelijk aan een ronde zonder onderbreking`,
  ],
  mis,
);

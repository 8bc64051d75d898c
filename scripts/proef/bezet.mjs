// Eight starts of the same round at the same time, and again in a folder that a killed run left locked: never do two write
// at once. A round is planned without a lock, so a start that comes too late either finds the round made and has nothing to
// do, or finds the folder locked or no longer as it planned for and refuses with exit 11; and the round is whole, as made by
// one. Needs a build. --kort: a small round, once.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { draai, inhoud, KORT, optie, slot, verschil, werkmap } from './gereedschap.mjs';
import { kleineRonde } from './kleineronde.mjs';
import { register, tabel } from './tabel.mjs';

const STARTS = 8;
const map = werkmap();
const ronde = KORT ? kleineRonde(map) : heelHetLand();
const mis = [];
let liepen = 0;
let weigerden = 0;
const heel = await draai([...ronde, '--uit', join(map, 'schoon')]);
const hoort = inhoud(join(map, 'schoon'));
const keer = optie('keer', 2, 1);
for (let i = 0; i < keer * 2; i += 1) {
  const uit = join(map, `bezet${i}`);
  const dood = i % 2 === 1;
  if (dood) await draai([...ronde, '--uit', uit], { kill: heel.ms * 0.7 });
  const starts = await Promise.all(Array.from({ length: STARTS }, () => draai([...ronde, '--uit', uit])));
  const codes = starts.map((r) => r.code);
  const hier = codes.filter((c) => c === heel.code).length;
  const geweigerd = codes.filter((c) => c === 11).length;
  liepen += hier;
  weigerden += geweigerd;
  if (hier === 0 || hier + geweigerd !== STARTS) {
    const ander = starts.find((r) => r.code !== heel.code && r.code !== 11);
    mis.push(`ronde ${i}: exits ${codes.join(' ')}: ${ander?.fout ?? 'geen enkele liep'}`);
  }
  for (const v of verschil(hoort, inhoud(uit))) mis.push(`ronde ${i}: ${v}`);
}
slot(
  [
    `${keer} keer ${STARTS} starten in een lege map en ${keer} keer na een kill -9: telkens maakte er een de ronde; ${liepen} klaar, ${weigerden} geweigerd met exit 11`,
    `afwijkingen: ${mis.length}`,
  ],
  mis,
);

function heelHetLand() {
  const invoer = join(map, 'invoer.csv');
  writeFileSync(invoer, tabel(register()));
  return ['brieven', invoer, '--kader', 'utrecht-2024', '--datum', '2024-02-15', '--formaat', 'docx'];
}

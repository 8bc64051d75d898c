// Eight starts of the same round at the same time, and again in a folder that a killed run left locked: one runs, seven
// refuse with exit 11, and the round is whole. Needs a build.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { draai, inhoud, optie, slot, verschil, werkmap } from './gereedschap.mjs';
import { register, tabel } from './tabel.mjs';

const STARTS = 8;
const map = werkmap();
const invoer = join(map, 'invoer.csv');
writeFileSync(invoer, tabel(register()));
const ronde = ['brieven', invoer, '--kader', 'utrecht-2024', '--datum', '2024-02-15', '--formaat', 'docx'];
const mis = [];
const heel = await draai([...ronde, '--uit', join(map, 'schoon')]);
const hoort = inhoud(join(map, 'schoon'));
const keer = optie('keer', 2);
for (let i = 0; i < keer * 2; i += 1) {
  const uit = join(map, `bezet${i}`);
  const dood = i % 2 === 1;
  if (dood) await draai([...ronde, '--uit', uit], { kill: heel.ms * 0.7 });
  const codes = (
    await Promise.all(Array.from({ length: STARTS }, () => draai([...ronde, '--uit', uit])))
  ).map((r) => r.code);
  const liep = codes.filter((c) => c === heel.code).length;
  const weigerde = codes.filter((c) => c === 11).length;
  if (liep !== 1 || weigerde !== STARTS - 1) mis.push(`ronde ${i}: exits ${codes.join(' ')}`);
  for (const v of verschil(hoort, inhoud(uit))) mis.push(`ronde ${i}: ${v}`);
}
slot(
  [
    `${keer} keer ${STARTS} starten in een lege map en ${keer} keer na een kill -9: telkens 1 liep, ${STARTS - 1} gaven exit 11`,
    `afwijkingen: ${mis.length}`,
  ],
  mis,
);

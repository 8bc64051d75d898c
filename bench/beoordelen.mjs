// Rows assessed per second on one core, per kader, and what stays in memory. Needs a build: npm run bench (in the root).
import { tredeVan } from '../dist/assessment/beoordeling.js';
import { assess, KADERS, periodeVan } from '../dist/index.js';

const RIJEN = 10_000;
const rijen = Array.from({ length: RIJEN }, (_, i) =>
  periodeVan({
    gemeentecode: 'GM0034',
    gemeente: 'Almere',
    halfjaar: '2023-II',
    trede_vorig: 1 + (i % 6),
    taakstelling: 20 + (i % 211),
    achterstand_begin: i % 37,
    voorsprong_begin: i % 37 === 0 ? i % 5 : 0,
    gehuisvest: (i * 7) % 260,
    doorlooptijd_weken: { teller: 125, noemer: 10 },
    plantermijn: 'verstreken',
    lasttermijn: 'verstreken',
    last_nagekomen: 'nee',
  }),
);

const mediaan = (getallen) => [...getallen].sort((a, b) => a - b)[Math.floor(getallen.length / 2)];
for (const kader of KADERS.values()) {
  const tijden = [];
  for (let ronde = 0; ronde < 7; ronde++) {
    const voor = process.cpuUsage();
    let treden = 0;
    for (const rij of rijen) treden += tredeVan(assess(rij, kader)) ?? 0;
    const { user, system } = process.cpuUsage(voor);
    tijden.push((user + system) / 1000);
    if (treden < 0) throw new Error('onmogelijk');
  }
  const ms = mediaan(tijden);
  console.log(
    `${kader.id.padEnd(14)} ${RIJEN} rijen in ${ms.toFixed(0)} ms CPU (mediaan van 7), ${Math.round((RIJEN / ms) * 1000)} rijen per seconde`,
  );
}
global.gc?.();
console.log(`geheugen na afloop: ${Math.round(process.memoryUsage().heapUsed / 1e6)} MB op de heap`);

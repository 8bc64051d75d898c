// Ends a round at every file-system call that it makes, and at random moments, and then gives the same command again:
// nothing lost, nothing half, nothing double, and in the end the same bytes as a round that was never stopped. After a
// call is the same as before the next one. Then the same for what changes a round that was made: verzonden, corrigeer,
// --opnieuw, --aanvullen and druk. Needs a build. --kort: every thirtieth call, four random moments, ten calls of each.
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  draai,
  halveBrieven,
  inhoud,
  maak,
  optie,
  samen,
  slot,
  toeval,
  verschil,
  werkmap,
} from './gereedschap.mjs';
import { kleineRonde } from './kleineronde.mjs';
import { rondestappen, stukgemaakt } from './rondestappen.mjs';

const map = werkmap();
const ronde = kleineRonde(map);
const VOORAF = [new URL('./fsval.mjs', import.meta.url).href];

const schoon = join(map, 'schoon');
const tel = join(map, 'tel.json');
const heel = await draai([...ronde, '--uit', schoon], {
  vooraf: VOORAF,
  env: { PROEF_MAP: schoon, PROEF_TEL: tel },
});
const hoort = inhoud(schoon);
const telling = JSON.parse(readFileSync(tel, 'utf8'));
const mis = [];
let hervat = 0;

/** Stops one round as told, and resumes it; tells what went wrong. */
async function proef(naam, hoe) {
  const uit = join(map, naam);
  const gestopt = await draai([...ronde, '--uit', uit], hoe(uit));
  if (existsSync(uit))
    for (const brief of halveBrieven(hoort, uit)) mis.push(`${naam}: half of anders: ${brief}`);
  const af = await draai([...ronde, '--uit', uit]);
  if (af.code !== heel.code) mis.push(`${naam}: exit ${af.code}: ${af.fout}`);
  for (const v of verschil(hoort, existsSync(uit) ? inhoud(uit) : new Map())) mis.push(`${naam}: ${v}`);
  if (/(was|waren) klaar/.test(af.uit)) hervat += 1;
  rmSync(uit, { recursive: true, force: true });
  return gestopt;
}

const stap = optie('stap', 1, 30);
const punten = telling.flatMap((wat, i) =>
  wat === 'write'
    ? [
        { i, hoe: 'voor' },
        { i, hoe: 'half' },
      ]
    : [{ i, hoe: 'voor' }],
);
const gekozen = punten.filter((_, n) => n % stap === 0);
let gedood = 0;
await samen(gekozen, async ({ i, hoe }) => {
  const { code } = await proef(`bij-${i}-${hoe}`, (uit) => ({
    vooraf: VOORAF,
    env: { PROEF_MAP: maak(uit), PROEF_BIJ: String(i + 1), PROEF_HOE: hoe },
  }));
  if (code === 'SIGKILL') gedood += 1;
});
if (gedood < gekozen.length - 4) mis.push(`maar ${gedood} van ${gekozen.length} keer afgebroken`);

const keren = optie('willekeurig', 500, 4);
const kies = toeval(2024);
let willekeurig = 0;
await samen(
  Array.from({ length: keren }, () => kies(Math.ceil(heel.ms))),
  async (kill, n) => {
    const { code } = await proef(`toeval-${n}`, () => ({ kill }));
    if (code === 'SIGKILL') willekeurig += 1;
  },
);
// The commands that come after: stopped at their calls, and given again.
const verder = [];
for (const { naam, van, opdracht } of await rondestappen(map)) {
  const begin = (uit) => (van === null ? maak(uit) : cpSync(van, uit, { recursive: true }));
  const klaar = join(map, `${naam}-heel`);
  begin(klaar);
  const voor = inhoud(klaar);
  const eerst = await draai(opdracht(klaar), { vooraf: VOORAF, env: { PROEF_MAP: klaar, PROEF_TEL: tel } });
  const na = inhoud(klaar);
  const aanroepen = JSON.parse(readFileSync(tel, 'utf8'));
  const plekken = aanroepen.flatMap((wat, i) =>
    wat === 'write'
      ? [
          [i, 'voor'],
          [i, 'half'],
        ]
      : [[i, 'voor']],
  );
  const elke = Math.max(1, Math.floor(plekken.length / optie('plekken', plekken.length, 10)));
  const gekozenHier = plekken.filter((_, n) => n % elke === 0);
  let raak = 0;
  await samen(gekozenHier, async ([i, hoe]) => {
    const waar = `${naam}, bij ${i} ${hoe}`;
    const uit = join(map, `${naam}-${i}-${hoe}`);
    begin(uit);
    const env = { PROEF_MAP: uit, PROEF_BIJ: String(i + 1), PROEF_HOE: hoe };
    if ((await draai(opdracht(uit), { vooraf: VOORAF, env })).code === 'SIGKILL') raak += 1;
    mis.push(...stukgemaakt(naam, voor, na, uit).map((m) => `${waar}: ${m}`));
    const af = await draai(opdracht(uit));
    if (af.code !== eerst.code) mis.push(`${waar}: exit ${af.code}: ${af.fout}`);
    mis.push(...verschil(na, inhoud(uit)).map((v) => `${waar}: ${v}`));
    rmSync(uit, { recursive: true, force: true });
  });
  if (raak < gekozenHier.length - 4)
    mis.push(`${naam}: maar ${raak} van ${gekozenHier.length} keer afgebroken`);
  verder.push(`${naam} ${raak} van ${gekozenHier.length}`);
}
slot(
  [
    `${gekozen.length} plekken (${telling.length} aanroepen: ervoor, en van elke write halverwege), ${gedood} keer afgebroken; ${keren} keer kill -9 op een willekeurig moment, ${willekeurig} keer raak`,
    `daarna ${verder.join(', ')}`,
    `verloren, half, dubbel, of verzonden en veranderd: ${mis.length}; na hervatten gelijk aan een ronde zonder onderbreking; ${hervat} keer waren er al brieven klaar`,
  ],
  mis,
);

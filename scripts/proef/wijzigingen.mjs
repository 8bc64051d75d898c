// Changes a finished, signed folder in 2,500 ways, one at a time, and reads it back: none may go unnoticed. Among them
// is an attacker who makes the whole chain right again and signs with another key. Then the forgeries of somebody with write access
// and no key: with the public key none may go unnoticed, without it none may be called proven. Needs a build. --kort: 130 ways,
// every sixth forgery.
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { verifieer } from '../../dist/app/ronde/verifieer.js';
import { verificatieverslag } from '../../dist/cli/vertel/verificatie.js';
import { DIT_PROCES } from '../../dist/proces.js';
import {
  leesGeheimeSleutel,
  leesPubliekeSleutel,
  maakSleutelpaar,
  onderteken,
  sleutelafdruk,
} from '../../dist/round/handtekening.js';
import { leesJournaal, vervolg } from '../../dist/round/journaal.js';
import { manifestVan } from '../../dist/round/manifest.js';
import { folderStore } from '../../dist/round/store/map.js';
import { controleerRonde } from '../../dist/round/verifieer.js';
import { draai, inhoud, KORT, maak, optie, slot, toeval, werkmap } from './gereedschap.mjs';
import { kleineRonde } from './kleineronde.mjs';
import { vervalsingen } from './vervalsingen.mjs';

const map = werkmap();
const mis = [];
await draai(['sleutel', '--uit', map]);
const geheim = join(map, 'sleutel-geheim.pem');
const uit = join(map, 'ronde');
const bewaard = join(map, 'bewaard');
await draai([...kleineRonde(map), '--uit', uit, '--sleutel', geheim]);
await draai([
  'verzonden',
  uit,
  '--gemeente',
  'Grasmeer',
  '--datum',
  '2024-02-20',
  '--voorbeeld',
  '--sleutel',
  geheim,
]);
const publiek = leesPubliekeSleutel(readFileSync(join(map, 'sleutel-publiek.pem'), 'utf8'));
const store = folderStore(uit, DIT_PROCES);
const bevinding = async () => (await controleerRonde(store, publiek)).bevonden;
const gaaf = (await bevinding()).filter((b) => b.oordeel !== 'gelijk');
if (gaaf.length > 0) mis.push(`de gave map heeft al een afwijking: ${JSON.stringify(gaaf[0])}`);
cpSync(uit, bewaard, { recursive: true });
const namen = [...inhoud(uit).keys()];
const kies = toeval(124);
const een = (lijst) => lijst[kies(lijst.length)];
const lees = (naam) => readFileSync(join(uit, naam));
const schrijf = (naam, bytes) => {
  mkdirSync(dirname(join(uit, naam)), { recursive: true });
  writeFileSync(join(uit, naam), bytes);
};
const brieven = namen.filter((n) => /^GM/.test(n));

/** Makes the journal right again from this line on, with a manifest and a signature of a key of one's own. */
async function vervals(verander) {
  const regels = (await leesJournaal(store)).regels.map((r) => structuredClone(r));
  const paar = maakSleutelpaar();
  const eigen = leesGeheimeSleutel(paar.geheim);
  verander(regels);
  const klaar = regels.findLast((r) => r.soort === 'klaar');
  if (klaar !== undefined) klaar.sleutel = sleutelafdruk(eigen);
  rmSync(join(uit, 'journaal.jsonl'));
  const journaal = await vervolg(store, await leesJournaal(store));
  for (const regel of regels) await journaal.schrijf(regel);
  const manifest = manifestVan(journaal.stand());
  schrijf('manifest.json', manifest);
  schrijf('manifest.sig', onderteken(manifest, eigen));
}

/** Each changes the folder, and tells which files it touched; null when it would change nothing. */
const WIJZIGINGEN = {
  'een bit omgezet': () => {
    const naam = een(namen);
    const bytes = lees(naam);
    bytes[kies(bytes.length)] ^= 1 << kies(8);
    schrijf(naam, bytes);
  },
  afgekapt: () => {
    const naam = een(namen);
    schrijf(naam, lees(naam).subarray(0, kies(lees(naam).length)));
  },
  'iets erachter gezet': () => {
    const naam = een(namen);
    schrijf(naam, Buffer.concat([lees(naam), Buffer.from(een(['\n', ' ', '\0', '{}']))]));
  },
  weggehaald: () => rmSync(join(uit, een(namen))),
  'twee bestanden verwisseld': () => {
    const a = een(namen);
    const b = een(namen.filter((n) => n !== a && !lees(n).equals(lees(a))));
    const bytes = lees(a);
    schrijf(a, lees(b));
    schrijf(b, bytes);
  },
  'een brief erbij': () =>
    schrijf(`GM${1000 + kies(8000)}_2023-II_trede${1 + kies(6)}_beoordeling.docx`, lees(een(brieven))),
  'een ander bestand erbij': () =>
    schrijf(een(['notitie.txt', 'ronde/1/invoer/extra.csv', '.verborgen', 'ronde/9/x']), 'x'),
  'een andere naam': () => {
    const naam = een(namen);
    renameSync(join(uit, naam), join(uit, `${naam}x`));
  },
  'het manifest anders geschreven': () => {
    const manifest = JSON.parse(lees('manifest.json').toString());
    een([
      () => (manifest.brieven[kies(manifest.brieven.length)].trede += 1),
      () => manifest.brieven.pop(),
      () => (manifest.brieven[0].bestanden[0].sha256 = '0'.repeat(64)),
      () => (manifest.ondertekening = null),
      () => (manifest.journaal.regels -= 1),
    ])();
    schrijf('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`);
  },
  'het journaal ingekort': () => {
    const regels = lees('journaal.jsonl').toString().trimEnd().split('\n');
    schrijf('journaal.jsonl', `${regels.slice(0, kies(regels.length)).join('\n')}\n`);
  },
  'een regel van het journaal weg, dubbel of verplaatst': () => {
    const regels = lees('journaal.jsonl').toString().trimEnd().split('\n');
    const plek = kies(regels.length - 1);
    een([
      () => regels.splice(plek, 1),
      () => regels.splice(plek, 0, regels[plek]),
      () => regels.splice(plek, 2, regels[plek + 1], regels[plek]),
    ])();
    schrijf('journaal.jsonl', `${regels.join('\n')}\n`);
  },
  'de hele keten vervalst met een eigen sleutel': () =>
    vervals((regels) => {
      const stuk = een(regels.filter((r) => r.soort === 'stuk'));
      stuk.gegevens.trede += 1;
    }),
  'de verzending uit de keten gehaald met een eigen sleutel': () =>
    vervals((regels) =>
      regels.splice(
        regels.findIndex((r) => r.soort === 'verzonden'),
        1,
      ),
    ),
};

const soorten = Object.entries(WIJZIGINGEN);
const aantal = optie('aantal', 2500, 130);
const telling = new Map();
for (let i = 0; i < aantal; i += 1) {
  const [soort, doe] = soorten[i % soorten.length];
  await doe();
  if ((await bevinding()).every((b) => b.oordeel === 'gelijk')) mis.push(`niet gemerkt: ${soort} (${i})`);
  telling.set(soort, (telling.get(soort) ?? 0) + 1);
  rmSync(uit, { recursive: true, force: true });
  cpSync(bewaard, uit, { recursive: true });
}
// The forgeries, read back as the command does it: with the key, and without.
const ander = join(map, 'ander');
await draai(['sleutel', '--uit', join(map, 'ander-sleutel')]);
const opdracht = kleineRonde(maak(join(map, 'elders'))).map((w) => (w === '2024-02-15' ? '2024-02-16' : w));
await draai([...opdracht, '--uit', ander, '--sleutel', join(map, 'ander-sleutel/sleutel-geheim.pem')]);
const alle = vervalsingen(ander).filter((_, i) => !KORT || i % 6 === 0);
const wereld = { vandaag: () => '2024-03-01' };
const telBewijs = new Map();
for (const { naam, doe } of alle) {
  doe(uit);
  const met = await verifieer(store, publiek, wereld);
  const zonder = await verifieer(store, null, wereld);
  const verslag = verificatieverslag(uit, zonder);
  if (met.bewijs !== 'afwijking') mis.push(`met sleutel niet gemerkt (${met.bewijs}): ${naam}`);
  if (zonder.bewijs === 'bewezen' || /alles klopt/.test(verslag))
    mis.push(`zonder sleutel bewezen genoemd: ${naam}`);
  telBewijs.set(zonder.bewijs, (telBewijs.get(zonder.bewijs) ?? 0) + 1);
  rmSync(uit, { recursive: true, force: true });
  cpSync(bewaard, uit, { recursive: true });
}
const af = await draai(['verifieer', uit, '--sleutel', join(map, 'sleutel-publiek.pem')]);
if (af.code !== 0) mis.push(`de gave map geeft exit ${af.code}: ${af.uit}`);
slot(
  [
    `${aantal} wijzigingen van ${soorten.length} soorten en ${alle.length} vervalsingen zonder de sleutel, met de publieke sleutel niet gemerkt of zonder haar bewezen genoemd: ${mis.length}`,
    `zonder de publieke sleutel: ${[...telBewijs].map(([wat, n]) => `${n} keer ${wat}`).join(', ')}`,
  ],
  mis,
);

// Makes every slip of sjabloonmutaties.mjs and papiermutaties.mjs, asks what `sjablonen controleer` says of it and whether letters are made with it:
// npm run proef:sjablonen [-- --kort for one in five; --toon prints what is said]. Each must be told with its file, line and column,
// in Dutch; none may reach a final letter.
import { openWerkplaats } from '../../dist/app/brieven/werkplaats.js';
import { leesBronnen } from '../../dist/app/bronnen/bestanden.js';
import { leesGegevens } from '../../dist/app/bronnen/gegevens.js';
import { leesHuisstijl } from '../../dist/app/bronnen/huisstijl.js';
import { standaardopdracht } from '../../dist/app/opdracht.js';
import { controleerSjabloonmap } from '../../dist/app/sjablonen.js';
import { KADERS } from '../../dist/assessment/kaders/index.js';
import { Weigering } from '../../dist/dossier/weigering.js';
import { KORT, slot } from './gereedschap.mjs';
import { metPapiermutatie, metYamlmutatie, PAPIERMUTATIES, YAMLMUTATIES } from './papiermutaties.mjs';
import { metMutatie, plekVan, SJABLOONMUTATIES } from './sjabloonmutaties.mjs';

const ENGELS = /\b(?:expected|unexpected|unknown|token|parse|end of file|undefined|Literal|Symbol)\b/;
const EIGEN = leesBronnen({});
const gegevens = leesGegevens(EIGEN);
const opdracht = {
  ...standaardopdracht(KADERS.get('utrecht-2024')),
  ...{ briefdatum: '2024-02-15', soort: null, formaten: ['txt'], concept: false },
  ...{ beoordelingskopie: false, publicatie: false, bijlage: false },
};

/** Whether letters of this kader would be made with these sources. */
async function komtErDoor(bronnen) {
  try {
    await openWerkplaats(bronnen, gegevens, 'invoer.csv', opdracht);
    return true;
  } catch (fout) {
    if (!(fout instanceof Weigering)) throw fout;
    return false;
  }
}

const mis = [];
const telling = { geweigerd: 0, gemeld: 0 };
const keuze = SJABLOONMUTATIES.filter((_, i) => !KORT || i % 5 === 0);
for (const mutatie of keuze) {
  const { naam, bestand } = mutatie;
  const bronnen = metMutatie(EIGEN, mutatie);
  const { bevindingen } = controleerSjabloonmap(bronnen);
  const plek = plekVan(EIGEN, mutatie);
  const hier = bevindingen.filter((b) => b.bestand === bestand && b.regel === plek);
  const [eerste] = hier.length > 0 ? hier : bevindingen;
  if (process.argv.includes('--toon'))
    console.log(
      `${naam}\n  ${eerste ? `${eerste.bestand}:${eerste.regel}:${eerste.kolom} ${eerste.melding}` : '-'}`,
    );
  if (eerste === undefined) mis.push(`${naam}: niet gemeld`);
  else if (mutatie.elders !== true && hier.length === 0)
    mis.push(`${naam}: gemeld op ${eerste.bestand}:${eerste.regel}, en hoort op ${bestand}:${plek}`);
  else if (bevindingen.some((b) => ENGELS.test(b.melding) || b.kolom < 1))
    mis.push(`${naam}: geen goede zin: ${bevindingen.map((b) => b.melding).join(' / ')}`);
  const erDoor = await komtErDoor(bronnen);
  telling[erDoor ? 'gemeld' : 'geweigerd'] += 1;
  if (erDoor && mutatie.alleenGemeld !== true) mis.push(`${naam}: er komt een brief van`);
}
const papier = [
  ...PAPIERMUTATIES.map((mutatie) => ({ mutatie, met: metPapiermutatie })),
  ...YAMLMUTATIES.map((mutatie) => ({ mutatie, met: metYamlmutatie })),
];
for (const { mutatie, met } of papier) {
  try {
    leesHuisstijl(met(EIGEN, mutatie));
    mis.push(`${mutatie.naam}: niet geweigerd`);
  } catch (fout) {
    if (!(fout instanceof Weigering)) throw fout;
    const gezegd = fout.meldingen.map((m) => m.melding).join(' / ');
    if (!gezegd.includes(mutatie.noemt)) mis.push(`${mutatie.naam}: ${gezegd}`);
  }
}
slot(
  [
    `${keuze.length} slordigheden in sjablonen: ${telling.geweigerd} geweigerd voor er een brief is, ${telling.gemeld} alleen door sjablonen controleer gemeld`,
    `${papier.length} slordigheden in briefpapier en huisstijl.yaml, elk geweigerd met het deel of de naam`,
  ],
  mis,
);

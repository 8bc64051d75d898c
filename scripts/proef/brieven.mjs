// Makes letters of made-up dossiers under every kader, reads each back from the bytes of its .docx and compares it with the
// facts: npm run proef:brieven [-- <aantal>, or --kort for 200]. The sums below are made from the facts, not by the program.

import { leesBronnen } from '../../dist/app/bronnen/bestanden.js';
import { leesGegevens } from '../../dist/app/bronnen/gegevens.js';
import { leesHuisstijl } from '../../dist/app/bronnen/huisstijl.js';
import { leesSjablonen } from '../../dist/app/bronnen/sjablonen.js';
import { KADERS } from '../../dist/assessment/kaders/index.js';
import { beletselen } from '../../dist/assessment/verzendeisen/beletsel.js';
import { voorgeschiedenis } from '../../dist/assessment/voorgeschiedenis.js';
import { stukkenBij } from '../../dist/dossier/briefsoort.js';
import { leesDocx } from '../../dist/formats/docx/lees/docx.js';
import { writeDocx } from '../../dist/formats/docx/schrijf.js';
import { briefopdracht, opdrachtBij } from '../../dist/letters/briefopdracht.js';
import { compose } from '../../dist/letters/compose.js';
import { maakDossier } from './dossiers.mjs';
import { aantalUit, meldKort } from './gereedschap.mjs';
import { verschillen } from './teruglezen.mjs';
import { willekeur } from './willekeur.mjs';

const AANTAL = aantalUit(10_000, 200);
const kaders = [...KADERS.values()];
const bronnen = leesBronnen({});
const sjablonen = leesSjablonen(bronnen);
const { huisstijl, briefpapier } = leesHuisstijl(bronnen);
const { landelijk } = leesGegevens(bronnen);
const telling = { dossiers: 0, brieven: 0, definitief: 0, geenBrief: 0, geweigerd: 0, verschillen: 0 };
const soorten = new Map();

for (let zaad = 1; telling.dossiers < AANTAL; zaad++) {
  const r = willekeur(zaad);
  const kader = kaders[zaad % kaders.length];
  const gemaakt = maakDossier(kader, r);
  if ('fouten' in gemaakt) {
    telling.geweigerd++;
    if (gemaakt.fouten.some((f) => !f.kolom)) meld(zaad, ['een weigering zonder plaats']);
    continue;
  }
  const brieven = brievenVan(gemaakt, kader, r);
  if (brieven === null) {
    telling.geenBrief++;
    continue;
  }
  telling.dossiers++;
  for (const { opdracht, brief } of brieven) {
    telling.brieven++;
    if (brief.concept === null) telling.definitief++;
    soorten.set(brief.soort, (soorten.get(brief.soort) ?? 0) + 1);
    meld(zaad, verschillen(leesDocx(writeDocx(brief, briefpapier)), brief, opdracht));
  }
}

/** The letters of the last assessment with what goes with them; null when there is none to make. */
function brievenVan({ dossier, stappen, stap, briefdag }, kader, r) {
  const { beoordeling, periode, moment } = stap;
  if (beoordeling.status === 'onbepaald' || Object.values(beoordeling.cijfers).includes(null)) return null;
  if (beoordeling.brieven.length === 0) return null;
  const dagen = { moment: moment ?? beoordeling.peildatum, briefdatum: briefdag, verzenddatum: null };
  if (beletselen({ beoordeling, periode, ...dagen, mandaat: huisstijl.mandaat }).length > 0) return null;
  const { invulling } = dossier.halfjaren.at(-1);
  const vast = {
    beoordeling,
    periode,
    kader,
    huisstijl: r.kans(0.5)
      ? huisstijl
      : {
          ...huisstijl,
          beleidsregel: { titel: 'de Beleidsregel *IBT*', nummer: '24|1', datum: '2023-06-01' },
        },
    briefdatum: briefdag,
    moment: moment ?? beoordeling.peildatum,
    verleden: voorgeschiedenis(dossier.gebeurtenissen, stappen, briefdag, invulling),
    landelijk,
  };
  return beoordeling.brieven.flatMap((soort) => {
    const opdracht = briefopdracht({ ...vast, soort });
    const brief = compose(opdracht, sjablonen);
    const erbij = stukkenBij(soort, beoordeling.tredeVorig).map((stuk) => {
      const zijn = opdrachtBij(opdracht, stuk, brief);
      return { opdracht: zijn, brief: compose(zijn, sjablonen) };
    });
    return [{ opdracht, brief }, ...erbij];
  });
}

function meld(zaad, lijst) {
  telling.verschillen += lijst.length;
  for (const regel of lijst.slice(0, 3)) console.error(`dossier ${zaad}: ${regel}`);
}

meldKort();
const n = (getal) => String(getal).replaceAll(/\B(?=(?:\d{3})+$)/g, '.');
console.log(
  `${n(telling.dossiers)} verzonnen dossiers: ${n(telling.brieven)} brieven, waarvan ${n(telling.definitief)} definitief`,
);
for (const [soort, aantal] of [...soorten].sort())
  console.log(`  ${soort.padEnd(32)}${n(aantal).padStart(7)}`);
console.log(
  `${n(telling.geenBrief)} dossiers zonder brief, ${n(telling.geweigerd)} geweigerd, elk met een plaats`,
);
console.log(
  `teruggelezen uit het Word-bestand en vergeleken met de feiten: ${n(telling.verschillen)} verschillen`,
);
process.exitCode = telling.verschillen > 0 ? 5 : 0;

// One realistic letter as a .docx, by us and by peers: the same text and letterhead, in turns in one process, medians.
// Needs a build and the peers: npm run bench:brieven (in the root).
import { cpus } from 'node:os';
import PizZip from 'pizzip';
import { platteTekst, regels } from '../dist/formats/brief.js';
import { writeBeoordelingskopie } from '../dist/formats/docx/kopie.js';
import { writeDocx } from '../dist/formats/docx/schrijf.js';
import { GEINSTALLEERD, peers } from './peers.mjs';
import { genummerd, voorbeeldbrief } from './voorbeeldbrief.mjs';

const OPWARMEN = 30;
const RONDEN = Number(process.argv[2] ?? 200);
const GRENS_DOCXTEMPLATER = 0.7;
const GRENS_KOPIE = 1.3;

const { brief, briefpapier, stelOp } = await voorbeeldbrief();
const makers = {
  'trede, Word': (b) => writeDocx(b, briefpapier),
  'trede, beoordelingskopie': (b) => writeBeoordelingskopie(b, briefpapier),
  'trede, opstellen en Word': (b) => writeDocx({ ...stelOp(), kenmerken: b.kenmerken }, briefpapier),
  'trede, opstellen en kopie': (b) =>
    writeBeoordelingskopie({ ...stelOp(), kenmerken: b.kenmerken }, briefpapier),
  ...(await peers(brief, briefpapier)),
};
const tijden = new Map(Object.keys(makers).map((naam) => [naam, []]));

const tekens = await Promise.all(
  Object.entries(makers).map(async ([naam, maak]) => controleer(naam, await maak(brief))),
);
console.log(
  `Node ${process.version}, ${cpus().length} kernen. Eén brief van ${Math.min(...tekens)} tekens, ${RONDEN} keer om en om; mediaan van de CPU-tijd. Elke uitvoer is eerst teruggelezen.`,
);
for (let ronde = -OPWARMEN; ronde < RONDEN; ronde += 1) {
  const deze = genummerd(brief, ronde);
  for (const [naam, maak] of Object.entries(makers)) {
    global.gc?.({ type: 'minor' }); // what another left behind is not counted
    const begin = process.cpuUsage();
    await maak(deze);
    const { user, system } = process.cpuUsage(begin); // what else runs on the machine does not count
    if (ronde >= 0) tijden.get(naam).push((user + system) / 1000);
  }
}

const mediaan = (naam) => [...tijden.get(naam)].sort((a, b) => a - b)[Math.floor(RONDEN / 2)];
const maat = mediaan('docxtemplater');
for (const naam of tijden.keys())
  console.log(
    `${naam.padEnd(28)} ${mediaan(naam).toFixed(2).padStart(7)} ms   ${(mediaan(naam) / maat).toFixed(2).padStart(5)} × docxtemplater`,
  );
const kopie = mediaan('trede, beoordelingskopie') / mediaan('trede, Word');
const opgesteld = mediaan('trede, opstellen en kopie') / mediaan('trede, opstellen en Word');
console.log(
  `beoordelingskopie: ${kopie.toFixed(2)} × de brief; met het opstellen erbij ${opgesteld.toFixed(2)} × (grens ${GRENS_KOPIE})`,
);
if (!GEINSTALLEERD)
  console.log('De andere pakketten zijn niet geïnstalleerd en niet gemeten: npm ci --prefix bench');
if (mediaan('trede, Word') / maat > GRENS_DOCXTEMPLATER || kopie > GRENS_KOPIE) {
  console.error('Boven de grens.');
  process.exitCode = 1;
}

/** Refuses what lacks a word of the letter; gives the length of its text. */
function controleer(naam, bytes) {
  const zip = new PizZip(bytes);
  const tekst = Object.keys(zip.files)
    .filter((deel) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(deel))
    .map((deel) => opEenRegel(tekstVan(zip.file(deel).asText())))
    .join(' ');
  const verwacht = [
    ...brief.afzender,
    ...brief.adressering.map(platteTekst),
    ...brief.kenmerken.flatMap((k) => [k.label, platteTekst(k.inhoud)]),
    ...[...brief.blokken, ...brief.slot].flatMap(regels).map(platteTekst),
    ...brief.afschriftAan,
    brief.voettekst,
  ];
  const mist = verwacht.find((regel) => !tekst.includes(opEenRegel(regel)));
  if (mist !== undefined) throw new Error(`${naam}: in de brief ontbreekt "${mist}"`);
  return opEenRegel(verwacht.join(' ')).length;
}

function tekstVan(xml) {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:br|tab)\b|<\/w:p>/g)]
    .map(([, tekst]) => tekst ?? ' ')
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

function opEenRegel(tekst) {
  return tekst.replaceAll(/[\s\u00a0]+/g, ' ').trim();
}

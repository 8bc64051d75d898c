// The letters of a round as docxtemplater gets them: a template per letter kind and a list of values per letter. It gets the
// words for free: which paragraphs a letter has, and what stands at each mark, is worked out by us beforehand. Needs a build.
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import PizZip from 'pizzip';
import { beoordeelRegels } from '../dist/app/invoer/beoordeling.js';
import { leesHuisstijl, leesLandelijk, leesSjablonen } from '../dist/app/invoer/bestanden.js';
import { leesTabel } from '../dist/app/invoer/tabel.js';
import { KADERS } from '../dist/assessment/kaders/index.js';
import { stukkenBij } from '../dist/dossier/briefsoort.js';
import { parseDatum } from '../dist/dossier/datum.js';
import { merkwaarden } from '../dist/formats/docx/papiermerken.js';
import { briefopdracht } from '../dist/letters/briefopdracht.js';
import { compose } from '../dist/letters/compose.js';
import { sjabloon } from './peersjabloon.mjs';

/** Every letter that `trede brieven` makes of this table, with the name of its files. */
export async function brievenVan(bestand, kaderId, datum) {
  const kader = KADERS.get(kaderId);
  const briefdatum = parseDatum(datum);
  const { regels } = await leesTabel(bestand, {});
  const sjablonen = leesSjablonen();
  const vast = {
    kader: { titel: kader.titel, plan: kader.plan },
    huisstijl: leesHuisstijl(undefined).huisstijl,
    landelijk: leesLandelijk(),
    briefdatum,
    verleden: null,
    concept: false,
  };
  return beoordeelRegels(regels, kader, { datum: briefdatum }).flatMap(({ beoordeling, regel }) => {
    const { periode, rij, cellen } = regel;
    const vindplaats = { bestand: basename(bestand), rij, cellen };
    const feiten = { ...vast, beoordeling, periode, vindplaats, moment: beoordeling.peildatum };
    const stelOp = (soort, bij) => compose({ ...briefopdracht({ ...feiten, soort }), bij }, sjablonen);
    return beoordeling.brieven.flatMap((soort) => {
      const brief = stelOp(soort, null);
      const erbij = stukkenBij(soort, beoordeling.tredeVorig).map((stuk) => stelOp(stuk, { soort, brief }));
      return [brief, ...erbij].map((stuk) => ({ naam: naamVan(stuk), brief: stuk }));
    });
  });
}

function naamVan({ soort, concept, gemeentecode, halfjaar, trede }) {
  return `${gemeentecode}_${halfjaar}_trede${trede}_${soort}${concept === null ? '' : '_CONCEPT'}`;
}

/** Writes the templates and the values to a folder, for rondepeer.mjs. Gives how many templates it took. */
export function zetKlaar(brieven, map) {
  const { briefpapier } = leesHuisstijl(undefined);
  const sjablonen = new Map();
  const lijst = brieven.map(({ naam, brief }) => {
    const { bytes, velden } = sjabloon(brief, briefpapier);
    const sleutel = tekstVan(bytes);
    if (!sjablonen.has(sleutel))
      sjablonen.set(sleutel, { bestand: `${brief.soort}-${sjablonen.size}.docx`, bytes });
    return { naam, sjabloon: sjablonen.get(sleutel).bestand, waarden: { ...merkwaarden(brief), ...velden } };
  });
  mkdirSync(map);
  for (const { bestand, bytes } of sjablonen.values()) writeFileSync(join(map, bestand), bytes);
  writeFileSync(join(map, 'brieven.json'), JSON.stringify(lijst));
  return sjablonen.size;
}

/** What tells two templates apart; the time in the zip does not. */
function tekstVan(bytes) {
  const zip = new PizZip(bytes);
  const delen = ['word/document.xml', 'word/numbering.xml'].map((deel) => zip.file(deel).asText());
  return delen.join('\n');
}

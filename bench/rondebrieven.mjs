// The letters of a round as docxtemplater gets them: a template per letter kind and a list of values per letter. It gets the
// words for free: which paragraphs a letter has, and what stands at each mark, is worked out by us beforehand. Needs a build.
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import PizZip from 'pizzip';
import { merkwaarden } from '../dist/formats/docx/papiermerken.js';
import { briefopdracht } from '../dist/letters/briefopdracht.js';
import { stelOp } from '../dist/letters/compose.js';
import { briefnaam } from '../dist/round/naam.js';
import { beoordeeldeTabel } from './beoordeeld.mjs';
import { sjabloon } from './peersjabloon.mjs';

/** Every letter that `trede brieven` makes of this table, with the name of its files, and the letterhead. */
export async function brievenVan(bestand, kaderId, datum) {
  const { kader, briefdatum, gegevens, sjablonen, huisstijl, briefpapier, beoordeeld, onaannemelijk } =
    await beoordeeldeTabel(bestand, kaderId, datum);
  const brieven = beoordeeld.flatMap(({ beoordeling, regel: { periode, rij, cellen } }) =>
    beoordeling.brieven.flatMap((soort) => {
      const vindplaats = { bestand: basename(bestand), rij, cellen };
      const { landelijk } = gegevens;
      const feiten = {
        ...{ beoordeling, periode, vindplaats, kader, huisstijl, briefdatum, landelijk },
        onaannemelijk: onaannemelijk(beoordeling.gemeentecode),
      };
      return stelOp(briefopdracht({ ...feiten, soort }), sjablonen).map(({ brief }) => ({
        naam: briefnaam({
          ...brief,
          gemeente: huisstijl.bestandsnaam === 'gemeente' ? beoordeling.gemeente : undefined,
          concept: brief.concept !== null,
        }),
        brief,
      }));
    }),
  );
  return { brieven, briefpapier };
}

/** Writes the templates and the values to a folder, for rondepeer.mjs. Gives how many templates it took. */
export function zetKlaar({ brieven, briefpapier }, map) {
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

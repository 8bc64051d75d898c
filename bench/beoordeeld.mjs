// A table assessed under a kader, with all that its letters are made with. Needs a build.
import { beoordeel } from '../dist/app/beoordeel.js';
import { leesBronnen } from '../dist/app/bronnen/bestanden.js';
import { leesGegevens } from '../dist/app/bronnen/gegevens.js';
import { leesHuisstijl } from '../dist/app/bronnen/huisstijl.js';
import { leesSjablonen } from '../dist/app/bronnen/sjablonen.js';
import { leesTabel } from '../dist/app/invoer/tabel.js';
import { kaderMetId, standaardopdracht } from '../dist/app/opdracht.js';
import { parseDatum } from '../dist/dossier/datum.js';

export async function beoordeeldeTabel(bestand, kaderId, datum) {
  const bronnen = leesBronnen({ invoer: bestand });
  const gegevens = leesGegevens(bronnen);
  const kader = kaderMetId(kaderId);
  const briefdatum = parseDatum(datum);
  const opdracht = { ...standaardopdracht(kader), briefdatum };
  const tabel = leesTabel(bronnen, gegevens.register, opdracht);
  return {
    kader,
    briefdatum,
    gegevens,
    sjablonen: leesSjablonen(bronnen),
    ...leesHuisstijl(bronnen),
    beoordeeld: beoordeel(tabel, gegevens, opdracht),
  };
}

// A table assessed under a kader, with all that its letters are made with. Needs a build.
import { navragenVoor, onaannemelijkVoor } from '../dist/app/aannemelijk/navragen.js';
import { beoordeel } from '../dist/app/beoordeel.js';
import { leesBronnen } from '../dist/app/bronnen/bestanden.js';
import { leesGegevens } from '../dist/app/bronnen/gegevens.js';
import { leesHuisstijl } from '../dist/app/bronnen/huisstijl.js';
import { leesSjablonen } from '../dist/app/bronnen/sjablonen.js';
import { leesTabel } from '../dist/app/invoer/tabel.js';
import { kaderMetId, ONZE_KADERS } from '../dist/app/kaders/register.js';
import { standaardopdracht } from '../dist/app/opdracht.js';
import { parseDatum } from '../dist/dossier/datum.js';

export async function beoordeeldeTabel(bestand, kaderId, datum) {
  const bronnen = leesBronnen({ invoer: bestand });
  const gegevens = leesGegevens(bronnen);
  const kader = kaderMetId(kaderId, ONZE_KADERS);
  const briefdatum = parseDatum(datum);
  const opdracht = { ...standaardopdracht(kader), briefdatum };
  const tabel = leesTabel(bronnen, gegevens.register, opdracht);
  const beoordeeld = beoordeel(tabel, gegevens, opdracht);
  const navragen = navragenVoor(tabel, beoordeeld, bronnen, gegevens, opdracht);
  return {
    kader,
    briefdatum,
    gegevens,
    sjablonen: leesSjablonen(bronnen),
    ...leesHuisstijl(bronnen),
    beoordeeld,
    onaannemelijk: (gemeentecode) => onaannemelijkVoor(gemeentecode, navragen),
  };
}

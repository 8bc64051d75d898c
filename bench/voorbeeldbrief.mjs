// One realistic letter: trede 2 for Almere, with its table of figures, from the figures of samples/. Needs a build.

import { metRegels } from '../dist/formats/brief.js';
import { briefopdracht } from '../dist/letters/briefopdracht.js';
import { compose } from '../dist/letters/compose.js';
import { beoordeeldeTabel } from './beoordeeld.mjs';

const INVOER = 'samples/almere-2023-II/invoer.csv';

/** The letter, its letterhead, and how to compose the letter once more. */
export async function voorbeeldbrief() {
  const { kader, briefdatum, gegevens, sjablonen, huisstijl, briefpapier, beoordeeld } =
    await beoordeeldeTabel(INVOER, 'utrecht-2024', '2024-02-15');
  const [{ beoordeling, regel }] = beoordeeld;
  const opdracht = briefopdracht({
    beoordeling,
    periode: regel.periode,
    vindplaats: { bestand: 'invoer.csv', rij: regel.rij, cellen: regel.cellen },
    soort: beoordeling.brieven[0],
    kader,
    huisstijl,
    briefdatum,
    landelijk: gegevens.landelijk,
  });
  const stelOp = () => compose(opdracht, sjablonen);
  return { brief: stelOp(), briefpapier, stelOp };
}

/** The same letter with a number: no two in a row are the same, so that nothing can be kept of the one before. */
export function genummerd(brief, n) {
  const nummer = { label: 'Nummer', inhoud: [{ type: 'text', text: `${1000 + n}` }] };
  return { ...brief, kenmerken: [...brief.kenmerken, nummer] };
}

/** The same letter with a number and with other figures and dates in every paragraph, as the next municipality has. */
export function metAndereCijfers(brief, n) {
  const ander = (inhoud) =>
    inhoud.map((i) => {
      if (i.type === 'strong' || i.type === 'emphasis') return { ...i, inhoud: ander(i.inhoud) };
      if (i.type !== 'field') return i;
      return { ...i, text: i.text.replaceAll(/\d/g, (cijfer) => String((Number(cijfer) + n) % 10)) };
    });
  const blokken = (lijst) => lijst.map((b) => metRegels(b, ander));
  return { ...genummerd(brief, n), blokken: blokken(brief.blokken), slot: blokken(brief.slot) };
}

// The spoiled tables of the proof of reading: which kinds there are, and how many of each.
import { readFileSync } from 'node:fs';
import { schrijfWerkboek } from '../../dist/formats/xlsx/schrijf.js';
import { leesCsv } from '../../dist/tables/lees/csv.js';
import { bederfBytes, bederfRijen, bederfXml, nietIngepakt, tot } from './mutaties.mjs';
import { alsOds, vijandigeOds } from './odstabel.mjs';
import { willekeur } from './willekeur.mjs';

const BRON_PAD = new URL('../../samples/ronde-2023-II/invoer.csv', import.meta.url);
export const BRON = readFileSync(BRON_PAD);
export const RIJEN = leesCsv(BRON, 'invoer.csv').rijen.map((r) => r.cellen);

export const alsCsv = (rijen) =>
  Buffer.from(
    `${rijen.map((rij) => rij.map((c) => `"${String(c ?? '').replaceAll('"', '""')}"`).join(';')).join('\n')}\n`,
  );
const alsGetal = (c) => (/^(?:0|[1-9]\d{0,8})$/.test(c) ? Number(c) : c);
export const alsXlsx = (rijen) =>
  schrijfWerkboek([
    { naam: 'cijfers', rijen: rijen.map((rij) => rij.map((c) => alsGetal(c ?? ''))), breedten: [] },
  ]);

const genummerd = (rijen) =>
  rijen.map((cellen, i) => ({ nummer: i + 1, cellen: cellen.map((c) => c ?? '') }));
const HEEL = genummerd(RIJEN);
const WERKBOEKEN = { xlsx: alsXlsx(RIJEN), ods: nietIngepakt(alsOds(RIJEN, willekeur(1))) };

/** The sound table with empty rows somewhere: those below move down. */
function metLegeRijen(r) {
  const plek = tot(r, RIJEN.length);
  return [...RIJEN.slice(0, plek), ...Array.from({ length: tot(r, 9) }, () => []), ...RIJEN.slice(plek)];
}

/**
 * A spoiled table: its bytes, the rows that whoever made it sees (null: unknown, only the reader can tell) and the code
 * with which it must be refused, if it must.
 */
export function bedorven(zaad, r) {
  const zichtbaar = (rijen, maak) => ({ bytes: maak(rijen, r), rijen: genummerd(rijen), code: null });
  // A bit that fell over in a zip is seen by its checksum: whatever is accepted is what stood there.
  const bytes = (heelBestand) => ({ bytes: bederfBytes(heelBestand, r), rijen: HEEL, code: null });
  const xml = (heelBestand) => ({ bytes: bederfXml(heelBestand, r), rijen: null, code: null });
  switch (zaad % 16) {
    case 0:
    case 1:
    case 2:
    case 3:
      return zichtbaar(bederfRijen(RIJEN, r), alsCsv);
    case 4:
    case 5:
    case 6:
      return { bytes: bederfBytes(BRON, r), rijen: null, code: null };
    case 7:
    case 8:
    case 9:
      return zichtbaar(bederfRijen(RIJEN, r), alsXlsx);
    case 10:
      return xml(WERKBOEKEN.xlsx);
    case 11:
      return bytes(WERKBOEKEN.xlsx);
    case 12:
      return { ...vijandigeOds(RIJEN, r), rijen: null };
    case 13:
      return r.kans(0.5) ? xml(WERKBOEKEN.ods) : bytes(WERKBOEKEN.ods);
    default:
      return zichtbaar(r.kans(0.2) ? metLegeRijen(r) : bederfRijen(RIJEN, r), alsOds);
  }
}

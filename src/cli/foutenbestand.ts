import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { schrijfBestanden } from '../app/bestanden.ts';
import { weiger } from '../dossier/weigering.ts';
import { type Io, wereldVan } from './io.ts';
import type { Opties } from './opties.ts';

/** Writes the sheet of errors that --uit asks for. Refuses ('gebruik') another kind of file, and one that somebody may be mending in. */
export function schrijfFouten(pad: string, bytes: Uint8Array | null, opties: Opties, io: Io): void {
  if (extname(pad).toLowerCase() !== '.xlsx')
    throw weiger(
      'gebruik',
      'uit-geen-xlsx',
      `--uit "${pad}" is geen .xlsx; in een ander bestand kunnen geen opmerkingen staan.`,
      'Schrijf bijvoorbeeld: --uit fouten.xlsx.',
    );
  if (bytes === null) {
    io.fout(`${pad} is niet geschreven: er kon geen blad worden gelezen.\n`);
    return;
  }
  const vrij = vrijeNaam(pad);
  if (vrij !== pad && Buffer.compare(readFileSync(pad), bytes) !== 0)
    throw weiger(
      'gebruik',
      'fouten-bestaat',
      `${pad} bestaat al; misschien verbetert iemand daarin. Er is niets geschreven.`,
      `Schrijf naar een ander bestand: --uit ${vrij}. Of verwijder ${pad} als het niet meer nodig is.`,
    );
  schrijfBestanden('', [{ naam: pad, bytes }], wereldVan(io, opties.json));
  io.fout(`Geschreven: ${pad}\n`);
}

/** `fouten-2.xlsx` where `fouten.xlsx` stands, and so on. */
function vrijeNaam(pad: string): string {
  const stam = pad.slice(0, pad.length - extname(pad).length);
  for (let n = 1; ; n += 1) {
    const naam = n === 1 ? pad : `${stam}-${n}${extname(pad)}`;
    if (!existsSync(naam)) return naam;
  }
}

import { alsZinsdeel, type Melding } from '../../dossier/melding.ts';
import { hertaald } from '../../dossier/weigering.ts';
import type { Blad } from './blad.ts';
import { leesCsv } from './csv.ts';
import { leesKantoorbestand } from './kantoorbestand.ts';
import { metWachtwoord, oudExcel } from './weigeringen.ts';

/** The sheets of a table file, and what its sender must look at. A CSV is one sheet without a name. */
export interface Tabelbestand {
  readonly bladen: readonly Blad[];
  readonly waarschuwingen: readonly Melding[];
}

/**
 * Reads the bytes of a CSV, XLSX or ODS, told apart by how they begin, not by the name of the file. Throws a Weigering that names
 * the file, and why it is not read.
 */
export function leesTabelbestand(bytes: Uint8Array, bestand: string): Tabelbestand {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return metNaam(bestand, () => leesKantoorbestand(bytes));
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    return metNaam(bestand, () => {
      throw isVersleuteld(bytes) ? metWachtwoord() : oudExcel();
    });
  const { rijen } = leesCsv(bytes, bestand);
  return { bladen: [{ naam: '', rijen, verborgenRijen: new Set(), samengevoegd: [] }], waarschuwingen: [] };
}

function metNaam(bestand: string, lees: () => Tabelbestand): Tabelbestand {
  return hertaald(lees, (fout) => ({ ...fout, melding: `${bestand}: ${alsZinsdeel(fout.melding)}.` }));
}

/** A new workbook with a password and an old .xls are both packed in the old container. */
function isVersleuteld(bytes: Uint8Array): boolean {
  const naam = Buffer.from('EncryptedPackage', 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 2 ** 20)).includes(naam);
}

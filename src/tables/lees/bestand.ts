import type { Melding } from '../../dossier/melding.ts';
import { leesCsv } from './csv.ts';
import { leesOds } from './ods.ts';
import { MET_WACHTWOORD, OUD_EXCEL } from './weigeringen.ts';
import type { Blad } from './xlsx.ts';

/** The sheets of a table file, or why it is refused. A CSV is one sheet without a name. */
export type Tabelbestand =
  | { readonly bladen: readonly Blad[]; readonly waarschuwingen: readonly Melding[] }
  | { readonly fout: Melding };

/** Reads the bytes of a CSV, XLSX or ODS, told apart by how they begin, not by the name of the file. */
export async function leesTabelbestand(bytes: Uint8Array, bestand: string): Promise<Tabelbestand> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    // SheetJS takes a tenth of a second to load: a CSV, an ODS or a refused file does not wait for it.
    const uitgepakt = await (await import('./uitpakken.ts')).pakUit(bytes);
    if ('fout' in uitgepakt) return { fout: metNaam(uitgepakt.fout, bestand) };
    const content = uitgepakt.delen.get('content.xml');
    const gelezen =
      content === undefined
        ? (await import('./xlsx.ts')).leesWerkboek(uitgepakt)
        : leesOds(new TextDecoder().decode(content));
    if ('fout' in gelezen) return { fout: metNaam(gelezen.fout, bestand) };
    return { bladen: gelezen.bladen, waarschuwingen: uitgepakt.waarschuwingen };
  }
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return { fout: metNaam(oudOfGeheim(bytes), bestand) };
  const gelezen = leesCsv(bytes, bestand);
  if ('fout' in gelezen) return gelezen;
  const blad = { naam: '', rijen: gelezen.rijen, verborgenRijen: new Set<number>(), samengevoegd: [] };
  return { bladen: [blad], waarschuwingen: [] };
}

function metNaam(fout: Melding, bestand: string): Melding {
  return { ...fout, melding: `${bestand}: ${fout.melding.charAt(0).toLowerCase()}${fout.melding.slice(1)}` };
}

/** A new workbook with a password and an old .xls are both packed in the old container. */
function oudOfGeheim(bytes: Uint8Array): Melding {
  const naam = Buffer.from('EncryptedPackage', 'utf16le');
  const begin = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 2 ** 20));
  return begin.includes(naam) ? MET_WACHTWOORD : OUD_EXCEL;
}

import { CsvError, parse } from 'csv-parse/sync';
import { samengesteld } from '../../dossier/tekens.ts';
import { weiger } from '../../dossier/weigering.ts';
import type { Tabelrij } from './blad.ts';

const MAX_BYTES = 20 * 1024 * 1024;

/** Reads CSV bytes in any encoding an office saves (UTF-8, Windows-1252, UTF-16), with `;`, `,` or tab. Throws a Weigering that names the file. */
export function leesCsv(bytes: Uint8Array, bestand: string): { rijen: Tabelrij[] } {
  const geweigerd = (code: string, melding: string, oplossing: string) =>
    weiger('invoer', code, `${bestand}: ${melding}`, oplossing);
  if (bytes.length > MAX_BYTES)
    throw geweigerd(
      'bestand-te-groot',
      'het bestand is groter dan 20 MB',
      'Splits het bestand of verwijder wat er niet in hoort.',
    );
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw geweigerd(
      'geen-csv',
      'dit is een Excel- of ODS-bestand, geen CSV',
      'Open het bestand en sla op als CSV (CSV UTF-8, gescheiden door puntkomma’s).',
    );
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw geweigerd(
      'geen-csv',
      'dit is een oud Excel-bestand (.xls), geen CSV',
      'Open het bestand en sla op als CSV.',
    );
  const tekst = decode(bytes);
  if (tekst.includes('\u0000'))
    throw geweigerd('geen-csv', 'dit is geen tekstbestand', 'Geef een CSV-bestand op.');
  const sep = /^sep=([;,\t])\r?\n/i.exec(tekst);
  try {
    const records: string[][] = parse(sep ? tekst.slice(sep[0].length) : tekst, {
      delimiter: sep?.[1] ?? scheidingsteken(tekst),
      relax_column_count: true,
      trim: true,
      skip_empty_lines: false,
    });
    const eerste = sep ? 2 : 1;
    return { rijen: records.map((cellen, i) => ({ nummer: i + eerste, cellen: cellen.map(samengesteld) })) };
  } catch (oorzaak) {
    if (!(oorzaak instanceof CsvError)) throw oorzaak;
    throw geweigerd(
      'csv-onleesbaar',
      `regel ${String(oorzaak.lines ?? '?')} is niet te lezen: een aanhalingsteken staat verkeerd of sluit niet`,
      'Controleer de dubbele aanhalingstekens op en vóór die regel, of sla het bestand opnieuw op als CSV.',
    );
  }
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The delimiter that the header holds most of, outside quotes. A title may stand above the header. */
function scheidingsteken(tekst: string): string {
  const regels = tekst.split(/\r?\n/, 20);
  const koprij = regels.find((regel) => /gemeente[^;,\t]*[;,\t]/i.test(regel)) ?? regels[0] ?? '';
  const kop = koprij.replaceAll(/"[^"]*"/g, '');
  const telling = [';', ',', '\t'].map((teken) => ({ teken, aantal: kop.split(teken).length }));
  return telling.reduce((meeste, t) => (t.aantal > meeste.aantal ? t : meeste)).teken;
}

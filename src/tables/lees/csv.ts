import { samengesteld } from '../../dossier/tekens.ts';
import { weiger } from '../../dossier/weigering.ts';
import type { Tabelrij } from './blad.ts';
import { csvRijen } from './csvrijen.ts';
import { MAX_CELTEKENS, teVeelTekst } from './grens.ts';

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
  const { tekst, gemengd } = decode(bytes);
  if (tekst === null || tekst.includes('\u0000'))
    throw geweigerd('geen-csv', 'dit is geen tekstbestand', 'Geef een CSV-bestand op.');
  if (gemengd !== null)
    throw geweigerd(
      'tekens-gemengd',
      `op regel ${gemengd} staan letters met een accent anders opgeslagen dan elders in het bestand`,
      'Het bestand is uit twee bestanden samengevoegd. Open beide in Excel, voeg ze daar samen en sla op als CSV UTF-8.',
    );
  const sep = /^sep=([;,\t])\r?\n/i.exec(tekst);
  const delimiter = sep?.[1] ?? scheidingsteken(tekst);
  const tabel = sep ? tekst.slice(sep[0].length) : tekst;
  const waarom = teVeelTekst(tabel, delimiter);
  if (waarom !== null) throw geweigerd('bestand-te-groot', waarom, 'Zet alleen de tabel in het bestand.');
  const records = csvRijen(tabel, delimiter);
  if ('regel' in records)
    throw geweigerd(
      'csv-onleesbaar',
      `regel ${records.regel + (sep ? 1 : 0)} is niet te lezen: een aanhalingsteken staat verkeerd of sluit niet`,
      'Controleer de dubbele aanhalingstekens op en vóór die regel, of sla het bestand opnieuw op als CSV.',
    );
  const lang = records.findIndex((cellen) => cellen.some((cel) => cel.length > MAX_CELTEKENS));
  if (lang !== -1)
    throw geweigerd(
      'bestand-te-groot',
      `rij ${lang + 1} heeft een cel van meer dan ${MAX_CELTEKENS} tekens`,
      'Controleer de aanhalingstekens en de scheidingstekens op die rij.',
    );
  const eerste = sep ? 2 : 1;
  return { rijen: records.map((cellen, i) => ({ nummer: i + eerste, cellen: cellen.map(samengesteld) })) };
}

/**
 * The mark at the beginning of a file in UTF-8, or one of its letters with an accent, quotes or dashes, byte for byte. In Windows-1252 that
 * would be `ï»¿`, `Ã«`, `â€™`: no word has it.
 */
const UTF8_PER_BYTE = /\xef\xbb\xbf|[\xc2-\xc5\xcc][\x80-\xbf]|\xe2[\x80-\x82][\x80-\xbf]/;

/** What Windows-1252 has where Latin-1 has control characters; the decoder of some versions of Node leaves those. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function vanWindows(teken: string): string {
  return WINDOWS[teken.charCodeAt(0) - 0x80] ?? teken;
}

/** The text, null when it has no encoding of an office; and the line where a file in Windows-1252 holds UTF-8 as well. */
function decode(bytes: Uint8Array): { readonly tekst: string | null; readonly gemengd: number | null } {
  const als = (codering: string): string | null => {
    try {
      return new TextDecoder(codering, { fatal: true }).decode(bytes);
    } catch {
      return null;
    }
  };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { tekst: als('utf-16le'), gemengd: null };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { tekst: als('utf-16be'), gemengd: null };
  const utf8 = als('utf-8');
  if (utf8 !== null) return { tekst: utf8, gemengd: null };
  const perByte = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const plek = perByte.search(UTF8_PER_BYTE);
  const gemengd = plek === -1 ? null : perByte.slice(0, plek).split('\n').length;
  return { tekst: perByte.replaceAll(/[\x80-\x9f]/g, vanWindows), gemengd };
}

/** The delimiter that the header holds most of, outside quotes. A title may stand above the header. */
function scheidingsteken(tekst: string): string {
  const regels = tekst.split(/\r?\n/, 20);
  const koprij = regels.find(heeftGemeente) ?? regels[0] ?? '';
  const kop = koprij.replaceAll(/"[^"]*"/g, '');
  const telling = [';', ',', '\t'].map((teken) => ({ teken, aantal: kop.split(teken).length }));
  return telling.reduce((meeste, t) => (t.aantal > meeste.aantal ? t : meeste)).teken;
}

/** Whether a delimiter stands somewhere behind `gemeente`; a line can be very long. */
function heeftGemeente(regel: string): boolean {
  const plek = regel.toLowerCase().indexOf('gemeente');
  return plek !== -1 && /[;,\t]/.test(regel.slice(plek));
}

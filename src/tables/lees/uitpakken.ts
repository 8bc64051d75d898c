import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { bestandsmelding, type Melding } from '../../dossier/melding.ts';
import { teVeel } from './grens.ts';
import { BESCHADIGD, BestandFout, GEEN_WERKBLAD, MET_MACRO, MET_WACHTWOORD, teGroot } from './weigeringen.ts';

/** The parts of an office file that a table is read from, by name, and what was left out. */
export interface Onderdelen {
  readonly delen: ReadonlyMap<string, Uint8Array>;
  readonly waarschuwingen: readonly Melding[];
}

const MEGABYTE = 2 ** 20;
const MAX_BYTES = 20 * MEGABYTE;
const MAX_ONDERDELEN = 2000;
const MAX_UITGEPAKT = 50 * MEGABYTE;
const MAX_VERHOUDING = 200;
/** A small part may be packed as tightly as it likes. */
const KLEIN = 64 * 1024;

const MACRO = /(?:^|\/)(?:vbaProject\.bin|macrosheets\/|Basic\/|Scripts\/)/i;
const NODIG =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/)?[^/]+\.(?:xml|rels)|xl\/worksheets\/[^/]+\.xml|mimetype|META-INF\/manifest\.xml|content\.xml)$/i;

/**
 * Opens an XLSX or ODS without trusting it. From the table of contents alone, so before anything is unpacked, it refuses
 * what is too large (20 MB, 2,000 parts, 50 MB or 200 times unpacked), encrypted, damaged or holds macros. Only the parts
 * that a table needs are unpacked, and unpacking stops at the size that the table of contents gives.
 */
export async function pakUit(bytes: Uint8Array): Promise<Onderdelen | { fout: Melding }> {
  if (bytes.length > MAX_BYTES) return { fout: teGroot('het bestand is groter dan 20 MB') };
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (zip.entryCount > MAX_ONDERDELEN)
      return { fout: teGroot(`het bestand heeft meer dan ${MAX_ONDERDELEN} onderdelen`) };
    const inhoud: Entry[] = [];
    for await (const deel of zip.eachEntry()) inhoud.push(deel);
    const fout = bezwaar(inhoud);
    if (fout !== null) return { fout };
    const delen = new Map<string, Uint8Array>();
    for (const deel of inhoud.filter((d) => NODIG.test(d.fileName)))
      delen.set(deel.fileName, await lees(zip, deel));
    return bezwaarTegen(delen) ?? { delen, waarschuwingen: verbindingen(inhoud, delen) };
  } catch (oorzaak) {
    if (!(oorzaak instanceof Error) || oorzaak instanceof TypeError) throw oorzaak;
    return { fout: BESCHADIGD };
  }
}

/** One part, whole: yauzl watches its size but not its checksum, and one wrong bit can be another figure. */
async function lees(zip: ZipFile, deel: Entry): Promise<Uint8Array> {
  const stukken: Uint8Array[] = [];
  for await (const stuk of await zip.openReadStreamPromise(deel)) stukken.push(stuk);
  const bytes = Buffer.concat(stukken);
  if (crc32(bytes) !== deel.crc32) throw new BestandFout(BESCHADIGD);
  return bytes;
}

function bezwaar(inhoud: readonly Entry[]): Melding | null {
  const uitgepakt = inhoud.reduce((som, d) => som + d.uncompressedSize, 0);
  if (uitgepakt > MAX_UITGEPAKT) return teGroot('het bestand is uitgepakt groter dan 50 MB');
  const dicht = (d: Entry) =>
    d.uncompressedSize > KLEIN && d.uncompressedSize > MAX_VERHOUDING * Math.max(1, d.compressedSize);
  if (inhoud.some(dicht))
    return teGroot(`een onderdeel wordt bij het uitpakken meer dan ${MAX_VERHOUDING} keer zo groot`);
  if (inhoud.some((d) => d.isEncrypted())) return MET_WACHTWOORD;
  return inhoud.some((d) => MACRO.test(d.fileName)) ? MET_MACRO : null;
}

function bezwaarTegen(delen: ReadonlyMap<string, Uint8Array>): { fout: Melding } | null {
  if (!delen.has('content.xml') && !delen.has('xl/workbook.xml')) return { fout: GEEN_WERKBLAD };
  // LibreOffice encrypts the parts, not the zip: the manifest says so.
  if (tekst(delen, 'META-INF/manifest.xml').includes('encryption-data')) return { fout: MET_WACHTWOORD };
  // A workbook with macros that was given another extension still calls itself macroEnabled.
  const soorten = tekst(delen, '[Content_Types].xml').match(/<Override\b[^>]*>/g) ?? [];
  if (soorten.some((soort) => /workbook\.xml/i.test(soort) && /macroEnabled/i.test(soort)))
    return { fout: MET_MACRO };
  for (const naam of delen.keys()) {
    const waarom = /\.xml$/i.test(naam) ? teVeel(tekst(delen, naam)) : null;
    if (waarom !== null) return { fout: teGroot(waarom) };
  }
  return null;
}

function verbindingen(inhoud: readonly Entry[], delen: ReadonlyMap<string, Uint8Array>): Melding[] {
  const isVerbonden =
    inhoud.some((d) => /^xl\/externalLinks\//i.test(d.fileName)) ||
    tekst(delen, 'content.xml').includes('<table:table-source');
  if (!isVerbonden) return [];
  return [
    bestandsmelding(
      'ander-bestand',
      'Het werkblad haalt cijfers uit een ander bestand. Gelezen is wat daarvan het laatst is bewaard.',
      'Controleer of die cijfers bij zijn. Zet ze zo nodig als waarden in het werkblad (Plakken speciaal, Waarden).',
    ),
  ];
}

function tekst(delen: ReadonlyMap<string, Uint8Array>, naam: string): string {
  return new TextDecoder().decode(delen.get(naam));
}

import { alsZinsdeel, bestandsmelding, type Melding } from '../../dossier/melding.ts';
import { Weigering } from '../../dossier/weigering.ts';
import { leesZip } from '../../formats/zip/lees.ts';
import { KANTOORGRENZEN } from '../../formats/zip/zipgrenzen.ts';
import { teVeel } from './grens.ts';
import { BESCHADIGD, GEEN_WERKBLAD, MET_MACRO, MET_WACHTWOORD, teGroot } from './weigeringen.ts';

/** The parts of an office file that a table is read from, by name, and what was left out. */
export interface Onderdelen {
  readonly delen: ReadonlyMap<string, Uint8Array>;
  readonly waarschuwingen: readonly Melding[];
}

const MACRO = /(?:^|\/)(?:vbaProject\.bin|macrosheets\/|Basic\/|Scripts\/)/i;
const NODIG =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/)?[^/]+\.(?:xml|rels)|xl\/worksheets\/[^/]+\.xml|mimetype|META-INF\/manifest\.xml|content\.xml)$/i;

/**
 * Opens an XLSX or ODS without trusting it. From the table of contents alone, so before anything is unpacked, it refuses
 * what is too large (20 MB, 2,000 parts, 50 MB or 200 times unpacked), encrypted, damaged or holds macros. Only the parts
 * that a table needs are unpacked, and unpacking stops at the size that the table of contents gives.
 */
export function pakUit(bytes: Uint8Array): Onderdelen | { fout: Melding } {
  try {
    const zip = leesZip(bytes, KANTOORGRENZEN);
    if (zip.namen.some((naam) => MACRO.test(naam))) return { fout: MET_MACRO };
    const delen = new Map<string, Uint8Array>();
    for (const naam of zip.namen.filter((n) => NODIG.test(n)))
      delen.set(naam, zip.lees(naam) ?? new Uint8Array());
    return bezwaarTegen(delen) ?? { delen, waarschuwingen: verbindingen(zip.namen, delen) };
  } catch (oorzaak) {
    if (!(oorzaak instanceof Weigering)) throw oorzaak;
    return { fout: alsTabelfout(oorzaak) };
  }
}

/** What is wrong with the zip, told of a table. */
function alsTabelfout({ meldingen: [melding] }: Weigering): Melding {
  if (melding?.code === 'zip-versleuteld') return MET_WACHTWOORD;
  if (melding?.code !== 'zip-te-groot') return BESCHADIGD;
  return teGroot(alsZinsdeel(melding.melding));
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

function verbindingen(namen: readonly string[], delen: ReadonlyMap<string, Uint8Array>): Melding[] {
  const isVerbonden =
    namen.some((naam) => /^xl\/externalLinks\//i.test(naam)) ||
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

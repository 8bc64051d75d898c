import { alsZinsdeel, bestandsmelding, type Melding } from '../../dossier/melding.ts';
import { Weigering } from '../../dossier/weigering.ts';
import { alle, leesXml } from '../../formats/xml/boom.ts';
import { leesZip, type Zip, zipTekst } from '../../formats/zip/lees.ts';
import { KANTOORGRENZEN } from '../../formats/zip/zipgrenzen.ts';
import type { Blad } from './blad.ts';
import { teVeel } from './grens.ts';
import { leesOds } from './ods.ts';
import { beschadigd, geenWerkblad, metMacro, metWachtwoord, teGroot, tweeSoorten } from './weigeringen.ts';
import { leesXlsx } from './xlsx.ts';

/** The sheets of an office file, and what its sender must look at. */
interface Kantoorbestand {
  readonly bladen: readonly Blad[];
  readonly waarschuwingen: readonly Melding[];
}

const MACRO = /(?:^|\/)(?:vbaProject\.bin|macrosheets\/|Basic\/|Scripts\/)/i;
const ODS = 'content.xml';

/**
 * Reads an XLSX or ODS without trusting it. From the directory of the zip alone, so before anything is unpacked, it refuses what is
 * too large (20 MB, 2,000 parts, 50 MB or 200 times unpacked), encrypted, damaged or holds macros. Only the parts that a
 * table needs are unpacked, and each is counted before it is read. Throws a Weigering.
 */
export function leesKantoorbestand(bytes: Uint8Array): Kantoorbestand {
  try {
    const zip = leesZip(bytes, KANTOORGRENZEN);
    weigerGeheimOfMacro(zip);
    const deel = (naam: string) => {
      const xml = zipTekst(zip, naam);
      const waarom = xml === null ? null : teVeel(xml);
      if (waarom !== null) throw teGroot(waarom);
      return xml;
    };
    const content = deel(ODS);
    const bladen = content === null ? leesXlsx(deel) : leesOds(content, deel('styles.xml'));
    return { bladen, waarschuwingen: isVerbonden(zip, content ?? '') ? [VERBONDEN] : [] };
  } catch (oorzaak) {
    throw oorzaak instanceof Weigering ? alsTabelfout(oorzaak) : oorzaak;
  }
}

/** What is wrong with the zip or the XML, told of a table. */
function alsTabelfout(fout: Weigering): Weigering {
  const [melding] = fout.meldingen;
  switch (melding?.code) {
    case 'zip-versleuteld':
      return metWachtwoord();
    case 'zip-te-groot':
      return teGroot(alsZinsdeel(melding.melding));
    case 'zip-beschadigd':
    case 'geen-zip':
    case 'xml-onleesbaar':
      return beschadigd();
    default:
      return fout;
  }
}

function weigerGeheimOfMacro(zip: Zip): void {
  if (zip.namen.some((naam) => MACRO.test(naam))) throw metMacro();
  const namen = new Set(zip.namen.map((naam) => naam.toLowerCase()));
  const isOds = namen.has(ODS);
  const isXlsx = zip.namen.some((naam) => /^xl\/|^\[Content_Types\]\.xml$/i.test(naam));
  if (isOds && isXlsx) throw tweeSoorten();
  if (!isOds && !isXlsx) throw geenWerkblad();
  // LibreOffice encrypts the parts, not the zip: the manifest says so.
  if (elementen(zip, 'META-INF/manifest.xml', 'encryption-data').length > 0) throw metWachtwoord();
  // A workbook with macros that was given another extension still calls itself macroEnabled.
  const soorten = elementen(zip, '[Content_Types].xml', 'Override');
  if (soorten.some(({ attributen: { ContentType = '' } }) => /macroEnabled/i.test(ContentType)))
    throw metMacro();
}

function elementen(zip: Zip, deel: string, naam: string) {
  const xml = zipTekst(zip, deel);
  return xml === null ? [] : alle(leesXml(xml), naam);
}

function isVerbonden(zip: Zip, content: string): boolean {
  return zip.namen.some((naam) => /^xl\/externalLinks\//i.test(naam)) || /<\w+:table-source\b/.test(content);
}

const VERBONDEN = bestandsmelding(
  'ander-bestand',
  'Het werkblad haalt cijfers uit een ander bestand. Gelezen is wat daarvan het laatst is bewaard.',
  'Controleer of die cijfers bij zijn. Zet ze zo nodig als waarden in het werkblad (Plakken speciaal, Waarden).',
);

import { Weigering } from '../../../dossier/weigering.ts';
import { alle, leesXml } from '../../xml/boom.ts';
import { leesZip, zipTekst } from '../../zip/lees.ts';
import { KANTOORGRENZEN } from '../../zip/zipgrenzen.ts';

/** What an office writes in the properties of every file that it saves, and our own writer never does. */
const VAN_EEN_KANTOOR = ['lastModifiedBy', 'modified', 'revision', 'lastPrinted'];

/** Whether a .docx was saved by Word, LibreOffice or another office after we made it. False for what cannot be read. */
export function isDoorKantoorBewaard(bytes: Uint8Array): boolean {
  try {
    const xml = zipTekst(leesZip(bytes, KANTOORGRENZEN), 'docProps/core.xml');
    if (xml === null) return true;
    const kern = leesXml(xml);
    return VAN_EEN_KANTOOR.some((naam) => alle(kern, naam).length > 0);
  } catch (fout) {
    if (fout instanceof Weigering) return false;
    throw fout;
  }
}

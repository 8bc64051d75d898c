import { LEGE_NUMMERING } from './nummering.ts';
import { type Delen, voegDeelToe } from './pakket.ts';

export const NUMMERING = 'word/numbering.xml';
export const EIGENSCHAPPEN = 'docProps/core.xml';
const RELATIES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PAKKET = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata';
const TYPE = 'application/vnd.openxmlformats';

/** What each letter needs and a letterhead may lack: a place for lists and one for the title. */
export function maakCompleet(delen: Delen): void {
  if (delen.lees(NUMMERING) === null)
    voegDeelToe(delen, LEGE_NUMMERING, {
      naam: NUMMERING,
      type: `${TYPE}-officedocument.wordprocessingml.numbering+xml`,
      relaties: 'word/_rels/document.xml.rels',
      relatie: { id: 'rIdNummering', type: `${RELATIES}/numbering`, doel: 'numbering.xml' },
    });
  if (delen.lees(EIGENSCHAPPEN) === null)
    voegDeelToe(delen, '', {
      naam: EIGENSCHAPPEN,
      type: `${TYPE}-package.core-properties+xml`,
      relaties: '_rels/.rels',
      relatie: { id: 'rIdEigenschappen', type: `${PAKKET}/core-properties`, doel: EIGENSCHAPPEN },
    });
}

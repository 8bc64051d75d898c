import { alle, kind, leesXml } from '../xml/boom.ts';
import { achteraanIn } from '../xml/wijzig.ts';
import { briefpapierfout, type Delen, voegDeelToe, voegInDeel } from './pakket.ts';

export const OPMERKINGEN = 'word/comments.xml';
const SOORT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const SPOREN = '<w:trackRevisions/>';

/**
 * The parts of a letterhead that are other in every review copy, and in each the same: a place for comments, and changes tracked.
 * Throws a Weigering when it has comments of its own, or no place for them.
 */
export function kopiedelenVan(lees: Delen['lees'], bestand: string): ReadonlyMap<string, string> {
  if (lees(OPMERKINGEN) !== null)
    throw briefpapierfout(`${bestand} heeft zelf opmerkingen: verwijder ze in Word.`);
  const anders = new Map<string, string>();
  const delen: Delen = {
    lees: (naam) => anders.get(naam) ?? lees(naam),
    zet: (naam, deel) => anders.set(naam, deel),
  };
  voegDeelToe(delen, '', {
    naam: OPMERKINGEN,
    type: TYPE,
    relaties: 'word/_rels/document.xml.rels',
    relatie: { id: 'rIdOpmerkingen', type: SOORT, doel: 'comments.xml' },
  });
  anders.delete(OPMERKINGEN); // of each letter its own
  const settings = lees('word/settings.xml');
  if (settings === null || alle(leesXml(settings), 'trackRevisions').length === 0)
    voegInDeel(delen, 'word/settings.xml', 'settings', (bron, wortel) => {
      const zoom = kind(wortel, 'zoom');
      if (zoom === undefined && wortel.kinderen.length === 0) return achteraanIn(bron, wortel, SPOREN);
      const plek = zoom?.einde ?? wortel.binnen[0];
      return { van: plek, tot: plek, wat: SPOREN };
    });
  return anders;
}

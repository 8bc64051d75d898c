import { alleZipdelen, leesZip } from '../zip/lees.ts';
import { schrijfZip, zipdeel } from '../zip/schrijf.ts';
import { KANTOORGRENZEN } from '../zip/zipgrenzen.ts';

/** An .odt as LibreOffice made it, without what differs per run. */
export function vasteOdt(bytes: Uint8Array): Uint8Array {
  const delen = alleZipdelen(leesZip(bytes, KANTOORGRENZEN));
  return schrijfZip(
    delen.map(([naam, inhoud]) => {
      const vast = VAST[naam]?.(new TextDecoder().decode(inhoud));
      return zipdeel(naam, vast === undefined ? inhoud : new TextEncoder().encode(vast), naam === 'mimetype');
    }),
  );
}

/** What LibreOffice draws by lot, per part; the times in the zip go with the zip. */
const VAST: Readonly<Record<string, (xml: string) => string>> = {
  'settings.xml': zonderSessie,
  'content.xml': metLijstnummers,
};

function zonderSessie(instellingen: string): string {
  return instellingen.replaceAll(/(config:name="Rsid(?:Root)?"[^>]*>)[^<]*/g, '$10');
}

/** A list that goes on with another names it by a number: here the one in which it comes. */
function metLijstnummers(content: string): string {
  const nummers = new Map<string, number>();
  return content.replaceAll(
    /((?:xml:id|text:continue-list)=")(list\d+)"/g,
    (_, voor: string, naam: string) => {
      const nummer = nummers.get(naam) ?? nummers.size + 1;
      nummers.set(naam, nummer);
      return `${voor}list${nummer}"`;
    },
  );
}

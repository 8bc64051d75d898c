import { alle, leesXml } from '../xml/boom.ts';
import { metInvoegingen } from '../xml/wijzig.ts';
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

function zonderSessie(xml: string): string {
  const sessies = alle(leesXml(xml), 'config-item').filter(
    ({ attributen, tekst }) => /^Rsid(?:Root)?$/.test(attributen.name ?? '') && tekst !== '',
  );
  return metInvoegingen(
    xml,
    sessies.map(({ binnen: [van, tot] }) => ({ van, tot, wat: '0' })),
  );
}

/** A list that goes on with another names it by a number: here the one in which it comes. */
function metLijstnummers(xml: string): string {
  const nummers = new Map<string, number>();
  const hernoemd = (naam: string) => {
    const nummer = nummers.get(naam) ?? nummers.size + 1;
    nummers.set(naam, nummer);
    return `list${nummer}`;
  };
  return metInvoegingen(
    xml,
    alle(leesXml(xml), 'list').map(({ begin: van, binnen: [tot] }) => ({
      van,
      tot,
      wat: xml
        .slice(van, tot)
        .replaceAll(LIJSTNAAM, (_, voor: string, naam: string) => `${voor}"${hernoemd(naam)}"`),
    })),
  );
}

/** In the tag of a list: its own name, or that of the list it goes on with. */
const LIJSTNAAM = /((?:xml:id|text:continue-list)=)"(list\d+)"/g;

import { BESCHADIGD, BestandFout } from '../../tables/lees/weigeringen.ts';

/** One mark of an XML file, or the text between two of them. An empty element gives its end as well. */
export type Merk =
  | { readonly soort: 'begin'; readonly naam: string; readonly attributen: string }
  | { readonly soort: 'einde'; readonly naam: string }
  | { readonly soort: 'tekst'; readonly tekst: string };

/** No office nests its elements this deep. */
const MAX_DIEP = 100;

/** One comment, instruction, document type, CDATA, mark or text; nothing in it can be read in two ways. */
const MERK =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^<>[\]]*>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s<>/="'!?]+)((?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;
const ATTRIBUUT = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The marks in order, each seen once. Throws BestandFout when the XML is not whole: nothing after it can be trusted. */
export function* merken(xml: string): Generator<Merk, void, undefined> {
  const open: string[] = [];
  const patroon = new RegExp(MERK);
  while (patroon.lastIndex < xml.length) {
    const gevonden = patroon.exec(xml);
    if (gevonden === null) throw new BestandFout(BESCHADIGD);
    const [, cdata, sluit, naam, attributen = '', leeg, tekst] = gevonden;
    if (naam === undefined) {
      if (cdata !== undefined) yield { soort: 'tekst', tekst: cdata };
      else if (tekst !== undefined) yield { soort: 'tekst', tekst: metTekens(tekst) };
      continue;
    }
    if (sluit === '') {
      open.push(naam);
      if (open.length > MAX_DIEP) throw new BestandFout(BESCHADIGD);
      yield { soort: 'begin', naam, attributen };
      if (leeg === '') continue;
    }
    if (open.pop() !== naam) throw new BestandFout(BESCHADIGD);
    yield { soort: 'einde', naam };
  }
  if (open.length > 0) throw new BestandFout(BESCHADIGD);
}

/** The attributes of a mark by name. */
export function attributenVan(tekst: string): ReadonlyMap<string, string> {
  return new Map(
    Array.from(tekst.matchAll(ATTRIBUUT), ([, naam = '', dubbel, enkel]) => [
      naam,
      metTekens(dubbel ?? enkel ?? ''),
    ]),
  );
}

const TEKENS = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Character references as characters; one that does not exist stays as it stands there. */
function metTekens(tekst: string): string {
  if (!tekst.includes('&')) return tekst;
  return tekst.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/gi, (heel, getal, hex, naam) => {
    if (naam !== undefined) return TEKENS.get(naam) ?? heel;
    const punt = getal === undefined ? Number.parseInt(hex, 16) : Number(getal);
    return punt <= 0x10ffff ? String.fromCodePoint(punt) : heel;
  });
}

import { type Attributen, doorloopXml, type Merk } from './merken.ts';

/** An element of an XML part, its names without their prefix, and where it stands in the text of that part. */
export interface Element {
  readonly naam: string;
  readonly attributen: Attributen;
  readonly kinderen: readonly Element[];
  /** Its children and the texts between them, in order. */
  readonly stukken: readonly (Element | string)[];
  /** The text directly in it. */
  readonly tekst: string;
  /** From its `<` up to behind its last `>`. */
  readonly begin: number;
  readonly einde: number;
  /** Where its content begins and ends; for `<a/>` both stand behind it. */
  readonly binnen: readonly [number, number];
}

interface Open extends Element {
  readonly kinderen: Element[];
  readonly stukken: (Element | string)[];
  tekst: string;
  einde: number;
  binnen: [number, number];
}

/** An element in which nothing stands: of a part that is not there. */
export const LEEG_ELEMENT: Element = {
  naam: '',
  attributen: {},
  kinderen: [],
  stukken: [],
  tekst: '',
  begin: 0,
  einde: 0,
  binnen: [0, 0],
};

/** An XML part as a tree: an element without a name that holds its root. As strict as `xmlmerken`, and throws what that throws. */
export function leesXml(xml: string): Element {
  const document: Open = {
    ...LEEG_ELEMENT,
    kinderen: [],
    stukken: [],
    einde: xml.length,
    binnen: [0, xml.length],
  };
  const open: Open[] = [];
  let boven = document;
  doorloopXml(xml, (merk) => {
    if (merk.soort === 'tekst') {
      boven.tekst += merk.tekst;
      boven.stukken.push(merk.tekst);
    } else if (merk.soort === 'begin') {
      const element = geopend(merk, xml);
      boven.kinderen.push(element);
      boven.stukken.push(element);
      open.push(boven);
      boven = element;
    } else {
      boven.einde = merk.tot;
      // Of `<a/>` the end is the beginning.
      if (merk.tot !== boven.binnen[0]) boven.binnen[1] = xml.lastIndexOf('</', merk.tot - 1);
      boven = open.pop() ?? document;
    }
  });
  return document;
}

/** In a tag stands no other `<`: the last one before its end is its own. */
function geopend({ naam, attributen, tot }: Extract<Merk, { soort: 'begin' }>, xml: string): Open {
  const kaal: Record<string, string> = {};
  for (const sleutel in attributen) kaal[zonderVoorvoegsel(sleutel)] = attributen[sleutel] ?? '';
  return {
    naam: zonderVoorvoegsel(naam),
    attributen: kaal,
    kinderen: [],
    stukken: [],
    tekst: '',
    begin: xml.lastIndexOf('<', tot - 1),
    einde: tot,
    binnen: [tot, tot],
  };
}

/** `p` of `w:p`. */
function zonderVoorvoegsel(naam: string): string {
  return naam.slice(naam.indexOf(':') + 1);
}

/** The first child with this name. */
export function kind(element: Element | undefined, naam: string): Element | undefined {
  return element?.kinderen.find((k) => k.naam === naam);
}

/** The `val` of the first child with this name. */
export function kindwaarde(element: Element | undefined, naam: string): string | undefined {
  return kind(element, naam)?.attributen.val;
}

/** All elements with this name, at any depth, in reading order. */
export function alle(element: Element, naam: string): Element[] {
  const uit: Element[] = [];
  const zoek = ({ kinderen }: Element): void => {
    for (const k of kinderen) {
      if (k.naam === naam) uit.push(k);
      zoek(k);
    }
  };
  zoek(element);
  return uit;
}

/** The source of an element, its tags with it. */
export function bronVan({ begin, einde }: Element, xml: string): string {
  return xml.slice(begin, einde);
}

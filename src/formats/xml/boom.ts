import { LeesFout } from '../tekstblok.ts';

/** An element of an XML part: its name and attributes without their prefix, and what stands in it. */
export interface Element {
  readonly naam: string;
  readonly attributen: Readonly<Record<string, string>>;
  readonly kinderen: readonly Element[];
  /** The text directly in it. */
  readonly tekst: string;
}

interface Open extends Element {
  readonly kinderen: Element[];
  tekst: string;
}

/** An opening or closing tag; `<` cannot stand in one, so that reading never starts over. */
const TAG = /<(\/?)([^\s/<>!?]+)((?:[^<>"'/]|"[^"<]*"|'[^'<]*'|\/(?!>))*)(\/?)>/y;
/** What is no element, with how it ends; of CDATA the text counts. */
const ANDERS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;
const TEKENS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const MAX_DIEPTE = 500;

/** Reads a part of a Word file as a tree. Throws a LeesFout when its elements do not close. No DTD, no entities. */
export function leesXml(xml: string): Element {
  const wortel: Open = { naam: '', attributen: {}, kinderen: [], tekst: '' };
  const open: Open[] = [wortel];
  for (let plek = 0; plek < xml.length; ) {
    const boven = open.at(-1);
    if (boven === undefined || open.length > MAX_DIEPTE) throw stuk();
    const anders = ANDERS.find(([begin]) => xml.startsWith(begin, plek));
    if (xml[plek] !== '<') {
      const einde = xml.indexOf('<', plek);
      const tekst = xml.slice(plek, einde === -1 ? undefined : einde);
      boven.tekst += ontsnapt(tekst);
      plek += tekst.length;
    } else if (anders !== undefined) {
      const [begin, slot] = anders;
      const einde = xml.indexOf(slot, plek);
      if (einde === -1) throw stuk();
      if (begin === '<![CDATA[') boven.tekst += xml.slice(plek + begin.length, einde);
      plek = einde + slot.length;
    } else plek += tag(xml, plek, open);
  }
  if (open.length !== 1) throw stuk();
  return wortel;
}

/** Opens or closes one element. Returns the length of its tag. */
function tag(xml: string, plek: number, open: Open[]): number {
  TAG.lastIndex = plek;
  const [heel, sluit, naamMetVoorvoegsel = '', attributen = '', leeg] = TAG.exec(xml) ?? [];
  if (heel === undefined) throw stuk();
  const naam = zonderVoorvoegsel(naamMetVoorvoegsel);
  if (sluit === '/') {
    if (open.pop()?.naam !== naam) throw stuk();
    return heel.length;
  }
  const element: Open = { naam, attributen: leesAttributen(attributen), kinderen: [], tekst: '' };
  open.at(-1)?.kinderen.push(element);
  if (leeg !== '/') open.push(element);
  return heel.length;
}

function stuk(): LeesFout {
  return new LeesFout('een onderdeel van het Word-bestand is beschadigd');
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
  return element.kinderen.flatMap((k) => (k.naam === naam ? [k, ...alle(k, naam)] : alle(k, naam)));
}

function zonderVoorvoegsel(naam: string): string {
  return naam.slice(naam.indexOf(':') + 1);
}

function leesAttributen(tekst: string): Record<string, string> {
  if (!tekst.includes('=')) return {};
  return Object.fromEntries(
    [...tekst.matchAll(/(?<=\s)([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
      ([, naam = '', dubbel, enkel]) => [zonderVoorvoegsel(naam), ontsnapt(dubbel ?? enkel ?? '')],
    ),
  );
}

function ontsnapt(tekst: string): string {
  if (!tekst.includes('&')) return tekst;
  return tekst.replaceAll(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (heel, hex, dec, naam) => {
    if (naam !== undefined) return TEKENS[naam] ?? heel;
    const code = hex === undefined ? Number(dec) : Number.parseInt(hex, 16);
    return code > 0x10ffff ? heel : String.fromCodePoint(code);
  });
}

import { onleesbareBrief } from '../tekstblok.ts';
import { inflate } from '../zip/deflate.ts';

const MAX_UITGEPAKT = 50 * 2 ** 20;
const SOFT_HYPHEN = '\u00ad';

interface Voorwerp {
  readonly tekst: string;
  readonly stroom: Uint8Array | null;
}

/** Gives an object of the file by its number. */
type Voorwerpen = (nummer: number) => Voorwerp;

/**
 * A reader of the running text of PDFs of our own writer: what is drawn on its pages in the order of drawing, each glyph as the
 * character that ToUnicode gives it, without what is an artifact and without the hyphens at the end of a line. White
 * space says nothing here. It throws a Weigering for another PDF.
 */
export function pdflezer(): (bytes: Uint8Array) => string {
  const kaarten = kaartgeheugen();
  return (bytes) => gelezen(bytes, kaarten);
}

function gelezen(bytes: Uint8Array, kaarten: Kaarten): string {
  const { haal, paginas } = open(bytes);
  return paginas
    .map((pagina) => {
      const { tekst } = haal(pagina);
      const inhoud = latin1(uitgepakt(haal(verwijzing(tekst, 'Contents'))));
      return getekend(inhoud, lettertypen(haal(verwijzing(tekst, 'Resources')).tekst, haal, kaarten));
    })
    .join('\n');
}

/** How many pages it has. */
export function bladzijden(bytes: Uint8Array): number {
  return open(bytes).paginas.length;
}

function open(bytes: Uint8Array): { haal: Voorwerpen; paginas: readonly number[] } {
  const { haal, register } = voorwerpen(bytes);
  const wortel = verwijzing(register, 'Root');
  const bladen = haal(verwijzing(haal(wortel).tekst, 'Pages')).tekst;
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(bladen)?.[1] ?? '';
  return { haal, paginas: [...kids.matchAll(/(\d+) 0 R/g)].map((m) => Number(m[1])) };
}

/** The dictionary of a stream of our writer is shorter. */
const MAX_WOORDENBOEK = 2048;

/** The objects of a file, and the dictionary of its cross-reference stream, with the root in it. */
function voorwerpen(bytes: Uint8Array): { haal: Voorwerpen; register: string } {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(latin1(bytes.subarray(-64)))?.[1]);
  if (!Number.isInteger(start)) throw onleesbareBrief('Het is geen PDF die wij schreven.');
  const laatste = opPlek(bytes, start);
  const register = uitgepakt(laatste);
  const zicht = new DataView(register.buffer, register.byteOffset, register.byteLength);
  const pakketten = new Map<number, readonly string[]>();
  const haal: Voorwerpen = (nummer) => {
    const rij = nummer * RIJ;
    if (!(rij + RIJ <= register.length)) throw onleesbareBrief('Het PDF-bestand is beschadigd.');
    const plek = zicht.getUint32(rij + 1);
    if (register[rij] === 1) return opPlek(bytes, plek);
    const pakket = pakketten.get(plek) ?? inPakket(opPlek(bytes, zicht.getUint32(plek * RIJ + 1)));
    pakketten.set(plek, pakket);
    return { tekst: pakket[zicht.getUint16(rij + 5)] ?? '', stroom: null };
  };
  return { haal, register: laatste.tekst };
}

/** Bytes of a row in the cross-reference stream of our writer: kind 1, place 4, index 2. */
const RIJ = 7;

function opPlek(bytes: Uint8Array, plek: number): Voorwerp {
  const begin = latin1(bytes.subarray(plek, plek + MAX_WOORDENBOEK));
  const woordenboek = begin.slice(0, begin.indexOf('stream'));
  const lengte = Number(/\/Length (\d+)/.exec(woordenboek)?.[1]);
  const kop = /stream\r?\n/.exec(begin);
  if (kop === null || !Number.isInteger(lengte)) throw onleesbareBrief('Het PDF-bestand is beschadigd.');
  const van = plek + kop.index + kop[0].length;
  return { tekst: woordenboek, stroom: bytes.subarray(van, van + lengte) };
}

function inPakket(pakket: Voorwerp): string[] {
  const tekst = latin1(uitgepakt(pakket));
  const eerste = Number(/\/First (\d+)/.exec(pakket.tekst)?.[1]);
  const getallen = tekst.slice(0, eerste).trim().split(/\s+/).map(Number);
  const plekken = getallen.filter((_, i) => i % 2 === 1);
  return plekken.map((p, i) => tekst.slice(eerste + p, eerste + (plekken[i + 1] ?? tekst.length)));
}

function uitgepakt({ stroom }: Voorwerp): Uint8Array {
  try {
    return inflate(stroom ?? new Uint8Array(), MAX_UITGEPAKT);
  } catch {
    throw onleesbareBrief('Het PDF-bestand is beschadigd.');
  }
}

function verwijzing(woordenboek: string, naam: string): number {
  const nummer = new RegExp(`/${naam} (\\d+) 0 R`).exec(woordenboek)?.[1];
  if (nummer === undefined) throw onleesbareBrief(`Het PDF-bestand heeft geen ${naam}.`);
  return Number(nummer);
}

/** Which character each glyph stands for, by the name of the font in the page. */
type Tekens = ReadonlyMap<string, ReadonlyMap<number, string>>;

function lettertypen(bronnen: string, haal: Voorwerpen, kaarten: Kaarten): Tekens {
  const lijst = /\/Font\s*<<([^>]*)>>/.exec(bronnen)?.[1] ?? '';
  return new Map(
    [...lijst.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, naam = '', nummer]) => [
      naam,
      kaarten(latin1(uitgepakt(haal(verwijzing(haal(Number(nummer)).tekst, 'ToUnicode'))))),
    ]),
  );
}

/** Gives the map of a CMap. */
type Kaarten = (cmap: string) => ReadonlyMap<number, string>;

const HOOGSTENS_KAARTEN = 8;

/** The fonts of a round are the same in every letter: the last maps are kept. */
function kaartgeheugen(): Kaarten {
  const kaarten = new Map<string, ReadonlyMap<number, string>>();
  return (cmap) => {
    const kaart = kaarten.get(cmap) ?? tekenkaart(cmap);
    if (kaarten.size >= HOOGSTENS_KAARTEN) kaarten.clear();
    kaarten.set(cmap, kaart);
    return kaart;
  };
}

function tekenkaart(cmap: string): ReadonlyMap<number, string> {
  const kaart = new Map<number, string>();
  for (const [, van = '', tot = '', teken = ''] of cmap.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
    for (let g = Number.parseInt(van, 16); g <= Number.parseInt(tot, 16); g += 1)
      kaart.set(g, String.fromCodePoint(Number.parseInt(teken, 16) + g - Number.parseInt(van, 16)));
  return kaart;
}

/** What a page draws outside artifacts. A glyph without a character is told as one that stands in no letter. */
function getekend(inhoud: string, tekens: Tekens): string {
  let artefact = false;
  let uit = '';
  let letter: ReadonlyMap<number, string> = new Map();
  for (const regel of inhoud.split('\n')) {
    if (regel.endsWith('BDC')) artefact = regel.startsWith('/Artifact');
    if (regel.endsWith('EMC')) artefact = false;
    const naam = /\/(\w+) [\d.]+ Tf/.exec(regel)?.[1];
    if (naam !== undefined) letter = tekens.get(naam) ?? new Map();
    const getoond = /\[(.*)\]TJ/.exec(regel)?.[1];
    if (getoond === undefined || artefact) continue;
    for (const [, glyphs = ''] of getoond.matchAll(/<(\w*)>/g))
      for (let i = 0; i < glyphs.length; i += 4)
        uit += letter.get(Number.parseInt(glyphs.slice(i, i + 4), 16)) ?? '\ufffd';
    uit += '\n';
  }
  return uit.replaceAll(SOFT_HYPHEN, '');
}

/** One character for each byte. */
function latin1({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
}

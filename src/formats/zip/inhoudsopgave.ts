import { type Weigering, weiger } from '../../dossier/weigering.ts';
import { beschadigdeZip, teGroteZip } from './beschadigd.ts';
import { groteMaten } from './zip64.ts';
import type { Zipgrenzen } from './zipgrenzen.ts';
import { controleerNaam, sleutelVan } from './zipnaam.ts';

/** A part as the directory describes it; `begin` is where its packed bytes stand. */
export interface Zipregel {
  readonly naam: string;
  /** By which it is found. */
  readonly sleutel: string;
  readonly methode: 0 | 8;
  readonly vlaggen: number;
  readonly crc: number;
  readonly ingepakt: number;
  readonly grootte: number;
  readonly begin: number;
}

/** A line of the directory, of which the head at `kop` is still to be seen. */
interface Kopregel extends Omit<Zipregel, 'begin'> {
  readonly kop: number;
  readonly naambytes: Uint8Array;
}

const EINDE = 0x06054b50;
const EINDE_LANG = 22;
/** The end stands this far from the last byte at most: a remark stands behind it. */
const MAX_OPMERKING = 0xffff;
const MAPREGEL = 0x02014b50;
const MAPREGEL_LANG = 46;
const DEELKOP = 0x04034b50;
const DEELKOP_LANG = 30;
const GROOT_EINDE = 76; // what zip64 puts before the end: its own end, and a pointer to that
const VERSLEUTELD = 0x2041; // encrypted, strongly encrypted, directory encrypted
const MAAT_ACHTERAF = 0x0008;

/**
 * The parts of a zip by its directory, each held against its own head. Throws a Weigering above a limit, for encryption, and for
 * whatever does not fit (`geen-zip` when there is no directory at all); nothing is unpacked for it.
 */
export function leesInhoudsopgave(bytes: Uint8Array, grenzen: Zipgrenzen): Zipregel[] {
  if (bytes.length > grenzen.bytes) throw teGroteZip(`Het bestand is groter dan ${megabytes(grenzen.bytes)}`);
  const zicht = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { regels, map } = mapregels(zicht, bytes, grenzen);
    return zonderOverlap(
      regels.map((regel) => metKop(regel, zicht, bytes)),
      map,
    );
  } catch (fout) {
    throw fout instanceof RangeError ? beschadigdeZip('er ontbreekt een stuk') : fout;
  }
}

function mapregels(
  zicht: DataView,
  bytes: Uint8Array,
  grenzen: Zipgrenzen,
): { regels: Kopregel[]; map: number } {
  const einde = vindEinde(zicht);
  const aantal = zicht.getUint16(einde + 10, true);
  if (aantal > grenzen.delen) throw teGroteZip(`Het bestand heeft meer dan ${grenzen.delen} onderdelen`);
  const lengte = zicht.getUint32(einde + 12, true);
  const begin = zicht.getUint32(einde + 16, true);
  const isHeel = [einde, einde - GROOT_EINDE].includes(begin + lengte);
  if (!isHeel || zicht.getUint16(einde + 8, true) !== aantal || zicht.getUint32(einde + 4, true) !== 0)
    throw beschadigdeZip('de inhoudsopgave klopt niet');
  const regels: Kopregel[] = [];
  const namen = new Set<string>();
  let plek = begin;
  let uitgepakt = 0;
  for (let i = 0; i < aantal; i += 1) {
    const { regel, tot } = mapregel(zicht, bytes, plek);
    uitgepakt += regel.grootte;
    if (uitgepakt > grenzen.uitgepakt)
      throw teGroteZip(`Het bestand is uitgepakt groter dan ${megabytes(grenzen.uitgepakt)}`);
    if (regel.grootte > grenzen.klein && regel.grootte > grenzen.verhouding * Math.max(1, regel.ingepakt))
      throw teGroteZip(`Een onderdeel wordt bij het uitpakken meer dan ${grenzen.verhouding} keer zo groot`);
    if (namen.has(regel.sleutel)) throw beschadigdeZip('een onderdeel staat er twee keer in');
    namen.add(regel.sleutel);
    regels.push(regel);
    plek = tot;
  }
  if (plek !== begin + lengte) throw beschadigdeZip('de inhoudsopgave klopt niet');
  if (regels.some((r) => (r.vlaggen & VERSLEUTELD) !== 0)) throw versleuteld();
  return { regels, map: begin };
}

/** Where the end of the directory begins: the one whose remark ends with the file. */
function vindEinde(zicht: DataView): number {
  const laatste = zicht.byteLength - EINDE_LANG;
  for (let plek = laatste; plek >= Math.max(0, laatste - MAX_OPMERKING); plek -= 1)
    if (zicht.getUint32(plek, true) === EINDE && plek + zicht.getUint16(plek + 20, true) === laatste)
      return plek;
  throw weiger(
    'invoer',
    'geen-zip',
    'Het is geen heel zip-bestand.',
    'Haal het bestand opnieuw op, of maak het opnieuw.',
  );
}

function mapregel(zicht: DataView, bytes: Uint8Array, plek: number): { regel: Kopregel; tot: number } {
  if (zicht.getUint32(plek, true) !== MAPREGEL) throw beschadigdeZip('de inhoudsopgave klopt niet');
  const vlaggen = zicht.getUint16(plek + 8, true);
  const [naamLang = 0, extraLang = 0, opmerking = 0] = [28, 30, 32].map((o) =>
    zicht.getUint16(plek + o, true),
  );
  const naambytes = bytes.subarray(plek + MAPREGEL_LANG, plek + MAPREGEL_LANG + naamLang);
  const naam = controleerNaam(naambytes);
  const extra = plek + MAPREGEL_LANG + naamLang;
  const maten = groteMaten(zicht, extra, extraLang, {
    grootte: zicht.getUint32(plek + 24, true),
    ingepakt: zicht.getUint32(plek + 20, true),
    kop: zicht.getUint32(plek + 42, true),
  });
  const methode = methodeVan(zicht.getUint16(plek + 10, true));
  const regel = {
    naam,
    sleutel: sleutelVan(naam),
    naambytes,
    methode,
    vlaggen,
    crc: zicht.getUint32(plek + 16, true),
    ...maten,
  };
  return { regel, tot: extra + extraLang + opmerking };
}

function methodeVan(nummer: number): 0 | 8 {
  if (nummer !== 0 && nummer !== 8) throw beschadigdeZip('een onderdeel is op een onbekende manier ingepakt');
  return nummer;
}

/** The line with its place, after its own head said the same. */
function metKop({ kop, naambytes, ...regel }: Kopregel, zicht: DataView, bytes: Uint8Array): Zipregel {
  const [naamLang = 0, extraLang = 0] = [26, 28].map((o) => zicht.getUint16(kop + o, true));
  const naam = bytes.subarray(kop + DEELKOP_LANG, kop + DEELKOP_LANG + naamLang);
  const maten = groteMaten(zicht, kop + DEELKOP_LANG + naamLang, extraLang, {
    grootte: zicht.getUint32(kop + 22, true),
    ingepakt: zicht.getUint32(kop + 18, true),
    kop,
  });
  const zegt = [zicht.getUint32(kop + 14, true), maten.ingepakt, maten.grootte];
  const hoort = [regel.crc, regel.ingepakt, regel.grootte];
  // Who writes to a pipe leaves these empty in the head, and puts them behind the part.
  const isLater = (zicht.getUint16(kop + 6, true) & MAAT_ACHTERAF) !== 0 && zegt.every((n) => n === 0);
  if (
    zicht.getUint32(kop, true) !== DEELKOP ||
    ((zicht.getUint16(kop + 6, true) ^ regel.vlaggen) & VERSLEUTELD) !== 0 ||
    zicht.getUint16(kop + 8, true) !== regel.methode ||
    Buffer.compare(naam, naambytes) !== 0 ||
    !(isLater || zegt.every((n, i) => n === hoort[i]))
  )
    throw beschadigdeZip(`de kop van ${regel.naam} zegt iets anders dan de inhoudsopgave`);
  return { ...regel, begin: kop + DEELKOP_LANG + naamLang + extraLang };
}

/** No two parts share bytes, and none reaches into the directory. */
function zonderOverlap(regels: readonly Zipregel[], map: number): Zipregel[] {
  const plekken = regels.map((r) => [r.begin, r.begin + r.ingepakt] as const).sort((a, b) => a[0] - b[0]);
  if (plekken.some(([, tot], i) => tot > (plekken[i + 1]?.[0] ?? map)))
    throw beschadigdeZip('onderdelen liggen over elkaar heen');
  return [...regels];
}

function versleuteld(): Weigering {
  return weiger(
    'invoer',
    'zip-versleuteld',
    'Het bestand is beveiligd met een wachtwoord.',
    'Haal het wachtwoord weg en sla het bestand opnieuw op.',
  );
}

function megabytes(bytes: number): string {
  return `${bytes / 2 ** 20} MB`;
}

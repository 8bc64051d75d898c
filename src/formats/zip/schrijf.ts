import { crc32, deflateRaw } from './deflate.ts';

/** A part of a zip, packed: made once, written as often as needed. */
export interface Zipdeel {
  readonly naam: Uint8Array;
  readonly lengte: number;
  readonly crc: number;
  readonly ingepakt: Uint8Array;
  readonly methode: 0 | 8;
}

/** Packs a part. `los` leaves it as it is: the first part of an .odt, by which a reader knows the file. */
export function zipdeel(naam: string, inhoud: Uint8Array, los = false): Zipdeel {
  return {
    naam: new TextEncoder().encode(naam),
    lengte: inhoud.length,
    crc: crc32(inhoud),
    ingepakt: los ? inhoud : deflateRaw(inhoud),
    methode: los ? 0 : 8,
  };
}

/** Packs text parts, and knows the last of each name: a header or footer is often that of the letter before. */
export function inpakker(): (naam: string, tekst: string) => Zipdeel {
  const laatste = new Map<string, { readonly tekst: string; readonly deel: Zipdeel }>();
  return (naam, tekst) => {
    const eerder = laatste.get(naam);
    if (eerder?.tekst === tekst) return eerder.deel;
    const deel = zipdeel(naam, new TextEncoder().encode(tekst));
    laatste.set(naam, { tekst, deel });
    return deel;
  };
}

/** 1 January 2026, 0:00, as a zip writes it: a local time, so the same in every time zone. */
const DATUM = ((2026 - 1980) << 9) | (1 << 5) | 1;
const VERSIE = 20;
const NAAM_IN_UTF8 = 0x0800;
const KOP = 30;
const MAPREGEL = 46;
const EINDE = 22;

/** The parts as a zip, in this order: the same parts give the same bytes. */
export function schrijfZip(delen: readonly Zipdeel[]): Uint8Array {
  const omvang = delen.reduce((n, d) => n + KOP + MAPREGEL + 2 * d.naam.length + d.ingepakt.length, EINDE);
  const uit = new Uint8Array(omvang);
  const zicht = new DataView(uit.buffer);
  let plek = 0;
  const begin = delen.map((deel) => {
    const hier = plek;
    zicht.setUint32(plek, 0x04034b50, true);
    gegevens(zicht, plek + 4, deel);
    uit.set(deel.naam, plek + KOP);
    uit.set(deel.ingepakt, plek + KOP + deel.naam.length);
    plek += KOP + deel.naam.length + deel.ingepakt.length;
    return hier;
  });
  const map = plek;
  delen.forEach((deel, i) => {
    zicht.setUint32(plek, 0x02014b50, true);
    zicht.setUint16(plek + 4, VERSIE, true);
    gegevens(zicht, plek + 6, deel);
    zicht.setUint32(plek + 42, begin[i] ?? 0, true);
    uit.set(deel.naam, plek + MAPREGEL);
    plek += MAPREGEL + deel.naam.length;
  });
  zicht.setUint32(plek, 0x06054b50, true);
  zicht.setUint16(plek + 8, delen.length, true);
  zicht.setUint16(plek + 10, delen.length, true);
  zicht.setUint32(plek + 12, plek - map, true);
  zicht.setUint32(plek + 16, map, true);
  return uit;
}

/** What a part's own head and its line in the directory both say. */
function gegevens(zicht: DataView, plek: number, deel: Zipdeel): void {
  zicht.setUint16(plek, VERSIE, true);
  zicht.setUint16(plek + 2, NAAM_IN_UTF8, true);
  zicht.setUint16(plek + 4, deel.methode, true);
  zicht.setUint16(plek + 8, DATUM, true);
  zicht.setUint32(plek + 10, deel.crc, true);
  zicht.setUint32(plek + 14, deel.ingepakt.length, true);
  zicht.setUint32(plek + 18, deel.lengte, true);
  zicht.setUint16(plek + 22, deel.naam.length, true);
}

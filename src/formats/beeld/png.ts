import { crc32, deflate, inflate } from '../zip/deflate.ts';
import { beeldfout, type Pixels } from './beeld.ts';

const HANDTEKENING = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** It stands in every letter. */
const HOOGSTENS_BYTES = 250_000;
const HOOGSTENS_PIXELS = 4_000_000;
/** The samples of a pixel, by the kind of colour: grey, colour, a palette, and the first two with transparency. */
const KANALEN: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const PALET = 3;

export function isPng(bytes: Uint8Array): boolean {
  return HANDTEKENING.every((byte, i) => bytes[i] === byte);
}

/** The pixels of a PNG, on white where it is transparent. Throws a Weigering for one that is too large, or is not whole. */
export function leesPng(png: Uint8Array, bestand: string): Pixels {
  const fout = (waarom: string, oplossing?: string) => beeldfout(`${bestand} ${waarom}`, oplossing);
  if (png.length > HOOGSTENS_BYTES)
    throw fout(
      `is ${Math.round(png.length / 1000)} kB, en staat in elke brief`,
      `Maak het plaatje kleiner: hoogstens ${HOOGSTENS_BYTES / 1000} kB.`,
    );
  const delen = stukken(png);
  const kop = delen?.find((d) => d.soort === 'IHDR')?.inhoud;
  if (delen === null || kop === undefined || kop.length !== 13) throw fout('is geen heel PNG-bestand');
  const zicht = new DataView(kop.buffer, kop.byteOffset, kop.byteLength);
  const [breed, hoog] = [zicht.getUint32(0), zicht.getUint32(4)];
  const [diepte = 0, kleursoort = 0, , , verweven] = kop.subarray(8);
  const kanalen = KANALEN[kleursoort];
  if (kanalen === undefined || breed === 0 || hoog === 0) throw fout('is geen heel PNG-bestand');
  if (verweven !== 0) throw fout('is verweven (interlaced)', 'Sla de PNG op zonder interlacing.');
  if (breed * hoog > HOOGSTENS_PIXELS)
    throw fout(`is ${breed} bij ${hoog} pixels`, 'Maak het plaatje kleiner: hoogstens 4 miljoen pixels.');
  const inhoud = (soort: string) => delen.filter((d) => d.soort === soort).map((d) => d.inhoud);
  const rij = Math.ceil((breed * kanalen * diepte) / 8);
  const ruw = uitgepakt(Buffer.concat(inhoud('IDAT')), (rij + 1) * hoog);
  if (ruw === null) throw fout('is geen heel PNG-bestand');
  const recht = ontfilterd(ruw, rij, hoog, Math.max(1, (kanalen * diepte) / 8));
  const monsters = gelezen(recht, { breed, hoog, rij, kanalen, diepte });
  const rgb = opWit(monsters, kleursoort, diepte, inhoud('PLTE')[0], inhoud('tRNS')[0]);
  if (rgb === null) throw fout('is geen heel PNG-bestand');
  return { soort: 'pixels', breed, hoog, rgb, png };
}

interface Stuk {
  readonly soort: string;
  readonly inhoud: Uint8Array;
}

/** The chunks of a PNG; null when one is not whole. */
function stukken(png: Uint8Array): Stuk[] | null {
  if (!isPng(png)) return null;
  const zicht = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const uit: Stuk[] = [];
  for (let i = HANDTEKENING.length; i < png.length; ) {
    if (i + 12 > png.length) return null;
    const lang = zicht.getUint32(i);
    if (i + 12 + lang > png.length) return null;
    const soort = Buffer.from(png.subarray(i + 4, i + 8)).toString('latin1');
    if (crc32(png.subarray(i + 4, i + 8 + lang)) !== zicht.getUint32(i + 8 + lang)) return null;
    uit.push({ soort, inhoud: png.subarray(i + 8, i + 8 + lang) });
    i += 12 + lang;
    if (soort === 'IEND') return uit;
  }
  return null;
}

function uitgepakt(ingepakt: Uint8Array, lengte: number): Uint8Array | null {
  try {
    const uit = inflate(ingepakt, lengte);
    return uit.length === lengte ? uit : null;
  } catch {
    return null;
  }
}

/** The rows without the filter with which each was packed. */
function ontfilterd(ruw: Uint8Array, rij: number, hoog: number, stap: number): Uint8Array {
  const uit = new Uint8Array(rij * hoog);
  for (let y = 0; y < hoog; y++) {
    const filter = ruw[y * (rij + 1)];
    for (let x = 0; x < rij; x++) {
      const links = x >= stap ? (uit[y * rij + x - stap] ?? 0) : 0;
      const boven = y > 0 ? (uit[(y - 1) * rij + x] ?? 0) : 0;
      const schuin = x >= stap && y > 0 ? (uit[(y - 1) * rij + x - stap] ?? 0) : 0;
      uit[y * rij + x] = (ruw[y * (rij + 1) + 1 + x] ?? 0) + voorspeld(filter, links, boven, schuin);
    }
  }
  return uit;
}

function voorspeld(filter: number | undefined, links: number, boven: number, schuin: number): number {
  switch (filter) {
    case 1:
      return links;
    case 2:
      return boven;
    case 3:
      return (links + boven) >> 1;
    case 4: {
      const p = links + boven - schuin;
      const [a, b, c] = [Math.abs(p - links), Math.abs(p - boven), Math.abs(p - schuin)];
      return a <= b && a <= c ? links : b <= c ? boven : schuin;
    }
    default:
      return 0;
  }
}

interface Raster {
  readonly breed: number;
  readonly hoog: number;
  readonly rij: number;
  readonly kanalen: number;
  readonly diepte: number;
}

/** The samples of every pixel; of sixteen bits the first eight. */
function gelezen(recht: Uint8Array, { breed, hoog, rij, kanalen, diepte }: Raster): Uint8Array[] {
  return Array.from({ length: kanalen }, (_, kanaal) => {
    const uit = new Uint8Array(breed * hoog);
    for (let y = 0; y < hoog; y++)
      for (let x = 0; x < breed; x++) {
        const bit = (x * kanalen + kanaal) * diepte;
        const byte = recht[y * rij + (bit >> 3)] ?? 0;
        uit[y * breed + x] = diepte >= 8 ? byte : (byte >> (8 - diepte - (bit & 7))) & ((1 << diepte) - 1);
      }
    return uit;
  });
}

/** Red, green and blue on white paper; null when a colour is not in the palette. */
function opWit(
  [a, b, c, d]: readonly Uint8Array[],
  soort: number,
  diepte: number,
  palet: Uint8Array | undefined,
  doorzicht: Uint8Array | undefined,
): Uint8Array | null {
  if (a === undefined) return null;
  const grijs = soort === 0 || soort === 4;
  const schaal = diepte < 8 && soort !== PALET ? 255 / ((1 << diepte) - 1) : 1;
  const dekking = grijs ? b : d;
  // One colour that is transparent as a whole, in samples of two bytes.
  const sleutel = (i: number) => doorzicht?.[2 * i + (diepte === 16 ? 0 : 1)];
  const uit = new Uint8Array(a.length * 3);
  for (let i = 0; i < a.length; i++) {
    const monster = a[i] ?? 0;
    let kleur = grijs ? [monster, monster, monster] : [monster, b?.[i] ?? 0, c?.[i] ?? 0];
    let dek = 255;
    if (soort === PALET) {
      if (palet === undefined || 3 * monster + 2 >= palet.length) return null;
      kleur = [...palet.subarray(3 * monster, 3 * monster + 3)];
      dek = doorzicht?.[monster] ?? 255;
    } else if (dekking !== undefined) dek = dekking[i] ?? 255;
    else if (doorzicht !== undefined && kleur.every((k, n) => k === sleutel(grijs ? 0 : n))) dek = 0;
    kleur.forEach((k, n) => {
      uit[3 * i + n] = Math.round((k * schaal * dek + 255 * (255 - dek)) / 255);
    });
  }
  return uit;
}

/** A PNG of these pixels, each with red, green, blue and how much it covers. */
export function schrijfPng(rgba: Uint8Array, breed: number, hoog: number): Uint8Array {
  const rij = breed * 4;
  const ruw = new Uint8Array((rij + 1) * hoog);
  for (let y = 0; y < hoog; y++) ruw.set(rgba.subarray(y * rij, (y + 1) * rij), y * (rij + 1) + 1);
  const kop = new DataView(new ArrayBuffer(13));
  kop.setUint32(0, breed);
  kop.setUint32(4, hoog);
  kop.setUint8(8, 8);
  kop.setUint8(9, 6);
  return Buffer.concat([
    Uint8Array.from(HANDTEKENING),
    stuk('IHDR', new Uint8Array(kop.buffer)),
    stuk('IDAT', deflate(ruw)),
    stuk('IEND', new Uint8Array()),
  ]);
}

function stuk(soort: string, inhoud: Uint8Array): Uint8Array {
  const uit = Buffer.alloc(12 + inhoud.length);
  uit.writeUInt32BE(inhoud.length, 0);
  uit.write(soort, 4, 'latin1');
  uit.set(inhoud, 8);
  uit.writeUInt32BE(crc32(uit.subarray(4, 8 + inhoud.length)), 8 + inhoud.length);
  return uit;
}

import { deflateRawSync, deflateSync, inflateRawSync, crc32 as zlibCrc32 } from 'node:zlib';

// Fixed: the same bytes in always give the same bytes out. A letter's parts are small and packed for each letter again: 3 takes
// half the time of 6 and makes them a fifteenth larger.
const NIVEAU_ZIP = 3;
const NIVEAU_PDF = 6;

/** Packed as in a zip: deflate without a header. */
export function deflateRaw(bytes: Uint8Array): Uint8Array {
  return deflateRawSync(opWerkblad(bytes), { level: NIVEAU_ZIP, chunkSize: stuk(bytes.length / 2) });
}

/** Packed as in a PDF: deflate with the header and checksum of zlib. */
export function deflate(bytes: Uint8Array): Uint8Array {
  return deflateSync(opWerkblad(bytes), { level: NIVEAU_PDF, chunkSize: stuk(bytes.length / 2) });
}

/** Unpacks what a zip holds. Throws above `hoogstens` bytes: nothing is unpacked without a limit. */
export function inflateRaw(bytes: Uint8Array, hoogstens: number): Uint8Array {
  const chunkSize = stuk(Math.min(hoogstens, bytes.length * 8));
  return inflateRawSync(opWerkblad(bytes), { maxOutputLength: Math.max(1, hoogstens), chunkSize });
}

// node:zlib keeps what it read and the 16 kB that it wrote in until all garbage is collected: 125 kB for each PDF, and peaks of
// 250 MB in a round. So it reads from here, and writes in no more than what the outcome mostly takes.
let werkblad = new Uint8Array(65_536);
const GROOTSTE_WERKBLAD = 2 ** 20;

function opWerkblad(bytes: Uint8Array): Uint8Array {
  if (bytes.length > GROOTSTE_WERKBLAD) return bytes;
  if (werkblad.length < bytes.length) werkblad = new Uint8Array(bytes.length * 2);
  werkblad.set(bytes);
  return werkblad.subarray(0, bytes.length);
}

function stuk(verwacht: number): number {
  return Math.max(KLEINSTE_STUK, Math.ceil(verwacht));
}

const KLEINSTE_STUK = 64; // it takes no less

/** The checksum of a zip and of a PNG. */
export function crc32(bytes: Uint8Array): number {
  return zlibCrc32(bytes);
}

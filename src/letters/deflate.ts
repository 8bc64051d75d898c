import { deflateRawSync, deflateSync, inflateRawSync, crc32 as zlibCrc32 } from 'node:zlib';

// Fixed: the same bytes in always give the same bytes out. A letter's parts are small and packed for each letter again: 3 takes
// half the time of 6 and makes them a fifteenth larger.
const NIVEAU_ZIP = 3;
const NIVEAU_PDF = 6;

/** Packed as in a zip: deflate without a header. */
export function deflateRaw(bytes: Uint8Array): Uint8Array {
  return deflateRawSync(bytes, { level: NIVEAU_ZIP });
}

/** Packed as in a PDF: deflate with the header and checksum of zlib. */
export function deflate(bytes: Uint8Array): Uint8Array {
  if (werkblad.length < bytes.length) werkblad = new Uint8Array(bytes.length * 2);
  werkblad.set(bytes);
  const chunkSize = Math.max(KLEINSTE_STUK, Math.ceil(bytes.length / 2)); // room for what it mostly becomes
  return deflateSync(werkblad.subarray(0, bytes.length), { level: NIVEAU_PDF, chunkSize });
}

// node:zlib keeps what it read and the 16 kB that it wrote in until all garbage is collected: 125 kB for each PDF, and peaks of
// 250 MB in a round. So it reads from here, and writes in no more than it needs.
let werkblad = new Uint8Array(65_536);
const KLEINSTE_STUK = 64; // it takes no less

/** Unpacks what a zip holds. Throws above `hoogstens` bytes: nothing is unpacked without a limit. */
export function inflateRaw(bytes: Uint8Array, hoogstens: number): Uint8Array {
  return inflateRawSync(bytes, { maxOutputLength: Math.max(1, hoogstens) });
}

/** The checksum of a zip and of a PNG. */
export function crc32(bytes: Uint8Array): number {
  return zlibCrc32(bytes);
}

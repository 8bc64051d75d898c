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
  return deflateSync(bytes, { level: NIVEAU_PDF });
}

/** Unpacks what a zip holds. Throws above `hoogstens` bytes: nothing is unpacked without a limit. */
export function inflateRaw(bytes: Uint8Array, hoogstens: number): Uint8Array {
  return inflateRawSync(bytes, { maxOutputLength: Math.max(1, hoogstens) });
}

/** The checksum of a zip and of a PNG. */
export function crc32(bytes: Uint8Array): number {
  return zlibCrc32(bytes);
}

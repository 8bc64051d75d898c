import { deflateRawSync, deflateSync, inflateRawSync, inflateSync, crc32 as zlibCrc32 } from 'node:zlib';

// Fixed: the same bytes in always give the same bytes out. A letter's parts are small and packed for each letter again: 3 takes
// half the time of 6 and makes them a fifteenth larger.
const NIVEAU_ZIP = 3;
const NIVEAU_PDF = 6;

/** Packed as in a zip: deflate without a header. */
export function deflateRaw(bytes: Uint8Array): Uint8Array {
  return deflateRawSync(bytes, { level: NIVEAU_ZIP, chunkSize: stuk(bytes.length / 2) });
}

/** Packed as in a PDF: deflate with the header and checksum of zlib. */
export function deflate(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: NIVEAU_PDF, chunkSize: stuk(bytes.length / 2) });
}

/** Unpacks what a zip holds. Throws above `hoogstens` bytes (nothing is unpacked without a limit), and when bytes are left over. */
export function inflateRaw(bytes: Uint8Array, hoogstens: number): Uint8Array {
  return heel(inflateRawSync(bytes, grens(bytes, hoogstens)), bytes);
}

/** Unpacks a stream of a PDF, its checksum found right; throws as `inflateRaw` does. */
export function inflate(bytes: Uint8Array, hoogstens: number): Uint8Array {
  return heel(inflateSync(bytes, grens(bytes, hoogstens)), bytes);
}

/** The checksum of a zip and of a PNG. */
export function crc32(bytes: Uint8Array): number {
  return zlibCrc32(bytes);
}

function grens(bytes: Uint8Array, hoogstens: number) {
  const chunkSize = stuk(Math.min(hoogstens, bytes.length * 8));
  return { maxOutputLength: Math.max(1, hoogstens), chunkSize, info: true };
}

/** With `info` node gives the outcome and the engine; its types do not know that. */
function heel(gelezen: unknown, bytes: Uint8Array): Uint8Array {
  const { buffer, engine } = gelezen as { buffer: Uint8Array; engine: { bytesWritten: number } };
  if (engine.bytesWritten !== bytes.length) throw new Error('er staat nog iets achter wat was ingepakt');
  return buffer;
}

/** node:zlib holds as much as it may write until garbage is collected: no more than what the outcome mostly takes. */
function stuk(verwacht: number): number {
  return Math.max(KLEINSTE_STUK, Math.ceil(verwacht));
}

const KLEINSTE_STUK = 64; // it takes no less

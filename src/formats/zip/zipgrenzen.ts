/** How much of a zip its reader takes on. The reader knows what it reads for, so every limit is the caller's. */
export interface Zipgrenzen {
  /** Bytes of the file itself. */
  readonly bytes: number;
  readonly delen: number;
  /** Bytes of all parts together, unpacked. */
  readonly uitgepakt: number;
  /** How many times its packed size a part may become; one of at most `klein` bytes may be packed as tightly as it likes. */
  readonly verhouding: number;
  readonly klein: number;
}

const MEGABYTE = 2 ** 20;

/** What an office file of ours, or one that we read, never needs more than. */
export const KANTOORGRENZEN: Zipgrenzen = {
  bytes: 20 * MEGABYTE,
  delen: 2000,
  uitgepakt: 50 * MEGABYTE,
  verhouding: 200,
  klein: 64 * 1024,
};

/** Gives what was unpacked from exactly these bytes before, under this name; else unpacks them and remembers that. */
export type Zipgeheugen = (naam: string, ingepakt: Uint8Array, pakUit: () => Uint8Array) => Uint8Array;

const HOOGSTENS_NAMEN = 50;
const HOOGSTENS_BEWAARD = 64 * 2 ** 10;

/** A memory of the last part of each name, for who opens many zips: letters of one letterhead differ in two or three parts only. */
export function zipgeheugen(): Zipgeheugen {
  const laatste = new Map<string, { readonly ingepakt: Uint8Array; readonly uit: Uint8Array }>();
  return (naam, ingepakt, pakUit) => {
    const eerder = laatste.get(naam);
    if (eerder !== undefined && Buffer.compare(eerder.ingepakt, ingepakt) === 0) return eerder.uit;
    const uit = pakUit();
    if (laatste.size >= HOOGSTENS_NAMEN) laatste.clear();
    // A copy: the zip that these bytes are a part of is not held.
    if (uit.length <= HOOGSTENS_BEWAARD) laatste.set(naam, { ingepakt: ingepakt.slice(), uit });
    return uit;
  };
}

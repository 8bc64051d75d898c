import { LeesFout } from '../tekstblok.ts';
import { inflateRaw } from './deflate.ts';

const MAX_BESTAND = 20 * 2 ** 20;
const MAX_UITGEPAKT = 50 * 2 ** 20;
const MAX_DELEN = 2000;
/** The end of the directory stands this far from the end of the file at most. */
const MAX_OPMERKING = 65_535;
const EINDE = 0x06054b50;
const MAPREGEL = 0x02014b50;
const DEELKOP = 0x04034b50;

/** Gives a part of a zip as text, or null when it has no such part. */
export type Zipdelen = (naam: string) => string | null;

interface Deel {
  readonly methode: number;
  readonly ingepakt: number;
  readonly uitgepakt: number;
  readonly plek: number;
}

/**
 * Opens a zip without unpacking it. Throws a LeesFout for what is no zip, above 20 MB, above 50 MB unpacked or above
 * 2,000 parts. A part that is larger than the zip says is refused too: unpacking stops at the size it gives.
 */
export function leesZip(bytes: Uint8Array): Zipdelen {
  if (bytes.length > MAX_BESTAND) throw new LeesFout('het bestand is groter dan 20 MB');
  const zicht = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const delen = inhoudsopgave(zicht, bytes);
    return (naam) => {
      const deel = delen.get(naam);
      return deel === undefined ? null : new TextDecoder().decode(uitgepakt(naam, deel, zicht, bytes));
    };
  } catch (fout) {
    throw fout instanceof RangeError ? new LeesFout('het zip-bestand is beschadigd') : fout;
  }
}

/** Every part of a zip, unpacked, in the order of the zip. The same limits, the same LeesFout. */
export function leesZipdelen(bytes: Uint8Array): (readonly [naam: string, inhoud: Uint8Array])[] {
  leesZip(bytes);
  const zicht = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [...inhoudsopgave(zicht, bytes)].map(([naam, deel]) => [naam, uitgepakt(naam, deel, zicht, bytes)]);
}

/** The central directory, at the end of the file. Reading outside the file is a RangeError. */
function inhoudsopgave(zicht: DataView, bytes: Uint8Array): ReadonlyMap<string, Deel> {
  let einde = bytes.length - 22;
  const vroegst = Math.max(0, einde - MAX_OPMERKING);
  while (einde >= vroegst && zicht.getUint32(einde, true) !== EINDE) einde -= 1;
  if (einde < vroegst) throw new LeesFout('het is geen Word-bestand (.docx)');
  const aantal = zicht.getUint16(einde + 10, true);
  if (aantal > MAX_DELEN) throw new LeesFout(`het bestand heeft meer dan ${MAX_DELEN} onderdelen`);
  const delen = new Map<string, Deel>();
  let plek = zicht.getUint32(einde + 16, true);
  let totaal = 0;
  for (let i = 0; i < aantal; i += 1) {
    if (zicht.getUint32(plek, true) !== MAPREGEL) throw new LeesFout('het zip-bestand is beschadigd');
    const [naam, extra, opmerking] = [28, 30, 32].map((o) => zicht.getUint16(plek + o, true)) as Drie;
    const deel: Deel = {
      methode: zicht.getUint16(plek + 10, true),
      ingepakt: zicht.getUint32(plek + 20, true),
      uitgepakt: zicht.getUint32(plek + 24, true),
      plek: zicht.getUint32(plek + 42, true),
    };
    totaal += deel.uitgepakt;
    if (totaal > MAX_UITGEPAKT) throw new LeesFout('het bestand is uitgepakt groter dan 50 MB');
    delen.set(new TextDecoder().decode(bytes.subarray(plek + 46, plek + 46 + naam)), deel);
    plek += 46 + naam + extra + opmerking;
  }
  return delen;
}

type Drie = [number, number, number];

function uitgepakt(naam: string, deel: Deel, zicht: DataView, bytes: Uint8Array): Uint8Array {
  // An error is dear to make: only when there is one.
  const beschadigd = () => new LeesFout('het zip-bestand is beschadigd');
  try {
    if (zicht.getUint32(deel.plek, true) !== DEELKOP) throw beschadigd();
    const begin =
      deel.plek + 30 + zicht.getUint16(deel.plek + 26, true) + zicht.getUint16(deel.plek + 28, true);
    const ruw = bytes.subarray(begin, begin + deel.ingepakt);
    if (deel.methode === 0) return ruw;
    if (deel.methode !== 8) throw beschadigd();
    return eenKeer(naam, ruw, deel.uitgepakt);
  } catch {
    throw beschadigd();
  }
}

/** The last unpacked part of each name: letters of one letterhead differ in two or three parts only. */
const laatste = new Map<string, { readonly ruw: Uint8Array; readonly uitgepakt: Uint8Array }>();
const HOOGSTENS_NAMEN = 50;
const HOOGSTENS_BEWAARD = 64 * 2 ** 10;

/** Unpacks a part, unless the one before it of this name was packed in the same bytes. */
function eenKeer(naam: string, ruw: Uint8Array, omvang: number): Uint8Array {
  const eerder = laatste.get(naam);
  if (eerder?.uitgepakt.length === omvang && Buffer.compare(eerder.ruw, ruw) === 0) return eerder.uitgepakt;
  const uit = inflateRaw(ruw, omvang);
  if (laatste.size >= HOOGSTENS_NAMEN) laatste.clear();
  if (uit.length <= HOOGSTENS_BEWAARD) laatste.set(naam, { ruw: ruw.slice(), uitgepakt: uit });
  return uit;
}

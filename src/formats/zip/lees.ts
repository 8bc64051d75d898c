import { beschadigdeZip } from './beschadigd.ts';
import { crc32, inflateRaw } from './deflate.ts';
import { leesInhoudsopgave, type Zipregel } from './inhoudsopgave.ts';
import type { Zipgeheugen } from './zipgeheugen.ts';
import type { Zipgrenzen } from './zipgrenzen.ts';
import { sleutelVan } from './zipnaam.ts';

/** A zip that was opened and found whole; nothing in it is unpacked until it is asked for. */
export interface Zip {
  /** The names of its parts in the order of the zip, without folders. */
  readonly namen: readonly string[];
  /** The bytes of a part, its size and checksum found right; null when there is no part of this name, whatever its case. */
  readonly lees: (naam: string) => Uint8Array | null;
  /** The bytes of a part as they are packed: what is packed in the same bytes is the same part. */
  readonly ingepakt: (naam: string) => Uint8Array | null;
}

/**
 * Opens a zip without trusting it. What stands in two places must say the same: the directory at the end, the head of each part,
 * and what comes out of it. With a `geheugen` what was
 * unpacked for another zip is not unpacked again. Throws a Weigering, before anything is unpacked: `zip-te-groot` (a limit), `zip-versleuteld`, `geen-zip` or
 * `zip-beschadigd` (also two parts under one name, parts that overlap, and names that lead out of the zip).
 */
export function leesZip(bytes: Uint8Array, grenzen: Zipgrenzen, geheugen?: Zipgeheugen): Zip {
  const regels = leesInhoudsopgave(bytes, grenzen);
  const delen = new Map(regels.map((regel) => [regel.sleutel, regel]));
  const deel = (naam: string) => delen.get(sleutelVan(naam));
  return {
    namen: regels.map((r) => r.naam).filter((naam) => !naam.endsWith('/')),
    lees: (naam) => {
      const regel = deel(naam);
      return regel === undefined ? null : uitgepakt(regel, bytes, geheugen);
    },
    ingepakt: (naam) => {
      const regel = deel(naam);
      return regel === undefined ? null : bytes.subarray(regel.begin, regel.begin + regel.ingepakt);
    },
  };
}

/** The bytes of every part of a zip, in its order. */
export function alleZipdelen({ namen, lees }: Zip): (readonly [naam: string, inhoud: Uint8Array])[] {
  return namen.map((naam) => [naam, lees(naam) ?? new Uint8Array()]);
}

/** A part as text in UTF-8, of which a wrong byte is refused; null when there is no such part. */
export function zipTekst(zip: Zip, naam: string): string | null {
  const deel = zip.lees(naam);
  if (deel === null) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(deel);
  } catch {
    throw beschadigdeZip(`${naam} is geen tekst in UTF-8`);
  }
}

function uitgepakt(
  { naam, methode, begin, ingepakt, grootte, crc }: Zipregel,
  bytes: Uint8Array,
  geheugen: Zipgeheugen = zonderGeheugen,
): Uint8Array {
  const ruw = bytes.subarray(begin, begin + ingepakt);
  const uit = methode === 0 ? ruw : geheugen(naam, ruw, () => ontvouwd(naam, ruw, grootte));
  if (uit.length !== grootte || crc32(uit) !== crc)
    throw beschadigdeZip(`${naam} is niet wat de inhoudsopgave zegt`);
  return uit;
}

const zonderGeheugen: Zipgeheugen = (_naam, _ingepakt, pakUit) => pakUit();

/** Unpacking stops at the size that the directory gives: what becomes larger is never made. */
function ontvouwd(naam: string, ruw: Uint8Array, grootte: number): Uint8Array {
  try {
    return inflateRaw(ruw, grootte);
  } catch {
    throw beschadigdeZip(`${naam} is niet uit te pakken`);
  }
}

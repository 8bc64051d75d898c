import { beschadigdeZip } from './beschadigd.ts';

/** The sizes of a part, and where its head stands. */
export interface Zipmaten {
  readonly grootte: number;
  readonly ingepakt: number;
  readonly kop: number;
}

const NIET_HIER = 0xffff_ffff;
const ZIP64 = 1;

/**
 * The sizes, with those that stand in the zip64 field taken from there: some programs write every part so, however small. Throws
 * for a field that does not fit, and for sizes that no file of ours can have.
 */
export function groteMaten(zicht: DataView, plek: number, lengte: number, maten: Zipmaten): Zipmaten {
  if (Object.values(maten).every((n) => n !== NIET_HIER)) return maten;
  let veld = plek;
  while (veld + 4 <= plek + lengte && zicht.getUint16(veld, true) !== ZIP64)
    veld += 4 + zicht.getUint16(veld + 2, true);
  const tot = veld + 4 + zicht.getUint16(veld + 2, true);
  if (veld + 4 > plek + lengte || tot > plek + lengte) throw beschadigdeZip('een maat ontbreekt');
  let hier = veld + 4;
  const volgende = (n: number): number => {
    if (n !== NIET_HIER) return n;
    if (hier + 8 > tot) throw beschadigdeZip('een maat ontbreekt');
    const waarde = zicht.getBigUint64(hier, true);
    hier += 8;
    return Number(waarde);
  };
  // In this order, and only those that do not stand in their own place.
  const grootte = volgende(maten.grootte);
  const ingepakt = volgende(maten.ingepakt);
  return { grootte, ingepakt, kop: volgende(maten.kop) };
}

// Chance that is the same in every run: a seed gives the same numbers on every machine.

/** A generator of numbers from 0 up to 1 (mulberry32), with the choices that are made with it. */
export function willekeur(zaad) {
  let a = zaad >>> 0;
  const getal = () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    /** A whole number from `van` up to and including `tot`. */
    heel: (van, tot) => van + Math.floor(getal() * (tot - van + 1)),
    kans: (deel) => getal() < deel,
    kies: (lijst) => lijst[Math.floor(getal() * lijst.length)],
  };
}

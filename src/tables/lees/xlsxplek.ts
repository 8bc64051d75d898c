import { anders } from './celgetal.ts';
import type { Werk } from './grens.ts';
import { beschadigd } from './weigeringen.ts';

export const HOOGSTE_RIJ = 1_048_576;
export const HOOGSTE_KOLOM = 16_384;

/** Cells from one corner to the other, both counted in; the first column is 0. */
export interface Reeks {
  readonly vanKolom: number;
  readonly totKolom: number;
  readonly vanRij: number;
  readonly totRij: number;
}

/** `B7` as column 1 and row 7. */
export function celplek(naam: string): { kolom: number; rij: number } {
  const [, letters = '', cijfers = ''] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(naam) ?? [];
  const kolom = [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
  if (kolom === 0 || kolom > HOOGSTE_KOLOM) throw beschadigd();
  return { kolom: kolom - 1, rij: heelGetal(cijfers, HOOGSTE_RIJ) };
}

/** A whole number from 1; throws for whatever is none. */
export function heelGetal(tekst: string, hoogste: number): number {
  const n = /^[1-9]\d{0,6}$/.test(tekst) ? Number(tekst) : 0;
  if (n === 0 || n > hoogste) throw beschadigd();
  return n;
}

/** `B7:C9`. */
export function reeks(ref: string): Reeks {
  const [eerste = '', laatste = eerste] = ref.split(':');
  const [van, tot] = [celplek(eerste), celplek(laatste)];
  if (tot.rij < van.rij || tot.kolom < van.kolom) throw beschadigd();
  return { vanKolom: van.kolom, totKolom: tot.kolom, vanRij: van.rij, totRij: tot.rij };
}

/** Tells of what stands under merged cells that it does not show: only the first of them does. */
export function bedekt(
  reeksen: readonly Reeks[],
  rijen: ReadonlyMap<number, Map<number, string>>,
  werk: Werk,
): void {
  for (const { vanKolom, totKolom, vanRij, totRij } of reeksen)
    for (const nummer of rijnummers(rijen, vanRij, totRij)) {
      werk.tel(1);
      const rij = rijen.get(nummer);
      for (const kolom of rij?.keys() ?? [])
        if (kolom >= vanKolom && kolom <= totKolom && (kolom !== vanKolom || nummer !== vanRij))
          verberg(rij, kolom);
    }
}

function verberg(rij: Map<number, string> | undefined, kolom: number): void {
  const tekst = rij?.get(kolom) ?? '';
  if (tekst !== '') rij?.set(kolom, anders(tekst, ''));
}

/** Whichever is less work: the numbers of the range, or the rows that there are. */
function rijnummers(rijen: ReadonlyMap<number, unknown>, van: number, tot: number): readonly number[] {
  if (tot - van < rijen.size) return Array.from({ length: tot - van + 1 }, (_, i) => van + i);
  return [...rijen.keys()].filter((nummer) => nummer >= van && nummer <= tot);
}

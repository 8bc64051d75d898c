import type { Blad, Tabelrij } from '../lees/blad.ts';

/** Titles and remarks stand above the header; further down than this nobody puts it. */
const ZOEK_TOT = 20;
/** From this many known headings on a row is a header. */
const GENOEG = 3;

/** Whether a text is a heading that we know. */
export type IsKop = (tekst: string) => boolean;

/**
 * The header: the first row with three headings that we know. A row directly under it that knows more is the header of
 * merged groups, and wins. Without such a row the one that knows most, then the widest, so that its message helps.
 */
export function vindKoprij(rijen: readonly Tabelrij[], isKop: IsKop): Tabelrij | undefined {
  const bovenin = rijen.filter((r) => r.cellen.some((c) => c !== '')).slice(0, ZOEK_TOT);
  let i = bovenin.findIndex((r) => bekend(r, isKop) >= GENOEG);
  if (i === -1)
    return bovenin.reduce<Tabelrij | undefined>(
      (beste, r) => (beste === undefined || meer(r, beste, isKop) ? r : beste),
      undefined,
    );
  while (isKopOnder(bovenin[i], bovenin[i + 1], isKop)) i += 1;
  return bovenin[i];
}

/** Whether a sheet has a header. */
export function heeftKop(blad: Blad, isKop: IsKop): boolean {
  const koprij = vindKoprij(metSamengevoegd(blad, isKop), isKop);
  return koprij !== undefined && bekend(koprij, isKop) >= GENOEG;
}

/** A heading that is merged downwards stands in each of its rows; merged cells among the figures stay as they are. */
export function metSamengevoegd({ rijen, samengevoegd }: Blad, isKop: IsKop): readonly Tabelrij[] {
  const hoog = samengevoegd.filter(({ van, tot }) => tot <= van + ZOEK_TOT);
  if (hoog.length === 0) return rijen;
  const teksten = new Map(rijen.slice(0, ZOEK_TOT).map((r) => [r.nummer, [...r.cellen]]));
  for (const { kolom, van, tot } of hoog) {
    const tekst = teksten.get(van)?.[kolom] ?? '';
    for (let nummer = van + 1; isKop(tekst) && nummer <= tot; nummer += 1) {
      const rij = teksten.get(nummer);
      if (rij !== undefined) for (let k = rij.length; k <= kolom; k += 1) rij[k] = '';
      if (rij !== undefined) rij[kolom] = tekst;
    }
  }
  return rijen.map((r) => ({ nummer: r.nummer, cellen: teksten.get(r.nummer) ?? r.cellen }));
}

function bekend(rij: Tabelrij, isKop: IsKop): number {
  return new Set(rij.cellen.filter(isKop)).size;
}

function meer(a: Tabelrij, b: Tabelrij, isKop: IsKop): boolean {
  const verschil = bekend(a, isKop) - bekend(b, isKop);
  const gevuld = (r: Tabelrij) => r.cellen.filter((c) => c !== '').length;
  return verschil > 0 || (verschil === 0 && gevuld(a) > gevuld(b));
}

function isKopOnder(boven: Tabelrij | undefined, onder: Tabelrij | undefined, isKop: IsKop): boolean {
  return (
    boven !== undefined &&
    onder?.nummer === boven.nummer + 1 &&
    bekend(onder, isKop) >= Math.max(GENOEG, bekend(boven, isKop))
  );
}

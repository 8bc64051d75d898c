import type { Bevinding, Grond, Uitkomst } from './beoordeling.ts';
import { algemeneCodes, type Kadercodes, type Keuzecode } from './codes.ts';

type Grondslagen = Readonly<Record<string, 'tekst' | Keuzecode | undefined>>;

/** The grounds of an outcome, each with the choice of ours that it rests on in this kader. */
export function metEigenKeuzes(u: Uitkomst, codes: Kadercodes): Uitkomst {
  if (u.status === 'onbepaald') return u;
  const merk = (grond: Grond) => metEigenKeuze(grond, codes, 'gronden');
  const { som, vooraf, beslissend, verder } = u.gronden;
  const gronden = {
    som: som === null ? null : merk(som),
    vooraf: vooraf.map(merk),
    beslissend: merk(beslissend),
    verder: verder.map(merk),
  };
  return { ...u, gronden };
}

/** The same finding, with the choice of ours that it rests on, if it does. */
export function metEigenKeuze<B extends Bevinding>(
  b: B,
  codes: Kadercodes,
  soort: 'gronden' | 'termijnen',
): B {
  const eigen: Grondslagen = codes[soort];
  const algemeen: Grondslagen = algemeneCodes[soort];
  const grondslag = eigen[b.code] ?? algemeen[b.code];
  return grondslag === undefined || grondslag === 'tekst' ? b : { ...b, eigenKeuze: grondslag };
}

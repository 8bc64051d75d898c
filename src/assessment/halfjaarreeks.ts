import { type Halfjaar, verschoven } from '../dossier/halfjaar.ts';
import type { NonEmpty } from './beoordeling.ts';
import type { Cijfers } from './cijfers.ts';

/** What an earlier half-year ended with: from a dossier, an earlier round or an earlier row of the table. */
export interface EerderHalfjaar {
  readonly halfjaar: Halfjaar;
  readonly cijfers: Eindcijfers;
}

/** The figures that a round keeps of a half-year, as they were assessed on its peildatum. Null is unknown. */
type Eindcijfers = Pick<
  Cijfers,
  | 'taakstelling'
  | 'achterstandBegin'
  | 'voorsprongBegin'
  | 'totaalopgave'
  | 'gehuisvest'
  | 'achterstand'
  | 'voorsprong'
>;

/** This half-year and those directly before it, newest first; or the ones that are not known. */
export type Halfjaarreeks =
  | { readonly halfjaren: readonly EerderHalfjaar[] }
  | { readonly ontbreekt: NonEmpty<Halfjaar> };

/**
 * A run of `aantal` half-years that ends with this one: newest first, without a gap. A kader that asks for 'four in a row'
 * reads its figures here. Where one is not known the run is not: an outcome that turns on it is onbepaald, with these names.
 */
export function halfjaarreeks(
  {
    periode,
    cijfers,
    eerder,
  }: {
    readonly periode: { readonly halfjaar: Halfjaar };
    readonly cijfers: Cijfers;
    readonly eerder: readonly EerderHalfjaar[];
  },
  aantal: number,
): Halfjaarreeks {
  const bekend = new Map(eerder.map((e) => [e.halfjaar, e]));
  const gevraagd = Array.from({ length: aantal - 1 }, (_, i) => verschoven(periode.halfjaar, -1 - i));
  const [eerste, ...meer] = gevraagd.filter((h) => !bekend.has(h));
  if (eerste !== undefined) return { ontbreekt: [eerste, ...meer] };
  return {
    halfjaren: [{ halfjaar: periode.halfjaar, cijfers }, ...gevraagd.flatMap((h) => bekend.get(h) ?? [])],
  };
}

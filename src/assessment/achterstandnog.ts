import type { Datum } from '../dossier/datum.ts';
import type { Beoordeling } from './beoordeling.ts';

/**
 * What is left of the backlog on the day of the figures, in whole persons. Inside the half-year housing counts for its
 * taakstelling first, so what is still to be housed is more than the backlog.
 */
export function achterstandNog(
  { cijfers: c, peildatum }: Pick<Beoordeling, 'cijfers' | 'peildatum'>,
  moment: Datum,
): number {
  if (moment >= peildatum) return c.achterstand ?? 0;
  return (c.achterstandBegin ?? 0) - (c.ingelopen ?? 0);
}

import type { Datum } from '../dossier/datum.ts';
import type { Halfjaar } from '../dossier/halfjaar.ts';
import type { Periode } from '../dossier/kolommen.ts';
import type { Bron, Waarschuwing } from './beoordeling.ts';
import { bevinding } from './bevinding.ts';

/** A change of the national taakstelling during a half-year. */
export interface LandelijkeBijstelling {
  readonly halfjaar: Halfjaar;
  readonly oorspronkelijk: number;
  readonly bijgesteld: number;
  readonly datum: Datum;
  readonly door: string;
}

const ARTIKEL_29: Bron = { document: 'Huisvestingswet', paragraaf: '29' };

/**
 * The national number changed during this half-year: the old taakstelling gives another trede, so a row that does not
 * tell the change, or tells it the other way round, is pointed out. Never a refusal.
 */
export function bijstellingBevindingen(
  p: Periode,
  landelijk: readonly LandelijkeBijstelling[],
): Waarschuwing[] {
  const { taakstelling, taakstelling_oorspronkelijk: oorspronkelijk } = p;
  const bekend = landelijk.find((l) => l.halfjaar === p.halfjaar);
  if (bekend === undefined || taakstelling === null) return [];
  if (oorspronkelijk === null)
    return [bevinding('bijstelling-niet-ingevuld', ARTIKEL_29, { taakstelling }, { dag: bekend.datum })];
  const omlaag = bekend.bijgesteld < bekend.oorspronkelijk;
  return omlaag === taakstelling < oorspronkelijk
    ? []
    : [bevinding('bijstelling-andere-kant', ARTIKEL_29, { taakstelling, oorspronkelijk })];
}

import type { Datum } from '../dossier/datum.ts';
import { beoordeeldagen, informatiemoment } from '../dossier/halfjaar.ts';
import type { KolomNaam, Periode } from '../dossier/kolommen.ts';
import { bestandsmelding } from '../dossier/melding.ts';
import { Weigering } from '../dossier/weigering.ts';
import type { Uitstel } from './beoordeling.ts';
import type { Feiten } from './kader.ts';

/** Whether the day of assessment is 1 April or 1 October of the half-year: the norm for half-way holds on that day only. */
export function isInformatiemoment({ moment, periode }: Pick<Feiten, 'moment' | 'periode'>): boolean {
  return moment === informatiemoment(periode.halfjaar);
}

/**
 * How a postponement stands on the day: it runs up to and including `uitstel_tot`. Null where none was given, and under a kader
 * that does not read that column: there it is a matter of the letter alone.
 */
export function uitstelOp(
  { uitstel_tot: tot }: Periode,
  { kolommen }: { readonly kolommen: readonly KolomNaam[] },
  moment: Datum,
): Uitstel | null {
  if (tot === null || !kolommen.includes('uitstel_tot')) return null;
  return moment <= tot ? 'loopt' : 'voorbij';
}

/** Refuses ('invoer') a day outside the half-year: the figures say nothing about it. */
export function weigerMoment({ halfjaar }: Periode, moment: Datum | null): void {
  const { van, totEnMet } = beoordeeldagen(halfjaar);
  if (moment === null || (moment >= van && moment <= totEnMet)) return;
  throw new Weigering('invoer', [
    bestandsmelding(
      'moment-buiten-halfjaar',
      `Op ${moment} kan ${halfjaar} niet worden beoordeeld.`,
      `Kies een dag van ${van} tot en met ${totEnMet}.`,
    ),
  ]);
}

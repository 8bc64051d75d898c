import type { Datum } from '../dossier/datum.ts';
import { informatiemoment, peildatum } from '../dossier/halfjaar.ts';
import type { KolomNaam, Periode } from '../dossier/kolommen.ts';
import { type Berekening, type BijtellingKolom, berekenCijfers } from './cijfers.ts';

/**
 * The figures as they stood on a day: the peildatum, or one inside the half-year. What is missing is named by the cell that is
 * empty: on another day a figure can stand in another column than that of the whole half-year.
 */
export function berekenOpDag(p: Periode, telt: readonly BijtellingKolom[], moment: Datum): Berekening {
  if (moment >= peildatum(p.halfjaar)) return berekenCijfers(p, telt, false);
  const berekening = berekenCijfers(halverwege(p, moment), telt, true);
  const cel = (kolom: KolomNaam): KolomNaam => {
    if (kolom === 'gehuisvest' && moment === informatiemoment(p.halfjaar)) return 'gehuisvest_halverwege';
    return kolom === 'taakstelling' && laterBijgesteld(p, moment) ? 'taakstelling_oorspronkelijk' : kolom;
  };
  return { ...berekening, ontbrekend: berekening.ontbrekend.map(cel) };
}

/**
 * The figures as they stood inside the half-year: the persons housed so far, and the taakstelling before a bijstelling
 * of a later date. On the information moment only `gehuisvest_halverwege` counts, on another day only `gehuisvest`.
 * Bijtelling is proven at the peildatum and not counted before it.
 */
function halverwege(p: Periode, moment: Datum): Periode {
  return {
    ...p,
    gehuisvest: moment === informatiemoment(p.halfjaar) ? p.gehuisvest_halverwege : p.gehuisvest,
    taakstelling: laterBijgesteld(p, moment) ? p.taakstelling_oorspronkelijk : p.taakstelling,
    bijtelling_gehuisvest: null,
    bijtelling_zelfstandig: null,
    bijtelling_pijplijn: null,
  };
}

function laterBijgesteld(p: Periode, moment: Datum): boolean {
  return p.bijstelling_datum !== null && moment < p.bijstelling_datum;
}

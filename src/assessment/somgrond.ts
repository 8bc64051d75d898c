import { peildatum } from '../dossier/halfjaar.ts';
import type { Bron, Grond, MetTrede } from './beoordeling.ts';
import { bevinding } from './bevinding.ts';
import type { Cijfers } from './cijfers.ts';
import { algemeneCodes } from './codes.ts';
import type { Feiten } from './kader.ts';

/**
 * The sum as a finding: realised, not realised, or nothing to realise (O ≤ 0).
 * Before the peildatum the number is what was housed until that day.
 * Where a figure is unknown but cannot change the answer, the code says that the number is not known.
 */
export function somGrond({ cijfers, gerealiseerd, moment, periode }: Feiten, bron: Bron): Grond {
  const { totaalopgave, gehuisvest, bijtelling, achterstand } = cijfers;
  if (totaalopgave !== null && totaalopgave <= 0) return geenOpgave(cijfers, bron);
  const code = gerealiseerd ? 'totaalopgave-gerealiseerd' : 'totaalopgave-niet-gerealiseerd';
  if (totaalopgave === null || gehuisvest === null || achterstand === null)
    return bevinding(`${code}-aantal-onbekend`, bron);
  const vergeleken = { totaalopgave, geteld: gehuisvest + bijtelling, achterstand };
  const tussentijds = moment < peildatum(periode.halfjaar);
  return tussentijds
    ? bevinding(`${code}-tussentijds`, bron, vergeleken, { dag: moment })
    : bevinding(code, bron, vergeleken);
}

/** Nothing to realise: there was no taakstelling, or the voorsprong was as large. */
function geenOpgave({ voorsprongBegin, taakstelling, totaalopgave }: Cijfers, bron: Bron): Grond {
  return voorsprongBegin === null || voorsprongBegin === 0 || taakstelling === null || totaalopgave === null
    ? bevinding('geen-opgave', bron, { totaalopgave: totaalopgave ?? 0 })
    : bevinding('geen-opgave-door-voorsprong', bron, { voorsprongBegin, taakstelling, totaalopgave });
}

/** The sum among the grounds, also where it decides itself; null where none is told. */
export function somVan({ gronden: { som, beslissend } }: MetTrede): Grond | null {
  return som ?? (Object.hasOwn(algemeneCodes.gronden, beslissend.code) ? beslissend : null);
}

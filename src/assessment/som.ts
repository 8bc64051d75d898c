import type { Bevinding, Bron } from './assessment.ts';
import { bevinding } from './bevinding.ts';
import type { Berekening } from './cijfers.ts';

/**
 * The sum as a finding: realised, not realised, or nothing to realise (O ≤ 0).
 * Where a figure is unknown but cannot change the answer, the code says that the number is not known.
 */
export function somGrond({ cijfers, gerealiseerd }: Berekening, bron: Bron): Bevinding {
  const { totaalopgave, gehuisvest, bijtelling, achterstand } = cijfers;
  if (totaalopgave !== null && totaalopgave <= 0) return bevinding('geen-opgave', bron, { totaalopgave });
  const code = gerealiseerd ? 'totaalopgave-gerealiseerd' : 'totaalopgave-niet-gerealiseerd';
  if (totaalopgave === null || gehuisvest === null || achterstand === null)
    return bevinding(`${code}-aantal-onbekend`, bron);
  return bevinding(code, bron, { totaalopgave, geteld: gehuisvest + bijtelling, achterstand });
}

import { gemeenteHoortBijCode } from './gemeentecontrole.ts';
import type { Periode } from './kolommen.ts';
import type { Register } from './register.ts';
import { controleerSamenhang, type Rijmeld } from './samenhang.ts';

/**
 * What must hold for one row: its municipality, and between its cells. Each problem is told, what is only odd is remarked;
 * nothing is corrected. A dossier, whose municipality stands apart from its half-years, has nothing to remark.
 */
export function controleerRij(
  p: Partial<Periode>,
  register: Register,
  meld: Rijmeld,
  merkOp: Rijmeld = () => undefined,
): void {
  gemeenteHoortBijCode(p, register, meld, merkOp);
  controleerSamenhang(p, meld);
}

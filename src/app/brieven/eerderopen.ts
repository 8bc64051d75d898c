import { ontbrekendIn, vragenVan } from '../../assessment/beoordeling.ts';
import type { Stap } from '../../assessment/verloop.ts';
import { datumTekst } from '../../dossier/datum.ts';
import type { Sjablonen } from '../../letters/template/sjablonen.ts';
import { zin } from '../../letters/zinnen.ts';
import type { Beoordeeld } from '../beoordeeld.ts';

/**
 * Of a dossier that does not know its vorige trede: which earlier assessment is not settled, and what would settle it. Null when
 * no earlier assessment stands in the way.
 */
export function eerderOpen({ beoordeling: a, verleden }: Beoordeeld, sjablonen: Sjablonen): string | null {
  if (verleden === null || !ontbrekendIn(a).includes('trede_vorig')) return null;
  const eerder = verleden.beoordelingen.slice(0, -1).findLast((stap) => !wachtOpEerdere(stap));
  if (eerder === undefined || eerder.beoordeling.status === 'bepaald') return null;
  const { beoordeling, dag } = eerder;
  const vragen = vragenVan(beoordeling).map(
    (o) => `"${zin(o, 'vragen', beoordeling, sjablonen)}" (${o.kolom}: ${o.antwoorden.join(' of ')})`,
  );
  const lege = ontbrekendIn(beoordeling).map((kolom) => `${kolom} is leeg`);
  return `open is eerst, in de beoordeling over ${beoordeling.halfjaar} op ${datumTekst(dag)}: ${[...vragen, ...lege].join('; ')}`;
}

/** Onbepaald for want of an earlier outcome alone. */
function wachtOpEerdere({ beoordeling }: Stap): boolean {
  const [eerste, ...rest] = ontbrekendIn(beoordeling);
  return eerste === 'trede_vorig' && rest.length === 0;
}

import { aantal } from '../../app/taal.ts';
import type { Toetsrij } from '../../app/toetsing/lijst.ts';
import { rangwoorden, TOESTANDEN, toelichtingBij } from '../../app/toetsing/woorden.ts';
import { alsArgument } from '../../dossier/melding.ts';
import { wikkel } from '../schrijfwijze.ts';

/** The letters of a round under review: what asks most attention first, each with why and what is still to come. */
export function toetslijst(rijen: readonly Toetsrij[], map: string): string {
  const nog = rijen.filter((r) => !r.feiten.vrijgegeven && !r.feiten.verzonden);
  const regels = rijen.flatMap((r) => [
    wikkel(`R${r.rang.rang} ${r.feiten.naam}: ${TOESTANDEN[r.toestand.toestand]}`, '', '   '),
    wikkel([rangwoorden(r.rang), ...toelichtingBij(r.toestand)].join('; '), '   ', '   '),
  ]);
  const slot = wikkel(
    `${aantal(rijen.length, 'brief', 'brieven')}, ${nog.length} nog niet vrijgegeven. R1 vraagt de meeste aandacht, R6 de minste. Bekijk een brief met: trede toetsen toon ${alsArgument(map)} <brief>`,
    '',
    '  ',
  );
  return `${[...regels, slot].join('\n')}\n`;
}

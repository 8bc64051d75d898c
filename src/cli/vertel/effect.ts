import { aantal } from '../../app/taal.ts';
import type { Verandering } from '../../app/vergelijk.ts';
import { kortVerteld } from '../../app/vertel.ts';
import { kolommen, wikkel } from '../schrijfwijze.ts';
import { tredeKort } from './bevindingen.ts';

/** Which municipalities move, in a table and then with the reasons, and how many stay. */
export function effectverslag(
  gemeenten: readonly Verandering[],
  gelijk: number,
  van: string,
  naar: string,
): string {
  const slot = `${aantal(gemeenten.length, 'gemeente verandert', 'gemeenten veranderen')} van uitkomst, ${aantal(gelijk, 'blijft', 'blijven')} gelijk.\n`;
  if (gemeenten.length === 0) return slot;
  const rijen = gemeenten.map((g) => [g.gemeente.slice(0, 30), tredeKort(g.van), tredeKort(g.naar)]);
  const redenen = gemeenten.map(
    (g) =>
      `\n${g.gemeente}\n${wikkel(`van: ${kortVerteld(g.van)}`, '- ', '  ')}\n${wikkel(`naar: ${kortVerteld(g.naar)}`, '- ', '  ')}\n`,
  );
  return `${kolommen([['Gemeente', `van ${van}`, `naar ${naar}`], ...rijen])}\n${redenen.join('')}\n${slot}`;
}

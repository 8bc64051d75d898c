import type { Rang } from '../../review/rang.ts';
import { rangIn } from './rangen.ts';
import type { Getoetst, Toetsstand } from './stand.ts';

/** A row of the list: a letter with the attention that it asks. */
export interface Toetsrij extends Getoetst {
  readonly rang: Rang;
}

/** The letters of a round, what asks most attention first; of one rang by the name of the municipality. */
export function toetsrijen(toetsing: Toetsstand): Toetsrij[] {
  const rijen = toetsing.stukken.map((stuk) => ({ ...stuk, rang: rangIn(toetsing, stuk) }));
  const sleutel = ({ rang, feiten: f }: Toetsrij) =>
    `${rang.rang} ${f.gemeente.toLowerCase()} ${f.gemeentecode} ${f.naam}`;
  return rijen.sort((a, b) => (sleutel(a) < sleutel(b) ? -1 : 1));
}

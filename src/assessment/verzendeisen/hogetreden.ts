import { isVanaf } from '../../dossier/ladder.ts';
import { opsomming } from '../../dossier/nederlands.ts';
import { type Beoordeling, type BeoordelingMetTrede, tredeVan } from '../beoordeling.ts';

/** Where a letter is about taking the task over, so that it rests on the policy of the province itself and nothing is loose in it (Awb 3:46, 4:84). */
const VANAF = 'vooraankondiging';

export function isHoog(a: BeoordelingMetTrede): boolean {
  return isVanaf(a.ladder, tredeVan(a), VANAF) || a.intrekking;
}

/** Those treden of this ladder in words: `4, 5 of 6`. */
export function hogeTreden({ ladder }: Pick<Beoordeling, 'ladder'>): string {
  const treden = ladder.treden.filter((t) => isVanaf(ladder, t.trede, VANAF)).map((t) => String(t.trede));
  return opsomming(treden, 'of');
}

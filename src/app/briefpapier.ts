import { schrijfBestanden } from './bestanden.ts';
import { leesBronnen } from './bronnen/bestanden.ts';
import { BRIEFPAPIER, beschrevenBriefpapier } from './bronnen/huisstijl.ts';
import type { Wereld } from './wereld.ts';

/** Makes the Word letterhead that a huisstijl describes, in a folder. Refuses when another one stands there. */
export function schrijfBriefpapier(
  huisstijl: string,
  map: string,
  wereld: Wereld,
): { bestand: string; nieuw: boolean } {
  const bytes = beschrevenBriefpapier(leesBronnen({ huisstijl }, ['huisstijl']));
  const { nieuw } = schrijfBestanden(map, [{ naam: BRIEFPAPIER, bytes }], wereld);
  return { bestand: BRIEFPAPIER, nieuw: nieuw > 0 };
}

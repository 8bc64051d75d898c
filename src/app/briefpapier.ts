import { schrijfBestanden } from './bestanden.ts';
import { leesBronnen } from './bronnen/bestanden.ts';
import { briefpapierVan } from './bronnen/bladspiegel.ts';
import { BRIEFPAPIER, leesHuisstijlgegevens } from './bronnen/huisstijl.ts';
import type { Wereld } from './wereld.ts';

/** Makes the Word letterhead that a huisstijl describes, beside it. Refuses when another one stands there. */
export function schrijfBriefpapier(map: string, wereld: Wereld): { bestand: string; nieuw: boolean } {
  const huisstijl = leesHuisstijlgegevens(leesBronnen({ huisstijl: map }, ['huisstijl']), null);
  const inhoud = [{ naam: BRIEFPAPIER, bytes: briefpapierVan(huisstijl) }];
  return { bestand: BRIEFPAPIER, nieuw: schrijfBestanden(map, inhoud, wereld).nieuw > 0 };
}

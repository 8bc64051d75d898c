import { type BeoordelingMetTrede, tredeVan } from '../assessment/beoordeling.ts';
import { isEigenBrief } from '../dossier/briefsoort.ts';
import { isVanaf, stapOp } from '../dossier/ladder.ts';
import { briefplek, sjabloonbestand, stapVanMap } from './briefplek.ts';
import type { Eigenkenmerken } from './template/knoop.ts';
import { eigenKenmerken, type Sjablonen } from './template/sjablonen.ts';

/** What the template of a letter of the user's own says of who signs it, who gets a copy, and when it is made. */
export function kenmerkenVan(soort: string, a: BeoordelingMetTrede, sjablonen: Sjablonen): Eigenkenmerken {
  return eigenKenmerken(sjablonen, bestandVan(soort, a, sjablonen));
}

/**
 * Whether a letter may be made under this kader and on this trede, as far as its template says; one of ours always. From the
 * vooraankondiging on Gedeputeerde Staten sign themselves (Provinciewet 59a).
 */
export function pastBijSjabloon(soort: string, a: BeoordelingMetTrede, sjablonen: Sjablonen): boolean {
  if (!isEigenBrief(soort)) return true;
  const { kaders, treden, ondertekening } = kenmerkenVan(soort, a, sjablonen);
  const trede = tredeVan(a);
  return (
    (kaders?.includes(a.kader) ?? true) &&
    (treden?.includes(trede) ?? true) &&
    !(ondertekening === 'ambtelijk' && isVanaf(a.ladder, trede, 'vooraankondiging'))
  );
}

/** That a letter of the user's own stands in the folder of another trede, while its template says nothing of treden. */
export function andereTrede(soort: string, a: BeoordelingMetTrede, sjablonen: Sjablonen): string[] {
  const trede = tredeVan(a);
  const bestand = bestandVan(soort, a, sjablonen);
  const plek = briefplek(bestand);
  if (!isEigenBrief(soort) || plek?.trede == null || eigenKenmerken(sjablonen, bestand).treden !== null)
    return [];
  // A folder that kaders share is that of a step; a kader's own is that of its trede.
  const gelijk =
    plek.kader === null ? stapVanMap(plek.trede) === stapOp(a.ladder, trede) : plek.trede === trede;
  if (gelijk) return [];
  return [
    `Het sjabloon ${bestand} staat bij trede ${plek.trede}, en deze gemeente staat op trede ${trede}. Kijk of de brief klopt. Geldt hij alleen voor sommige treden, zet die dan boven in het sjabloon, tussen twee regels met ---, zoals treden: ${plek.trede}.`,
  ];
}

function bestandVan(soort: string, a: BeoordelingMetTrede, sjablonen: Sjablonen): string {
  return sjabloonbestand(soort, { kader: a.kader, ladder: a.ladder, trede: tredeVan(a) }, sjablonen);
}

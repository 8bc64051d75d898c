import { sjabloonpunten } from '../../../assessment/verzendeisen/checklist.ts';
import { type Ladder, type Ladderstap, laddertrede } from '../../../dossier/ladder.ts';
import { type Briefplek, briefplek, isBriefVan, stapVanMap } from '../../briefplek.ts';
import { puntInWoorden } from '../../checklist.ts';
import type { Sjablonen } from '../sjablonen.ts';
import type { Sjabloonmelding } from '../sjabloonmelding.ts';
import { verken } from './keuzes.ts';

/** The points of the checklist that a letter can never meet under this kader, because no sentence in it is marked as such. */
export function controleerPunten(
  sjablonen: Sjablonen,
  kader: string,
  ladder: Ladder,
): readonly Sjabloonmelding[] {
  return [...sjablonen.keys()]
    .filter((pad) => isBriefVan(pad, kader))
    .flatMap((bestand) => {
      const plek = briefplek(bestand);
      if (plek === null) return [];
      const gemerkt = new Set<string>();
      verken(sjablonen, bestand, kader, { punt: ({ naam }) => gemerkt.add(naam) });
      return sjabloonpunten(plek.soort, stapVan(plek, ladder), kader)
        .filter((naam) => !gemerkt.has(naam))
        .map((naam) => ({ bestand, regel: 1, kolom: 1, melding: nooit(naam) }));
    });
}

/** Shared letters stand in the folder of their step, a kader's own in that of its trede. */
function stapVan({ kader, trede }: Briefplek, ladder: Ladder): Ladderstap | null {
  if (trede === null) return null;
  if (kader === null) return stapVanMap(trede);
  return laddertrede(ladder, trede)?.stap ?? null;
}

function nooit(naam: string): string {
  return `het punt "${puntInWoorden(naam)}" van de checklist komt in deze brief nooit voor: zet {% block ${naam} %} en {% endblock %} om de zin die het zegt`;
}

import { sjabloonpunten } from '../../../assessment/verzendeisen/checklist.ts';
import { puntInWoorden } from '../../checklist.ts';
import type { Sjablonen } from '../sjablonen.ts';
import type { Sjabloonmelding } from '../sjabloonmelding.ts';
import { verken } from './keuzes.ts';
import { BRIEF } from './vormcontrole.ts';

/** The points of the checklist that a letter can never meet under this kader, because no sentence in it is marked as such. */
export function controleerPunten(sjablonen: Sjablonen, kader: string): readonly Sjabloonmelding[] {
  return [...sjablonen.keys()]
    .filter((pad) => BRIEF.test(pad))
    .flatMap((bestand) => {
      const [, trede = null, soort = ''] = /^(?:trede(\d)|algemeen)\/(.+)\.njk$/.exec(bestand) ?? [];
      const gemerkt = new Set<string>();
      verken(sjablonen, bestand, kader, { punt: ({ naam }) => gemerkt.add(naam) });
      return sjabloonpunten(soort, trede === null ? null : Number(trede), kader)
        .filter((naam) => !gemerkt.has(naam))
        .map((naam) => ({ bestand, regel: 1, kolom: 1, melding: nooit(naam) }));
    });
}

function nooit(naam: string): string {
  return `het punt "${puntInWoorden(naam)}" van de checklist komt in deze brief nooit voor: zet {% block ${naam} %} en {% endblock %} om de zin die het zegt`;
}

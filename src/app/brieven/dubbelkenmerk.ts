import { isBijstuk } from '../../dossier/briefsoort.ts';
import type { Melding } from '../../dossier/melding.ts';
import { Weigering } from '../../dossier/weigering.ts';
import { type Beoordeeld, plekVan } from '../beoordeeld.ts';
import type { GemaakteBrief } from './maakbrieven.ts';

type MetKenmerk = Pick<GemaakteBrief, 'gemeente' | 'soort' | 'kenmerk'> & { readonly beoordeeld: Beoordeeld };

/** Refuses ('invoer') a run in which two letters bear one kenmerk; what goes with a letter bears that of its letter. */
export function weigerDubbeleKenmerken(brieven: readonly MetKenmerk[]): void {
  const eersten = new Map<string, MetKenmerk>();
  const dubbel: Melding[] = [];
  for (const brief of brieven.filter((b) => !isBijstuk(b.soort))) {
    const eerste = eersten.get(brief.kenmerk);
    if (eerste === undefined) eersten.set(brief.kenmerk, brief);
    else dubbel.push(melding(brief, eerste));
  }
  if (dubbel.length > 0) throw new Weigering('invoer', dubbel);
}

function melding({ gemeente, kenmerk, beoordeeld: { regel } }: MetKenmerk, eerste: MetKenmerk): Melding {
  const getypt = regel.periode.kenmerk !== null;
  return {
    code: 'kenmerk-dubbel',
    rij: regel.rij,
    kolom: 'kenmerk',
    cel: regel.cellen.get('kenmerk') ?? null,
    waarde: kenmerk,
    melding: `De brief aan ${gemeente} heeft hetzelfde kenmerk als die aan ${eerste.gemeente} (${plekVan(eerste.beoordeeld.regel)}). Er is niets geschreven.`,
    oplossing: getypt
      ? 'Geef elke brief een eigen kenmerk. Of laat de cel leeg: dan geldt het kenmerkpatroon van de huisstijl.'
      : 'Zet {code} in het kenmerkpatroon van de huisstijl, of geef elke brief een eigen kenmerk in de kolom kenmerk.',
  };
}

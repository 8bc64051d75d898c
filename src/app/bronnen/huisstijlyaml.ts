import { Weigering } from '../../dossier/weigering.ts';
import { leesTekstboom } from '../../dossier/yaml.ts';
import type { Bronbestand } from './bronnen.ts';

/** What `huisstijl.yaml` says. Refuses what cannot be read, or reads otherwise than it looks. */
export function leesHuisstijlyaml({ bytes, plek }: Bronbestand): unknown {
  const gelezen = leesTekstboom(bytes, plek, 'getallen');
  if (!('fouten' in gelezen)) return gelezen.data;
  // The reader of YAML speaks of a dossier, which is what it mostly reads.
  const vertaald = gelezen.fouten.map((fout) => {
    const regel = fout.rij === null ? '' : ` Kijk op en vóór regel ${fout.rij}.`;
    switch (fout.code) {
      case 'dossier-onleesbaar':
        return {
          ...fout,
          rij: null,
          code: 'huisstijl-onleesbaar',
          melding: fout.melding.replace(
            `${plek}: hier is het bestand niet te lezen`,
            `${plek} is niet te lezen: kijk op en vóór regel ${fout.rij ?? 1}`,
          ),
        };
      case 'meer-dossiers':
        return {
          ...fout,
          code: 'huisstijl-onleesbaar',
          melding: `${plek}: er staat meer dan één huisstijl in.`,
          oplossing: 'Houd er een over.',
        };
      case 'bestand-te-groot':
        return { ...fout, oplossing: 'Verwijder uit de huisstijl wat er niet in hoort.' };
      default:
        return { ...fout, rij: null, melding: `${fout.melding}${regel}` };
    }
  });
  throw new Weigering('invoer', vertaald);
}

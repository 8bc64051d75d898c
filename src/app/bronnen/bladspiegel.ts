import type { Bladspiegel } from '../../formats/bladspiegel.ts';
import { maakBriefpapier } from '../../formats/docx/nieuw/maak.ts';
import type { Huisstijl } from '../../letters/huisstijl.ts';
import type { Beelden } from './beelden.ts';

/** The page that a huisstijl describes, with the words that stand in its margins. */
export function bladVan(h: Huisstijl): Bladspiegel {
  const { retouradres = `Retouradres: ${h.afzender.join(', ')}`, voet, ...papier } = h.papier;
  return {
    ...papier,
    voet: { eerste: voetVan(h, voet.eerste), vervolg: voetVan(h, voet.vervolg) },
    retouradres,
    venster: h.adresvenster,
    kleur: h.kleur,
  };
}

type Voetdeel = Huisstijl['papier']['voet']['eerste'][number];

function voetVan(h: Huisstijl, delen: readonly Voetdeel[]): Bladspiegel['voet']['eerste'] {
  const feiten = delen.flatMap((deel) => {
    switch (deel) {
      case 'bezoekadres':
        return h.bezoekadres ?? [];
      case 'website':
        return h.contact.website;
      case 'kvk':
        return h.kvk === undefined ? [] : `KvK ${h.kvk}`;
      case 'voettekst':
        return [];
    }
  });
  return { feiten: feiten.join('  ·  '), voettekst: delen.includes('voettekst') };
}

/** The Word letterhead that a huisstijl describes. */
export function briefpapierVan(h: Huisstijl, { logo }: Pick<Beelden, 'logo'>): Uint8Array {
  return maakBriefpapier(bladVan(h), h.labels, logo);
}

import type { Beoordeling } from '../../assessment/beoordeling.ts';
import { informatiemoment } from '../../dossier/halfjaar.ts';
import type { Briefgegevens } from './gegevens.ts';

export function bijstellingVan({ o, a, p }: Briefgegevens) {
  const { taakstelling_oorspronkelijk: oorspronkelijk, bijstelling_datum: datum } = p;
  if (oorspronkelijk === null || datum === null) return null;
  const voor = o.landelijk.find((l) => l.halfjaar === a.halfjaar && l.datum === datum) ?? null;
  return { oorspronkelijk, datum, landelijk: voor };
}

/** They count on the information moment only. */
export function koppelingenHalverwegeVan({ o, a, p }: Briefgegevens): number | null {
  return o.moment === informatiemoment(a.halfjaar) ? p.koppelingen_halverwege : null;
}

/** The kinds of bijtelling, as a letter tells them. */
export type Bijtelsoort = 'gehuisvest' | 'zelfstandig' | 'pijplijn';

/** How many of a kind were counted; null when none, or when this kader does not count the kind. */
export function geteldeBijtelling({ a, p }: Briefgegevens, soort: Bijtelsoort): number | null {
  const naam = `bijtelling_${soort}` as const;
  const n = p[naam];
  const niet = a.waarschuwingen.some((w) => w.code === 'bijtelling-telt-niet' && w.gegevens.kolom === naam);
  return n === null || n === 0 || niet ? null : n;
}

/** The border refuses a bijtelling without its evidence. */
export function bewijsVan({ p }: Briefgegevens): string {
  if (p.bijtelling_bewijs === null) throw new Error('geen bijtelling zonder bewijs');
  return p.bijtelling_bewijs.replace(/\.$/, '');
}

export function alGeteldVan({ p }: Briefgegevens): { gehuisvestCoa: number; aantal: number } | null {
  const eerder = p.bijtelling_vorig_geregistreerd ?? 0;
  return p.gehuisvest === null || eerder === 0 ? null : { gehuisvestCoa: p.gehuisvest, aantal: eerder };
}

export const OPSCHALING = 'mogelijke-opschaling';

export function opschalingVan(a: Beoordeling): number | null {
  return a.waarschuwingen.find((w) => w.code === OPSCHALING)?.cijfers.tredeNieuw ?? null;
}

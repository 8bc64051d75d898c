import { AANTALKOLOMMEN } from '../dossier/kolommen.ts';
import { kolomVan } from '../tables/indeling/kop.ts';

/** The column with whole numbers that goes by this name, spelt as a heading may be; null when there is none. */
export function aantalkolom(naam: string): (typeof AANTALKOLOMMEN)[number] | null {
  return AANTALKOLOMMEN.find((kolom) => kolom === kolomVan(naam)) ?? null;
}

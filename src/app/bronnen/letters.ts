import type { Letterbestand, Snede } from '../../formats/pdf/letter/snede.ts';
import type { Huisstijl } from '../../letters/huisstijl.ts';
import type { Bronbestand } from './bronnen.ts';
import { leesLetterbestand } from './eigen.ts';

/** The font files that a PDF is set in: those of the huisstijl, or ours. `bestandVan` refuses one that is not there. */
export function letterbestanden(
  { papier: { lettertype } }: Huisstijl,
  bestandVan: (naam: string) => Bronbestand,
): (snede: Snede) => Letterbestand {
  const { normaal, vet, cursief = normaal, vetcursief = vet } = lettertype;
  if (normaal === undefined || vet === undefined) return leesLetterbestand;
  const lees = (naam: string): Letterbestand => ({ bytes: bestandVan(naam).bytes, eigen: naam });
  const bestanden: Readonly<Record<Snede, Letterbestand>> = {
    Regular: lees(normaal),
    Bold: lees(vet),
    Italic: lees(cursief ?? normaal),
    BoldItalic: lees(vetcursief ?? vet),
  };
  return (snede) => bestanden[snede];
}

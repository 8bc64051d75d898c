import { celtekstVan } from '../../dossier/tekens.ts';
import type { Kolom, NieuwBlad } from '../../formats/xlsx/schrijf.ts';

/** A sheet of a round: a header and a row per item. */
export function blad<T>(naam: string, kolommen: readonly Kolom<T>[], items: readonly T[]): NieuwBlad {
  const rijen = items.map((item) => kolommen.map((k) => passend(k.waarde(item))));
  return {
    naam,
    metKop: true,
    rijen: [kolommen.map((k) => k.kop), ...rijen],
    breedten: kolommen.map((k) => k.breedte),
  };
}

/** What fits in a cell; without no-break spaces, for a filter would not find them. */
function passend(waarde: string | number | null): string | number | null {
  return typeof waarde === 'string' ? celtekstVan(waarde.replaceAll('\u00a0', ' ')) : waarde;
}

import type { KolomNaam } from '../../dossier/kolommen.ts';

/** Why a value may be read well and still be wrong: each has its sentence in src/app/aannemelijk/woorden.ts. */
export const BEDENKINGEN = [
  'trede-anders-dan-vorige',
  'beginstand-anders-dan-vorige',
  'taakstelling-anders-dan-aangekondigd',
  'adres-veranderd',
  'adres-gedeeld',
  'gehuisvest-ver-boven-opgave',
  'halverwege-boven-eind',
  'verificatie-voor-peildatum',
  'oordeel-voor-halfjaar',
  'bijstelling-ander-jaar',
  'taakstelling-andere-orde',
  'achterstand-op-laagste-trede',
  'trede-zonder-achterstand',
  'kolom-verschoven',
  'kolommen-verwisseld',
  'totaalrij-anders',
] as const;

export type Bedenkingcode = (typeof BEDENKINGEN)[number];

/**
 * A value that is hard to believe: a code and what was compared, no sentence. It never changes a trede; a person says
 * whether the value is right.
 */
export interface Bedenking {
  readonly code: Bedenkingcode;
  /** Null: of the table as a whole. */
  readonly gemeentecode: string | null;
  readonly kolom: KolomNaam;
  readonly cijfers: Readonly<Record<string, number>>;
  readonly gegevens: Readonly<Record<string, string>>;
  /** Every value that was weighed: an answer holds for these alone. */
  readonly gewogen: readonly (string | number | null)[];
}

/** A bedenking about one row; what it compares is what was weighed. */
export function bedenking(
  code: Bedenkingcode,
  gemeentecode: string,
  kolom: KolomNaam,
  cijfers: Bedenking['cijfers'] = {},
  gegevens: Bedenking['gegevens'] = {},
): Bedenking {
  const gewogen = [kolom, ...Object.values(cijfers), ...Object.values(gegevens)];
  return { code, gemeentecode, kolom, cijfers, gegevens, gewogen };
}

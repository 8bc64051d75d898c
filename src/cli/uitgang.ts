import type { Weigersoort } from '../dossier/weigering.ts';

/** The exit codes of the contract. */
export const UITGANG = {
  gelukt: 0,
  onverwacht: 1,
  verkeerdGebruik: 2,
  deels: 3,
  invoerAfgekeurd: 4,
  afwijking: 5,
  sjabloonAfgekeurd: 6,
  wachtOpOordeel: 7,
  nietTeBewijzen: 8,
  mapBezet: 11,
  schrijvenMislukt: 74,
  afgebroken: 130,
} as const;

export type Uitgang = (typeof UITGANG)[keyof typeof UITGANG];

/** With which exit code a refusal of each kind ends the program. */
export const BIJ_WEIGERING: Readonly<Record<Weigersoort, Uitgang>> = {
  gebruik: UITGANG.verkeerdGebruik,
  invoer: UITGANG.invoerAfgekeurd,
  sjabloon: UITGANG.sjabloonAfgekeurd,
  bezet: UITGANG.mapBezet,
  wacht: UITGANG.wachtOpOordeel,
  afwijking: UITGANG.afwijking,
  opslag: UITGANG.schrijvenMislukt,
  afgebroken: UITGANG.afgebroken,
};

/** How letters ended: 3 before 7 before 0; with `concept` asked for, an open question is no 7. */
export function uitgangVan(
  brieven: readonly { readonly concept: readonly string[] | null }[],
  geen: readonly unknown[],
  concept: boolean,
): Uitgang {
  if (geen.length > 0) return UITGANG.deels;
  if (!concept && brieven.some((b) => b.concept !== null)) return UITGANG.wachtOpOordeel;
  return UITGANG.gelukt;
}

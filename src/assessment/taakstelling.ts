/**
 * The taakstelling of a gemeente by the formula: ceil(vg · iG / iN), in whole persons.
 * `vg`: vergunninghouders to house nationally in the half-year; the populations as stated by the user.
 * Exact integers. Throws RangeError for a negative or broken number, a population of 0, or iG > iN.
 * Source: Huisvestingswet 2014, art. 29 lid 1.
 */
export function taakstellingVolgensFormule(
  vg: number,
  inwonersGemeente: number,
  inwonersNederland: number,
): number {
  for (const n of [vg, inwonersGemeente, inwonersNederland])
    if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`geen geheel getal van 0 of meer: ${n}`);
  if (inwonersGemeente === 0 || inwonersGemeente > inwonersNederland)
    throw new RangeError(`geen deel van ${inwonersNederland} inwoners: ${inwonersGemeente}`);
  const noemer = BigInt(inwonersNederland);
  return Number((BigInt(vg) * BigInt(inwonersGemeente) + noemer - 1n) / noemer);
}

/** Taakstellingen of a group of gemeenten: gemeentecode → whole persons. */
export type Verdeling = ReadonlyMap<string, number>;

/** Why a herverdeling is refused. `verschil`: persons that the group has more (or, negative, fewer) afterwards. */
export type Herverdelingsweigering =
  | { readonly code: 'groep-verschilt'; readonly gemeentecodes: readonly string[] }
  | { readonly code: 'som-verschilt'; readonly verschil: number };

/**
 * Gemeenten may exchange parts of their taakstelling as long as the sum over the group stays equal.
 * Returns null when it does, else the refusal: other gemeenten before than after, or the difference of the sums.
 * Throws RangeError for a negative or broken number. Source: Huisvestingswet 2014, art. 29 lid 2.
 */
export function controleerHerverdeling(voor: Verdeling, na: Verdeling): Herverdelingsweigering | null {
  const gemeentecodes = [
    ...[...voor.keys()].filter((code) => !na.has(code)),
    ...[...na.keys()].filter((code) => !voor.has(code)),
  ];
  if (gemeentecodes.length > 0) return { code: 'groep-verschilt', gemeentecodes };
  const verschil = som(na) - som(voor);
  return verschil === 0 ? null : { code: 'som-verschilt', verschil };
}

function som(verdeling: Verdeling): number {
  let totaal = 0;
  for (const n of verdeling.values()) {
    if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`geen geheel getal van 0 of meer: ${n}`);
    totaal += n;
  }
  return totaal;
}

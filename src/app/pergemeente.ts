/** The items of each gemeente, in their order; what belongs to no gemeente is left out. */
export function perGemeente<T extends { readonly gemeentecode: string | null }>(
  lijst: readonly T[],
): ReadonlyMap<string, T[]> {
  const uit = new Map<string, T[]>();
  for (const item of lijst) {
    if (item.gemeentecode === null) continue;
    const al = uit.get(item.gemeentecode);
    if (al === undefined) uit.set(item.gemeentecode, [item]);
    else al.push(item);
  }
  return uit;
}

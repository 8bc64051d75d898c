/** The same function, which makes each thing once: what it made is kept as long as the function itself. */
export function metGeheugen<S, T>(maak: (sleutel: S) => T): (sleutel: S) => T {
  const bekend = new Map<S, T>();
  return (sleutel) => {
    const eerder = bekend.get(sleutel);
    if (eerder !== undefined) return eerder;
    const nieuw = maak(sleutel);
    bekend.set(sleutel, nieuw);
    return nieuw;
  };
}

/**
 * A number of a cell as text: the whole number in full, with leading zeros as they show on the screen. A comma, because
 * a point may divide thousands: 1.234 would read as 1234.
 */
export function celgetal(waarde: number, getoond: string): string {
  const nullen = /^[A-Za-z]*(0\d*)$/.exec(getoond.trim());
  if (nullen !== null && Number(nullen[1]) === waarde) return getoond.trim();
  return String(Number(waarde.toPrecision(15))).replace('.', ',');
}

/** A number in full. A comma, because a point may divide thousands: 1.234 would read as 1234. */
export function kaalGetal(waarde: number): string {
  return String(Number(waarde.toPrecision(15))).replace('.', ',');
}

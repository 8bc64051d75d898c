/** A decimal number kept exactly: `120,1` is 1201/10. Never a floating-point number in a comparison. */
export interface Breuk {
  readonly teller: number;
  readonly noemer: number;
}

/** Reads `12`, `12,1` or `12.1` (at most four decimals); null for anything else. */
export function parseBreuk(text: string): Breuk | null {
  const m = /^(\d{1,6})(?:[.,](\d{1,4}))?$/.exec(text.trim());
  if (!m) return null;
  const decimalen = m[2] ?? '';
  return { teller: Number(`${m[1]}${decimalen}`), noemer: 10 ** decimalen.length };
}

/** Whether the value is greater than a whole number. */
export function groterDan(breuk: Breuk, grens: number): boolean {
  return breuk.teller > grens * breuk.noemer;
}

/** As it is written in Dutch, without needless zeros: `13`, `12,5`. */
export function schrijfBreuk({ teller, noemer }: Breuk): string {
  const rest = String(teller % noemer).padStart(String(noemer).length - 1, '0');
  const decimalen = noemer === 1 ? '' : rest.replace(/0+$/, '');
  return `${Math.floor(teller / noemer)}${decimalen === '' ? '' : `,${decimalen}`}`;
}

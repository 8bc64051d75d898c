/** The first three of a list, and whether there are more. */
export function eerste(namen: readonly string[]): string {
  return `${namen.slice(0, 3).join(', ')}${namen.length > 3 ? ' …' : ''}`;
}

/** `1 brief`, `2 brieven`. */
export function aantal(n: number, enkelvoud: string, meervoud: string): string {
  return `${n} ${n === 1 ? enkelvoud : meervoud}`;
}

/** One JSON document on a line of its own, with the version of its form. */
export function document(gegevens: object): string {
  return `${JSON.stringify({ schema: 1, ...gegevens }, null, 2)}\n`;
}

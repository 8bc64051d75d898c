/** A table as CSV as a Dutch Excel reads it. What would be read as a formula is text: a sign that nobody sees stands before it. */
export function csvUit(rijen: readonly (readonly (string | number | null)[])[]): Uint8Array {
  const cel = (waarde: string | number | null) => {
    const tekst =
      typeof waarde === 'string' && /^[=+\-@\t]/.test(waarde) ? `'${waarde}` : String(waarde ?? '');
    return /[;"\r\n]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst;
  };
  return new TextEncoder().encode(`\ufeff${rijen.map((rij) => rij.map(cel).join(';')).join('\r\n')}\r\n`);
}

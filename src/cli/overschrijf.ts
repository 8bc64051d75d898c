import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Puts the letters that a person agreed on in place of those of before; the folder holds nothing else that ends in .txt. */
export function schrijfOver(map: string, bestanden: readonly { naam: string; bytes: Uint8Array }[]): void {
  mkdirSync(map, { recursive: true });
  const blijft = new Set(bestanden.map((b) => b.naam));
  for (const naam of readdirSync(map))
    if (naam.endsWith('.txt') && !blijft.has(naam)) rmSync(join(map, naam));
  for (const { naam, bytes } of bestanden) writeFileSync(join(map, naam), bytes);
}

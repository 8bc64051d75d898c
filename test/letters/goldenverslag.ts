import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'vitest';
import { gemarkeerd, regelverschil } from '../../src/letters/verschil/woordverschil.ts';

/** A letter that was made, and the file with the text that we agreed on. */
interface Afspraak {
  readonly tekst: string;
  readonly bestand: string;
}

/** Holds every letter against its file (and writes it under `-u`); fails once, with each file that differs and its words. */
export async function alsAfgesproken(
  brieven: readonly Afspraak[],
  houd = ({ tekst, bestand }: Afspraak) => expect(tekst).toMatchFileSnapshot(resolve(bestand)),
): Promise<void> {
  const verslag: string[] = [];
  for (const brief of brieven) {
    const { tekst, bestand } = brief;
    await houd(brief).catch(() => verslag.push(bestand, ...woorden(bestand, tekst), ''));
  }
  if (verslag.length > 0)
    throw new Error(`anders dan afgesproken (- afgesproken, + nu):\n\n${verslag.join('\n')}`);
}

function woorden(bestand: string, nu: string): string[] {
  if (!existsSync(bestand)) return ['  er is nog geen tekst afgesproken'];
  const wijzigingen = regelverschil(alineas(readFileSync(bestand, 'utf8')), alineas(nu));
  return wijzigingen.flatMap(gemarkeerd).map((regel) => `  ${regel}`);
}

/** Whatever the width at which a paragraph was broken. */
function alineas(tekst: string): string[] {
  return tekst.split(/\n\s*\n/).map((alinea) => alinea.replaceAll(/\s+/g, ' ').trim());
}

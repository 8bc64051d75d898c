import type { Io } from '../cli/io.ts';
import { aantal } from '../cli/schrijfwijze.ts';
import { bestandsmelding, type Melding } from '../dossier/melding.ts';
import { Weigering, weiger } from '../dossier/weigering.ts';
import { type Bestand, schrijf, stand } from '../round/schrijf.ts';

/**
 * Writes all files, each whole. One that stands there with other content stops the whole before anything is written;
 * one that is the same is left alone. Progress only on a terminal.
 */
export function schrijfAlle(bestanden: readonly Bestand[], io: Io): { nieuw: number; gelijk: number } {
  const standen = bestanden.map((bestand) => ofStop(bestand, 0, stand));
  const anders = bestanden.filter((_, i) => standen[i] === 'anders').map((b) => b.pad);
  if (anders.length > 0) throw new Weigering('gebruik', [bestaatMelding(anders)]);
  const nieuw = bestanden.filter((_, i) => standen[i] === 'nieuw');
  nieuw.forEach((bestand, i) => {
    if (io.terminal) io.fout(`\r${i + 1} van ${nieuw.length} bestanden geschreven`);
    ofStop(bestand, i, schrijf);
  });
  if (io.terminal && nieuw.length > 0) io.fout('\n');
  return { nieuw: nieuw.length, gelijk: bestanden.length - nieuw.length };
}

/** Files that stand there with another content are somebody's: they are named, never overwritten. `vooraf` begins the sentence. */
export function bestaatMelding(paden: readonly string[], vooraf = ''): Melding {
  return bestandsmelding(
    'bestand-bestaat',
    `${vooraf}${aantal(paden.length, 'bestand bestaat', 'bestanden bestaan')} al met een andere inhoud: ${eerste(paden)}. Er is niets geschreven.`,
    'Kies met --uit een andere map, of verplaats de oude bestanden.',
  );
}

function ofStop<T>(bestand: Bestand, alGeschreven: number, werk: (bestand: Bestand) => T): T {
  try {
    return werk(bestand);
  } catch (oorzaak) {
    const al =
      alGeschreven === 0
        ? 'Er is niets geschreven.'
        : `${aantal(alGeschreven, 'bestand is', 'bestanden zijn')} al wel heel geschreven.`;
    throw schrijffout(oorzaak, bestand.pad, al);
  }
}

/** A disk that is full or a folder that may not be written to; anything else is our own mistake and stays as it is. */
export function schrijffout(fout: unknown, map: string, hoever: string): unknown {
  const { code, path, dest } = fout as NodeJS.ErrnoException & { dest?: string };
  if (typeof code !== 'string' || !/^E[A-Z]+$/.test(code)) return fout;
  const wat = (dest ?? path ?? map).replace(/\.trede-tmp$/, '');
  return weiger(
    'opslag',
    'schrijven-mislukt',
    `${wat} kan niet worden geschreven${OORZAAK[code] ?? ''} (${code}). ${hoever}`,
    'Controleer de map, de rechten en de vrije ruimte, en geef hetzelfde commando opnieuw.',
  );
}

const OORZAAK: Readonly<Record<string, string>> = {
  EACCES: ': dat is hier niet toegestaan',
  EISDIR: ': er staat een map met die naam',
  ENOSPC: ': de schijf is vol',
  ENOTDIR: ': wat een map moet zijn, is een bestand',
  EPERM: ': dat is hier niet toegestaan',
  EROFS: ': de schijf is alleen te lezen',
};

/** The first three of a list, and whether there are more. */
export function eerste(namen: readonly string[]): string {
  return `${namen.slice(0, 3).join(', ')}${namen.length > 3 ? ' …' : ''}`;
}

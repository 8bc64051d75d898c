import { nearest } from '../../dossier/gelijkenis.ts';
import { bestandsmelding, type Melding } from '../../dossier/melding.ts';
import type { Blad } from '../lees/xlsx.ts';
import { heeftKop, type IsKop } from './koprij.ts';

/** The sheet with the table: the one that was named, or the only one with a header that we know. */
export function kiesBlad(
  bladen: readonly Blad[],
  naam: string | undefined,
  isKop: IsKop,
): { blad: Blad } | { fout: Melding } {
  const namen = bladen.map((b) => b.naam);
  if (naam !== undefined) {
    const blad = bladen.find((b) => b.naam.trim().toLowerCase() === naam.trim().toLowerCase());
    return blad === undefined ? { fout: onbekend(naam, namen) } : { blad };
  }
  const metKop = bladen.filter((b) => heeftKop(b, isKop));
  const [blad] = metKop.length > 0 ? metKop : bladen.filter((b) => b.rijen.length > 0);
  if (metKop.length > 1)
    return {
      fout: bestandsmelding(
        'blad-kiezen',
        `Het bestand heeft meer bladen met een tabel: ${metKop.map((b) => b.naam).join(', ')}.`,
        `Kies er een met --blad "${metKop[0]?.naam}".`,
      ),
    };
  return { blad: blad ?? { naam: '', rijen: [], verborgenRijen: new Set(), samengevoegd: [] } };
}

function onbekend(naam: string, namen: readonly string[]): Melding {
  if (namen.length === 1 && namen[0] === '')
    return bestandsmelding(
      'blad-onbekend',
      `Een CSV heeft geen bladen, dus ook geen blad "${naam}".`,
      'Laat --blad weg.',
    );
  const lijkt = nearest(naam, namen);
  return bestandsmelding(
    'blad-onbekend',
    `Het bestand heeft geen blad "${naam}".`,
    `${lijkt === null ? '' : `Bedoelt u "${lijkt}"? `}De bladen zijn: ${namen.join(', ')}.`,
  );
}

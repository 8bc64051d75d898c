import { nearest } from '../../dossier/gelijkenis.ts';
import { type Weigering, weiger } from '../../dossier/weigering.ts';
import type { Blad } from '../lees/blad.ts';
import { heeftKop, type IsKop } from './koprij.ts';

/** The sheet with the table: the one that was named, or the only one with a header that we know. Throws when that is not one. */
export function kiesBlad(bladen: readonly Blad[], naam: string | undefined, isKop: IsKop): Blad {
  const namen = bladen.map((b) => b.naam);
  if (naam !== undefined) {
    const blad = bladen.find((b) => b.naam.trim().toLowerCase() === naam.trim().toLowerCase());
    if (blad === undefined) throw onbekend(naam, namen);
    return blad;
  }
  const metKop = bladen.filter((b) => heeftKop(b, isKop));
  const [blad] = metKop.length > 0 ? metKop : bladen.filter((b) => b.rijen.length > 0);
  if (metKop.length > 1)
    throw weiger(
      'invoer',
      'blad-kiezen',
      `Het bestand heeft meer bladen met een tabel: ${metKop.map(genoemd).join(', ')}.`,
      `Kies er een: "${voorstel(metKop).naam}".`,
    );
  return blad ?? { naam: '', rijen: [], verborgenRijen: new Set(), samengevoegd: [] };
}

/** What a sheet is called that somebody set aside. */
const TERZIJDE = /\b(?:oud|oude|concept|kopie|copy|back-?up|archief|vervallen|proef|test|vorige?)\b/i;

/** Never a sheet that does not show or was set aside, as long as there is another. */
function voorstel(bladen: readonly Blad[]): Blad {
  const zichtbaar = bladen.filter((b) => b.verborgen !== true);
  const gewoon = zichtbaar.filter((b) => !TERZIJDE.test(b.naam));
  const [beste] = [...gewoon, ...zichtbaar, ...bladen];
  if (beste === undefined) throw new Error('geen blad om voor te stellen');
  return beste;
}

function genoemd({ naam, verborgen }: Blad): string {
  return verborgen === true ? `${naam} (verborgen)` : naam;
}

function onbekend(naam: string, namen: readonly string[]): Weigering {
  if (namen.length === 1 && namen[0] === '')
    return weiger(
      'invoer',
      'blad-onbekend',
      `Een CSV heeft geen bladen, dus ook geen blad "${naam}".`,
      'Kies geen blad.',
    );
  const lijkt = nearest(naam, namen);
  return weiger(
    'invoer',
    'blad-onbekend',
    `Het bestand heeft geen blad "${naam}".`,
    `${lijkt === null ? '' : `Bedoelt u "${lijkt}"? `}De bladen zijn: ${namen.join(', ')}.`,
  );
}

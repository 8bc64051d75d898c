import { bestandsmelding, celnaam, type Melding } from '../../dossier/melding.ts';
import type { Blad, Tabelrij } from '../lees/blad.ts';
import { kolomVan } from './kop.ts';

/** How many are named before the rest is left to a count. */
const HOOGSTENS = 20;

/** What was read and does not show on the screen: the sheet itself, columns of ours, rows. */
export function verborgenMeldingen(
  { naam, verborgen = false, verborgenRijen, verborgenKolommen = [] }: Blad,
  kop: readonly string[],
  rijen: readonly Tabelrij[],
): Melding[] {
  const nummers = rijen.map((r) => r.nummer).filter((nummer) => verborgenRijen.has(nummer));
  const kolommen = kop.flatMap((kopje, i) =>
    kolomVan(kopje) !== null && verborgenKolommen.some(([van, tot]) => i >= van && i <= tot)
      ? [`${celnaam(i, 0).slice(0, -1)} (${kopje})`]
      : [],
  );
  const blad = bestandsmelding(
    'blad-verborgen',
    `Gelezen is het blad "${naam}", dat in het werkblad verborgen is.`,
    'Maak het zichtbaar en controleer of dit de cijfers zijn die u bedoelt.',
  );
  const kolom = bestandsmelding(
    'kolom-verborgen',
    `Verborgen in het werkblad, maar wel gelezen: kolom ${lijst(kolommen)}.`,
    'Maak de kolommen zichtbaar en controleer ze, of verwijder ze.',
  );
  const rij = {
    ...bestandsmelding(
      'rij-verborgen',
      `Verborgen in het werkblad, maar wel gelezen: rij ${lijst(nummers.map(String))}.`,
      'Maak de rijen zichtbaar en controleer ze, of verwijder ze.',
    ),
    rij: nummers[0] ?? null,
    waarde: nummers.join(', '),
  };
  return [
    ...(verborgen ? [blad] : []),
    ...(kolommen.length > 0 ? [kolom] : []),
    ...(nummers.length > 0 ? [rij] : []),
  ];
}

function lijst(namen: readonly string[]): string {
  return `${namen.slice(0, HOOGSTENS).join(', ')}${namen.length > HOOGSTENS ? ' …' : ''}`;
}

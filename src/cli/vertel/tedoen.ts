import { taakdoen } from '../../app/taakwoorden.ts';
import type { Taak } from '../../app/tedoen.ts';
import { opsomming } from '../../dossier/nederlands.ts';
import { wikkel } from '../schrijfwijze.ts';

const KOPPEN: Readonly<Record<Taak['soort'], string>> = {
  'geen-brief': 'Geen brief, terwijl die er wel had moeten zijn:',
  concept: 'CONCEPT tot dit is ingevuld, verbeterd of bevestigd:',
  nagaan: 'Na te gaan:',
};
const NAMEN = 6;

/**
 * What is still to be done, for a person: a line or more each. When it would not fit in `regels` lines the last are counted
 * instead; `elders` says where they stand.
 */
export function tedoenregels(taken: readonly Taak[], regels: number, elders: string): string[] {
  const blokken = taken.map((taak, i) => {
    const nieuw = taken[i - 1]?.soort !== taak.soort;
    return [...(nieuw ? [KOPPEN[taak.soort]] : []), ...taakregel(taak).split('\n')];
  });
  const uit: string[] = [];
  for (const [i, blok] of blokken.entries()) {
    const laatste = i === blokken.length - 1;
    if (uit.length + blok.length + (laatste ? 0 : 1) > regels) {
      const over = taken.length - i;
      return [...uit, `… en nog ${over === 1 ? 'één punt' : `${over} punten`}: zie ${elders}.`];
    }
    uit.push(...blok);
  }
  return uit;
}

function taakregel(taak: Taak): string {
  const { tekst, gemeenten, kolom } = taak;
  const namen = gemeenten.map(({ gemeente, cel, rij }) => {
    const plek = cel ?? (rij === null || kolom === null ? null : `rij ${rij}`);
    return plek === null ? gemeente : `${gemeente} (${plek})`;
  });
  const meer = namen.length - NAMEN;
  const wie = meer > 1 ? [...namen.slice(0, NAMEN), `nog ${meer}`] : namen;
  const [enige] = gemeenten;
  // The sentence may name the gemeente itself.
  const kaal = gemeenten.length === 1 && tekst.startsWith(`${enige?.gemeente}: `);
  const wat = kaal ? tekst.slice((enige?.gemeente.length ?? 0) + 2) : tekst;
  const delen = [`${namen.length === 0 ? '' : `${opsomming(wie)}: `}${wat}`, taakdoen(taak)].filter(
    (d) => d !== '',
  );
  return wikkel(delen.join(' ').replace(/bevestig dat dan: (\S+)\./, 'geef dan --akkoord $1.'), '- ', '  ');
}

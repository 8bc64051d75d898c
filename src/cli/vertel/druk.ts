import { type Drukgang, OPDRUK, VOLGORDE } from '../../app/map/druk.ts';
import { REDENEN } from '../../app/map/drukmap.ts';
import { aantal, eerste } from '../../app/taal.ts';
import { wikkel } from '../schrijfwijze.ts';

/** How much was printed, in which order, and what was not printed and why. */
export function drukverslag(uit: string, stondEr: boolean, gang: Drukgang): string {
  const { bladzijden, stukken, overgeslagen, zonderBijlage } = gang;
  const niet = REDENEN.flatMap((reden) => {
    const bestanden = overgeslagen.filter((o) => o.reden === reden).map((o) => o.bestand);
    return bestanden.length === 0 ? [] : [`Niet gedrukt, want ${reden}: ${eerste(bestanden)}.`];
  });
  const bijlagen =
    zonderBijlage.length === 0
      ? []
      : [`Zonder de bijlage die in de PDF zat (op papier kan die niet mee): ${eerste(zonderBijlage)}.`];
  return [
    `${aantal(stukken.length, 'brief', 'brieven')} in ${uit}${stondEr ? ' (stond er al)' : ''}: ${bladzijden} bladzijden op ${aantal(bladzijden / 2, 'blad', 'bladen')}, met de inhoudsopgave vooraan.`,
    VOLGORDE,
    OPDRUK,
    ...niet,
    ...bijlagen,
  ]
    .map((zin) => `${wikkel(zin, '', '  ')}\n`)
    .join('');
}

import { type Drukgang, OPDRUK, VOLGORDE } from '../../app/map/druk.ts';
import { REDENEN } from '../../app/map/drukmap.ts';
import { aantal, eerste } from '../../app/taal.ts';
import { wikkel } from '../schrijfwijze.ts';

/** How much was printed, in which order, and what was not printed and why. */
export function drukverslag(uit: string, stondEr: boolean, gang: Drukgang): string {
  const { bladzijden, stukken, overgeslagen, zonderBijlage, ontbreekt } = gang;
  const niet = REDENEN.flatMap((reden) => {
    const bestanden = overgeslagen.filter((o) => o.reden === reden).map((o) => o.bestand);
    return bestanden.length === 0 ? [] : [`Niet gedrukt, want ${reden}: ${eerste(bestanden)}.`];
  });
  const bijlagen =
    zonderBijlage.length === 0
      ? []
      : [`Zonder de bijlage die in de PDF zat (op papier kan die niet mee): ${eerste(zonderBijlage)}.`];
  const mist =
    ontbreekt === null
      ? ['Deze map is geen ronde: of alle brieven erbij zijn, is niet nagegaan.']
      : ontbreekt.length === 0
        ? []
        : [
            `Let op: ${aantal(ontbreekt.length, 'brief van de ronde ontbreekt', 'brieven van de ronde ontbreken')} als PDF en ${ontbreekt.length === 1 ? 'is' : 'zijn'} niet gedrukt: ${eerste(ontbreekt)}. Maak ze (opnieuw) met hetzelfde commando trede brieven, met --formaat pdf erbij.`,
          ];
  return [
    `${aantal(stukken.length, 'brief', 'brieven')} in ${uit}${stondEr ? ' (stond er al)' : ''}: ${bladzijden} bladzijden op ${aantal(bladzijden / 2, 'blad', 'bladen')}, met de inhoudsopgave vooraan.`,
    VOLGORDE,
    OPDRUK,
    ...niet,
    ...bijlagen,
    ...mist,
  ]
    .map((zin) => `${wikkel(zin, '', '  ')}\n`)
    .join('');
}

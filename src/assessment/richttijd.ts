import { type Datum, maandenTussen, plusMaanden } from '../dossier/datum.ts';
import { isVanaf, type Trede } from '../dossier/ladder.ts';
import type { Bron, Waarschuwing } from './beoordeling.ts';
import { bevinding } from './bevinding.ts';
import type { Kader, Richtduur } from './kader.ts';

/** A yardstick of a dossier: it is computed and told, and never blocks. */
export interface Richttijd {
  readonly soort: 'hele-ladder' | 'hoogste-treden';
  /** The day on which it began; null when the dossier does not tell. */
  readonly sinds: Datum | null;
  /** The last day inside it. */
  readonly uiterlijk: Datum | null;
  /** Whole months passed on the day of assessment. */
  readonly maanden: number | null;
  readonly overschreden: boolean;
  readonly bron: Bron;
}

/** The steps where the yardsticks begin: above the ground state, and with the vooraankondiging. */
export const LADDER_VANAF = 'overleg';
export const HOOGSTE_TREDEN_VANAF = 'vooraankondiging';

/** Since when the gemeente stands on `vanaf` or higher; null when it does not, 'onbekend' when the dossier does not tell. */
export interface Sinds {
  readonly ladder: Datum | 'onbekend' | null;
  readonly hoogste: Datum | 'onbekend' | null;
}

/** The yardsticks that run on the day, given the trede before and after. */
export function richttijden(sinds: Sinds, van: Trede, trede: Trede, dag: Datum, kader: Kader): Richttijd[] {
  const { ladder, richttijden: duren = {} } = kader;
  const uit: Richttijd[] = [];
  // Once the province carries the task out the ladder has been climbed.
  const klimt = isVanaf(ladder, trede, LADDER_VANAF) && !isVanaf(ladder, van, 'uitvoering');
  if (duren.ladder !== undefined && klimt)
    uit.push(meet('hele-ladder', sinds.ladder ?? dag, duren.ladder, dag));
  if (duren.hoogste !== undefined && isVanaf(ladder, trede, HOOGSTE_TREDEN_VANAF))
    uit.push(meet('hoogste-treden', sinds.hoogste ?? dag, duren.hoogste, dag));
  return uit;
}

/** The warning that goes with a yardstick that is passed. */
export function overschrijdingen(lijst: readonly Richttijd[]): Waarschuwing[] {
  return lijst.flatMap(({ soort, sinds, uiterlijk, maanden, overschreden, bron }) =>
    overschreden && sinds !== null && uiterlijk !== null && maanden !== null
      ? [bevinding(`${soort}-te-lang`, bron, { maanden }, { sinds, uiterlijk })]
      : [],
  );
}

function meet(
  soort: Richttijd['soort'],
  sinds: Datum | 'onbekend',
  { maanden: lengte, bron }: Richtduur,
  dag: Datum,
): Richttijd {
  if (sinds === 'onbekend')
    return { soort, sinds: null, uiterlijk: null, maanden: null, overschreden: false, bron };
  const uiterlijk = plusMaanden(sinds, lengte);
  return { soort, sinds, uiterlijk, maanden: maandenTussen(sinds, dag), overschreden: dag > uiterlijk, bron };
}

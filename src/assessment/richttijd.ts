import { type Datum, maandenTussen, plusMaanden } from '../dossier/datum.ts';
import type { Bron, Trede, Waarschuwing } from './beoordeling.ts';
import { bevinding } from './bevinding.ts';
import type { Kader } from './kader.ts';

const LADDER_MAANDEN = 12; // handreiking §4.4.4: the whole ladder at most a year after the neglect was signalled
const LADDER: Bron = { document: 'handreiking', paragraaf: '4.4.4' };

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

/** The treden where the yardsticks begin: above trede 1 (regels §4: under every kader), and trede 4. */
export const LADDER_VANAF = 2;
export const HOOGSTE_TREDEN_VANAF = 4;

/** Since when the gemeente stands on `vanaf` or higher; null when it does not, 'onbekend' when the dossier does not tell. */
export interface Sinds {
  readonly ladder: Datum | 'onbekend' | null;
  readonly hoogste: Datum | 'onbekend' | null;
}

/** The yardsticks that run on the day, given the trede before and after. */
export function richttijden(sinds: Sinds, van: Trede, trede: Trede, dag: Datum, kader: Kader): Richttijd[] {
  const uit: Richttijd[] = [];
  // Once trede 6 is reached the ladder has been climbed.
  if (trede >= LADDER_VANAF && van < 6)
    uit.push(meet('hele-ladder', sinds.ladder ?? dag, LADDER_MAANDEN, LADDER, dag));
  if (trede >= HOOGSTE_TREDEN_VANAF && kader.richttijd !== undefined)
    uit.push(
      meet('hoogste-treden', sinds.hoogste ?? dag, kader.richttijd.maanden, kader.richttijd.bron, dag),
    );
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
  lengte: number,
  bron: Bron,
  dag: Datum,
): Richttijd {
  if (sinds === 'onbekend')
    return { soort, sinds: null, uiterlijk: null, maanden: null, overschreden: false, bron };
  const uiterlijk = plusMaanden(sinds, lengte);
  return { soort, sinds, uiterlijk, maanden: maandenTussen(sinds, dag), overschreden: dag > uiterlijk, bron };
}

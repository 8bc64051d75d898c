import type { KolomNaam, Periode } from '../dossier/kolommen.ts';
import { beginstand, nieuwGehuisvest, totaalopgave } from '../dossier/opgave.ts';

/** A kind of bijtelling (X): housed but not yet registered, found a home themselves, or in the pipeline. */
export type BijtellingKolom = 'bijtelling_gehuisvest' | 'bijtelling_zelfstandig' | 'bijtelling_pijplijn';

/** The figures of an assessment, in whole persons. Null is unknown, never zero. Names as in the JSON contract. */
export interface Cijfers {
  readonly taakstelling: number | null;
  readonly achterstandBegin: number | null;
  readonly voorsprongBegin: number | null;
  readonly totaalopgave: number | null;
  readonly gehuisvest: number | null;
  readonly bijtelling: number;
  readonly achterstand: number | null;
  readonly voorsprong: number | null;
  readonly ingelopen: number | null;
  /** What is still to be housed on the day of assessment. On the peildatum that is the achterstand; before it, it is not late yet. */
  readonly nogTeHuisvesten: number | null;
  /** What is late on that day: on the peildatum the achterstand; before it, the part of the backlog that is not made up. */
  readonly achterstandNog: number | null;
}

/** What follows from the figures. `gerealiseerd` null: not decidable, for want of the columns in `ontbrekend`. */
export interface Berekening {
  readonly cijfers: Cijfers;
  readonly gerealiseerd: boolean | null;
  readonly ontbrekend: readonly KolomNaam[];
}

/**
 * The exact figures of a half-year (all kaders):
 * O = T + A0 − V0, E = O − (R + X), A1 = max(0, E), V1 = max(0, −E); realised when A1 = 0.
 * R is the COA figure less the persons that were counted as X last time. `telt` names the kinds of X the kader counts.
 * Realised or not is also settled where an unknown figure cannot change it: figures are never negative.
 * Before the peildatum (`tussentijds`) R is the number until that day.
 */
export function berekenCijfers(
  p: Periode,
  telt: readonly BijtellingKolom[],
  tussentijds: boolean,
): Berekening {
  const { taakstelling } = p;
  const { achterstand: achterstandBegin, voorsprong: voorsprongBegin } = beginstand(p);
  const gehuisvest = nieuwGehuisvest(p);
  const bijtelling = telt.reduce((totaal, kolom) => totaal + (p[kolom] ?? 0), 0);
  const opgave =
    taakstelling === null || achterstandBegin === null || voorsprongBegin === null
      ? null
      : totaalopgave(taakstelling, achterstandBegin, voorsprongBegin);
  const eind = opgave === null || gehuisvest === null ? null : opgave - (gehuisvest + bijtelling);

  const achterstand = eind === null ? null : Math.max(0, eind);
  const gemaakt = ingelopen(taakstelling, achterstandBegin, voorsprongBegin, gehuisvest, bijtelling);
  const rest = achterstandBegin === null || gemaakt === null ? null : achterstandBegin - gemaakt;

  const erbij = [taakstelling, achterstandBegin];
  const eraf = [voorsprongBegin, gehuisvest, bijtelling];
  const hoogstens = erbij.includes(null) ? Number.POSITIVE_INFINITY : opgeteld(erbij) - opgeteld(eraf);
  const minstens = eraf.includes(null) ? Number.NEGATIVE_INFINITY : opgeteld(erbij) - opgeteld(eraf);

  return {
    cijfers: {
      taakstelling,
      achterstandBegin,
      voorsprongBegin,
      totaalopgave: opgave,
      gehuisvest,
      bijtelling,
      achterstand,
      voorsprong: eind === null ? null : Math.max(0, -eind),
      ingelopen: gemaakt,
      nogTeHuisvesten: achterstand,
      achterstandNog: tussentijds ? rest : achterstand,
    },
    gerealiseerd: hoogstens <= 0 ? true : minstens > 0 ? false : null,
    ontbrekend: (
      [
        ['taakstelling', taakstelling],
        ['achterstand_begin', achterstandBegin],
        ['voorsprong_begin', voorsprongBegin],
        ['gehuisvest', gehuisvest],
      ] as const
    )
      .filter(([, waarde]) => waarde === null)
      .map(([kolom]) => kolom),
  };
}

/** Housing counts first for the current T, then for the backlog: max(0, R + X + V0 − T), at most A0. */
function ingelopen(
  taakstelling: number | null,
  achterstandBegin: number | null,
  voorsprongBegin: number | null,
  gehuisvest: number | null,
  bijtelling: number,
): number | null {
  if (taakstelling === null || achterstandBegin === null || voorsprongBegin === null || gehuisvest === null)
    return null;
  return Math.min(achterstandBegin, Math.max(0, gehuisvest + bijtelling + voorsprongBegin - taakstelling));
}

/** What is unknown counts as nothing: only for a bound. */
function opgeteld(getallen: readonly (number | null)[]): number {
  return getallen.reduce<number>((totaal, n) => totaal + (n ?? 0), 0);
}

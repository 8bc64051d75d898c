import type { Periode } from './kolommen.ts';

type Cijferkolommen = Partial<
  Pick<
    Periode,
    | 'achterstand_begin'
    | 'voorsprong_begin'
    | 'gehuisvest'
    | 'bijtelling_vorig_geregistreerd'
    | 'taakstelling'
  >
>;

/**
 * What a half-year begins with, in whole persons. Beside an achterstand above 0 an empty voorsprong is 0, and the other way
 * round: a gemeente has one of the two. Null is unknown.
 */
export function beginstand({ achterstand_begin, voorsprong_begin }: Cijferkolommen): {
  readonly achterstand: number | null;
  readonly voorsprong: number | null;
} {
  return {
    achterstand: achterstand_begin ?? ((voorsprong_begin ?? 0) > 0 ? 0 : null),
    voorsprong: voorsprong_begin ?? ((achterstand_begin ?? 0) > 0 ? 0 : null),
  };
}

/** The COA figure less the persons in it that were counted as bijtelling last time; null is unknown. */
export function nieuwGehuisvest(p: Cijferkolommen): number | null {
  return p.gehuisvest == null ? null : p.gehuisvest - (p.bijtelling_vorig_geregistreerd ?? 0);
}

/**
 * The totaalopgave of a half-year in whole persons: O = T + A0 − V0. Not above 0: there is nothing to house.
 * Source: Aanvullend beleidskader IBT of Utrecht §2.1; the table in the letter of Flevoland.
 */
export function totaalopgave(taakstelling: number, achterstand: number, voorsprong: number): number {
  return taakstelling + achterstand - voorsprong;
}

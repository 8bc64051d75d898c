import { bedenkingenBij } from '../../assessment/aannemelijk/aannemelijk.ts';
import type { Bedenking, Bedenkingcode } from '../../assessment/aannemelijk/bedenking.ts';
import type { Vergelijkingsfeiten } from '../../assessment/aannemelijk/rij.ts';
import type { Vorig } from '../../assessment/aannemelijk/vorige.ts';
import type { Melding } from '../../dossier/melding.ts';
import { sha256 } from '../../round/hash.ts';
import type { Feitenregel } from '../beoordeeld.ts';
import { bedenkingraad, bedenkingzin } from './woorden.ts';

/** Warnings of an assessment that a person may answer once; they keep no letter back. */
export const TE_BEVESTIGEN = ['bijstelling-niet-ingevuld'] as const;

/** Something that a person is asked to look at and to answer for once: the value is right. */
export interface Navraag {
  readonly code: Bedenkingcode | (typeof TE_BEVESTIGEN)[number];
  /** Null: of the table as a whole. */
  readonly gemeentecode: string | null;
  readonly gemeente: string | null;
  /** What was weighed: an answer holds for this alone. */
  readonly waarde: string;
  /** Without an answer the letter is CONCEPT. */
  readonly blokkeert: boolean;
  readonly melding: Melding;
}

/** The whole table, in the place of a gemeente. */
export const ALLE = 'alle';

/** What is hard to believe in these rows of one half-year, each with its cell and what to do. */
export function navragenOver(
  regels: readonly Feitenregel[],
  vorige: ReadonlyMap<string, Vorig>,
  feiten: Omit<Vergelijkingsfeiten, 'vorig'>,
): Navraag[] {
  const perCode = new Map(regels.map((r) => [r.periode.gemeentecode, r]));
  const perioden = regels.map((r) => r.periode);
  return bedenkingenBij(perioden, vorige, feiten).map((b) => navraag(b, perCode.get(b.gemeentecode ?? '')));
}

/** A bedenking as what a person is asked. */
export function navraag(b: Bedenking, regel: Feitenregel | undefined): Navraag {
  const gemeente = regel?.periode.gemeente ?? null;
  const waarde = regel?.periode[b.kolom] ?? null;
  return {
    code: b.code,
    gemeentecode: b.gemeentecode,
    gemeente,
    waarde: sha256(JSON.stringify(b.gewogen)),
    blokkeert: true,
    melding: {
      code: b.code,
      rij: regel?.rij ?? null,
      kolom: b.kolom,
      cel: regel?.cellen.get(b.kolom) ?? null,
      waarde: waarde === null ? null : String(waarde),
      melding: `${gemeente === null ? '' : `${gemeente}: `}${bedenkingzin(b)}`,
      oplossing: `${bedenkingraad(b)} Klopt het, bevestig het dan (${akkoordwoord(b.code, gemeente, b.gemeentecode)}).`,
    },
  };
}

/** How the answer is written: `adres-gedeeld@Houten`; by its code where the name has a space or an apostrophe. */
export function akkoordwoord(code: string, gemeente: string | null, gemeentecode: string | null): string {
  const wie = gemeente !== null && /^[\p{L}-]+$/u.test(gemeente) ? gemeente : (gemeentecode ?? ALLE);
  return `${code}@${wie}`;
}

import type { Beoordelingsopties } from '../assessment/assess.ts';
import type { Beoordeling } from '../assessment/beoordeling.ts';
import type { Lastdeel } from '../assessment/laststand.ts';
import type { Stap } from '../assessment/verloop.ts';
import type { Datum } from '../dossier/datum.ts';
import type { Gebeurtenis } from '../dossier/gebeurtenis.ts';
import { parseHalfjaar } from '../dossier/halfjaar.ts';
import type { Invoerregel } from '../dossier/invoerregel.ts';
import type { Invulling } from '../dossier/invulling.ts';
import { opsomming } from '../dossier/nederlands.ts';

/** The facts of an assessment and where they stand; `rij` is null when they come from a dossier. */
export type Feitenregel = Omit<Invoerregel, 'rij'> & { readonly rij: number | null };

/** A row, or a half-year of a dossier, and its assessment. */
export interface Beoordeeld {
  readonly regel: Feitenregel;
  readonly beoordeling: Beoordeling;
  /** The day of an extra assessment of a dossier; null for the peildatum. */
  readonly moment: Datum | null;
  /** With what it was assessed, besides its facts. */
  readonly opties: Beoordelingsopties;
  /** What a dossier tells from before; null for a row. */
  readonly verleden: {
    readonly gebeurtenissen: readonly Gebeurtenis[];
    /** Up to and including this one. */
    readonly beoordelingen: readonly Stap[];
    readonly invulling: Invulling;
    /** What each half-year tells of the last. */
    readonly last: readonly Lastdeel[];
  } | null;
}

/** Where an assessment comes from, for a message: `rij 7`, or the dossier. */
export function plekVan({ rij }: Feitenregel): string {
  return rij === null ? 'dossier' : `rij ${rij}`;
}

/** The day on which the figures of its letter stood so: an extra one of its own, the one asked for, or the peildatum. */
export function cijferdag(
  { moment, beoordeling }: Pick<Beoordeeld, 'moment' | 'beoordeling'>,
  opdracht: { readonly moment: Datum | null },
): Datum {
  return moment ?? opdracht.moment ?? beoordeling.peildatum;
}

/** What is missing as a sentence names it: columns by their names, earlier half-years by their figures. */
export function ontbrekendeNamen(lijst: readonly string[]): string {
  const vroeger = lijst.filter(isEerderHalfjaar);
  const kolommen = lijst.filter((wat) => !isEerderHalfjaar(wat));
  return [...kolommen, ...(vroeger.length === 0 ? [] : [`de cijfers van ${opsomming(vroeger)}`])].join(', ');
}

/** Whether what is missing is an earlier half-year: no cell of this row holds it. */
export function isEerderHalfjaar(wat: string): boolean {
  return parseHalfjaar(wat) === wat;
}

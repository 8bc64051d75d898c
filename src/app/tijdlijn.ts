import type { Richttijd } from '../assessment/richttijd.ts';
import type { Datum } from '../dossier/datum.ts';
import type { Gebeurtenis } from '../dossier/gebeurtenis.ts';
import type { Sjablonen } from '../letters/template/sjablonen.ts';
import type { Gegevens } from './bronnen/gegevens.ts';
import type { Dossierinvoer } from './invoer/lees.ts';
import { speelNa } from './naspelen.ts';
import type { Beoordeelopdracht } from './opdracht.ts';
import { type Verteld, vertel } from './vertel.ts';

/** One assessment of a dossier, told. */
export interface Verteldestap {
  readonly verteld: Verteld;
  /** The day of an extra assessment; null for the peildatum. */
  readonly moment: Datum | null;
  /** How many events it knew more than the one before. */
  readonly gebeurtenissen: number;
  /** The yardsticks that run on its day. */
  readonly richttijden: readonly Richttijd[];
}

/** A dossier over its half-years. */
export interface Tijdlijn {
  readonly gemeente: string;
  readonly gemeentecode: string;
  readonly stappen: readonly Verteldestap[];
  readonly gebeurtenissen: number;
  /** Events after the last assessment: nothing was done with them yet. */
  readonly later: readonly Gebeurtenis[];
}

/** The treden of one municipality over its half-years, each with its reasons. Refuses a dossier in which something is wrong. */
export function tijdlijn(
  invoer: Dossierinvoer,
  gegevens: Gegevens,
  opdracht: Beoordeelopdracht,
  sjablonen: Sjablonen,
): Tijdlijn {
  const { dossier, stappen } = speelNa(invoer, gegevens, opdracht);
  const laatste = stappen.at(-1);
  const dag = laatste?.moment ?? laatste?.beoordeling.peildatum ?? null;
  return {
    gemeente: dossier.gemeente,
    gemeentecode: dossier.gemeentecode,
    stappen: stappen.map(({ beoordeling, moment, gebeurtenissen, richttijden }) => ({
      verteld: vertel(beoordeling, null, sjablonen),
      moment,
      gebeurtenissen: gebeurtenissen.length,
      richttijden,
    })),
    gebeurtenissen: dossier.gebeurtenissen.length,
    later: dossier.gebeurtenissen.filter((g) => dag !== null && g.datum > dag),
  };
}

import type { BeoordelingMetTrede, Briefsoort } from '../assessment/beoordeling.ts';
import type { LandelijkeBijstelling } from '../assessment/bijstelling.ts';
import type { Voorgeschiedenis } from '../assessment/voorgeschiedenis.ts';
import type { Datum } from '../dossier/datum.ts';
import { BRIEFSOORTEN } from '../dossier/gebeurtenis.ts';
import type { Periode } from '../dossier/kolommen.ts';
import type { Brief } from '../formats/brief.ts';
import type { Huisstijl } from './huisstijl.ts';
import type { Sjablonen } from './template/sjablonen.ts';
import type { Vindplaats } from './velden/vindplaats.ts';

/** A letter that a kader calls for, one of one's own (the name of its template), or a text that goes with a letter. */
export type Stuksoort = Briefsoort | 'afschrift-raad' | 'mededeling' | (string & {});

/** What a letter is made from, besides its templates. */
export interface Briefopdracht {
  readonly beoordeling: BeoordelingMetTrede;
  readonly periode: Periode;
  /** Where the facts stand, for the herkomst of what is filled in. */
  readonly vindplaats?: Vindplaats;
  readonly soort: Stuksoort;
  /** How letters name the policy and its plan. */
  readonly kader: { readonly titel: string; readonly plan: string };
  readonly huisstijl: Huisstijl;
  readonly briefdatum: Datum;
  /** The day on which the figures stood so: the peildatum, or a day inside the half-year. */
  readonly moment: Datum;
  readonly landelijk: readonly LandelijkeBijstelling[];
  /** For a cover or a mededeling: the letter it goes with. */
  readonly bij: { readonly soort: Stuksoort; readonly brief: Brief } | null;
  /** What a dossier tells of the earlier letters and of what a person filled in; null when the facts come from a table. */
  readonly verleden: Voorgeschiedenis | null;
  /** The user asked for a concept. */
  readonly concept: boolean;
}

/**
 * Where the template of a letter stands: in the folder of the trede that it belongs to. A letter with a template for each
 * trede (voortzetting) takes that of its own.
 */
export function sjabloonbestand(soort: Stuksoort, trede: number, sjablonen: Sjablonen): string {
  if (soort === 'afschrift-raad' || soort === 'mededeling') return `algemeen/${soort}.njk`;
  const bestanden = [...sjablonen.keys()].filter((pad) => TREDEMAP.exec(pad)?.[1] === soort);
  const [enige] = bestanden;
  return bestanden.length === 1 && enige !== undefined ? enige : `trede${trede}/${soort}.njk`;
}

const TREDEMAP = /^trede[1-6]\/(.+)\.njk$/;

/** The letters that there is a template for, each once. */
export function briefsoorten(sjablonen: Sjablonen): readonly string[] {
  return [...new Set([...sjablonen.keys()].flatMap((pad) => TREDEMAP.exec(pad)?.[1] ?? []))];
}

/** A letter that no kader calls for: it has a template, and a person asks for it by its name. */
export function isEigenBrief(soort: Stuksoort): boolean {
  return ![...BRIEFSOORTEN, 'afschrift-raad', 'mededeling'].includes(soort);
}

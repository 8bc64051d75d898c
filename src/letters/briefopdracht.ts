import type { Assessment, Briefsoort } from '../assessment/assessment.ts';
import type { LandelijkeBijstelling } from '../assessment/bijstelling.ts';
import type { Datum } from '../dossier/datum.ts';
import type { Periode } from '../dossier/kolommen.ts';
import type { Brief } from './brief.ts';
import type { Vindplaats } from './herkomst.ts';
import type { Huisstijl } from './huisstijl.ts';

/** A letter, or a text that goes with one. */
export type Stuksoort = Briefsoort | 'afschrift-raad' | 'mededeling';

/** What a letter is made from, besides its templates. */
export interface Briefopdracht {
  readonly assessment: Assessment;
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
  readonly bij: { readonly soort: Briefsoort; readonly brief: Brief } | null;
  /** The facts come from a dossier, which holds the earlier letters and their dates. */
  readonly uitDossier: boolean;
  /** The user asked for a concept. */
  readonly concept: boolean;
}

/** Where the template of a letter stands: the folder of the trede the letter belongs to. */
export function sjabloonbestand(soort: Stuksoort, trede: number): string {
  if (soort === 'afschrift-raad' || soort === 'mededeling') return `algemeen/${soort}.njk`;
  const map: Readonly<Record<Briefsoort, number>> = {
    beoordeling: 1,
    signalering: 1,
    voortgang: 1,
    'uitnodiging-overleg': 2,
    informatieverzoek: 2,
    'verzoek-verbeterplan': 3,
    'oordeel-verbeterplan': 3,
    'uitnodiging-bestuurlijk-overleg': 3,
    voortzetting: trede,
    vooraankondiging: 4,
    besluit: 5,
    'feitelijke-indeplaatsstelling': 6,
    intrekking: 6,
  };
  return `trede${map[soort]}/${soort}.njk`;
}

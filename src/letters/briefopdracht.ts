import type { BeoordelingMetTrede } from '../assessment/beoordeling.ts';
import type { LandelijkeBijstelling } from '../assessment/bijstelling.ts';
import type { EigenBrief } from '../assessment/eigenbrieven.ts';
import type { Voorgeschiedenis } from '../assessment/voorgeschiedenis.ts';
import type { Bijstuk, Stuksoort } from '../dossier/briefsoort.ts';
import type { Datum } from '../dossier/datum.ts';
import type { Cellen } from '../dossier/invoerregel.ts';
import type { Kaderwoorden } from '../dossier/kaderwoorden.ts';
import type { Periode } from '../dossier/kolommen.ts';
import type { Brief } from '../formats/brief.ts';
import type { Huisstijl } from './huisstijl.ts';

/** Where the facts of a letter stand: the file, and for a table the row and the cell of each column. */
interface Vindplaats {
  readonly bestand: string;
  readonly rij: number | null;
  readonly cellen: Cellen;
}

/** What every letter is made from, besides its templates. */
interface Nodig {
  readonly beoordeling: BeoordelingMetTrede;
  readonly periode: Periode;
  readonly soort: Stuksoort;
  readonly kader: Kaderwoorden;
  readonly huisstijl: Huisstijl;
  readonly briefdatum: Datum;
}

/** What may be left out. */
interface Anders {
  /** For the herkomst of what is filled in; null when the facts stand in no file. */
  readonly vindplaats: Vindplaats | null;
  /** The day on which the figures stood so: the peildatum, or a day inside the half-year. */
  readonly moment: Datum;
  readonly landelijk: readonly LandelijkeBijstelling[];
  /** What a dossier tells of the earlier letters and of what a person filled in; null when the facts come from a table. */
  readonly verleden: Voorgeschiedenis | null;
  /** The letters that earlier rounds wrote to this gemeente, where the facts come from a table. */
  readonly eerder: readonly EigenBrief[];
  /** When the letter is sent; null: not known yet. */
  readonly verzenddatum: Datum | null;
  /** What is hard to believe in the facts and nobody answered for, in sentences. */
  readonly onaannemelijk: readonly string[];
  /** The user asked for a concept. */
  readonly concept: boolean;
  /** The sent letter that this one takes the place of. */
  readonly vervangt: { readonly datum: Datum; readonly kenmerk: string } | null;
  /** What other letters to this gemeente are called: this one gets a kenmerk of its own. */
  readonly bezet: readonly string[];
}

/** What a letter is made from. `bij`: for a cover or a mededeling, the letter it goes with. */
export interface Briefopdracht extends Nodig, Anders {
  readonly bij: { readonly soort: Stuksoort; readonly brief: Brief } | null;
}

/** The opdracht of a letter. Left out: on the peildatum, from a table, nothing adjusted nationally, not a concept. */
export function briefopdracht({
  kader: { titel, plan, planfase, cijferbron },
  ...over
}: Nodig & Partial<Anders>): Briefopdracht {
  return {
    vindplaats: null,
    moment: over.beoordeling.peildatum,
    landelijk: [],
    verleden: null,
    eerder: [],
    verzenddatum: null,
    onaannemelijk: [],
    concept: false,
    vervangt: null,
    bezet: [],
    ...over,
    kader: { titel, plan, planfase, cijferbron },
    bij: null,
  };
}

/** The opdracht of what goes with a letter. */
export function opdrachtBij(opdracht: Briefopdracht, soort: Bijstuk, brief: Brief): Briefopdracht {
  return { ...opdracht, soort, bij: { soort: opdracht.soort, brief } };
}

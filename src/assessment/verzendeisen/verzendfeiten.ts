import type { Stuksoort } from '../../dossier/briefsoort.ts';
import type { Datum } from '../../dossier/datum.ts';
import type { Periode } from '../../dossier/kolommen.ts';
import type { BeoordelingMetTrede } from '../beoordeling.ts';
import type { Voorgeschiedenis } from '../voorgeschiedenis.ts';

/** What the requirements of a letter are weighed on. */
export interface Verzendfeiten {
  readonly beoordeling: BeoordelingMetTrede;
  readonly periode: Periode;
  /** The letter itself; of a text that goes with a letter, that letter. */
  readonly soort: Stuksoort;
  /** What is sent itself: that letter, or a text that goes with it. */
  readonly stuk: Stuksoort;
  readonly briefdatum: Datum;
  /** The day on which the figures stood so. */
  readonly moment: Datum;
  /** The province adopted a beleidsregel, and letters name it. */
  readonly heeftBeleidsregel: boolean;
  /** Everyone who signs for the province is named. */
  readonly ondertekend: boolean;
  /** Of a text that goes with a letter: that letter is CONCEPT. */
  readonly hoofdbriefIsConcept: boolean;
  /** What is hard to believe in the facts and nobody answered for, in sentences. */
  readonly onaannemelijk: readonly string[];
  /** Another letter of the dossier that bears the same kenmerk. */
  readonly zelfdeKenmerk: { readonly datum: Datum } | null;
  /** Null when the facts come from a table. */
  readonly verleden: Voorgeschiedenis | null;
}

import type { Datum } from '../dossier/datum.ts';
import type { Halfjaar } from '../dossier/halfjaar.ts';
import type { OordeelKolom, Periode } from '../dossier/kolommen.ts';
import type { Bevinding, Briefsoort, Termijn, Trede, Uitkomst } from './assessment.ts';
import type { Berekening, BijtellingKolom } from './cijfers.ts';

/** The facts a kader decides on. `moment` is the day on which is assessed: the peildatum, or a later date. */
export interface Feiten extends Berekening {
  readonly periode: Periode;
  readonly tredeVorig: Trede | null;
  readonly moment: Datum;
  readonly instellingen: Readonly<Record<string, string>>;
}

/**
 * A policy framework: what it is, from when to when it holds, and its rules.
 * The rules are pure functions; they never read a clock or a file, and yield codes and figures, no sentences.
 */
export interface Kader {
  readonly id: string;
  /** The policy as a letter names it. */
  readonly titel: string;
  /** The policy's own word for the plan of trede 3. */
  readonly plan: string;
  readonly geldig: { readonly van: Halfjaar | null; readonly tot: Halfjaar | null };
  readonly laagsteTrede: 0 | 1;
  /** The kinds of bijtelling that count under this kader. */
  readonly bijtelling: readonly BijtellingKolom[];
  /** Where the kader says what counts. */
  readonly bijtellingParagraaf: string;
  /** The judgements this kader asks for; any other that is filled in is told, not used. */
  readonly oordelen: readonly OordeelKolom[];
  /** The parameters and their possible values; the first is the default. */
  readonly instellingen: Readonly<Record<string, readonly string[]>>;
  beoordeel(feiten: Feiten): Uitkomst;
  /** What is told with every outcome in that half-year. */
  waarschuwingen(feiten: Feiten): readonly Bevinding[];
  /** Signals without effect on the trede. */
  signalen(feiten: Feiten): readonly Bevinding[];
  brieven(uitkomst: Uitkomst, van: Trede): readonly Briefsoort[];
  termijnen(uitkomst: Uitkomst, feiten: Feiten, briefdatum: Datum | null): readonly Termijn[];
  afschriften(brieven: readonly Briefsoort[]): readonly string[];
  publicatie(brieven: readonly Briefsoort[]): readonly string[];
}

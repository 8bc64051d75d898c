import type { Briefsoort } from '../dossier/briefsoort.ts';
import type { Datum } from '../dossier/datum.ts';
import type { Halfjaar } from '../dossier/halfjaar.ts';
import type { Kaderwoorden } from '../dossier/kaderwoorden.ts';
import type { KolomNaam, OordeelKolom, Periode } from '../dossier/kolommen.ts';
import type { Ladder, Trede } from '../dossier/ladder.ts';
import type { Bron, MetTrede, Signaal, Termijn, Uitkomst, Uitstel, Waarschuwing } from './beoordeling.ts';
import type { Berekening, BijtellingKolom } from './cijfers.ts';
import type { Kadercodes } from './codes.ts';
import type { EerderHalfjaar } from './halfjaarreeks.ts';
import type { Ruimte } from './tegenspraak.ts';

/** A yardstick, and where it stands. */
export interface Richtduur {
  readonly maanden: number;
  readonly bron: Bron;
}

/** The facts a kader decides on. `moment` is the day on which is assessed: the peildatum, or another day. */
export interface Feiten extends Berekening {
  readonly periode: Periode;
  readonly tredeVorig: Trede | null;
  readonly moment: Datum;
  /** When the message of the information moment (1 April, 1 October) of this half-year was sent; null: not known to be sent. */
  readonly tussenbericht: Datum | null;
  /** When the gemeente was last told, by letter, before this day: spoed asks for it; null: not known to be told. */
  readonly aangekondigd: Datum | null;
  readonly instellingen: Readonly<Record<string, string>>;
  /** The half-years before this one that are known, for a rule that asks for a run of them (`halfjaarreeks`); the newest first. */
  readonly eerder: readonly EerderHalfjaar[];
  /** How a postponement stands on this day, in a kader that names `uitstel_tot` among its `kolommen`; null: there is none. */
  readonly uitstel: Uitstel | null;
}

/**
 * A policy framework: what it is, from when to when it holds, and its rules.
 * The rules are pure functions; they never read a clock or a file, and yield codes and figures, no sentences.
 */
export interface Kader extends Kaderwoorden {
  readonly id: string;
  readonly geldig: { readonly van: Halfjaar | null; readonly tot: Halfjaar | null };
  /** Its treden, what a gemeente meets on each, and what the policy calls it. */
  readonly ladder: Ladder;
  /**
   * Whether an assessment can have left a gemeente on trede 0 or 1 with this achterstand without an answer of a person. Asked
   * of figures whose own assessment is not known: `taakstelling` is that of the half-year after it; null is unknown.
   */
  kanOpLaagsteTrede(
    trede: number,
    achterstand: number,
    taakstelling: number | null,
    instellingen: Readonly<Record<string, string>>,
  ): boolean;
  /** What it can find, ask, warn of, signal and set a term for. */
  readonly codes: Kadercodes;
  /** The kinds of bijtelling that count under this kader, with these instellingen. */
  bijtelling(instellingen: Readonly<Record<string, string>>): readonly BijtellingKolom[];
  /** Where the kader says what counts. */
  readonly bijtellingParagraaf: string;
  /** Where the text says what an explanation tells besides the grounds. Null: it does not, so that is a choice of ours. */
  readonly uitlegbronnen: {
    /** The sum. */
    readonly som: Bron;
    /** That housing counts for the taakstelling first, and then for the backlog. */
    readonly volgorde: Bron | null;
    /** That no trede is skipped. */
    readonly eenTrede: Bron | null;
  };
  /** The columns that it reads beside those of every kader, its bijtelling and its judgements. */
  readonly kolommen: readonly KolomNaam[];
  /** The judgements this kader can ask for; one that had no part in an outcome is told, not used. */
  readonly oordelen: readonly OordeelKolom[];
  /** The parameters and their possible values; the first is the default. */
  readonly instellingen: Readonly<Record<string, readonly string[]>>;
  /** Decides, given the trede before: where that is unknown nothing is asked of a kader. */
  beoordeel(feiten: Feiten, van: Trede): Uitkomst;
  /** Spoed, in a kader that has it: decides instead of `beoordeel` on another day than the peildatum, after that oordeel. */
  spoed?(feiten: Feiten, van: Trede): Uitkomst;
  /** Where the text leaves GS room that the answer to the next step denies; null or absent: nowhere. */
  ruimte?(uitkomst: MetTrede, periode: Periode): Ruimte | null;
  /** How long the climb may take, where the policy or its model says so; told in a dossier, and never in the way. */
  readonly richttijden?: {
    /** The whole ladder, from the day that the ground state is left. */
    readonly ladder?: Richtduur;
    /** The steps from the vooraankondiging on together. */
    readonly hoogste?: Richtduur;
  };
  /** What is told with every outcome in that half-year. */
  waarschuwingen(feiten: Feiten): readonly Waarschuwing[];
  /** Signals without effect on the trede. */
  signalen(feiten: Feiten): readonly Signaal[];
  /** The letters that an official signs in mandate; the others are signed by Gedeputeerde Staten. */
  readonly ambtelijk: readonly Briefsoort[];
  brieven(uitkomst: MetTrede, van: Trede): readonly Briefsoort[];
  termijnen(uitkomst: MetTrede, feiten: Feiten, briefdatum: Datum | null): readonly Termijn[];
  afschriften(brieven: readonly Briefsoort[]): readonly string[];
  publicatie(brieven: readonly Briefsoort[]): readonly string[];
}

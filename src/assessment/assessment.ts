import type { Datum } from '../dossier/datum.ts';
import type { BRIEFSOORTEN } from '../dossier/gebeurtenis.ts';
import type { Halfjaar } from '../dossier/halfjaar.ts';
import type { KolomNaam, OordeelKolom } from '../dossier/kolommen.ts';
import type { Cijfers } from './cijfers.ts';

/** A step of the interventieladder; 0 (not on the ladder) exists only under the stappenplan. */
export type Trede = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Where a rule stands: a source text or a law, and the paragraph or article in it. */
export interface Bron {
  readonly document: string;
  readonly paragraaf: string;
}

/**
 * One finding: what was found, from which paragraph, and the figures compared (whole persons).
 * The Dutch sentence is made elsewhere, from the clause with this code.
 */
export interface Bevinding {
  readonly code: string;
  readonly bron: Bron;
  readonly cijfers: Readonly<Record<string, number>>;
  readonly gegevens: Readonly<Record<string, string>>;
}

/** A question that only a person can answer, and the column in which the answer is given. */
export interface OpenOordeel extends Bevinding {
  readonly kolom: KolomNaam;
  readonly antwoorden: readonly string[];
}

/** An answer that a person gave. */
export interface Oordeel {
  readonly vraag: OordeelKolom;
  readonly antwoord: string;
  readonly door: string;
  readonly datum: Datum;
  readonly motivering: string;
  /** Whether this kader asks for it; one that it does not ask for is told as a warning and not used. */
  readonly gebruikt: boolean;
}

/** The end of a term; `datum` null when it cannot be computed yet (its clause then says it in words). */
export interface Termijn extends Bevinding {
  readonly datum: Datum | null;
}

/** The rating in words that Flevoland uses, with its colour. */
export interface Waardering {
  readonly woord: 'adequaat' | 'redelijk adequaat' | 'niet adequaat';
  readonly kleur: 'groen' | 'oranje' | 'rood';
}

/** The letters an assessment can call for; the file name of the template. */
export type Briefsoort = (typeof BRIEFSOORTEN)[number];

/**
 * What a kader decides.
 * `bepaald`: nothing is open. `open`: the trede is a proposal, `openOordelen` says what a person must answer.
 * `onbepaald`: a figure that decides is missing, the trede is null and `ontbrekend` lists the columns.
 */
export interface Uitkomst {
  readonly status: 'bepaald' | 'open' | 'onbepaald';
  readonly trede: Trede | null;
  readonly waardering: Waardering | null;
  /** The besluit tot indeplaatsstelling is withdrawn. */
  readonly intrekking: boolean;
  readonly gronden: readonly Bevinding[];
  readonly openOordelen: readonly OpenOordeel[];
  readonly ontbrekend: readonly KolomNaam[];
  readonly waarschuwingen: readonly Bevinding[];
}

/** The assessment of one municipality over one half-year: the outcome and all that follows from it. */
export interface Assessment extends Uitkomst {
  readonly kader: string;
  readonly instellingen: Readonly<Record<string, string>>;
  readonly gemeentecode: string;
  readonly gemeente: string;
  readonly halfjaar: Halfjaar;
  readonly peildatum: Datum;
  readonly tredeVorig: Trede | null;
  readonly cijfers: Cijfers;
  readonly brieven: readonly Briefsoort[];
  readonly oordelen: readonly Oordeel[];
  readonly signalen: readonly Bevinding[];
  readonly termijnen: readonly Termijn[];
  /** The letter is signed by an official in mandate; otherwise by Gedeputeerde Staten. */
  readonly ambtelijk: boolean;
  /** Addressees of copies. */
  readonly afschriften: readonly string[];
  /** Where the letter is published. */
  readonly publicatie: readonly string[];
}

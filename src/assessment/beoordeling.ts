import type { Briefsoort } from '../dossier/briefsoort.ts';
import type { Datum } from '../dossier/datum.ts';
import type { Halfjaar } from '../dossier/halfjaar.ts';
import type { KolomNaam, OordeelKolom } from '../dossier/kolommen.ts';
import type { Ladder, Trede } from '../dossier/ladder.ts';
import type { Cijfers } from './cijfers.ts';
import type {
  Code,
  Grondcode,
  Keuzecode,
  Signaalcode,
  Termijncode,
  Vraagcode,
  Waarschuwingscode,
} from './codes.ts';

/** Where a rule stands: a source text or a law, and the paragraph or article in it. */
export interface Bron {
  readonly document: string;
  readonly paragraaf: string;
}

/**
 * One finding: what was found, from which paragraph, and the figures compared (whole persons).
 * The Dutch sentence is made elsewhere, from the clause with this code.
 */
export interface Bevinding<C extends Code = Code> {
  readonly code: C;
  readonly bron: Bron;
  readonly cijfers: Readonly<Record<string, number>>;
  readonly gegevens: Readonly<Record<string, string>>;
  /** The choice of ours that it rests on; absent where the text or the law itself says it. */
  readonly eigenKeuze?: Keuzecode;
}

export type Grond = Bevinding<Grondcode>;
export type Waarschuwing = Bevinding<Waarschuwingscode>;
export type Signaal = Bevinding<Signaalcode>;

/** A question that only a person can answer, and the column in which the answer is given. */
export interface OpenOordeel extends Bevinding<Vraagcode> {
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
  /** Whether it had a part in the outcome; one without is told as a warning, and not a word of it stands in a letter. */
  readonly gebruikt: boolean;
}

/** The end of a term; `datum` null when it cannot be computed yet (its clause then says it in words). */
export interface Termijn extends Bevinding<Termijncode> {
  readonly datum: Datum | null;
}

/** The rating in words that Flevoland uses, with its colour. */
export interface Waardering {
  readonly woord: 'adequaat' | 'redelijk adequaat' | 'niet adequaat';
  readonly kleur: 'groen' | 'oranje' | 'rood';
}

/** At least one. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** Why a trede is given. `grondenVan` yields them in the order in which they are told. */
export interface Gronden {
  /** The sum; null on an information moment, and where the sum itself decides. */
  readonly som: Grond | null;
  /** What was weighed before the rule that decides: a margin, a voorsprong, a step that GS refrain from. */
  readonly vooraf: readonly Grond[];
  /** The finding of the rule that gives the trede: this paragraph is the one to cite for it. */
  readonly beslissend: Grond;
  /** What is told besides. */
  readonly verder: readonly Grond[];
}

interface MetGronden {
  readonly gronden: Gronden;
  readonly waardering: Waardering | null;
  /** The besluit tot indeplaatsstelling is withdrawn. */
  readonly intrekking: boolean;
}

/** Nothing is open. */
interface Bepaald extends MetGronden {
  readonly status: 'bepaald';
  readonly trede: Trede;
}

/** The trede is a proposal until a person has answered the questions. */
interface Open extends MetGronden {
  readonly status: 'open';
  readonly voorstel: Trede;
  readonly vragen: NonEmpty<OpenOordeel>;
}

/** What decides and is missing: a column that is empty, or an earlier half-year of which nothing is known. */
export type Ontbrekend = KolomNaam | Halfjaar;

interface Onbepaald {
  readonly status: 'onbepaald';
  readonly ontbrekend: NonEmpty<Ontbrekend>;
}

interface MetWaarschuwingen {
  readonly waarschuwingen: readonly Waarschuwing[];
}

/** An outcome with a trede, or with a proposal for one: only such a one calls for letters. */
export type MetTrede = (Bepaald | Open) & MetWaarschuwingen;

/** No outcome, and so no letter. */
export type ZonderTrede = Onbepaald & MetWaarschuwingen;

/** What a kader decides. */
export type Uitkomst = MetTrede | ZonderTrede;

/** How a postponement with an end date stands on the day of assessment. */
export type Uitstel = 'loopt' | 'voorbij';

/** What every assessment has, whatever its outcome. */
interface Kern {
  readonly kader: string;
  /** The treden of the kader. */
  readonly ladder: Ladder;
  readonly instellingen: Readonly<Record<string, string>>;
  readonly gemeentecode: string;
  readonly gemeente: string;
  readonly halfjaar: Halfjaar;
  readonly peildatum: Datum;
  readonly cijfers: Cijfers;
  /** Null: none, or the kader does not weigh it. */
  readonly uitstel: Uitstel | null;
  readonly brieven: readonly Briefsoort[];
  readonly oordelen: readonly Oordeel[];
  readonly signalen: readonly Signaal[];
  readonly termijnen: readonly Termijn[];
  /** The letter is signed by an official in mandate; otherwise by Gedeputeerde Staten. */
  readonly ambtelijk: boolean;
  /** Addressees of copies. */
  readonly afschriften: readonly string[];
  /** Where the letter is published. */
  readonly publicatie: readonly string[];
}

/** An assessment of which a letter can be made. */
export type BeoordelingMetTrede = Kern & MetTrede & { readonly tredeVorig: Trede };

/** The assessment of one municipality over one half-year: the outcome and all that follows from it. */
export type Beoordeling = BeoordelingMetTrede | (Kern & ZonderTrede & { readonly tredeVorig: Trede | null });

/** The trede, or the one proposed; null when it is not decided. */
export function tredeVan(u: MetTrede): Trede;
export function tredeVan(u: Uitkomst): Trede | null;
export function tredeVan(u: Uitkomst): Trede | null {
  switch (u.status) {
    case 'bepaald':
      return u.trede;
    case 'open':
      return u.voorstel;
    case 'onbepaald':
      return null;
  }
}

/** The grounds in the order in which letters, JSON and uitleg tell them; none when the outcome is onbepaald. */
export function grondenVan(u: Uitkomst): readonly Grond[] {
  if (u.status === 'onbepaald') return [];
  const { som, vooraf, beslissend, verder } = u.gronden;
  return [...(som === null ? [] : [som]), ...vooraf, beslissend, ...verder];
}

/** The questions that are open; none when the outcome is bepaald or onbepaald. */
export function vragenVan(u: Uitkomst): readonly OpenOordeel[] {
  return u.status === 'open' ? u.vragen : [];
}

/** What decides and is missing; nothing when there is an outcome. */
export function ontbrekendIn(u: Uitkomst): readonly Ontbrekend[] {
  return u.status === 'onbepaald' ? u.ontbrekend : [];
}

/** The rating in words, in a kader that gives one and where it is known. */
export function waarderingVan(u: Uitkomst): Waardering | null {
  return u.status === 'onbepaald' ? null : u.waardering;
}

/** Whether the half-year still ran on the day: no formal assessment, so nobody moves on the figures. */
export function isTussentijds(u: Uitkomst): boolean {
  return u.status !== 'onbepaald' && u.gronden.beslissend.code === 'halfjaar-loopt';
}

import { plusDagen, plusMaanden, plusWeken } from '../dossier/datum.ts';
import { halfjarenTussen, informatiemoment, peildatum, verschoven } from '../dossier/halfjaar.ts';
import type { Trede } from '../dossier/ladder.ts';
import { isTussentijds, type MetTrede, tredeVan } from './beoordeling.ts';
import { bevinding, metGrond, metVraag, onbepaald, uitkomst, vraag } from './bevinding.ts';
import type { Code } from './codes.ts';
import { halfjaarreeks } from './halfjaarreeks.ts';
import type { Kader } from './kader.ts';
import { lasttermijn } from './lasttermijn.ts';
import { isInformatiemoment } from './moment.ts';
import { somGrond } from './somgrond.ts';

/** A type of ours in which a code may be one of the province's own: its list is checked when the kader is loaded. */
type Ruim<T> = [T] extends [string]
  ? [T] extends [Code]
    ? string
    : T
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends (...args: infer A) => infer R
      ? (...args: { [I in keyof A]: Ruim<A[I]> }) => Ruim<R>
      : { [K in keyof T]: Ruim<T[K]> };

/** A kader of a province's own: its codes bear names of its own, each ground and term with the choice that it rests on, or `tekst`. */
export type EigenKader = Omit<Ruim<Kader>, 'codes'> & {
  readonly codes: Readonly<
    Record<'gronden' | 'termijnen', Readonly<Record<string, string>>> &
      Record<'vragen' | 'waarschuwingen' | 'signalen', readonly string[]>
  >;
};
/** An outcome of such a kader. */
export type EigenUitkomst = ReturnType<EigenKader['beoordeel']>;
/** An outcome of such a kader with a trede, or with a proposal for one. */
export type EigenMetTrede = Ruim<MetTrede>;

const ONZE = {
  /** A finding: its code, where the text says it, and the figures compared. */
  bevinding,
  /** A question that only a person can answer, with the column of the answer. */
  vraag,
  /** An outcome: `bepaald`, or `open` as soon as there is a question. */
  uitkomst,
  /** No outcome: the columns that decide and are empty. */
  onbepaald,
  /** The same outcome with one more question in front: then it is a proposal. */
  metVraag,
  /** The same outcome with one more ground, told last. */
  metGrond,
  /** The sum as a finding: realised or not. */
  somGrond,
  /** The trede of an outcome, or the one proposed. */
  tredeVan: tredeVan as (u: MetTrede) => Trede,
  /** A run of half-years that ends with this one, newest first; or the half-years that are not known, for `onbepaald`. */
  halfjaarreeks,
  /** Whether the half-year still ran on the day. */
  isTussentijds,
  /** Whether the day is 1 April or 1 October of the half-year. */
  isInformatiemoment,
  /** Whether the term of the last still runs. */
  lasttermijn,
  peildatum,
  informatiemoment,
  /** The half-year that lies so many after this one. */
  verschoven,
  /** How many half-years the first lies after the second. */
  halfjarenTussen,
  plusDagen,
  plusWeken,
  plusMaanden,
};

/** What a kader of one's own is handed: all pure, none with a memory. */
export type Kaderhulp = Ruim<typeof ONZE>;
export const kaderhulp = ONZE as unknown as Kaderhulp;

/** `kader.mjs` gives one of these: a function that makes the kader of the help that it is handed, so that it imports nothing. */
export type Kadermaker = (hulp: Kaderhulp) => EigenKader;

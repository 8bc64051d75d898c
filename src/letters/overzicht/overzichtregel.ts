/** A file that a reader can open: the letter itself, what may be published of it, what is for colleagues only, or for the archive. */
interface Overzichtbestand {
  readonly naam: string;
  readonly wat: 'brief' | 'publicatie' | 'beoordelingskopie' | 'archief';
  readonly formaat: string;
}

/** A letter in the overview: its kind, and its files. */
interface Overzichtbrief {
  readonly soort: string;
  readonly concept: boolean;
  /** When and how it went out, such as `16 februari 2024, post`; null: not yet. */
  readonly verzonden: string | null;
  readonly bestanden: readonly Overzichtbestand[];
}

/** One municipality of a round; null is unknown. */
export interface Overzichtregel {
  readonly gemeentecode: string;
  readonly gemeente: string;
  readonly tredeVorig: number | null;
  readonly trede: number | null;
  readonly voorstel: boolean;
  readonly taakstelling: number | null;
  readonly opgave: number | null;
  readonly gehuisvest: number | null;
  readonly bijtelling: number | null;
  readonly achterstandBegin: number | null;
  readonly voorsprongBegin: number | null;
  readonly achterstand: number | null;
  readonly voorsprong: number | null;
  readonly brieven: readonly Overzichtbrief[];
  /** Why there is no letter that there should have been. */
  readonly geen: readonly string[];
  readonly waarschuwingen: readonly string[];
  readonly open: readonly string[];
}

/** One thing that is still to be done, for whom, and what to do. */
export interface Overzichttaak {
  readonly soort: string;
  readonly tekst: string;
  /** The gemeenten with their cell; empty for the table as a whole. */
  readonly gemeenten: readonly string[];
  readonly doen: string;
}

/** `3 → 4`, with what is still open. */
export function tredeTekst({ tredeVorig, trede, voorstel }: Overzichtregel): string {
  return `${tredeVorig ?? '?'} → ${trede ?? 'onbepaald'}${voorstel ? ' (voorstel)' : ''}`;
}

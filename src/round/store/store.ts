/** Named bytes; the name is a path inside the round, with `/`. */
export interface Inhoud {
  readonly naam: string;
  readonly bytes: Uint8Array;
}

/**
 * What stands under a name: a plain file; an empty folder; a folder that may not be opened; something else (a link, a
 * device); or what a run that was stopped left, which the next run takes away.
 */
export type Naamsoort = 'bestand' | 'leeg' | 'gesloten' | 'anders' | 'rest';

/**
 * Where a round is kept: the few things that it needs of a folder, a memory or a database. What cannot be read or written
 * is refused ('opslag'), with the code of the system as `waarde` of the message.
 */
export interface RoundStore {
  /** How a person knows it: the path of the folder. */
  readonly plek: string;
  /** What stands there: nothing, something that cannot hold a round (a file), or a place that can. */
  aanwezig(): Promise<'niets' | 'geen-map' | 'map'>;
  /** Locks it for one run and takes away what a stopped run left; gives what unlocks it. Refuses ('bezet') while another works there. */
  neemSlot(): Promise<() => Promise<void>>;
  /** Refuses ('bezet') while another run works there; for who only reads. */
  weigerBezet(): Promise<void>;
  /** The bytes under a name; null when there is none. Refuses ('invoer') what is larger than `hoogstens` bytes, before reading. */
  lees(naam: string, hoogstens?: number): Promise<Uint8Array | null>;
  /** What stands there by name: what is no folder, and everything under `ronde`; with `alles` also what is in other folders. */
  namen(alles?: boolean): Promise<ReadonlyMap<string, Naamsoort>>;
  /** Puts files that belong together: all of them whole on the disk, or none of the new ones. */
  zetSamen(bestanden: readonly Inhoud[]): Promise<void>;
  haalWeg(naam: string): Promise<void>;
  /** The bytes of the journal; null when there is none. */
  leesJournaal(): Promise<Uint8Array | null>;
  /** Adds a line to the journal, on the disk before it returns; after a failure the journal is as it was. */
  voegRegelToe(bytes: Uint8Array): Promise<void>;
  /** Every event of the review, by its name: the sha256 of its content. What is none, or bears another name, is among them. */
  leesGebeurtenissen(): Promise<ReadonlyMap<string, Uint8Array>>;
  /**
   * Adds an event about one piece, without the lock of a run: on the disk before it returns, never changed or removed. Gives its
   * name. `hoofden` are the last events about that piece that the writer saw; refuses ('afwijking') when there are others now.
   */
  voegGebeurtenisToe(bytes: Uint8Array, hoofden: readonly string[]): Promise<string>;
  /** Takes away what comes after so many bytes of the journal: a half line of a run that was stopped. */
  kapJournaal(lengte: number): Promise<void>;
}

/** The cells of a table as text, row by row; `nummer` counts as a spreadsheet does, so the first row is 1. */
export interface Tabelrij {
  readonly nummer: number;
  readonly cellen: readonly string[];
}

/** One sheet: its rows as text, and what only a spreadsheet has. */
export interface Blad {
  readonly naam: string;
  readonly rijen: readonly Tabelrij[];
  /** Row numbers that do not show on the screen. */
  readonly verborgenRijen: ReadonlySet<number>;
  /** The sheet itself does not show; absent: it does, or the format cannot tell. */
  readonly verborgen?: boolean;
  /** Columns that do not show, from and to which one, counted from 0. */
  readonly verborgenKolommen?: readonly (readonly [van: number, tot: number])[];
  /** Cells merged downwards: the column, and from and to which row. */
  readonly samengevoegd: readonly { readonly kolom: number; readonly van: number; readonly tot: number }[];
}

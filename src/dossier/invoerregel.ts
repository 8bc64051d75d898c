import type { Periode } from './kolommen.ts';

/** One accepted row of a table: the facts, and where each of them stands. */
export interface Invoerregel {
  readonly rij: number;
  readonly periode: Periode;
  readonly cellen: Cellen;
}

/** The cell of a column, such as `F2`, by the name of the column. */
export type Cellen = Pick<ReadonlyMap<string, string>, 'get'>;

import { type Datum, datumVan } from '../dossier/datum.ts';

/** What a command may touch of the world: where it writes, and what day it is. */
export interface Io {
  /** Results. */
  uit(tekst: string): void;
  /** Messages and progress. */
  fout(tekst: string): void;
  /** Whether stderr is a terminal: only then there is progress. */
  readonly terminal: boolean;
  vandaag(): Datum;
}

/** The real world; the only reading of the clock. */
export const WERELD: Io = {
  uit: (tekst) => process.stdout.write(tekst),
  fout: (tekst) => process.stderr.write(tekst),
  terminal: process.stderr.isTTY === true,
  vandaag: () => {
    const nu = new Date();
    const datum = datumVan(nu.getFullYear(), nu.getMonth() + 1, nu.getDate());
    if (datum === null) throw new Error('de klok geeft geen datum');
    return datum;
  },
};

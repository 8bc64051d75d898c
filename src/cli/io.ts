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
  /** From the first call on, a Ctrl-C or a closed window is heard here instead of ending the program; a second one ends it. */
  gevraagdTeStoppen?(): boolean;
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
  gevraagdTeStoppen: () => {
    luister();
    return gestopt;
  },
};

let luistert = false;
let gestopt = false;

function luister(): void {
  if (luistert) return;
  luistert = true;
  for (const teken of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(teken, () => {
      gestopt = true;
    });
}

import { userInfo } from 'node:os';
import type { Kaderregister } from '../app/kaders/register.ts';
import type { Wereld } from '../app/wereld.ts';
import { type Datum, datumVan } from '../dossier/datum.ts';
import { meldingregels } from './schrijfwijze.ts';

/** What a command may touch of the world: where it writes, and what day it is. */
export interface Io {
  /** Results. */
  uit(tekst: string): void;
  /** Messages and progress. */
  fout(tekst: string): void;
  /** Whether stderr is a terminal: only then there is progress. */
  readonly terminal: boolean;
  vandaag(): Datum;
  /** The kaders that there are, where the user has some of their own; left out: ours. */
  readonly kaders?: Kaderregister;
  /** The moment, to the second, in UTC. */
  nu?(): string;
  /** The name of the account that runs the program. */
  gebruiker?(): string;
  /** From the first call on, a Ctrl-C or a closed window is heard here instead of ending the program; a second one ends it. */
  gevraagdTeStoppen?(): boolean;
}

/** The real world; the only reading of the clock. */
export const TERMINAL: Io = {
  uit: (tekst) => process.stdout.write(tekst),
  fout: (tekst) => process.stderr.write(tekst),
  terminal: process.stderr.isTTY === true,
  vandaag: () => {
    const nu = new Date();
    const datum = datumVan(nu.getFullYear(), nu.getMonth() + 1, nu.getDate());
    if (datum === null) throw new Error('de klok geeft geen datum');
    return datum;
  },
  nu: () => `${new Date().toISOString().slice(0, 19)}Z`,
  gebruiker: () => userInfo().username,
  gevraagdTeStoppen: stopmelder(),
};

/** Listens for a Ctrl-C or a closed window from its first call on. */
function stopmelder(): () => boolean {
  const gehoord = { luistert: false, gestopt: false };
  return () => {
    if (!gehoord.luistert)
      for (const teken of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
        process.once(teken, () => {
          gehoord.gestopt = true;
        });
    gehoord.luistert = true;
    return gehoord.gestopt;
  };
}

/** The world as the application knows it: its progress on one line of a terminal, its warnings on stderr but not beside JSON. */
export function wereldVan(io: Io, json: boolean | undefined): Wereld {
  const { gevraagdTeStoppen, gebruiker, kaders, nu } = io;
  return {
    vandaag: () => io.vandaag(),
    ...(kaders === undefined ? {} : { kaders }),
    ...(gebruiker === undefined ? {} : { gebruiker }),
    ...(nu === undefined ? {} : { nu }),
    ...(gevraagdTeStoppen === undefined ? {} : { stopGevraagd: () => gestopt(io, gevraagdTeStoppen) }),
    ...(io.terminal ? { voortgang: (wat, af, van) => io.fout(voortgangsregel(wat, af, van)) } : {}),
    ...(json === true
      ? {}
      : {
          letOp: (meldingen) => {
            for (const regel of meldingregels(meldingen, 'Let op: ')) io.fout(`${regel}\n`);
          },
        }),
  };
}

/** The line with the progress ends before what is told of the stop. */
function gestopt(io: Io, gevraagd: () => boolean): boolean {
  const stop = gevraagd();
  if (stop && io.terminal) io.fout('\n');
  return stop;
}

/** `31 van 342 gemaakt · nog 311`. */
function voortgangsregel(wat: string, af: number, van: number): string {
  const over = van - af;
  return `\r${`${af} van ${van} ${wat}${over === 0 ? '' : ` · nog ${over}`}`.padEnd(40)}${over === 0 ? '\n' : ''}`;
}

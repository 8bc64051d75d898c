import type { Io } from './io.ts';
import type { Opties } from './opties.ts';
import type { Uitgang } from './uitgang.ts';

/** Runs a command: asks the application and tells what came of it. */
export type Voer = (argumenten: readonly string[], opties: Opties, io: Io) => Promise<Uitgang>;

/** An option as it is written, what it does, and whether it may be given more than once. */
export type Optie = readonly [vlag: string, wat: string, vaker?: 'vaker'];

/** A command: its words, what follows them, what it does, and how it runs. Its file is read when it is used. */
export interface Commando {
  readonly naam: string;
  readonly argumenten: string;
  readonly wat: string;
  readonly opties: readonly Optie[];
  readonly laad: () => Promise<Voer>;
}

import type { Datum } from '../dossier/datum.ts';
import type { Melding } from '../dossier/melding.ts';
import { weiger } from '../dossier/weigering.ts';
import type { Door } from '../round/regels.ts';
import type { Kaderregister } from './kaders/register.ts';

/** What the application may know of the world around it; each shell and each test brings its own. */
export interface Wereld {
  /** The only reading of the clock. */
  vandaag(): Datum;
  /** The kaders that there are; left out: ours. */
  readonly kaders?: Kaderregister;
  /** The moment, to the second, in UTC: `2026-11-21T10:32:05Z`. Where the shell has no finer clock, the beginning of today. */
  nu?(): string;
  /** Who works here: the name of the account, as the shell knows it. */
  gebruiker?(): string;
  /** The name that goes with that account, where somebody wrote it down. */
  naam?(): string | null;
  /** Whether the user wants it to stop; asked between two letters. */
  stopGevraagd?(): boolean;
  /** How far the work has come. */
  voortgang?(wat: 'gemaakt' | 'geschreven' | 'gelezen', af: number, van: number): void;
  /** What is to be told and stops nothing, such as the warnings about a table. */
  letOp?(meldingen: readonly Melding[]): void;
}

/** Who works here, as the journal of a round keeps it; null where the shell does not say. */
export function doorVan({ gebruiker, naam }: Pick<Wereld, 'gebruiker' | 'naam'>): Door | null {
  return gebruiker === undefined ? null : { account: gebruiker(), naam: naam?.() ?? null };
}

/** The moment of a decision. */
export function nuVan({ nu, vandaag }: Pick<Wereld, 'nu' | 'vandaag'>): string {
  return nu?.() ?? `${vandaag()}T00:00:00Z`;
}

/** Lets the user be heard between two letters; refuses ('afgebroken') when asked to stop. `hoever` tells what stands there. */
export async function afbreekpunt(wereld: Pick<Wereld, 'stopGevraagd'>, hoever: string): Promise<void> {
  if (wereld.stopGevraagd === undefined) return;
  // Twice: only after a whole turn of the loop has a signal that waits been heard.
  for (let i = 0; i < 2; i += 1) await new Promise((verder) => setImmediate(verder));
  if (!wereld.stopGevraagd()) return;
  throw weiger(
    'afgebroken',
    'afgebroken',
    `Afgebroken. ${hoever}`,
    'Geef hetzelfde commando opnieuw om verder te gaan waar het gebleven was.',
  );
}

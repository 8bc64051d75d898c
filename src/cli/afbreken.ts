import { weiger } from '../dossier/weigering.ts';
import type { Io } from './io.ts';

/** Lets a Ctrl-C be heard between two letters, and stops there: what stands on the disk is whole. */
export async function afbreekpunt(io: Io, hoever: string): Promise<void> {
  if (io.gevraagdTeStoppen === undefined) return;
  await new Promise((verder) => setImmediate(verder));
  if (!io.gevraagdTeStoppen()) return;
  if (io.terminal) io.fout('\n');
  throw weiger(
    'afgebroken',
    'afgebroken',
    `Afgebroken. ${hoever}`,
    'Geef hetzelfde commando opnieuw om verder te gaan waar het gebleven was.',
  );
}

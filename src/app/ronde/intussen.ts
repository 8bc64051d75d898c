import { weiger } from '../../dossier/weigering.ts';

/** Refuses ('bezet') when the journal is another one than it was: what was seen since then no longer holds. */
export function weigerIntussen(plek: string, hoofdToen: string, hoofdNu: string): void {
  if (hoofdToen === hoofdNu) return;
  throw weiger(
    'bezet',
    'map-bezet',
    `In ${plek} werkte intussen een andere run. Er is niets geschreven.`,
    'Geef hetzelfde commando opnieuw.',
  );
}

import type { Feiten } from './kader.ts';

/**
 * Whether the term of the last in the besluit still runs on the day of assessment; null when neither its last day nor
 * its state is known. The last day itself is still inside the term. A known last day goes before the given state.
 */
export function lasttermijn(f: Feiten): 'loopt' | 'verstreken' | null {
  const { lasttermijn: gegeven, last_einddatum: einde } = f.periode;
  if (einde !== null) return f.moment > einde ? 'verstreken' : 'loopt';
  return gegeven;
}

import type { Huisstijl } from '../../letters/huisstijl.ts';
import { sha256 } from '../../round/hash.ts';
import { terToetsingNaam, vrijgegevenNaam } from '../../round/naam.ts';
import { type Rondestand, rondestand } from '../../round/stand.ts';
import type { Gemaakt, Rondebrief } from '../brieven/maken.ts';
import type { Maakopdracht } from '../opdracht.ts';

/** Whether final letters wait for their release: it is asked for, or the huisstijl wants it. No option loosens that. */
export function wachtOpToetsing(
  { terToetsing }: Pick<Maakopdracht, 'terToetsing'>,
  { toetsing }: Pick<Huisstijl, 'toetsing'>,
): boolean {
  return terToetsing === true || toetsing === 'verplicht';
}

/**
 * The letters with their files where they are to stand: what is final waits for its release in a place of its own. What was
 * released or sent just so stays where it is; a CONCEPT goes nowhere, and waits for an answer.
 */
export function opHunPlaats(brieven: readonly Rondebrief[], stand: Rondestand): Rondebrief[] {
  return brieven.map((brief) => {
    if (brief.concept !== null || staatVast(brief, stand)) return brief;
    const bestanden = brief.bestanden.map((b) => ({ ...b, naam: terToetsingNaam(b.naam) }));
    return { ...brief, bestanden };
  });
}

/** Letters on their own, where the huisstijl wants them reviewed first. */
export function terToetsing(gemaakt: Gemaakt): Gemaakt {
  const { opdracht, huisstijl } = gemaakt.werkplaats;
  if (!wachtOpToetsing(opdracht, huisstijl)) return gemaakt;
  return { ...gemaakt, brieven: opHunPlaats(gemaakt.brieven, rondestand([])) };
}

function staatVast({ naam, bestanden }: Rondebrief, { stukken }: Rondestand): boolean {
  const al = stukken.get(naam);
  if (al === undefined || (al.vrijgave === null && al.verzonden === null)) return false;
  if (al.verzonden !== null) return true;
  const was = new Map(al.regel.bestanden.map((b) => [vrijgegevenNaam(b.naam), b.sha256]));
  return was.size === bestanden.length && bestanden.every((b) => was.get(b.naam) === sha256(b.bytes));
}

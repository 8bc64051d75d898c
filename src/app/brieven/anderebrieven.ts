import { type Stuksoort, soortkenmerken } from '../../dossier/briefsoort.ts';
import { bestandsmelding, type Melding } from '../../dossier/melding.ts';
import { type Bestandsnaam, briefbestand } from '../../round/naam.ts';
import { eerste } from '../taal.ts';

/** What a run makes, as far as another letter can stand beside it. */
export interface Briefnamen {
  readonly soort: Stuksoort;
  readonly bestanden: readonly { readonly naam: string }[];
}

/**
 * A letter that an earlier run made for the same municipality and half-year, and that this run does not make, would stay
 * beside the new one: nobody sees which of the two holds. A final letter beside a new CONCEPT of it is one too; an old
 * CONCEPT beside the final is not, that is the ordinary order of work. Gives the names, among `aanwezig`, of such letters;
 * those in `vervangen` the run itself takes away.
 */
export function andereBrieven(
  brieven: readonly Briefnamen[],
  aanwezig: Iterable<string>,
  vervangen: ReadonlySet<string> = new Set(),
): readonly string[] {
  if (brieven.every((b) => soortkenmerken(b.soort).naastAndere)) return [];
  const eigen = brieven.flatMap((b) => b.bestanden).flatMap(({ naam }) => briefbestand(naam) ?? []);
  return [...aanwezig].filter((naam) => {
    const ander = briefbestand(naam);
    return ander !== null && !vervangen.has(naam) && isAndere(ander, eigen);
  });
}

function isAndere(ander: Bestandsnaam, eigen: readonly Bestandsnaam[]): boolean {
  const zelfde = eigen.filter((e) => e.gemeentecode === ander.gemeentecode && e.halfjaar === ander.halfjaar);
  if (zelfde.length === 0 || soortkenmerken(ander.soort).naastAndere) return false;
  // The same letter, its copies and its own earlier CONCEPT.
  return !zelfde.some(
    (e) =>
      e.trede === ander.trede && e.soort === ander.soort && (e.concept === ander.concept || ander.concept),
  );
}

export function andereBriefMelding(over: readonly string[]): Melding {
  return bestandsmelding(
    'andere-brief',
    `In de map staat voor dezelfde gemeente en hetzelfde halfjaar al een andere brief: ${eerste(over)}. Er is niets geschreven.`,
    'Verplaats die brief, of kies een andere map.',
  );
}

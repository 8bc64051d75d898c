import type { Brief } from '../../formats/brief.ts';
import { mdto } from '../../letters/mdto.ts';
import { ARCHIEF, bestandsnaam } from '../../round/naam.ts';
import type { Inhoud } from '../../round/store/store.ts';
import type { Beoordeeld } from '../beoordeeld.ts';
import type { Briefbestand, Omtezetten } from './bestanden.ts';
import { afwijkingen } from './teruglezen.ts';
import type { Werkplaats } from './werkplaats.ts';

/** What goes to the archive with a letter, where the huisstijl says what that is. */
export function archiefbestand(
  brief: Brief,
  naam: string,
  gemeente: string,
  bestanden: readonly Inhoud[],
  { huisstijl: { archief } }: Pick<Werkplaats, 'huisstijl'>,
): Inhoud[] {
  // A concept is not a record yet.
  if (archief === undefined || brief.concept !== null) return [];
  const stuk = { naam, gemeente, brief, bestanden: bestanden.map((b) => b.naam) };
  return [{ naam: bestandsnaam(naam, null, ARCHIEF), bytes: new TextEncoder().encode(mdto(stuk, archief)) }];
}

/** The files of a letter, after the bytes of each were read back and held against the row. A difference is our mistake. */
export function teruggelezen(
  bestanden: readonly Briefbestand[],
  { beoordeling, regel }: Beoordeeld,
): readonly Omtezetten[] {
  return bestanden.map(({ naam, bytes, formaat, brief }) => {
    const tegen = (wat: Uint8Array) => afwijkingen(wat, formaat, brief, beoordeling, regel.periode);
    const { omzetting } = formaat;
    // What is still to be converted is read back after that.
    if (omzetting !== null) return { naam, bytes, omzetting: { doe: omzetting, afwijkingen: tegen } };
    const anders = tegen(bytes);
    if (anders.length > 0)
      throw new Error(`${naam} zegt iets anders dan de invoer en is niet geschreven: ${anders.join('; ')}`);
    return { naam, bytes };
  });
}

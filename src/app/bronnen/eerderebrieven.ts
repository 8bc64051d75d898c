import { z } from 'zod';
import { type Datum, parseDatum } from '../../dossier/datum.ts';
import { type Halfjaar, parseHalfjaar } from '../../dossier/halfjaar.ts';
import { BRON, type Bronnen } from './bronnen.ts';
import { lezer } from './vormlezer.ts';

/** A letter of an earlier round, as the round that comes after it keeps it among its sources. */
export interface EerdereBrief {
  readonly gemeentecode: string;
  readonly halfjaar: Halfjaar;
  readonly soort: string;
  /** The date of the letter. */
  readonly datum: Datum;
  /** Null: of a round that did not keep it. */
  readonly kenmerk: string | null;
  /** When it was sent; null: not recorded when the later round began. */
  readonly verzonden: Datum | null;
}

const VORM = z.strictObject({
  schema: z.literal(1),
  brieven: z.array(
    z.strictObject({
      gemeentecode: z.string(),
      halfjaar: lezer(parseHalfjaar),
      soort: z.string(),
      datum: lezer(parseDatum),
      kenmerk: z.string().nullable(),
      verzonden: lezer(parseDatum).nullable(),
    }),
  ),
});

/** The letters of earlier rounds among the sources; none when there are none. */
export function leesEerdereBrieven(bronnen: Bronnen): readonly EerdereBrief[] {
  const bron = bronnen.get(BRON.eerdereBrieven);
  if (bron === undefined) return [];
  return VORM.parse(JSON.parse(new TextDecoder().decode(bron.bytes))).brieven;
}

/** The same letters as a source. */
export function eerdereBrievenBron(brieven: readonly EerdereBrief[], plek: string): Bronnen {
  const tekst = `${JSON.stringify({ schema: 1, brieven }, null, 1)}\n`;
  return new Map([[BRON.eerdereBrieven, { bytes: new TextEncoder().encode(tekst), plek }]]);
}

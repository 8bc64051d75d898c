import type { z } from 'zod';
import { soortkenmerken } from './briefsoort.ts';
import { type Deelstap, leesDeelstappen } from './deelstap.ts';
import { KOLOMMEN } from './kolommen.ts';
import { keuze } from './lezers.ts';
import { leesDeel, onder, type Padmeld } from './velden.ts';

const tekst = KOLOMMEN.kenmerk.waarde;
const datum = KOLOMMEN.overleg_datum.waarde;
const alineas = KOLOMMEN.toelichting.waarde;

/** What only a person can write in a letter of treden 4 to 6. */
const VELDEN = {
  /** The term that the province has in mind, told in the vooraankondiging; before the column of that name. */
  beoogde_termijn: KOLOMMEN.beoogde_termijn.waarde,
  besluit_nummer: tekst,
  besluit_datum: datum,
  /** What the province takes over when the last is not carried out. */
  omvang: keuze('achterstand', 'totaalopgave'),
  /** Why more than the achterstand is taken over. */
  omvang_motivering: alineas,
  /** Why the college gets this time. */
  termijn_motivering: alineas,
  /** The answer to the zienswijze (Awb 3:46, 4:8). */
  zienswijze: alineas,
  /** That no special circumstances lead elsewhere (Awb 4:84). */
  bijzondere_omstandigheden: alineas,
  /** The weighing of interests (Awb 3:4). */
  belangenafweging: alineas,
  /** What the province does, by whom and from when. */
  maatregelen: alineas,
  intrekking_nummer: tekst,
  intrekking_datum: datum,
  ingangsdatum: datum,
  /** How the college takes over what the province arranged in its place. */
  overdracht: alineas,
  /** The costs made until the intrekking, or that there are none. */
  kosten: alineas,
  /** The remedies against an intrekking, as a jurist set them. */
  rechtsmiddelen: alineas,
} satisfies Record<string, z.ZodType<unknown, string>>;

/** Null: not filled in. `deelstappen` is empty then. */
export type Invulling = {
  readonly [V in keyof typeof VELDEN]: z.output<(typeof VELDEN)[V]> | null;
} & { readonly deelstappen: readonly Deelstap[] };

export const LEGE_INVULLING: Invulling = {
  ...(Object.fromEntries(Object.keys(VELDEN).map((naam) => [naam, null])) as Omit<Invulling, 'deelstappen'>),
  deelstappen: [],
};

/** What was filled in and does not come into a letter of this kind. */
export function ongebruikt(invulling: Invulling, brief: string): readonly string[] {
  const gebruikt = soortkenmerken(brief).invulling;
  return (Object.keys(invulling) as (keyof Invulling)[]).filter((naam) => {
    const waarde = invulling[naam];
    return waarde !== null && waarde.length > 0 && !gebruikt.includes(naam);
  });
}

/** Reads what a person filled in for the letter of a half-year; each problem is told. */
export function leesInvulling(data: unknown, pad: string, meld: Padmeld): Invulling {
  if (data === undefined || data === null) return LEGE_INVULLING;
  const gelezen = leesDeel(data, pad, { lezers: VELDEN, moet: [], lijsten: ['deelstappen'] }, meld);
  if (gelezen === null) return LEGE_INVULLING;
  const { deelstappen: lijst } = data as { deelstappen?: unknown };
  const deelstappen = leesDeelstappen(lijst, onder(pad, 'deelstappen'), meld);
  return { ...LEGE_INVULLING, ...gelezen, deelstappen };
}

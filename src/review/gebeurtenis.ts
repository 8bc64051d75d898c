import { type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { sha256 } from '../round/hash.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const tekst = z.string().trim().min(1);

/** What a decision is about: everything that a letter was made of, and its files by what their names end in (`pdf`, `PUBLICATIE.pdf`). */
const over = z.strictObject({
  bestanden: z.record(tekst, hash),
  invoer: hash,
  sjablonen: hash,
  huisstijl: hash,
  kader: tekst,
  versie: z.string(),
});

/** Why a letter goes back; each with an explanation. */
export const TERUGREDENEN = ['bron', 'regel', 'tekst', 'adressering', 'bewijs', 'anders'] as const;

const gemeen = {
  schema: z.literal(1),
  /** The name of the letter, or `tekst:` with the hash of a passage. */
  stuk: z.string().regex(/^(?:GM\d{4}_[A-Za-z0-9_-]+|tekst:[0-9a-f]{64})$/),
  rol: tekst,
  /** `sleutel`: the fingerprint of the key that signs this; null where the regeling asks for none. */
  door: z.strictObject({ account: tekst, naam: tekst, sleutel: hash.nullable() }),
  /** The sha256 of the regeling under which it was decided. */
  regeling: hash,
  /** To the second, in UTC. */
  tijd: z.iso.datetime({ precision: 0 }),
  /** The last events about this piece that were seen, sorted. */
  vorige: z.array(hash),
  handtekening: z.string().nullable(),
};
const zonderReden = { reden: z.null(), toelichting: tekst.nullable() };

const gebeurtenisSchema = z.discriminatedUnion('soort', [
  z.strictObject({ ...gemeen, soort: z.literal('akkoord'), over, ...zonderReden }),
  /** The same letter under another date, by who approved it under the date before. */
  z.strictObject({ ...gemeen, soort: z.literal('bevestigd'), over, ...zonderReden }),
  z.strictObject({
    ...gemeen,
    soort: z.literal('terug'),
    over,
    reden: z.enum(TERUGREDENEN),
    toelichting: tekst,
  }),
  /** Opened, by who says so; and to be looked at once more. Neither decides anything. */
  z.strictObject({ ...gemeen, soort: z.literal('gezien'), over, ...zonderReden }),
  z.strictObject({ ...gemeen, soort: z.literal('later'), over, ...zonderReden }),
  /** Takes back what the same person decided about this letter. */
  z.strictObject({ ...gemeen, soort: z.literal('ingetrokken'), over, reden: z.null(), toelichting: tekst }),
  /** An answer to an open question, as the column of the table would have it; the letter is made again with it. */
  z.strictObject({
    ...gemeen,
    soort: z.literal('oordeel'),
    over,
    oordeel: z.strictObject({ kolom: tekst, antwoord: tekst, motivering: tekst }),
    ...zonderReden,
  }),
  /** Words that were read and found right, in whichever letter they stand. */
  z.strictObject({ ...gemeen, soort: z.literal('tekst-akkoord'), over: z.null(), ...zonderReden }),
  /** May go out: it names the decisions on which that rests by what came before it. */
  z.strictObject({ ...gemeen, soort: z.literal('vrijgave'), over, ...zonderReden }),
]);

/** A decision about a letter, of one person at one moment; never changed, never taken away. */
type Kern = z.infer<typeof gebeurtenisSchema>;
export type Over = z.infer<typeof over>;
type Besluitsoort = Kern['soort'];

/** An event with its name. */
export type Gelezen = Kern & { readonly hash: string };

/** The bytes of an event, always written alike; signed where a key is given. Throws for what could not be read back. */
export function gebeurtenisbytes(
  kern: { readonly soort: Besluitsoort; readonly vorige: readonly string[] } & Readonly<
    Record<string, unknown>
  >,
  geheim: KeyObject | null,
): Uint8Array {
  const kaal = { schema: 1, ...kern, vorige: [...kern.vorige].sort(), handtekening: null };
  const handtekening = geheim === null ? null : sign(null, bytesVan(kaal), geheim).toString('base64');
  return bytesVan({ ...kaal, handtekening });
}

/** Whether the signature of an event is by this key. */
export function isOndertekendDoor(gelezen: Gelezen, publiek: KeyObject): boolean {
  const { hash: _, handtekening, ...rest } = gelezen;
  if (handtekening === null) return false;
  const ruw = Buffer.from(handtekening, 'base64');
  return (
    ruw.toString('base64') === handtekening &&
    verify(null, bytesVan({ ...rest, handtekening: null }), publiek, ruw)
  );
}

function bytesVan(gebeurtenis: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(gebeurtenisSchema.parse(gebeurtenis), null, 2)}\n`);
}

/** The event with this name, or what is wrong with it. Only what we would write ourselves, to the byte. */
export function leesGebeurtenis(naam: string, bytes: Uint8Array): Gelezen | string {
  if (sha256(bytes) !== naam) return 'de inhoud hoort niet bij de naam';
  let inhoud: unknown;
  try {
    inhoud = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return 'het is niet te lezen';
  }
  const gelezen = gebeurtenisSchema.safeParse(inhoud);
  if (!gelezen.success) return 'het heeft een onbekende vorm';
  if (Buffer.compare(bytesVan(gelezen.data), bytes) !== 0) return 'zo schrijft trede het niet';
  const { vorige } = gelezen.data;
  if (vorige.some((v, i) => i > 0 && v <= (vorige[i - 1] ?? ''))) return 'zo schrijft trede het niet';
  return { ...gelezen.data, hash: naam };
}

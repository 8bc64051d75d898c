import { z } from 'zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const naam = z.string().min(1);
const aantal = z.int().nonnegative();

const bestandsmerk = z.strictObject({
  naam,
  sha256: hash,
  grootte: aantal,
  /** Over the unpacked parts of a zip: another deflate gives other bytes, not another content. */
  delen: hash.nullable(),
  bladzijden: aantal.nullable(),
});

/** The beginning of a round, or of its next part with other choices. */
const ronde = z.strictObject({
  soort: z.literal('ronde'),
  nummer: aantal,
  /** The folder `ronde/<bron>` that keeps what the round is made from. */
  bron: aantal,
  bronnen: z.record(naam, hash),
  /** What may not change within a round. */
  vast: z.record(naam, z.string()),
  /** What may: more formats, all as CONCEPT. */
  keuzes: z.record(naam, z.string()),
  /** Why everything is made anew; null for an ordinary beginning. */
  reden: z.string().nullable(),
});

/** A piece is done: its files stand there whole. */
const stuk = z.strictObject({
  soort: z.literal('stuk'),
  naam,
  ronde: aantal,
  bestanden: z.array(bestandsmerk),
  gegevens: z.record(naam, z.json()),
  /** The number under `ronde/eerder` where its earlier version went; null when there was none. */
  eerder: aantal.nullable(),
});

/** A piece that the round no longer has; its files went to `ronde/eerder/<eerder>`. */
const vervallen = z.strictObject({ soort: z.literal('vervallen'), naam, eerder: aantal });

const verzonden = z.strictObject({
  soort: z.literal('verzonden'),
  namen: z.array(naam).min(1),
  datum: naam,
  kanaal: naam,
});

/** Everything of the round stands there. */
const klaar = z.strictObject({
  soort: z.literal('klaar'),
  bestanden: z.array(z.strictObject({ naam, sha256: hash })),
  /** The fingerprint of the key that signs; null for an unsigned manifest. */
  sleutel: hash.nullable(),
});

export const regelSchema = z.discriminatedUnion('soort', [ronde, stuk, vervallen, verzonden, klaar]);

/** A line of the journal. */
export type Regel = z.infer<typeof regelSchema>;
export type Ronderegel = z.infer<typeof ronde>;
export type Stukregel = z.infer<typeof stuk>;
export type Klaarregel = z.infer<typeof klaar>;
export type Bestandsmerk = z.infer<typeof bestandsmerk>;

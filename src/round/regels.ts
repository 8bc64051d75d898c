import { z } from 'zod';
import { briefbestand, isBestandVan, isBriefnaam, isBronnaam, OVER_HET_GEHEEL } from './naam.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const naam = z.string().min(1);
/** What it says of a name that is none of ours: such a line is never followed to a file. */
export const VREEMDE_NAAM = 'vreemde naam';
const eigen = (klopt: (naam: string) => boolean) => z.string().refine(klopt, VREEMDE_NAAM);
const brief = eigen(isBriefnaam);
const aantal = z.int().nonnegative();

/** Files of an earlier version that somebody had taken away, so that they could not be kept; absent when there are none. */
const kwijt = z.array(eigen((n) => briefbestand(n) !== null)).optional();

const bestandsmerk = z.strictObject({
  /** With the folder in front of it while the letter was not released. */
  naam: eigen((n) => briefbestand(n) !== null),
  sha256: hash,
  grootte: aantal,
  /** Over the unpacked parts of a zip: another deflate gives other bytes, not another content. */
  delen: hash.nullable(),
  bladzijden: aantal.nullable(),
});

/** Who did it: the account as the shell knows it, and the name that somebody wrote down with it. */
const door = z.strictObject({ account: naam, naam: naam.nullable() });

/** Letters of a round with a date of their own: those that waited for an answer, or one that replaces a letter that was sent. */
const deel = z.strictObject({
  /** A `voorstel` is a correction that is still CONCEPT: it takes the place of nothing. */
  soort: z.enum(['aanvulling', 'correctie', 'voorstel']),
  /** The gemeentecodes that it is about. */
  gemeenten: z.array(naam).min(1),
  /** What the letters of these municipalities are called already: no letter of this part bears one of them. */
  kenmerken: z.array(naam),
  /** The sent letter that is replaced. */
  vervangt: z.strictObject({ soort: naam, datum: naam, kenmerk: naam }).nullable(),
});

/** The beginning of a round, or of its next part with other choices. */
const ronde = z.strictObject({
  soort: z.literal('ronde'),
  nummer: aantal,
  /** The folder `ronde/<bron>` that keeps what the round is made from. */
  bron: aantal,
  bronnen: z.record(eigen(isBronnaam), hash),
  /** What may not change within a round. */
  vast: z.record(naam, z.string()),
  /** What may: more formats, all as CONCEPT. */
  keuzes: z.record(naam, z.string()),
  /** Why everything is made anew; null for an ordinary beginning. */
  reden: z.string().nullable(),
  /** Absent for the round as a whole. */
  deel: deel.optional(),
  /** Who made it; absent where the shell did not say. */
  door: door.optional(),
});

/** A piece is done: its files stand there whole. */
const stuk = z.strictObject({
  soort: z.literal('stuk'),
  naam: brief,
  ronde: aantal,
  bestanden: z.array(bestandsmerk),
  gegevens: z.record(naam, z.json()),
  /** The number under `ronde/eerder` where its earlier version went; null when there was none. */
  eerder: aantal.nullable(),
  kwijt,
  /** Who made it, where that is another than who began. */
  door: door.optional(),
});

/** A piece that the round no longer has; its files went to `ronde/eerder/<eerder>`. */
const vervallen = z.strictObject({ soort: z.literal('vervallen'), naam: brief, eerder: aantal, kwijt });

const verzonden = z.strictObject({
  soort: z.literal('verzonden'),
  namen: z.array(brief).min(1),
  datum: naam,
  kanaal: naam,
  /** Why an earlier record of these letters was wrong; absent for a first record. */
  reden: naam.optional(),
});

/** A person said that a value is right that is hard to believe; `gemeente` is a gemeentecode, or `alle` for the table. */
const akkoord = z.strictObject({
  soort: z.literal('akkoord'),
  code: naam,
  gemeente: naam,
  /** What it was said of: another value is asked anew. */
  waarde: naam,
  door: naam,
});

/** Letters that may go out: from now on their files stand in the round itself. */
const vrijgave = z.strictObject({
  soort: z.literal('vrijgave'),
  /** Each with the event that says so, which names the decisions before it. */
  stukken: z.array(z.strictObject({ naam: brief, gebeurtenis: hash })).min(1),
  /** The sha256 of the regeling under which it was judged, which the round keeps. */
  regeling: hash,
  door,
});

/** Everything of the round stands there. */
const klaar = z.strictObject({
  soort: z.literal('klaar'),
  bestanden: z.array(z.strictObject({ naam: eigen((n) => OVER_HET_GEHEEL.includes(n)), sha256: hash })),
  /** The fingerprint of the key that signs; null for an unsigned manifest. */
  sleutel: hash.nullable(),
});

const stukMetEigenBestanden = stuk.refine(
  ({ naam: van, bestanden }) => bestanden.every((b) => isBestandVan(van, b.naam)),
  VREEMDE_NAAM,
);

export const regelSchema = z.discriminatedUnion('soort', [
  ronde,
  stukMetEigenBestanden,
  vervallen,
  verzonden,
  akkoord,
  vrijgave,
  klaar,
]);

/** A line of the journal. */
export type Regel = z.infer<typeof regelSchema>;
export type Door = z.infer<typeof door>;
export type Ronderegel = z.infer<typeof ronde>;
export type Rondedeel = z.infer<typeof deel>;
export type Stukregel = z.infer<typeof stuk>;
export type Verzondenregel = z.infer<typeof verzonden>;
export type Akkoordregel = z.infer<typeof akkoord>;
export type Vrijgaveregel = z.infer<typeof vrijgave>;
export type Klaarregel = z.infer<typeof klaar>;
export type Bestandsmerk = z.infer<typeof bestandsmerk>;

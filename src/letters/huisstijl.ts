import { z } from 'zod';
import { type Datum, parseDatum } from '../dossier/datum.ts';
import { weiger } from '../dossier/weigering.ts';
import { beeldSchema, papierSchema } from './papierschema.ts';

const regel = z.string().min(1);
/** A number that a letter never breaks over two lines. */
const telefoonnummer = regel.transform((nummer) => nummer.replaceAll(' ', '\u00a0'));
/** A day that exists, as 2024-05-02. */
const dag = z
  .string()
  .refine((t) => /^\d{4}-\d{2}-\d{2}$/.test(t) && parseDatum(t) === t) as unknown as z.ZodType<Datum, Datum>;

const [BLAD_HOOG, BLAD_BREED] = [297, 210];
const NIET_OP_BLAD = 'het venster ligt niet op een blad van 210 bij 297 mm';
const OMGEKEERD = 'tot ligt vóór van';
/** A distance or size on the page, in millimetres. */
const mm = z.number().nonnegative();

/** A term from a published list, as the archive wants it. */
const begrip = z.strictObject({ label: regel, code: regel.nullable(), begrippenlijst: regel });

/** What an archive must know of every letter. Absent: no sidecars are made. */
const archief = z.strictObject({
  /** Of what the names of the letters are the identification, such as the system that keeps them. */
  identificatiebron: regel,
  archiefvormer: z.strictObject({
    naam: regel,
    identificatie: z.strictObject({ kenmerk: regel, bron: regel }).nullable(),
  }),
  waardering: begrip,
  /** As an XML duration: P10Y. */
  bewaartermijn: z
    .string()
    .regex(/^P\d+[YMD]$/)
    .nullable(),
  informatiecategorie: begrip.nullable(),
  beperkingen: z.array(begrip).min(1),
});

/** Who signs, and a picture of the signature, for a house that signs so. */
const ondertekenaar = { functie: regel, naam: regel.nullable(), handtekening: beeldSchema.optional() };

/** `huisstijl.yaml`: the only source of sender, contact, labels, footer and signatories. Strict: an unknown key is refused. */
const huisstijlSchema = z.strictObject({
  /** The name as in 'Gedeputeerde Staten van …', and as in the register. */
  provincie: regel,
  /** A province that does not exist: its letters are examples, for any municipality and under any kader. */
  fictief: z.boolean().default(false),
  /** The kaders that the province uses, by id. */
  kaders: z.array(regel).default([]),
  naam: regel,
  afzender: z.array(regel).min(1),
  bezoekadres: regel.optional(),
  /** The number in the register of the Kamer van Koophandel. */
  kvk: z
    .string()
    .regex(/^\d{8}$/)
    .optional(),
  contact: z.strictObject({
    persoon: regel.nullable(),
    telefoon: telefoonnummer,
    email: regel,
    website: regel,
  }),
  labels: z.strictObject({
    datum: regel,
    kenmerk: regel,
    uwKenmerk: regel,
    contactpersoon: regel,
    telefoon: regel,
    email: regel,
    onderwerp: regel,
    afschrift: regel,
    bijlagen: regel.default('Bijlage(n)'),
    besluitnummer: regel.default('Besluitnummer'),
  }),
  /** The address window on the first page, in millimetres from the edge of the paper. */
  adresvenster: z
    .strictObject({ boven: mm, links: mm, breed: mm.positive(), hoog: mm.positive() })
    .refine((v) => v.boven + v.hoog <= BLAD_HOOG && v.links + v.breed <= BLAD_BREED, NIET_OP_BLAD),
  /** The colour of rules and headings, as red, green and blue in hexadecimal. */
  kleur: z
    .string()
    .regex(/^[0-9A-Fa-f]{6}$/)
    .default('1F4E5F'),
  papier: papierSchema,
  /** The logo: a picture beside this file, its width in millimetres, and what is said in its place. */
  logo: beeldSchema.optional(),
  /** `{halfjaar}`, `{code}` and `{volgnr}` are filled in when a letter has no kenmerk of its own; another mark would be printed. */
  kenmerkpatroon: regel.regex(/^(?:\{(?:halfjaar|code|volgnr)\}|[^{}])+$/),
  /** What file names begin with: the code of the municipality, or the code and its name. */
  bestandsnaam: z.enum(['code', 'gemeente']).default('code'),
  ondertekening: z.strictObject({
    orgaan: regel,
    ondertekenaars: z.array(z.strictObject(ondertekenaar)).min(1),
  }),
  /** Who signs in mandate where the kader says that an official does, and from and until when that mandate holds. */
  mandaat: z
    .strictObject({ ...ondertekenaar, van: dag, tot: dag.nullable() })
    .refine((m) => m.tot === null || m.van <= m.tot, OMGEKEERD),
  voettekst: regel,
  /** Letters with a letterhead of their own: the kind of letter, and a .docx beside huisstijl.yaml. */
  briefpapieren: z.record(regel, z.string().regex(/^[^/\\]+\.docx$/)).default({}),
  archief: archief.optional(),
  /** Where a mededeling appears, as it reads in a sentence: 'het provinciaal blad', 'de Middenlander'. */
  publicatiemedia: z.array(regel).default([]),
  /** The policy that the province adopted: only what stands here is told as its own (Awb 4:84), under every kader. */
  beleidsregel: z.strictObject({ titel: regel, datum: dag, nummer: regel }).nullable(),
  /** Present: no letter goes out that was not released (`toetsing.yaml` says by whom); no option loosens it. */
  toetsing: z.literal('verplicht').optional(),
});

/** The house of a province: everything in a letter that is not about the municipality. */
export type Huisstijl = z.infer<typeof huisstijlSchema>;

/** Reads a huisstijl. Throws a Weigering that names every wrong key. */
export function parseHuisstijl(gegevens: unknown, bestand: string): Huisstijl {
  const gelezen = huisstijlSchema.safeParse(gegevens);
  if (gelezen.success) return gelezen.data;
  const fouten = gelezen.error.issues.map((issue) => {
    const pad = issue.path.join('.');
    if (issue.code === 'unrecognized_keys')
      return `${pad ? `${pad}: ` : ''}onbekende sleutel ${issue.keys.join(', ')}`;
    if (issue.code === 'custom' && issue.message !== NIETS_GEZEGD) return `${pad}: ${issue.message}`;
    if (issue.code === 'invalid_value' && issue.values.length > 1)
      return `${pad}: kies uit ${issue.values.join(', ')}`;
    return `${pad}: ${waardefout(waardeOp(gegevens, issue.path), DATUMSLEUTEL.test(pad))}`;
  });
  throw weiger(
    'invoer',
    'huisstijl-onleesbaar',
    `${bestand} klopt niet. ${fouten.join('; ')}.`,
    'Verbeter de huisstijl.',
  );
}

/** What zod says of a rule that has no words of its own. */
const NIETS_GEZEGD = 'Invalid input';
const DATUMSLEUTEL = /(?:^mandaat\.(?:van|tot)|\.datum)$/;

/** What is wrong with a value; of a date that can be read, the form that is wanted. */
function waardefout(waarde: unknown, isDatum: boolean): string {
  if (!isDatum || waarde === undefined || waarde === null) return 'ontbreekt of heeft een verkeerde waarde';
  const gelezen = typeof waarde === 'string' ? parseDatum(waarde) : null;
  return `"${String(waarde)}" is geen datum zoals 2024-05-02${gelezen === null ? '' : `; schrijf ${gelezen}`}`;
}

function waardeOp(gegevens: unknown, pad: readonly PropertyKey[]): unknown {
  return pad.reduce<unknown>(
    (van, sleutel) =>
      typeof van === 'object' && van !== null ? (van as Record<PropertyKey, unknown>)[sleutel] : undefined,
    gegevens,
  );
}

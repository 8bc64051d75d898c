import { z } from 'zod';
import { type Datum, parseDatum } from '../dossier/datum.ts';
import { leesTekstboom } from '../dossier/yaml.ts';
import { leesPubliekeSleutel } from '../round/handtekening.ts';

/** What it is called, beside `huisstijl.yaml`; not part of the huisstijl, so that no letter changes with it. */
export const REGELINGBESTAND = 'toetsing.yaml';

const woord = z.string().trim().min(1);
const dag = z
  .string()
  .refine((t) => parseDatum(t) === t, 'geen datum zoals 2026-01-31') as unknown as z.ZodType<Datum, Datum>;
/** From when until when somebody may do something; null: without an end. */
const periode = { van: dag.nullish(), tot: dag.nullish() };
const rollen = z.array(woord).min(1);

const mens = z.strictObject({
  /** The account under which this person works: of the computer, or of the database. */
  account: woord,
  naam: woord,
  rollen,
  /** The line of letters in the file of the public key (`trede sleutel`); with it each decision must be signed. */
  sleutel: woord.refine((tekst) => publiekeSleutelVan(tekst) !== null, 'geen publieke sleutel').nullish(),
  ...periode,
});

/** For letters of these treden: one approval per role that is named, each by another person. */
const route = z.strictObject({ treden: z.array(z.int().min(0).max(6)).min(1), akkoord: rollen });

const regelingSchema = z.strictObject({
  mensen: z.array(mens).min(1),
  route: z.array(route).min(1),
  vrijgave: z.strictObject({
    rollen,
    /** How many days old the date of a letter may be when it is released. */
    dagen: z.int().nonnegative(),
  }),
  /** From when until when who signs the letters may do so, by the function that stands below them. */
  mandaten: z.array(z.strictObject({ functie: woord, ...periode })).default([]),
});

/** `toetsing.yaml`: who reviews, who releases, and how many pairs of eyes a letter needs. */
export type Regeling = z.infer<typeof regelingSchema>;
export type Mens = Regeling['mensen'][number];

/** Treden of which the rules want an answer, whatever the kader. */
const TREDEN = [0, 1, 2, 3, 4, 5, 6];

/** The regeling in a file, or everything that is wrong in it. */
export function parseRegeling(bytes: Uint8Array, plek: string): Regeling | readonly string[] {
  const boom = leesTekstboom(bytes, plek, 'getallen');
  if ('fouten' in boom) return boom.fouten.map((f) => f.melding);
  const gelezen = regelingSchema.safeParse(boom.data);
  if (!gelezen.success) return gelezen.error.issues.map(bezwaar);
  const fouten = bezwaren(gelezen.data);
  return fouten.length > 0 ? fouten : gelezen.data;
}

function bezwaar({ path, code, message, ...rest }: z.core.$ZodIssue): string {
  const waar = path.join('.');
  if (code === 'unrecognized_keys' && 'keys' in rest)
    return `${waar === '' ? '' : `${waar}: `}onbekende sleutel ${rest.keys.join(', ')}`;
  if (code === 'custom') return `${waar}: ${message}`;
  return `${waar === '' ? 'het geheel' : waar}: ontbreekt of heeft een verkeerde waarde`;
}

/** What the form allows and cannot be. */
function bezwaren({ mensen, route: routes, vrijgave, mandaten }: Regeling): string[] {
  const dubbel = mensen.filter((m, i) => mensen.findIndex((n) => n.account === m.account) !== i);
  const van = (trede: number) => routes.filter((r) => r.treden.includes(trede)).length;
  const heeft = new Set(mensen.flatMap((m) => m.rollen));
  const gevraagd = [...routes.flatMap((r) => r.akkoord), ...vrijgave.rollen];
  const omgekeerd = [...mensen, ...mandaten].filter(
    (p) => p.van != null && p.tot != null && p.tot < p.van,
  ).length;
  return [
    ...dubbel.map((m) => `het account ${m.account} staat er twee keer in`),
    ...TREDEN.filter((t) => van(t) === 0).map((t) => `route noemt trede ${t} niet`),
    ...TREDEN.filter((t) => van(t) > 1).map((t) => `route noemt trede ${t} meer dan eens`),
    ...[...new Set(gevraagd)].filter((r) => !heeft.has(r)).map((r) => `niemand heeft de rol ${r}`),
    ...(omgekeerd > 0 ? ['tot ligt vóór van'] : []),
  ];
}

/** The public key in a regeling; null for what is none. */
export function publiekeSleutelVan(tekst: string) {
  try {
    return leesPubliekeSleutel(`-----BEGIN PUBLIC KEY-----\n${tekst}\n-----END PUBLIC KEY-----\n`);
  } catch {
    return null;
  }
}

/** Who works under an account on a day; null for who is not in the regeling, not yet, or no longer. */
export function mensVan({ mensen }: Regeling, account: string, dagVan: Datum): Mens | null {
  return mensen.find((m) => m.account === account && geldtOp(m, dagVan)) ?? null;
}

/** Whether something holds on a day. */
export function geldtOp({ van, tot }: Pick<Mens, 'van' | 'tot'>, dagVan: Datum): boolean {
  return (van == null || van <= dagVan) && (tot == null || dagVan <= tot);
}

/** The roles whose approval a letter of this trede needs, one person each. */
export function nodigeRollen({ route: routes }: Regeling, trede: number): readonly string[] {
  return routes.find((r) => r.treden.includes(trede))?.akkoord ?? [];
}

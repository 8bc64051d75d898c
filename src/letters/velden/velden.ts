import { z } from 'zod';
import type { Datum } from '../../dossier/datum.ts';

const datum = z.string().meta({ soort: 'datum' }) as unknown as z.ZodType<Datum, Datum>;
const getal = z.number();
const tekst = z.string();
const ja = z.boolean();

const periode = z.object({
  /** `2023-II`, and in prose. */
  halfjaar: tekst,
  tekst,
  zin: tekst,
  vorig: tekst,
  volgend: tekst,
  volgendZin: tekst,
  peildatum: datum,
  volgendePeildatum: datum,
  volgendInformatiemoment: datum,
});

/** The figures a clause can name. Which of them a finding carries, its rule decides. */
const clausuleCijfers = z.object({
  taakstelling: getal,
  totaalopgave: getal,
  gehuisvest: getal,
  bijtelling: getal,
  voorsprong: getal,
  ingelopen: getal,
  verschil: getal,
  geteld: getal,
  achterstand: getal,
  achterstandBegin: getal,
  voorsprongBegin: getal,
  achterstandEind: getal,
  voorsprongEind: getal,
  trede: getal,
  tredeVorig: getal,
  tredeNieuw: getal,
  aantal: getal,
  weken: getal,
  maanden: getal,
  grensDagen: getal,
  norm: getal,
  anders: getal,
  basis: getal,
  personen: getal,
  percentage: getal,
  deler: getal,
  oorspronkelijk: getal,
  omkoppelingen: getal,
  koppelingen: getal,
  amv: getal,
});

/** What a clause (the sentence of one finding) may use: the figures compared, and of whom and when. */
export const clausuleVelden = z.object({
  gemeente: z.object({ naam: tekst }),
  periode,
  cijfers: clausuleCijfers,
  gegevens: z.object({ kolom: tekst, halfjaar: tekst, tekst, dag: datum, sinds: datum, uiterlijk: datum }),
  datum: datum.nullable(),
});

const bevinding = <const S extends string>(map: S) =>
  z
    .object({
      code: tekst,
      soort: z.literal(map),
      cijfers: z.record(z.string(), getal),
      gegevens: z.record(z.string(), tekst),
      datum: datum.nullable(),
      /** Only among the terms: the last of a besluit, and the appeal against it. */
      isLast: ja,
      isBeroep: ja,
      isGesprek: ja,
      /** Only among the judgements: why a person judged so. */
      motivering: tekst.nullable(),
    })
    .meta({ clausule: map });

/** An earlier step of the traject: what it was is a clause of its own. */
const eerdereStap = z
  .object({
    code: tekst,
    soort: z.literal('eerder'),
    cijfers: z.record(z.string(), getal),
    gegevens: z.record(z.string(), tekst),
    datum,
    kenmerk: tekst.nullable(),
  })
  .meta({ clausule: 'eerder' });

/** What a dossier adds, and a table cannot hold. Null: not told, and then to be filled in. */
const dossier = z.object({
  /** Of the besluit that the letter is, or that it rests on. */
  besluitDatum: datum.nullable(),
  besluitNummer: tekst.nullable(),
  eerder: z.array(eerdereStap).nullable(),
  deelstappen: z.array(z.object({ resultaat: tekst, uiterlijk: datum })).nullable(),
  omvang: z.object({ isAchterstand: ja, achterstand: getal }).nullable(),
  zienswijzeOntvangen: datum.nullable(),
  zienswijze: z.array(tekst).nullable(),
  /** It could be given, and none came in. */
  geenZienswijze: ja,
  bijzondereOmstandigheden: z.array(tekst).nullable(),
  belangenafweging: z.array(tekst).nullable(),
  deelstapVerstreken: z.object({ naam: tekst, datum }).nullable(),
  maatregelen: z.array(tekst).nullable(),
  ingangsdatum: datum.nullable(),
  kosten: z.array(tekst).nullable(),
  rechtsmiddelen: z.array(tekst).nullable(),
});

const aantal = z.object({ aantal: getal }).nullable();

/** What a letter may use. Absent is null; every choice is a switch with a name, so that a template decides nothing. */
export const briefVelden = z.object({
  gemeente: z.object({ naam: tekst }),
  provincie: z.object({ naam: tekst, website: tekst, email: tekst, telefoon: tekst }),
  /** The policy as a letter names it, and its word for the plan. */
  kader: z.object({ titel: tekst, plan: tekst }),
  periode,
  briefdatum: datum,
  /** The day on which the figures stood so: the peildatum, or a day inside the half-year. */
  moment: datum,
  cijfers: z.object({
    taakstelling: getal,
    achterstandBegin: getal,
    voorsprongBegin: getal,
    totaalopgave: getal,
    gehuisvest: getal,
    bijtelling: getal,
    achterstand: getal,
    voorsprong: getal,
    ingelopen: getal,
  }),
  /** The opgave of the next half-year, where its taakstelling is known. */
  volgend: z.object({ taakstelling: getal, totaalopgave: getal }).nullable(),
  bijstelling: z
    .object({
      oorspronkelijk: getal,
      datum,
      landelijk: z.object({ oorspronkelijk: getal, bijgesteld: getal, door: tekst }).nullable(),
    })
    .nullable(),
  /** What counts beside the COA figure, by kind, and what it rests on. */
  bijtelling: z
    .object({ gehuisvest: aantal, zelfstandig: aantal, pijplijn: aantal, bewijs: tekst })
    .nullable(),
  /** Set when persons that were counted last time were taken out of the COA figure. */
  alGeteld: z.object({ gehuisvestCoa: getal, aantal: getal }).nullable(),
  trede: getal,
  tredeVorig: getal,
  tredeSinds: datum.nullable(),
  waardering: z.object({ woord: tekst, kleur: tekst }).nullable(),
  overlegDatum: datum.nullable(),
  vooraankondigingDatum: datum.nullable(),
  lastEinddatum: datum.nullable(),
  koppelingenHalverwege: z.object({ aantal: getal }).nullable(),
  /** The trede that may follow when nothing changes, told half-way. */
  opschalingNaar: z.object({ trede: getal }).nullable(),
  beleidsregel: z.object({ titel: tekst, nummer: tekst, datum }).nullable(),
  /** Where a mededeling appears; null when the letter is not announced widely. */
  mededelingIn: tekst.nullable(),
  /** For a cover or mededeling: the letter it goes with. */
  over: z.object({ onderwerp: tekst, isVooraankondiging: ja, isBesluit: ja, isIntrekking: ja }),
  planOntvangen: datum.nullable(),
  verificatieDatum: datum.nullable(),
  /** The judgements that this assessment used, each with its reason. */
  oordelen: z.array(bevinding('oordelen')),
  gronden: z.array(bevinding('gronden')),
  signalen: z.array(bevinding('signalen')),
  termijnen: z.array(bevinding('termijnen')),
  toelichting: z.array(tekst),
  dossier,
  toon: z.object({
    gerealiseerd: ja,
    blijft: ja,
    daalt: ja,
    voorsprongBegin: ja,
    voorsprong: ja,
    bijtelling: ja,
    achterstandBlijft: ja,
    signalen: ja,
    oordelen: ja,
    toelichting: ja,
    overlegGeweest: ja,
    planinhoudVoldoende: ja,
    tussentijds: ja,
    nogHalverwege: ja,
    geenOpgave: ja,
    vanVier: ja,
    beroepAlle: ja,
    tredeStaatVast: ja,
    vanDeLadder: ja,
  }),
});

export type ClausuleVelden = z.infer<typeof clausuleVelden>;
export type BriefVelden = z.infer<typeof briefVelden>;

/**
 * What a letter or a clause may use, where that is more than any other: an oordeel about a plan is made only of a plan
 * that was received, with its reason; the term of the toezichtinformatie always has a date.
 */
export const eigenVelden: Readonly<Record<string, z.ZodType>> = {
  'trede3/oordeel-verbeterplan.njk': briefVelden.extend({
    planOntvangen: datum,
    oordelen: z.array(bevinding('oordelen').extend({ motivering: tekst }).meta({ clausule: 'oordelen' })),
  }),
  'bouwstenen/termijnen/toezichtinformatie.njk': clausuleVelden.extend({ datum }),
};

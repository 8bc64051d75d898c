import { z } from 'zod';
import type { Kader } from '../../assessment/kader.ts';
import { BRIEFSOORTEN } from '../../dossier/briefsoort.ts';
import { nearest } from '../../dossier/gelijkenis.ts';
import { halfjarenTussen, parseHalfjaar } from '../../dossier/halfjaar.ts';
import { KOLOMMEN, OORDEELKOLOMMEN } from '../../dossier/kolommen.ts';
import { type Ladderstap, STAPPEN } from '../../dossier/ladder.ts';
import { bestandsmelding, type Melding } from '../../dossier/melding.ts';

const HOOGSTE = 6; // what the column trede_vorig reads
const OBJECT = 'hoort een object te zijn';
const tekst = z.string('hoort een tekst te zijn').min(1, 'is leeg');
const functie = z.custom<never>((w) => typeof w === 'function', 'hoort een functie te zijn');
const lijst = <T extends z.ZodType>(van: T) => z.array(van, 'hoort een lijst te zijn');
const uit = (namen: readonly string[], wat: string) =>
  tekst.refine((naam) => namen.includes(naam), {
    error: ({ input }) => `"${String(input)}" is geen ${wat}${bedoeld(String(input), namen)}`,
  });
const halfjaar = tekst
  .refine((t) => parseHalfjaar(t) !== null, 'is geen halfjaar (schrijf 2025-I)')
  .nullable();
const bron = z.strictObject({ document: tekst, paragraaf: z.string('hoort een tekst te zijn') }, OBJECT);
const richtduur = z.strictObject({ maanden: z.int('hoort een heel getal te zijn'), bron }, OBJECT);
const trede = z.strictObject(
  {
    trede: z
      .int('hoort een heel getal te zijn')
      .min(0, 'hoort 0 of meer te zijn')
      .max(HOOGSTE, `hoort ${HOOGSTE} of minder te zijn`),
    stap: uit(STAPPEN, 'stap van een ladder'),
    naam: tekst,
  },
  OBJECT,
);
const ladder = z.strictObject(
  {
    treden: lijst(trede)
      .min(2, 'heeft minder dan twee treden')
      .refine(
        (l) => l.every((t, i) => i === 0 || t.trede === (l[i - 1]?.trede ?? 0) + 1),
        'hoort de nummers van laag naar hoog te noemen, zonder gat',
      )
      .refine(
        (l) =>
          l.every(
            (t, i) =>
              i === 0 ||
              STAPPEN.indexOf(t.stap as Ladderstap) >= STAPPEN.indexOf(l[i - 1]?.stap as Ladderstap),
          ),
        `hoort de stappen te volgen: ${STAPPEN.join(', ')}`,
      )
      .refine((l) => l.some((t) => t.stap === 'begin'), 'heeft geen trede met stap begin'),
    raadMaanden: z.int('hoort een heel getal te zijn').min(1, 'hoort 1 of meer te zijn').nullable(),
  },
  OBJECT,
);
const lijstVanCodes = lijst(tekst).refine((l) => new Set(l).size === l.length, 'noemt een code twee keer');
const grondslagen = z.record(tekst, tekst, OBJECT);
const geldig = z.strictObject({ van: halfjaar, tot: halfjaar }, OBJECT).refine(({ van, tot }) => {
  const [eerste, laatste] = [parseHalfjaar(van ?? ''), parseHalfjaar(tot ?? '')];
  return eerste === null || laatste === null || halfjarenTussen(laatste, eerste) >= 0;
}, 'eindigt voordat het begint');
const kolom = uit(Object.keys(KOLOMMEN), 'kolom');

/** What a kader is made of, each part as `Kader` says it: a part that is added there is asked for here. */
const DELEN = {
  id: tekst,
  titel: tekst,
  plan: tekst,
  geldig,
  planfase: tekst,
  cijferbron: z.strictObject({ voluit: tekst, kort: tekst }, OBJECT),
  ladder,
  kanOpLaagsteTrede: functie,
  codes: z.strictObject(
    {
      gronden: grondslagen,
      vragen: lijstVanCodes,
      waarschuwingen: lijstVanCodes,
      signalen: lijstVanCodes,
      termijnen: grondslagen,
    },
    OBJECT,
  ),
  bijtelling: functie,
  bijtellingParagraaf: z.string('hoort een tekst te zijn'),
  uitlegbronnen: z.strictObject({ som: bron, volgorde: bron.nullable(), eenTrede: bron.nullable() }, OBJECT),
  kolommen: lijst(kolom),
  oordelen: lijst(uit(OORDEELKOLOMMEN, 'kolom van een oordeel')),
  instellingen: z.record(tekst, lijst(tekst).min(1, 'heeft geen waarde'), OBJECT),
  beoordeel: functie,
  spoed: functie.optional(),
  ruimte: functie.optional(),
  richttijden: z
    .strictObject({ ladder: richtduur.optional(), hoogste: richtduur.optional() }, OBJECT)
    .optional(),
  waarschuwingen: functie,
  signalen: functie,
  ambtelijk: lijst(uit(BRIEFSOORTEN, 'soort brief')),
  brieven: functie,
  termijnen: functie,
  afschriften: functie,
  publicatie: functie,
} satisfies Record<keyof Kader, z.ZodType>;

const KADER = z.strictObject(DELEN, OBJECT);

/** What `kader.mjs` made, as a kader; or everything that it is not. */
export function alsKader(gemaakt: unknown, plek: string): { kader: Kader } | { fouten: readonly Melding[] } {
  const gelezen = KADER.safeParse(gemaakt);
  if (gelezen.success) return { kader: gelezen.data as unknown as Kader };
  return {
    fouten: gelezen.error.issues.flatMap((issue) => {
      if (issue.code === 'unrecognized_keys')
        return issue.keys.map((naam) =>
          vormfout(plek, [...issue.path, naam], `hoort er niet${bedoeld(naam, Object.keys(DELEN))}`),
        );
      return [vormfout(plek, issue.path, ontbreekt(gemaakt, issue.path) ? 'ontbreekt' : issue.message)];
    }),
  };
}

function vormfout(plek: string, pad: readonly PropertyKey[], wat: string): Melding {
  return bestandsmelding(
    'kader-vorm',
    `${plek}: ${pad.length === 0 ? 'het kader' : pad.map(String).join('.')} ${wat}.`,
    'Vergelijk met het kader dat trede kader nieuw maakt, of met docs/eigen-provincie.md.',
  );
}

function ontbreekt(waarde: unknown, [eerste, ...rest]: readonly PropertyKey[]): boolean {
  if (waarde === undefined) return true;
  if (eerste === undefined || typeof waarde !== 'object' || waarde === null) return false;
  return ontbreekt((waarde as Record<PropertyKey, unknown>)[eerste], rest);
}

function bedoeld(naam: string, namen: readonly string[]): string {
  const lijkt = nearest(naam, namen);
  return lijkt === null ? '' : ` (bedoeld: ${lijkt}?)`;
}

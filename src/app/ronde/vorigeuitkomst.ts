import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { TUSSENTIJDS } from '../../assessment/codes.ts';
import { type Halfjaar, verschoven } from '../../dossier/halfjaar.ts';
import { bestandsmelding, type Melding } from '../../dossier/melding.ts';
import { weiger } from '../../dossier/weigering.ts';
import { BEOORDELING } from '../../round/naam.ts';
import type { RoundStore } from '../../round/store/store.ts';
import { geenRonde } from './bestaand.ts';
import { toets } from './toets.ts';

/** What a municipality takes along to the next half-year; null is not known or not decided. */
export interface Meegenomen {
  readonly gemeente: string;
  readonly trede: number | null;
  readonly achterstand: number | null;
  readonly voorsprong: number | null;
}

const VORM = z.object({
  schema: z.literal(1),
  beoordelingen: z.array(
    z.object({
      gemeentecode: z.string(),
      gemeente: z.string(),
      halfjaar: z.string(),
      status: z.enum(['bepaald', 'open', 'onbepaald']),
      trede: z.int().nullable(),
      cijfers: z.looseObject({
        achterstand: z.int().nullable(),
        voorsprong: z.int().nullable(),
        bijtelling: z.int(),
      }),
      gronden: z.array(z.object({ code: z.string() })).default([]),
    }),
  ),
});

/** The names of the municipalities of a round, by gemeentecode; none when it is no round. */
export async function namenVanRonde(store: RoundStore): Promise<ReadonlyMap<string, string>> {
  const bytes = await store.lees(BEOORDELING);
  if (bytes === null) return new Map();
  return new Map(ontleedUitkomst(bytes, store.plek).beoordelingen.map((b) => [b.gemeentecode, b.gemeente]));
}

/**
 * The outcome of a round (`beoordeling.json`, the JSON of `beoordeel`), by gemeentecode, and what a person must still look
 * at: an open outcome is a proposal, so its trede is not taken along. Refuses ('gebruik') a round that is not the one
 * before this half-year, and ('afwijking') an outcome that is not what the round made.
 */
export async function leesVorigeUitkomst(
  store: RoundStore,
  halfjaar: Halfjaar,
  vertrouwd: KeyObject | null = null,
): Promise<{ uitkomsten: ReadonlyMap<string, Meegenomen>; opmerkingen: readonly Melding[] }> {
  const pad = `${store.plek}/${BEOORDELING}`;
  const bytes = await store.lees(BEOORDELING);
  if (bytes === null) throw await geenRonde(store, 'gebruik', BEOORDELING);
  await toets(store, vertrouwd, [BEOORDELING]);
  const { beoordelingen } = ontleedUitkomst(bytes, store.plek);
  const vorig = verschoven(halfjaar, -1);
  const ander = beoordelingen.find((b) => b.halfjaar !== vorig);
  if (ander !== undefined || beoordelingen.length === 0)
    throw weiger(
      'gebruik',
      'vorige-ronde-past-niet',
      `${pad} gaat over ${ander?.halfjaar ?? 'geen enkel halfjaar'}; vóór ${halfjaar} komt ${vorig}.`,
      `Geef de map van de ronde over ${vorig}.`,
    );
  const tussentijds = beoordelingen.find(isTussentijds);
  if (tussentijds !== undefined)
    throw weiger(
      'gebruik',
      'vorige-ronde-tussentijds',
      `${pad} is de stand halverwege ${vorig} (${tussentijds.gemeente}), niet de uitkomst op de peildatum.`,
      `Geef de map van de ronde die na afloop van ${vorig} is gemaakt.`,
    );
  const opmerkingen: Melding[] = [];
  const uitkomsten = new Map<string, Meegenomen>();
  for (const b of beoordelingen) {
    const { achterstand, voorsprong, bijtelling } = b.cijfers;
    const trede = b.status === 'bepaald' ? b.trede : null;
    uitkomsten.set(b.gemeentecode, { gemeente: b.gemeente, trede, achterstand, voorsprong });
    if (trede === null)
      opmerkingen.push(
        bestandsmelding(
          'vorige-trede-onbeslist',
          `${b.gemeente}: de vorige beoordeling is ${b.status}, dus trede_vorig blijft leeg.`,
          'Vul de trede in die is vastgesteld.',
        ),
      );
    if (bijtelling > 0)
      opmerkingen.push(
        bestandsmelding(
          'vorige-bijtelling',
          `${b.gemeente}: vorige keer zijn ${bijtelling} personen bijgeteld.`,
          'Vul in bijtelling_vorig_geregistreerd in hoeveel van hen nu in gehuisvest zitten.',
        ),
      );
  }
  return { uitkomsten, opmerkingen };
}

/** Assessed while the half-year was still going: its grounds say so, the figures do not show it. */
function isTussentijds({ gronden }: z.infer<typeof VORM>['beoordelingen'][number]): boolean {
  return gronden.some(({ code }) => TUSSENTIJDS.some((tussentijds) => tussentijds === code));
}

/** The outcome of a round as its file tells it. Refuses another file. */
export function ontleedUitkomst(bytes: Uint8Array, plek: string): z.infer<typeof VORM> {
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder().decode(bytes));
  } catch (fout) {
    if (!(fout instanceof SyntaxError)) throw fout;
    data = null;
  }
  const gelezen = VORM.safeParse(data);
  if (gelezen.success) return gelezen.data;
  throw weiger(
    'gebruik',
    'vorige-ronde-onleesbaar',
    `${plek}/${BEOORDELING} is geen uitkomst van trede beoordeel.`,
    'Geef de map op die brieven heeft gemaakt, of maak het bestand opnieuw met trede beoordeel.',
  );
}

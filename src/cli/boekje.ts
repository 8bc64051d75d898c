import { join } from 'node:path';
import { leesGevallen } from '../app/boekje/gevallen.ts';
import { alleStukken, type Boekbinderij } from '../app/boekje/stukken.ts';
import {
  leesFeestdagen,
  leesHuisstijl,
  leesLandelijk,
  leesSjablonen,
  WORTEL,
} from '../app/invoer/bestanden.ts';
import { schrijfAlle } from '../app/wegschrijven.ts';
import type { Kader } from '../assessment/kader.ts';
import { KADERS } from '../assessment/kaders/index.ts';
import { laadFormaten } from '../formats/index.ts';
import { type Boekbrief, type Boekzin, maakBoekje } from '../letters/boekje.ts';
import { type Gekozen, kleinsteSet, onbereikt, takkenVan } from '../letters/template/controle/dekking.ts';
import { verken } from '../letters/template/controle/keuzes.ts';
import { BRIEF } from '../letters/template/controle/vormcontrole.ts';
import type { Sjablonen } from '../letters/template/sjablonen.ts';
import { type Sjabloonmelding, weigerSjabloon } from '../letters/template/sjabloonmelding.ts';
import type { Io } from './io.ts';
import { aantal, json, wikkel } from './schrijfwijze.ts';
import type { SjabloonOpties } from './sjablonen.ts';
import { UITGANG, type Uitgang } from './uitgang.ts';

const BOEKFORMATEN = ['docx', 'txt'] as const;

/** The letters and sentences of the booklet of one kader. */
export interface Boekdeel {
  readonly kader: string;
  readonly brieven: readonly Gekozen<Boekbrief>[];
  readonly zinnen: readonly Gekozen<Boekzin>[];
}

/** What all booklets together reach: how many branches there are, and those that no case comes to. */
export interface Dekking {
  readonly takken: number;
  readonly onbereikt: readonly Sjabloonmelding[];
}

/** `trede sjablonen boekje --uit <map>`: every branch of every template, as one booklet per kader. */
export async function boekje(opties: SjabloonOpties, io: Io): Promise<Uitgang> {
  const formaten = await laadFormaten(BOEKFORMATEN);
  const sjablonen = leesSjablonen();
  const { huisstijl, briefpapier } = leesHuisstijl(opties.huisstijl);
  const { delen, dekking } = stelSamen(sjablonen, huisstijl);
  if (dekking.onbereikt.length > 0) throw weigerSjabloon(dekking.onbereikt);
  const map = opties.uit ?? 'boekje';
  const bestanden = delen.flatMap(({ kader, brieven, zinnen }) => {
    const brief = maakBoekje(kader, brieven, zinnen);
    return [...formaten].map(([naam, { schrijf }]) => ({
      pad: join(map, `boekje_${kader}.${naam}`),
      bytes: schrijf(brief, briefpapier),
    }));
  });
  schrijfAlle(bestanden, io);
  const boekjes = delen.map(({ kader, brieven, zinnen }) => ({
    kader,
    brieven: brieven.length,
    zinnen: zinnen.length,
    bestanden: BOEKFORMATEN.map((formaat) => join(map, `boekje_${kader}.${formaat}`)),
  }));
  if (opties.json) io.uit(json({ takken: dekking.takken, bereikt: dekking.takken, boekjes }));
  else io.uit(verslag(boekjes, dekking.takken));
  return UITGANG.gelukt;
}

/** Chooses the letters of each booklet, and measures what they reach together. */
export function stelSamen(
  sjablonen: Sjablonen,
  huisstijl: Boekbinderij['huisstijl'],
): { delen: readonly Boekdeel[]; dekking: Dekking } {
  const binderij: Boekbinderij = {
    gevallen: leesGevallen(join(WORTEL, 'data/boekje/gevallen.yaml')),
    sjablonen,
    huisstijl,
    landelijk: leesLandelijk(),
    feestdagen: leesFeestdagen(),
  };
  const delen = [...KADERS.values()].map((kader) => boekdeel(kader, binderij));
  const alle = takkenVan(sjablonen, teBereiken(sjablonen));
  const bereikt = new Set(
    delen.flatMap((d) => [...d.brieven, ...d.zinnen].flatMap(({ stuk }) => [...stuk.takken.keys()])),
  );
  return { delen, dekking: { takken: alle.size, onbereikt: onbereikt(alle, bereikt) } };
}

/** First the letters; a sentence only for what no letter reaches. */
function boekdeel(kader: Kader, binderij: Boekbinderij): Boekdeel {
  const stukken = alleStukken(kader, binderij);
  const brieven = kleinsteSet(stukken.brieven);
  const inBrief = new Set(brieven.flatMap(({ stuk }) => [...stuk.takken.keys()]));
  const rest = stukken.zinnen.map((z) => ({
    ...z,
    takken: new Map([...z.takken].filter(([sleutel]) => !inBrief.has(sleutel))),
  }));
  return { kader: kader.id, brieven, zinnen: kleinsteSet(rest) };
}

/** What a letter can tell: the findings that it motivates, and the questions above a CONCEPT. */
const IN_BRIEF =
  /^bouwstenen\/(?:[^/]+\/)?(gronden|signalen|termijnen|oordelen|vragen|eerder|verzendeisen)\//;

/** The files that have to be reached: the letters, their bouwstenen, and the clauses of a letter. */
function teBereiken(sjablonen: Sjablonen): ReadonlySet<string> {
  const bestanden = new Set([...sjablonen.keys()].filter((pad) => IN_BRIEF.test(pad)));
  for (const brief of [...sjablonen.keys()].filter((pad) => BRIEF.test(pad)))
    for (const kader of KADERS.keys())
      verken(sjablonen, brief, kader, { bestand: (pad) => bestanden.add(pad) });
  return bestanden;
}

function verslag(
  boekjes: readonly {
    readonly brieven: number;
    readonly zinnen: number;
    readonly bestanden: readonly string[];
  }[],
  takken: number,
): string {
  const regels = boekjes.map((b) =>
    wikkel(
      `${b.bestanden.join(', ')}: ${aantal(b.brieven, 'brief', 'brieven')}, ${aantal(b.zinnen, 'losse zin', 'losse zinnen')}`,
      '',
      '  ',
    ),
  );
  return `${[...regels, `Alle ${takken} takken van de sjablonen zijn bereikt.`].join('\n')}\n`;
}

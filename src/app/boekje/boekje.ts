import type { Kader } from '../../assessment/kader.ts';
import { type Formaten, laadFormaten, type Papier } from '../../formats/index.ts';
import { type Boekbrief, type Boekzin, maakBoekje } from '../../letters/boekje.ts';
import { isBriefVan } from '../../letters/briefplek.ts';
import type { Huisstijl } from '../../letters/huisstijl.ts';
import {
  type Gekozen,
  geheel,
  kleinsteSet,
  onbereikt,
  takkenVan,
} from '../../letters/template/controle/dekking.ts';
import { verken } from '../../letters/template/controle/keuzes.ts';
import { lijstVan } from '../../letters/template/controle/sjablonenlijst.ts';
import type { Sjablonen } from '../../letters/template/sjablonen.ts';
import { type Sjabloonmelding, weigerSjabloon } from '../../letters/template/sjabloonmelding.ts';
import type { Inhoud } from '../../round/store/store.ts';
import type { Bronnen } from '../bronnen/bronnen.ts';
import { leesEigenTekst } from '../bronnen/eigen.ts';
import { type Gegevens, leesGegevens } from '../bronnen/gegevens.ts';
import { leesHuisstijl } from '../bronnen/huisstijl.ts';
import { leesSjablonen } from '../bronnen/sjablonen.ts';
import { type Kaderregister, ONZE_KADERS } from '../kaders/register.ts';
import { kadersMetBrieven } from '../sjablonen.ts';
import { kruisingen, teBereikenDoor } from './bereik.ts';
import { type Boekgevallen, gevallenVoor, leesGevallen } from './gevallen.ts';
import { alleStukken, type Boekbinderij } from './stukken.ts';

const BOEKFORMATEN = ['docx', 'txt'] as const;

/** The letters and sentences of the booklet of one kader. */
export interface Boekdeel {
  readonly kader: string;
  readonly brieven: readonly Gekozen<Boekbrief>[];
  readonly zinnen: readonly Gekozen<Boekzin>[];
  /** The branches that they take. */
  readonly bereikt: ReadonlySet<string>;
}

/** How many branches there are, and what is missing: per kader what that kader can reach, and what none reaches. */
export interface Dekking {
  readonly takken: number;
  readonly onbereikt: readonly Sjabloonmelding[];
}

/** The booklet of one kader: its files, and what stands in it. */
export interface Boekje {
  readonly kader: string;
  readonly brieven: number;
  readonly zinnen: number;
  readonly takken: number;
  readonly bestanden: readonly Inhoud[];
}

/**
 * Every branch of every template, as one booklet per kader. Refuses ('sjabloon') with the branches that a kader can reach and
 * no case of it comes to.
 */
export async function maakBoekjes(
  bronnen: Bronnen,
  { kaders }: Kaderregister = ONZE_KADERS,
): Promise<{ readonly boekjes: readonly Boekje[]; readonly takken: number }> {
  const formaten = await laadFormaten(BOEKFORMATEN);
  const sjablonen = leesSjablonen(bronnen);
  const { huisstijl, briefpapier } = leesHuisstijl(bronnen, kaders.keys());
  const { delen, dekking } = stelSamen(sjablonen, huisstijl, leesGegevens(bronnen), undefined, kaders);
  if (dekking.onbereikt.length > 0) throw weigerSjabloon(dekking.onbereikt);
  return { boekjes: delen.map((deel) => gebonden(deel, briefpapier, formaten)), takken: dekking.takken };
}

function gebonden(
  { kader, brieven, zinnen, bereikt }: Boekdeel,
  briefpapier: Papier,
  formaten: Formaten,
): Boekje {
  const brief = maakBoekje(kader, brieven, zinnen);
  const bestanden = [...formaten].map(([naam, { schrijf }]) => ({
    naam: `boekje_${kader}.${naam}`,
    bytes: schrijf(brief, briefpapier),
  }));
  return { kader, brieven: brieven.length, zinnen: zinnen.length, takken: bereikt.size, bestanden };
}

/** Chooses the letters of each booklet, and measures what they reach: each for its own kader, and all together. */
export function stelSamen(
  sjablonen: Sjablonen,
  huisstijl: Huisstijl,
  { landelijk, feestdagen }: Gegevens,
  gevallen: Boekgevallen = leesGevallen(leesEigenTekst('data/boekje/gevallen.yaml')),
  kaders: Kaderregister['kaders'] = ONZE_KADERS.kaders,
): { delen: readonly Boekdeel[]; dekking: Dekking } {
  const lijst = lijstVan(sjablonen, kadersMetBrieven(kaders));
  const perKader = [...kaders.values()].map((kader) => {
    const eigen = gevallenVoor(kader, gevallen);
    const soorten = new Set(
      lijst.flatMap((l) => (l.kaders.some((k) => k.kader === kader.id) ? l.soort : [])),
    );
    const binderij = { soorten, gevallen: eigen, sjablonen, huisstijl, landelijk, feestdagen };
    const deel = boekdeel(kader, binderij);
    const mogelijk = teBereikenDoor(kader, lijst, kruisingen(eigen, kader.ladder), binderij);
    return { deel, gemist: onbereikt(mogelijk, deel.bereikt, kader.id) };
  });
  const delen = perKader.map(({ deel }) => deel);
  const doorEen = new Set(delen.flatMap(({ bereikt }) => [...bereikt]));
  const alle = takkenVan(sjablonen, teBereiken(sjablonen, [...kaders.keys()], doorEen));
  const gemist = [...perKader.flatMap((p) => p.gemist), ...onbereikt(alle, doorEen, 'elk kader')];
  return { delen, dekking: { takken: alle.size, onbereikt: gemist } };
}

/** First the letters; a sentence only for what no letter reaches. */
function boekdeel(kader: Kader, binderij: Boekbinderij): Boekdeel {
  const stukken = alleStukken(kader, binderij);
  const brieven = kleinsteSet(stukken.brieven);
  const inBrief = takkenIn(brieven);
  const rest = stukken.zinnen.map((z) => ({
    ...z,
    takken: new Map([...z.takken].filter(([sleutel]) => !inBrief.has(sleutel))),
  }));
  const zinnen = kleinsteSet(rest);
  return { kader: kader.id, brieven, zinnen, bereikt: new Set([...inBrief, ...takkenIn(zinnen)]) };
}

function takkenIn(gekozen: readonly Gekozen<Boekbrief | Boekzin>[]): ReadonlySet<string> {
  return new Set(gekozen.flatMap(({ stuk }) => [...stuk.takken.keys()]));
}

/** What a letter can tell: the findings that it motivates, and the questions above a CONCEPT. */
const IN_BRIEF =
  /^bouwstenen\/(?:[^/]+\/)?(gronden|signalen|termijnen|oordelen|vragen|eerder|verzendeisen)\//;

/**
 * The files that have to be reached: the letters, their bouwstenen, and the clauses of a letter. A shared text that kaders
 * word themselves, and that no letter of these comes to, is there for a kader to come.
 */
function teBereiken(
  sjablonen: Sjablonen,
  kaders: readonly string[],
  bereikt: ReadonlySet<string>,
): ReadonlySet<string> {
  const bestanden = new Set([...sjablonen.keys()].filter((pad) => IN_BRIEF.test(pad)));
  for (const kader of kaders)
    for (const brief of [...sjablonen.keys()].filter((pad) => isBriefVan(pad, kader)))
      verken(sjablonen, brief, kader, { bestand: (pad) => bestanden.add(pad) });
  const verwoord = (pad: string) =>
    kaders.some((kader) => sjablonen.has(pad.replace(/^bouwstenen\//, `bouwstenen/${kader}/`)));
  const voorLater = (pad: string) => verwoord(pad) && !bereikt.has(geheel(pad));
  return new Set([...bestanden].filter((pad) => !pad.startsWith('bouwstenen/') || !voorLater(pad)));
}

import { join } from 'node:path';
import type { Kader } from '../../assessment/kader.ts';
import { parseDatum, plusDagen } from '../../dossier/datum.ts';
import { peildatum } from '../../dossier/halfjaar.ts';
import { bestandsmelding, type Melding } from '../../dossier/melding.ts';
import { Weigering, weiger } from '../../dossier/weigering.ts';
import type { Inhoud } from '../../round/store/store.ts';
import { stelSamen } from '../boekje/boekje.ts';
import { type Boekgevallen, gevallenVoor, leesGevallen } from '../boekje/gevallen.ts';
import { BRON, type Bronnen, bronnenOnder } from '../bronnen/bronnen.ts';
import { leesEigenTekst } from '../bronnen/eigen.ts';
import { leesGegevens } from '../bronnen/gegevens.ts';
import { leesHuisstijl } from '../bronnen/huisstijl.ts';
import { kadermappen } from '../bronnen/mappen.ts';
import { leesSjablonen } from '../bronnen/sjablonen.ts';
import { controleerSjabloonmap } from '../sjablonen.ts';
import { gebrokenEigenschappen } from './eigenschappen.ts';
import { type Grens, grenzenVan } from './grenzen.ts';
import { type Geladen, laadKader, sjabloonnamen } from './laad.ts';
import { kitgaten } from './nieuw.ts';
import { kaderRaad } from './register.ts';
import { tegenVastgelegd, voorbeeldbrieven } from './vastgelegd.ts';

/** What was tried of a kader, and what is to be done. */
export interface Kadertoets {
  readonly map: string;
  readonly gevallen: number;
  readonly grenzen: readonly Grens[];
  readonly takken: number;
  /** The letters that it can call for, as they are now: by their name in the folder of the kader. */
  readonly brieven: readonly Inhoud[];
  readonly bevindingen: readonly Melding[];
}

/** The kader with this id in the folder of a province, as it was loaded. Refuses ('invoer') with all that is wrong in it. */
export async function laadEen(id: string, kaders: string, sjablonen?: string): Promise<Geladen> {
  const mappen = kadermappen(kaders);
  const hier = mappen.find((m) => m.id === id);
  if (hier === undefined)
    throw weiger(
      'gebruik',
      'kader-onbekend',
      `In ${kaders} staat geen kader "${id}".`,
      mappen.length === 0
        ? 'Maak er een met: trede kader nieuw.'
        : kaderRaad(
            id,
            mappen.map((m) => m.id),
          ),
    );
  const geladen = await laadKader(id, hier.map, sjabloonnamen(kaders, sjablonen));
  if ('fouten' in geladen) throw new Weigering('invoer', geladen.fouten);
  return geladen;
}

/**
 * Tries a kader that was loaded (so its cases hold): both sides of every boundary, what every kader promises, its words, every
 * letter and branch that it can reach, and a letter of each kind as it was agreed on. Writes nothing.
 */
export async function toetsKader(
  { kader, map, bron, uitkomsten }: Geladen,
  bronnen: Bronnen,
): Promise<Kadertoets> {
  const grenzen = grenzenVan(kader, uitkomsten);
  const basis = uitkomsten.find((u) => u.regel !== null)?.regel?.periode;
  const sjablonen = leesSjablonen(bronnen);
  const { huisstijl, briefpapier } = leesHuisstijl(bronnen, null);
  const alleen: ReadonlyMap<string, Kader> = new Map([[kader.id, kader]]);
  const woorden = controleerSjabloonmap(bronnen, alleen).bevindingen.filter((m) =>
    isVan(m.bestand, kader.id),
  );
  const gevallen = metEigen(leesGevallen(leesEigenTekst('data/boekje/gevallen.yaml')), kader, uitkomsten);
  const heel = woorden.length === 0;
  const boekje = heel ? stelSamen(sjablonen, huisstijl, leesGegevens(bronnen), gevallen, alleen) : null;
  const gedrukt = heel
    ? await voorbeeldbrieven(kader, uitkomsten, { sjablonen, huisstijl, papier: briefpapier })
    : { brieven: [], zonderGeval: [] };
  const plek = join(map, 'cases.yaml');
  return {
    map,
    gevallen: uitkomsten.length,
    grenzen,
    takken: boekje?.dekking.takken ?? 0,
    brieven: gedrukt.brieven,
    bevindingen: [
      ...grenzen.flatMap((g) => grensmelding(g, plek)),
      ...(basis === undefined ? [] : gebrokenEigenschappen(kader, basis, join(map, 'kader.mjs'))),
      ...woorden.map((m) =>
        bestandsmelding(
          'kader-sjabloon',
          `${m.bestand}:${m.regel}:${m.kolom}: ${m.melding}.`,
          'Verbeter het sjabloon.',
        ),
      ),
      ...(boekje?.dekking.onbereikt ?? [])
        .filter((m) => isVan(m.bestand, kader.id))
        .map((m) =>
          bestandsmelding(
            'kader-tak',
            `${m.bestand}:${m.regel}:${m.kolom}: ${m.melding.replace(/;.*$/, '')}.`,
            'Voeg in cases.yaml een geval toe dat er komt, of haal de tak weg.',
          ),
        ),
      ...gedrukt.zonderGeval.map((naam) =>
        bestandsmelding(
          'kader-brief',
          `${plek}: geen geval komt tot de brief ${naam}.`,
          'Voeg een geval toe, of laat het kader die brief niet vragen.',
        ),
      ),
      ...tegenVastgelegd(map, gedrukt.brieven),
      ...nogIn(bron.herkomst, [...bron.paragrafen.values()], kader.id, bronnen, map),
    ],
  };
}

/** Whether a template is the kader's own: what is wrong with ours is not for the province to mend. */
function isVan(bestand: string, id: string): boolean {
  return bestand.startsWith(`bouwstenen/${id}/`) || bestand.startsWith(`${id}/`);
}

/** The cases of the booklet, as old as the kader is, with those of the kader itself: each with the date of a letter of its own. */
function metEigen(gevallen: Boekgevallen, kader: Kader, uitkomsten: Geladen['uitkomsten']): Boekgevallen {
  const eigen = uitkomsten.flatMap(({ geval, regel }) => {
    if (regel === null) return [];
    const moment = geval.moment === undefined ? null : parseDatum(geval.moment);
    const dag = moment ?? peildatum(regel.periode.halfjaar);
    const cellen = Object.entries({ oordeel_datum: dag, ...geval.rij });
    return [
      {
        zin: geval.zin,
        gegeven: Object.fromEntries(cellen.flatMap(([k, w]) => (w === null ? [] : [[k, w] as const]))),
        instellingen: geval.instellingen ?? {},
        eerder: geval.eerder,
        datum: plusDagen(dag, BRIEF_NA_DAGEN),
        ...(moment === null ? {} : { moment }),
      },
    ];
  });
  const ouder = gevallenVoor(kader, gevallen);
  return { ...ouder, uitgangspunten: [...ouder.uitgangspunten, ...eigen] };
}

const BRIEF_NA_DAGEN = 14;

function grensmelding({ tussen, geval, gehuisvest: [onder, boven], mist }: Grens, plek: string): Melding[] {
  if (mist === null) return [];
  return [
    bestandsmelding(
      'kader-grens',
      `${plek}: de grens ${tussen} heeft geen geval ${mist === 'beide kanten' ? 'aan beide kanten' : mist} (gevonden bij "${geval}": ${onder} en ${boven} gehuisvest).`,
      'Voeg het geval toe, zodat deze grens niet ongemerkt verschuift.',
    ),
  ];
}

/** What the kit left to be filled in and still stands there. */
function nogIn(
  herkomst: string,
  paragrafen: readonly string[],
  id: string,
  bronnen: Bronnen,
  map: string,
): Melding[] {
  const gaten = kitgaten();
  const sjablonen = [...bronnenOnder(bronnen, `${BRON.sjablonen}bouwstenen/${id}/`)].flatMap(
    ([naam, { bytes }]) => {
      const tekst = new TextDecoder().decode(bytes);
      return gaten.filter((gat) => tekst.includes(gat)).map((gat) => `sjablonen/bouwstenen/${naam}: ${gat}`);
    },
  );
  const bron = [herkomst, ...paragrafen].flatMap((t) =>
    [...t.matchAll(/\[invullen: ([^\]]+)\]/g)].map((m) => `bron.md: ${m[1]}`),
  );
  return [...bron, ...sjablonen].map((wat) =>
    bestandsmelding(
      'kader-invullen',
      `${map}/${wat}: dit staat nog in te vullen.`,
      'Schrijf wat uw beleid zegt.',
    ),
  );
}

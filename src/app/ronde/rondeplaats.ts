import { isBijstuk } from '../../dossier/briefsoort.ts';
import { parseDatum } from '../../dossier/datum.ts';
import { parseHalfjaar } from '../../dossier/halfjaar.ts';
import { Weigering, weiger } from '../../dossier/weigering.ts';
import { hoofdlijn } from '../../round/begin.ts';
import { leesJournaal } from '../../round/journaal.ts';
import { bronMap } from '../../round/naam.ts';
import type { Ronderegel } from '../../round/regels.ts';
import { rondestand } from '../../round/stand.ts';
import type { RoundStore } from '../../round/store/store.ts';
import { metVorigeRonde } from '../aannemelijk/vorigebron.ts';
import { beoordeel, regelsVanHalfjaar } from '../beoordeel.ts';
import { BRON, type Bronbestand, type Bronnen } from '../bronnen/bronnen.ts';
import { type EerdereBrief, eerdereBrievenBron } from '../bronnen/eerderebrieven.ts';
import { leesGegevens } from '../bronnen/gegevens.ts';
import { leesInvoer } from '../invoer/invoer.ts';
import type { Beoordeelopdracht, Rondeopdracht } from '../opdracht.ts';
import { isRonde } from './bestaand.ts';
import {
  type EerdereRonde,
  type EerdereRondes,
  type Rondesoort,
  standaardmap,
  vindEerdereRondes,
} from './eerdererondes.ts';
import { leesVorigeRonde } from './vorigeronde.ts';

/** Where a round is to be made, and what it goes on from. */
export interface Rondeplaats {
  readonly map: string;
  readonly store: RoundStore;
  /** With the letters of the earlier rounds among them. */
  readonly bronnen: Bronnen;
  readonly gevonden: EerdereRondes;
}

/**
 * The folder of a round (`map`, or that of its half-year and kader) and the earlier rounds beside it. What a round knows of
 * those is fixed when it begins: going on with it takes what it kept, making it anew (with a reason) looks again.
 */
export async function plaatsVanRonde(
  bronnen: Bronnen,
  opdracht: Rondeopdracht,
  { map: gekozen, vorige }: { readonly map: string | null; readonly vorige: string | null },
  open: (plek: string) => RoundStore,
): Promise<Rondeplaats> {
  const soort = await rondesoortVan(bronnen, opdracht);
  const map = gekozen ?? standaardmap(soort);
  const store = open(map);
  const gevonden = await vindEerdereRondes(map, soort, vorige, open);
  const laatste = hoofdlijn(rondestand((await leesJournaal(store)).regels)).at(-1);
  if (laatste === undefined || opdracht.reden !== null)
    return { map, store, ...(await metEerdereRondes(bronnen, gevonden)) };
  // What the user names himself goes before what the round keeps.
  const bewaard = await uitDezeRonde(store, laatste);
  return { map, store, bronnen: new Map([...bewaard, ...bronnen]), gevonden };
}

/** The folder of a letter on its own, beside the rounds, and the earlier rounds there. Refuses ('gebruik') the folder of a round. */
export async function plaatsVanBrief(
  bronnen: Bronnen,
  opdracht: Omit<Rondeopdracht, 'reden'>,
  { map: gekozen, vorige }: { readonly map: string | null; readonly vorige: string | null },
  open: (plek: string) => RoundStore,
): Promise<Omit<Rondeplaats, 'store'>> {
  const soort = await rondesoortVan(bronnen, opdracht);
  const map = gekozen ?? `${standaardmap(soort)}-los`;
  if (await isRonde(open(map)))
    throw weiger(
      'gebruik',
      'brief-in-ronde',
      `In ${map} staat een ronde; een losse brief hoort daar niet bij.`,
      'Kies een andere map. Hoort de brief bij de ronde, maak hem dan met trede brieven.',
    );
  const gevonden = await vindEerdereRondes(map, soort, vorige, open);
  return { map, ...(await metEerdereRondes(bronnen, gevonden)) };
}

/**
 * The sources with what the earlier rounds tell that stand where this input would make its round; null where nothing can be
 * said of it, because the input itself is wrong.
 */
export async function metVoorganger(
  bronnen: Bronnen,
  opdracht: Beoordeelopdracht,
  open: (plek: string) => RoundStore,
): Promise<Pick<Rondeplaats, 'bronnen' | 'gevonden'> | null> {
  try {
    const soort = await rondesoortVan(bronnen, opdracht);
    return await metEerdereRondes(bronnen, await vindEerdereRondes(standaardmap(soort), soort, null, open));
  } catch (fout) {
    if (!(fout instanceof Weigering)) throw fout;
    return null;
  }
}

/** The sources with what the earlier rounds tell. One that was found and cannot be read is left out, and told. */
async function metEerdereRondes(
  bronnen: Bronnen,
  gevonden: EerdereRondes,
): Promise<Pick<Rondeplaats, 'bronnen' | 'gevonden'>> {
  const erbij = new Map([...bronnen, ...uitRondes(gevonden)]);
  const { voorganger } = gevonden;
  if (voorganger === null || bronnen.has(BRON.vorige)) return { bronnen: erbij, gevonden };
  const { store } = voorganger;
  try {
    return { bronnen: metVorigeRonde(erbij, await leesVorigeRonde(store), store.plek), gevonden };
  } catch (fout) {
    if (!(fout instanceof Weigering)) throw fout;
    return { bronnen: erbij, gevonden: { ...gevonden, voorganger: null, onleesbaar: store.plek } };
  }
}

/** Which round an input and an order make. */
async function rondesoortVan(
  bronnen: Bronnen,
  opdracht: Omit<Beoordeelopdracht, 'gemeente'>,
): Promise<Rondesoort> {
  const invoer = await leesInvoer(bronnen, opdracht);
  if (invoer.soort === 'tabel') {
    const [regel] = regelsVanHalfjaar(invoer, opdracht);
    if (regel === undefined) throw new Error('een tabel zonder rij is al geweigerd');
    return { kader: opdracht.kader.id, halfjaar: regel.periode.halfjaar, moment: opdracht.moment };
  }
  const [eerste] = beoordeel(invoer, leesGegevens(bronnen), { ...opdracht, gemeente: null });
  if (eerste === undefined) throw new Error('een invoer zonder rij is al geweigerd');
  const { beoordeling, moment } = eerste;
  return { kader: opdracht.kader.id, halfjaar: beoordeling.halfjaar, moment: opdracht.moment ?? moment };
}

function uitRondes({ voorganger, eerder }: EerdereRondes): Bronnen {
  const rondes = [...(voorganger === null ? [] : [voorganger]), ...eerder];
  const brieven = rondes.flatMap(brievenVan);
  return brieven.length === 0
    ? new Map()
    : eerdereBrievenBron(brieven, rondes.map((r) => r.store.plek).join(', '));
}

/** The letters of a round, without what goes with them, in the order of their dates. */
function brievenVan({ stand, halfjaar }: EerdereRonde): EerdereBrief[] {
  return [...stand.stukken.values()]
    .flatMap(({ regel: { gegevens: g }, verzonden }): EerdereBrief[] => {
      const datum = parseDatum(String(g.datum));
      if (datum === null || isBijstuk(String(g.soort))) return [];
      return [
        {
          gemeentecode: String(g.gemeentecode),
          halfjaar: parseHalfjaar(String(g.halfjaar)) ?? halfjaar,
          soort: String(g.soort),
          datum,
          kenmerk: typeof g.kenmerk === 'string' ? g.kenmerk : null,
          verzonden: parseDatum(verzonden?.datum ?? ''),
        },
      ];
    })
    .sort((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0));
}

/** What a round keeps of the rounds before it. */
async function uitDezeRonde(store: RoundStore, { bron, bronnen }: Ronderegel): Promise<Bronnen> {
  const uit = new Map<string, Bronbestand>();
  for (const naam of [BRON.eerdereBrieven, BRON.vorige]) {
    const plek = `${bronMap(bron)}/${naam}`;
    const bytes = bronnen[naam] === undefined ? null : await store.lees(plek);
    if (bytes !== null) uit.set(naam, { bytes, plek });
  }
  return uit;
}

import { hoofdlijn } from '../../round/begin.ts';
import type { Bestandsmerk, Ronderegel } from '../../round/regels.ts';
import type { Rondestand, Stukstand, Verzending } from '../../round/stand.ts';
import type { RoundStore } from '../../round/store/store.ts';
import type { Gemaakt, Rondebrief } from '../brieven/maken.ts';
import { kaderVanToen, ONZE_KADERS } from '../kaders/register.ts';
import type { Maakopdracht } from '../opdracht.ts';
import type { Wereld } from '../wereld.ts';
import { maakUitBewaard } from './bewaard.ts';
import { eigenaarVan, gegevenVan, gemeentenVanRonde } from './eigenaar.ts';
import { opdrachtUit } from './keuzes.ts';

type Bekend = Pick<Rondebrief, 'concept' | 'waarschuwingen' | 'zonderAdres'>;

/** A letter of the round as it stands there: its files, its own date, and when it was sent. */
export interface Beeldbrief extends Bekend {
  readonly naam: string;
  readonly gemeentecode: string;
  readonly gemeente: string;
  readonly soort: string;
  readonly kenmerk: string;
  readonly datum: string;
  /** As the journal keeps it; `verzendlijst.ts` reads it. */
  readonly post: unknown;
  readonly verzonden: Verzending | null;
  readonly bestanden: readonly Bestandsmerk[];
}

/** The whole of a round: of each municipality the outcome that its letters rest on, and those letters. */
export interface Rondebeeld extends Pick<Gemaakt, 'werkplaats' | 'beoordeeld' | 'geen' | 'navragen'> {
  /** With which the round as a whole was made; a part has its own date. */
  readonly opdracht: Maakopdracht;
  readonly brieven: readonly Beeldbrief[];
}

/**
 * The round as its journal tells it. What a run made just now is handed over in `net`; of the rest only the outcome is
 * taken from what the round keeps, its letters are not touched.
 */
export async function beeldVan(
  store: RoundStore,
  stand: Rondestand,
  net: { readonly nummer: number; readonly gemaakt: Gemaakt } | null,
  wereld: Wereld,
): Promise<Rondebeeld> {
  const basis = hoofdlijn(stand).at(-1);
  if (basis === undefined) throw new Error('een beeld van geen ronde');
  const eigenaren = new Map([...gemeentenVanRonde(stand)].map((code) => [code, eigenaarVan(stand, code)]));
  const isVan = (regel: Ronderegel) => (code: string) =>
    (eigenaren.get(code) ?? basis).nummer === regel.nummer;
  const delen = new Map([basis, ...eigenaren.values()].flatMap((r) => (r === null ? [] : [[r.nummer, r]])));
  const gemaakt: Gemaakt[] = [];
  for (const regel of [...delen.values()].sort((a, b) => a.nummer - b.nummer)) {
    const deel =
      net?.nummer === regel.nummer
        ? net.gemaakt
        : await maakUitBewaard(store, regel, isVan(regel), () => [], wereld);
    gemaakt.push(alleenVan(deel, isVan(regel)));
  }
  const laatste = gemaakt.at(-1);
  if (laatste === undefined) throw new Error('een beeld zonder delen');
  const bekend = new Map(gemaakt.flatMap((g) => g.brieven.map((b) => [b.naam, b] as const)));
  return {
    opdracht: opdrachtUit(basis, kaderVanToen(basis, wereld.kaders ?? ONZE_KADERS)),
    werkplaats: laatste.werkplaats,
    beoordeeld: gemaakt
      .flatMap((g) => g.beoordeeld)
      .sort((a, b) => plaats(a.regel.rij) - plaats(b.regel.rij)),
    geen: gemaakt.flatMap((g) => g.geen),
    navragen: {
      open: gemaakt.flatMap((g) => g.navragen.open),
      gegeven: gemaakt.flatMap((g) => g.navragen.gegeven),
      nieuw: [],
    },
    brieven: [...stand.stukken.values()].map((s) => beeldbrief(s, bekend.get(s.regel.naam))),
  };
}

/** What one part tells of the municipalities that are its own. */
function alleenVan(van: Gemaakt, is: (code: string) => boolean): Gemaakt {
  return {
    ...van,
    beoordeeld: van.beoordeeld.filter((b) => is(b.beoordeling.gemeentecode)),
    brieven: van.brieven.filter((b) => is(b.gemeentecode)),
    geen: van.geen.filter((g) => is(g.gemeentecode)),
    navragen: {
      ...van.navragen,
      // Of the table as a whole each part asks; it is told once.
      open: van.navragen.open.filter((n) => n.gemeentecode === null || is(n.gemeentecode)),
    },
  };
}

function plaats(rij: number | null): number {
  return rij ?? 0;
}

/** What only making it again could tell is left out where that does not give this letter. */
function beeldbrief(stuk: Stukstand, gemaakt: Bekend | undefined): Beeldbrief {
  const { regel, verzonden } = stuk;
  return {
    naam: regel.naam,
    gemeentecode: gegevenVan(stuk, 'gemeentecode'),
    gemeente: gegevenVan(stuk, 'gemeente'),
    soort: gegevenVan(stuk, 'soort'),
    kenmerk: gegevenVan(stuk, 'kenmerk'),
    datum: gegevenVan(stuk, 'datum'),
    post: regel.gegevens.post,
    verzonden,
    bestanden: regel.bestanden,
    concept: regel.gegevens.concept === true ? (gemaakt?.concept ?? []) : null,
    waarschuwingen: gemaakt?.waarschuwingen ?? [],
    zonderAdres: gemaakt?.zonderAdres ?? false,
  };
}

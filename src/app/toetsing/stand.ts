import { weiger } from '../../dossier/weigering.ts';
import { type Stukfeiten, stukfeiten } from '../../review/feiten.ts';
import { type Geschift, schift } from '../../review/geldig.ts';
import { type Stuktoestand, vouw } from '../../review/vouw.ts';
import { weigerOnecht } from '../../round/echt.ts';
import { sha256 } from '../../round/hash.ts';
import { leesJournaal } from '../../round/journaal.ts';
import { type Rondestand, rondestand } from '../../round/stand.ts';
import type { RoundStore } from '../../round/store/store.ts';
import { weigerGeenRonde } from '../ronde/bestaand.ts';
import { nuVan, type Wereld } from '../wereld.ts';
import type { Regelingbron } from './regeling.ts';
import { type Gemeenteuitkomst, uitkomstenVan } from './uitkomsten.ts';

/** A letter under review: what it is, where it stands, and the mark of what is on the screen. */
export interface Getoetst {
  readonly feiten: Stukfeiten;
  readonly toestand: Stuktoestand;
  /** By it a decision says what was seen: this letter, after these decisions. */
  readonly merk: string;
}

/** A round under review. */
export interface Toetsstand {
  readonly store: RoundStore;
  /** The last hash of the journal as it was read. */
  readonly hoofd: string;
  readonly stand: Rondestand;
  readonly regeling: Regelingbron;
  readonly nu: string;
  readonly geschift: Geschift;
  readonly stukken: readonly Getoetst[];
  /** Of each municipality the outcome that its letters rest on. */
  readonly uitkomsten: ReadonlyMap<string, Gemeenteuitkomst>;
}

/** Reads a round and what was decided about its letters. Refuses what is no round, and one that is not what a run left. */
export async function leesToetsing(
  store: RoundStore,
  regeling: Regelingbron | null,
  wereld: Wereld,
): Promise<Toetsstand> {
  await weigerGeenRonde(store);
  if (regeling === null)
    throw weiger(
      'gebruik',
      'toetsing-ontbreekt',
      'Naast de huisstijl staat geen toetsing.yaml: wie toetst en wie vrijgeeft, is niet bekend.',
      'Kies de huisstijl van uw provincie, en zet daar toetsing.yaml in. Een voorbeeld staat in docs/toetsen.md.',
    );
  const journaal = await leesJournaal(store);
  await weigerOnecht(store, journaal, null);
  const stand = rondestand(journaal.regels);
  const uitkomsten = await uitkomstenVan(store, stand, wereld);
  const nu = nuVan(wereld);
  const geschift = schift(await store.leesGebeurtenissen(), regeling.regeling, nu);
  const namen = new Map([...uitkomsten].map(([code, u]) => [code, u.oordelaars]));
  const stukken = stukfeiten(stand, namen).map((feiten) => {
    const toestand = vouw(feiten, geschift.geldig, regeling.regeling);
    return { feiten, toestand, merk: merkVan(feiten, toestand.hoofden) };
  });
  return { store, hoofd: journaal.hoofd, stand, regeling, nu, geschift, stukken, uitkomsten };
}

const MERKLENGTE = 12;

/** The mark of a letter after these decisions. */
export function merkVan(
  { naam, over }: Pick<Stukfeiten, 'naam' | 'over'>,
  hoofden: readonly string[],
): string {
  const { versie: _, ...inhoud } = over;
  return sha256(JSON.stringify([naam, inhoud, [...hoofden].sort()])).slice(0, MERKLENGTE);
}

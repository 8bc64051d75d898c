/** What decides how much attention a letter asks. */
export interface Rangfeiten {
  /** It cannot go on: no outcome, an open question, an event that contradicts another or does not count. */
  readonly vast: 'open' | 'tegenstrijdig' | 'besluit-telt-niet' | null;
  readonly trede: number;
  readonly tredeVorig: number | null;
  readonly soort: string;
  /** Faster than one trede at a time. */
  readonly spoed: boolean;
  /** The smallest number of persons, more or fewer, that gives another outcome; null where none does. */
  readonly omslag: number | null;
  readonly opgave: number | null;
  readonly voorsprong: number;
  readonly oordelen: number;
  readonly bijtelling: number;
  readonly waarschuwingen: number;
  readonly toelichting: boolean;
  /** By how many persons the achterstand changed. */
  readonly verandering: number | null;
}

/** Why a letter stands where it stands; with the figures that show it. */
type Rangcode =
  | 'open'
  | 'tegenstrijdig'
  | 'besluit-telt-niet'
  | 'zware-trede'
  | 'eerste-keer-zwaar'
  | 'zware-brief'
  | 'spoed'
  | 'op-de-grens'
  | 'met-voorsprong'
  | 'met-oordeel'
  | 'met-bijtelling'
  | 'met-toelichting'
  | 'met-waarschuwing'
  | 'grote-verandering'
  | 'gewoon';

/** How much attention a letter asks: 1 most, 6 least. No score: the first that applies. */
export interface Rang {
  readonly rang: 1 | 2 | 3 | 4 | 5 | 6;
  readonly code: Rangcode;
  readonly getallen: Readonly<Record<string, number>>;
}

/** Of a letter of which nothing can be said. */
export const ONBESLIST: Rang = { rang: 1, code: 'open', getallen: {} };

const ZWARE_TREDE = 4;
const ZWARE_BRIEVEN: readonly string[] = ['besluit', 'intrekking', 'feitelijke-indeplaatsstelling'];
/** One person, or one in a hundred of the opgave. */
const GRENS_PERSONEN = 1;
const GRENS_OPGAVE = 100;
/** From this many persons on. */
const GROTE_VERANDERING = 25;

export function rangVan(f: Rangfeiten): Rang {
  if (f.vast !== null) return { rang: 1, code: f.vast, getallen: {} };
  if (ZWARE_BRIEVEN.includes(f.soort)) return { rang: 2, code: 'zware-brief', getallen: { trede: f.trede } };
  if (f.spoed) return { rang: 2, code: 'spoed', getallen: { trede: f.trede } };
  if (f.trede >= ZWARE_TREDE)
    return {
      rang: 2,
      code: (f.tredeVorig ?? ZWARE_TREDE) < ZWARE_TREDE ? 'eerste-keer-zwaar' : 'zware-trede',
      getallen: { trede: f.trede },
    };
  if (f.omslag !== null && isOpDeGrens(f.omslag, f.opgave))
    return { rang: 3, code: 'op-de-grens', getallen: { personen: f.omslag } };
  if (f.voorsprong > 0) return { rang: 3, code: 'met-voorsprong', getallen: { personen: f.voorsprong } };
  if (f.oordelen > 0) return { rang: 4, code: 'met-oordeel', getallen: { aantal: f.oordelen } };
  if (f.bijtelling > 0) return { rang: 4, code: 'met-bijtelling', getallen: { personen: f.bijtelling } };
  if (f.toelichting) return { rang: 4, code: 'met-toelichting', getallen: {} };
  if (f.waarschuwingen > 0)
    return { rang: 4, code: 'met-waarschuwing', getallen: { aantal: f.waarschuwingen } };
  if (f.verandering !== null && Math.abs(f.verandering) >= GROTE_VERANDERING)
    return { rang: 5, code: 'grote-verandering', getallen: { personen: f.verandering } };
  return { rang: 6, code: 'gewoon', getallen: {} };
}

function isOpDeGrens(omslag: number, opgave: number | null): boolean {
  return omslag <= GRENS_PERSONEN || (opgave !== null && omslag * GRENS_OPGAVE <= opgave);
}

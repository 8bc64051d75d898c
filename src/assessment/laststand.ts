import type { Datum } from '../dossier/datum.ts';
import type { Deelstap } from '../dossier/deelstap.ts';
import { type Dossierhalfjaar, dagVan } from '../dossier/dossierhalfjaar.ts';
import type { Gebeurtenis } from '../dossier/gebeurtenis.ts';

/** What a half-year of the dossier tells of the last, and the day of its assessment. */
export interface Lastdeel {
  readonly dag: Datum;
  readonly deelstappen: readonly Deelstap[];
}

/** A part of the last with what was found of it; `uiterlijk` is null when only an event names it. */
export interface Deelstapstand {
  readonly resultaat: string;
  readonly uiterlijk: Datum | null;
  readonly bereikt: 'ja' | 'nee' | null;
  readonly bereiktOp: Datum | null;
  readonly vastgesteldOp: Datum | null;
  readonly stand: string | null;
}

/** What each half-year of a dossier tells of the last. */
export function lastdelen(halfjaren: readonly Dossierhalfjaar[]): readonly Lastdeel[] {
  return halfjaren.map((h) => ({ dag: dagVan(h), deelstappen: h.invulling.deelstappen }));
}

/**
 * The parts of the last in the besluit that holds on a day, with what was found of each up to and including that day: in
 * the dossier itself, or by an event. Empty without a besluit. `sinds`: what was told on or before that day belongs to a
 * besluit that was withdrawn. Pure.
 */
export function laststand(
  delen: readonly Lastdeel[],
  gebeurtenissen: readonly Gebeurtenis[],
  dag: Datum,
  sinds: Datum | null = null,
): readonly Deelstapstand[] {
  const intrekkingen = gebeurtenissen.filter((g) => g.soort === 'intrekking').map((g) => g.datum);
  const begin = [...intrekkingen.filter((d) => d < dag), ...(sinds === null ? [] : [sinds])].sort().at(-1);
  const einde = intrekkingen.find((d) => d >= dag);
  const geldend = gebeurtenissen.filter((g) => g.datum <= dag && (begin === undefined || g.datum > begin));
  const besluit = geldend.findLast((g) => g.soort === 'besluit');
  if (besluit === undefined) return [];
  const standen = new Map<string, Deelstapstand>();
  for (const deel of delen)
    if ((begin === undefined || deel.dag > begin) && (einde === undefined || deel.dag <= einde))
      for (const d of deel.deelstappen) {
        const sleutel = `${naam(d.resultaat)} ${d.uiterlijk}`;
        const stand = standOp(d, dag);
        if (stand.bereikt !== null || !standen.has(sleutel)) standen.set(sleutel, stand);
      }
  const verstreken = geldend.filter((g) => g.soort === 'termijn_verstreken' && g.datum >= besluit.datum);
  return volgensGebeurtenissen([...standen.values()], verstreken);
}

/** Found not done, or done after its last day. */
export function isMislukt({ bereikt, bereiktOp, uiterlijk }: Deelstapstand): boolean {
  return bereikt === 'nee' || (bereiktOp !== null && uiterlijk !== null && bereiktOp > uiterlijk);
}

/** Its last day is over, and nobody told what came of it. */
export function isOnbeslist({ bereikt, uiterlijk }: Deelstapstand, dag: Datum): boolean {
  return bereikt === null && uiterlijk !== null && uiterlijk < dag;
}

/** A finding of after the day was not made yet. */
function standOp(d: Deelstap, dag: Datum): Deelstapstand {
  const { resultaat, uiterlijk } = d;
  if (d.vastgesteld_op === null || d.vastgesteld_op > dag)
    return { resultaat, uiterlijk, bereikt: null, bereiktOp: null, vastgesteldOp: null, stand: null };
  const { bereikt, bereikt_op: bereiktOp, vastgesteld_op: vastgesteldOp, stand } = d;
  return { resultaat, uiterlijk, bereikt, bereiktOp, vastgesteldOp, stand };
}

/** What the dossier leaves open, an event can tell: of one part by its name, or that the last as a whole was carried out. */
function volgensGebeurtenissen(
  standen: readonly Deelstapstand[],
  verstreken: readonly Gebeurtenis[],
): readonly Deelstapstand[] {
  const heel = verstreken.findLast((g) => g.deelstap === null && g.nagekomen === 'ja');
  const aangevuld = standen.map((s) => {
    if (s.bereikt !== null) return s;
    const eigen = verstreken.findLast((g) => g.deelstap !== null && naam(g.deelstap) === naam(s.resultaat));
    const bron = eigen?.nagekomen != null ? eigen : heel;
    return bron === undefined ? s : { ...s, bereikt: bron.nagekomen, vastgesteldOp: bron.datum };
  });
  const bekend = new Set(standen.map((s) => naam(s.resultaat)));
  const erbij = verstreken.flatMap(({ deelstap, nagekomen, datum }) => {
    if (deelstap === null || bekend.has(naam(deelstap))) return [];
    bekend.add(naam(deelstap));
    const laatste = verstreken.findLast((g) => g.deelstap !== null && naam(g.deelstap) === naam(deelstap));
    return {
      resultaat: deelstap,
      uiterlijk: null,
      bereikt: laatste?.nagekomen ?? nagekomen,
      bereiktOp: null,
      vastgesteldOp: laatste?.datum ?? datum,
      stand: null,
    };
  });
  return [...aangevuld, ...erbij];
}

function naam(resultaat: string): string {
  return resultaat.trim().toLowerCase();
}

import type { Datum } from '../dossier/datum.ts';
import type { Dossierhalfjaar } from '../dossier/dossierhalfjaar.ts';
import type { Gebeurtenis } from '../dossier/gebeurtenis.ts';
import { verschoven } from '../dossier/halfjaar.ts';
import { isVanaf, type Ladder, type Ladderstap, type Trede } from '../dossier/ladder.ts';
import { type Beoordeling, isTussentijds } from './beoordeling.ts';
import { HOOGSTE_TREDEN_VANAF, LADDER_VANAF, type Sinds } from './richttijd.ts';

/** What the replay of a dossier remembers of an assessment for the next one. */
export interface Ladderstand {
  readonly beoordeling: Beoordeling;
  /** The day of an extra assessment; null for the peildatum. */
  readonly moment: Datum | null;
  readonly dag: Datum;
  readonly van: Trede | null;
  /** Where the gemeente stands after it; null when that is not certain. */
  readonly trede: Trede | null;
  readonly tredeSinds: Datum | null;
  readonly sinds: Sinds;
  /** The last assessment on a peildatum. */
  readonly peiling: Beoordeling | null;
  /** The day on which the besluit was last withdrawn. */
  readonly ingetrokken: Datum | null;
}

/** How an assessment begins: on which trede, since when, and whether a half-year is missing before it. */
export interface Vertrekpunt {
  readonly van: Trede | null;
  /** The trede that follows from the assessment before; null when nothing certain follows. */
  readonly volgens: Trede | null;
  readonly tredeSinds: Datum | null;
  readonly sinds: Sinds;
  readonly onderbroken: boolean;
}

/** Where an assessment begins, after the one before. A trede that the file states goes before what follows. */
export function vertrekpuntNa(
  vorige: Ladderstand | null,
  h: Dossierhalfjaar,
  dag: Datum,
  gebeurtenissen: readonly Gebeurtenis[],
  ladder: Ladder,
): Vertrekpunt {
  const onderbroken = vorige !== null && isOnderbroken(h, vorige);
  const volgens = vorige === null || onderbroken ? null : tredeOp(dag, vorige, gebeurtenissen);
  const van = (h.periode.trede_vorig ?? volgens) as Trede | null;
  const bleef = van !== null && van === volgens;
  const tredeSinds = h.periode.trede_sinds ?? (bleef ? (vorige?.tredeSinds ?? null) : null);
  return { van, volgens, tredeSinds, sinds: sindsWanneer(h, van, vorige, onderbroken, ladder), onderbroken };
}

/** What holds after an assessment. */
export function ladderstandNa(
  a: Beoordeling,
  moment: Datum | null,
  dag: Datum,
  { van, tredeSinds, sinds }: Vertrekpunt,
  vorige: Ladderstand | null,
): Ladderstand {
  // Inside the half-year nobody moves on the figures: whatever is still asked there, the trede stays.
  const trede = isTussentijds(a) ? van : a.status === 'bepaald' ? a.trede : null;
  return {
    beoordeling: a,
    moment,
    dag,
    van,
    trede,
    tredeSinds: trede === van ? tredeSinds : dag,
    sinds,
    peiling: moment === null ? a : (vorige?.peiling ?? null),
    ingetrokken: a.status === 'bepaald' && a.intrekking ? dag : (vorige?.ingetrokken ?? null),
  };
}

/** A half-year was not assessed on its peildatum between the one before and this one. */
function isOnderbroken({ periode }: Dossierhalfjaar, { beoordeling, moment }: Ladderstand): boolean {
  if (beoordeling.halfjaar === periode.halfjaar) return false;
  return moment !== null || beoordeling.halfjaar !== verschoven(periode.halfjaar, -1);
}

/** The trede before this assessment; a withdrawal that no assessment made leaves it unknown. */
function tredeOp(dag: Datum, vorige: Ladderstand, gebeurtenissen: readonly Gebeurtenis[]): Trede | null {
  const { trede, beoordeling } = vorige;
  if (trede === null || !isVanaf(beoordeling.ladder, trede, 'besluit')) return trede;
  const ingetrokken = gebeurtenissen.some(
    (g) => g.soort === 'intrekking' && g.datum >= vorige.dag && g.datum < dag,
  );
  return ingetrokken ? null : trede;
}

/** Since when the gemeente is above the ground state, and on the highest steps, before this assessment. */
function sindsWanneer(
  h: Dossierhalfjaar,
  van: Trede | null,
  vorige: Ladderstand | null,
  onderbroken: boolean,
  ladder: Ladder,
): Sinds {
  const vanaf = (grens: Ladderstap, deel: keyof Sinds) => {
    if (van === null || !isVanaf(ladder, van, grens)) return null;
    const eerste = ladder.treden.find((t) => isVanaf(ladder, t.trede, grens))?.trede;
    if (vorige === null) return (van === eerste ? h.periode.trede_sinds : null) ?? 'onbekend';
    if (onderbroken || vorige.van === null) return 'onbekend';
    return isVanaf(ladder, vorige.van, grens) ? vorige.sinds[deel] : vorige.dag;
  };
  return { ladder: vanaf(LADDER_VANAF, 'ladder'), hoogste: vanaf(HOOGSTE_TREDEN_VANAF, 'hoogste') };
}

import type { Datum } from '../dossier/datum.ts';
import type { Gebeurtenis, Gebeurtenissoort } from '../dossier/gebeurtenis.ts';
import { informatiemoment, peildatum } from '../dossier/halfjaar.ts';
import type { KolomNaam, Periode } from '../dossier/kolommen.ts';
import { isMislukt, isOnbeslist, type Lastdeel, laststand } from './laststand.ts';

/** The columns that events can fill. */
type Feitkolom = Extract<
  KolomNaam,
  | 'overleg_datum'
  | 'plan_ontvangen'
  | 'vooraankondiging_datum'
  | 'last_einddatum'
  | 'last_nagekomen'
  | 'lasttermijn'
>;

/** A column of a half-year that says something else than an event. */
export interface Tegenspraak {
  readonly kolom: Feitkolom;
  readonly gegeven: string;
  readonly volgens: string;
}

/** Which events count for an assessment: those of the running traject, up to and including the day of assessment. */
export interface Venster {
  readonly dag: Datum;
  /** The day on which the traject began (the gemeente came above trede 1); null when that is not known: from the start. */
  readonly begin: Datum | null;
  /** What the half-years of the dossier tell of the last. */
  readonly last: readonly Lastdeel[];
  /** The day on which an earlier besluit was withdrawn; what belongs to it counts no more. */
  readonly ingetrokken: Datum | null;
}

/**
 * Fills in what the events tell, up to the day of assessment. A column that the half-year states itself stays, unless it
 * contradicts an event: then that is told.
 */
export function metGebeurtenissen(
  periode: Periode,
  gebeurtenissen: readonly Gebeurtenis[],
  venster: Venster,
): { periode: Periode; tegenspraken: Tegenspraak[] } {
  const traject = gebeurtenissen.filter(
    (g) => g.datum <= venster.dag && (venster.begin === null || g.datum >= venster.begin),
  );
  const tegenspraken: Tegenspraak[] = [];
  const meld = (kolom: Feitkolom, volgens: string) =>
    tegenspraken.push({ kolom, gegeven: periode[kolom] ?? '', volgens });

  const besluit = rondBesluit(traject, gebeurtenissen, venster);
  const uit: Partial<Record<Feitkolom, string | null>> = {
    overleg_datum: eenVan('overleg_datum', 'gesprek'),
    plan_ontvangen: eenVan('plan_ontvangen', 'verbeterplan_ontvangen'),
    vooraankondiging_datum: precies('vooraankondiging_datum', besluit.vooraankondiging),
    last_einddatum: precies('last_einddatum', besluit.einddatum),
    last_nagekomen: precies('last_nagekomen', besluit.nagekomen),
    lasttermijn: precies('lasttermijn', besluit.termijn),
  };
  // A known last day says itself whether the term runs, but for a deelstap with a term of its own.
  if (besluit.einddatum !== null)
    Object.assign(uit, besluit.deelstap ? { last_einddatum: null } : { lasttermijn: null });
  return { periode: { ...periode, ...uit } as Periode, tegenspraken };

  /** A day that stands in the half-year must be one of the days of the events; a later one is planned. */
  function eenVan(kolom: 'overleg_datum' | 'plan_ontvangen', soort: Gebeurtenissoort): string | null {
    const dagen = traject.filter((g) => g.soort === soort).map((g) => g.datum);
    const gegeven = periode[kolom];
    const laatste = dagen.at(-1) ?? null;
    if (gegeven === null) return laatste;
    if (laatste !== null && gegeven <= venster.dag && !dagen.includes(gegeven)) meld(kolom, laatste);
    return gegeven;
  }

  function precies(kolom: Feitkolom, volgens: string | null): string | null {
    const gegeven = periode[kolom];
    if (gegeven !== null && volgens !== null && gegeven !== volgens) meld(kolom, volgens);
    return gegeven ?? volgens;
  }
}

/** When the message of the information moment of this half-year was sent, up to the day of assessment; null: not known. */
export function tussenberichtVan(
  halfjaar: Periode['halfjaar'],
  gebeurtenissen: readonly Gebeurtenis[],
  dag: Datum,
): Datum | null {
  const bericht = gebeurtenissen.find(
    (g) =>
      (g.soort === 'tussenbericht' || g.brief === 'voortgang') &&
      g.datum >= informatiemoment(halfjaar) &&
      g.datum < peildatum(halfjaar) &&
      g.datum <= dag,
  );
  return bericht?.datum ?? null;
}

interface RondBesluit {
  readonly vooraankondiging: Datum | null;
  readonly einddatum: Datum | null;
  readonly nagekomen: 'ja' | 'nee' | null;
  readonly termijn: 'loopt' | 'verstreken' | null;
  /** The term of one deelstap passed, while the last itself still runs. */
  readonly deelstap: boolean;
}

/** What belongs to the besluit that holds on the day: an intrekking ends it with its vooraankondiging. */
function rondBesluit(
  traject: readonly Gebeurtenis[],
  gebeurtenissen: readonly Gebeurtenis[],
  { dag, begin, ingetrokken, last }: Venster,
): RondBesluit {
  const intrekking = traject.filter((g) => g.soort === 'intrekking' && g.datum < dag).at(-1)?.datum ?? null;
  const grens =
    [intrekking, ingetrokken]
      .filter((d) => d !== null)
      .sort()
      .at(-1) ?? null;
  const geldend = traject.filter((g) => grens === null || g.datum > grens);
  const aankondiging = geldend
    .filter((g) => g.soort === 'vooraankondiging' || g.brief === 'vooraankondiging')
    .at(-1);
  const besluit = geldend.filter((g) => g.soort === 'besluit').at(-1);
  const einddatum = besluit?.last_einddatum ?? null;
  const heel = geldend.findLast(
    (g) =>
      g.soort === 'termijn_verstreken' &&
      g.deelstap === null &&
      besluit !== undefined &&
      g.datum >= besluit.datum,
  );
  const stappen = besluit === undefined ? [] : laststand(last, gebeurtenissen, dag, grens ?? begin);
  const lastLoopt = einddatum !== null && dag <= einddatum;
  // What was not done in time by one deelstap is not undone by the next.
  const mislukt = stappen.some(isMislukt);
  const onbeslist = stappen.some((s) => isOnbeslist(s, dag) || (s.uiterlijk === null && s.bereikt === null));
  const deelstap = lastLoopt && (mislukt || onbeslist);
  // Only deelstappen up to the last day of the last say something of it as a whole.
  const heleLast = stappen.some((s) => s.uiterlijk !== null && s.uiterlijk === einddatum);
  const gedaan = heleLast && stappen.every((s) => s.bereikt === 'ja');
  return {
    vooraankondiging: aankondiging?.datum ?? null,
    einddatum,
    // Deelstappen that were done in time say nothing yet about the last as a whole, until its last day is over.
    nagekomen: (lastLoopt ? null : heel?.nagekomen) ?? (mislukt ? 'nee' : gedaan && !lastLoopt ? 'ja' : null),
    termijn: einddatum === null ? null : lastLoopt && !deelstap ? 'loopt' : 'verstreken',
    deelstap,
  };
}

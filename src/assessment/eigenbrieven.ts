import type { Datum } from '../dossier/datum.ts';
import type { Gebeurtenis, Gebeurtenissoort } from '../dossier/gebeurtenis.ts';
import type { Halfjaar } from '../dossier/halfjaar.ts';
import type { Beoordeling } from './beoordeling.ts';

/** What the province sends: an event that bears a kenmerk of its own. */
const VAN_ONS: readonly Gebeurtenissoort[] = [
  'brief_verzonden',
  'tussenbericht',
  'vooraankondiging',
  'besluit',
  'intrekking',
];

/** A letter of the province that a dossier tells as sent. */
export interface EigenBrief {
  readonly datum: Datum;
  /** The kind of letter, or of the event that it is. */
  readonly soort: string;
  /** Null: not told. */
  readonly kenmerk: string | null;
  /** Of the last assessment before it; null when the dossier begins later. */
  readonly halfjaar: Halfjaar | null;
}

/** Every letter that the dossier tells, the oldest first. One that is told twice on a day is one letter. */
export function eigenBrieven(
  gebeurtenissen: readonly Gebeurtenis[],
  beoordelingen: readonly { readonly beoordeling: Pick<Beoordeling, 'halfjaar'>; readonly dag: Datum }[],
): readonly EigenBrief[] {
  const uit = new Map<string, EigenBrief>();
  for (const g of gebeurtenissen) {
    if (!VAN_ONS.includes(g.soort)) continue;
    const soort = g.brief ?? g.soort;
    const sleutel = `${g.datum} ${soort}`;
    const kenmerk = uit.get(sleutel)?.kenmerk ?? g.kenmerk;
    const halfjaar = beoordelingen.findLast(({ dag }) => dag <= g.datum)?.beoordeling.halfjaar ?? null;
    uit.set(sleutel, { datum: g.datum, soort, kenmerk, halfjaar });
  }
  return [...uit.values()];
}

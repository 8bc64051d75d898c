import type { z } from 'zod';
import { BRIEFSOORTEN, type Briefsoort, type EigenSoort } from './briefsoort.ts';
import type { Datum } from './datum.ts';
import { KOLOMMEN } from './kolommen.ts';
import { keuze, naamOfKeuze } from './lezers.ts';
import { leesDeel, leesLijst, onder, type Padmeld } from './velden.ts';

const tekst = KOLOMMEN.kenmerk.waarde;
const datum = KOLOMMEN.overleg_datum.waarde;

/** A letter of ours, or one of the user's own by the name of its template; never one that looks like ours misspelt. */
const BRIEFNAAM: z.ZodType<Briefsoort | EigenSoort, string> = naamOfKeuze<Briefsoort, EigenSoort>(
  BRIEFSOORTEN,
  'de naam van uw eigen sjabloon, zoals herinnering-plan',
);

/** What each kind of event must tell besides its date, and what it may tell. */
const SOORTEN = {
  brief_verzonden: { moet: ['brief'], mag: ['kenmerk'] },
  gesprek: { moet: [], mag: ['kenmerk'] },
  tussenbericht: { moet: [], mag: ['kenmerk'] },
  verbeterplan_ontvangen: { moet: [], mag: ['kenmerk'] },
  vooraankondiging: { moet: [], mag: ['kenmerk', 'nummer'] },
  zienswijze: { moet: [], mag: ['kenmerk'] },
  besluit: { moet: ['last_einddatum'], mag: ['kenmerk', 'nummer'] },
  termijn_verstreken: { moet: [], mag: ['nagekomen', 'deelstap', 'kenmerk'] },
  intrekking: { moet: [], mag: ['kenmerk', 'nummer'] },
} as const satisfies Record<string, { moet: readonly Veld[]; mag: readonly Veld[] }>;

export const GEBEURTENISSOORTEN = Object.keys(SOORTEN) as readonly Gebeurtenissoort[];

/** What can only happen after something else. */
const NA: Readonly<Partial<Record<Gebeurtenissoort, Gebeurtenissoort>>> = {
  zienswijze: 'vooraankondiging',
  termijn_verstreken: 'besluit',
  intrekking: 'besluit',
};

const VELDEN = {
  brief: BRIEFNAAM,
  kenmerk: tekst,
  nummer: tekst,
  /** The last day of the last in a besluit. */
  last_einddatum: datum,
  /** Whether what the besluit demanded by then was done. */
  nagekomen: KOLOMMEN.last_nagekomen.waarde,
  /** The part of the last whose own term has passed; empty for the last as a whole. */
  deelstap: tekst,
} satisfies Record<string, z.ZodType<unknown, string>>;

type Veld = keyof typeof VELDEN;

export type Gebeurtenissoort = keyof typeof SOORTEN;

/** Something that happened between province and gemeente, on a day. Null: not told, or not of this kind of event. */
export type Gebeurtenis = { readonly datum: Datum; readonly soort: Gebeurtenissoort } & {
  readonly [V in Veld]: z.output<(typeof VELDEN)[V]> | null;
};

/** Reads the events; returns them in the order of their dates. */
export function leesGebeurtenissen(data: unknown, pad: string, meld: Padmeld): Gebeurtenis[] {
  const gelezen = leesLijst(data, pad, meld).flatMap((item, i) => {
    const gebeurtenis = leesGebeurtenis(item, `${pad}[${i}]`, meld);
    return gebeurtenis === null ? [] : [{ gebeurtenis, plek: `${pad}[${i}]` }];
  });
  gelezen.sort((a, b) =>
    a.gebeurtenis.datum < b.gebeurtenis.datum ? -1 : Number(a.gebeurtenis.datum > b.gebeurtenis.datum),
  );
  const gebeurtenissen = gelezen.map((g) => g.gebeurtenis);
  for (const { gebeurtenis, plek } of gelezen) controleerVolgorde(gebeurtenis, gebeurtenissen, plek, meld);
  return gebeurtenissen;
}

function leesGebeurtenis(data: unknown, pad: string, meld: Padmeld): Gebeurtenis | null {
  const soortlezer = keuze(...GEBEURTENISSOORTEN);
  const alles = { soort: soortlezer, datum, ...VELDEN };
  const soort = soortlezer.safeParse(String((data as { soort?: unknown } | null)?.soort ?? '').trim());
  const { moet, mag } = soort.success
    ? SOORTEN[soort.data]
    : { moet: [], mag: Object.keys(VELDEN) as Veld[] };
  const hier: readonly string[] = ['soort', 'datum', ...moet, ...mag];
  const gelezen = leesDeel(
    data,
    pad,
    {
      lezers: Object.fromEntries(Object.entries(alles).filter(([naam]) => hier.includes(naam))),
      moet: ['soort', 'datum', ...moet],
      elders: (naam) =>
        soort.success && Object.hasOwn(VELDEN, naam)
          ? `Bij ${soort.data} hoort dit niet. Daar kunnen staan: ${hier.join(', ')}.`
          : null,
    },
    meld,
  );
  if (!gelezen?.datum || !gelezen.soort) return null;
  const leeg = Object.fromEntries(Object.keys(VELDEN).map((naam) => [naam, null]));
  return { ...leeg, ...gelezen } as Gebeurtenis;
}

function controleerVolgorde(g: Gebeurtenis, alle: readonly Gebeurtenis[], pad: string, meld: Padmeld): void {
  const nodig = NA[g.soort];
  if (nodig === undefined) return;
  const eerder = alle.filter((e) => e.datum <= g.datum);
  if (!eerder.some((e) => e.soort === nodig || e.brief === nodig))
    meld(
      'gebeurtenis-zonder-voorganger',
      pad,
      `Er is een ${g.soort} op ${g.datum}, maar daarvóór geen ${nodig}.`,
      `Neem de gebeurtenis ${nodig} met haar datum op, of verbeter de datum.`,
    );
  const einde = eerder.filter((e) => e.soort === 'besluit').at(-1)?.last_einddatum ?? null;
  if (g.soort === 'termijn_verstreken' && g.deelstap === null && einde !== null && g.datum <= einde)
    meld(
      'termijn-loopt-nog',
      onder(pad, 'datum'),
      `De termijn van het besluit loopt tot en met ${einde}; op ${g.datum} is zij nog niet verstreken.`,
      'Verbeter de datum. Gaat het om een deelstap met een eigen termijn, noem die dan bij deelstap.',
      g.datum,
    );
}

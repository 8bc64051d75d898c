import type { Datum } from './datum.ts';
import { KOLOMMEN, OORDEELKOLOMMEN, type OordeelKolom, type Periode } from './kolommen.ts';
import { keuze } from './lezers.ts';
import { leesDeel, leesLijst, type Padmeld } from './velden.ts';

/** A judgement of the dossier: each has its own who, when and why. */
export interface VastgelegdOordeel {
  readonly vraag: OordeelKolom;
  readonly door: string;
  readonly datum: Datum;
  readonly motivering: string;
}

/** The judgements of a half-year, and the same as columns of a Periode. */
interface Oordelen {
  readonly lijst: readonly VastgelegdOordeel[];
  readonly kolommen: Partial<Periode>;
  /** Where each stands. */
  readonly plek: ReadonlyMap<OordeelKolom, string>;
}

const vraaglezer = keuze(...OORDEELKOLOMMEN);

/** Reads the judgements of a half-year; one that is not complete is told and left out. */
export function leesOordelen(data: unknown, pad: string, meld: Padmeld): Oordelen {
  const lijst: VastgelegdOordeel[] = [];
  const kolommen: Record<string, unknown> = {};
  const motiveringen: Partial<Record<OordeelKolom, string>> = {};
  const plek = new Map<OordeelKolom, string>();
  leesLijst(data, pad, meld).forEach((item, i) => {
    const hier = `${pad}[${i}]`;
    const gelezen = leesOordeel(item, hier, meld);
    if (gelezen === null) return;
    const { antwoord, ...oordeel } = gelezen;
    const eerder = plek.get(oordeel.vraag);
    if (eerder !== undefined) {
      meld(
        'oordeel-dubbel',
        hier,
        `Op ${oordeel.vraag} staat ook een antwoord in ${eerder}.`,
        'Houd er één over.',
      );
      return;
    }
    plek.set(oordeel.vraag, hier);
    lijst.push(oordeel);
    kolommen[oordeel.vraag] = antwoord;
    motiveringen[oordeel.vraag] = oordeel.motivering;
  });
  const [eerste] = lijst;
  const verantwoording = { oordeel_door: eerste?.door ?? null, oordeel_datum: eerste?.datum ?? null };
  const leeg = Object.fromEntries(OORDEELKOLOMMEN.map((vraag) => [vraag, null]));
  return {
    lijst,
    kolommen: { ...leeg, ...kolommen, ...verantwoording, motiveringen } as Partial<Periode>,
    plek,
  };
}

function leesOordeel(data: unknown, pad: string, meld: Padmeld) {
  const vraag = vraaglezer.safeParse(String((data as { vraag?: unknown } | null)?.vraag ?? '').trim());
  const gelezen = leesDeel(
    data,
    pad,
    {
      lezers: {
        vraag: vraaglezer,
        // Without a question there is nothing to read the answer with.
        antwoord: vraag.success ? KOLOMMEN[vraag.data].waarde : KOLOMMEN.oordeel_motivering.waarde,
        door: KOLOMMEN.oordeel_door.waarde,
        datum: KOLOMMEN.oordeel_datum.waarde,
        motivering: KOLOMMEN.oordeel_motivering.waarde,
      },
      moet: ['vraag', 'antwoord', 'door', 'datum', 'motivering'],
    },
    meld,
  ) as (Partial<VastgelegdOordeel> & { antwoord?: unknown }) | null;
  const { antwoord, door, datum, motivering } = gelezen ?? {};
  if (!gelezen?.vraag || antwoord == null || !door || !datum || !motivering) return null;
  return { vraag: gelezen.vraag, antwoord, door, datum, motivering };
}

import type { Datum } from './datum.ts';
import { eersteDag, halfjaarOp, peildatum } from './halfjaar.ts';
import { type Invulling, leesInvulling } from './invulling.ts';
import { KOLOMMEN, OORDEELKOLOMMEN, type OordeelKolom, type Periode, periodeVan } from './kolommen.ts';
import { leesOordelen, type VastgelegdOordeel } from './oordelen.ts';
import type { Register } from './register.ts';
import { controleerRij } from './rijcontrole.ts';
import { type Deelvorm, leesDeel, onder, type Padmeld } from './velden.ts';

/** The facts of one half-year as they stand in the file, to be assessed on the peildatum or on another day. */
export interface Dossierhalfjaar {
  /** What the file says; what follows from earlier half-years and from events is still null. */
  readonly periode: Periode;
  /** The day of an extra assessment inside the half-year; null for the peildatum. */
  readonly moment: Datum | null;
  /** Why the start differs from the end of the half-year before. */
  readonly herziening: string | null;
  readonly oordelen: readonly VastgelegdOordeel[];
  /** What a person filled in for the letter of this half-year. */
  readonly invulling: Invulling;
  /** Where it stands: `halfjaren[1]`. */
  readonly pad: string;
}

/** The columns that hold for the whole dossier. */
export const BOVENAAN = ['gemeentecode', 'gemeente', 'adres', 'postcode', 'plaats', 'uw_kenmerk'] as const;
const OORDEELNAMEN: readonly string[] = [
  ...OORDEELKOLOMMEN,
  ...OORDEELKOLOMMEN.map((k) => `${k}_motivering`),
  'oordeel_door',
  'oordeel_datum',
  'oordeel_motivering',
];

const HALFJAAR: Deelvorm = {
  lezers: {
    ...Object.fromEntries(
      Object.entries(KOLOMMEN)
        .filter(([naam]) => !(BOVENAAN as readonly string[]).includes(naam) && !OORDEELNAMEN.includes(naam))
        .map(([naam, kolom]) => [naam, kolom.waarde]),
    ),
    moment: KOLOMMEN.overleg_datum.waarde,
    herziening: KOLOMMEN.oordeel_motivering.waarde,
  },
  moet: ['halfjaar'],
  lijsten: ['oordelen', 'invulling'],
  elders: (naam) => {
    if ((BOVENAAN as readonly string[]).includes(naam))
      return `Zet ${naam} bovenaan: het geldt voor het hele dossier.`;
    if (!OORDEELNAMEN.includes(naam)) return null;
    return 'Zet het oordeel onder oordelen, met vraag, antwoord, door, datum en motivering.';
  },
};

/** The day on which a half-year of the dossier is assessed. */
export function dagVan({ periode, moment }: Pick<Dossierhalfjaar, 'periode' | 'moment'>): Datum {
  return moment ?? peildatum(periode.halfjaar);
}

/** Reads a half-year; null when it is not even known which. Each problem is told. */
export function leesHalfjaar(
  data: unknown,
  pad: string,
  gemeente: Partial<Periode>,
  register: Register,
  meld: Padmeld,
): Dossierhalfjaar | null {
  const deel = leesDeel(data, pad, HALFJAAR, meld);
  if (deel === null) return null;
  const oordelen = leesOordelen((data as { oordelen?: unknown }).oordelen, onder(pad, 'oordelen'), meld);
  const invulling = leesInvulling((data as { invulling?: unknown }).invulling, onder(pad, 'invulling'), meld);
  const {
    moment = null,
    herziening = null,
    ...kolommen
  } = deel as Partial<Periode> & {
    moment?: Datum | null;
    herziening?: string | null;
  };
  const cijfers = { ...kolommen, ...oordelen.kolommen };
  controleerRij(cijfers, register, (code, kolom, melding, oplossing) =>
    meld(code, oordelen.plek.get(kolom as OordeelKolom) ?? onder(pad, kolom), melding, oplossing),
  );
  controleerMoment(kolommen.halfjaar, moment, pad, meld);
  if (herziening !== null && cijfers.achterstand_begin === null && cijfers.voorsprong_begin === null)
    meld(
      'herziening-zonder-begin',
      onder(pad, 'herziening'),
      'Er is een herziening, maar niet waarmee het halfjaar nu begint.',
      'Vul achterstand_begin of voorsprong_begin in, of laat de herziening weg.',
    );
  if (!cijfers.halfjaar || !gemeente.gemeentecode || !gemeente.gemeente) return null;
  const { gemeentecode, gemeente: naam } = gemeente;
  const periode = periodeVan({
    ...gemeente,
    ...cijfers,
    gemeentecode,
    gemeente: naam,
    halfjaar: cijfers.halfjaar,
  });
  return { periode, moment, herziening, oordelen: oordelen.lijst, invulling, pad };
}

function controleerMoment(
  halfjaar: Periode['halfjaar'] | undefined,
  moment: Datum | null,
  pad: string,
  meld: Padmeld,
): void {
  if (!halfjaar || moment === null || (moment >= eersteDag(halfjaar) && moment < peildatum(halfjaar))) return;
  const oplossing =
    moment === peildatum(halfjaar)
      ? 'Laat moment weg: zonder moment wordt op de peildatum beoordeeld.'
      : `De dag valt in ${halfjaarOp(moment)}. Verbeter het moment of het halfjaar.`;
  meld(
    'moment-buiten-halfjaar',
    onder(pad, 'moment'),
    `${moment} valt niet in ${halfjaar}, vóór de peildatum.`,
    oplossing,
    moment,
  );
}

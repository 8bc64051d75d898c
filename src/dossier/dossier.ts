import type { Datum } from './datum.ts';
import { type Gebeurtenis, leesGebeurtenissen } from './gebeurtenis.ts';
import { begin, halfjaarOp, peildatum } from './halfjaar.ts';
import { KOLOMMEN, keuze, OORDEELKOLOMMEN, type OordeelKolom, type Periode, periodeVan } from './kolommen.ts';
import type { Melding } from './melding.ts';
import { leesOordelen, type VastgelegdOordeel } from './oordelen.ts';
import type { Register } from './register.ts';
import { controleerRij } from './rijcontrole.ts';
import { type Deel, leesDeel, leesLijst, type Meld, onder, regelVan } from './velden.ts';

/** The facts of one half-year as they stand in the file, to be assessed on the peildatum or on another day. */
export interface Dossierhalfjaar {
  /** What the file says; what follows from earlier half-years and from events is still null. */
  readonly periode: Periode;
  /** The day of an extra assessment inside the half-year; null for the peildatum. */
  readonly moment: Datum | null;
  /** Why the start differs from the end of the half-year before. */
  readonly herziening: string | null;
  readonly oordelen: readonly VastgelegdOordeel[];
  /** Where it stands: `halfjaren[1]`. */
  readonly pad: string;
}

/** One municipality over many half-years. Half-years in the order of assessment, events in the order of their dates. */
export interface Dossier {
  readonly gemeentecode: string;
  readonly gemeente: string;
  readonly halfjaren: readonly Dossierhalfjaar[];
  readonly gebeurtenissen: readonly Gebeurtenis[];
}

/** The dossier, or everything that is wrong with it. */
export type Dossierlezing = { readonly dossier: Dossier } | { readonly fouten: readonly Melding[] };

const BOVENAAN = ['gemeentecode', 'gemeente', 'adres', 'postcode', 'plaats', 'uw_kenmerk'] as const;
const OORDEELNAMEN: readonly string[] = [
  ...OORDEELKOLOMMEN,
  ...OORDEELKOLOMMEN.map((k) => `${k}_motivering`),
  'oordeel_door',
  'oordeel_datum',
  'oordeel_motivering',
];

const KOP: Deel = {
  lezers: {
    schema: keuze('1'),
    ...Object.fromEntries(BOVENAAN.map((naam) => [naam, KOLOMMEN[naam].waarde])),
  },
  moet: ['schema', 'gemeentecode', 'gemeente'],
  lijsten: ['halfjaren', 'gebeurtenissen'],
  elders: (naam) =>
    Object.hasOwn(KOLOMMEN, naam)
      ? `Zet ${naam} bij het halfjaar waar het over gaat, onder halfjaren.`
      : null,
};

const HALFJAAR: Deel = {
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
  lijsten: ['oordelen'],
  elders: (naam) => {
    if ((BOVENAAN as readonly string[]).includes(naam))
      return `Zet ${naam} bovenaan: het geldt voor het hele dossier.`;
    if (!OORDEELNAMEN.includes(naam)) return null;
    return 'Zet het oordeel onder oordelen, met vraag, antwoord, door, datum en motivering.';
  },
};

/**
 * The strict border of a dossier: from nested data (parsed YAML or JSON) to facts, with every problem at once.
 * A problem names the path where it stands; `regels` gives the line of a path, where that is known.
 */
export function parseDossier(
  data: unknown,
  register: Register,
  regels: ReadonlyMap<string, number> = new Map(),
): Dossierlezing {
  const fouten: Melding[] = [];
  const meld: Meld = (code, pad, melding, oplossing, waarde = null) =>
    fouten.push({
      code,
      rij: regelVan(pad, regels),
      kolom: pad === '' ? null : pad,
      cel: null,
      waarde,
      melding,
      oplossing,
    });
  const kop = leesDeel(data, '', KOP, meld);
  if (kop === null) return { fouten };
  const { schema: _, ...gemeente } = kop as Partial<Periode> & { schema?: '1' };
  controleerRij(gemeente, register, meld);
  const { halfjaren: lijst, gebeurtenissen } = data as { halfjaren?: unknown; gebeurtenissen?: unknown };
  const items = leesLijst(lijst, 'halfjaren', meld);
  const naam = register.get(gemeente.gemeentecode ?? '')?.naam;
  const halfjaren = items.flatMap(
    (item, i) =>
      leesHalfjaar(
        item,
        `halfjaren[${i}]`,
        { ...gemeente, ...(naam ? { gemeente: naam } : {}) },
        register,
        meld,
      ) ?? [],
  );
  if (items.length === 0 && fouten.every((f) => f.kolom !== 'halfjaren'))
    meld(
      'geen-halfjaren',
      'halfjaren',
      'Er staat geen halfjaar in het dossier.',
      'Vul onder halfjaren ten minste één halfjaar in.',
    );
  halfjaren.sort((a, b) => (dagVan(a) < dagVan(b) ? -1 : Number(dagVan(a) > dagVan(b))));
  controleerDubbel(halfjaren, meld);
  const gelezen = leesGebeurtenissen(gebeurtenissen, 'gebeurtenissen', meld);
  if (fouten.length > 0 || !gemeente.gemeentecode || !gemeente.gemeente) return { fouten };
  return {
    dossier: {
      gemeentecode: gemeente.gemeentecode,
      gemeente: naam ?? gemeente.gemeente,
      halfjaren,
      gebeurtenissen: gelezen,
    },
  };
}

/** The day on which a half-year of the dossier is assessed. */
export function dagVan({ periode, moment }: Pick<Dossierhalfjaar, 'periode' | 'moment'>): Datum {
  return moment ?? peildatum(periode.halfjaar);
}

function leesHalfjaar(
  data: unknown,
  pad: string,
  gemeente: Partial<Periode>,
  register: Register,
  meld: Meld,
): Dossierhalfjaar | null {
  const deel = leesDeel(data, pad, HALFJAAR, meld);
  if (deel === null) return null;
  const oordelen = leesOordelen((data as { oordelen?: unknown }).oordelen, onder(pad, 'oordelen'), meld);
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
  return { periode, moment, herziening, oordelen: oordelen.lijst, pad };
}

function controleerMoment(
  halfjaar: Periode['halfjaar'] | undefined,
  moment: Datum | null,
  pad: string,
  meld: Meld,
): void {
  if (!halfjaar || moment === null || (moment >= begin(halfjaar) && moment < peildatum(halfjaar))) return;
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

function controleerDubbel(halfjaren: readonly Dossierhalfjaar[], meld: Meld): void {
  halfjaren.forEach((h, i) => {
    const eerder = halfjaren[i - 1];
    if (eerder === undefined || dagVan(eerder) !== dagVan(h)) return;
    meld(
      'halfjaar-dubbel',
      h.pad,
      `${h.periode.halfjaar} wordt op ${dagVan(h)} ook beoordeeld in ${eerder.pad}.`,
      'Houd er één over, of geef met moment de andere dag op.',
    );
  });
}

import type { flevolandCodes } from './kaders/flevoland/codes.ts';
import type { handreikingCodes } from './kaders/handreiking/codes.ts';
import type { stappenplanCodes } from './kaders/stappenplan/codes.ts';
import type { utrechtCodes } from './kaders/utrecht-2024/codes.ts';

/** What is found under every kader: the sum, what is odd about the input or the dossier, and the terms of the law. As in a kader. */
export const algemeneCodes = {
  gronden: {
    'geen-opgave': 'tekst',
    'geen-opgave-door-voorsprong': 'tekst',
    'totaalopgave-gerealiseerd': 'tekst',
    'totaalopgave-gerealiseerd-tussentijds': 'tekst',
    'totaalopgave-gerealiseerd-aantal-onbekend': 'tekst',
    'totaalopgave-niet-gerealiseerd': 'tekst',
    'totaalopgave-niet-gerealiseerd-tussentijds': 'tekst',
    'totaalopgave-niet-gerealiseerd-aantal-onbekend': 'tekst',
  },
  vragen: ['tegenspraak'],
  waarschuwingen: [
    'bijstelling-niet-ingevuld',
    'bijstelling-andere-kant',
    'bijtelling-niet-nagegaan',
    'bijtelling-telt-niet',
    'bijtelling-vorig-leeg',
    'oordeel-niet-gebruikt',
    'tekst-nakijken',
    'trede-nul-gelezen-als-een',
    'aansluiting-onbekend',
    'aansluiting-achterstand',
    'aansluiting-voorsprong',
    'herziening-achterstand',
    'herziening-voorsprong',
    'herziening-zonder-verschil',
    'halfjaar-ontbreekt',
    'vorige-trede-onzeker',
    'intrekking-zonder-beoordeling',
    'hele-ladder-te-lang',
    'hoogste-treden-te-lang',
  ],
  signalen: [],
  termijnen: {
    zienswijze: 'zienswijzetermijn',
    'zienswijze-maand': 'zienswijzetermijn',
    beroep: 'tekst',
  },
} as const;

/** The codes of each kader: one line each. */
type Lijsten =
  | typeof algemeneCodes
  | typeof utrechtCodes
  | typeof flevolandCodes
  | typeof stappenplanCodes
  | typeof handreikingCodes;

type Sleutel<T> = T extends unknown ? keyof T & string : never;
type Waarde<T> = T extends unknown ? T[keyof T] : never;

export type Grondcode = Sleutel<Lijsten['gronden']>;
export type Vraagcode = Lijsten['vragen'][number];
export type Waarschuwingscode = Lijsten['waarschuwingen'][number];
export type Signaalcode = Lijsten['signalen'][number];
export type Termijncode = Sleutel<Lijsten['termijnen']>;

/** On what an explanation rests where no text says it: in a kader that does not. */
export const UITLEGKEUZES = {
  'som-ingelopen': 'volgorde',
  'niet-hoger-een-stap': 'een-trede-tegelijk',
} as const;

/** A choice of ours, where the text does not decide: its clause stands in `templates/bouwstenen/keuzes`. */
export type Keuzecode =
  | Exclude<Waarde<Lijsten['gronden'] | Lijsten['termijnen']>, 'tekst'>
  | Waarde<typeof UITLEGKEUZES>;

/** The steps of the computation of a term. */
export type Redencode =
  | 'beroepstermijn'
  | 'weken'
  | 'maanden'
  | 'dag-ontbreekt-in-maand'
  | 'geen-wettelijke-termijn'
  | 'te-lang-voor-verlenging'
  | 'overgeslagen'
  | 'werkdag';

/** The steps of an explanation; their clauses stand in `templates/bouwstenen/uitleg`. */
export const UITLEGCODES = [
  'som-onbekend',
  'som-opgave',
  'som-opgave-voorsprong',
  'som-tussentijds',
  'som-eind',
  'som-eind-bijtelling',
  'som-eind-voorsprong',
  'som-eind-voorsprong-bijtelling',
  'som-ingelopen',
  'slot-intrekking',
  'slot-blijft',
  'slot-blijft-voorstel',
  'slot-omhoog',
  'slot-omhoog-voorstel',
  'slot-omlaag',
  'slot-omlaag-voorstel',
  'met-meer',
  'met-meer-voorstel',
  'met-meer-onbepaald',
  'met-minder',
  'met-minder-voorstel',
  'met-minder-onbepaald',
  'ander-aantal-onbekend',
  'niet-lager',
  'niet-lager-laagste',
  'niet-hoger',
  'niet-hoger-een-stap',
  'niet-hoger-van-nul',
  'niet-hoger-hoogste',
] as const;

type Uitlegcode = (typeof UITLEGCODES)[number];

/** Every code that a finding can have. */
export type Code =
  | Grondcode
  | Vraagcode
  | Waarschuwingscode
  | Signaalcode
  | Termijncode
  | Redencode
  | Uitlegcode
  | Keuzecode;

/** The codes of a kader, per kind of finding. */
export interface Kadercodes {
  /** On what each rests. */
  readonly gronden: Readonly<Partial<Record<Grondcode, 'tekst' | Keuzecode>>>;
  readonly vragen: readonly Vraagcode[];
  readonly waarschuwingen: readonly Waarschuwingscode[];
  readonly signalen: readonly Signaalcode[];
  readonly termijnen: Readonly<Partial<Record<Termijncode, 'tekst' | Keuzecode>>>;
}

type Bevindingsoort = keyof Kadercodes;

/** The codes of a kind: of those that say on what each rests, the names. */
export function codenamen<S extends Bevindingsoort>(
  codes: Kadercodes,
  soort: S,
): readonly NamenVan<Kadercodes[S]>[] {
  const lijst: readonly string[] | object = codes[soort];
  return (Array.isArray(lijst) ? lijst : Object.keys(lijst)) as NamenVan<Kadercodes[S]>[];
}

type NamenVan<L> = L extends readonly (infer C)[] ? C : keyof L & Code;

/** The grounds by which an assessment inside the half-year is known, also in the JSON of an earlier round. */
export const TUSSENTIJDS: readonly Grondcode[] = [
  'halfjaar-loopt',
  'totaalopgave-gerealiseerd-tussentijds',
  'totaalopgave-niet-gerealiseerd-tussentijds',
];

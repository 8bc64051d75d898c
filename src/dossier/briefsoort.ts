import type { KolomNaam, OordeelKolom } from './kolommen.ts';
import type { Ladderstap } from './ladder.ts';

/** What is known of a kind of letter, whatever it says. */
interface Soortkenmerken {
  /** To whom: the college, its raad, or nobody in particular. */
  readonly aan: 'college' | 'raad' | 'publiek';
  /** A person can ask for it by its name, while the assessment does not call for it. */
  readonly opVerzoek: boolean;
  /** On request: the judgement that it rests on, with the answers that carry it; empty when it rests on none. */
  readonly rustOp: readonly { readonly vraag: OordeelKolom; readonly antwoorden: readonly string[] }[];
  /** On request: from which steps of the ladder; null for any. */
  readonly vanStap: readonly Ladderstap[] | null;
  /** It says that the gemeente stays on its trede. */
  readonly blijft: boolean;
  /** It may stand beside the letter of the assessment. */
  readonly naastAndere: boolean;
  /** The columns of the row that it cannot do without. */
  readonly kolommen: readonly KolomNaam[];
  /** What it takes from a dossier, by the names under `invulling`. */
  readonly invulling: readonly string[];
  /** It rests on earlier letters and their dates: a table row does not hold those. */
  readonly rustOpDossier: boolean;
  /** It shows the figures, and they are added up again. */
  readonly cijfertabel: boolean;
  /** What goes with it, always (Gemeentewet 124 lid 4), and at the end of a traject that had reached the vooraankondiging. */
  readonly erbij: readonly ('afschrift-raad' | 'mededeling')[];
  readonly erbijNaVooraankondiging: readonly ('afschrift-raad' | 'mededeling')[];
  /** A publication version can be made of it. */
  readonly publicatie: boolean;
  /** Who signs, where the kader does not leave it to an official: Gedeputeerde Staten (Provinciewet 59a) or nobody. */
  readonly ondertekening: 'gs' | 'niemand';
}

const BRIEF: Soortkenmerken = {
  aan: 'college',
  opVerzoek: false,
  rustOp: [],
  vanStap: null,
  blijft: false,
  naastAndere: false,
  kolommen: [],
  invulling: [],
  rustOpDossier: false,
  cijfertabel: true,
  erbij: [],
  erbijNaVooraankondiging: [],
  publicatie: true,
  ondertekening: 'gs',
};
const BIJ_EEN_BRIEF = { ...BRIEF, cijfertabel: false, publicatie: false };
const VERZOEK = { ...BRIEF, opVerzoek: true, naastAndere: true };
const RAAD_EN_PUBLIEK = ['afschrift-raad', 'mededeling'] as const;
const PLANOORDEEL = ['plan_ontvangen', 'oordeel_planinhoud'] as const;
const BESLUIT = [
  'besluit_nummer',
  'besluit_datum',
  'omvang',
  'omvang_motivering',
  'deelstappen',
  'last_uiterlijk',
  'termijn_motivering',
  'zienswijze',
  'bijzondere_omstandigheden',
  'belangenafweging',
];
const INTREKKING = [
  'intrekking_nummer',
  'intrekking_datum',
  'ingangsdatum',
  'overdracht',
  'kosten',
  'rechtsmiddelen',
];

const KOSTENBESLUIT = [
  'kostenbesluit_nummer',
  'kostenbesluit_datum',
  'kosten_motivering',
  'kosten_zienswijze',
  'kostenposten',
  'kosten_totaal',
  'betalen_uiterlijk',
  'kosten_rekening',
  'kosten_rechtsmiddelen',
];
const AFZIEN = [
  { vraag: 'oordeel_afzien', antwoorden: ['ja'] },
  { vraag: 'oordeel_volgende_trede', antwoorden: ['nee'] },
] as const;
const VANAF_PLAN = ['plan', 'vooraankondiging', 'besluit', 'uitvoering'] as const;
const REDEN = [{ vraag: 'oordeel_overmacht', antwoorden: ['aangevoerd', 'ja', 'nee'] }] as const;

/** The letters to a college there are, each with the name of its template. */
const BRIEVEN = {
  beoordeling: { ...BRIEF, erbijNaVooraankondiging: ['mededeling'] },
  signalering: BRIEF,
  voortgang: { ...BRIEF, naastAndere: true },
  'uitnodiging-overleg': BRIEF,
  informatieverzoek: BRIEF,
  'verzoek-verbeterplan': BRIEF,
  'oordeel-verbeterplan': { ...VERZOEK, kolommen: PLANOORDEEL, cijfertabel: false },
  'uitnodiging-bestuurlijk-overleg': VERZOEK,
  'antwoord-verschoonbare-reden': { ...VERZOEK, rustOp: REDEN, cijfertabel: false },
  voortzetting: { ...BRIEF, invulling: ['deelstappen'] },
  'wij-zien-af': { ...VERZOEK, rustOp: AFZIEN, vanStap: VANAF_PLAN, blijft: true },
  vooraankondiging: { ...BRIEF, invulling: ['beoogde_termijn'], erbij: RAAD_EN_PUBLIEK },
  besluit: { ...BRIEF, invulling: BESLUIT, rustOpDossier: true, erbij: RAAD_EN_PUBLIEK },
  'feitelijke-indeplaatsstelling': {
    ...BRIEF,
    invulling: ['maatregelen', 'deelstappen'],
    rustOpDossier: true,
  },
  kostenbesluit: {
    ...VERZOEK,
    vanStap: ['uitvoering'],
    invulling: KOSTENBESLUIT,
    rustOpDossier: true,
    cijfertabel: false,
  },
  intrekking: { ...BRIEF, invulling: INTREKKING, rustOpDossier: true, erbij: RAAD_EN_PUBLIEK },
} satisfies Readonly<Record<string, Soortkenmerken>>;

/** What goes with a letter. */
const BIJSTUKKEN = {
  'afschrift-raad': { ...BIJ_EEN_BRIEF, aan: 'raad' },
  mededeling: { ...BIJ_EEN_BRIEF, aan: 'publiek', ondertekening: 'niemand' },
} satisfies Readonly<Record<string, Soortkenmerken>>;

/** A letter to the college that an assessment calls for, or that a person asks for. */
export type Briefsoort = keyof typeof BRIEVEN;

/** A text that goes with a letter: to the raad, or for publication. */
export type Bijstuk = keyof typeof BIJSTUKKEN;

/** A letter of the user's own: the name of a template that none of the kinds above has. */
export type EigenSoort = string & { readonly __eigen: true };

export type Stuksoort = Briefsoort | Bijstuk | EigenSoort;

export const BRIEFSOORTEN = Object.keys(BRIEVEN) as readonly Briefsoort[];
export const BIJSTUKSOORTEN = Object.keys(BIJSTUKKEN) as readonly Bijstuk[];

/** The kind with that name: one that is known, or one of the user's own. */
export function stuksoort(naam: string): Stuksoort {
  return naam as Stuksoort;
}

export function isBriefsoort(soort: string): soort is Briefsoort {
  return Object.hasOwn(BRIEVEN, soort);
}

export function isBijstuk(soort: string): soort is Bijstuk {
  return Object.hasOwn(BIJSTUKKEN, soort);
}

/** A letter that no kader calls for: it has a template, and a person asks for it by its name. */
export function isEigenBrief(soort: string): soort is EigenSoort {
  return !isBriefsoort(soort) && !isBijstuk(soort);
}

/** What is known of a kind; a letter of the user's own is one on request. */
export function soortkenmerken(soort: string): Soortkenmerken {
  if (isBriefsoort(soort)) return BRIEVEN[soort];
  return isBijstuk(soort) ? BIJSTUKKEN[soort] : VERZOEK;
}

const BESLUITEN: readonly string[] = ['besluit', 'intrekking', 'kostenbesluit'];

/** A letter that is a besluit: another letter cannot take its place. */
export function isBesluit(soort: string): boolean {
  return BESLUITEN.includes(soort);
}

/** The kind in words: `uitnodiging bestuurlijk overleg`. */
export function soortInWoorden(soort: string): string {
  return soort.replaceAll('-', ' ');
}

/** What goes out with a letter of this kind, to a gemeente that stood on that step. */
export function stukkenBij(soort: string, stap: Ladderstap): readonly Bijstuk[] {
  const { erbij, erbijNaVooraankondiging } = soortkenmerken(soort);
  return stap === 'vooraankondiging' ? [...erbij, ...erbijNaVooraankondiging] : erbij;
}

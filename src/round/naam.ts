import { type Halfjaar, parseHalfjaar } from '../dossier/halfjaar.ts';

/** What a file of a letter is called after; every name of a letter is made and taken apart here. */
export interface Briefnaam {
  readonly gemeentecode: string;
  /** The name of the municipality, where file names carry it: in a name that was taken apart, as it stands there. */
  readonly gemeente?: string;
  readonly halfjaar: Halfjaar;
  readonly trede: number;
  readonly soort: string;
  readonly concept: boolean;
}

/** A file of a letter: the letter itself, or a copy of it. */
export interface Bestandsnaam extends Briefnaam {
  readonly versie: Versie | null;
  readonly formaat: string;
}

const VERSIES = ['PUBLICATIE', 'BEOORDELINGSKOPIE'] as const;
export type Versie = (typeof VERSIES)[number];

const CONCEPT = '_CONCEPT';
/** The extension of the record that goes to the archive. */
export const ARCHIEF = 'mdto.xml';

const NAAM =
  /^(GM\d{4})(?:_([A-Za-z0-9]+(?:-[A-Za-z0-9]+)*))?_(\d{4}-I{1,2})_trede(\d)_([a-z0-9]+(?:-[a-z0-9]+)*)(_CONCEPT)?(?:_(PUBLICATIE|BEOORDELINGSKOPIE))?(?:\.([a-z]+(?:\.[a-z]+)?))?$/;

/** The name of a letter, without what differs per file: `GM0034_2023-II_trede2_uitnodiging-overleg`, or `GM0034_Almere_2023-II_…`. */
export function briefnaam({ gemeentecode, gemeente, halfjaar, trede, soort, concept }: Briefnaam): string {
  const naam = gemeente === undefined ? '' : naamdeel(gemeente);
  return `${gemeentecode}${naam === '' ? '' : `_${naam}`}_${halfjaar}_trede${trede}_${soort}${concept ? CONCEPT : ''}`;
}

/** A name with letters, figures and hyphens only, which every computer keeps: `s-Gravenhage`, `Bergen-NH`, `Sudwest-Fryslan`. */
function naamdeel(gemeente: string): string {
  return gemeente
    .normalize('NFKD')
    .replaceAll(/[\p{Mark}’‘'`´.()]/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((deel) => deel !== '')
    .join('-');
}

/** The name of a file of the letter with this name. */
export function bestandsnaam(brief: string, versie: Versie | null, formaat: string): string {
  return `${brief}${versie === null ? '' : `_${versie}`}.${formaat}`;
}

/** What a file name tells; null for what is not the name of a file of a letter. */
export function parseBestandsnaam(naam: string): Bestandsnaam | null {
  const [, gemeentecode, gemeente, halfjaarTekst = '', trede, soort, concept, versie, formaat] =
    NAAM.exec(naam) ?? [];
  const halfjaar = parseHalfjaar(halfjaarTekst);
  if (gemeentecode === undefined || soort === undefined || formaat === undefined || halfjaar === null)
    return null;
  return {
    gemeentecode,
    ...(gemeente === undefined ? {} : { gemeente }),
    halfjaar,
    trede: Number(trede),
    soort,
    concept: concept !== undefined,
    versie: VERSIES.find((v) => v === versie) ?? null,
    formaat,
  };
}

/** Whether a text is the name of a letter, without what differs per file: nothing but what `briefnaam` makes. */
export function isBriefnaam(naam: string): boolean {
  const gelezen = parseBestandsnaam(`${naam}.x`);
  return gelezen !== null && gelezen.versie === null && briefnaam(gelezen) === naam;
}

/** What the name of a file in a round tells, in the round itself or waiting for its release; null for any other. */
export function briefbestand(naam: string): Bestandsnaam | null {
  return parseBestandsnaam(vrijgegevenNaam(naam));
}

/** Where a file stands while its letter is not released, and where it stands from then on. */
export function terToetsingNaam(naam: string): string {
  return `${TER_TOETSING}/${naam}`;
}
export function vrijgegevenNaam(naam: string): string {
  return wachtOpVrijgave(naam) ? naam.slice(TER_TOETSING.length + 1) : naam;
}

/** Whether a file stands where letters wait for their release. */
export function wachtOpVrijgave(naam: string): boolean {
  return naam.startsWith(`${TER_TOETSING}/`);
}

/** Whether a text is the name of a file of the letter with this name. */
export function isBestandVan(brief: string, naam: string): boolean {
  const gelezen = briefbestand(naam);
  return gelezen !== null && briefnaam(gelezen) === brief;
}

/** The name under which the CONCEPT of a final letter stands. */
export function conceptVan(naam: string): string {
  return `${naam}${CONCEPT}`;
}

/** Where a round keeps what is no letter. */
const RONDEMAP = 'ronde';
export const JOURNAAL = 'journaal.jsonl';
export const MANIFEST = 'manifest.json';
export const HANDTEKENING = 'manifest.sig';
/** The files about the whole round. */
export const BEOORDELING = 'beoordeling.json';
const OVERZICHT = ['overzicht.html', 'overzicht.xlsx', 'verzendlijst.xlsx'] as const;
/** The files about the whole round that its closing line names. */
export const OVER_HET_GEHEEL: readonly string[] = [BEOORDELING, ...OVERZICHT];

/** Where letters stand that were not released yet, and where what was decided about them is kept. */
export const TER_TOETSING = 'ter-toetsing';
export const TOETSINGMAP = 'toetsing';
const RONDEMAPPEN: readonly string[] = [RONDEMAP, TER_TOETSING, TOETSINGMAP];

/** Whether a name with `/` lies in a folder that is of the round. */
export function isInRonde(naam: string): boolean {
  return RONDEMAPPEN.includes(naam.split('/')[0] ?? '');
}

/** The name under `toetsing` of an event, by the sha256 of its content. */
export function gebeurtenispad(hash: string): string {
  return `${TOETSINGMAP}/${hash}.json`;
}

/** The name of the regeling under which letters were released, by its sha256. */
export function regelingpad(hash: string): string {
  return `${TOETSINGMAP}/${hash}.yaml`;
}

/** Where a version that was replaced is kept, with `/`. */
export function eerderMap(nummer: number): string {
  return `${RONDEMAP}/eerder/${nummer}`;
}

/** Where what a round is made from is kept, with `/`. */
export function bronMap(nummer: number): string {
  return `${RONDEMAP}/${nummer}`;
}

/** Where the sources of a round stand among what it keeps; beside them one file. */
const BRONMAPPEN = ['invoer', 'gegevens', 'huisstijl', 'kaders'];
const BRONBESTAND = 'sjablonen.yaml';
/**
 * A part of a path that every disk can hold, Windows too: no sign of another meaning, nothing unseen, no name of a device, no
 * dot or space at the end, and room for what is written behind it.
 */
const DEEL =
  /^(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))[^\p{Cc}\p{Cf}\p{Cs}\p{Co}"*/:<>?\\|]{1,180}(?<![. ])$/iu;

/** Whether a name can be that of a source in a round: in one of its folders, and never outside. */
export function isBronnaam(naam: string): boolean {
  const [map = '', ...rest] = naam.split('/');
  if (rest.length === 0) return map === BRONBESTAND;
  return BRONMAPPEN.includes(map) && rest.length < 8 && rest.every((deel) => DEEL.test(deel));
}

/** Whether a name in the folder of a round is what the round keeps beside its letters. */
export function isVanDeRonde(naam: string): boolean {
  const vast: readonly string[] = [JOURNAAL, MANIFEST, HANDTEKENING, ...OVER_HET_GEHEEL];
  return vast.includes(naam) || isInRonde(naam) || parseBestandsnaam(naam)?.formaat === ARCHIEF;
}

import type { Datum } from '../dossier/datum.ts';
import { halfjarenTussen, peildatum } from '../dossier/halfjaar.ts';
import { OORDEELKOLOMMEN, type Periode } from '../dossier/kolommen.ts';
import type { Assessment, Bevinding, Oordeel, Trede } from './assessment.ts';
import { bevinding } from './bevinding.ts';
import { type BijtellingKolom, berekenCijfers } from './cijfers.ts';
import type { Kader } from './kader.ts';

/** What may be set for an assessment; all of it optional. */
export interface Beoordelingsopties {
  /** The day on which is assessed; the peildatum unless given. */
  readonly moment?: Datum;
  /** The date of the letter; the terms that start with it are computed only when it is known. */
  readonly briefdatum?: Datum;
  /** Instellingen that differ from the default. */
  readonly instellingen?: Readonly<Record<string, string>>;
}

/** Why a kader cannot assess these facts at all; `null` when it can. */
export type Weigering =
  | { readonly code: 'kader-geldt-niet'; readonly van: string | null; readonly tot: string | null }
  | { readonly code: 'trede-bestaat-niet'; readonly laagste: number };

/** A kader holds from and until a half-year, and knows its own lowest trede; outside that it refuses. */
export function weigering(periode: Periode, kader: Kader): Weigering | null {
  const { van, tot } = kader.geldig;
  const teVroeg = van !== null && halfjarenTussen(periode.halfjaar, van) < 0;
  const teLaat = tot !== null && halfjarenTussen(periode.halfjaar, tot) > 0;
  if (teVroeg || teLaat) return { code: 'kader-geldt-niet', van, tot };
  if (periode.trede_vorig !== null && periode.trede_vorig < kader.laagsteTrede)
    return { code: 'trede-bestaat-niet', laagste: kader.laagsteTrede };
  return null;
}

/** The instellingen that hold: the first value of each, unless another was given. */
export function effectieveInstellingen(
  kader: Kader,
  gegeven: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const standaard = Object.entries(kader.instellingen).map(([naam, waarden]) => [naam, waarden[0] ?? '']);
  return { ...Object.fromEntries(standaard), ...gegeven };
}

/**
 * Assesses one municipality over one half-year under a kader.
 * Returns the figures, the trede with its grounds, what is open or missing, and the letters, terms and copies that follow.
 * Pure: no clock, no file. Throws when the kader refuses these facts (ask `weigering` first).
 */
export function assess(periode: Periode, kader: Kader, opties: Beoordelingsopties = {}): Assessment {
  const geweigerd = weigering(periode, kader);
  if (geweigerd !== null)
    throw new Error(`${kader.id} weigert ${periode.gemeente} ${periode.halfjaar}: ${geweigerd.code}`);
  const instellingen = effectieveInstellingen(kader, opties.instellingen);
  const berekening = berekenCijfers(periode, kader.bijtelling);
  const dag = peildatum(periode.halfjaar);
  const tredeVorig = periode.trede_vorig as Trede | null;
  const feiten = { ...berekening, periode, tredeVorig, instellingen, moment: opties.moment ?? dag };
  const uitkomst = kader.beoordeel(feiten);
  const brieven = tredeVorig === null ? [] : kader.brieven(uitkomst, tredeVorig);
  return {
    kader: kader.id,
    instellingen,
    gemeentecode: periode.gemeentecode,
    gemeente: periode.gemeente,
    halfjaar: periode.halfjaar,
    peildatum: dag,
    tredeVorig,
    ...uitkomst,
    cijfers: berekening.cijfers,
    brieven,
    oordelen: oordelen(periode),
    waarschuwingen: [
      ...uitkomst.waarschuwingen,
      ...kader.waarschuwingen(feiten),
      ...bijtellingen(periode, kader, berekening.cijfers.achterstand),
      ...ongebruikt(periode, kader),
    ],
    signalen: kader.signalen(feiten),
    termijnen: kader.termijnen(uitkomst, feiten, opties.briefdatum ?? null),
    afschriften: kader.afschriften(brieven),
    publicatie: kader.publicatie(brieven),
  };
}

function oordelen(p: Periode): Oordeel[] {
  const { oordeel_door: door, oordeel_datum: datum } = p;
  if (door === null || datum === null) return [];
  return OORDEELKOLOMMEN.flatMap((vraag) => {
    const antwoord = p[vraag];
    if (antwoord === null) return [];
    return {
      vraag,
      antwoord: String(antwoord),
      door,
      datum,
      motivering: p.motiveringen[vraag] ?? p.oordeel_motivering ?? '',
    };
  });
}

const SOORTEN: readonly BijtellingKolom[] = [
  'bijtelling_gehuisvest',
  'bijtelling_zelfstandig',
  'bijtelling_pijplijn',
];

/** An empty bijtelling counts as none, but with a backlog the figures should have been verified; what does not count is told. */
function bijtellingen(p: Periode, kader: Kader, achterstand: number | null): Bevinding[] {
  const bron = { document: kader.id, paragraaf: kader.bijtellingParagraaf };
  const geteld = kader.bijtelling;
  const uit = SOORTEN.filter((soort) => (p[soort] ?? 0) > 0 && !geteld.includes(soort)).map((kolom) =>
    bevinding('bijtelling-telt-niet', bron, { aantal: p[kolom] ?? 0 }, { kolom }),
  );
  const nietsIngevuld = geteld.length > 0 && geteld.every((soort) => p[soort] === null);
  if (nietsIngevuld && (achterstand ?? 0) > 0 && p.verificatie_datum === null)
    uit.push(bevinding('bijtelling-niet-nagegaan', bron));
  return uit;
}

function ongebruikt(p: Periode, kader: Kader): Bevinding[] {
  return OORDEELKOLOMMEN.filter((kolom) => p[kolom] !== null && !kader.oordelen.includes(kolom)).map(
    (kolom) => bevinding('oordeel-niet-gebruikt', { document: kader.id, paragraaf: '' }, {}, { kolom }),
  );
}

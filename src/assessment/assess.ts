import type { Briefsoort } from '../dossier/briefsoort.ts';
import type { Datum } from '../dossier/datum.ts';
import { halfjarenTussen, peildatum } from '../dossier/halfjaar.ts';
import type { Periode } from '../dossier/kolommen.ts';
import { bestandsmelding } from '../dossier/melding.ts';
import { weigerOnmogelijk } from '../dossier/mogelijk.ts';
import { Weigering } from '../dossier/weigering.ts';
import {
  type Beoordeling,
  type MetTrede,
  ontbrekendIn,
  type Termijn,
  type Trede,
  type Uitkomst,
} from './beoordeling.ts';
import { onbepaald } from './bevinding.ts';
import { bijstellingBevindingen, type LandelijkeBijstelling } from './bijstelling.ts';
import { berekenOpDag } from './dagcijfers.ts';
import { metEigenKeuze, metEigenKeuzes } from './eigenkeuze.ts';
import type { Feestdagen } from './feestdagen.ts';
import { ALGEMENE_INSTELLINGEN, gevolgtermijnen } from './gevolgtermijnen.ts';
import { bijtellingBevindingen, tekstBevindingen } from './invoerbevindingen.ts';
import type { Feiten, Kader } from './kader.ts';
import { weigerMoment } from './moment.ts';
import { weegOordelen } from './oordeelgebruik.ts';

/** What may be set for an assessment; all of it optional. */
export interface Beoordelingsopties {
  /** The day on which is assessed; the peildatum unless given. */
  readonly moment?: Datum;
  /** When the message of the information moment of this half-year was sent, where that is known. */
  readonly tussenbericht?: Datum;
  /** When the gemeente was last written to since the assessment before, where that is known: in spoed it is told in time. */
  readonly aangekondigd?: Datum;
  /** The date of the letter; the terms that start with it are computed only when it is known. */
  readonly briefdatum?: Datum;
  /** The day on which the letter is sent: only then the last day of an appeal is known. */
  readonly verzenddatum?: Datum;
  /** Needed for the appeal term and for `beleidstermijnOpWerkdag`. */
  readonly feestdagen?: Feestdagen;
  /** The changes of the national taakstelling: a row that does not tell one is pointed out. */
  readonly landelijk?: readonly LandelijkeBijstelling[];
  /** Instellingen that differ from the default. */
  readonly instellingen?: Readonly<Record<string, string>>;
}

/** Why a kader cannot assess these facts at all; `null` when it can. */
export type Kaderweigering =
  | { readonly code: 'kader-geldt-niet'; readonly van: string | null; readonly tot: string | null }
  | { readonly code: 'trede-bestaat-niet'; readonly laagste: number };

/** A kader holds from and until a half-year, and knows its own lowest trede; outside that it refuses. */
export function weigering(periode: Periode, kader: Kader): Kaderweigering | null {
  const { van, tot } = kader.geldig;
  const teVroeg = van !== null && halfjarenTussen(periode.halfjaar, van) < 0;
  const teLaat = tot !== null && halfjarenTussen(periode.halfjaar, tot) > 0;
  if (teVroeg || teLaat) return { code: 'kader-geldt-niet', van, tot };
  if (periode.trede_vorig !== null && periode.trede_vorig < kader.laagsteTrede)
    return { code: 'trede-bestaat-niet', laagste: kader.laagsteTrede };
  return null;
}

/** The instellingen of a kader with their possible values: its own, and those that every kader has. */
export function instellingenVanKader(kader: Kader): Readonly<Record<string, readonly string[]>> {
  return { ...kader.instellingen, ...ALGEMENE_INSTELLINGEN };
}

/** The instellingen that hold: the first value of each, unless another was given. */
export function effectieveInstellingen(
  kader: Kader,
  gegeven: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  weigerOnbekend(kader, gegeven);
  const standaard = Object.entries(instellingenVanKader(kader)).map(([naam, waarden]) => [
    naam,
    waarden[0] ?? '',
  ]);
  return { ...Object.fromEntries(standaard), ...gegeven };
}

/** An instelling that the kader does not know would be a choice that nobody made. */
function weigerOnbekend(kader: Kader, gegeven: Readonly<Record<string, string>>): void {
  const bekend = instellingenVanKader(kader);
  const fouten = Object.entries(gegeven).flatMap(([naam, waarde]) => {
    const waarden = Object.hasOwn(bekend, naam) ? (bekend[naam] ?? []) : null;
    if (waarden?.includes(waarde)) return [];
    return [
      waarden === null
        ? bestandsmelding(
            'instelling-onbekend',
            `Het kader ${kader.id} heeft geen instelling "${naam}".`,
            `Kies uit: ${Object.keys(bekend).join(', ')}.`,
          )
        : bestandsmelding(
            'instelling-onbekend',
            `De instelling ${naam} van ${kader.id} kan niet "${waarde}" zijn.`,
            `Kies uit: ${waarden.join(', ')}.`,
          ),
    ];
  });
  if (fouten.length > 0) throw new Weigering('gebruik', fouten);
}

/**
 * Assesses one municipality over one half-year under a kader.
 * Returns the figures, the trede with its grounds, what is open or missing, and the letters, terms and copies that follow.
 * Pure: no clock, no file. Throws a Weigering for facts that cannot be (`invoer`; `parsePeriode` makes facts that can), for
 * facts that the kader refuses (ask `weigering` first), and for an instelling that it does not know (`gebruik`).
 */
export function assess(periode: Periode, kader: Kader, opties: Beoordelingsopties = {}): Beoordeling {
  weigerOnmogelijk(periode);
  const geweigerd = weigering(periode, kader);
  if (geweigerd !== null)
    throw new Weigering('invoer', [
      bestandsmelding(
        geweigerd.code,
        `Het kader ${kader.id} beoordeelt ${periode.gemeente} over ${periode.halfjaar} niet.`,
        'Kies een kader dat in dat halfjaar gold en de vorige trede kent.',
      ),
    ]);
  weigerMoment(periode, opties.moment ?? null);
  const instellingen = effectieveInstellingen(kader, opties.instellingen);
  const geteld = kader.bijtelling(instellingen);
  const dag = peildatum(periode.halfjaar);
  const moment = opties.moment ?? dag;
  const berekening = berekenOpDag(periode, geteld, moment);
  const tredeVorig = periode.trede_vorig as Trede | null;
  const tussenbericht = opties.tussenbericht ?? null;
  const aangekondigd = opties.aangekondigd ?? null;
  const feiten = { ...berekening, periode, tredeVorig, instellingen, moment, tussenbericht, aangekondigd };
  const beslis = (p: Periode): Uitkomst => {
    if (tredeVorig === null) return onbepaald(['trede_vorig']);
    const hier = { ...feiten, periode: p };
    const metSpoed = moment !== dag && p.oordeel_spoed === 'ja';
    return (metSpoed ? kader.spoed?.(hier, tredeVorig) : null) ?? kader.beoordeel(hier, tredeVorig);
  };
  const { uitkomst: beslist, oordelen, waarschuwingen } = weegOordelen(periode, kader, beslis);
  const uitkomst = metEigenKeuzes(beslist, kader.codes);
  const kern = {
    kader: kader.id,
    instellingen,
    gemeentecode: periode.gemeentecode,
    gemeente: periode.gemeente,
    halfjaar: periode.halfjaar,
    peildatum: dag,
    cijfers: berekening.cijfers,
    oordelen,
    waarschuwingen: [
      ...uitkomst.waarschuwingen,
      ...bijstellingBevindingen(periode, opties.landelijk ?? []),
      ...kader.waarschuwingen(feiten),
      ...bijtellingBevindingen(periode, geteld, kader, moment < dag ? null : berekening.cijfers.achterstand),
      ...waarschuwingen,
      ...tekstBevindingen(periode, kader),
    ],
    signalen: kader.signalen(feiten),
  };
  if (uitkomst.status === 'onbepaald' || tredeVorig === null)
    return { ...onbepaald(ontbrekendIn(uitkomst)), ...kern, tredeVorig, ...ZONDER_BRIEF };
  const brieven = kader.brieven(uitkomst, tredeVorig);
  return {
    ...uitkomst,
    ...kern,
    tredeVorig,
    brieven,
    termijnen: termijnen(kader, uitkomst, feiten, brieven, opties),
    ambtelijk: brieven.some((brief) => kader.ambtelijk.includes(brief)),
    afschriften: kader.afschriften(brieven),
    publicatie: kader.publicatie(brieven),
  };
}

/** Without a trede there is no letter, and nothing that goes with one. */
const ZONDER_BRIEF = { brieven: [], termijnen: [], ambtelijk: false, afschriften: [], publicatie: [] };

function termijnen(
  kader: Kader,
  uitkomst: MetTrede,
  feiten: Feiten,
  brieven: readonly Briefsoort[],
  { briefdatum, verzenddatum, feestdagen }: Beoordelingsopties,
): Termijn[] {
  const basis = {
    briefdatum: verzenddatum ?? briefdatum ?? null,
    verzenddatum: verzenddatum ?? null,
    feestdagen: feestdagen ?? null,
  };
  const vanKader = kader.termijnen(uitkomst, feiten, basis.briefdatum);
  const alle = gevolgtermijnen(vanKader, brieven, feiten.instellingen, basis);
  return alle.map((termijn) => metEigenKeuze(termijn, kader.codes, 'termijnen'));
}

import type { Briefsoort } from '../dossier/briefsoort.ts';
import type { Datum } from '../dossier/datum.ts';
import { halfjarenTussen, peildatum } from '../dossier/halfjaar.ts';
import type { Periode } from '../dossier/kolommen.ts';
import { hoogsteTrede, laagsteTrede, laddertrede, type Trede } from '../dossier/ladder.ts';
import { bestandsmelding } from '../dossier/melding.ts';
import { weigerOnmogelijk } from '../dossier/mogelijk.ts';
import { Weigering } from '../dossier/weigering.ts';
import { type Beoordeling, type MetTrede, ontbrekendIn, type Termijn, type Uitkomst } from './beoordeling.ts';
import { onbepaald } from './bevinding.ts';
import { bijstellingBevindingen, type LandelijkeBijstelling } from './bijstelling.ts';
import { berekenOpDag } from './dagcijfers.ts';
import { metEigenKeuze, metEigenKeuzes } from './eigenkeuze.ts';
import type { Feestdagen } from './feestdagen.ts';
import { gevolgtermijnen } from './gevolgtermijnen.ts';
import type { EerderHalfjaar } from './halfjaarreeks.ts';
import { effectieveInstellingen } from './instellingen.ts';
import { bijtellingBevindingen, tekstBevindingen } from './invoerbevindingen.ts';
import type { Feiten, Kader } from './kader.ts';
import { uitstelOp, weigerMoment } from './moment.ts';
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
  /** What earlier half-years of this gemeente ended with, where that is known. */
  readonly eerder?: readonly EerderHalfjaar[];
  /** Instellingen that differ from the default. */
  readonly instellingen?: Readonly<Record<string, string>>;
}

/** Why a kader cannot assess these facts at all; `null` when it can. */
export type Kaderweigering =
  | { readonly code: 'kader-geldt-niet'; readonly van: string | null; readonly tot: string | null }
  | { readonly code: 'trede-bestaat-niet'; readonly laagste: number; readonly hoogste: number };

/** A kader holds from and until a half-year, and knows its own treden; outside that it refuses. */
export function weigering(periode: Periode, kader: Kader): Kaderweigering | null {
  const { van, tot } = kader.geldig;
  const teVroeg = van !== null && halfjarenTussen(periode.halfjaar, van) < 0;
  const teLaat = tot !== null && halfjarenTussen(periode.halfjaar, tot) > 0;
  if (teVroeg || teLaat) return { code: 'kader-geldt-niet', van, tot };
  const { ladder } = kader;
  if (periode.trede_vorig !== null && laddertrede(ladder, periode.trede_vorig) === null)
    return { code: 'trede-bestaat-niet', laagste: laagsteTrede(ladder), hoogste: hoogsteTrede(ladder) };
  return null;
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
  const eerder = opties.eerder ?? [];
  const uitstel = uitstelOp(periode, kader, moment);
  const feiten = {
    ...berekening,
    periode,
    tredeVorig,
    instellingen,
    moment,
    tussenbericht,
    aangekondigd,
    eerder,
    uitstel,
  };
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
    ladder: kader.ladder,
    instellingen,
    gemeentecode: periode.gemeentecode,
    gemeente: periode.gemeente,
    halfjaar: periode.halfjaar,
    peildatum: dag,
    cijfers: berekening.cijfers,
    uitstel,
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

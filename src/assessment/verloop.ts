import type { Datum } from '../dossier/datum.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { type Dossierhalfjaar, dagVan } from '../dossier/dossierhalfjaar.ts';
import type { Gebeurtenis } from '../dossier/gebeurtenis.ts';
import { informatiemoment } from '../dossier/halfjaar.ts';
import type { Periode } from '../dossier/kolommen.ts';
import { isVanaf, type Ladder } from '../dossier/ladder.ts';
import { aansluiting, metBegin } from './aansluiting.ts';
import { assess, type Beoordelingsopties, type Kaderweigering, weigering } from './assess.ts';
import { type Beoordeling, type Termijn, tredeVan } from './beoordeling.ts';
import { metGebeurtenissen, type Tegenspraak, tussenberichtVan, type Venster } from './gebeurtenisfeiten.ts';
import type { EerderHalfjaar } from './halfjaarreeks.ts';
import type { Kader } from './kader.ts';
import { type Ladderstand, ladderstandNa, type Vertrekpunt, vertrekpuntNa } from './ladderstand.ts';
import { lastdelen } from './laststand.ts';
import { LADDER_VANAF, overschrijdingen, type Richttijd, richttijden } from './richttijd.ts';
import { aankondigingVan, eindstanden, overDeVorige } from './stapfeiten.ts';

/** What may be set for a replay: as for one assessment, but each day stands in the dossier. */
export type Verloopopties = Omit<Beoordelingsopties, 'moment' | 'tussenbericht' | 'aangekondigd' | 'eerder'>;

/** One assessment of a dossier, with the facts it rests on. */
export interface Stap {
  readonly beoordeling: Beoordeling;
  /** The facts of the half-year, with what followed from earlier half-years and from events filled in. */
  readonly periode: Periode;
  /** The day of an extra assessment; null for the peildatum. */
  readonly moment: Datum | null;
  /** The day of the assessment: that one, or the peildatum. */
  readonly dag: Datum;
  /** The events since the assessment before, up to and including this day. */
  readonly gebeurtenissen: readonly Gebeurtenis[];
  readonly richttijden: readonly Richttijd[];
  /** With what it was assessed, besides its facts. */
  readonly opties: Beoordelingsopties;
}

/** Why a dossier cannot be replayed under a kader, and where: `pad` is such as `halfjaren[1]`. */
export type Bezwaar = { readonly pad: string; readonly periode: Periode } & (
  | { readonly code: 'kader-weigert'; readonly weigering: Kaderweigering }
  | { readonly code: 'trede-vorig-anders'; readonly gegeven: number; readonly volgens: number }
  | { readonly code: 'gebeurtenis-anders'; readonly tegenspraak: Tegenspraak }
);

/** The assessments in the order of their days. When there are `bezwaren` there are none. */
export interface Verloop {
  readonly stappen: readonly Stap[];
  readonly bezwaren: readonly Bezwaar[];
}

/**
 * Assesses a dossier half-year by half-year: each starts on the trede, and with the achterstand, that the one before ended
 * with, and knows the events up to its day. After an outcome that is open or onbepaald the trede is not certain: the next
 * one is onbepaald too, unless the file states where the gemeente stood. Never goes on from a proposal. Pure.
 */
export function replay(dossier: Dossier, kader: Kader, opties: Verloopopties = {}): Verloop {
  const { halfjaren, gebeurtenissen } = dossier;
  const bezwaren: Bezwaar[] = halfjaren.flatMap(({ periode, pad }) => {
    const waarom = weigering(periode, kader);
    return waarom === null ? [] : [{ code: 'kader-weigert' as const, pad, periode, weigering: waarom }];
  });
  if (bezwaren.length > 0) return { stappen: [], bezwaren };
  const stappen: Stap[] = [];
  let vorige: Ladderstand | null = null;
  for (const h of halfjaren) {
    const eigen = h === halfjaren.at(-1) ? opties : zonderBriefdatum(opties);
    const dag = dagVan(h);
    const begin = vertrekpuntNa(vorige, h, dag, gebeurtenissen, kader.ladder);
    const feiten = feitenVan(h, dag, begin, vorige, dossier, kader.ladder);
    bezwaren.push(...bezwarenVan(h, begin, feiten.tegenspraken));
    const stap = beoordeel(
      h,
      feiten.periode,
      { dag, begin, vorige, gebeurtenissen, eerder: eindstanden(stappen) },
      kader,
      eigen,
    );
    stappen.push(stap);
    vorige = ladderstandNa(stap.beoordeling, h.moment, dag, begin, vorige);
  }
  return { stappen: bezwaren.length > 0 ? [] : stappen, bezwaren };
}

/** The date of the letter belongs to the last assessment: earlier letters had dates of their own. */
function zonderBriefdatum({ briefdatum: _, verzenddatum: __, ...rest }: Verloopopties): Verloopopties {
  return rest;
}

/** The facts of a half-year: what the file says, what the half-year before ended with, and what the events tell. */
function feitenVan(
  { periode, moment }: Dossierhalfjaar,
  dag: Datum,
  { van, tredeSinds, sinds }: Vertrekpunt,
  vorige: Ladderstand | null,
  { halfjaren, gebeurtenissen }: Dossier,
  ladder: Ladder,
): ReturnType<typeof metGebeurtenissen> {
  const eigen = { ...periode, trede_vorig: van, trede_sinds: tredeSinds };
  const aangesloten = metBegin(eigen, vorige?.beoordeling ?? null, vorige?.peiling ?? null);
  // Of an assessment on another day `gehuisvest` is the number until that day, on the information moment too.
  const halverwege =
    moment === informatiemoment(periode.halfjaar)
      ? { gehuisvest_halverwege: periode.gehuisvest_halverwege ?? periode.gehuisvest }
      : {};
  const begin = sinds.ladder === 'onbekend' ? null : sinds.ladder;
  const last = lastdelen(halfjaren);
  const venster: Venster = { dag, begin, ingetrokken: vorige?.ingetrokken ?? null, last };
  const opLadder = van === null || isVanaf(ladder, van, LADDER_VANAF);
  return metGebeurtenissen({ ...aangesloten, ...halverwege }, opLadder ? gebeurtenissen : [], venster);
}

function bezwarenVan(
  h: Dossierhalfjaar,
  { volgens }: Vertrekpunt,
  tegenspraken: readonly Tegenspraak[],
): Bezwaar[] {
  const plek = { pad: h.pad, periode: h.periode };
  const uit: Bezwaar[] = tegenspraken.map((tegenspraak) => ({
    ...plek,
    code: 'gebeurtenis-anders',
    tegenspraak,
  }));
  const gegeven = h.periode.trede_vorig;
  if (gegeven !== null && volgens !== null && gegeven !== volgens)
    uit.unshift({ ...plek, code: 'trede-vorig-anders', gegeven, volgens });
  return uit;
}

/** What surrounds an assessment in its dossier. */
interface Omgeving {
  readonly dag: Datum;
  readonly begin: Vertrekpunt;
  readonly vorige: Ladderstand | null;
  readonly gebeurtenissen: readonly Gebeurtenis[];
  readonly eerder: readonly EerderHalfjaar[];
}

function beoordeel(
  h: Dossierhalfjaar,
  periode: Periode,
  omgeving: Omgeving,
  kader: Kader,
  opties: Verloopopties,
): Stap {
  const { dag, begin, vorige, gebeurtenissen, eerder } = omgeving;
  const tussenbericht = tussenberichtVan(periode.halfjaar, gebeurtenissen, dag);
  const aangekondigd = aankondigingVan(dag, vorige, gebeurtenissen);
  const metAlles: Beoordelingsopties = {
    ...opties,
    eerder,
    ...(h.moment === null ? {} : { moment: h.moment }),
    ...(tussenbericht === null ? {} : { tussenbericht }),
    ...(aangekondigd === null ? {} : { aangekondigd }),
  };
  const a = assess(periode, kader, metAlles);
  const tijden =
    a.status === 'onbepaald' || a.intrekking
      ? []
      : richttijden(begin.sinds, a.tredeVorig, tredeVan(a), dag, kader);
  const verloop = [
    ...overDeVorige(h, begin, vorige, { document: kader.id, paragraaf: '' }),
    ...aansluiting(h, a.cijfers, vorige?.peiling ?? null),
    ...overschrijdingen(tijden),
  ];
  return {
    beoordeling: {
      ...a,
      oordelen: a.oordelen.map((o) => ({ ...o, ...h.oordelen.find((v) => v.vraag === o.vraag) })),
      waarschuwingen: [...a.waarschuwingen, ...verloop],
      termijnen: a.termijnen.map((t) => metEinde(t, tijden)),
    },
    periode,
    moment: h.moment,
    dag,
    gebeurtenissen: gebeurtenissen.filter((g) => g.datum <= dag && (vorige === null || g.datum > vorige.dag)),
    richttijden: tijden,
    opties: metAlles,
  };
}

/** The end of the whole ladder is known once the dossier tells when it began. */
function metEinde(termijn: Termijn, tijden: readonly Richttijd[]): Termijn {
  const einde = tijden.find((t) => t.soort === termijn.code)?.uiterlijk ?? null;
  return einde === null ? termijn : { ...termijn, datum: einde };
}

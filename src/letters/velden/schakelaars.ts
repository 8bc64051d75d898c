import type { Grondcode } from '../../assessment/codes.ts';
import { informatiemoment } from '../../dossier/halfjaar.ts';
import { isVanaf, stapOp } from '../../dossier/ladder.ts';
import type { Briefopdracht } from '../briefopdracht.ts';
import type { Briefgegevens } from './gegevens.ts';
import { schakelaar, type Veldtabel } from './veld.ts';

/** Every choice of a letter is a switch with a name here; a template only names it. */
export const TOON: Veldtabel<Briefgegevens, Briefopdracht> = {
  gerealiseerd: schakelaar(({ cijfers }) => cijfers.achterstand === 0),
  blijft: schakelaar(({ a, trede }) => trede === a.tredeVorig),
  daalt: schakelaar(({ a, trede }) => trede < a.tredeVorig),
  /** Down from the trede of the plan: the time of the plan ends. */
  daaltUitPlan: schakelaar(
    ({ a, trede }) => trede < a.tredeVorig && stapOp(a.ladder, a.tredeVorig) === 'plan',
  ),
  achterstandBegin: schakelaar(({ cijfers }) => cijfers.achterstandBegin > 0),
  eersteTrede: schakelaar(({ a, trede }) => !isVanaf(a.ladder, trede, 'overleg')),
  /** What was housed half-way was held against a norm. */
  norm: schakelaar(({ gronden }) => gronden.some(({ code }) => NORMGRONDEN.includes(code))),
  verschoonbaar: schakelaar(({ gronden }) => gronden.some(({ code }) => code === 'overmacht-aangenomen')),
  /** The plan that was asked for never came. */
  planOntbreekt: schakelaar(({ gronden }) => gronden.some(({ code }) => code === 'plan-niet-ingediend')),
  normTaakstelling: schakelaar(
    ({ a: { instellingen: i } }) => (i.normHalverwege ?? i.basis) === 'taakstelling',
  ),
  voorsprongBegin: schakelaar(({ cijfers }) => cijfers.voorsprongBegin > 0),
  voorsprong: schakelaar(({ cijfers }) => cijfers.voorsprong > 0),
  bijtelling: schakelaar(({ cijfers }) => cijfers.bijtelling > 0),
  achterstandBlijft: schakelaar(({ cijfers }) => cijfers.achterstand > 0),
  signalen: schakelaar(({ a }) => a.signalen.length > 0),
  toelichting: schakelaar(({ p }) => (p.toelichting ?? []).length > 0),
  planinhoudVoldoende: schakelaar(({ p }) => p.oordeel_planinhoud === 'voldoende'),
  tredeStaatVast: schakelaar(({ a }) => a.status === 'bepaald'),
  vanDeLadder: schakelaar(({ a, trede }) => stapOp(a.ladder, trede) === 'buiten'),
  beroepAlle: schakelaar(({ a }) => a.instellingen.beroepsgerechtigden !== 'college'),
  tussentijds: schakelaar(({ o, a }) => o.moment < a.peildatum),
  halverwege: schakelaar(({ o, a }) => o.moment === informatiemoment(a.halfjaar)),
  nogHalverwege: schakelaar(
    ({ o, periode }) =>
      o.briefdatum < periode.volgendInformatiemoment &&
      periode.volgendInformatiemoment < periode.volgendePeildatum,
  ),
  onderNul: schakelaar(({ cijfers }) => cijfers.totaalopgave < 0),
  vanBuiten: schakelaar(({ a }) => stapOp(a.ladder, a.tredeVorig) === 'buiten'),
  /** Nothing lies between this achterstand and none: it cannot be smaller and still be one. */
  meetpuntHoogstensEen: schakelaar(({ meetpunt }) => meetpunt.achterstand <= 1),
  /** An achterstand of two can be halved, or not shrink: nothing lies between. */
  meetpuntTwee: schakelaar(({ meetpunt }) => meetpunt.achterstand === 2),
  geenOpgave: schakelaar(({ cijfers }) => cijfers.totaalopgave <= 0),
  vanVooraankondiging: schakelaar(({ a }) => stapOp(a.ladder, a.tredeVorig) === 'vooraankondiging'),
  vanUitvoering: schakelaar(({ a }) => stapOp(a.ladder, a.tredeVorig) === 'uitvoering'),
  spoed: schakelaar(({ a }) =>
    a.oordelen.some((o) => o.gebruikt && o.vraag === 'oordeel_spoed' && o.antwoord === 'ja'),
  ),
  /** Something is overdue, also before the peildatum. */
  achterstallig: schakelaar(({ cijfers }) => cijfers.achterstandNog > 0),
  /** Of the achterstand that the half-year began with, nothing was made up yet. */
  nietsIngelopen: schakelaar(
    ({ cijfers: c }) => c.achterstandNog > 0 && c.achterstandNog === c.achterstandBegin,
  ),
  raadsdebat: schakelaar(({ a }) => a.termijnen.some((t) => t.code === 'raadsdebat')),
  naarRaad: schakelaar(({ a }) => a.afschriften.includes('gemeenteraad')),
};

const NORMGRONDEN: readonly Grondcode[] = ['halverwege-op-schema', 'halverwege-niet-op-schema'];

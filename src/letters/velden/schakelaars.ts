import { eersteDag } from '../../dossier/halfjaar.ts';
import type { Periode } from '../../dossier/kolommen.ts';
import type { Briefopdracht } from '../briefopdracht.ts';
import type { Briefgegevens } from './gegevens.ts';
import { schakelaar, type Veldtabel } from './veld.ts';

/** Every choice of a letter is a switch with a name here; a template only names it. */
export const TOON: Veldtabel<Briefgegevens, Briefopdracht> = {
  gerealiseerd: schakelaar(({ cijfers }) => cijfers.achterstand === 0),
  blijft: schakelaar(({ a, trede }) => trede === a.tredeVorig),
  daalt: schakelaar(({ a, trede }) => trede < a.tredeVorig),
  voorsprongBegin: schakelaar(({ cijfers }) => cijfers.voorsprongBegin > 0),
  voorsprong: schakelaar(({ cijfers }) => cijfers.voorsprong > 0),
  bijtelling: schakelaar(({ cijfers }) => cijfers.bijtelling > 0),
  achterstandBlijft: schakelaar(({ cijfers }) => cijfers.achterstand > 0),
  signalen: schakelaar(({ a }) => a.signalen.length > 0),
  oordelen: schakelaar(({ oordelen }) => oordelen.length > 0),
  toelichting: schakelaar(({ p }) => (p.toelichting ?? []).length > 0),
  overlegGeweest: schakelaar(({ o, p }) => p.overleg_datum !== null && p.overleg_datum <= o.briefdatum),
  /** After the last letter that a dossier tells; of a row: in the half-year itself or later. */
  overlegNieuw: schakelaar(({ o, p }) => isNieuwOverleg(o, p)),
  planinhoudVoldoende: schakelaar(({ p }) => p.oordeel_planinhoud === 'voldoende'),
  tredeStaatVast: schakelaar(({ a }) => a.status === 'bepaald'),
  vanDeLadder: schakelaar(({ trede }) => trede === 0),
  beroepAlle: schakelaar(({ a }) => a.instellingen.beroepsgerechtigden !== 'college'),
  tussentijds: schakelaar(({ o, a }) => o.moment < a.peildatum),
  nogHalverwege: schakelaar(
    ({ o, periode }) =>
      o.briefdatum < periode.volgendInformatiemoment &&
      periode.volgendInformatiemoment < periode.volgendePeildatum,
  ),
  geenOpgave: schakelaar(({ cijfers }) => cijfers.totaalopgave <= 0),
  vanVier: schakelaar(({ a }) => a.tredeVorig === 4),
  vanZes: schakelaar(({ a }) => a.tredeVorig === 6),
  spoed: schakelaar(({ a }) =>
    a.oordelen.some((o) => o.gebruikt && o.vraag === 'oordeel_spoed' && o.antwoord === 'ja'),
  ),
  /** Something is overdue, also before the peildatum. */
  achterstallig: schakelaar(({ cijfers }) => cijfers.achterstandNog > 0),
  raadsdebat: schakelaar(({ a }) => a.termijnen.some((t) => t.code === 'raadsdebat')),
  naarRaad: schakelaar(({ a }) => a.afschriften.includes('gemeenteraad')),
};

function isNieuwOverleg({ verleden, briefdatum }: Briefopdracht, p: Periode): boolean {
  const brief = verleden?.gebeurtenissen.findLast(
    (g) => g.brief !== null || g.soort === 'vooraankondiging' || g.soort === 'besluit',
  );
  const sinds = brief?.datum ?? eersteDag(p.halfjaar);
  return p.overleg_datum !== null && p.overleg_datum <= briefdatum && p.overleg_datum >= sinds;
}

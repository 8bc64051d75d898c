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
};

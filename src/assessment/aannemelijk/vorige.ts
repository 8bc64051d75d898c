import type { Periode } from '../../dossier/kolommen.ts';
import { type Bedenking, bedenking } from './bedenking.ts';

/** What the round before says of a municipality; null is not known or was not decided. */
export interface Vorig {
  readonly trede: number | null;
  readonly achterstand: number | null;
  readonly voorsprong: number | null;
  readonly taakstelling: number | null;
  /** The taakstelling that its letter announced for the next half-year. */
  readonly taakstelling_volgend: number | null;
  readonly adres: string | null;
  readonly postcode: string | null;
  readonly plaats: string | null;
}

/** Where a row does not go on with what the round before ended with, or with what its letter announced. */
export function tegenVorige(p: Periode, vorig: Vorig): Bedenking[] {
  return [...trede(p, vorig), ...beginstanden(p, vorig), ...aangekondigd(p, vorig), ...adres(p, vorig)];
}

function trede(p: Periode, { trede: toen }: Vorig): Bedenking[] {
  const nu = p.trede_vorig;
  if (nu === null || toen === null || nu === toen) return [];
  return [bedenking('trede-anders-dan-vorige', p.gemeentecode, 'trede_vorig', { nu, toen })];
}

function beginstanden(p: Periode, { achterstand, voorsprong }: Vorig): Bedenking[] {
  const paren = [
    ['achterstand_begin', achterstand, voorsprong],
    ['voorsprong_begin', voorsprong, achterstand],
  ] as const;
  const anders = paren.filter(([kolom, toen]) => toen !== null && p[kolom] !== null && p[kolom] !== toen);
  // An achterstand in the column of the voorsprong is one mistake, told at the figure that stands there.
  const [eerste] = anders.length < 2 ? anders : anders.filter(([kolom]) => (p[kolom] ?? 0) > 0);
  const [kolom, toen] = eerste ?? anders[0] ?? [];
  if (kolom === undefined || toen == null) return [];
  return [bedenking('beginstand-anders-dan-vorige', p.gemeentecode, kolom, { nu: p[kolom] ?? 0, toen })];
}

/** A taakstelling that was adjusted since is known by the one before the bijstelling. */
function aangekondigd(p: Periode, { taakstelling_volgend: toen }: Vorig): Bedenking[] {
  const kolom = p.taakstelling_oorspronkelijk === null ? 'taakstelling' : 'taakstelling_oorspronkelijk';
  const nu = p[kolom];
  if (nu === null || toen === null || nu === toen) return [];
  return [bedenking('taakstelling-anders-dan-aangekondigd', p.gemeentecode, kolom, { nu, toen })];
}

function adres(p: Periode, vorig: Vorig): Bedenking[] {
  const [nu, toen] = [adresregel(p), adresregel(vorig)];
  if (nu === null || toen === null || zelfdeAdres(nu, toen)) return [];
  return [bedenking('adres-veranderd', p.gemeentecode, 'adres', {}, { nu, toen })];
}

/** `Postbus 101, 3401 AB Baarn`; null when the row has no address. */
export function adresregel({ adres: a, postcode, plaats }: Pick<Vorig, 'adres' | 'postcode' | 'plaats'>) {
  return a === null ? null : `${a}, ${[postcode, plaats].filter((deel) => deel !== null).join(' ')}`;
}

/** Whether two addresses are the same but for spaces, capitals and points. */
export function zelfdeAdres(een: string, ander: string): boolean {
  return adreskern(een) === adreskern(ander);
}

/** An address without what can be written in more ways. */
export function adreskern(adres: string): string {
  return adres.toLowerCase().replaceAll(/[\s.,]/g, '');
}

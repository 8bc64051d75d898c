import type { AANTALKOLOMMEN, Periode } from '../../dossier/kolommen.ts';
import { beginstand, totaalopgave } from '../../dossier/opgave.ts';
import type { Bedenking, Bedenkingcode } from './bedenking.ts';
import { passing } from './passing.ts';
import type { Vorig } from './vorige.ts';

type Kolom = (typeof AANTALKOLOMMEN)[number];

/** With fewer rows an order says nothing. */
const MINSTE_RIJEN = 8;
const VERSCHOVEN = {
  /** The rank correlation of an untouched column is higher. */
  rangorde: 0.7,
  /** How far the rows are off on average, as a logarithm: 0.35 is two fifths. */
  afstand: 0.35,
  /** Sorted against each other the columns fit this many times better: the figures are right, their rows are not. */
  gesorteerd: 2.5,
};
const VERWISSELD = { maal: 3, afstand: 0.05 };
const VERKEERDE_KANT = { rijen: 3, maal: 2 };

/** Columns that look shifted, sorted apart from their rows, or exchanged. Measured: docs/betrouwbaarheid.md. */
export function kolombedenkingen(
  perioden: readonly Periode[],
  vorige: ReadonlyMap<string, Vorig>,
): Bedenking[] {
  return [...verkeerdeKant(perioden), ...taakstellingEnGehuisvest(perioden, vorige)];
}

/** From trede 2 on there is an achterstand: voorsprongen there mean that the two columns were exchanged. */
function verkeerdeKant(perioden: readonly Periode[]): Bedenking[] {
  const hoger = perioden.filter((p) => (p.trede_vorig ?? 0) >= 2);
  const mis = hoger.filter((p) => (p.voorsprong_begin ?? 0) > 0).length;
  const goed = hoger.filter((p) => (p.achterstand_begin ?? 0) > 0).length;
  if (mis < VERKEERDE_KANT.rijen || mis <= VERKEERDE_KANT.maal * goed) return [];
  return [tabelbedenking('kolommen-verwisseld', 'achterstand_begin', 'voorsprong_begin', perioden, { mis })];
}

function taakstellingEnGehuisvest(
  perioden: readonly Periode[],
  vorige: ReadonlyMap<string, Vorig>,
): Bedenking[] {
  const eerder = (p: Periode) => vorige.get(p.gemeentecode)?.taakstelling ?? null;
  const maten: readonly Getal[] = [
    (p) => p.taakstelling_volgend,
    (p) => p.taakstelling_oorspronkelijk,
    eerder,
  ];
  if (maten.some((maat) => zijnVerwisseld(perioden, maat)))
    return [tabelbedenking('kolommen-verwisseld', 'taakstelling', 'gehuisvest', perioden, {})];
  const opgave = (p: Periode) => {
    const { achterstand, voorsprong } = beginstand(p);
    if (p.taakstelling === null || achterstand === null || voorsprong === null) return null;
    return Math.max(0, totaalopgave(p.taakstelling, achterstand, voorsprong));
  };
  const taakstelling = (p: Periode) => p.taakstelling;
  const paren: readonly (readonly [Kolom, Kolom, Getal])[] = [
    ['taakstelling', 'taakstelling', eerder],
    ['taakstelling_volgend', 'taakstelling', taakstelling],
    ['taakstelling_oorspronkelijk', 'taakstelling', taakstelling],
    ['gehuisvest', 'taakstelling', opgave],
    ['gehuisvest_halverwege', 'gehuisvest', (p) => p.gehuisvest ?? opgave(p)],
  ];
  const [eerste, ...meer] = paren.filter(([kolom, , maat]) => isVerschoven(perioden, (p) => p[kolom], maat));
  if (eerste === undefined) return [];
  // Where nothing fits the taakstelling, it is the taakstelling that does not fit.
  const gemeten = paren.filter(([k, , m]) => paarwaarden(perioden, (p) => p[k], m) !== null);
  return meer.length > 0 && meer.length + 1 === gemeten.length
    ? [tabelbedenking('kolom-verschoven', 'taakstelling', 'gehuisvest', perioden, {})]
    : [tabelbedenking('kolom-verschoven', eerste[0], eerste[1], perioden, {})];
}

type Getal = (p: Periode) => number | null;

/** The values of rows that have both; null when there are too few to say anything. */
function paarwaarden(
  perioden: readonly Periode[],
  kolom: Getal,
  maat: Getal,
): (readonly [number, number])[] | null {
  const paren = perioden.flatMap((p): (readonly [number, number])[] => {
    const [a, b] = [kolom(p), maat(p)];
    return a === null || b === null ? [] : [[a, b]];
  });
  return paren.length < MINSTE_RIJEN ? null : paren;
}

function isVerschoven(perioden: readonly Periode[], kolom: Getal, maat: Getal): boolean {
  const paren = paarwaarden(perioden, kolom, maat);
  if (paren === null) return false;
  const { rangorde, afstand, gesorteerd } = passing(paren);
  return (
    rangorde < VERSCHOVEN.rangorde &&
    afstand > VERSCHOVEN.afstand &&
    gesorteerd * VERSCHOVEN.gesorteerd < afstand
  );
}

/** Another taakstelling has one proportion to that of now for every municipality; what was housed has not. */
function zijnVerwisseld(perioden: readonly Periode[], maat: Getal): boolean {
  const heel = perioden.filter((p) => p.taakstelling !== null && p.gehuisvest !== null);
  const [t, r] = [
    paarwaarden(heel, (p) => p.taakstelling, maat),
    paarwaarden(heel, (p) => p.gehuisvest, maat),
  ];
  if (t === null || r === null) return false;
  const [vanT, vanR] = [passing(t).afstand, passing(r).afstand];
  return vanT > VERWISSELD.afstand && vanT > VERWISSELD.maal * vanR;
}

function tabelbedenking(
  code: Bedenkingcode,
  kolom: Kolom,
  ander: Kolom,
  perioden: readonly Periode[],
  cijfers: Bedenking['cijfers'],
): Bedenking {
  const gewogen = perioden.flatMap((p) => [p.gemeentecode, p[kolom], p[ander]]);
  return {
    code,
    gemeentecode: null,
    kolom,
    cijfers,
    gegevens: { ander },
    gewogen: [kolom, ander, ...gewogen],
  };
}

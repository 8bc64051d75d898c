import type { Datum } from '../../dossier/datum.ts';
import { eersteDag, type Halfjaar, peildatum, verschoven } from '../../dossier/halfjaar.ts';
import type { KolomNaam, Periode } from '../../dossier/kolommen.ts';
import { beginstand, totaalopgave } from '../../dossier/opgave.ts';
import type { LandelijkeBijstelling } from '../bijstelling.ts';
import type { Kader } from '../kader.ts';
import { type Bedenking, type Bedenkingcode, bedenking } from './bedenking.ts';
import { tegenVorige, type Vorig } from './vorige.ts';

/** What a row is held against. */
export interface Vergelijkingsfeiten {
  /** The day inside the half-year on which the figures stood so; null: the peildatum. */
  readonly moment: Datum | null;
  readonly landelijk: readonly LandelijkeBijstelling[];
  /** Null: not under one kader. */
  readonly kader: Kader | null;
  readonly instellingen: Readonly<Record<string, string>>;
  /** What the round before says of this municipality; null: nothing. */
  readonly vorig: Vorig | null;
}

const MAAL_OPGAVE = 2;
const MAAL_TAAKSTELLING = 4; // a digit too many or too few gives more than four times, also after a changed national number
/** Small numbers double easily: below this difference a factor says nothing. */
const KLEINSTE_VERSCHIL = 10;

/** What is hard to believe in one row: in itself, and against the round before. */
export function rijbedenkingen(p: Periode, f: Vergelijkingsfeiten): Bedenking[] {
  return [
    ...(f.vorig === null ? [] : tegenVorige(p, f.vorig)),
    ...gehuisvest(p),
    ...halverwege(p),
    ...dagen(p, f),
    ...andereOrde(p),
    ...ladder(p, f),
  ];
}

/** More than twice what there was to house. A voorsprong makes the opgave small, not the taakstelling. */
function gehuisvest(p: Periode): Bedenking[] {
  const { achterstand, voorsprong } = beginstand(p);
  if (p.taakstelling === null || achterstand === null || voorsprong === null) return [];
  const opgave = Math.max(p.taakstelling, totaalopgave(p.taakstelling, achterstand, voorsprong));
  return (['gehuisvest', 'gehuisvest_halverwege'] as const).flatMap((kolom) => {
    const nu = p[kolom];
    if (nu === null || nu <= MAAL_OPGAVE * opgave || nu <= opgave + KLEINSTE_VERSCHIL) return [];
    return bedenking('gehuisvest-ver-boven-opgave', p.gemeentecode, kolom, { nu, opgave });
  });
}

function halverwege(p: Periode): Bedenking[] {
  const paren = [
    ['gehuisvest_halverwege', 'gehuisvest'],
    ['koppelingen_halverwege', 'koppelingen'],
  ] as const;
  return paren.flatMap(([kolom, eind]) => {
    const [nu, later] = [p[kolom], p[eind]];
    if (nu === null || later === null || nu <= later) return [];
    return bedenking('halverwege-boven-eind', p.gemeentecode, kolom, { nu, eind: later }, { eind });
  });
}

/** Days that cannot be, mostly a year that was typed wrong in January. What is later than the letter is refused elsewhere. */
function dagen(p: Periode, { moment, landelijk }: Vergelijkingsfeiten): Bedenking[] {
  const { halfjaar, gemeentecode } = p;
  const begin = eersteDag(halfjaar);
  const dag = (code: Bedenkingcode, kolom: KolomNaam, nu: Datum, gegevens: Record<string, string>) =>
    bedenking(code, gemeentecode, kolom, {}, { nu, ...gegevens });
  const sinds = moment ?? peildatum(halfjaar);
  const { verificatie_datum: verificatie, oordeel_datum: oordeel, bijstelling_datum: bijstelling } = p;
  // Inside the half-year figures are gone through while they still change: only another half-year cannot be.
  const vroegste = moment === null ? sinds : begin;
  const [van, tot, landelijkOp] = bijstellingdagen(halfjaar, landelijk);
  return [
    ...(verificatie !== null && verificatie < vroegste
      ? [dag('verificatie-voor-peildatum', 'verificatie_datum', verificatie, { sinds })]
      : []),
    ...(oordeel !== null && oordeel < begin
      ? [dag('oordeel-voor-halfjaar', 'oordeel_datum', oordeel, { begin })]
      : []),
    ...(bijstelling !== null && (bijstelling < van || bijstelling > tot)
      ? [dag('bijstelling-ander-jaar', 'bijstelling_datum', bijstelling, { landelijk: landelijkOp })]
      : []),
  ];
}

/** Between which days a taakstelling can have been adjusted, and the day of the national change where one is known. */
function bijstellingdagen(
  halfjaar: Halfjaar,
  landelijk: readonly LandelijkeBijstelling[],
): readonly [Datum, Datum, string] {
  const bekend = landelijk.find((l) => l.halfjaar === halfjaar);
  // Where no national change is known it may also have come before the half-year began.
  const van = eersteDag(bekend === undefined ? verschoven(halfjaar, -1) : halfjaar);
  return [van, peildatum(halfjaar), bekend?.datum ?? ''];
}

function andereOrde(p: Periode): Bedenking[] {
  const { taakstelling } = p;
  if (taakstelling === null) return [];
  return (['taakstelling_oorspronkelijk', 'taakstelling_volgend'] as const).flatMap((kolom) => {
    const nu = p[kolom];
    if (nu === null || !isAndereOrde(nu, taakstelling)) return [];
    return bedenking('taakstelling-andere-orde', p.gemeentecode, kolom, { nu, taakstelling });
  });
}

function isAndereOrde(a: number, b: number): boolean {
  const [klein, groot] = a < b ? [a, b] : [b, a];
  return groot > MAAL_TAAKSTELLING * klein && groot - klein > KLEINSTE_VERSCHIL;
}

/** A trede and an achterstand that no earlier assessment can have left so together. */
function ladder(p: Periode, { vorig, kader, instellingen }: Vergelijkingsfeiten): Bedenking[] {
  const { achterstand } = beginstand(p);
  const { trede_vorig: trede, gemeentecode } = p;
  if (trede === null || achterstand === null) return [];
  // What the round before ended with is so, however it came about; what differs from it is told already.
  if (vorig?.trede != null && vorig.achterstand !== null) return [];
  if (trede >= 2 && achterstand === 0) {
    const kolom = (p.voorsprong_begin ?? 0) > 0 ? 'voorsprong_begin' : 'achterstand_begin';
    return [bedenking('trede-zonder-achterstand', gemeentecode, kolom, { trede, nu: p[kolom] ?? 0 })];
  }
  if (trede >= 2 || achterstand === 0) return [];
  const kan =
    kader === null
      ? isGering(achterstand, p)
      : kader.kanOpLaagsteTrede(trede, achterstand, p.taakstelling, instellingen);
  if (kan) return [];
  return [
    bedenking('achterstand-op-laagste-trede', gemeentecode, 'achterstand_begin', { trede, nu: achterstand }),
  ];
}

const GERING_PERSONEN = 2;
const GERING_DEEL = 6; // a sixth of the taakstelling: the widest margin of any kader

/** Without a kader: what the widest margin would leave on the lowest trede. */
function isGering(achterstand: number, { taakstelling }: Periode): boolean {
  return taakstelling === null || achterstand <= GERING_PERSONEN || GERING_DEEL * achterstand <= taakstelling;
}

import type { Datum } from '../../dossier/datum.ts';

/** Why a letter may not go out yet: each has its sentence in templates/bouwstenen/verzendeisen. */
export const VERZENDEISEN = [
  'vraag-open',
  'plek-leeg',
  'punt-ontbreekt',
  'hoofdbrief-concept',
  'concept-gevraagd',
  'oordeel-niet-gebruikt',
  'tekst-nakijken',
  'waarde-niet-aannemelijk',
  'beleidsregel-nieuw',
  'beleidsregel-ontbreekt',
  'brief-na-volgende-peildatum',
  'gesprek-na-termijn',
  'kenmerk-al-gebruikt',
  'ondertekenaar-zonder-naam',
  'cijfers-niet-nagegaan',
  'niets-achterstallig',
  'deelstap-zonder-vaststelling',
  'vaststelling-ontbreekt',
  'vaststelling-na-beoordeling',
  'last-voorbij',
  'reden-ontbreekt',
  'rechtsmiddelen-niet-vastgesteld',
  'dag-voorbij',
  'dossier-ontbreekt',
  'dossier-begint-hoger',
  'brief-niet-verzonden',
  'vooraankondiging-ontbreekt',
  'zienswijzetermijn-loopt',
  'raadstermijn-loopt',
  'zienswijze-zonder-datum',
  'zienswijze-na-oordeel',
  'zienswijze-zonder-overmacht',
  'besluit-na-brief',
  'besluit-niet-na-vooraankondiging',
  'besluit-voor-zienswijze',
  'besluit-voor-cijfers',
  'besluit-voor-oordeel',
  'deelstap-voorbij',
  'deelstappen-niet-tot-einde',
  'omvang-ingelopen',
  'intrekking-niet-na-besluit',
  'betaling-voorbij',
  'betaling-te-vroeg',
] as const;

export type Verzendeiscode = (typeof VERZENDEISEN)[number];

/** What its sentence names: days, a half-year, or words that a person wrote. */
interface Eisgegevens {
  readonly dag?: Datum;
  readonly uiterlijk?: Datum;
  readonly sinds?: Datum;
  readonly halfjaar?: string;
  readonly tekst?: string;
}

/** A requirement that a letter does not meet yet: a code and what was compared, no sentence. */
export interface Verzendeis {
  readonly code: Verzendeiscode;
  readonly cijfers: Readonly<Record<string, number>>;
  readonly gegevens: Readonly<Record<string, string>>;
}

export function eis(code: Verzendeiscode, gegevens: Eisgegevens = {}): Verzendeis {
  return { code, cijfers: {}, gegevens: { ...gegevens } };
}

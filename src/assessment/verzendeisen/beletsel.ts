import type { Datum } from '../../dossier/datum.ts';
import { peildatum, verschoven } from '../../dossier/halfjaar.ts';
import type { KolomNaam, Periode } from '../../dossier/kolommen.ts';
import type { Beoordeling } from '../beoordeling.ts';

/** What a letter tells as past; a later date in such a cell would make it untrue. */
const VERLEDEN = [
  'verificatie_datum',
  'plan_ontvangen',
  'trede_sinds',
  'bijstelling_datum',
  'vooraankondiging_datum',
  'oordeel_datum',
] as const satisfies readonly KolomNaam[];

/** The days of a letter, and what they are held against. */
export interface Briefdagen {
  readonly beoordeling: Beoordeling;
  readonly periode: Periode;
  /** The day on which the figures stood so. */
  readonly moment: Datum;
  readonly briefdatum: Datum;
  /** Null: not known yet. */
  readonly verzenddatum: Datum | null;
  /** From when until when an official may sign; null: not asked. */
  readonly mandaat: { readonly van: Datum; readonly tot: Datum | null } | null;
}

/** Why no letter is made, not even a CONCEPT: what it says of a day cannot be true. A code and the days, no sentence. */
export type Beletsel =
  | { readonly code: 'verzenddatum-te-vroeg'; readonly verzenddatum: Datum }
  | { readonly code: 'briefdatum-te-vroeg'; readonly moment: Datum }
  | { readonly code: 'briefdatum-te-laat'; readonly uiterlijk: Datum }
  | { readonly code: 'datum-na-brief'; readonly kolom: KolomNaam; readonly dag: Datum }
  | { readonly code: 'mandaat-geldt-niet' };

/** A letter of that long after its peildatum is a slip of the hand: two assessments came between. */
const HALFJAREN_LATER = 3;

/**
 * A letter is not sent before its own date (the term for appeal would end too early), is not older than its figures and not years younger, tells
 * nothing as past that is still to come, and an official signs only while the mandate holds.
 */
export function beletselen(d: Briefdagen): readonly Beletsel[] {
  const { briefdatum, verzenddatum, moment } = d;
  const uiterlijk = peildatum(verschoven(d.beoordeling.halfjaar, HALFJAREN_LATER));
  return [
    ...(verzenddatum !== null && verzenddatum < briefdatum
      ? [{ code: 'verzenddatum-te-vroeg', verzenddatum } as const]
      : []),
    ...(briefdatum < moment ? [{ code: 'briefdatum-te-vroeg', moment } as const] : []),
    ...(briefdatum > uiterlijk ? [{ code: 'briefdatum-te-laat', uiterlijk } as const] : []),
    ...VERLEDEN.flatMap((kolom) => {
      const dag = d.periode[kolom];
      return dag !== null && dag > briefdatum ? [{ code: 'datum-na-brief', kolom, dag } as const] : [];
    }),
    ...(d.beoordeling.ambtelijk && !geldt(d.mandaat, briefdatum)
      ? [{ code: 'mandaat-geldt-niet' } as const]
      : []),
  ];
}

function geldt(mandaat: Briefdagen['mandaat'], dag: Datum): boolean {
  return mandaat === null || (dag >= mandaat.van && (mandaat.tot === null || dag <= mandaat.tot));
}

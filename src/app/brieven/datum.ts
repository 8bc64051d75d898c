import type { Datum } from '../../dossier/datum.ts';
import type { KolomNaam } from '../../dossier/kolommen.ts';
import type { Melding } from '../../dossier/melding.ts';
import { datum as inWoorden } from '../../dossier/nederlands.ts';
import { Weigering, weiger } from '../../dossier/weigering.ts';
import type { Huisstijl } from '../../letters/huisstijl.ts';
import type { Beoordeeld } from '../beoordeeld.ts';
import type { Maakopdracht } from '../opdracht.ts';

/** What a letter tells as past; a later date in such a cell would make it untrue. */
const VERLEDEN: readonly KolomNaam[] = [
  'verificatie_datum',
  'plan_ontvangen',
  'trede_sinds',
  'bijstelling_datum',
  'vooraankondiging_datum',
  'oordeel_datum',
];

/**
 * A letter cannot be older than its figures, nor tell as past what is still to come.
 * Stops before anything is made: exit 2 for the date of the letter, exit 4 for the cells.
 */
export function controleerBriefdatum(
  beoordeeld: readonly Beoordeeld[],
  briefdatum: Datum,
  moment: Datum | null,
): void {
  for (const { beoordeling: a, moment: extra } of beoordeeld) {
    const cijfersOp = extra ?? moment ?? a.peildatum;
    if (briefdatum < cijfersOp)
      throw weiger(
        'gebruik',
        'briefdatum-te-vroeg',
        `De datum van de brief (${inWoorden(briefdatum)}) ligt vóór de dag van de cijfers (${inWoorden(cijfersOp)}).`,
        `Kies als datum van de brief een dag op of na ${inWoorden(cijfersOp)}.`,
      );
  }
  const fouten = beoordeeld.flatMap((b) => toekomst(b, briefdatum));
  if (fouten.length > 0) throw new Weigering('invoer', fouten);
}

/** A letter is not sent before its own date: the term for appeal would end too early. */
export function controleerVerzenddatum({ briefdatum: datum, verzenddatum }: Maakopdracht): void {
  if (verzenddatum === null || verzenddatum >= datum) return;
  throw weiger(
    'gebruik',
    'verzenddatum-te-vroeg',
    `De verzenddatum (${inWoorden(verzenddatum)}) ligt vóór de datum van de brief (${inWoorden(datum)}).`,
    'Verbeter een van beide: een brief kan niet vóór zijn datum zijn verzonden.',
  );
}

/** An official can sign only while the mandate holds. */
export function controleerMandaat(
  beoordeeld: readonly Beoordeeld[],
  { mandaat }: Huisstijl,
  briefdatum: Datum,
): void {
  const { van, tot, functie } = mandaat;
  if (briefdatum >= van && (tot === null || briefdatum <= tot)) return;
  const wie = beoordeeld.find((b) => b.beoordeling.ambtelijk);
  if (wie === undefined) return;
  throw weiger(
    'invoer',
    'mandaat-geldt-niet',
    `Het mandaat van ${functie} geldt niet op ${inWoorden(briefdatum)} (van ${inWoorden(van)}${tot === null ? '' : ` tot en met ${inWoorden(tot)}`}); de brief aan ${wie.beoordeling.gemeente} wordt in mandaat ondertekend.`,
    'Vul in huisstijl.yaml het mandaat in dat op de datum van de brief geldt.',
  );
}

function toekomst({ regel }: Beoordeeld, briefdatum: Datum): Melding[] {
  return VERLEDEN.flatMap((kolom) => {
    const dag = regel.periode[kolom];
    if (typeof dag !== 'string' || dag <= briefdatum) return [];
    return {
      code: 'datum-na-brief',
      rij: regel.rij,
      kolom,
      cel: regel.cellen.get(kolom) ?? null,
      waarde: dag,
      melding: `${inWoorden(dag as Datum)} ligt na de datum van de brief (${inWoorden(briefdatum)}).`,
      oplossing: 'Verbeter de cel of de datum van de brief: de brief vertelt dit als iets dat al is gebeurd.',
    };
  });
}

import { type Beletsel, beletselen } from '../../assessment/verzendeisen/beletsel.ts';
import { bestandsmelding, type Melding } from '../../dossier/melding.ts';
import { datum as inWoorden } from '../../dossier/nederlands.ts';
import { Weigering } from '../../dossier/weigering.ts';
import type { Huisstijl } from '../../letters/huisstijl.ts';
import { type Beoordeeld, cijferdag } from '../beoordeeld.ts';
import type { Maakopdracht } from '../opdracht.ts';

/** Wrong in the order, and so for every row. */
const IN_OPDRACHT: readonly Beletsel['code'][] = [
  'verzenddatum-te-vroeg',
  'briefdatum-te-vroeg',
  'briefdatum-te-laat',
];

type Mandaat = Huisstijl['mandaat'];

/** Refuses, before anything is made, what no letter can be made with: 'gebruik' for the days of the order, else 'invoer'. */
export function weigerBeletselen(
  beoordeeld: readonly Beoordeeld[],
  opdracht: Maakopdracht,
  { mandaat }: Pick<Huisstijl, 'mandaat'>,
): void {
  const { briefdatum, verzenddatum } = opdracht;
  const alle = beoordeeld.flatMap((b) => {
    const { beoordeling, regel } = b;
    const dagen = { periode: regel.periode, moment: cijferdag(b, opdracht), briefdatum, verzenddatum };
    return beletselen({ beoordeling, ...dagen, mandaat }).map((beletsel) => ({
      inOpdracht: IN_OPDRACHT.includes(beletsel.code),
      melding: beletselmelding(beletsel, b, opdracht, mandaat),
    }));
  });
  // What is wrong with the order is wrong for every row, and told once.
  const opdrachtfout = alle.find((a) => a.inOpdracht);
  if (opdrachtfout !== undefined) throw new Weigering('gebruik', [opdrachtfout.melding]);
  if (alle.length > 0)
    throw new Weigering(
      'invoer',
      alle.map((a) => a.melding),
    );
}

function beletselmelding(
  beletsel: Beletsel,
  { beoordeling, regel }: Beoordeeld,
  { briefdatum }: Maakopdracht,
  { van, tot, functie }: Mandaat,
): Melding {
  const brief = inWoorden(briefdatum);
  const { code } = beletsel;
  switch (code) {
    case 'verzenddatum-te-vroeg':
      return bestandsmelding(
        code,
        `De verzenddatum (${inWoorden(beletsel.verzenddatum)}) ligt vóór de datum van de brief (${brief}).`,
        'Verbeter een van beide: een brief kan niet vóór zijn datum zijn verzonden.',
      );
    case 'briefdatum-te-vroeg': {
      const cijfersOp = inWoorden(beletsel.moment);
      return bestandsmelding(
        code,
        `De datum van de brief (${brief}) ligt vóór de dag van de cijfers (${cijfersOp}).`,
        `Kies als datum van de brief een dag op of na ${cijfersOp}.`,
      );
    }
    case 'briefdatum-te-laat':
      return bestandsmelding(
        code,
        `De datum van de brief (${brief}) ligt ver na ${beoordeling.halfjaar}: toen waren er al twee nieuwe beoordelingen geweest.`,
        `Kies als datum van de brief een dag tot en met ${inWoorden(beletsel.uiterlijk)}.`,
      );
    case 'datum-na-brief':
      return {
        code,
        rij: regel.rij,
        kolom: beletsel.kolom,
        cel: regel.cellen.get(beletsel.kolom) ?? null,
        waarde: beletsel.dag,
        melding: `${inWoorden(beletsel.dag)} ligt na de datum van de brief (${brief}).`,
        oplossing:
          'De brief vertelt dit als iets dat al is gebeurd: verbeter de cel of de datum van de brief. Kwam het antwoord later dan de brieven van de ronde, vul de ronde dan aan.',
      };
    case 'mandaat-geldt-niet':
      return bestandsmelding(
        code,
        `Het mandaat van ${functie} geldt niet op ${brief} (van ${inWoorden(van)}${tot === null ? '' : ` tot en met ${inWoorden(tot)}`}); de brief aan ${beoordeling.gemeente} wordt in mandaat ondertekend.`,
        'Vul in huisstijl.yaml het mandaat in dat op de datum van de brief geldt.',
      );
  }
}

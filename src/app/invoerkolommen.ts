import type { Kader } from '../assessment/kader.ts';
import { KOLOMMEN, type KolomNaam, OORDEELKOLOMMEN } from '../dossier/kolommen.ts';
import { antwoordenVan } from '../dossier/lezers.ts';

const ALLE = Object.keys(KOLOMMEN) as KolomNaam[];
/** Read by some kaders only. */
const PER_KADER: readonly KolomNaam[] = [
  'bijtelling_gehuisvest',
  'bijtelling_zelfstandig',
  'bijtelling_pijplijn',
  'bijtelling_bewijs',
  'bijtelling_vorig_geregistreerd',
  'doorlooptijd_weken',
  'koppelingen',
  'omkoppelingen',
  'wachttijd_fase2_dagen',
  'amv_indicatief',
  'gehuisvest_halverwege',
  'koppelingen_halverwege',
  'plantermijn',
  ...OORDEELKOLOMMEN,
];

/** The columns of an input table: of the kader, each judgement with its motivation beside it; without one all that there are. */
export function invoerkolommen(kader: Kader | null): readonly string[] {
  if (kader === null) return ALLE;
  const bijtelling = gesteld(kader).flatMap((instellingen) => kader.bijtelling(instellingen));
  const erbij: readonly KolomNaam[] =
    bijtelling.length > 0 ? ['bijtelling_bewijs', 'bijtelling_vorig_geregistreerd'] : [];
  const eigen = new Set<string>([...kader.kolommen, ...kader.oordelen, ...bijtelling, ...erbij]);
  return ALLE.filter((naam) => !PER_KADER.includes(naam) || eigen.has(naam)).flatMap((naam) =>
    isOordeel(naam) ? [naam, `${naam}_motivering`] : [naam],
  );
}

/** The only answers that a column takes; none when anything of its kind may be filled in. */
export function antwoordenIn(kolom: string): readonly string[] {
  const naam = ALLE.find((k) => k === kolom);
  return naam === undefined ? [] : antwoordenVan(KOLOMMEN[naam].waarde);
}

/** The judgement that a column motivates; null for any other column. */
export function gemotiveerd(kolom: string): string | null {
  return OORDEELKOLOMMEN.find((k) => kolom === `${k}_motivering`) ?? null;
}

function isOordeel(naam: KolomNaam): boolean {
  return OORDEELKOLOMMEN.some((k) => k === naam);
}

/** Every way in which the instellingen of a kader can be set, one at a time from the first values. */
function gesteld({ instellingen }: Kader): Readonly<Record<string, string>>[] {
  const eerste = Object.fromEntries(
    Object.entries(instellingen).map(([naam, [waarde = '']]) => [naam, waarde]),
  );
  return [
    eerste,
    ...Object.entries(instellingen).flatMap(([naam, waarden]) =>
      waarden.map((waarde) => ({ ...eerste, [naam]: waarde })),
    ),
  ];
}

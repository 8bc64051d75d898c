import { briefteksten, nietVoorDeBrief } from '../dossier/brieftekst.ts';
import type { Periode } from '../dossier/kolommen.ts';
import type { Waarschuwing } from './beoordeling.ts';
import { bevinding } from './bevinding.ts';
import type { BijtellingKolom } from './cijfers.ts';
import type { Waarschuwingscode } from './codes.ts';
import type { Kader } from './kader.ts';

const SOORTEN: readonly BijtellingKolom[] = [
  'bijtelling_gehuisvest',
  'bijtelling_zelfstandig',
  'bijtelling_pijplijn',
];

/** An empty bijtelling counts as none, but with a backlog at the peildatum the figures should have been verified; what does not count is told. */
export function bijtellingBevindingen(
  p: Periode,
  geteld: readonly BijtellingKolom[],
  kader: Kader,
  achterstand: number | null,
): Waarschuwing[] {
  const bron = { document: kader.id, paragraaf: kader.bijtellingParagraaf };
  const uit: Waarschuwing[] = SOORTEN.filter((soort) => (p[soort] ?? 0) > 0 && !geteld.includes(soort)).map(
    (kolom) => bevinding('bijtelling-telt-niet', bron, { aantal: p[kolom] ?? 0 }, { kolom }),
  );
  const nietsIngevuld = geteld.length > 0 && geteld.every((soort) => p[soort] === null);
  if (nietsIngevuld && (achterstand ?? 0) > 0 && p.verificatie_datum === null)
    uit.push(bevinding('bijtelling-niet-nagegaan', bron));
  return uit;
}

/** The code of the warning of a typed text with something that seems not meant for the letter. */
export const NAKIJKEN = 'tekst-nakijken' satisfies Waarschuwingscode;

/** What a person typed is printed as it was typed. */
export function tekstBevindingen(p: Periode, kader: Kader): Waarschuwing[] {
  const bron = { document: kader.id, paragraaf: '' };
  return briefteksten(p).flatMap(({ kolom, tekst }) => {
    const wat = nietVoorDeBrief(tekst);
    return wat === null ? [] : [bevinding(NAKIJKEN, bron, {}, { kolom, tekst: wat, plek: kolom })];
  });
}

import { OORDEELKOLOMMEN, type OordeelKolom, type Periode } from '../dossier/kolommen.ts';
import type { Oordeel, Waarschuwing } from './beoordeling.ts';
import { bevinding } from './bevinding.ts';
import type { BijtellingKolom } from './cijfers.ts';
import type { Kader } from './kader.ts';

/** The judgements of the input, each with whether this assessment asks for it. */
export function oordelenVan(p: Periode, gevraagd: readonly OordeelKolom[]): Oordeel[] {
  const { oordeel_door: door, oordeel_datum: datum } = p;
  if (door === null || datum === null) return [];
  return OORDEELKOLOMMEN.flatMap((vraag) => {
    const antwoord = p[vraag];
    if (antwoord === null) return [];
    return {
      vraag,
      antwoord: String(antwoord),
      door,
      datum,
      motivering: p.motiveringen[vraag] ?? p.oordeel_motivering ?? '',
      gebruikt: gevraagd.includes(vraag),
    };
  });
}

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

/** A judgement that is not asked for: told, and not used. */
export function oordeelBevindingen(
  p: Periode,
  kader: Kader,
  gevraagd: readonly OordeelKolom[],
): Waarschuwing[] {
  return OORDEELKOLOMMEN.filter((kolom) => p[kolom] !== null && !gevraagd.includes(kolom)).map((kolom) =>
    bevinding('oordeel-niet-gebruikt', { document: kader.id, paragraaf: '' }, {}, { kolom }),
  );
}

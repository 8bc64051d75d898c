import type { Datum } from '../dossier/datum.ts';
import type { Dossierhalfjaar } from '../dossier/dossierhalfjaar.ts';
import type { Gebeurtenis } from '../dossier/gebeurtenis.ts';
import type { Beoordeling, Bron, Waarschuwing } from './beoordeling.ts';
import { bevinding } from './bevinding.ts';
import type { EerderHalfjaar } from './halfjaarreeks.ts';
import type { Ladderstand, Vertrekpunt } from './ladderstand.ts';

/** What the half-years before ended with, on their peildatum. */
export function eindstanden(
  stappen: readonly { readonly moment: Datum | null; readonly beoordeling: Beoordeling }[],
): readonly EerderHalfjaar[] {
  return stappen
    .flatMap(({ moment, beoordeling: { halfjaar, cijfers } }) =>
      moment === null ? { halfjaar, cijfers } : [],
    )
    .reverse();
}

/** What the assessment before leaves uncertain. */
export function overDeVorige(
  h: Dossierhalfjaar,
  begin: Vertrekpunt,
  vorige: Ladderstand | null,
  bron: Bron,
): Waarschuwing[] {
  if (vorige === null) return [];
  const { halfjaar } = vorige.beoordeling;
  if (begin.onderbroken) return [bevinding('halfjaar-ontbreekt', bron, {}, { halfjaar })];
  if (h.periode.trede_vorig !== null || begin.volgens !== null) return [];
  const code = vorige.trede === null ? 'vorige-trede-onzeker' : 'intrekking-zonder-beoordeling';
  return [bevinding(code, bron, {}, { halfjaar })];
}

/** The last letter since the assessment before, and before this day; null: not known. */
export function aankondigingVan(
  dag: Datum,
  vorige: Ladderstand | null,
  gebeurtenissen: readonly Gebeurtenis[],
): Datum | null {
  const brief = gebeurtenissen.findLast(
    (g) => g.soort === 'brief_verzonden' && g.datum < dag && (vorige === null || g.datum > vorige.dag),
  );
  return brief?.datum ?? null;
}

import { checklistpunten } from '../assessment/verzendeisen/checklist.ts';
import type { Verzendfeiten } from '../assessment/verzendeisen/verzendfeiten.ts';
import { type Checklistpunt, platteTekst } from '../formats/brief.ts';
import { adressering, ondertekening } from './briefkop.ts';
import type { Briefopdracht } from './briefopdracht.ts';
import { kopveld } from './velden/kopvelden.ts';

/** What stands in the head of a letter, or below it, and not in its template. */
const KOPZIN: Readonly<Record<string, (o: Briefopdracht) => string | null>> = {
  orgaan: (o) => ondertekening(o)?.orgaan.replaceAll('\n', ' ') ?? null,
  datum: (o) => kopveld(o, 'briefdatum')?.text ?? null,
  kenmerk: (o) => kopveld(o, 'kenmerk')?.text ?? null,
  geadresseerde: (o) => adressering(o).slice(0, 2).map(platteTekst).join(' ') || null,
};

/** The checklist of a letter: each point with the sentence that meets it, as the marks in its template say. */
export function checklistVan(
  o: Briefopdracht,
  feiten: Verzendfeiten,
  gemerkt: ReadonlyMap<string, string | null>,
): readonly Checklistpunt[] {
  return checklistpunten(feiten).map(({ naam, grondslag }) => ({
    punt: puntInWoorden(naam),
    grondslag,
    zin: KOPZIN[naam]?.(o) ?? gemerkt.get(naam) ?? null,
  }));
}

/** `geen_schorsing` reads as 'geen schorsing'. */
export function puntInWoorden(naam: string): string {
  return naam.replaceAll('_', ' ');
}

import { type Ladderstap, stapOp } from '../../dossier/ladder.ts';
import { tredeVan } from '../beoordeling.ts';
import { CHECKLIST, type Checkpunt, KOP } from './punten.ts';
import type { Verzendfeiten } from './verzendfeiten.ts';

/** A voortzetting has a checklist on these steps only; the other letters with one are of these steps alone. */
const HOOG: readonly Ladderstap[] = ['vooraankondiging', 'besluit', 'uitvoering'];

/** Every name that a mark can have. */
export const PUNTNAMEN: readonly string[] = [
  ...new Set(
    Object.values(CHECKLIST)
      .flat()
      .map((p) => p.naam),
  ),
];

/** The points that the template of a letter must be able to meet under a kader; `stap` is the step that its folder is of. */
export function sjabloonpunten(soort: string, stap: Ladderstap | null, kader: string): readonly string[] {
  const eigenStap = soort === 'voortzetting' ? stap : null;
  if (eigenStap !== null && !HOOG.includes(eigenStap)) return [];
  return (CHECKLIST[soort] ?? [])
    .filter((p) => !KOP.includes(p) && !p.inGrond && geldtVoor(p, kader, eigenStap))
    .map((p) => p.naam);
}

/** The points that this letter must meet, in the order in which they are told; none for a letter without a checklist. */
export function checklistpunten(f: Verzendfeiten): readonly Checkpunt[] {
  const { beoordeling: a, stuk } = f;
  const stap = stapOp(a.ladder, tredeVan(a));
  if (stuk === 'voortzetting' && !HOOG.includes(stap)) return [];
  return (CHECKLIST[stuk] ?? []).filter((p) => geldtVoor(p, a.kader, stap) && (p.als?.(f) ?? true));
}

function geldtVoor(p: Checkpunt, kader: string, stap: Ladderstap | null): boolean {
  return (p.kader ?? kader) === kader && (stap === null || (p.stappen ?? [stap]).includes(stap));
}

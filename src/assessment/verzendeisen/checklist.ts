import type { Stuksoort } from '../../dossier/briefsoort.ts';
import { tredeVan } from '../beoordeling.ts';
import { CHECKLIST, type Checkpunt, KOP } from './punten.ts';
import type { Verzendfeiten } from './verzendfeiten.ts';

const VANAF = 4; // the letters on treden 4 to 6, and what goes with them, have a checklist

/** Every name that a mark can have. */
export const PUNTNAMEN: readonly string[] = [
  ...new Set(
    Object.values(CHECKLIST)
      .flat()
      .map((p) => p.naam),
  ),
];

/** The points that the template of a letter must be able to meet under a kader; `tredemap` is the folder of a trede it stands in. */
export function sjabloonpunten(soort: string, tredemap: number | null, kader: string): readonly string[] {
  return (isHoog(soort, tredemap ?? VANAF) ? (CHECKLIST[soort] ?? []) : [])
    .filter(
      (p) =>
        !KOP.includes(p) && !p.inGrond && geldtVoor(p, kader, soort === 'voortzetting' ? tredemap : null),
    )
    .map((p) => p.naam);
}

/** The points that this letter must meet, in the order in which they are told; none for a letter without a checklist. */
export function checklistpunten(f: Verzendfeiten): readonly Checkpunt[] {
  const { beoordeling: a, stuk } = f;
  const trede = tredeVan(a);
  if (!isHoog(stuk, trede)) return [];
  return (CHECKLIST[stuk] ?? []).filter((p) => geldtVoor(p, a.kader, trede) && (p.als?.(f) ?? true));
}

function geldtVoor(p: Checkpunt, kader: string, trede: number | null): boolean {
  return (p.kader ?? kader) === kader && (trede === null || (p.treden ?? [trede]).includes(trede));
}

/** A voortzetting has a checklist on the high treden only; the other letters are of those treden alone. */
function isHoog(soort: Stuksoort | string, trede: number): boolean {
  return soort !== 'voortzetting' || trede >= VANAF;
}

import type { Briefopdracht } from '../briefopdracht.ts';
import { BRIEFVELDEN } from './briefvelden.ts';
import { CLAUSULEVELDEN } from './clausulevelden.ts';
import { KOPVELDEN } from './kopvelden.ts';
import { groep, padnamen, type Rij } from './veld.ts';

const BRIEF = groep(BRIEFVELDEN);
const CLAUSULE = groep(CLAUSULEVELDEN);
const KOP = groep<Briefopdracht, Briefopdracht>(KOPVELDEN);

/** The form of what a letter may use, and of what a clause may use. */
export const BRIEFVORM = BRIEF.vorm;
export const CLAUSULEVORM = CLAUSULE.vorm;

/** Where a filled-in value comes from, as a short Dutch text for a reader. Throws for what is no field. */
export function herkomst(o: Briefopdracht, pad: string): string {
  const [, code, rest = ''] = /^([^: ]+): (.*)$/.exec(pad) ?? [];
  const bron =
    code === undefined
      ? BRIEF.vind(padnamen(pad))?.bron?.(o)
      : CLAUSULE.vind(padnamen(rest))?.bron?.({ o, code });
  if (bron === undefined) throw new Error(`"${pad}" is geen veld van een brief`);
  return bron;
}

/** What the row itself says of a filled-in value; undefined for what does not come from the row. */
export function volgensDeRij(pad: string, rij: Rij): unknown {
  const namen = padnamen(pad);
  return (KOP.vind(namen) ?? BRIEF.vind(namen))?.rij?.(rij);
}

import { MARGE, PAGINA } from './maten.ts';
import { nieuwePagina, type Pagina, sluit } from './pagina.ts';
import type { Strook } from './stroken.ts';

const ONDERKANT = PAGINA.hoog - MARGE.onder;

/**
 * Fills pages with strips, the first one from `bovenEerste`. What may not be cut goes to the next
 * page as a whole. `begonnen` is told of each new page.
 */
export function verdeel(
  stroken: readonly Strook[],
  eerste: Pagina,
  bovenEerste: number,
  begonnen: (p: Pagina) => void,
): Pagina[] {
  const paginas = [eerste];
  let pagina = eerste;
  let y = bovenEerste;
  let wit = 0;
  const nieuw = (begin: Strook | undefined) => {
    sluit(pagina);
    pagina = nieuwePagina(paginas.length);
    paginas.push(pagina);
    begonnen(pagina);
    y = MARGE.boven;
    wit = 0;
    if (begin?.herhaal === undefined) return;
    begin.herhaal.teken(pagina, y);
    y += begin.herhaal.hoog;
  };
  const past = (groep: readonly Strook[]) => y + hoogte(groep, wit, y === MARGE.boven) <= ONDERKANT;
  for (const groep of groepen(stroken)) {
    const leeg = y === MARGE.boven;
    if (!leeg && (groep[0]?.nieuwePagina || !past(groep))) nieuw(groep[0]);
    for (const strook of groep) {
      // Only what is higher than a whole page is cut inside.
      if (y !== MARGE.boven && !past([strook])) nieuw(strook);
      const bovenaan = y === MARGE.boven;
      if (!bovenaan) y += Math.max(wit, strook.voor);
      strook.teken(pagina, y);
      y += strook.hoog;
      wit = strook.na;
    }
  }
  sluit(pagina);
  return paginas;
}

/** Strips between which no page may end. */
function groepen(stroken: readonly Strook[]): Strook[][] {
  const uit: Strook[][] = [];
  for (const strook of stroken) {
    const vorige = uit.at(-1);
    if (vorige === undefined || strook.breek) uit.push([strook]);
    else vorige.push(strook);
  }
  return uit;
}

function hoogte(groep: readonly Strook[], witErvoor: number, bovenaan: boolean): number {
  let som = 0;
  let wit = witErvoor;
  groep.forEach((s, i) => {
    som += (i === 0 && bovenaan ? 0 : Math.max(wit, s.voor)) + s.hoog;
    wit = s.na;
  });
  return som;
}

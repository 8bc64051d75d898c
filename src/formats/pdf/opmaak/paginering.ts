import { mm } from './maten.ts';
import { nieuwePagina, type Pagina, sluit } from './pagina.ts';
import type { Strook } from './stroken.ts';

/** A page that goes on with a text has at least this many lines of it. */
const MINSTE_REGELS = 6;
/** More white than this at the end of a page, and a table is cut. */
const GAT = mm(30);

/** Where the text of a page begins and where it must end, by the number of the page. */
export interface Zetspiegel {
  readonly boven: (nummer: number) => number;
  readonly onder: (nummer: number) => number;
}

/** The strips of a page: from `van`, up to `tot`. */
interface Bladvulling {
  readonly van: number;
  readonly tot: number;
}

/**
 * Fills pages with strips, from `eerste` on. What may not be cut goes to the next page as a whole; a page that goes on with
 * a text has six lines of it. `begonnen` is told of each new page.
 */
export function verdeel(
  stroken: readonly Strook[],
  eerste: Pagina,
  spiegel: Zetspiegel,
  begonnen: (p: Pagina) => void,
): Pagina[] {
  const vulling = metGenoegRegels(gevuld(stroken, spiegel), stroken, spiegel);
  if (vulling.length === 0) return [eerste];
  return vulling.map(({ van, tot }, nummer) => {
    const pagina = nummer === 0 ? eerste : nieuwePagina(nummer);
    if (nummer > 0) begonnen(pagina);
    teken(stroken.slice(van, tot), pagina, spiegel.boven(nummer));
    sluit(pagina);
    return pagina;
  });
}

function teken(stroken: readonly Strook[], pagina: Pagina, boven: number): void {
  let y = boven;
  const herhaal = pagina.nummer > 0 ? stroken[0]?.herhaal : undefined;
  if (herhaal !== undefined) {
    herhaal.teken(pagina, y);
    y += herhaal.hoog;
  }
  stroken.forEach((strook, i) => {
    if (i > 0) y += Math.max(stroken[i - 1]?.na ?? 0, strook.voor);
    strook.teken(pagina, y);
    y += strook.hoog;
  });
}

/** As much on each page as it holds. */
function gevuld(stroken: readonly Strook[], spiegel: Zetspiegel): Bladvulling[] {
  const bladen: Bladvulling[] = [];
  let van = 0;
  const sluitBlad = (tot: number) => {
    bladen.push({ van, tot });
    van = tot;
  };
  const past = (tot: number) =>
    hoogte(stroken.slice(van, tot), bladen.length) <= ruimte(bladen.length, spiegel);
  for (const [begin, einde] of groepen(stroken)) {
    if (begin > van && stroken[begin]?.nieuwePagina) sluitBlad(begin);
    if (past(einde)) continue;
    if (begin > van) {
      const rest = ruimte(bladen.length, spiegel) - hoogte(stroken.slice(van, begin), bladen.length);
      const knip =
        rest > GAT ? laatste(begin, einde, (i) => stroken[i]?.nood === true && past(i)) : undefined;
      sluitBlad(knip ?? begin);
    }
    // Only what is higher than a whole page is cut inside.
    while (!past(einde)) sluitBlad(laatste(van, einde, past) ?? van + 1);
  }
  if (van < stroken.length) bladen.push({ van, tot: stroken.length });
  return bladen;
}

/** The last place between two where this holds. */
function laatste(van: number, tot: number, geldt: (i: number) => boolean): number | undefined {
  for (let i = tot - 1; i > van; i--) if (geldt(i)) return i;
  return undefined;
}

/** A page with the last few lines of a text takes some of the page before it. */
function metGenoegRegels(
  bladen: readonly Bladvulling[],
  stroken: readonly Strook[],
  spiegel: Zetspiegel,
): Bladvulling[] {
  const uit = [...bladen];
  const aantal = (van: number, tot: number) =>
    stroken.slice(van, tot).reduce((som, s) => som + (s.regels ?? 1), 0);
  for (let n = uit.length - 1; n > 0; n--) {
    const blad = uit[n];
    const ervoor = uit[n - 1];
    if (blad === undefined || ervoor === undefined || stroken[blad.van]?.nieuwePagina) continue;
    if (aantal(blad.van, blad.tot) >= MINSTE_REGELS) continue;
    const van = laatste(
      ervoor.van,
      blad.van,
      (i) =>
        stroken[i]?.breek === true &&
        aantal(i, blad.tot) >= MINSTE_REGELS &&
        hoogte(stroken.slice(i, blad.tot), n) <= ruimte(n, spiegel),
    );
    if (van === undefined) continue;
    uit[n] = { van, tot: blad.tot };
    uit[n - 1] = { van: ervoor.van, tot: van };
  }
  return uit;
}

function ruimte(nummer: number, { boven, onder }: Zetspiegel): number {
  return onder(nummer) - boven(nummer);
}

/** The strips between which no page may end, as places in the list. */
function groepen(stroken: readonly Strook[]): [number, number][] {
  const begin = stroken.flatMap((s, i) => (i === 0 || s.breek ? [i] : []));
  return begin.map((van, i) => [van, begin[i + 1] ?? stroken.length]);
}

/** How high these strips are on a page: nothing stands above the first, but a header row that is repeated. */
function hoogte(stroken: readonly Strook[], nummer: number): number {
  return stroken.reduce(
    (som, s, i) => som + s.hoog + (i === 0 ? 0 : Math.max(stroken[i - 1]?.na ?? 0, s.voor)),
    nummer > 0 ? (stroken[0]?.herhaal?.hoog ?? 0) : 0,
  );
}

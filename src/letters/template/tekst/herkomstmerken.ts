import type { Uit } from '../../../formats/brief.ts';
import type { Voorwaarde } from '../knoop.ts';
import type { Binnen } from '../wandel.ts';

/**
 * Which part of a letter came from which bouwsteen or branch: private marks around that part in the filled-in text,
 * taken out again, with their place, before the text is parsed as Markdown.
 */
const MERKTEKEN = /\ue002(\d+)\ue003|\ue004/g;

/** A part of the text between two offsets, and the number of what it came from. */
export interface Merkstuk {
  readonly nummer: number;
  readonly van: number;
  readonly tot: number;
}

export function omlijst(nummer: number, tekst: string): string {
  return `\ue002${nummer}\ue003${tekst}\ue004`;
}

/** Trims a text that may begin or end with marks; the marks stay. */
export function bijgeknipt(tekst: string): string {
  const zonderWit = (rand: string) => rand.replaceAll(/\s+/g, '');
  return tekst
    .replace(/^(?:\s|\ue002\d+\ue003|\ue004)+/, zonderWit)
    .replace(/(?:\s|\ue002\d+\ue003|\ue004)+$/, zonderWit);
}

/** The text without marks, and the parts that they framed; a part without visible text is left out. */
export function ontleed(tekst: string): { kaal: string; stukken: readonly Merkstuk[] } {
  const open: { nummer: number; van: number }[] = [];
  const gesloten: Merkstuk[] = [];
  const delen: string[] = [];
  let lengte = 0;
  let af = 0;
  for (const merk of tekst.matchAll(MERKTEKEN)) {
    delen.push(tekst.slice(af, merk.index));
    lengte += merk.index - af;
    af = merk.index + merk[0].length;
    if (merk[1] !== undefined) open.push({ nummer: Number(merk[1]), van: lengte });
    else gesloten.push({ ...(open.pop() as { nummer: number; van: number }), tot: lengte });
  }
  const kaal = delen.join('') + tekst.slice(af);
  const zichtbaar = gesloten.flatMap(({ nummer, van, tot }) => {
    const deel = kaal.slice(van, tot);
    const begin = van + deel.length - deel.trimStart().length;
    const einde = tot - (deel.length - deel.trimEnd().length);
    return begin < einde ? [{ nummer, van: begin, tot: einde }] : [];
  });
  return { kaal, stukken: zichtbaar.sort((a, b) => a.nummer - b.nummer) };
}

/** What a block between two offsets came from as a whole (`uit`), and what only a part of it came from (`deels`). */
export function uitVan(
  stukken: readonly Merkstuk[],
  bronnen: readonly Uit[],
  van: number,
  tot: number,
): { uit?: readonly Uit[]; deels?: readonly Uit[] } {
  const raakt = stukken.filter((s) => s.van < tot && s.tot > van);
  const heel = (s: Merkstuk) => s.van <= van && s.tot >= tot;
  const naam = (s: Merkstuk) => bronnen[s.nummer] ?? [];
  const uit = raakt.filter(heel).flatMap(naam);
  const deels = raakt.filter((s) => !heel(s)).flatMap(naam);
  return { ...(uit.length > 0 ? { uit } : {}), ...(deels.length > 0 ? { deels } : {}) };
}

/** What a part is from: a branch, a point of the checklist that it fulfils, or a bouwsteen. */
export function herkomstVan(binnen: Binnen): Uit {
  switch (binnen.soort) {
    case 'tak':
      return voorwaardelijk(binnen.knoop.voorwaarde, binnen.keuze === 'nee');
    case 'punt': {
      const { naam, plaats } = binnen.knoop.naam;
      return { soort: 'punt', bestand: plaats.bestand, regel: plaats.regel, tekst: naam };
    }
    case 'bouwsteen':
    case 'bevinding': {
      const tekst = binnen.soort === 'bevinding' ? (binnen.toelichting ?? '') : '';
      return { soort: 'bouwsteen', bestand: binnen.bestand, regel: 1, tekst };
    }
  }
}

/** A branch: its condition in words, and where it stands. */
function voorwaardelijk(v: Voorwaarde, anders: boolean): Uit {
  const { bestand, regel } = plaatsVan(v);
  const tekst = inWoorden(anders ? { soort: 'niet', van: v } : v);
  return { soort: 'voorwaarde', bestand, regel, tekst };
}

function plaatsVan(v: Voorwaarde): { bestand: string; regel: number } {
  switch (v.soort) {
    case 'pad':
      return v.delen[0]?.plaats ?? { bestand: '', regel: 0 };
    case 'niet':
      return plaatsVan(v.van);
    case 'en':
    case 'of':
      return plaatsVan(v.links);
  }
}

/** `toon.voorsprongBegin` reads as 'voorsprong begin'. */
function inWoorden(v: Voorwaarde): string {
  switch (v.soort) {
    case 'pad':
      return v.delen
        .map((d) => d.naam)
        .filter((naam, i) => i > 0 || naam !== 'toon')
        .join(' ')
        .replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    case 'niet':
      return v.van.soort === 'niet' ? inWoorden(v.van.van) : `niet ${metHaken(v.van)}`;
    case 'en':
    case 'of':
      return `${metHaken(v.links)} ${v.soort} ${metHaken(v.rechts)}`;
  }
}

function metHaken(v: Voorwaarde): string {
  return v.soort === 'en' || v.soort === 'of' ? `(${inWoorden(v)})` : inWoorden(v);
}

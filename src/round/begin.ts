import { sha256 } from './hash.ts';
import { bronMap } from './naam.ts';
import type { Door, Ronderegel } from './regels.ts';
import type { Ronde } from './ronde.ts';
import type { Rondestand } from './stand.ts';
import type { Inhoud } from './store/store.ts';

/** With what a round begins. */
export interface Rondebegin extends Pick<Ronderegel, 'vast' | 'keuzes' | 'reden' | 'deel'> {
  readonly bronnen: readonly Inhoud[];
}

/** What a beginning differs in from the round as it began: `[what, name]`, sorted. Empty when there is no round yet. */
export function wijzigingen(stand: Rondestand, begin: Rondebegin): (readonly ['bron' | 'vast', string])[] {
  const laatste = hoofdlijn(stand).at(-1);
  return laatste === undefined ? [] : verschilVan(laatste, begin);
}

function verschilVan(van: Ronderegel, begin: Rondebegin): (readonly ['bron' | 'vast', string])[] {
  return [
    ...verschillen(van.bronnen, bronhashes(begin)).map((naam) => ['bron', naam] as const),
    ...verschillen(van.vast, begin.vast).map((naam) => ['vast', naam] as const),
  ];
}

/** Whether a line of the journal began with the same sources and the same choices that may not change; also when there is none. */
export function zelfdeBegin(van: Ronderegel | null, begin: Rondebegin): boolean {
  return van === null || verschilVan(van, begin).length === 0;
}

/** The lines of the round as a whole, without its parts. */
export function hoofdlijn({ rondes }: Rondestand): readonly Ronderegel[] {
  return rondes.filter((r) => r.deel === undefined);
}

/** The last part that began with exactly this: an order that was given before. */
export function eerderDeel(stand: Rondestand, begin: Rondebegin): Ronderegel | null {
  const zelfde = (r: Ronderegel) =>
    r.deel !== undefined &&
    r.reden === begin.reden &&
    verschilVan(r, begin).length === 0 &&
    verschillen(r.keuzes, begin.keuzes).length === 0;
  return stand.rondes.findLast(zelfde) ?? null;
}

function bronhashes({ bronnen }: Rondebegin): Record<string, string> {
  return Object.fromEntries(bronnen.map(({ naam, bytes }) => [naam, sha256(bytes)]));
}

function verschillen(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((k) => a[k] !== b[k]).sort();
}

/** The line with which a beginning goes on, and whether it is still to be written. */
export function beginregel(stand: Rondestand, begin: Rondebegin): { regel: Ronderegel; nieuw: boolean } {
  const { rondes } = stand;
  const { vast, keuzes, deel } = begin;
  const bronnen = bronhashes(begin);
  const isNieuw = wijzigingen(stand, begin).length > 0;
  const al = deel === undefined ? zelfdeRonde(hoofdlijn(stand), isNieuw, keuzes) : eerderDeel(stand, begin);
  if (al != null && (deel === undefined || JSON.stringify(al.deel) === JSON.stringify(deel)))
    return { regel: al, nieuw: false };
  const nummer = rondes.length + 1;
  const bron = rondes.find((r) => verschillen(r.bronnen, bronnen).length === 0)?.bron ?? nummer;
  const reden = isNieuw || deel !== undefined ? begin.reden : null;
  const regel = { soort: 'ronde' as const, nummer, bron, bronnen, vast, keuzes, reden };
  return { regel: deel === undefined ? regel : { ...regel, deel }, nieuw: true };
}

/** Since the last reason everything rests on the same sources: one with the same choices is the same. */
function zelfdeRonde(
  rondes: readonly Ronderegel[],
  isNieuw: boolean,
  keuzes: Ronderegel['keuzes'],
): Ronderegel | undefined {
  if (isNieuw) return undefined;
  return rondes
    .slice(rondes.findLastIndex((r) => r.reden !== null || r === rondes[0]))
    .find((r) => verschillen(r.keuzes, keuzes).length === 0);
}

/**
 * Begins a round or a part of it, or goes on with one: keeps what it is made from, also what was taken away since, and says in the
 * journal what is new, and who began. Gives its number.
 */
export async function beginRonde(ronde: Ronde, wat: Rondebegin, door: Door | null = null): Promise<number> {
  const stand = ronde.stand();
  const { regel, nieuw } = beginregel(stand, wat);
  const kopieen = wat.bronnen.map(({ naam, bytes }) => ({ naam: `${bronMap(regel.bron)}/${naam}`, bytes }));
  const isNieuweBron = !stand.rondes.some((r) => r.bron === regel.bron);
  const staat = await ronde.store.namen();
  await ronde.store.zetSamen(kopieen.filter(({ naam }) => isNieuweBron || !staat.has(naam)));
  if (nieuw) await ronde.journaal.schrijf(door === null ? regel : { ...regel, door });
  return regel.nummer;
}

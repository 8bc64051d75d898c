import { isBijstuk } from '../../dossier/briefsoort.ts';
import type { Briefstuk } from './briefmap.ts';

/** A letter in the old folder and the one in the new folder that it belongs with. */
export interface Briefpaar {
  readonly van: Briefstuk | null;
  readonly naar: Briefstuk | null;
}

/** What makes two letters of one municipality the same letter: the strictest first. */
const SLEUTELS: readonly ((b: Briefstuk) => string | null)[] = [
  (b) => `${b.halfjaar} ${b.soort} ${b.concept}`,
  (b) => `${b.halfjaar} ${b.soort}`,
  (b) => b.soort,
];

/** Pairs the letters of one municipality; what is left over on one side only was added or removed. */
export function briefparen(van: readonly Briefstuk[], naar: readonly Briefstuk[]): Briefpaar[] {
  const paren: Briefpaar[] = [];
  let oud = [...van];
  let nieuw = [...naar];
  const koppel = (a: Briefstuk, b: Briefstuk) => {
    paren.push({ van: a, naar: b });
    oud = oud.filter((x) => x !== a);
    nieuw = nieuw.filter((x) => x !== b);
  };
  for (const sleutel of SLEUTELS)
    for (const a of [...oud]) {
      const b = nieuw.find((x) => sleutel(x) === sleutel(a));
      if (b !== undefined) koppel(a, b);
    }
  // One letter left on each side: the municipality got a letter of another kind.
  const [a, nogEen] = oud.filter(isBrief);
  const [b, nogEenNieuw] = nieuw.filter(isBrief);
  if (a !== undefined && b !== undefined && nogEen === undefined && nogEenNieuw === undefined) koppel(a, b);
  return [
    ...paren,
    ...oud.map((weg) => ({ van: weg, naar: null })),
    ...nieuw.map((erbij) => ({ van: null, naar: erbij })),
  ].sort((x, y) => volgorde(x) - volgorde(y));
}

function isBrief(b: Briefstuk): boolean {
  return !isBijstuk(b.soort);
}

/** The letter before what goes with it. */
function volgorde({ van, naar }: Briefpaar): number {
  const brief = naar ?? van;
  return brief === null || isBrief(brief) ? 0 : 1;
}

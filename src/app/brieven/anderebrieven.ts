import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { type Stuksoort, soortkenmerken } from '../../dossier/briefsoort.ts';
import { bestandsmelding, type Melding } from '../../dossier/melding.ts';
import { Weigering } from '../../dossier/weigering.ts';
import { eerste } from '../wegschrijven.ts';

/** What a run makes, as far as another letter can stand beside it. */
export interface Briefpaden {
  readonly soort: Stuksoort;
  readonly bestanden: readonly { readonly pad: string }[];
}

/**
 * A letter that an earlier run made for the same municipality and half-year, and that this run does not make, would stay
 * beside the new one: nobody sees which of the two holds. A final letter beside a new CONCEPT of it is one too; an old
 * CONCEPT beside the final is not, that is the ordinary order of work. Names in `vervangen` the run itself takes away.
 */
export function andereBrieven(
  brieven: readonly Briefpaden[],
  vervangen: ReadonlySet<string> = new Set(),
): readonly string[] {
  if (brieven.every((b) => soortkenmerken(b.soort).naastAndere)) return [];
  const paden = brieven.flatMap((b) => b.bestanden.map((f) => f.pad));
  const perGemeente = new Map<string, string[]>();
  for (const stam of paden.map((pad) => basename(pad, extname(pad))))
    perGemeente.set(voorvan(stam), [...(perGemeente.get(voorvan(stam)) ?? []), stam]);
  return [...new Set(paden.map(dirname))].flatMap((map) =>
    inhoud(map).filter(
      (naam) => !vervangen.has(naam) && isAndere(naam, perGemeente.get(voorvan(naam)) ?? []),
    ),
  );
}

/** Stops when there is one. */
export function weigerAndereBrieven(brieven: readonly Briefpaden[]): void {
  const over = andereBrieven(brieven);
  if (over.length > 0) throw new Weigering('gebruik', [andereBriefMelding(over)]);
}

export function andereBriefMelding(over: readonly string[]): Melding {
  return bestandsmelding(
    'andere-brief',
    `In de map staat voor dezelfde gemeente en hetzelfde halfjaar al een andere brief: ${eerste(over)}. Er is niets geschreven.`,
    'Verplaats die brief, of kies met --uit een andere map.',
  );
}

/** `GM0034_2023-II_`; empty for what is no letter. */
function voorvan(naam: string): string {
  return /^GM\d{4}_\d{4}-I{1,2}_/.exec(naam)?.[0] ?? '';
}

/** `stammen`: the letters of this run for the same municipality and half-year. */
function isAndere(naam: string, stammen: readonly string[]): boolean {
  if (voorvan(naam) === '' || stammen.length === 0) return false;
  const stam = naam.slice(0, naam.lastIndexOf('.'));
  const [, soort = ''] = /_trede\d_([a-z-]+)/.exec(stam) ?? [];
  if (soortkenmerken(soort).naastAndere) return false;
  // The same letter, its copies (…_PUBLICATIE) and its own earlier CONCEPT.
  return !stammen.some(
    (s) => stam === s || stam.startsWith(`${s}_`) || stam.startsWith(`${s.replace(/_CONCEPT$/, '')}_`),
  );
}

function inhoud(map: string): string[] {
  return existsSync(map) && statSync(map).isDirectory() ? readdirSync(map) : [];
}

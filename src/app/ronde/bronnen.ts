import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import type { Opties } from '../../cli/opties.ts';
import { sha256VanDelen } from '../../round/hash.ts';
import type { Inhoud } from '../../round/ronde.ts';
import { lees, WORTEL } from '../invoer/bestanden.ts';
import { aanvullingVan, leesKoppeling } from '../invoer/tabelbron.ts';

/** Where each source of a round is kept, under `ronde/<nummer>`. */
export const BRON = {
  invoer: (bestand: string) => `invoer/${basename(bestand)}`,
  koppeling: 'gegevens/koppeling.yaml',
  aanvulling: 'gegevens/aanvulling',
  gemeenten: 'gegevens/gemeenten.csv',
  huisstijl: 'huisstijl',
  sjablonen: 'sjablonen.yaml',
} as const;

/** Each template as it is written, line by line. */
const LETTERLIJK = { blockQuote: 'literal', lineWidth: 0 } as const;

/** Our own data that an assessment uses. */
export const GEGEVENS = ['feestdagen.yaml', 'taakstelling-landelijk.yaml'] as const;

/** Everything that the letters of a round are made from, by the name under which the round keeps it. */
export function bronnenVan(
  bestand: string,
  opties: Opties,
  sjablonen: ReadonlyMap<string, string>,
): Inhoud[] {
  const register = opties.gemeenten ?? join(WORTEL, 'data/gemeenten.csv');
  return [
    { naam: BRON.invoer(bestand), bytes: lees(bestand) },
    ...koppelingbestanden(opties),
    { naam: BRON.gemeenten, bytes: lees(register) },
    ...GEGEVENS.map((naam) => ({ naam: `gegevens/${naam}`, bytes: lees(join(WORTEL, 'data', naam)) })),
    ...huisstijlbestanden(opties.huisstijl ?? join(WORTEL, 'huisstijl/voorbeeld')),
    {
      naam: BRON.sjablonen,
      bytes: new TextEncoder().encode(stringify(Object.fromEntries(sjablonen), LETTERLIJK)),
    },
  ];
}

/** The templates that a round keeps: one file, to be read by a person too. */
export function bewaardeSjablonen(bron: string): ReadonlyMap<string, string> {
  const gelezen: unknown = parse(new TextDecoder().decode(lees(join(bron, BRON.sjablonen))));
  return new Map(Object.entries(z.record(z.string(), z.string()).parse(gelezen)));
}

/** A koppeling, and the table that it takes columns from. */
function koppelingbestanden(opties: Opties): Inhoud[] {
  const { koppeling } = opties;
  if (koppeling === undefined) return [];
  const aanvulling = aanvullingVan(leesKoppeling(koppeling), opties);
  return [
    { naam: BRON.koppeling, bytes: lees(koppeling) },
    ...(aanvulling === null
      ? []
      : [{ naam: `${BRON.aanvulling}/${basename(aanvulling)}`, bytes: lees(aanvulling) }]),
  ];
}

/** All files of a huisstijl, also what a later version reads from it. A link is kept as what it points to. */
function huisstijlbestanden(map: string): Inhoud[] {
  return existsSync(map)
    ? padenIn(map, [])
        .sort()
        .map((pad) => ({
          naam: `${BRON.huisstijl}/${pad.slice(join(map, sep).length).split(sep).join('/')}`,
          bytes: readFileSync(pad),
        }))
    : [];
}

/** `boven`: the folders above this one as they really are, for a link back to one of them has no end. */
function padenIn(map: string, boven: readonly string[]): string[] {
  const echt = realpathSync(map);
  if (boven.includes(echt)) return [];
  return readdirSync(map)
    .filter((naam) => !naam.startsWith('.'))
    .flatMap((naam) => {
      const pad = join(map, naam);
      const soort = statSync(pad, { throwIfNoEntry: false });
      if (soort?.isDirectory()) return padenIn(pad, [...boven, echt]);
      return soort?.isFile() ? [pad] : [];
    });
}

/** One hash over the huisstijl. */
export function huisstijlhash(bronnen: readonly Inhoud[]): string {
  const eigen = bronnen.filter(({ naam }) => naam.startsWith(`${BRON.huisstijl}/`));
  return sha256VanDelen(eigen.map(({ naam, bytes }) => [naam, bytes] as const));
}

/** One hash over the templates of a letter; letters of a kind share theirs, so each is taken once. */
export function woordenhashen(sjablonen: ReadonlyMap<string, string>): (namen: readonly string[]) => string {
  const bekend = new Map<string, string>();
  return (namen) => {
    const sleutel = namen.join('\n');
    const hash =
      bekend.get(sleutel) ?? sha256VanDelen(namen.map((naam) => [naam, sjablonen.get(naam) ?? ''] as const));
    bekend.set(sleutel, hash);
    return hash;
  };
}

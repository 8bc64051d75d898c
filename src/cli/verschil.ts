import { leesRegister } from '../app/invoer/bestanden.ts';
import { type Briefbestand, leesBriefbestanden, leesBriefmap, leespaden } from '../app/map/briefmap.ts';
import { type Briefpaar, briefparen } from '../app/map/briefparen.ts';
import { briefverschil, type Cijferwijziging } from '../letters/verschil/verschil.ts';
import type { Tekstwijziging } from '../letters/verschil/woordverschil.ts';
import type { Io } from './io.ts';
import { json } from './schrijfwijze.ts';
import { UITGANG, type Uitgang } from './uitgang.ts';
import { verschilverslag } from './verschilverslag.ts';

export interface Verschilopties {
  readonly gemeenten?: string;
  readonly kort?: boolean;
  readonly json?: boolean;
}

/** One letter in both rounds, or in one of them. */
export interface Briefwijziging extends Briefpaar {
  readonly cijfers: readonly Cijferwijziging[];
  readonly woorden: readonly Tekstwijziging[];
}

/** What changed for one municipality. */
export interface Gemeentewijziging {
  readonly gemeentecode: string;
  /** Null when the register does not have the code. */
  readonly gemeente: string | null;
  readonly trede: { readonly van: number | null; readonly naar: number | null };
  /** The letters that differ. */
  readonly brieven: readonly Briefwijziging[];
}

/** `trede verschil <map1> <map2>`: what changed per municipality between two folders of letters. Writes nothing. */
export function verschil(map1: string, map2: string, opties: Verschilopties, io: Io): Uitgang {
  const van = leesBriefmap(map1);
  const naar = leesBriefmap(map2);
  const register = leesRegister(opties.gemeenten);
  const codes = [...new Set([...van.brieven, ...naar.brieven].map((b) => b.gemeentecode))].sort();
  const paren = codes.map((code) =>
    briefparen(vanGemeente(van.brieven, code), vanGemeente(naar.brieven, code)),
  );
  const gelezen = leesBriefbestanden([...new Set(paren.flat().flatMap(leesplan))]);
  const gemeenten = codes.map(
    (gemeentecode, i): Gemeentewijziging => ({
      gemeentecode,
      gemeente: register.get(gemeentecode)?.naam ?? null,
      trede: {
        van: laatsteTrede(vanGemeente(van.brieven, gemeentecode)),
        naar: laatsteTrede(vanGemeente(naar.brieven, gemeentecode)),
      },
      brieven: (paren[i] ?? []).map((paar) => wijziging(paar, gelezen)).filter(isAnders),
    }),
  );
  const anders = gemeenten.filter((g) => g.brieven.length > 0);
  const gelijk = gemeenten.length - anders.length;
  const overgeslagen = [van, naar].map(({ map, overgeslagen: namen }) => ({ map, bestanden: namen }));
  if (opties.json) io.uit(json({ gemeenten: anders.map(alsJson), gelijk, overgeslagen }));
  else
    io.uit(
      verschilverslag({ map1, map2, gemeenten: anders, gelijk, overgeslagen, kort: opties.kort === true }),
    );
  return UITGANG.gelukt;
}

function vanGemeente(brieven: readonly Briefbestand[], code: string): readonly Briefbestand[] {
  return brieven.filter((b) => b.gemeentecode === code);
}

/** Only what stands on both sides is opened. */
function leesplan({ van, naar }: Briefpaar): string[] {
  return van === null || naar === null ? [] : leespaden(van, naar);
}

/** A letter of another kind has other words throughout: then its figures only. */
function wijziging(paar: Briefpaar, gelezen: ReturnType<typeof leesBriefbestanden>): Briefwijziging {
  const [oud = [], nieuw = []] = leesplan(paar).map((pad) => gelezen.get(pad));
  const { cijfers, woorden } = briefverschil(oud, nieuw);
  return { ...paar, cijfers, woorden: paar.van?.soort === paar.naar?.soort ? woorden : [] };
}

function isAnders({ van, naar, cijfers, woorden }: Briefwijziging): boolean {
  if (van === null || naar === null || cijfers.length > 0 || woorden.length > 0) return true;
  return (['soort', 'halfjaar', 'trede', 'concept'] as const).some((veld) => van[veld] !== naar[veld]);
}

/** The trede of the last half-year that has a letter. */
function laatsteTrede(brieven: readonly Briefbestand[]): number | null {
  const [laatste] = [...brieven].sort((a, b) => (a.halfjaar < b.halfjaar ? 1 : -1));
  return laatste?.trede ?? null;
}

function alsJson({ brieven, ...gemeente }: Gemeentewijziging): object {
  const kant = (b: Briefbestand | null) => {
    if (b === null) return null;
    const { halfjaar, trede, soort, concept, paden } = b;
    return { halfjaar, trede, soort, concept, bestanden: Object.values(paden) };
  };
  const metBrief = <T extends object>(b: Briefwijziging, wijzigingen: readonly T[]) =>
    wijzigingen.map((w) => ({ brief: (b.naar ?? b.van)?.soort, ...w }));
  return {
    ...gemeente,
    brieven: brieven.map((b) => ({ van: kant(b.van), naar: kant(b.naar) })),
    cijfers: brieven.flatMap((b) => metBrief(b, b.cijfers)),
    woorden: brieven.flatMap((b) => metBrief(b, b.woorden)),
  };
}

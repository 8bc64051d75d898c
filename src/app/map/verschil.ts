import type { Register } from '../../dossier/register.ts';
import type { Tekstblok } from '../../formats/tekstblok.ts';
import { briefverschil, type Cijferwijziging } from '../../letters/verschil/verschil.ts';
import { gemarkeerd, type Tekstwijziging } from '../../letters/verschil/woordverschil.ts';
import type { RoundStore } from '../../round/store/store.ts';
import { type Briefmap, type Briefstuk, leesBriefbestanden, leesBriefmap, leesnamen } from './briefmap.ts';
import { type Briefpaar, briefparen } from './briefparen.ts';

/** One letter in both rounds, or in one of them. */
export interface Briefwijziging extends Briefpaar {
  readonly cijfers: readonly Cijferwijziging[];
  readonly woorden: readonly Tekstwijziging[];
  /** The same, each as lines with what went and what came marked. */
  readonly gemarkeerd: readonly string[];
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

/** What changed between two folders of letters. */
export interface Mapverschil {
  /** The municipalities with a difference, and how many have none. */
  readonly gemeenten: readonly Gemeentewijziging[];
  readonly gelijk: number;
  readonly overgeslagen: readonly { readonly map: string; readonly bestanden: readonly string[] }[];
}

/** What changed per municipality between two folders of letters, read back from their files. */
export async function verschil(een: RoundStore, ander: RoundStore, register: Register): Promise<Mapverschil> {
  const van = await leesBriefmap(een);
  const naar = await leesBriefmap(ander);
  const codes = [...new Set([...van.brieven, ...naar.brieven].map((b) => b.gemeentecode))].sort();
  const paren = codes.map((code) =>
    briefparen(vanGemeente(van.brieven, code), vanGemeente(naar.brieven, code)),
  );
  const oud = await gelezenVan(van, paren.flat(), 0);
  const nieuw = await gelezenVan(naar, paren.flat(), 1);
  const gemeenten = codes.map(
    (gemeentecode, i): Gemeentewijziging => ({
      gemeentecode,
      gemeente: register.get(gemeentecode)?.naam ?? null,
      trede: {
        van: laatsteTrede(vanGemeente(van.brieven, gemeentecode)),
        naar: laatsteTrede(vanGemeente(naar.brieven, gemeentecode)),
      },
      brieven: (paren[i] ?? []).map((paar) => wijziging(paar, oud, nieuw)).filter(isAnders),
    }),
  );
  const anders = gemeenten.filter((g) => g.brieven.length > 0);
  return {
    gemeenten: anders,
    gelijk: gemeenten.length - anders.length,
    overgeslagen: [van, naar].map(({ store, overgeslagen: bestanden }) => ({ map: store.plek, bestanden })),
  };
}

type Gelezen = ReadonlyMap<string, readonly Tekstblok[]>;

function vanGemeente(brieven: readonly Briefstuk[], code: string): readonly Briefstuk[] {
  return brieven.filter((b) => b.gemeentecode === code);
}

/** Only what stands on both sides is opened. */
function gelezenVan({ store }: Briefmap, paren: readonly Briefpaar[], kant: 0 | 1): Promise<Gelezen> {
  const namen = paren.flatMap(({ van, naar }) =>
    van === null || naar === null ? [] : [leesnamen(van, naar)[kant]],
  );
  return leesBriefbestanden(store, [...new Set(namen)]);
}

/** A letter of another kind has other words throughout: then its figures only. */
function wijziging(paar: Briefpaar, oud: Gelezen, nieuw: Gelezen): Briefwijziging {
  const { van, naar } = paar;
  if (van === null || naar === null) return { ...paar, cijfers: [], woorden: [], gemarkeerd: [] };
  const [een, ander] = leesnamen(van, naar);
  const { cijfers, woorden } = briefverschil(oud.get(een) ?? [], nieuw.get(ander) ?? []);
  const eigen = van.soort === naar.soort ? woorden : [];
  return { ...paar, cijfers, woorden: eigen, gemarkeerd: eigen.flatMap(gemarkeerd) };
}

function isAnders({ van, naar, cijfers, woorden }: Briefwijziging): boolean {
  if (van === null || naar === null || cijfers.length > 0 || woorden.length > 0) return true;
  return (['soort', 'halfjaar', 'trede', 'concept'] as const).some((veld) => van[veld] !== naar[veld]);
}

/** The trede of the last half-year that has a letter. */
function laatsteTrede(brieven: readonly Briefstuk[]): number | null {
  const [laatste] = [...brieven].sort((a, b) => (a.halfjaar < b.halfjaar ? 1 : -1));
  return laatste?.trede ?? null;
}

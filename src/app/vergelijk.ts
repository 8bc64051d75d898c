import { type Kaderweigering, weigering } from '../assessment/assess.ts';
import type { Kader } from '../assessment/kader.ts';
import { compare, type Uitslag, verplaatsingen } from '../assessment/vergelijk.ts';
import { Weigering } from '../dossier/weigering.ts';
import type { Sjablonen } from '../letters/template/sjablonen.ts';
import { regelsVanHalfjaar } from './beoordeel.ts';
import type { Tabelinvoer } from './invoer/tabel.ts';
import { ONZE_KADERS } from './kaders/register.ts';
import { geldigheid, weigeringMelding } from './kaderweigering.ts';
import type { Beoordeelopdracht, Leesopdracht } from './opdracht.ts';
import { kortVerteld, type Verteld, vertel } from './vertel.ts';

/** The outcome under one kader, told, or why that kader refuses these figures. */
export type Verteldeuitslag = Verteld | { readonly geweigerd: string };

/** One municipality under every kader. */
export interface Vergelijking {
  readonly gemeentecode: string;
  readonly gemeente: string;
  readonly halfjaar: string;
  readonly tredeVorig: number | null;
  readonly uitkomsten: Readonly<Record<string, Verteldeuitslag>>;
  /** Per kader the outcome and what decided it; null when the kaders that hold agree. */
  readonly verschil: readonly string[] | null;
}

/** The same figures under every kader, and what makes them differ. */
export function vergelijk(
  tabel: Tabelinvoer,
  opdracht: Leesopdracht,
  sjablonen: Sjablonen,
  kaders: Iterable<Kader> = ONZE_KADERS.kaders.values(),
): readonly Vergelijking[] {
  const alle = [...kaders];
  return regelsVanHalfjaar(tabel, opdracht).map(({ periode, rij }) => {
    const uitkomsten = Object.fromEntries(
      [...compare(periode, alle)].map(([id, u]) => [id, verteldeUitslag(u, rij, sjablonen)]),
    );
    return {
      gemeentecode: periode.gemeentecode,
      gemeente: periode.gemeente,
      halfjaar: periode.halfjaar,
      tredeVorig: periode.trede_vorig,
      uitkomsten,
      verschil: verschilTussen(uitkomsten),
    };
  });
}

function verteldeUitslag(u: Uitslag, rij: number, sjablonen: Sjablonen): Verteldeuitslag {
  return 'geweigerd' in u
    ? { geweigerd: weigeringTekst(u.geweigerd) }
    : vertel(u.beoordeling, rij, sjablonen);
}

function weigeringTekst(w: Kaderweigering): string {
  return w.code === 'kader-geldt-niet' ? `geldt ${geldigheid(w)}.` : 'die vorige trede bestaat hier niet.';
}

function verschilTussen(uitkomsten: Vergelijking['uitkomsten']): string[] | null {
  const geldend = Object.values(uitkomsten).flatMap((u) => ('geweigerd' in u ? [] : [u]));
  if (new Set(geldend.map((v) => `${v.trede} ${v.status}`)).size <= 1) return null;
  return Object.entries(uitkomsten).map(
    ([id, u]) => `${id}: ${'geweigerd' in u ? u.geweigerd : kortVerteld(u)}`,
  );
}

/** A municipality of which the outcome changes. */
export interface Verandering {
  readonly gemeentecode: string;
  readonly gemeente: string;
  readonly halfjaar: string;
  readonly van: Verteld;
  readonly naar: Verteld;
}

/** Which municipalities a change of kader or instelling moves, and how many stay. Refuses rows that either kader refuses. */
export function effect(
  tabel: Tabelinvoer,
  van: Beoordeelopdracht,
  naar: Beoordeelopdracht,
  sjablonen: Sjablonen,
): { readonly gemeenten: readonly Verandering[]; readonly gelijk: number } {
  const regels = regelsVanHalfjaar(tabel, van);
  for (const { kader } of [van, naar]) {
    const geweigerd = regels.flatMap((regel) => {
      const waarom = weigering({ ...regel.periode, trede_vorig: null }, kader);
      return waarom === null ? [] : [weigeringMelding(regel, kader, waarom)];
    });
    if (geweigerd.length > 0) throw new Weigering('invoer', geweigerd);
  }
  const lezing = ({ kader, instellingen }: Beoordeelopdracht) => ({ kader, opties: { instellingen } });
  const rijVan = new Map(regels.map((r) => [r.periode, r.rij]));
  const verplaatst = verplaatsingen(
    regels.map((r) => r.periode),
    lezing(van),
    lezing(naar),
  );
  return {
    gemeenten: verplaatst.map(({ periode, van: toen, naar: nu }) => ({
      gemeentecode: periode.gemeentecode,
      gemeente: periode.gemeente,
      halfjaar: periode.halfjaar,
      van: vertel(toen, rijVan.get(periode) ?? null, sjablonen),
      naar: vertel(nu, rijVan.get(periode) ?? null, sjablonen),
    })),
    gelijk: regels.length - verplaatst.length,
  };
}

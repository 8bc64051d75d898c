import { isBijstuk, soortkenmerken } from '../dossier/briefsoort.ts';
import { type Datum, dagenTussen } from '../dossier/datum.ts';
import type { Stukfeiten } from './feiten.ts';
import { geldtOp, type Regeling } from './regeling.ts';
import type { Stuktoestand } from './vouw.ts';

/** What is asked of a letter before it may go out, besides its approvals. */
export interface Vrijgavegegevens {
  readonly datum: Datum;
  /** Who signs it, by function. */
  readonly ondertekenaars: readonly string[];
  /** The last days of the terms that run from it, as far as they are known. */
  readonly termijnen: readonly Datum[];
}

/** Why a letter may not go out. */
export type Vrijgavebezwaar =
  | { readonly code: 'concept' }
  | { readonly code: 'niet-akkoord' }
  | { readonly code: 'mandaat-verlopen'; readonly functie: string }
  | { readonly code: 'datum-in-toekomst' }
  | { readonly code: 'datum-te-oud'; readonly dagen: number }
  | { readonly code: 'termijn-verstreken'; readonly datum: Datum }
  | { readonly code: 'afschrift-ontbreekt' }
  | { readonly code: 'mededeling-ontbreekt' }
  | { readonly code: 'hoort-bij'; readonly naam: string };

/** Everything that keeps one letter from going out, apart from the letters beside it; nothing when it may. */
export function vrijgavebezwaren(
  { toestand }: Pick<Stuktoestand, 'toestand'>,
  brief: Vrijgavegegevens,
  { vrijgave, mandaten }: Regeling,
  vandaag: Datum,
): Vrijgavebezwaar[] {
  const oud = dagenTussen(brief.datum, vandaag);
  const verlopen = brief.ondertekenaars.filter((functie) => {
    const van = mandaten.filter((m) => m.functie === functie);
    return van.length > 0 && !van.some((m) => geldtOp(m, brief.datum));
  });
  const voorbij = brief.termijnen.find((dag) => dag >= brief.datum && dag < vandaag);
  return [
    ...(toestand === 'akkoord'
      ? []
      : [{ code: toestand === 'concept' ? ('concept' as const) : ('niet-akkoord' as const) }]),
    ...verlopen.map((functie) => ({ code: 'mandaat-verlopen', functie }) as const),
    ...(oud < 0 ? [{ code: 'datum-in-toekomst' } as const] : []),
    ...(oud > vrijgave.dagen ? [{ code: 'datum-te-oud', dagen: oud } as const] : []),
    ...(voorbij === undefined ? [] : [{ code: 'termijn-verstreken', datum: voorbij } as const]),
  ];
}

const ONTBREEKT = { 'afschrift-raad': 'afschrift-ontbreekt', mededeling: 'mededeling-ontbreekt' } as const;

/**
 * What keeps a letter from going out because of the others of its municipality: a copy or a mededeling that is not there, or
 * one that goes out with it and may not. `samen` are all letters of the municipality, each with what keeps it by itself.
 */
export function samenhangbezwaren(
  stuk: Stukfeiten,
  samen: readonly { readonly feiten: Stukfeiten; readonly bezwaren: readonly Vrijgavebezwaar[] }[],
): Vrijgavebezwaar[] {
  const soorten = new Set(samen.map((s) => s.feiten.soort));
  const mist = soortkenmerken(stuk.soort)
    .erbij.filter((soort) => !soorten.has(soort))
    .map((soort) => ({ code: ONTBREEKT[soort] }) as const);
  if (!gaatSamen(stuk.soort)) return mist;
  const wacht = samen
    .filter(({ feiten: f }) => gaatSamen(f.soort) && f.naam !== stuk.naam && !f.vrijgegeven)
    .filter(({ bezwaren }) => bezwaren.length > 0)
    .map((s) => ({ code: 'hoort-bij', naam: s.feiten.naam }) as const);
  return [...mist, ...wacht];
}

/** A letter that others go out with, or one of those. */
function gaatSamen(soort: string): boolean {
  const { erbij, erbijNaVooraankondiging } = soortkenmerken(soort);
  return isBijstuk(soort) || erbij.length > 0 || erbijNaVooraankondiging.length > 0;
}

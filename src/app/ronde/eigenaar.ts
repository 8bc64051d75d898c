import type { Ronderegel } from '../../round/regels.ts';
import type { Rondestand, Stukstand } from '../../round/stand.ts';

/** What the manifest tells of a letter under this name; empty when it tells nothing. */
export function gegevenVan({ regel }: Pick<Stukstand, 'regel'>, naam: string): string {
  return String(regel.gegevens[naam] ?? '');
}

export function isConcept({ regel }: Stukstand): boolean {
  return regel.gegevens.concept === true;
}

/** The letters of a municipality as they stand. */
export function stukkenVanGemeente({ stukken }: Rondestand, gemeentecode: string): Stukstand[] {
  return [...stukken.values()].filter((s) => gegevenVan(s, 'gemeentecode') === gemeentecode);
}

/** The part of the round that a letter was made for; undefined for the round as a whole. */
export function deelVan({ rondes }: Rondestand, { regel }: Stukstand): Ronderegel['deel'] {
  return rondes.find((r) => r.nummer === regel.ronde)?.deel;
}

/** Whether an ordinary run leaves a letter alone: it was sent, or it has a date of its own. */
export function isVast(stand: Rondestand, stuk: Stukstand): boolean {
  return stuk.verzonden !== null || deelVan(stand, stuk) !== undefined;
}

/**
 * The line of the journal that the outcome of a municipality rests on, where that is not the round as a whole: the last
 * of those of its sent letters and those of its completion and correction. A `voorstel` takes the place of nothing.
 */
export function eigenaarVan(stand: Rondestand, gemeentecode: string): Ronderegel | null {
  const verzonden = stukkenVanGemeente(stand, gemeentecode).filter((s) => s.verzonden !== null);
  const nummers = new Set(verzonden.map((s) => s.regel.ronde));
  const geldt = ({ nummer, deel }: Ronderegel) =>
    (nummers.has(nummer) && deel?.soort !== 'voorstel') ||
    (deel !== undefined && deel.soort !== 'voorstel' && deel.gemeenten.includes(gemeentecode));
  return stand.rondes.findLast(geldt) ?? null;
}

/** The municipalities that the journal knows by their letters or parts. */
export function gemeentenVanRonde(stand: Rondestand): ReadonlySet<string> {
  return new Set([
    ...[...stand.stukken.values()].map((s) => gegevenVan(s, 'gemeentecode')),
    ...stand.rondes.flatMap((r) => r.deel?.gemeenten ?? []),
  ]);
}

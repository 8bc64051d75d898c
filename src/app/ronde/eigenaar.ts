import { nearest } from '../../dossier/gelijkenis.ts';
import { weiger } from '../../dossier/weigering.ts';
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

/** What the letters of these municipalities are or were called that went out or may: a new letter bears another kenmerk. */
export function bezetteKenmerken(stand: Rondestand, codes: readonly string[]): string[] {
  const van = (s: Pick<Stukstand, 'regel'>) =>
    codes.includes(gegevenVan(s, 'gemeentecode')) ? [gegevenVan(s, 'kenmerk')] : [];
  const nu = [...stand.stukken.values()].filter((s) => s.verzonden !== null);
  const eerder = stand.eerdere.filter((e) => e.verzonden !== null);
  return [...new Set([...nu.flatMap(van), ...eerder.flatMap((e) => van({ regel: e.stuk }))])].sort();
}

/** The gemeentecode of a municipality of the round, by name or code; with a name that nobody has, the nearest is asked. */
export function gemeenteInRonde(stand: Rondestand, zoek: string, plek: string): string {
  const gezocht = zoek.trim().toLowerCase();
  const namen = new Map(
    [...stand.stukken.values()].map((s) => [gegevenVan(s, 'gemeente'), gegevenVan(s, 'gemeentecode')]),
  );
  for (const e of stand.eerdere)
    namen.set(gegevenVan({ regel: e.stuk }, 'gemeente'), gegevenVan({ regel: e.stuk }, 'gemeentecode'));
  const gevonden = [...namen].find((paar) => paar.some((t) => t.toLowerCase() === gezocht));
  if (gevonden !== undefined) return gevonden[1];
  const lijkt = nearest(zoek, [...namen.keys()]);
  throw weiger(
    'gebruik',
    'gemeente-zonder-brief',
    `In ${plek} is geen brief voor de gemeente "${zoek}".`,
    lijkt === null ? 'Controleer de naam of geef de gemeentecode op.' : `Bedoelt u ${lijkt}?`,
  );
}

import { schakelVan } from './keten.ts';
import { bronMap, gebeurtenispad, regelingpad, TOETSINGMAP } from './naam.ts';
import type { Rondestand } from './stand.ts';
import type { Naamsoort } from './store/store.ts';

/** Every file that the journal knows, with its hash. */
export function* verwachtVan(stand: Rondestand): Generator<[string, string]> {
  for (const { regel } of stand.stukken.values())
    for (const { naam, sha256: hash } of regel.bestanden) yield [naam, hash];
  for (const { naam, sha256: hash } of stand.klaar?.bestanden ?? []) yield [naam, hash];
  for (const { pad, merk } of stand.eerdere) yield [pad, merk.sha256];
  for (const { bron, bronnen } of stand.rondes)
    for (const [naam, hash] of Object.entries(bronnen)) yield [`${bronMap(bron)}/${naam}`, hash];
  for (const { stukken, regeling } of stand.vrijgaven) {
    yield [regelingpad(regeling), regeling];
    for (const { gebeurtenis } of stukken) yield [gebeurtenispad(gebeurtenis), gebeurtenis];
  }
}

/** Every event of a register under its own hash, and every event that one of them came after: also one that is gone. */
export function* verwachtUitRegister(
  gebeurtenissen: ReadonlyMap<string, Uint8Array>,
): Generator<[string, string]> {
  for (const [hash, bytes] of gebeurtenissen) {
    yield [gebeurtenispad(hash), hash];
    for (const vorige of schakelVan(bytes)?.vorige ?? []) yield [gebeurtenispad(vorige), vorige];
  }
}

/** Half written by who was stopped while deciding: it was never told to be done, and is not read. */
export function isHalveGebeurtenis(naam: string, soort: Naamsoort): boolean {
  return soort === 'rest' && naam.startsWith(`${TOETSINGMAP}/`);
}

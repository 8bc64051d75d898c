import { join } from 'node:path';
import { sha256 } from '../hash.ts';
import { weigerIntussenBesloten } from '../keten.ts';
import { gebeurtenispad, TOETSINGMAP } from '../naam.ts';
import { SCHIJF } from './schijf.ts';
import { bytesVan, schrijf, TIJDELIJK } from './schrijf.ts';
import type { Proces } from './slot.ts';

const JSON_NAAM = /^(.*)\.json$/;
/** No event of ours comes near; what is larger is none, and is not read. */
const MEER_DAN_EEN_GEBEURTENIS = 256 * 1024;

/** Every event in a folder, by its name without the extension. What is half written is not there yet. */
export function gebeurtenissenIn(map: string): ReadonlyMap<string, Uint8Array> {
  const onder = join(map, TOETSINGMAP);
  if (SCHIJF.soort(onder)?.isDirectory() !== true) return new Map();
  const uit = new Map<string, Uint8Array>();
  for (const naam of [...SCHIJF.namen(onder)].sort()) {
    const hash = JSON_NAAM.exec(naam)?.[1];
    if (hash === undefined) continue;
    const pad = join(onder, naam);
    const past = (SCHIJF.soort(pad)?.size ?? 0) <= MEER_DAN_EEN_GEBEURTENIS;
    uit.set(hash, past ? (bytesVan(pad) ?? new Uint8Array()) : new Uint8Array());
  }
  return uit;
}

/**
 * Puts an event under its hash. Who decides at the very same moment is not seen: then both stand there, and whoever reads
 * them finds two last events.
 */
export function zetGebeurtenis(
  { map, opPlek, proces }: { map: string; opPlek: (naam: string) => string; proces: Proces },
  bytes: Uint8Array,
  hoofden: readonly string[],
): string {
  const hash = sha256(bytes);
  const staan = gebeurtenissenIn(map);
  if (staan.has(hash)) return hash;
  weigerIntussenBesloten(staan, bytes, hoofden);
  const wie = `${proces.machine.replaceAll(/[^A-Za-z0-9-]/g, '')}-${proces.pid}`;
  schrijf({ pad: opPlek(gebeurtenispad(hash)), bytes }, `.${wie}${TIJDELIJK}`);
  return hash;
}

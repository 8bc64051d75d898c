import type { KeyObject } from 'node:crypto';
import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { ondertekenaar, vingerafdruk } from './handtekening.ts';
import { sha256 } from './hash.ts';
import { JOURNAAL, JournaalFout, leesJournaal } from './journaal.ts';
import { HANDTEKENING, MANIFEST, manifestVan } from './manifest.ts';
import { bytesVan } from './schrijf.ts';
import { bronMap, type Rondestand, rondestand, type Stukstand } from './stand.ts';

/** What was found about one file. `gelijk` has no reason. */
export interface Bevonden {
  readonly bestand: string;
  readonly oordeel: 'gelijk' | 'anders' | 'ontbreekt' | 'onbekend';
  readonly reden: string | null;
}

/** Who signed: `geen` is an unsigned manifest, which is told and is no deviation by itself. */
export type Handtekeningstand =
  | { readonly soort: 'geen' }
  | { readonly soort: 'geldig'; readonly sleutel: string; readonly vertrouwd: boolean }
  | { readonly soort: 'ongeldig'; readonly reden: string };

export interface Mapcontrole {
  readonly bevonden: readonly Bevonden[];
  readonly handtekening: Handtekeningstand;
  /** Null when the journal cannot be read. */
  readonly stand: Rondestand | null;
}

/**
 * Re-reads the folder of a round: the signature, the chain of the journal, and every file against its hash. What is
 * missing and what is there too much are deviations as well. `vertrouwd` is the public key that should have signed.
 */
export function controleerMap(map: string, vertrouwd: KeyObject | null): Mapcontrole {
  const bevonden: Bevonden[] = [];
  const meld = (bestand: string, oordeel: Bevonden['oordeel'], reden: string | null = null) =>
    bevonden.push({ bestand, oordeel, reden });
  let stand: Rondestand | null = null;
  let manifest: Uint8Array | null = null;
  try {
    const journaal = leesJournaal(map);
    stand = rondestand(journaal.regels);
    manifest = manifestVan(journaal);
    if (journaal.rest > 0) meld(JOURNAAL, 'anders', 'de laatste regel is niet heel');
    else if (!stand.af) meld(JOURNAAL, 'anders', 'de ronde is niet afgemaakt');
    else meld(JOURNAAL, 'gelijk');
  } catch (fout) {
    meld(JOURNAAL, 'anders', fout instanceof JournaalFout ? fout.message : onleesbaar(fout));
  }
  const aanwezig = inhoud(map);
  const verwacht = new Map(stand === null ? [] : verwachtVan(stand));
  for (const [naam, hash] of verwacht) {
    const bijzonder = aanwezig.get(naam);
    if (bijzonder === undefined) meld(naam, 'ontbreekt', 'het bestand staat er niet meer');
    else if (bijzonder) meld(naam, 'anders', 'het is geen gewoon bestand');
    else {
      const reden = bezwaar(join(map, naam), (bytes) => sha256(bytes) === hash, ANDERE_INHOUD);
      meld(naam, reden === null ? 'gelijk' : 'anders', reden);
    }
  }
  controleerManifest(map, manifest, meld);
  const handtekening = controleerHandtekening(map, stand, vertrouwd);
  if (handtekening.soort === 'ongeldig') meld(HANDTEKENING, 'anders', handtekening.reden);
  for (const naam of aanwezig.keys())
    if (stand !== null && !verwacht.has(naam) && !VAST.includes(naam))
      if (namenIn(join(map, naam)) === null) meld(naam, 'anders', 'de map kan niet worden gelezen');
      else meld(naam, 'onbekend', 'het hoort niet bij de ronde');
  if (handtekening.soort === 'geen' && aanwezig.has(HANDTEKENING))
    meld(HANDTEKENING, 'onbekend', 'het manifest zegt dat het niet is ondertekend');
  return { bevonden, handtekening, stand };
}

/** The files of these pieces that are not what the journal says. */
export function controleerStukken(map: string, stukken: Iterable<Stukstand>): Bevonden[] {
  return [...stukken].flatMap(({ regel }) =>
    regel.bestanden.flatMap(({ naam, sha256: hash }) => {
      const pad = join(map, naam);
      if (!existsSync(pad))
        return { bestand: naam, oordeel: 'ontbreekt', reden: 'het bestand staat er niet meer' };
      const reden = bezwaar(pad, (bytes) => sha256(bytes) === hash, ANDERE_INHOUD);
      return reden === null ? [] : { bestand: naam, oordeel: 'anders', reden };
    }),
  );
}

const ANDERE_INHOUD = 'de inhoud is niet meer die van het manifest';

/** What is wrong with a file: that it cannot be read, or `anders` when it is not what it must be; null when it is right. */
function bezwaar(pad: string, klopt: (bytes: Uint8Array) => boolean, anders: string): string | null {
  try {
    const bytes = bytesVan(pad);
    return bytes !== null && klopt(bytes) ? null : anders;
  } catch (fout) {
    return onleesbaar(fout);
  }
}

/** The finding for an error of the system; any other error is our own mistake and is thrown on. */
function onleesbaar(fout: unknown): string {
  const { code, syscall } = fout as NodeJS.ErrnoException;
  if (syscall === undefined) throw fout;
  return `het kan niet worden gelezen (${code})`;
}

const VAST: readonly string[] = [JOURNAAL, MANIFEST, HANDTEKENING];

/** Every file that the journal knows, with its hash. */
function* verwachtVan(stand: Rondestand): Generator<[string, string]> {
  for (const { regel } of stand.stukken.values())
    for (const { naam, sha256: hash } of regel.bestanden) yield [naam, hash];
  for (const { naam, sha256: hash } of stand.klaar?.bestanden ?? []) yield [naam, hash];
  for (const { pad, merk } of stand.eerdere) yield [pad, merk.sha256];
  for (const { bron, bronnen } of stand.rondes)
    for (const [naam, hash] of Object.entries(bronnen)) yield [`${bronMap(bron)}/${naam}`, hash];
}

/** Everything in the folder by its name with `/`; true for what is neither a plain file nor a folder with something in it. */
function inhoud(map: string): ReadonlyMap<string, boolean> {
  const uit = new Map<string, boolean>();
  const loop = (onder: string) => {
    for (const deel of namenIn(join(map, onder)) ?? []) {
      const naam = join(onder, deel);
      const soort = lstatSync(join(map, naam));
      if (soort.isDirectory() && (namenIn(join(map, naam)) ?? []).length > 0) loop(naam);
      else uit.set(naam.split(sep).join('/'), !soort.isFile());
    }
  };
  if (existsSync(map)) loop('');
  return uit;
}

/** What is in a folder; nothing in what is none. Null when it may not be opened: then its files are missing as well. */
function namenIn(map: string): readonly string[] | null {
  try {
    return readdirSync(map);
  } catch (fout) {
    onleesbaar(fout);
    return (fout as NodeJS.ErrnoException).code === 'EACCES' ? null : [];
  }
}

type Meld = (bestand: string, oordeel: Bevonden['oordeel'], reden?: string | null) => void;

function controleerManifest(map: string, manifest: Uint8Array | null, meld: Meld): void {
  const pad = join(map, MANIFEST);
  const klopt = (bytes: Uint8Array) => manifest !== null && Buffer.compare(bytes, manifest) === 0;
  if (existsSync(pad)) {
    const reden = bezwaar(pad, klopt, 'het volgt niet uit het journaal');
    meld(MANIFEST, reden === null ? 'gelijk' : 'anders', reden);
  } else meld(MANIFEST, 'ontbreekt', 'er is geen manifest');
}

function controleerHandtekening(
  map: string,
  stand: Rondestand | null,
  vertrouwd: KeyObject | null,
): Handtekeningstand {
  const pad = join(map, HANDTEKENING);
  const manifest = join(map, MANIFEST);
  const verwacht = stand?.klaar?.sleutel ?? null;
  if (verwacht === null && vertrouwd === null) return { soort: 'geen' };
  if (!existsSync(pad) || !existsSync(manifest))
    return { soort: 'ongeldig', reden: 'de handtekening ontbreekt' };
  let wie: KeyObject | null;
  try {
    wie = ondertekenaar(bytesVan(manifest) ?? Buffer.of(), (bytesVan(pad) ?? '').toString());
  } catch (fout) {
    return { soort: 'ongeldig', reden: onleesbaar(fout) };
  }
  if (wie === null) return { soort: 'ongeldig', reden: 'de handtekening hoort niet bij dit manifest' };
  const sleutel = vingerafdruk(wie);
  if (vertrouwd !== null && vingerafdruk(vertrouwd) !== sleutel)
    return { soort: 'ongeldig', reden: 'het manifest is met een andere sleutel ondertekend' };
  if (verwacht !== sleutel)
    return { soort: 'ongeldig', reden: 'het manifest noemt een andere sleutel dan die ondertekende' };
  return { soort: 'geldig', sleutel, vertrouwd: vertrouwd !== null };
}

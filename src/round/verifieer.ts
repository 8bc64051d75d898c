import type { KeyObject } from 'node:crypto';
import { Weigering } from '../dossier/weigering.ts';
import { ondertekenaar, sleutelafdruk } from './handtekening.ts';
import { sha256 } from './hash.ts';
import { leesJournaal } from './journaal.ts';
import { manifestVan } from './manifest.ts';
import { HANDTEKENING, JOURNAAL, MANIFEST } from './naam.ts';
import { type Rondestand, rondestand, type Stukstand } from './stand.ts';
import type { RoundStore } from './store/store.ts';
import { isHalveGebeurtenis, verwachtUitRegister, verwachtVan } from './verwacht.ts';

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

const GEEN_GEWOON = 'het is geen gewoon bestand';
const ANDERE_INHOUD = 'de inhoud is niet meer die van het manifest';

/**
 * Re-reads a round: the signature, the chain of the journal, and every file against its hash. What is missing and what is
 * there too much are deviations as well; so is a signature that the round had and has no longer. `vertrouwd` is the public key
 * that should have signed.
 */
export async function controleerRonde(store: RoundStore, vertrouwd: KeyObject | null): Promise<Mapcontrole> {
  const bevonden: Bevonden[] = [];
  const meld: Meld = (bestand, oordeel, reden = null) => bevonden.push({ bestand, oordeel, reden });
  const { stand, manifest, ooitOndertekend } = await controleerJournaal(store, meld);
  const aanwezig = await store.namen(true);
  const verwacht = new Map(
    stand === null ? [] : [...verwachtVan(stand), ...verwachtUitRegister(await store.leesGebeurtenissen())],
  );
  for (const [naam, hash] of verwacht) {
    const soort = aanwezig.get(naam);
    if (soort === undefined) meld(naam, 'ontbreekt', 'het bestand staat er niet meer');
    else if (soort !== 'bestand') meld(naam, 'anders', GEEN_GEWOON);
    else {
      const reden = await bezwaar(store, naam, (bytes) => sha256(bytes) === hash, ANDERE_INHOUD);
      meld(naam, reden === null ? 'gelijk' : 'anders', reden);
    }
  }
  await controleerManifest(store, aanwezig.has(MANIFEST), manifest, meld);
  const handtekening = await controleerHandtekening(store, aanwezig, stand, vertrouwd);
  if (handtekening.soort === 'ongeldig') meld(HANDTEKENING, 'anders', handtekening.reden);
  for (const [naam, soort] of aanwezig)
    if (stand !== null && !verwacht.has(naam) && !VAST.includes(naam) && !isHalveGebeurtenis(naam, soort))
      if (soort === 'gesloten') meld(naam, 'anders', 'de map kan niet worden gelezen');
      else meld(naam, 'onbekend', 'het hoort niet bij de ronde');
  if (handtekening.soort === 'geen' && aanwezig.has(HANDTEKENING))
    meld(HANDTEKENING, 'onbekend', 'het manifest zegt dat het niet is ondertekend');
  else if (handtekening.soort === 'geen' && ooitOndertekend)
    meld(HANDTEKENING, 'ontbreekt', 'de ronde was ondertekend en is dat nu niet meer');
  return { bevonden, handtekening, stand };
}

/** The files of these pieces that are not what the journal says. */
export function controleerStukken(store: RoundStore, stukken: Iterable<Stukstand>): Promise<Bevonden[]> {
  const merken = [...stukken].flatMap(({ regel }) => regel.bestanden);
  return tegenHashes(store, new Map(merken.map((m) => [m.naam, m.sha256])));
}

/** Which of these files are not what the journal says; one that it does not know is none of the round. */
export function controleerBestanden(
  store: RoundStore,
  stand: Rondestand,
  namen: readonly string[],
): Promise<Bevonden[]> {
  const verwacht = new Map(verwachtVan(stand));
  return tegenHashes(store, new Map(namen.map((naam) => [naam, verwacht.get(naam)])));
}

async function tegenHashes(
  store: RoundStore,
  verwacht: ReadonlyMap<string, string | undefined>,
): Promise<Bevonden[]> {
  const uit: Bevonden[] = [];
  const aanwezig = await store.namen();
  for (const [bestand, hash] of verwacht) {
    if (hash === undefined) uit.push({ bestand, oordeel: 'onbekend', reden: 'het hoort niet bij de ronde' });
    else if (!aanwezig.has(bestand))
      uit.push({ bestand, oordeel: 'ontbreekt', reden: 'het bestand staat er niet meer' });
    else {
      const reden = await bezwaar(store, bestand, (bytes) => sha256(bytes) === hash, ANDERE_INHOUD);
      if (reden !== null) uit.push({ bestand, oordeel: 'anders', reden });
    }
  }
  return uit;
}

type Meld = (bestand: string, oordeel: Bevonden['oordeel'], reden?: string | null) => void;

async function controleerJournaal(
  store: RoundStore,
  meld: Meld,
): Promise<{ stand: Rondestand | null; manifest: Uint8Array | null; ooitOndertekend: boolean }> {
  try {
    const journaal = await leesJournaal(store);
    const stand = rondestand(journaal.regels);
    if (journaal.rest > 0) meld(JOURNAAL, 'anders', 'de laatste regel is niet heel');
    else if (!stand.af) meld(JOURNAAL, 'anders', 'de ronde is niet afgemaakt');
    else meld(JOURNAAL, 'gelijk');
    const ooitOndertekend = journaal.regels.some((r) => r.soort === 'klaar' && r.sleutel !== null);
    return { stand, manifest: manifestVan(journaal), ooitOndertekend };
  } catch (fout) {
    if (!(fout instanceof Weigering)) throw fout;
    meld(
      JOURNAAL,
      'anders',
      fout.soort === 'afwijking' && fout.meldingen[0]?.waarde != null
        ? fout.meldingen[0].waarde
        : onleesbaar(fout),
    );
    return { stand: null, manifest: null, ooitOndertekend: false };
  }
}

/** What is wrong with a file: that it cannot be read, or `anders` when it is not what it must be; null when it is right. */
async function bezwaar(
  store: RoundStore,
  naam: string,
  klopt: (bytes: Uint8Array) => boolean,
  anders: string,
): Promise<string | null> {
  try {
    const bytes = await store.lees(naam);
    return bytes !== null && klopt(bytes) ? null : anders;
  } catch (fout) {
    return onleesbaar(fout);
  }
}

/** The finding for what the store could not read; any other error is our own mistake and is thrown on. */
function onleesbaar(fout: unknown): string {
  if (fout instanceof Weigering && fout.soort === 'afwijking') return GEEN_GEWOON;
  if (!(fout instanceof Weigering) || fout.soort !== 'opslag') throw fout;
  return `het kan niet worden gelezen (${fout.meldingen[0]?.waarde})`;
}

const VAST: readonly string[] = [JOURNAAL, MANIFEST, HANDTEKENING];

async function controleerManifest(
  store: RoundStore,
  staatEr: boolean,
  manifest: Uint8Array | null,
  meld: Meld,
): Promise<void> {
  if (!staatEr) return meld(MANIFEST, 'ontbreekt', 'er is geen manifest');
  const klopt = (bytes: Uint8Array) => manifest !== null && Buffer.compare(bytes, manifest) === 0;
  const reden = await bezwaar(store, MANIFEST, klopt, 'het volgt niet uit het journaal');
  meld(MANIFEST, reden === null ? 'gelijk' : 'anders', reden);
}

async function controleerHandtekening(
  store: RoundStore,
  aanwezig: ReadonlyMap<string, unknown>,
  stand: Rondestand | null,
  vertrouwd: KeyObject | null,
): Promise<Handtekeningstand> {
  const verwacht = stand?.klaar?.sleutel ?? null;
  if (verwacht === null && vertrouwd === null) return { soort: 'geen' };
  if (!aanwezig.has(HANDTEKENING) || !aanwezig.has(MANIFEST))
    return { soort: 'ongeldig', reden: 'de handtekening ontbreekt' };
  let wie: KeyObject | null;
  try {
    const manifest = (await store.lees(MANIFEST)) ?? new Uint8Array();
    const tekst = new TextDecoder().decode((await store.lees(HANDTEKENING)) ?? undefined);
    wie = ondertekenaar(manifest, tekst);
  } catch (fout) {
    return { soort: 'ongeldig', reden: onleesbaar(fout) };
  }
  if (wie === null) return { soort: 'ongeldig', reden: 'de handtekening hoort niet bij dit manifest' };
  const sleutel = sleutelafdruk(wie);
  if (vertrouwd !== null && sleutelafdruk(vertrouwd) !== sleutel)
    return { soort: 'ongeldig', reden: 'het manifest is met een andere sleutel ondertekend' };
  if (verwacht !== sleutel)
    return { soort: 'ongeldig', reden: 'het manifest noemt een andere sleutel dan die ondertekende' };
  return { soort: 'geldig', sleutel, vertrouwd: vertrouwd !== null };
}

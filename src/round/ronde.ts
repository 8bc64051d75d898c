import type { KeyObject } from 'node:crypto';
import { weigerOnecht } from './echt.ts';
import { sha256 } from './hash.ts';
import { type Journaal, leesJournaal, type Schrijver, vervolg } from './journaal.ts';
import { eerderMap } from './naam.ts';
import type { Bestandsmerk, Door, Stukregel } from './regels.ts';
import { type Rondestand, rondestand } from './stand.ts';
import type { Inhoud, RoundStore } from './store/store.ts';

/** A piece that the round must have: its files, by their hashes and their bytes, and what the manifest tells of it. */
export interface Stuk extends Pick<Stukregel, 'naam' | 'bestanden' | 'gegevens'> {
  readonly inhoud: readonly Inhoud[];
}

/** A locked round with its journal. */
export interface Ronde {
  readonly store: RoundStore;
  readonly journaal: Schrijver;
  stand(): Rondestand;
  /** Whether what stands there bears a signature that holds for it. */
  readonly wasOndertekend: boolean;
  sluit(): Promise<void>;
}

/**
 * Locks the round and reads its journal. Refuses when another run works there ('bezet'), and when the journal, the manifest or its
 * signature is not what a run left ('afwijking'). `sleutel` is the key that will sign: then another one may not have signed before.
 */
export async function openRonde(store: RoundStore, sleutel: KeyObject | null = null): Promise<Ronde> {
  const sluit = await store.neemSlot();
  try {
    const gelezen: Journaal = await leesJournaal(store);
    const wasOndertekend = (await weigerOnecht(store, gelezen, sleutel)) !== null;
    const journaal = await vervolg(store, gelezen);
    return { store, journaal, stand: () => rondestand(journaal.stand().regels), wasOndertekend, sluit };
  } catch (fout) {
    await sluit();
    throw fout;
  }
}

/** What stands in the store for a piece, against what it must be. */
export type Vergeleken = 'klaar' | 'maken' | 'vreemd';

/**
 * `klaar`: the journal and the store both have it. `maken`: it is new, was interrupted, or replaces what this round made
 * before. `vreemd`: a file stands there that neither the journal nor this piece knows.
 */
export async function vergelijkStuk(store: RoundStore, stand: Rondestand, stuk: Stuk): Promise<Vergeleken> {
  const oud = stand.stukken.get(stuk.naam)?.regel.bestanden ?? stand.vervallen.get(stuk.naam) ?? [];
  let heel = true;
  for (const { naam, sha256: hash } of stuk.bestanden) {
    const nu = await hashVan(store, naam);
    if (nu === hash) continue;
    heel = false;
    if (nu !== null && !oud.some((b) => b.naam === naam && b.sha256 === nu)) return 'vreemd';
  }
  return heel && gelijk(stand.stukken.get(stuk.naam)?.regel.bestanden, stuk.bestanden) ? 'klaar' : 'maken';
}

async function hashVan(store: RoundStore, naam: string): Promise<string | null> {
  const bytes = await store.lees(naam);
  return bytes === null ? null : sha256(bytes);
}

function gelijk(a: readonly Bestandsmerk[] | undefined, b: readonly Bestandsmerk[]): boolean {
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b);
}

/** Writes one piece: the version it replaces is kept first, then the files, then the line in the journal. */
export async function schrijfStuk(
  ronde: Ronde,
  stand: Rondestand,
  nummer: number,
  stuk: Stuk,
  door: Door | null = null,
): Promise<void> {
  const { naam, bestanden, gegevens } = stuk;
  const oud = stand.stukken.get(naam)?.regel.bestanden ?? [];
  const anders = oud.filter((b) => !bestanden.some((n) => n.naam === b.naam && n.sha256 === b.sha256));
  const kwijt = await bewaarEerder(ronde, anders, nummer, bestanden);
  const nodig: Inhoud[] = [];
  for (const inhoud of stuk.inhoud)
    if ((await hashVan(ronde.store, inhoud.naam)) !== sha256(inhoud.bytes)) nodig.push(inhoud);
  await ronde.store.zetSamen(nodig);
  // The same letter in another place: what was there is kept by now.
  for (const { naam: oude } of anders)
    if (!bestanden.some((b) => b.naam === oude)) await ronde.store.haalWeg(oude);
  await ronde.journaal.schrijf({
    soort: 'stuk',
    naam,
    ronde: nummer,
    bestanden,
    gegevens,
    eerder: anders.length > 0 ? nummer : null,
    ...(kwijt.length > 0 ? { kwijt } : {}),
    ...(door === null || isZelfde(ronde, nummer, door) ? {} : { door }),
  });
}

function isZelfde(ronde: Ronde, nummer: number, { account }: Door): boolean {
  return ronde.stand().rondes.find((r) => r.nummer === nummer)?.door?.account === account;
}

/** Takes pieces that the round no longer has away; they are kept as earlier versions. */
export async function laatVervallen(ronde: Ronde, nummer: number, namen: readonly string[]): Promise<void> {
  const { stukken } = ronde.stand();
  for (const naam of namen) {
    const kwijt = await bewaarEerder(ronde, stukken.get(naam)?.regel.bestanden ?? [], nummer);
    const waren = kwijt.length > 0 ? { kwijt } : {};
    await ronde.journaal.schrijf({ soort: 'vervallen', naam, eerder: nummer, ...waren });
  }
  // Also what an earlier run had no time for; only what is kept, to the byte.
  const { vervallen, eerdere } = ronde.stand();
  for (const { naam } of [...vervallen.values()].flat()) {
    const nu = await hashVan(ronde.store, naam);
    if (nu === null) continue;
    const kopieen = eerdere.filter((e) => e.merk.naam === naam);
    const hashes = await Promise.all(kopieen.map((e) => hashVan(ronde.store, e.pad)));
    if (hashes.includes(nu)) await ronde.store.haalWeg(naam);
  }
}

/**
 * Keeps what stands there now, also when somebody edited it: then that is what would be lost, and `verifieer` tells it from the
 * hash in the journal. Gives the names of files that somebody took away: there is nothing to keep, and the journal says so.
 */
async function bewaarEerder(
  { store }: Ronde,
  bestanden: readonly Bestandsmerk[],
  nummer: number,
  nieuw: readonly Bestandsmerk[] = [],
): Promise<string[]> {
  const kwijt: string[] = [];
  for (const { naam } of bestanden) {
    const pad = `${eerderMap(nummer)}/${naam}`;
    if ((await store.lees(pad)) !== null) continue;
    const bytes = await store.lees(naam);
    // A run that was stopped may have put the new one in the empty place already.
    const isNieuw = bytes !== null && nieuw.some((n) => n.naam === naam && n.sha256 === sha256(bytes));
    if (bytes === null || isNieuw) kwijt.push(naam);
    else await store.zetSamen([{ naam: pad, bytes }]);
  }
  return kwijt;
}

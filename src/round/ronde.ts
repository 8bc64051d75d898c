import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from './hash.ts';
import { type Journaal, leesJournaal, type Schrijver, vervolg } from './journaal.ts';
import type { Bestandsmerk, Ronderegel, Stukregel } from './regels.ts';
import { bytesVan, hashVan, schrijf, schrijfSamen } from './schrijf.ts';
import { neemSlot, ruimResten } from './slot.ts';
import { bronMap, eerderMap, type Rondestand, rondestand } from './stand.ts';

/** Named bytes; the name is a path inside the folder of the round, with `/`. */
export interface Inhoud {
  readonly naam: string;
  readonly bytes: Uint8Array;
}

/** A file about the whole round, by its hash; its bytes are made when they are needed, part by part. */
export interface Bijlage {
  readonly naam: string;
  readonly sha256: string;
  delen(): Iterable<Uint8Array>;
}

/** A piece that the round must have: its files by their hashes; their bytes and what is told of it when it is written. */
export interface Stuk extends Pick<Stukregel, 'naam'> {
  readonly bestanden: readonly Bestandsmerk[];
  maak(): readonly Inhoud[];
  gegevens(): Stukregel['gegevens'];
}

/** With what a round begins. */
export interface Begin extends Pick<Ronderegel, 'vast' | 'keuzes' | 'reden'> {
  readonly bronnen: readonly Inhoud[];
}

/** A locked folder with its journal. */
export interface Ronde {
  readonly map: string;
  readonly journaal: Schrijver;
  stand(): Rondestand;
  sluit(): void;
}

/** Locks the folder, cleans what a killed run left and reads the journal. Throws a BezetFout or a JournaalFout. */
export function openRonde(map: string): Ronde {
  const ontgrendel = neemSlot(map);
  try {
    ruimResten(map);
    const gelezen: Journaal = leesJournaal(map);
    const journaal = vervolg(map, gelezen);
    return { map, journaal, stand: () => rondestand(journaal.stand().regels), sluit: ontgrendel };
  } catch (fout) {
    ontgrendel();
    throw fout;
  }
}

/** What a beginning differs in from the round as it began: `[what, name]`, sorted. Empty when there is no round yet. */
export function wijzigingen(stand: Rondestand, begin: Begin): (readonly ['bron' | 'vast', string])[] {
  const laatste = stand.rondes.at(-1);
  if (laatste === undefined) return [];
  const bronnen = bronhashes(begin);
  return [
    ...verschillen(laatste.bronnen, bronnen).map((naam) => ['bron', naam] as const),
    ...verschillen(laatste.vast, begin.vast).map((naam) => ['vast', naam] as const),
  ];
}

function bronhashes({ bronnen }: Begin): Record<string, string> {
  return Object.fromEntries(bronnen.map(({ naam, bytes }) => [naam, sha256(bytes)]));
}

function verschillen(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((k) => a[k] !== b[k]).sort();
}

/**
 * Begins a round, or goes on with one: keeps what it is made from, also what was taken away since, and says in the
 * journal what is new. Gives its number.
 */
export function begin(ronde: Ronde, wat: Begin): number {
  const { rondes } = ronde.stand();
  const bronnen = bronhashes(wat);
  const { vast, keuzes, reden } = wat;
  const nieuw = wijzigingen(ronde.stand(), wat).length > 0;
  // Since the last reason everything rests on the same sources: one with the same choices is the same.
  const zelfde = nieuw
    ? undefined
    : rondes
        .slice(rondes.findLastIndex((r) => r.reden !== null || r === rondes[0]))
        .find((r) => verschillen(r.keuzes, keuzes).length === 0);
  const nummer = zelfde?.nummer ?? rondes.length + 1;
  const bron =
    zelfde?.bron ?? rondes.find((r) => verschillen(r.bronnen, bronnen).length === 0)?.bron ?? nummer;
  const kopieen = wat.bronnen.map(({ naam, bytes }) => ({
    pad: join(ronde.map, bronMap(bron), naam),
    bytes,
  }));
  const isNieuweBron = !rondes.some((r) => r.bron === bron);
  schrijfSamen(kopieen.filter(({ pad }) => isNieuweBron || !existsSync(pad)));
  if (zelfde !== undefined) return nummer;
  ronde.journaal.schrijf({
    soort: 'ronde',
    nummer,
    bron,
    bronnen,
    vast,
    keuzes,
    reden: nieuw ? reden : null,
  });
  return nummer;
}

/** What stands on the disk for a piece, against what it must be. */
export type Vergeleken = 'klaar' | 'maken' | 'vreemd';

/**
 * `klaar`: the journal and the disk both have it. `maken`: it is new, was interrupted, or replaces what this round made
 * before. `vreemd`: a file stands there that neither the journal nor this piece knows.
 */
export function vergelijk(ronde: Ronde, stand: Rondestand, stuk: Stuk): Vergeleken {
  const oud = stand.stukken.get(stuk.naam)?.regel.bestanden ?? stand.vervallen.get(stuk.naam) ?? [];
  let heel = true;
  for (const { naam, sha256: hash } of stuk.bestanden) {
    const nu = hashVan(join(ronde.map, naam));
    if (nu === hash) continue;
    heel = false;
    if (nu !== null && !oud.some((b) => b.naam === naam && b.sha256 === nu)) return 'vreemd';
  }
  return heel && gelijk(stand.stukken.get(stuk.naam)?.regel.bestanden, stuk.bestanden) ? 'klaar' : 'maken';
}

function gelijk(a: readonly Bestandsmerk[] | undefined, b: readonly Bestandsmerk[]): boolean {
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b);
}

/** Writes one piece: the version it replaces is kept first, then the files, then the line in the journal. */
export function schrijfStuk(ronde: Ronde, stand: Rondestand, nummer: number, stuk: Stuk): void {
  const oud = stand.stukken.get(stuk.naam)?.regel.bestanden ?? [];
  const anders = oud.filter((b) => !stuk.bestanden.some((n) => n.naam === b.naam && n.sha256 === b.sha256));
  if (anders.length > 0) bewaarEerder(ronde, anders, nummer);
  const nodig = stuk.bestanden.filter((b) => hashVan(join(ronde.map, b.naam)) !== b.sha256);
  if (nodig.length > 0) {
    const inhoud = new Map(stuk.maak().map(({ naam, bytes }) => [naam, bytes]));
    schrijfSamen(
      nodig.map(({ naam, sha256: hash }) => {
        const bytes = inhoud.get(naam);
        if (bytes === undefined || sha256(bytes) !== hash)
          throw new Error(`${naam} werd twee keer verschillend gemaakt`);
        return { pad: join(ronde.map, naam), bytes };
      }),
    );
  }
  const { naam, bestanden } = stuk;
  ronde.journaal.schrijf({
    soort: 'stuk',
    naam,
    ronde: nummer,
    bestanden: [...bestanden],
    gegevens: stuk.gegevens(),
    eerder: anders.length > 0 ? nummer : null,
  });
}

/** Takes pieces that the round no longer has out of the folder; they are kept as earlier versions. */
export function laatVervallen(ronde: Ronde, nummer: number, namen: readonly string[]): void {
  const { stukken } = ronde.stand();
  for (const naam of namen) {
    bewaarEerder(ronde, stukken.get(naam)?.regel.bestanden ?? [], nummer);
    ronde.journaal.schrijf({ soort: 'vervallen', naam, eerder: nummer });
  }
  // Also what an earlier run had no time for; only what is kept, to the byte.
  const { vervallen, eerdere } = ronde.stand();
  for (const { naam } of [...vervallen.values()].flat()) {
    const pad = join(ronde.map, naam);
    const nu = hashVan(pad);
    const kopieen = eerdere.filter((e) => e.merk.naam === naam).map((e) => hashVan(join(ronde.map, e.pad)));
    if (nu !== null && kopieen.includes(nu)) rmSync(pad);
  }
}

/**
 * Keeps what stands there now, also when somebody edited it: then that is what would be lost. What was removed is gone;
 * `verifieer` tells either, from the hash in the journal.
 */
function bewaarEerder(ronde: Ronde, bestanden: readonly Bestandsmerk[], nummer: number): void {
  for (const { naam } of bestanden) {
    const pad = join(ronde.map, eerderMap(nummer), naam);
    if (existsSync(pad)) continue;
    const bytes = bytesVan(join(ronde.map, naam));
    if (bytes !== null) schrijf({ pad, bytes });
  }
}

import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Datum, parseDatum } from '../../dossier/datum.ts';
import { type Halfjaar, parseHalfjaar, verschoven } from '../../dossier/halfjaar.ts';
import { Weigering } from '../../dossier/weigering.ts';
import { leesJournaal } from '../../round/journaal.ts';
import { type Rondestand, rondestand } from '../../round/stand.ts';
import type { RoundStore } from '../../round/store/store.ts';
import { isRonde } from './bestaand.ts';

/** Which round it is: one folder each. `moment`: assessed on another day than the peildatum. */
export interface Rondesoort {
  readonly kader: string;
  readonly halfjaar: Halfjaar;
  readonly moment: Datum | null;
}

type Rondewoorden = Readonly<Record<'kader' | 'halfjaar', string>> & { readonly moment: string | null };

/** A round that was made before, and what its journal adds up to. */
export interface EerdereRonde extends Rondesoort {
  readonly store: RoundStore;
  readonly stand: Rondestand;
}

/** What was made before a round, beside its own folder. */
export interface EerdereRondes {
  /** The round of the half-year before it; null: not found. */
  readonly voorganger: EerdereRonde | null;
  /** Rounds of the same half-year on an earlier day, such as the information moment; the oldest first. */
  readonly eerder: readonly EerdereRonde[];
  /** Folders that could each be the round before it: nothing is chosen for the user. */
  readonly keuze: readonly string[];
  /** The round before it, where it was found and cannot be read. */
  readonly onleesbaar?: string;
}

/** The folder of a round where the user names none: `brieven/2023-II-utrecht-2024`. */
export function standaardmap(soort: Rondewoorden): string {
  return `brieven/${rondenaam(soort)}`;
}

function rondenaam({ kader, halfjaar, moment }: Rondewoorden): string {
  return [halfjaar, kader, moment].filter((deel) => deel !== null).join('-');
}

/**
 * The earlier rounds that stand beside a folder, under the same kader: folders with the half-year in their name whose
 * journal says so too. Of more than one round before it, the one with the name that Trede gives; `vorige` goes before all.
 */
export async function vindEerdereRondes(
  map: string,
  soort: Rondesoort,
  vorige: string | null,
  open: (plek: string) => RoundStore,
): Promise<EerdereRondes> {
  const { kader, halfjaar, moment } = soort;
  const vorig = verschoven(halfjaar, -1);
  const naast = await rondesNaast(map, [halfjaar, vorig], open);
  const zelfde = naast.filter((r) => r.kader === kader);
  const kandidaten = zelfde.filter((r) => r.halfjaar === vorig && r.moment === null);
  const naam = rondenaam({ kader, halfjaar: vorig, moment: null });
  const gekozen =
    kandidaten.length === 1 ? kandidaten : kandidaten.filter((r) => r.store.plek.endsWith(naam));
  const voorganger = vorige === null ? (gekozen[0] ?? null) : await leesEerdereRonde(open(vorige));
  return {
    voorganger,
    eerder: zelfde
      .filter((r) => r.halfjaar === halfjaar && r.moment !== null && (moment === null || r.moment < moment))
      .sort((a, b) => ((a.moment ?? '') < (b.moment ?? '') ? -1 : 1)),
    keuze: voorganger === null ? kandidaten.map((r) => r.store.plek) : [],
  };
}

/** The round in a folder; null when it is none, or its journal cannot be read. */
export async function leesEerdereRonde(store: RoundStore): Promise<EerdereRonde | null> {
  if (!(await isRonde(store))) return null;
  try {
    const stand = rondestand((await leesJournaal(store)).regels);
    const vast = stand.rondes.at(-1)?.vast ?? {};
    const halfjaar = parseHalfjaar(vast.halfjaar ?? '');
    if (halfjaar === null) return null;
    return { store, stand, kader: vast.kader ?? '', halfjaar, moment: parseDatum(vast.moment ?? '') };
  } catch (fout) {
    if (!(fout instanceof Weigering)) throw fout;
    return null;
  }
}

async function rondesNaast(
  map: string,
  halfjaren: readonly Halfjaar[],
  open: (plek: string) => RoundStore,
): Promise<EerdereRonde[]> {
  const boven = dirname(map);
  const uit: EerdereRonde[] = [];
  for (const naam of mappenIn(boven).filter((n) => halfjaren.some((h) => noemt(n, h)))) {
    const plek = join(boven, naam);
    const ronde = resolve(plek) === resolve(map) ? null : await leesEerdereRonde(open(plek));
    if (ronde !== null && noemt(naam, ronde.halfjaar)) uit.push(ronde);
  }
  return uit;
}

function mappenIn(map: string): string[] {
  try {
    return readdirSync(map, { withFileTypes: true })
      .filter((d) => d.isDirectory())
      .map((d) => d.name)
      .sort();
  } catch {
    return [];
  }
}

/** Whether a name has this half-year in it as a word: `2023-II-utrecht-2024`, not `2023-III`. */
function noemt(naam: string, halfjaar: Halfjaar): boolean {
  return new RegExp(`(?<![A-Za-z0-9])${halfjaar}(?![A-Za-z0-9])`).test(naam);
}

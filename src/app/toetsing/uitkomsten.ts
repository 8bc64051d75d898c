import { type Omslag, omslagen } from '../../assessment/omslag.ts';
import { hoofdlijn } from '../../round/begin.ts';
import { bronMap } from '../../round/naam.ts';
import type { Ronderegel } from '../../round/regels.ts';
import type { Rondestand } from '../../round/stand.ts';
import type { RoundStore } from '../../round/store/store.ts';
import { controleerBestanden } from '../../round/verifieer.ts';
import { beoordeel } from '../beoordeel.ts';
import type { Beoordeeld } from '../beoordeeld.ts';
import { beoordelingsopties } from '../beoordelingsopties.ts';
import { leesGegevens } from '../bronnen/gegevens.ts';
import { leesInvoer } from '../invoer/invoer.ts';
import { kaderVanToen, ONZE_KADERS } from '../kaders/register.ts';
import { weigerVeranderdeBrieven } from '../ronde/bestaand.ts';
import { bewaardeBronnen } from '../ronde/bewaard.ts';
import { eigenaarVan } from '../ronde/eigenaar.ts';
import { opdrachtUit } from '../ronde/keuzes.ts';
import type { Wereld } from '../wereld.ts';

/** What a letter of a municipality rests on, and what would have changed it. */
export interface Gemeenteuitkomst {
  readonly beoordeeld: Beoordeeld;
  /** The smallest changes that give another outcome; asked for when it is needed. */
  readonly omslag: () => readonly Omslag[];
  /** The names that stand with an answer in the input. */
  readonly oordelaars: readonly string[];
}

const SLOT = 'Er is niets beslist.';

/**
 * Of each municipality with a letter the outcome, assessed again from what the round keeps. No letter is made. Refuses ('afwijking')
 * what is no longer what it was made from.
 */
export async function uitkomstenVan(
  store: RoundStore,
  stand: Rondestand,
  wereld: Wereld,
): Promise<ReadonlyMap<string, Gemeenteuitkomst>> {
  const basis = hoofdlijn(stand).at(-1);
  if (basis === undefined) return new Map();
  const codes = new Set([...stand.stukken.values()].map((s) => String(s.regel.gegevens.gemeentecode)));
  const perRegel = new Map<Ronderegel, Set<string>>();
  for (const code of codes) {
    const regel = eigenaarVan(stand, code) ?? basis;
    perRegel.set(regel, (perRegel.get(regel) ?? new Set()).add(code));
  }
  const uit = new Map<string, Gemeenteuitkomst>();
  for (const [regel, eigen] of perRegel) {
    const namen = Object.keys(regel.bronnen).map((naam) => `${bronMap(regel.bron)}/${naam}`);
    await weigerVeranderdeBrieven(store, await controleerBestanden(store, stand, namen), SLOT);
    for (const [code, uitkomst] of await uitRegel(store, regel, wereld))
      if (eigen.has(code)) uit.set(code, uitkomst);
  }
  return uit;
}

async function uitRegel(
  store: RoundStore,
  regel: Ronderegel,
  wereld: Wereld,
): Promise<[string, Gemeenteuitkomst][]> {
  const bronnen = await bewaardeBronnen(store, regel);
  const opdracht = opdrachtUit(regel, kaderVanToen(regel, wereld.kaders ?? ONZE_KADERS));
  const gegevens = leesGegevens(bronnen);
  const invoer = await leesInvoer(bronnen, opdracht);
  return beoordeel(invoer, gegevens, opdracht).map((beoordeeld) => {
    const { beoordeling, regel: feiten, moment } = beoordeeld;
    const opties = beoordelingsopties({ ...opdracht, moment: moment ?? opdracht.moment }, gegevens);
    return [
      beoordeling.gemeentecode,
      {
        beoordeeld,
        omslag: () => omslagen(feiten.periode, opdracht.kader, opties),
        oordelaars: beoordeling.oordelen.flatMap((o) => o.door ?? []),
      },
    ];
  });
}

import { leesJournaal } from '../../round/journaal.ts';
import { bronMap } from '../../round/naam.ts';
import type { Ronderegel } from '../../round/regels.ts';
import { rondestand } from '../../round/stand.ts';
import type { Inhoud, RoundStore } from '../../round/store/store.ts';
import { type Gemaakt, maakBrieven } from '../brieven/maken.ts';
import { BRON, type Bronnen, bewaardOnleesbaar, SJABLONENBESTAND, uitBewaard } from '../bronnen/bronnen.ts';
import { leesInvoer } from '../invoer/invoer.ts';
import { kaderVanToen, ONZE_KADERS } from '../kaders/register.ts';
import type { Wereld } from '../wereld.ts';
import { opdrachtUit } from './keuzes.ts';

/** What every round is made from. */
const NODIG = [
  BRON.invoer,
  BRON.gemeenten,
  BRON.feestdagen,
  BRON.landelijk,
  `${BRON.huisstijl}huisstijl.yaml`,
  SJABLONENBESTAND,
];

/** The sources that a line of the journal rests on, as the round keeps them. Refuses ('afwijking') where one is gone. */
export async function bewaardeBronnen(store: RoundStore, { bron, bronnen }: Ronderegel): Promise<Bronnen> {
  const bewaard: Inhoud[] = [];
  for (const naam of Object.keys(bronnen)) {
    const bytes = await store.lees(`${bronMap(bron)}/${naam}`);
    if (bytes !== null) bewaard.push({ naam, bytes });
  }
  const ontbreekt = NODIG.find((begin) => !bewaard.some(({ naam }) => naam.startsWith(begin)));
  if (ontbreekt !== undefined) throw bewaardOnleesbaar(`${ontbreekt} ontbreekt`);
  return uitBewaard(bewaard, bronMap(bron));
}

/**
 * The letters of a line of the journal, made again from what the round keeps: of these gemeentecodes, in these formats
 * (none: only what they are). Warnings about the table were told when the round was made.
 */
export async function maakUitBewaard(
  store: RoundStore,
  regel: Ronderegel,
  kies: (gemeentecode: string) => boolean,
  formaten: (gekozen: readonly string[]) => readonly string[],
  wereld: Wereld,
): Promise<Gemaakt> {
  const bronnen = await bewaardeBronnen(store, regel);
  const { letOp: _, ...stil } = wereld;
  const heel = opdrachtUit(regel, kaderVanToen(regel, wereld.kaders ?? ONZE_KADERS));
  const gekozen = formaten(heel.formaten);
  const { akkoorden: vastgelegd } = rondestand((await leesJournaal(store)).regels);
  const opdracht = { ...heel, kies, vastgelegd, formaten: gekozen };
  const zonder = { beoordelingskopie: false, publicatie: false, bijlage: false };
  const invoer = await leesInvoer(bronnen, opdracht);
  return await maakBrieven(
    bronnen,
    invoer,
    gekozen.length === 0 ? { ...opdracht, ...zonder } : opdracht,
    stil,
  );
}

import type { Periode } from '../../dossier/kolommen.ts';
import { alsArgument, bestandsmelding, type Melding } from '../../dossier/melding.ts';
import { Weigering } from '../../dossier/weigering.ts';
import { sha256 } from '../../round/hash.ts';
import { leesJournaal } from '../../round/journaal.ts';
import { bronMap } from '../../round/naam.ts';
import type { Ronderegel } from '../../round/regels.ts';
import { rondestand } from '../../round/stand.ts';
import type { RoundStore } from '../../round/store/store.ts';
import { leesInvoer } from '../invoer/invoer.ts';
import { isRonde } from './bestaand.ts';
import { bewaardeBronnen } from './bewaard.ts';
import { leesopdrachtUit } from './keuzes.ts';

/** The facts that an earlier round was made from, by gemeentecode, and why they cannot be told. */
export interface VorigeInvoer {
  readonly perioden: ReadonlyMap<string, Periode>;
  readonly opmerkingen: readonly Melding[];
}

/**
 * Reads the facts of an earlier round from what it keeps: of every part of it, a later one goes before an earlier. Without a
 * journal, or with sources that cannot be read any more, there are none, and that is told.
 */
export async function leesVorigeInvoer(store: RoundStore): Promise<VorigeInvoer> {
  const perioden = new Map<string, Periode>();
  if (!(await isRonde(store))) return { perioden, opmerkingen: [] };
  try {
    const { rondes } = rondestand((await leesJournaal(store)).regels);
    for (const ronde of rondes) {
      if (!(await isHeel(store, ronde)))
        return { perioden: new Map(), opmerkingen: [nietOvergenomen(store.plek)] };
      const bronnen = await bewaardeBronnen(store, ronde);
      const invoer = await leesInvoer(bronnen, leesopdrachtUit(ronde));
      const rijen =
        invoer.soort === 'tabel'
          ? invoer.regels.map((r) => r.periode)
          : 'dossier' in invoer.lezing
            ? invoer.lezing.dossier.halfjaren.map((h) => h.periode)
            : [];
      for (const periode of rijen) {
        const eerder = perioden.get(periode.gemeentecode);
        if (eerder === undefined || eerder.halfjaar <= periode.halfjaar)
          perioden.set(periode.gemeentecode, periode);
      }
    }
    return { perioden, opmerkingen: [] };
  } catch (fout) {
    if (!(fout instanceof Weigering)) throw fout;
    return { perioden: new Map(), opmerkingen: [nietOvergenomen(store.plek)] };
  }
}

/** Whether what this part was made from still stands there as it was. */
async function isHeel(store: RoundStore, { bron, bronnen }: Ronderegel): Promise<boolean> {
  for (const [naam, hash] of Object.entries(bronnen)) {
    const bytes = await store.lees(`${bronMap(bron)}/${naam}`);
    if (bytes === null || sha256(bytes) !== hash) return false;
  }
  return true;
}

function nietOvergenomen(plek: string): Melding {
  return bestandsmelding(
    'vorige-invoer-onleesbaar',
    `De tabel die ${plek} bewaart, is niet meer te lezen: adressen, uw_kenmerk en de aangekondigde taakstelling zijn niet overgenomen.`,
    `Kijk wat er is veranderd met: trede verifieer ${alsArgument(plek)}. Of vul deze kolommen zelf in.`,
  );
}

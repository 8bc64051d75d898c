import { weiger } from '../../dossier/weigering.ts';
import { BRON, type Bronnen } from '../bronnen/bronnen.ts';
import { leesInvoer } from '../invoer/invoer.ts';
import { bewaardeBronnen } from './bewaard.ts';
import { leesopdrachtUit } from './keuzes.ts';
import type { Begonnen } from './tegenstore.ts';

/** Which sources the user brings to a correction. */
export interface Meegegeven {
  readonly invoer: boolean;
  readonly koppeling: boolean;
  readonly gemeenten: boolean;
  readonly huisstijl: boolean;
}

/** The sources that a user can bring, by their names. */
const VAN_DE_GEBRUIKER: Readonly<Record<keyof Meegegeven, readonly string[]>> = {
  invoer: [BRON.invoer],
  koppeling: [BRON.koppeling, BRON.aanvulling],
  gemeenten: [BRON.gemeenten],
  huisstijl: [BRON.huisstijl],
};

/**
 * What a correction is made from: what the user brings, else what the round keeps; templates and dated data are those of
 * the program. Without an input the newest that the round keeps and that has this municipality.
 */
export async function correctiebronnen(
  ronde: Begonnen,
  code: string,
  gegeven: Bronnen,
  mee: Meegegeven,
): Promise<Bronnen> {
  const bewaard = await nieuwsteMet(ronde, code, mee.invoer);
  const nieuw = [
    ...VAN_HET_PROGRAMMA,
    ...(Object.keys(VAN_DE_GEBRUIKER) as (keyof Meegegeven)[])
      .filter((wat) => mee[wat])
      .flatMap((wat) => VAN_DE_GEBRUIKER[wat]),
  ];
  const isNieuw = (naam: string) => nieuw.some((n) => naam === n || (n.endsWith('/') && naam.startsWith(n)));
  return new Map([
    ...[...gegeven].filter(([naam]) => isNieuw(naam)),
    ...[...bewaard].filter(([naam]) => !isNieuw(naam)),
  ]);
}

const VAN_HET_PROGRAMMA = [BRON.feestdagen, BRON.landelijk, BRON.sjablonen];

/** The newest sources of the round; where the input is theirs too, the newest that has this municipality. */
async function nieuwsteMet({ store, stand }: Begonnen, code: string, eigenInvoer: boolean): Promise<Bronnen> {
  for (const regel of [...stand.rondes].reverse()) {
    const bronnen = await bewaardeBronnen(store, regel);
    if (eigenInvoer) return bronnen;
    const invoer = await leesInvoer(bronnen, leesopdrachtUit(regel));
    if (invoer.soort === 'dossier' || invoer.regels.some((r) => r.periode.gemeentecode === code))
      return bronnen;
  }
  throw weiger(
    'gebruik',
    'gemeente-niet-in-tabel',
    `De ronde in ${store.plek} bewaart geen invoer met de gemeente ${code}.`,
    'Geef de verbeterde tabel erbij.',
  );
}

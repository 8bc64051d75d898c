import type { Datum } from '../../dossier/datum.ts';
import type { Rondebegin } from '../../round/begin.ts';
import type { Stuk } from '../../round/ronde.ts';
import type { Inhoud } from '../../round/store/store.ts';
import { vreemdeBestanden } from '../../round/vreemd.ts';
import { bestaatMelding } from '../bestanden.ts';
import type { Gemaakt } from '../brieven/maken.ts';
import type { Bronnen } from '../bronnen/bronnen.ts';
import type { Maakopdracht } from '../opdracht.ts';
import type { Wereld } from '../wereld.ts';
import { beeldVan } from './beeld.ts';
import { rondebijlagen } from './bijlagen.ts';
import type { Geraakt } from './geraakt.ts';
import { opHunPlaats, wachtOpToetsing } from './plaatsen.ts';
import { stukkenVan } from './stukken.ts';
import { type Begonnen, standErna, type Voorgenomen, weegStukken, weigerInDeWeg } from './tegenstore.ts';

/** What is to be done in a round. Everything is decided and made, nothing has been written. */
export interface Rondeplan
  extends Pick<Gemaakt, 'brieven' | 'geen' | 'zonderBrief' | 'navragen' | 'beoordeeld' | 'werkplaats'> {
  readonly opdracht: Maakopdracht;
  readonly datum: Datum;
  /** What has to stand there: every letter as a piece of the round, and which of them are still to be written. */
  readonly stukken: readonly Stuk[];
  readonly maken: ReadonlySet<string>;
  /** Letters that the round made before and no longer has. */
  readonly vervallen: readonly string[];
  /** Municipalities whose letters stand fixed and are not touched. */
  readonly vast: readonly string[];
  /** Those of them of which the input says something else now. */
  readonly geraakt: readonly Geraakt[];
  readonly bijlagen: readonly Inhoud[];
  readonly begin: Rondebegin;
  /** The journal as it was seen: with another one this plan no longer holds. */
  readonly hoofd: string;
}

/** Holds what was made against the store, and adds the files about the whole. Refuses with everything that is in the way. */
export async function naarPlan(
  ronde: Begonnen,
  heel: Gemaakt,
  bronnen: Bronnen,
  wat: Pick<Rondeplan, 'opdracht' | 'begin' | 'vervallen' | 'vast' | 'geraakt'> & Pick<Voorgenomen, 'fouten'>,
  wereld: Wereld,
): Promise<Rondeplan> {
  const { opdracht, begin, vervallen, fouten, vast, geraakt } = wat;
  const gemaakt = wachtOpToetsing(opdracht, heel.werkplaats.huisstijl)
    ? { ...heel, brieven: opHunPlaats(heel.brieven, ronde.stand) }
    : heel;
  const { brieven, geen, zonderBrief, navragen, beoordeeld, werkplaats } = gemaakt;
  const stukken = stukkenVan(gemaakt, begin, bronnen);
  const bijlagenNa = async (maken: ReadonlySet<string>) => {
    const { stand, nummer } = standErna(ronde, begin, stukken, maken, vervallen);
    return await rondebijlagen(await beeldVan(ronde.store, stand, { nummer, gemaakt }, wereld));
  };
  if (ronde.stand.rondes.length === 0)
    await weigerLosseBestanden(ronde, begin, await bijlagenNa(new Set(stukken.map((s) => s.naam))));
  const maken = await weegStukken(ronde, { begin, brieven, stukken, vervallen, fouten });
  return {
    opdracht,
    datum: opdracht.briefdatum,
    brieven,
    geen,
    zonderBrief,
    navragen,
    beoordeeld,
    werkplaats,
    stukken,
    maken,
    vervallen,
    vast,
    geraakt,
    bijlagen: await bijlagenNa(maken),
    begin,
    hoofd: ronde.journaal.hoofd,
  };
}

/** Refuses ('gebruik') a folder that was never a round and holds files under names that a round would write. */
async function weigerLosseBestanden(
  ronde: Begonnen,
  begin: Rondebegin,
  bijlagen: readonly Inhoud[],
): Promise<void> {
  const losse = await vreemdeBestanden(ronde.store, ronde.stand, begin, bijlagen);
  const paden = losse.map((naam) => `${ronde.store.plek}/${naam}`);
  if (paden.length > 0)
    await weigerInDeWeg(ronde, [bestaatMelding(paden, 'Deze map is nog geen ronde, en ')]);
}

import type { Datum } from '../../dossier/datum.ts';
import { weiger } from '../../dossier/weigering.ts';
import { hoofdlijn } from '../../round/begin.ts';
import type { RoundStore } from '../../round/store/store.ts';
import { kaderVanToen, ONZE_KADERS } from '../kaders/register.ts';
import type { Wereld } from '../wereld.ts';
import { weigerGeenRonde } from './bestaand.ts';
import { bewaardeBronnen } from './bewaard.ts';
import { opdrachtUit } from './keuzes.ts';
import { planRonde } from './plan.ts';
import type { Rondeplan } from './rondeplan.ts';
import { begonnen } from './tegenstore.ts';

/**
 * Decides what the letters become that wait for their release, under another date: made again from exactly what the round keeps.
 * What was released, sent or has a date of its own stays. Writes nothing.
 */
export async function planHerdatering(store: RoundStore, datum: Datum, wereld: Wereld): Promise<Rondeplan> {
  await weigerGeenRonde(store);
  const { stand } = await begonnen(store);
  const basis = hoofdlijn(stand).at(-1);
  if (basis === undefined) throw new Error('een herdatering van geen ronde');
  if (basis.vast.datum === datum)
    throw weiger(
      'gebruik',
      'datum-zelfde',
      `De brieven in ${store.plek} hebben die datum al (${datum}).`,
      'Kies een andere datum.',
    );
  const bronnen = await bewaardeBronnen(store, basis);
  const opdracht = opdrachtUit(basis, kaderVanToen(basis, wereld.kaders ?? ONZE_KADERS));
  const nieuw = { ...opdracht, briefdatum: datum, reden: `andere datum: ${datum}` };
  return await planRonde(store, bronnen, nieuw, wereld, (stuk) => stuk.vrijgave !== null);
}

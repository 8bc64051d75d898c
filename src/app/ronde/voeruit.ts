import type { KeyObject } from 'node:crypto';
import { rondAf } from '../../round/afronden.ts';
import { beginRonde } from '../../round/begin.ts';
import { laatVervallen, openRonde, type Ronde, type Stuk, schrijfStuk } from '../../round/ronde.ts';
import type { Stukstand } from '../../round/stand.ts';
import { metSlotzin } from '../../round/store/schrijffout.ts';
import type { RoundStore } from '../../round/store/store.ts';
import { aantal } from '../taal.ts';
import { afbreekpunt, doorVan, type Wereld } from '../wereld.ts';
import type { Geraakt } from './geraakt.ts';
import { weigerIntussen } from './intussen.ts';
import type { Rondeplan } from './rondeplan.ts';

/** Who answered, where the shell does not know. */
const ONBEKEND = 'onbekend';

/** How a round ended. */
export interface Rondeuitkomst {
  readonly map: string;
  /** Letters: those that were done already, and those of this run. */
  readonly klaar: number;
  readonly nieuw: number;
  readonly bestanden: { readonly nieuw: number; readonly gelijk: number };
  /** Sent letters that this run replaced, by another text or another letter; something is to be sent again. */
  readonly opnieuw: readonly string[];
  /** Those of them that are no longer there: another letter took their place, or none. */
  readonly vervallen: readonly string[];
  /** Municipalities whose letters were left alone, and those of them of which the input says something else now. */
  readonly vast: readonly string[];
  readonly geraakt: readonly Geraakt[];
  readonly ondertekend: boolean;
  /** The round was signed, and what this run changed is not: its signature is gone. */
  readonly handtekeningWeg: boolean;
  /** The round stood there unsigned, and this run signs it: also for what it did not make. */
  readonly alsnogOndertekend: boolean;
}

/**
 * Does what a plan says: writes letter by letter, and closes the round, signed where a key is given. A run that is stopped
 * leaves whole letters, and the same order goes on where it was. Refuses ('bezet') when the round changed since the plan.
 */
export async function voerUit(
  plan: Rondeplan,
  store: RoundStore,
  sleutel: KeyObject | null,
  wereld: Wereld,
): Promise<Rondeuitkomst> {
  const ronde = await openRonde(store, sleutel);
  try {
    weigerIntussen(store.plek, plan.hoofd, ronde.journaal.stand().hoofd);
    return await schrijf(plan, ronde, sleutel, wereld);
  } finally {
    await ronde.sluit();
  }
}

async function schrijf(
  plan: Rondeplan,
  ronde: Ronde,
  sleutel: KeyObject | null,
  wereld: Wereld,
): Promise<Rondeuitkomst> {
  const { stukken, maken } = plan;
  const stand = ronde.stand();
  const nieuw = stukken.filter((stuk) => maken.has(stuk.naam));
  const klaar = stukken.length - nieuw.length;
  const vervallen = plan.vervallen.filter((naam) => stand.stukken.get(naam)?.verzonden != null);
  let af = 0;
  const hoever = () =>
    klaar + af === 0
      ? 'Er is nog geen brief geschreven.'
      : `${aantal(klaar + af, 'brief staat', 'brieven staan')} er heel, ${nieuw.length - af} nog niet.`;
  try {
    const nummer = await beginRonde(ronde, plan.begin, doorVan(wereld));
    for (const akkoord of plan.navragen.nieuw)
      await ronde.journaal.schrijf({ soort: 'akkoord', ...akkoord, door: wereld.gebruiker?.() ?? ONBEKEND });
    for (const stuk of nieuw) {
      await afbreekpunt(wereld, hoever());
      await schrijfStuk(ronde, stand, nummer, stuk, doorVan(wereld));
      af += 1;
      wereld.voortgang?.('geschreven', af, nieuw.length);
    }
    await laatVervallen(ronde, nummer, plan.vervallen);
    await rondAf(ronde, plan.bijlagen, sleutel);
  } catch (fout) {
    throw metSlotzin(fout, hoever());
  }
  const ondertekend = ronde.stand().klaar?.sleutel != null;
  const telling = (welke: readonly Stuk[]) => welke.reduce((som, s) => som + s.bestanden.length, 0);
  const vervangen = nieuw.filter((stuk) => isVervangen(stand.stukken.get(stuk.naam), stuk));
  return {
    map: ronde.store.plek,
    klaar,
    nieuw: nieuw.length,
    bestanden: { nieuw: telling(nieuw), gelijk: telling(stukken) - telling(nieuw) },
    opnieuw: [...vervangen.map((s) => s.naam), ...vervallen],
    vervallen,
    vast: plan.vast,
    geraakt: plan.geraakt,
    ondertekend,
    handtekeningWeg: stand.klaar?.sleutel != null && !ondertekend,
    alsnogOndertekend: ondertekend && stand.klaar !== null && !ronde.wasOndertekend,
  };
}

/** A sent letter that now says something else. */
function isVervangen(oud: Stukstand | undefined, stuk: Stuk): boolean {
  if (oud === undefined || oud.verzonden === null) return false;
  return oud.regel.bestanden.some(
    (b) => !stuk.bestanden.some((n) => n.naam === b.naam && n.sha256 === b.sha256),
  );
}

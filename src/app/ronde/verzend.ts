import type { KeyObject } from 'node:crypto';
import { Weigering, weiger } from '../../dossier/weigering.ts';
import { rondAf } from '../../round/afronden.ts';
import { openRonde } from '../../round/ronde.ts';
import type { Rondestand, Stukstand } from '../../round/stand.ts';
import { metSlotzin } from '../../round/store/schrijffout.ts';
import type { Inhoud, RoundStore } from '../../round/store/store.ts';
import type { Wereld } from '../wereld.ts';
import { beeldVan } from './beeld.ts';
import { weigerGeenRonde } from './bestaand.ts';
import { rondebijlagen } from './bijlagen.ts';
import {
  kiesVerzonden,
  staatVastgelegd,
  type Verzendopdracht,
  weigerNietVrijgegeven,
  weigerOnverzendbaar,
  weigerVoorbeelden,
} from './verzendbaar.ts';

/** What stands on record now. */
interface Vastgelegd {
  readonly namen: readonly string[];
  readonly nieuw: readonly string[];
  readonly ondertekend: boolean;
}

/**
 * Records that letters went out. From then on they stand fixed. A letter that is CONCEPT, was sent already or is no longer
 * what the round made is refused; nothing is recorded then. With a reason the record of letters that were sent is set right,
 * and the wrong one stays beside it. What was recorded just so already is no error: an order that was stopped is finished.
 * Gives the names of the letters, and which of them are new in the record.
 */
export async function verzend(
  store: RoundStore,
  opdracht: Verzendopdracht,
  sleutel: KeyObject | null,
  wereld: Wereld,
): Promise<Vastgelegd> {
  const { datum } = opdracht;
  const kanaal = opdracht.kanaal.trim();
  if (opdracht.wie !== 'alles' && opdracht.wie.length === 0)
    throw gebruik(
      'gemeente-ontbreekt',
      'Er is niet opgegeven welke brieven zijn verzonden.',
      'Noem de gemeenten met naam of code, of kies alle brieven.',
    );
  if (datum > wereld.vandaag())
    throw gebruik(
      'verzonden-in-toekomst',
      `De datum van verzending (${datum}) ligt na vandaag.`,
      'Leg de verzending vast wanneer de brieven weg zijn, of verbeter de datum.',
    );
  if (kanaal === '')
    throw gebruik(
      'kanaal-leeg',
      'Er is niet opgegeven hoe de brieven zijn verzonden.',
      'Schrijf bijvoorbeeld post, of laat het kanaal weg: dan is het post.',
    );
  await weigerGeenRonde(store);
  const ronde = await openRonde(store, sleutel);
  try {
    const stand = ronde.stand();
    if (stand.klaar === null || stand.halverwege)
      throw gebruik(
        'ronde-niet-af',
        `De ronde in ${store.plek} is niet afgemaakt.`,
        'Geef eerst het commando waarmee de brieven werden gemaakt opnieuw.',
      );
    const gekozen = kiesVerzonden(stand, { ...opdracht, kanaal }, store.plek);
    weigerVoorbeelden(gekozen, opdracht);
    // Of all letters those that may go out; that there are others is no reason to doubt these.
    if (gekozen.length === 0) weigerNietVrijgegeven([...stand.stukken.values()], store.plek, NIETS);
    weigerNietVrijgegeven(gekozen, store.plek, NIETS);
    const nog = gekozen.filter((s) => !staatVastgelegd(s, { ...opdracht, kanaal }));
    await weigerOnverzendbaar(store, gekozen, nog, opdracht);
    const naamVan = (s: Stukstand) => s.regel.naam;
    const [namen, nieuw] = [gekozen.map(naamVan), nog.map(naamVan)];
    const { reden } = opdracht;
    const waarom = reden === undefined ? {} : { reden };
    if (nieuw.length > 0)
      await ronde.journaal.schrijf({ soort: 'verzonden', namen: nieuw, datum, kanaal, ...waarom });
    await rondAf(ronde, await bijlagenNu(store, ronde.stand(), wereld), sleutel);
    return { namen, nieuw, ondertekend: ronde.stand().klaar?.sleutel != null };
  } catch (fout) {
    throw metSlotzin(fout, 'Controleer de map met: trede verifieer.');
  } finally {
    await ronde.sluit();
  }
}

const NIETS = 'Er is niets vastgelegd.';

/** The files about the whole, with what was sent; those of before where this program cannot make them again. */
async function bijlagenNu(store: RoundStore, stand: Rondestand, wereld: Wereld): Promise<Inhoud[]> {
  try {
    return await rondebijlagen(await beeldVan(store, stand, null, wereld));
  } catch (fout) {
    if (!(fout instanceof Weigering) || fout.soort === 'afgebroken' || fout.soort === 'opslag') throw fout;
    return [];
  }
}

function gebruik(code: string, melding: string, oplossing: string): Weigering {
  return weiger('gebruik', code, melding, oplossing);
}

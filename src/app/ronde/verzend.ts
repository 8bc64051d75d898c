import type { KeyObject } from 'node:crypto';
import type { Datum } from '../../dossier/datum.ts';
import { nearest } from '../../dossier/gelijkenis.ts';
import { Weigering, weiger } from '../../dossier/weigering.ts';
import { rondAf } from '../../round/afronden.ts';
import { openRonde } from '../../round/ronde.ts';
import type { Rondestand, Stukstand } from '../../round/stand.ts';
import { metSlotzin } from '../../round/store/schrijffout.ts';
import type { Inhoud, RoundStore } from '../../round/store/store.ts';
import { controleerStukken } from '../../round/verifieer.ts';
import { eerste } from '../taal.ts';
import type { Wereld } from '../wereld.ts';
import { beeldVan } from './beeld.ts';
import { weigerGeenRonde, weigerVeranderdeBrieven } from './bestaand.ts';
import { rondebijlagen } from './bijlagen.ts';

/** Which letters went out, when and how. */
export interface Verzendopdracht {
  /** Municipalities by name or code, or all final letters that were not recorded yet. */
  readonly wie: readonly string[] | 'alles';
  readonly datum: Datum;
  readonly kanaal: string;
  /** Also letters in the name of a province that does not exist. */
  readonly voorbeeld?: boolean;
}

/**
 * Records that letters went out. From then on they stand fixed. A letter that is CONCEPT, was sent already or is no longer
 * what the round made is refused; nothing is recorded then. Gives the names of the letters.
 */
export async function verzend(
  store: RoundStore,
  opdracht: Verzendopdracht,
  sleutel: KeyObject | null,
  wereld: Wereld,
): Promise<{ readonly namen: readonly string[]; readonly ondertekend: boolean }> {
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
  const ronde = await openRonde(store);
  try {
    const stand = ronde.stand();
    if (stand.klaar === null)
      throw gebruik(
        'ronde-niet-af',
        `De ronde in ${store.plek} is niet afgemaakt.`,
        'Geef eerst het commando waarmee de brieven werden gemaakt opnieuw.',
      );
    const gekozen = kies(stand, opdracht, store.plek);
    weigerVoorbeelden(gekozen, opdracht);
    await weigerOnverzendbaar(store, gekozen, datum);
    const namen = gekozen.map((s) => s.regel.naam);
    await ronde.journaal.schrijf({ soort: 'verzonden', namen, datum, kanaal });
    await rondAf(ronde, await bijlagenNu(store, ronde.stand(), wereld), sleutel);
    return { namen, ondertekend: ronde.stand().klaar?.sleutel != null };
  } catch (fout) {
    throw metSlotzin(fout, 'Controleer de map met: trede verifieer.');
  } finally {
    await ronde.sluit();
  }
}

/** The files about the whole, with what was sent; those of before where this program cannot make them again. */
async function bijlagenNu(store: RoundStore, stand: Rondestand, wereld: Wereld): Promise<Inhoud[]> {
  try {
    return await rondebijlagen(await beeldVan(store, stand, null, wereld));
  } catch (fout) {
    if (!(fout instanceof Weigering) || fout.soort === 'afgebroken' || fout.soort === 'opslag') throw fout;
    return [];
  }
}

/** The final letters of these municipalities that are not recorded yet; with a name that nobody has, the nearest is asked. */
function kies(stand: Rondestand, { wie }: Verzendopdracht, plek: string): readonly Stukstand[] {
  const stukken = [...stand.stukken.values()];
  const gegeven = (s: Stukstand, veld: string) => String(s.regel.gegevens[veld] ?? '');
  if (wie === 'alles' || wie.some((g) => g.toLowerCase() === 'alles'))
    return stukken.filter((s) => s.regel.gegevens.concept !== true && s.verzonden === null);
  const gekozen = wie.flatMap((zoek) => {
    const van = stukken.filter((s) =>
      [gegeven(s, 'gemeente'), gegeven(s, 'gemeentecode')].some(
        (t) => t.toLowerCase() === zoek.trim().toLowerCase(),
      ),
    );
    if (van.length > 0) {
      const definitief = van.filter((s) => s.regel.gegevens.concept !== true);
      return definitief.length > 0 ? definitief : van;
    }
    const lijkt = nearest(
      zoek,
      stukken.map((s) => gegeven(s, 'gemeente')),
    );
    throw gebruik(
      'gemeente-zonder-brief',
      `In ${plek} is geen brief voor de gemeente "${zoek}".`,
      lijkt === null ? 'Controleer de naam of geef de gemeentecode op.' : `Bedoelt u ${lijkt}?`,
    );
  });
  // By name and by code is still one letter.
  return [...new Set(gekozen)];
}

/** A letter of a province that does not exist goes to nobody, unless somebody tries the program out. */
function weigerVoorbeelden(gekozen: readonly Stukstand[], { voorbeeld }: Verzendopdracht): void {
  const van = gekozen.filter((s) => s.regel.gegevens.voorbeeld === true);
  if (voorbeeld === true || van.length === 0) return;
  throw gebruik(
    'voorbeeld-verzonden',
    `Dit zijn voorbeelden, in de huisstijl van een fictieve provincie: ${eerste(van.map((s) => s.regel.naam))}. Er is niets vastgelegd.`,
    'Maak de brieven in de huisstijl van uw provincie. Alleen om te oefenen kunt u ook een voorbeeld als verzonden vastleggen.',
  );
}

async function weigerOnverzendbaar(
  store: RoundStore,
  gekozen: readonly Stukstand[],
  datum: Datum,
): Promise<void> {
  const namen = (van: readonly Stukstand[]) => eerste(van.map((s) => s.regel.naam));
  if (gekozen.length === 0)
    throw gebruik(
      'niets-te-verzenden',
      'Er is geen definitieve brief die nog niet is verzonden.',
      'Controleer de map.',
    );
  const concept = gekozen.filter((s) => s.regel.gegevens.concept === true);
  if (concept.length > 0)
    throw gebruik(
      'concept-verzonden',
      `Een CONCEPT kan niet verzonden zijn: ${namen(concept)}. Er is niets vastgelegd.`,
      'Beslis wat nog open staat, en maak de definitieve brief.',
    );
  const al = gekozen.filter((s) => s.verzonden !== null);
  if (al.length > 0)
    throw gebruik(
      'al-verzonden',
      `Al vastgelegd als verzonden op ${al[0]?.verzonden?.datum}: ${namen(al)}. Er is niets vastgelegd.`,
      'Laat die gemeente weg. Wat eenmaal is vastgelegd, wordt niet veranderd.',
    );
  const vroeg = gekozen.filter((s) => datum < String(s.regel.gegevens.datum ?? ''));
  if (vroeg.length > 0)
    throw gebruik(
      'verzonden-voor-brief',
      `De datum van verzending ligt vóór de datum van de brief: ${namen(vroeg)}. Er is niets vastgelegd.`,
      'Verbeter de datum van verzending.',
    );
  await weigerVeranderdeBrieven(store, await controleerStukken(store, gekozen), 'Er is niets vastgelegd.');
}

function gebruik(code: string, melding: string, oplossing: string): Weigering {
  return weiger('gebruik', code, melding, oplossing);
}

import { weigerGeenRonde } from '../app/ronde/bestaat.ts';
import { weigerVeranderdeBrieven } from '../app/ronde/briefveranderd.ts';
import { metRondemap } from '../app/ronde/map.ts';
import { geheimeSleutel } from '../app/ronde/sleutelbestand.ts';
import { eerste, schrijffout } from '../app/wegschrijven.ts';
import { nearest } from '../dossier/gelijkenis.ts';
import { type Weigering, weiger } from '../dossier/weigering.ts';
import { datum as inWoorden } from '../letters/nederlands.ts';
import { rondAf } from '../round/afronden.ts';
import type { Rondestand, Stukstand } from '../round/stand.ts';
import { controleerStukken } from '../round/verifieer.ts';
import type { Io } from './io.ts';
import { datumVanOptie } from './opties.ts';
import { aantal, json, wikkel } from './schrijfwijze.ts';
import { UITGANG, type Uitgang } from './uitgang.ts';

export interface Verzendopties {
  readonly gemeente?: readonly string[];
  readonly alles?: boolean;
  readonly datum?: string;
  readonly kanaal?: string;
  readonly sleutel?: string;
  readonly json?: boolean;
}

/**
 * `trede verzonden <map>`: records that letters went out, on which day and how. From then on they stand fixed. A letter
 * that is CONCEPT, was sent already or is no longer what the round made is refused; nothing is recorded then.
 */
export async function verzonden(map: string, opties: Verzendopties, io: Io): Promise<Uitgang> {
  const datum = datumVanOptie(opties.datum, 'datum');
  if (datum === null)
    throw gebruik(
      'datum-ontbreekt',
      'Er is geen datum van verzending opgegeven.',
      'Voeg --datum toe, zoals --datum 2024-02-20.',
    );
  if ((opties.gemeente ?? []).length === 0 && opties.alles !== true)
    throw gebruik(
      'gemeente-ontbreekt',
      'Er is niet opgegeven welke brieven zijn verzonden.',
      'Voeg --gemeente toe met een naam of code (mag vaker), of --alles.',
    );
  if (datum > io.vandaag())
    throw gebruik(
      'verzonden-in-toekomst',
      `De datum van verzending (${datum}) ligt na vandaag.`,
      'Leg de verzending vast wanneer de brieven weg zijn, of verbeter --datum.',
    );
  const kanaal = (opties.kanaal ?? 'post').trim();
  if (kanaal === '')
    throw gebruik(
      'kanaal-leeg',
      'Bij --kanaal staat niet hoe de brieven zijn verzonden.',
      'Schrijf bijvoorbeeld --kanaal post, of laat --kanaal weg: dan is het post.',
    );
  const sleutel = opties.sleutel === undefined ? null : geheimeSleutel(opties.sleutel);
  weigerGeenRonde(map);
  return metRondemap(map, async (ronde) => {
    const stand = ronde.stand();
    if (stand.klaar === null)
      throw gebruik(
        'ronde-niet-af',
        `De ronde in ${map} is niet afgemaakt.`,
        'Geef eerst het commando waarmee de brieven werden gemaakt opnieuw.',
      );
    const gekozen = kies(stand, opties, map);
    weigerOnverzendbaar(map, gekozen, datum);
    const namen = gekozen.map((s) => s.regel.naam);
    try {
      ronde.journaal.schrijf({ soort: 'verzonden', namen, datum, kanaal });
      rondAf(ronde, [], sleutel);
    } catch (fout) {
      throw schrijffout(fout, map, 'Controleer de map met: trede verifieer.');
    }
    const ondertekend = ronde.stand().klaar?.sleutel != null;
    if (opties.json) io.uit(json({ verzonden: namen, datum, kanaal, ondertekend }));
    else
      io.uit(
        `${wikkel(
          `${aantal(namen.length, 'brief', 'brieven')} vastgelegd als verzonden op ${inWoorden(datum)} (${kanaal}): ${eerste(namen)}. Het manifest is ${ondertekend ? 'opnieuw ondertekend' : 'niet ondertekend: geen --sleutel opgegeven'}.`,
          '',
          '  ',
        )}\n`,
      );
    return UITGANG.gelukt;
  });
}

/** The final letters of these municipalities that are not recorded yet; with a name that nobody has, the nearest is asked. */
function kies(stand: Rondestand, { gemeente, alles }: Verzendopties, map: string): readonly Stukstand[] {
  const stukken = [...stand.stukken.values()];
  const gegeven = (s: Stukstand, veld: string) => String(s.regel.gegevens[veld] ?? '');
  if (alles === true || (gemeente ?? []).some((g) => g.toLowerCase() === 'alles'))
    return stukken.filter((s) => s.regel.gegevens.concept !== true && s.verzonden === null);
  const gekozen = (gemeente ?? []).flatMap((zoek) => {
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
      `In ${map} is geen brief voor de gemeente "${zoek}".`,
      lijkt === null ? 'Controleer de naam of geef de gemeentecode op.' : `Bedoelt u ${lijkt}?`,
    );
  });
  // By name and by code is still one letter.
  return [...new Set(gekozen)];
}

function weigerOnverzendbaar(map: string, gekozen: readonly Stukstand[], datum: string): void {
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
      'Verbeter --datum.',
    );
  weigerVeranderdeBrieven(map, controleerStukken(map, gekozen), 'Er is niets vastgelegd.');
}

function gebruik(code: string, melding: string, oplossing: string): Weigering {
  return weiger('gebruik', code, melding, oplossing);
}

import type { Datum } from '../../dossier/datum.ts';
import { alsArgument } from '../../dossier/melding.ts';
import { type Weigering, weiger } from '../../dossier/weigering.ts';
import { wachtOpVrijgave } from '../../round/naam.ts';
import type { Rondestand, Stukstand } from '../../round/stand.ts';
import type { RoundStore } from '../../round/store/store.ts';
import { controleerStukken } from '../../round/verifieer.ts';
import { aantal, eerste } from '../taal.ts';
import { weigerVeranderdeBrieven } from './bestaand.ts';
import { gegevenVan, gemeenteInRonde, isConcept, stukkenVanGemeente } from './eigenaar.ts';

/** Which letters went out, when and how. */
export interface Verzendopdracht {
  /** Municipalities by name or code, or all final letters that were not recorded yet. */
  readonly wie: readonly string[] | 'alles';
  readonly datum: Datum;
  readonly kanaal: string;
  /** Why what was recorded of these letters is wrong; left out for a first record. */
  readonly reden?: string;
  /** Also letters in the name of a province that does not exist. */
  readonly voorbeeld?: boolean;
}

/** Whether a letter stands on record just so already. */
export function staatVastgelegd(
  { verzonden: v }: Stukstand,
  { datum, kanaal, reden }: Verzendopdracht,
): boolean {
  return v !== null && v.datum === datum && v.kanaal === kanaal && (reden === undefined || v.reden === reden);
}

/**
 * The final letters of these municipalities; of all of them those that are to be recorded, and those that stand on record
 * just so. With a reason those that were sent.
 */
export function kiesVerzonden(
  stand: Rondestand,
  opdracht: Verzendopdracht,
  plek: string,
): readonly Stukstand[] {
  const { wie, reden } = opdracht;
  if (wie === 'alles' || wie.some((g) => g.toLowerCase() === 'alles')) {
    const definitief = [...stand.stukken.values()].filter((s) => !isConcept(s) && !wacht(s));
    if (reden !== undefined) return definitief.filter((s) => s.verzonden !== null);
    return definitief.filter((s) => s.verzonden === null || staatVastgelegd(s, opdracht));
  }
  const gekozen = wie.flatMap((zoek) => {
    const van = stukkenVanGemeente(stand, gemeenteInRonde(stand, zoek, plek));
    const definitief = van.filter((s) => !isConcept(s));
    return definitief.length > 0 ? definitief : van;
  });
  // By name and by code is still one letter.
  return [...new Set(gekozen)];
}

/** Refuses ('wacht') letters that were not released: they cannot have gone out. */
export function weigerNietVrijgegeven(brieven: readonly Stukstand[], plek: string, slotzin: string): void {
  const nog = brieven.filter(wacht);
  if (nog.length === 0) return;
  throw weiger(
    'wacht',
    'niet-vrijgegeven',
    `${aantal(nog.length, 'brief is', 'brieven zijn')} niet vrijgegeven: ${eerste(nog.map((s) => s.regel.naam))}. ${slotzin}`,
    `Kijk wat er nog nodig is met: trede toetsen lijst ${alsArgument(plek)}. Geef dan vrij met: trede vrijgeven ${alsArgument(plek)}.`,
  );
}

/** Whether a letter stands where it waits for its release. */
function wacht({ regel }: Pick<Stukstand, 'regel'>): boolean {
  return regel.bestanden.some((b) => wachtOpVrijgave(b.naam));
}

/** A letter of a province that does not exist goes to nobody, unless somebody tries the program out. */
export function weigerVoorbeelden(gekozen: readonly Stukstand[], { voorbeeld }: Verzendopdracht): void {
  const van = gekozen.filter((s) => s.regel.gegevens.voorbeeld === true);
  if (voorbeeld === true || van.length === 0) return;
  throw gebruik(
    'voorbeeld-verzonden',
    `Dit zijn voorbeelden, in de huisstijl van een fictieve provincie: ${eerste(van.map((s) => s.regel.naam))}. Er is niets vastgelegd.`,
    'Maak de brieven in de huisstijl van uw provincie. Alleen om te oefenen kunt u ook een voorbeeld als verzonden vastleggen.',
  );
}

/** Refuses, before anything is recorded, what cannot have been sent so. `nog` are those that are to be recorded. */
export async function weigerOnverzendbaar(
  store: RoundStore,
  gekozen: readonly Stukstand[],
  nog: readonly Stukstand[],
  { datum, reden }: Verzendopdracht,
): Promise<void> {
  const namen = (van: readonly Stukstand[]) => eerste(van.map((s) => s.regel.naam));
  if (gekozen.length === 0)
    throw reden === undefined
      ? gebruik(
          'niets-te-verzenden',
          'Er is geen definitieve brief die nog niet is verzonden.',
          'Controleer de map.',
        )
      : gebruik(
          'niets-te-herstellen',
          'Er is geen brief vastgelegd als verzonden; er is niets te herstellen.',
          'Leg de verzending vast zonder reden.',
        );
  const concept = gekozen.filter(isConcept);
  if (concept.length > 0)
    throw gebruik(
      'concept-verzonden',
      `Een CONCEPT kan niet verzonden zijn: ${namen(concept)}. Er is niets vastgelegd.`,
      'Beslis wat nog open staat, en maak de definitieve brief.',
    );
  const al = nog.filter((s) => s.verzonden !== null);
  if (al.length > 0 && reden === undefined)
    throw gebruik(
      'al-verzonden',
      `Al vastgelegd als verzonden op ${al[0]?.verzonden?.datum} (${al[0]?.verzonden?.kanaal}): ${namen(al)}. Er is niets vastgelegd.`,
      'Laat die gemeente weg. Was die datum fout, herstel haar dan met een reden; wat er stond, blijft zichtbaar.',
    );
  const nooit = nog.filter((s) => s.verzonden === null);
  if (nooit.length > 0 && reden !== undefined)
    throw gebruik(
      'niets-te-herstellen',
      `Nog niet vastgelegd als verzonden: ${namen(nooit)}. Er is niets vastgelegd.`,
      'Leg de verzending vast zonder reden.',
    );
  const vroeg = nog.filter((s) => datum < gegevenVan(s, 'datum'));
  if (vroeg.length > 0)
    throw gebruik(
      'verzonden-voor-brief',
      `De datum van verzending ligt vóór de datum van de brief: ${namen(vroeg)}. Er is niets vastgelegd.`,
      'Verbeter de datum van verzending.',
    );
  await weigerVeranderdeBrieven(store, await controleerStukken(store, nog), 'Er is niets vastgelegd.');
}

function gebruik(code: string, melding: string, oplossing: string): Weigering {
  return weiger('gebruik', code, melding, oplossing);
}

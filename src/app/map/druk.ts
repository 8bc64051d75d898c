import { alsZinsdeel, bestandsmelding, type Melding } from '../../dossier/melding.ts';
import { opsomming } from '../../dossier/nederlands.ts';
import type { Register } from '../../dossier/register.ts';
import { Weigering, weiger } from '../../dossier/weigering.ts';
import { beginDruk, type Druk, type Drukwerk, rondDrukAf, voegToe } from '../../formats/pdf/druk/druk.ts';
import { zetterij } from '../../formats/pdf/letter/zetterij.ts';
import type { RoundStore } from '../../round/store/store.ts';
import { leesLetterbestand } from '../bronnen/eigen.ts';
import { aantal, eerste } from '../taal.ts';
import type { Wereld } from '../wereld.ts';
import {
  type Drukbrief,
  type Drukkeuze,
  type Drukmap,
  leesDrukmap,
  tegenRonde,
  weigerWachtend,
} from './drukmap.ts';

/** A print run, and what went into it. */
export interface Drukgang extends Drukwerk {
  readonly brieven: readonly Drukbrief[];
  readonly overgeslagen: Drukmap['overgeslagen'];
  /** Letters that lost their attachment: it cannot go along on paper. */
  readonly zonderBijlage: readonly string[];
  /** Letters of the round that should be here and of which there is no PDF; null where the folder is no round. */
  readonly ontbreekt: readonly string[] | null;
}

export const VOLGORDE =
  'De brieven staan op naam van de gemeente; na een brief volgt de brief waarmee een ander het afschrift krijgt.';
export const OPDRUK = 'Elke brief begint op een nieuw blad. Druk dubbelzijdig af, op ware grootte.';

const MAX_BESTAND = 20 * 2 ** 20;

/**
 * One PDF of all letters in a folder, to be printed on both sides, or of what is final there. A CONCEPT is refused unless it is
 * asked for or left out, and so is a PDF that is not ours or that the round did not make; versions for publication or review
 * and mededelingen are left out. What should be there and is not is named.
 */
export async function druk(
  store: RoundStore,
  register: Register,
  keuze: Drukkeuze,
  wereld: Wereld,
): Promise<Drukgang> {
  const { concept } = keuze;
  await weigerWachtend(store, keuze);
  const { brieven, overgeslagen, concepten, vreemd } = await leesDrukmap(store, register, keuze);
  if (vreemd.length > 0)
    throw nietVanOns(vreemd.map((b) => [b, 'heeft niet de naam van een brief'] as const));
  if (brieven.length === 0)
    throw weiger(
      'gebruik',
      'geen-pdf',
      `In de map ${store.plek} staat geen ${keuze.definitief ? 'definitieve ' : ''}brief als PDF om te drukken. Er is niets geschreven.`,
      `Maak de brieven in ${store.plek} ook als PDF, met trede brieven.`,
    );
  if (!concept && !keuze.definitief) weigerConcept(concepten);
  const ontbreekt = await tegenRonde(store, brieven, keuze);
  const werk = beginDruk();
  const zonderBijlage = await vul(werk, store, brieven, concept, wereld);
  return {
    ...rondDrukAf(werk, kop(brieven), zetterij(leesLetterbestand)),
    brieven,
    overgeslagen,
    zonderBijlage,
    ontbreekt,
  };
}

/** Adds every letter, or refuses with all that cannot be added. Gives those that lost their attachment. */
async function vul(
  werk: Druk,
  store: RoundStore,
  brieven: readonly Drukbrief[],
  concept: boolean,
  wereld: Wereld,
): Promise<string[]> {
  const fout: (readonly [string, string])[] = [];
  const metBijlage: string[] = [];
  const verborgen: string[] = [];
  for (const [i, brief] of brieven.entries()) {
    wereld.voortgang?.('gelezen', i + 1, brieven.length);
    try {
      const bytes = (await store.lees(brief.bestand, MAX_BESTAND)) ?? new Uint8Array();
      const gelezen = await voegToe(werk, brief, bytes);
      if (gelezen.metBijlage) metBijlage.push(brief.bestand);
      // A name can be changed; the letter itself says what it is.
      if (gelezen.concept && !brief.concept) verborgen.push(brief.bestand);
    } catch (oorzaak) {
      if (!(oorzaak instanceof Weigering) || oorzaak.soort !== 'invoer') throw oorzaak;
      fout.push([brief.bestand, alsZinsdeel(oorzaak.message).replace(/^het bestand /, '')]);
    }
  }
  if (fout.length > 0) throw nietVanOns(fout);
  if (!concept) weigerConcept(verborgen);
  return metBijlage;
}

function weigerConcept(concepten: readonly string[]): void {
  if (concepten.length === 0) return;
  throw weiger(
    'gebruik',
    'concept-drukken',
    `${aantal(concepten.length, 'brief is', 'brieven zijn')} nog CONCEPT: ${eerste(concepten)}. Er is niets geschreven.`,
    'Druk alleen de definitieve brieven, of druk de concepten mee. Of beslis eerst wat nog open staat.',
  );
}

function nietVanOns(bestanden: readonly (readonly [string, string])[]): Weigering {
  return new Weigering(
    'invoer',
    bestanden.map(
      ([bestand, reden]): Melding =>
        bestandsmelding(
          'geen-brief-van-trede',
          `${bestand} ${reden}. Er is niets geschreven.`,
          'Haal het bestand uit de map, of maak de brief opnieuw met trede brieven.',
        ),
    ),
  );
}

function kop(brieven: readonly Drukbrief[]) {
  const gemeenten = new Set(brieven.map((b) => b.gemeentecode)).size;
  const halfjaren = [...new Set(brieven.map((b) => b.halfjaar))].sort();
  const concept = brieven.some((b) => b.concept)
    ? ' Er zijn brieven bij die CONCEPT zijn: verzend die niet.'
    : '';
  return {
    titel: `Brieven om te drukken: ${opsomming(halfjaren)}`,
    alineas: [
      `${aantal(brieven.length, 'brief', 'brieven')} voor ${aantal(gemeenten, 'gemeente', 'gemeenten')}.${concept} ${VOLGORDE} ${OPDRUK} Deze inhoudsopgave is niet voor verzending.`,
    ],
  };
}

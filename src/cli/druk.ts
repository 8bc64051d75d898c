import { statSync } from 'node:fs';
import { join } from 'node:path';
import { lees, leesRegister, leesZetterij } from '../app/invoer/bestanden.ts';
import {
  type Drukbrief,
  type Drukmap,
  leesDrukmap,
  REDENEN,
  staatInRonde,
  weigerVeranderd,
} from '../app/map/drukmap.ts';
import { eerste, schrijfAlle } from '../app/wegschrijven.ts';
import { alsZinsdeel, bestandsmelding, type Melding } from '../dossier/melding.ts';
import { Weigering, weiger } from '../dossier/weigering.ts';
import { beginDruk, type Druk, type Drukwerk, rondDrukAf, voegToe } from '../formats/pdf/druk/druk.ts';
import { opsomming } from '../letters/nederlands.ts';
import type { Io } from './io.ts';
import { aantal, json, wikkel } from './schrijfwijze.ts';
import { UITGANG, type Uitgang } from './uitgang.ts';

export interface Drukopties {
  readonly uit?: string;
  readonly concept?: boolean;
  readonly gemeenten?: string;
  readonly json?: boolean;
}

const VOLGORDE =
  'De brieven staan op naam van de gemeente; na een brief volgt de brief waarmee een ander het afschrift krijgt.';
const OPDRUK = 'Elke brief begint op een nieuw blad. Druk dubbelzijdig af, op ware grootte.';

/**
 * `trede druk <map>`: one PDF of all letters of a map, to be printed on both sides. A CONCEPT is refused without
 * `--concept`, and so is a PDF that is not ours; versions for publication or review and mededelingen are left out.
 */
export async function druk(map: string, opties: Drukopties, io: Io): Promise<Uitgang> {
  const uit = opties.uit ?? 'druk.pdf';
  const { brieven, overgeslagen, vreemd } = leesDrukmap(map, leesRegister(opties.gemeenten), uit);
  if (vreemd.length > 0)
    throw nietVanOns(vreemd.map((b) => [b, 'heeft niet de naam van een brief'] as const));
  if (brieven.length === 0)
    throw weiger(
      'gebruik',
      'geen-pdf',
      `In de map ${map} staat geen brief als PDF om te drukken. Er is niets geschreven.`,
      `Maak de brieven ook als PDF: trede brieven … --formaat pdf --uit ${map}.`,
    );
  if (opties.concept !== true) weigerConcept(brieven.filter((b) => b.concept));
  weigerVeranderd(map, brieven);
  const werk = beginDruk();
  const metBijlage = await vul(werk, map, brieven, opties, io);
  const gemaakt = rondDrukAf(werk, kop(brieven), leesZetterij());
  const { nieuw } = schrijfAlle([{ pad: uit, bytes: gemaakt.bytes }], io);
  if (staatInRonde(map, uit))
    io.fout(
      `${wikkel(`Let op: ${uit} staat in de map van de ronde en hoort daar niet bij; trede verifieer meldt dat. Verplaats het bestand na het drukken.`, '', '  ')}\n`,
    );
  if (opties.json)
    io.uit(
      json({
        bestand: uit,
        bladzijden: gemaakt.bladzijden,
        bladen: gemaakt.bladzijden / 2,
        brieven: gemaakt.stukken.map((s, i) => ({ bestand: brieven[i]?.bestand, ...s })),
        overgeslagen,
        zonderBijlage: metBijlage,
      }),
    );
  else io.uit(verslag({ uit, nieuw, gemaakt, overgeslagen, metBijlage }));
  return UITGANG.gelukt;
}

/** Adds every letter, or throws one Stop that names all that cannot be added. Gives those that lost their attachment. */
async function vul(
  werk: Druk,
  map: string,
  brieven: readonly Drukbrief[],
  opties: Drukopties,
  io: Io,
): Promise<string[]> {
  const fout: (readonly [string, string])[] = [];
  const metBijlage: string[] = [];
  const verborgen: Drukbrief[] = [];
  for (const [i, brief] of brieven.entries()) {
    if (io.terminal) io.fout(`\r${i + 1} van ${brieven.length} brieven gelezen`);
    const pad = join(map, brief.bestand);
    if (statSync(pad).size > MAX_BESTAND) {
      fout.push([brief.bestand, 'is groter dan 20 MB']);
      continue;
    }
    const bytes = lees(pad);
    try {
      const gelezen = await voegToe(werk, brief, bytes);
      if (gelezen.metBijlage) metBijlage.push(brief.bestand);
      // A name can be changed; the letter itself says what it is.
      if (gelezen.concept && !brief.concept) verborgen.push(brief);
    } catch (oorzaak) {
      if (!(oorzaak instanceof Weigering)) throw oorzaak;
      fout.push([brief.bestand, alsZinsdeel(oorzaak.message).replace(/^het bestand /, '')]);
    }
  }
  if (io.terminal) io.fout('\n');
  if (fout.length > 0) throw nietVanOns(fout);
  if (opties.concept !== true) weigerConcept(verborgen);
  return metBijlage;
}

const MAX_BESTAND = 20 * 2 ** 20;

function weigerConcept(concepten: readonly Drukbrief[]): void {
  if (concepten.length === 0) return;
  throw weiger(
    'gebruik',
    'concept-drukken',
    `${aantal(concepten.length, 'brief is', 'brieven zijn')} nog CONCEPT: ${eerste(concepten.map((b) => b.bestand))}. Er is niets geschreven.`,
    'Beslis wat nog open staat en maak de definitieve brief, of druk de concepten mee met --concept.',
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

function verslag(w: {
  readonly uit: string;
  readonly nieuw: number;
  readonly gemaakt: Drukwerk;
  readonly overgeslagen: Drukmap['overgeslagen'];
  readonly metBijlage: readonly string[];
}): string {
  const { bladzijden, stukken } = w.gemaakt;
  const niet = REDENEN.flatMap((reden) => {
    const bestanden = w.overgeslagen.filter((o) => o.reden === reden).map((o) => o.bestand);
    return bestanden.length === 0 ? [] : [`Niet gedrukt, want ${reden}: ${eerste(bestanden)}.`];
  });
  const bijlagen =
    w.metBijlage.length === 0
      ? []
      : [`Zonder de bijlage die in de PDF zat (op papier kan die niet mee): ${eerste(w.metBijlage)}.`];
  return [
    `${aantal(stukken.length, 'brief', 'brieven')} in ${w.uit}${w.nieuw === 0 ? ' (stond er al)' : ''}: ${bladzijden} bladzijden op ${aantal(bladzijden / 2, 'blad', 'bladen')}, met de inhoudsopgave vooraan.`,
    VOLGORDE,
    OPDRUK,
    ...niet,
    ...bijlagen,
  ]
    .map((zin) => `${wikkel(zin, '', '  ')}\n`)
    .join('');
}

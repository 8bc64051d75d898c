import type { KeyObject } from 'node:crypto';
import { basename } from 'node:path';
import { isBijstuk, soortInWoorden } from '../../dossier/briefsoort.ts';
import type { Register } from '../../dossier/register.ts';
import { weiger } from '../../dossier/weigering.ts';
import { leesJournaal } from '../../round/journaal.ts';
import { BEOORDELING, bestandsnaam, parseBestandsnaam, TER_TOETSING } from '../../round/naam.ts';
import { rondestand } from '../../round/stand.ts';
import type { RoundStore } from '../../round/store/store.ts';
import { controleerStukken } from '../../round/verifieer.ts';
import { isRonde, weigerVeranderdeBrieven } from '../ronde/bestaand.ts';
import { toets } from '../ronde/toets.ts';
import { weigerNietVrijgegeven } from '../ronde/verzendbaar.ts';
import { namenVanRonde } from '../ronde/vorigeuitkomst.ts';
import { namenBoven } from './briefmap.ts';

/** A letter of the folder that goes into the run. */
export interface Drukbrief {
  readonly bestand: string;
  readonly gemeentecode: string;
  readonly halfjaar: string;
  /** The name in the round or in the register, else the code. */
  readonly gemeente: string;
  /** What it is, in words. */
  readonly stuk: string;
  readonly concept: boolean;
}

/** Why a PDF of the folder is not printed. */
export const REDENEN = ['publicatieversie', 'beoordelingskopie', 'mededeling', 'CONCEPT'] as const;
type Reden = (typeof REDENEN)[number];

/** What is to be printed. */
export interface Drukkeuze {
  /** Also letters that are CONCEPT. */
  readonly concept: boolean;
  /** What is final, without the others. */
  readonly definitief: boolean;
  /** The file that is to be made, where it stands in the folder itself. */
  readonly behalve: string | null;
  /** The public key that should have signed the round. */
  readonly vertrouwd: KeyObject | null;
}

/** The PDFs of a folder: in the order in which they are printed, and those that are not. */
export interface Drukmap {
  readonly brieven: readonly Drukbrief[];
  readonly overgeslagen: readonly { readonly bestand: string; readonly reden: Reden }[];
  /** Every letter that is CONCEPT, counted as `brieven` does: also what is not printed. */
  readonly concepten: readonly string[];
  /** Without the name of a letter. */
  readonly vreemd: readonly string[];
}

/**
 * Lists the PDFs of a folder by their names; nothing is opened yet. The order: by name of the municipality, then half-year
 * and trede, and after a letter what goes with it to others.
 */
export async function leesDrukmap(
  store: RoundStore,
  register: Register,
  { behalve, definitief }: Pick<Drukkeuze, 'behalve' | 'definitief'>,
): Promise<Drukmap> {
  const brieven: (Drukbrief & { readonly sleutel: readonly string[] })[] = [];
  const overgeslagen: Drukmap['overgeslagen'][number][] = [];
  const vreemd: string[] = [];
  const concepten: string[] = [];
  const vanRonde = await namenVanRonde(store);
  for (const bestand of await namenBoven(store)) {
    if (!bestand.endsWith('.pdf') || bestand === behalve) continue;
    const gelezen = parseBestandsnaam(bestand);
    if (gelezen === null) {
      vreemd.push(bestand);
      continue;
    }
    const { gemeentecode, halfjaar, trede, soort, concept, versie } = gelezen;
    if (concept && versie === null) concepten.push(bestand);
    const niet: Reden | null =
      versie === 'PUBLICATIE'
        ? 'publicatieversie'
        : versie === 'BEOORDELINGSKOPIE'
          ? 'beoordelingskopie'
          : soort === 'mededeling'
            ? 'mededeling'
            : concept && definitief
              ? 'CONCEPT'
              : null;
    if (niet !== null) overgeslagen.push({ bestand, reden: niet });
    else {
      const gemeente = vanRonde.get(gemeentecode) ?? register.get(gemeentecode)?.naam ?? gemeentecode;
      const stuk = `${soortInWoorden(soort)} (trede ${trede}${concept ? ', CONCEPT' : ''})`;
      const erbij = isBijstuk(soort) ? '1' : '0';
      const sleutel = [kaal(gemeente), gemeentecode, halfjaar, String(trede), erbij, soort];
      brieven.push({ bestand, gemeentecode, halfjaar, gemeente, stuk, concept, sleutel });
    }
  }
  brieven.sort((a, b) => volgorde(a.sleutel, b.sleutel));
  return { brieven: brieven.map(({ sleutel, ...brief }) => brief), overgeslagen, concepten, vreemd };
}

/** A name as it is sorted: letters only, without accents; the same on every machine. */
function kaal(naam: string): string {
  return naam
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9 ]/g, '');
}

function volgorde(a: readonly string[], b: readonly string[]): number {
  const anders = a.findIndex((deel, i) => deel !== b[i]);
  return anders === -1 ? 0 : (a[anders] ?? '') < (b[anders] ?? '') ? -1 : 1;
}

/** Refuses ('wacht') a folder with letters that were not released; with only what is final those are named as missing. */
export async function weigerWachtend(store: RoundStore, { definitief }: Drukkeuze): Promise<void> {
  const slot = 'Er is niets geschreven.';
  if (basename(store.plek) === TER_TOETSING)
    throw weiger(
      'wacht',
      'niet-vrijgegeven',
      `In ${store.plek} staan brieven die niet zijn vrijgegeven. ${slot}`,
      'Geef ze eerst vrij met trede vrijgeven, en druk dan de map van de ronde.',
    );
  if (definitief || (await store.leesJournaal()) === null) return;
  const { stukken } = rondestand((await leesJournaal(store)).regels);
  weigerNietVrijgegeven([...stukken.values()], store.plek, slot);
}

/**
 * Where the folder is a round, its letters have to be what the round made: refuses with each that is not. Gives the letters
 * that should have been printed and of which there is no PDF; null where the folder is no round and nobody can tell.
 */
export async function tegenRonde(
  store: RoundStore,
  brieven: readonly Drukbrief[],
  { concept, vertrouwd }: Pick<Drukkeuze, 'concept' | 'vertrouwd'>,
): Promise<readonly string[] | null> {
  if (!(await isRonde(store))) return null;
  // The names of the municipalities are read of the round too.
  await toets(store, vertrouwd, (await store.namen()).has(BEOORDELING) ? [BEOORDELING] : []);
  const namen = new Set(brieven.map((b) => b.bestand));
  const stukken = [...rondestand((await leesJournaal(store)).regels).stukken.values()];
  const bekend = new Set(stukken.flatMap((s) => s.regel.bestanden.map((b) => b.naam)));
  const anders = [
    ...(await controleerStukken(store, stukken)).filter((b) => namen.has(b.bestand)),
    ...[...namen]
      .filter((naam) => !bekend.has(naam))
      .map((bestand) => ({ bestand, reden: 'het hoort niet bij de ronde' })),
  ];
  await weigerVeranderdeBrieven(store, anders, 'Er is niets geschreven.');
  return stukken.flatMap(({ regel: { naam, gegevens } }) => {
    const teDrukken = gegevens.soort !== 'mededeling' && (concept || gegevens.concept !== true);
    const pdf = bestandsnaam(naam, null, 'pdf');
    return teDrukken && !namen.has(pdf) ? [pdf] : [];
  });
}

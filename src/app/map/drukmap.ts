import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { isBijstuk, soortInWoorden } from '../../dossier/briefsoort.ts';
import type { Register } from '../../dossier/register.ts';
import { JOURNAAL, leesJournaal } from '../../round/journaal.ts';
import { rondestand } from '../../round/stand.ts';
import { controleerStukken } from '../../round/verifieer.ts';
import { namenVanRonde } from '../invoer/vorigeuitkomst.ts';
import { weigerVeranderdeBrieven } from '../ronde/briefveranderd.ts';
import { rondefout } from '../ronde/map.ts';
import { inhoud } from './briefmap.ts';

/** A letter of the map that goes into the run. */
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

/** Why a PDF of the map is not printed. */
export const REDENEN = ['publicatieversie', 'beoordelingskopie', 'mededeling'] as const;

/** The PDFs of a map: in the order in which they are printed, and those that are not. */
export interface Drukmap {
  readonly brieven: readonly Drukbrief[];
  readonly overgeslagen: readonly { readonly bestand: string; readonly reden: (typeof REDENEN)[number] }[];
  /** Without the name of a letter. */
  readonly vreemd: readonly string[];
}

const NAAM =
  /^(GM\d{4})_(\d{4}-I{1,2})_trede(\d)_([a-z]+(?:-[a-z]+)*?)(_CONCEPT)?(?:_(PUBLICATIE|BEOORDELINGSKOPIE))?\.pdf$/;

/**
 * Lists the PDFs of a map by their names; nothing is opened yet. The order: by name of the municipality, then half-year and
 * trede, and after a letter what goes with it to others. The file that is to be made is left out.
 */
export function leesDrukmap(map: string, register: Register, uit: string): Drukmap {
  const brieven: (Drukbrief & { readonly sleutel: readonly string[] })[] = [];
  const overgeslagen: Drukmap['overgeslagen'][number][] = [];
  const vreemd: string[] = [];
  const vanRonde = namenVanRonde(map);
  for (const bestand of inhoud(map)) {
    if (!bestand.endsWith('.pdf') || resolve(map, bestand) === resolve(uit)) continue;
    const [heel, code = '', halfjaar = '', trede = '', soort = '', concept, versie] =
      NAAM.exec(bestand) ?? [];
    const reden = versie?.toLowerCase().replace('publicatie', 'publicatieversie') ?? soort;
    const niet = REDENEN.find((r) => r === reden);
    if (heel === undefined) vreemd.push(bestand);
    else if (niet !== undefined) overgeslagen.push({ bestand, reden: niet });
    else {
      const gemeente = vanRonde.get(code) ?? register.get(code)?.naam ?? code;
      const stuk = `${soortInWoorden(soort)} (trede ${trede}${concept === undefined ? '' : ', CONCEPT'})`;
      const erbij = isBijstuk(soort) ? '1' : '0';
      const sleutel = [kaal(gemeente), code, halfjaar, trede, erbij, soort];
      const brief = { bestand, gemeentecode: code, halfjaar, gemeente, stuk, concept: concept !== undefined };
      brieven.push({ ...brief, sleutel });
    }
  }
  brieven.sort((a, b) => vergelijk(a.sleutel, b.sleutel));
  return { brieven: brieven.map(({ sleutel, ...brief }) => brief), overgeslagen, vreemd };
}

/** A name as it is sorted: letters only, without accents; the same on every machine. */
function kaal(naam: string): string {
  return naam
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9 ]/g, '');
}

function vergelijk(a: readonly string[], b: readonly string[]): number {
  const anders = a.findIndex((deel, i) => deel !== b[i]);
  return anders === -1 ? 0 : (a[anders] ?? '') < (b[anders] ?? '') ? -1 : 1;
}

/** Whether this file would come to stand in a round: `verifieer` tells of it as one that does not belong there. */
export function staatInRonde(map: string, uit: string): boolean {
  return existsSync(join(map, JOURNAAL)) && !relative(map, uit).startsWith('..');
}

/** Where the map is a round, its letters have to be what the round made. Throws a Stop that names each that is not. */
export function weigerVeranderd(map: string, brieven: readonly Drukbrief[]): void {
  if (!existsSync(join(map, JOURNAAL))) return;
  const namen = new Set(brieven.map((b) => b.bestand));
  const stukken = stukkenVan(map);
  const bekend = new Set(stukken.flatMap((s) => s.regel.bestanden.map((b) => b.naam)));
  const anders = [
    ...controleerStukken(map, stukken).filter((b) => namen.has(b.bestand)),
    ...[...namen]
      .filter((naam) => !bekend.has(naam))
      .map((bestand) => ({ bestand, reden: 'het hoort niet bij de ronde' })),
  ];
  weigerVeranderdeBrieven(map, anders, 'Er is niets geschreven.');
}

function stukkenVan(map: string) {
  try {
    return [...rondestand(leesJournaal(map).regels).stukken.values()];
  } catch (fout) {
    throw rondefout(fout, map);
  }
}

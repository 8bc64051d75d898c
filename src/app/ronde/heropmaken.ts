import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Io } from '../../cli/io.ts';
import { kaderVan, type Opties } from '../../cli/opties.ts';
import { Weigering } from '../../dossier/weigering.ts';
import { parseSjablonen } from '../../letters/template/sjablonen.ts';
import { sha256 } from '../../round/hash.ts';
import type { Bestandsmerk, Ronderegel } from '../../round/regels.ts';
import { bronMap, type Rondestand } from '../../round/stand.ts';
import type { Bevonden } from '../../round/verifieer.ts';
import { openWerkplaats } from '../brieven/werkplaats.ts';
import { lees, WORTEL } from '../invoer/bestanden.ts';
import { beoordeelden } from '../invoer/gevallen.ts';
import { BRON, bewaardeSjablonen, GEGEVENS } from './bronnen.ts';
import { formatenUit, optiesVan } from './keuzes.ts';
import { maakAlle } from './maken.ts';
import { programmaversie } from './programmaversie.ts';

/** What came of making the letters again: what differs, how many files were made, and what was left out and why. */
export interface Opnieuw {
  readonly bevonden: readonly Bevonden[];
  readonly gedaan: number;
  readonly niet: readonly string[];
}

/** Makes every letter of a round again from the sources that it keeps. Needs the same version of the program. */
export async function maakOpnieuw(
  map: string,
  stand: Rondestand,
  gelezen: readonly Bevonden[],
  io: Io,
): Promise<Opnieuw> {
  const bevonden: Bevonden[] = [];
  const niet = new Set<string>();
  let gedaan = 0;
  for (const ronde of stand.rondes) {
    const stukken = [...stand.stukken.values()].filter((s) => s.regel.ronde === ronde.nummer);
    if (stukken.length === 0) continue;
    const bezwaar = bezwaarTegen(ronde, gelezen);
    if (bezwaar !== null) {
      niet.add(bezwaar);
      continue;
    }
    const merken = stukken.flatMap(({ regel }) => regel.bestanden);
    const zelf = merken.filter(({ naam }) => !naam.endsWith('.odt'));
    if (zelf.length < merken.length)
      niet.add('een odt wordt door LibreOffice gemaakt; daarvan is alleen de inhoud nagelezen');
    if (zelf.length === 0) continue;
    const gemaakt = await uitBronnen(join(map, bronMap(ronde.bron)), ronde, io).catch(bezwaarVan);
    if (typeof gemaakt === 'string')
      bevonden.push(
        ...zelf.map(({ naam }) => ({ bestand: naam, oordeel: 'anders' as const, reden: gemaakt })),
      );
    else {
      gedaan += zelf.length;
      bevonden.push(...zelf.map((merk) => vergeleken(merk, gemaakt.get(merk.naam))));
    }
  }
  return { bevonden, gedaan, niet: [...niet] };
}

/** What stops the making is found about these letters; it does not take the place of everything else that was found. */
function bezwaarVan(fout: unknown): string {
  if (!(fout instanceof Weigering) || fout.soort === 'afgebroken') throw fout;
  return `uit wat de ronde bewaart is hij niet opnieuw te maken: ${fout.message.replace(/\.$/, '')}`;
}

/** Why a round cannot be made again here; null when it can. */
function bezwaarTegen(ronde: Ronderegel, gelezen: readonly Bevonden[]): string | null {
  const versie = programmaversie();
  if (ronde.vast.versie !== versie)
    return `de brieven zijn gemaakt met versie ${ronde.vast.versie} van trede, dit is versie ${versie}`;
  const bron = `${bronMap(ronde.bron)}/`;
  if (gelezen.some((b) => b.bestand.startsWith(bron) && b.oordeel !== 'gelijk'))
    return `wat de ronde bewaart (${bron}) is veranderd`;
  const anders = GEGEVENS.find(
    (naam) => ronde.bronnen[`gegevens/${naam}`] !== sha256(lees(join(WORTEL, 'data', naam))),
  );
  return anders === undefined ? null : `data/${anders} is niet meer die van de ronde`;
}

/** Every file that these sources give, by name. */
async function uitBronnen(
  bron: string,
  { vast, keuzes }: Ronderegel,
  io: Io,
): Promise<ReadonlyMap<string, Bestandsmerk>> {
  const [invoer = ''] = readdirSync(join(bron, 'invoer'));
  const bestand = join(bron, 'invoer', invoer);
  const koppeling = join(bron, BRON.koppeling);
  const aanvullingen = join(bron, BRON.aanvulling);
  const [aanvulling] = existsSync(aanvullingen) ? readdirSync(aanvullingen) : [];
  const opties: Opties = {
    ...optiesVan(vast, keuzes),
    gemeenten: join(bron, BRON.gemeenten),
    huisstijl: join(bron, BRON.huisstijl),
    ...(existsSync(koppeling) ? { koppeling } : {}),
    ...(aanvulling === undefined ? {} : { aanvulling: join(aanvullingen, aanvulling) }),
    formaat: formatenUit(keuzes.formaat)
      .filter((f) => f !== 'odt')
      .join(','),
    // Warnings about the table were told when the round was made.
    json: true,
  };
  const kader = kaderVan(opties);
  const alle = await beoordeelden(bestand, opties, kader, io);
  const sjablonen = parseSjablonen(bewaardeSjablonen(bron));
  const { brieven } = await maakAlle(alle, await openWerkplaats(kader, opties, bestand, sjablonen), io);
  return new Map(brieven.flatMap((b) => b.merken).map((merk) => [merk.naam, merk]));
}

function vergeleken(merk: Bestandsmerk, nu: Bestandsmerk | undefined): Bevonden {
  const bestand = merk.naam;
  if (nu === undefined)
    return { bestand, oordeel: 'anders', reden: 'uit de bewaarde invoer komt deze brief niet' };
  if (nu.sha256 === merk.sha256) return { bestand, oordeel: 'gelijk', reden: null };
  // Another version of node packs otherwise; what is packed is what counts.
  if (nu.delen !== null && nu.delen === merk.delen)
    return { bestand, oordeel: 'gelijk', reden: 'opnieuw gemaakt met dezelfde inhoud, anders ingepakt' };
  return { bestand, oordeel: 'anders', reden: 'opnieuw gemaakt uit de bewaarde invoer wordt hij anders' };
}

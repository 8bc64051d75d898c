import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { halfjaarVanOptie, type Opties } from '../../cli/opties.ts';
import { totalenVan } from '../../cli/tabelopties.ts';
import { bestandsmelding, type Melding } from '../../dossier/melding.ts';
import { Weigering } from '../../dossier/weigering.ts';
import { kiesBlad } from '../../tables/indeling/bladkeuze.ts';
import { type Aanvulling, codeVan, deelIn, type Indeling } from '../../tables/indeling/indeling.ts';
import { kolomVan } from '../../tables/indeling/kop.ts';
import {
  GEEN_KOPPELING,
  type Koppeling,
  kolomOnder,
  parseKoppeling,
} from '../../tables/indeling/koppeling.ts';
import { leesTabelbestand } from '../../tables/lees/bestand.ts';
import type { Blad } from '../../tables/lees/xlsx.ts';
import { controleerTotalen } from '../../tables/rij/controletotaal.ts';
import { parseIndeling, type Tabel } from '../../tables/rij/parse.ts';
import { lees, leesRegister } from './bestanden.ts';

/** A table as it was read, and the sheet it comes from; `blad` is null when the file could not be opened at all. */
export interface Tabelbron {
  readonly tabel: Tabel;
  readonly blad: Blad | null;
  readonly indeling: Indeling | null;
}

const MAX_BYTES = 20 * 2 ** 20;

/** Reads a CSV, XLSX or ODS with everything that is wrong in it; nothing is thrown for a wrong cell. */
export async function leesTabelbron(bestand: string, opties: Opties): Promise<Tabelbron> {
  const register = leesRegister(opties.gemeenten);
  const totalen = totalenVan(opties);
  const koppeling = opties.koppeling === undefined ? GEEN_KOPPELING : leesKoppeling(opties.koppeling);
  const gekozen = await leesBlad(bestand, koppeling, opties.blad);
  if ('fout' in gekozen)
    return { tabel: { regels: [], fouten: [gekozen.fout], waarschuwingen: [] }, blad: null, indeling: null };
  const { blad, waarschuwingen } = gekozen;
  const indeling = deelIn(blad, koppeling, await leesAanvulling(koppeling, aanvullingVan(koppeling, opties)));
  const tabel = parseIndeling(indeling, register);
  const halfjaar = halfjaarVanOptie(opties.halfjaar);
  const geteld = tabel.regels.filter((r) => halfjaar === null || r.periode.halfjaar === halfjaar);
  // A refused row has no figures: a total without it would say nothing.
  const fouten = tabel.fouten.length > 0 ? tabel.fouten : controleerTotalen(geteld, totalen);
  return {
    tabel: { ...tabel, fouten, waarschuwingen: [...waarschuwingen, ...tabel.waarschuwingen] },
    blad,
    indeling,
  };
}

async function leesBlad(
  bestand: string,
  koppeling: Koppeling,
  naam: string | undefined,
): Promise<{ blad: Blad; waarschuwingen: readonly Melding[] } | { fout: Melding }> {
  // Asked before reading: a file of gigabytes is not read into memory.
  if ((statSync(bestand, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES)
    return { fout: teGroot(bestand) };
  const gelezen = await leesTabelbestand(lees(bestand), basename(bestand));
  if ('fout' in gelezen) return gelezen;
  const gekozen = kiesBlad(gelezen.bladen, naam, (tekst) => kolomOnder(koppeling, tekst) !== null);
  return 'fout' in gekozen ? gekozen : { ...gekozen, waarschuwingen: gelezen.waarschuwingen };
}

/** Reads a koppeling. Throws a Stop with everything that is wrong with it. */
export function leesKoppeling(bestand: string): Koppeling {
  const gelezen = parseKoppeling(lees(bestand), basename(bestand));
  if ('fouten' in gelezen) throw new Weigering('invoer', gelezen.fouten);
  return gelezen.koppeling;
}

/** The other table that a koppeling takes columns from, which stands beside the koppeling; null when there is none. */
export function aanvullingVan({ aanvullen }: Koppeling, opties: Opties): string | null {
  if (aanvullen === null || opties.koppeling === undefined) return null;
  return opties.aanvulling ?? join(dirname(opties.koppeling), aanvullen.bestand);
}

async function leesAanvulling({ aanvullen }: Koppeling, bestand: string | null): Promise<Aanvulling> {
  if (aanvullen === null || bestand === null) return new Map();
  const gekozen = await leesBlad(bestand, GEEN_KOPPELING, undefined);
  if ('fout' in gekozen) throw new Weigering('invoer', [gekozen.fout]);
  const indeling = deelIn(gekozen.blad);
  const plek = (naam: string) => indeling?.koprij.cellen.findIndex((kop) => kolomVan(kop) === naam) ?? -1;
  const mist = ['gemeentecode', ...aanvullen.kolommen].filter((naam) => plek(naam) === -1);
  if (mist.length > 0)
    throw new Weigering('invoer', [
      bestandsmelding(
        'aanvulling-mist-kolom',
        `${bestand} heeft de kolom ${mist.join(', ')} niet; de koppeling haalt die daar.`,
        'Voeg de kolom toe, of verbeter aanvullen in de koppeling.',
      ),
    ]);
  const rijen = indeling?.rijen ?? [];
  return new Map(
    aanvullen.kolommen.map((naam) => [
      naam,
      new Map(rijen.map(({ cellen }) => [codeVan(cellen[plek('gemeentecode')]), cellen[plek(naam)] ?? ''])),
    ]),
  );
}

function teGroot(bestand: string): Melding {
  return bestandsmelding(
    'bestand-te-groot',
    `${basename(bestand)}: het bestand is groter dan 20 MB.`,
    'Splits het bestand of verwijder wat er niet in hoort.',
  );
}

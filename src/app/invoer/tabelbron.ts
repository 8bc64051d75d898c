import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { halfjaarVanOptie, type Opties } from '../../cli/opties.ts';
import { totalenVan } from '../../cli/tabelopties.ts';
import { bestandsmelding, type Melding } from '../../dossier/melding.ts';
import { Weigering, weiger } from '../../dossier/weigering.ts';
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
import type { Blad } from '../../tables/lees/blad.ts';
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
  const gekozen = gekozenOfGeweigerd(bestand, koppeling, opties.blad);
  if (gekozen instanceof Weigering)
    return {
      tabel: { regels: [], fouten: gekozen.meldingen, waarschuwingen: [] },
      blad: null,
      indeling: null,
    };
  const { blad, waarschuwingen } = gekozen;
  const indeling = deelIn(blad, koppeling, leesAanvulling(koppeling, aanvullingVan(koppeling, opties)));
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

/** A sheet, and what its sender must look at. */
interface Gekozen {
  readonly blad: Blad;
  readonly waarschuwingen: readonly Melding[];
}

/** A table that cannot be read is told with the other things that are wrong with it. */
function gekozenOfGeweigerd(
  bestand: string,
  koppeling: Koppeling,
  naam: string | undefined,
): Gekozen | Weigering {
  const bytes = leesTabelbytes(bestand);
  if (bytes === null) return teGroot(bestand);
  try {
    return kies(bytes, bestand, koppeling, naam);
  } catch (fout) {
    if (!(fout instanceof Weigering)) throw fout;
    return fout;
  }
}

/** Null for what is too large: asked before reading, so that a file of gigabytes is not read into memory. */
function leesTabelbytes(bestand: string): Uint8Array | null {
  return (statSync(bestand, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES ? null : lees(bestand);
}

function kies(bytes: Uint8Array, bestand: string, koppeling: Koppeling, naam: string | undefined): Gekozen {
  const { bladen, waarschuwingen } = leesTabelbestand(bytes, basename(bestand));
  return {
    blad: kiesBlad(bladen, naam, (tekst) => kolomOnder(koppeling, tekst) !== null),
    waarschuwingen,
  };
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

function leesAanvulling({ aanvullen }: Koppeling, bestand: string | null): Aanvulling {
  if (aanvullen === null || bestand === null) return new Map();
  const gekozen = gekozenOfGeweigerd(bestand, GEEN_KOPPELING, undefined);
  if (gekozen instanceof Weigering) throw gekozen;
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

function teGroot(bestand: string): Weigering {
  return weiger(
    'invoer',
    'bestand-te-groot',
    `${basename(bestand)}: het bestand is groter dan 20 MB.`,
    'Splits het bestand of verwijder wat er niet in hoort.',
  );
}

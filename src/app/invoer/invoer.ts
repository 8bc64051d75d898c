import type { Periode } from '../../dossier/kolommen.ts';
import { Weigering } from '../../dossier/weigering.ts';
import type { Bronnen } from '../bronnen/bronnen.ts';
import { leesRegister } from '../bronnen/gegevens.ts';
import type { Leesopdracht } from '../opdracht.ts';
import type { Wereld } from '../wereld.ts';
import { type Invoer, leesMetFouten } from './lees.ts';
import type { Tabelinvoer } from './tabel.ts';

/**
 * Reads the input among the sources, a table (CSV, XLSX, ODS) or a dossier (YAML, JSON), and tells its warnings to `letOp`.
 * Refuses the whole ('invoer'), with every message at once, when anything in it is wrong.
 */
export async function leesInvoer(
  bronnen: Bronnen,
  opdracht: Leesopdracht,
  wereld: Pick<Wereld, 'letOp'> = {},
): Promise<Invoer> {
  const invoer = await leesMetFouten(bronnen, leesRegister(bronnen), opdracht);
  if (invoer.soort === 'tabel' && invoer.waarschuwingen.length > 0) wereld.letOp?.(invoer.waarschuwingen);
  const fouten =
    invoer.soort === 'tabel' ? invoer.fouten : 'fouten' in invoer.lezing ? invoer.lezing.fouten : [];
  if (fouten.length > 0) throw new Weigering('invoer', fouten);
  return invoer;
}

/**
 * Facts that were read elsewhere (`parsePeriode`) as an input: `bestand` is how a letter's review copy calls where they
 * come from. Their rows are numbered from 1. Whether a gemeentecode exists is not looked up.
 */
export function invoerVan(perioden: readonly Periode[], bestand: string): Tabelinvoer {
  return {
    soort: 'tabel',
    bestand,
    regels: perioden.map((periode, i) => ({ rij: i + 1, periode, cellen: new Map() })),
    fouten: [],
    waarschuwingen: [],
    blad: null,
    indeling: null,
  };
}

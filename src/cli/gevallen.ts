import type { Kader } from '../assessment/kader.ts';
import { type Beoordeeld, beoordeelRegels } from './beoordeling.ts';
import { isDossier } from './bestandssoort.ts';
import { speelNa } from './dossier.ts';
import type { Io } from './io.ts';
import type { Opties } from './opties.ts';
import { regelsVoor, regelVan } from './tabel.ts';

/**
 * The assessments that a command works on: every row of a table, or the last assessment of a dossier (of the half-year
 * that --halfjaar names). With --gemeente only that municipality.
 */
export function beoordeelden(bestand: string, opties: Opties, kader: Kader, io: Io): Beoordeeld[] {
  if (isDossier(bestand)) return verloopVan(bestand, opties, kader).slice(-1);
  const regels = regelsVoor(bestand, opties, kader, io);
  const gekozen = opties.gemeente === undefined ? regels : [regelVan(regels, opties.gemeente)];
  return beoordeelRegels(gekozen, kader, opties);
}

/** Every assessment of a dossier in the order of its days, in the form of a row. */
export function verloopVan(bestand: string, opties: Opties, kader: Kader): Beoordeeld[] {
  return speelNa(bestand, opties, kader).stappen.map(({ assessment, periode, moment }) => ({
    regel: { rij: null, periode, cellen: new Map() },
    assessment,
    moment,
  }));
}

import type { Beoordeling } from '../../assessment/beoordeling.ts';
import type { Kader } from '../../assessment/kader.ts';
import type { Io } from '../../cli/io.ts';
import type { Opties } from '../../cli/opties.ts';
import { isBriefsoort } from '../../dossier/briefsoort.ts';
import { LEGE_INVULLING } from '../../dossier/invulling.ts';
import { weiger } from '../../dossier/weigering.ts';
import { type Beoordeeld, beoordeelRegels } from './beoordeling.ts';
import { isDossier } from './bestandssoort.ts';
import { speelNa } from './dossier.ts';
import { regelsVoor, regelVan } from './tabel.ts';

/**
 * The assessments that a command works on: every row of a table, or the last assessment of a dossier (of the half-year
 * that --halfjaar names). With --gemeente only that municipality.
 */
export async function beoordeelden(
  bestand: string,
  opties: Opties,
  kader: Kader,
  io: Io,
): Promise<Beoordeeld[]> {
  const alle = await alleBeoordeelden(bestand, opties, kader, io);
  const { soort } = opties;
  return soort === undefined
    ? alle
    : alle.map((b) => ({ ...b, beoordeling: voorBrief(b.beoordeling, soort, kader) }));
}

/** A letter on request has its own signatory and copies, not those of the letter that the assessment calls for. */
function voorBrief(a: Beoordeling, soort: string, kader: Kader): Beoordeling {
  const bekend = isBriefsoort(soort) ? [soort] : [];
  return {
    ...a,
    ambtelijk: bekend.some((b) => kader.ambtelijk.includes(b)),
    afschriften: kader.afschriften(bekend),
  };
}

async function alleBeoordeelden(
  bestand: string,
  opties: Opties,
  kader: Kader,
  io: Io,
): Promise<Beoordeeld[]> {
  if (isDossier(bestand)) return verloopVan(bestand, opties, kader).slice(-1);
  const regels = await regelsVoor(bestand, opties, kader, io);
  const gekozen = opties.gemeente === undefined ? regels : [regelVan(regels, opties.gemeente)];
  return beoordeelRegels(gekozen, kader, opties);
}

/** A command about one municipality asks for its name; a dossier has only one. */
export function weigerZonderGemeente(bestand: string, opties: Opties): void {
  if (opties.gemeente === undefined && !isDossier(bestand))
    throw weiger(
      'gebruik',
      'gemeente-ontbreekt',
      'Er is geen gemeente opgegeven.',
      'Voeg --gemeente toe met een naam of code.',
    );
}

/** Every assessment of a dossier in the order of its days, in the form of a row. */
export function verloopVan(bestand: string, opties: Opties, kader: Kader): Beoordeeld[] {
  const { dossier, stappen, alle } = speelNa(bestand, opties, kader);
  return stappen.map((stap) => {
    const plaats = alle.indexOf(stap);
    return {
      regel: { rij: null, periode: stap.periode, cellen: new Map() },
      beoordeling: stap.beoordeling,
      moment: stap.moment,
      verleden: {
        gebeurtenissen: dossier.gebeurtenissen,
        beoordelingen: alle.slice(0, plaats + 1),
        invulling: dossier.halfjaren[plaats]?.invulling ?? LEGE_INVULLING,
      },
    };
  });
}

import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import type { LandelijkeBijstelling } from '../../assessment/bijstelling.ts';
import type { Feestdagen } from '../../assessment/feestdagen.ts';
import type { EerderHalfjaar } from '../../assessment/halfjaarreeks.ts';
import { parseDatum } from '../../dossier/datum.ts';
import { parseHalfjaar } from '../../dossier/halfjaar.ts';
import { parseRegister, type Register } from '../../dossier/register.ts';
import { utf8Tekst } from '../../dossier/utf8.ts';
import { vroegerUit } from '../aannemelijk/vorigebron.ts';
import { BRON, type Bronnen, bron } from './bronnen.ts';
import { type EerdereBrief, leesEerdereBrieven } from './eerderebrieven.ts';
import { lezer } from './vormlezer.ts';

/** The dated facts that an assessment rests on, besides its input. */
export interface Gegevens {
  readonly register: Register;
  readonly feestdagen: Feestdagen;
  readonly landelijk: readonly LandelijkeBijstelling[];
  /** The letters of the rounds before this one. */
  readonly eerder: readonly EerdereBrief[];
  /** What the half-years of the rounds before this one ended with, by gemeentecode. */
  readonly vroeger: ReadonlyMap<string, readonly EerderHalfjaar[]>;
}

/** Reads the register, the holidays and the changes of the national taakstelling. Refuses a register that cannot be read. */
export function leesGegevens(bronnen: Bronnen): Gegevens {
  return {
    register: leesRegister(bronnen),
    feestdagen: leesFeestdagen(tekstVan(bronnen, BRON.feestdagen)),
    landelijk: leesLandelijk(tekstVan(bronnen, BRON.landelijk)),
    eerder: leesEerdereBrieven(bronnen),
    vroeger: vroegerUit(bronnen),
  };
}

function tekstVan(bronnen: Bronnen, naam: string): string {
  const { bytes, plek } = bron(bronnen, naam);
  return utf8Tekst(bytes, plek);
}

/** The register: the user's own, or the one of 1 January 2023 that comes with the project. */
export function leesRegister(bronnen: Bronnen): Register {
  return parseRegister(tekstVan(bronnen, BRON.gemeenten), bron(bronnen, BRON.gemeenten).plek);
}

/** The changes of the national taakstelling. */
function leesLandelijk(tekst: string): LandelijkeBijstelling[] {
  const rij = z.strictObject({
    halfjaar: lezer(parseHalfjaar),
    oorspronkelijk: z.int(),
    bijgesteld: z.int(),
    datum: lezer(parseDatum),
    door: z.string(),
  });
  return z.array(rij).parse(parseYaml(tekst));
}

/** The days equated with a holiday by koninklijk besluit. */
export function leesFeestdagen(tekst: string): Feestdagen {
  const { volledig, gelijkgesteld } = z
    .strictObject({
      volledig: z.strictObject({ van: z.int(), tot: z.int() }),
      gelijkgesteld: z.array(lezer(parseDatum)),
    })
    .parse(parseYaml(tekst));
  return { volledigVan: volledig.van, volledigTot: volledig.tot, gelijkgesteld: new Set(gelijkgesteld) };
}

import { extname } from 'node:path';
import { type Dossierlezing, parseDossier } from '../../dossier/dossier.ts';
import type { Register } from '../../dossier/register.ts';
import { weiger } from '../../dossier/weigering.ts';
import { leesTekstboom } from '../../dossier/yaml.ts';
import { type Bronnen, invoerbron } from '../bronnen/bronnen.ts';
import type { Leesopdracht } from '../opdracht.ts';
import { leesTabel, type Tabelinvoer } from './tabel.ts';

/** A dossier as it was read: the facts, or everything that is wrong with them. */
export interface Dossierinvoer {
  readonly soort: 'dossier';
  /** The name of the file. */
  readonly bestand: string;
  readonly lezing: Dossierlezing;
}

export type Invoer = Tabelinvoer | Dossierinvoer;

/** Reads the input, a table or a dossier, with everything that is wrong in it; nothing is refused for a wrong cell. */
export async function leesMetFouten(
  bronnen: Bronnen,
  register: Register,
  opdracht: Leesopdracht,
): Promise<Invoer> {
  const { naam, bytes } = invoerbron(bronnen);
  if (!isDossier(naam)) return leesTabel(bronnen, register, opdracht);
  const gelezen = leesTekstboom(bytes, naam);
  const lezing = 'fouten' in gelezen ? gelezen : parseDossier(gelezen.data, register, gelezen.regels);
  return { soort: 'dossier', bestand: naam, lezing };
}

/** Whether a file is a dossier, by its extension. */
export function isDossier(bestand: string): boolean {
  return ['.yaml', '.yml', '.json'].includes(extname(bestand).toLowerCase());
}

/** The table; refuses a dossier, for what compares or counts rows. */
export function alleenTabel(invoer: Invoer): Tabelinvoer {
  if (invoer.soort === 'tabel') return invoer;
  throw weiger(
    'gebruik',
    'dossier-hier-niet',
    `${invoer.bestand} is een dossier; dit commando leest alleen een tabel.`,
    'Een dossier kan met beoordeel, controleer, uitleg, brief en brieven. Geef hier een tabel op (XLSX, ODS of CSV).',
  );
}

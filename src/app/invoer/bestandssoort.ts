import { basename, extname } from 'node:path';
import { weiger } from '../../dossier/weigering.ts';

/** Whether the file is a dossier, by its extension. */
export function isDossier(bestand: string): boolean {
  return ['.yaml', '.yml', '.json'].includes(extname(bestand).toLowerCase());
}

/** Other commands read tables only. */
export function weigerDossier(bestand: string): void {
  if (isDossier(bestand))
    throw weiger(
      'gebruik',
      'dossier-hier-niet',
      `${basename(bestand)} is een dossier; dit commando leest alleen een tabel.`,
      'Een dossier kan met beoordeel, controleer, uitleg, brief en brieven. Geef hier een tabel op (XLSX, ODS of CSV).',
    );
}

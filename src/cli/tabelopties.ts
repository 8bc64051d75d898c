import { basename } from 'node:path';
import type { Command } from 'commander';
import { isDossier } from '../app/invoer/bestandssoort.ts';
import { nearest } from '../dossier/gelijkenis.ts';
import { AANTALKOLOMMEN } from '../dossier/kolommen.ts';
import { weiger } from '../dossier/weigering.ts';
import { kolomVan } from '../tables/indeling/kop.ts';
import type { Controletotaal } from '../tables/rij/controletotaal.ts';
import type { Opties } from './opties.ts';

/** The options of every command that reads a table. */
export function metTabelopties(commando: Command): Command {
  return commando
    .option('--blad <naam>', 'het blad, als er in het werkblad meer tabellen staan')
    .option('--koppeling <yaml>', 'hoe de kolommen van een tabel van anderen heten')
    .option('--totaal <kolom=n>', 'controleer de som van een kolom (mag vaker)', verzamel, []);
}

/** What a dossier cannot have: it has no sheets or columns, and is no round to compare with another. */
const ALLEEN_TABEL: Readonly<Record<string, readonly (keyof Opties)[]>> = {
  elk: ['blad', 'koppeling', 'totaal'],
  controleer: ['uit', 'vorige', 'provincie'],
};

/** An option that cannot apply to a dossier is refused, never silently left out. */
export function weigerTabelopties(commando: string, bestand: string, opties: Opties): void {
  if (!isDossier(bestand)) return;
  const alleen = [...(ALLEEN_TABEL.elk ?? []), ...(ALLEEN_TABEL[commando] ?? [])];
  // A list option that was not given is an empty list.
  const gegeven = alleen.filter((naam) => opties[naam] !== undefined && String(opties[naam]) !== '');
  if (gegeven.length === 0) return;
  const genoemd = gegeven.map((naam) => `--${naam}`).join(', ');
  throw weiger(
    'gebruik',
    'optie-bij-dossier',
    `${basename(bestand)} is een dossier; daarbij kan ${genoemd} niet.`,
    `Laat ${genoemd} weg, of geef een tabel op (XLSX, ODS of CSV).`,
  );
}

/** The control totals of the command line: `taakstelling=1234`. */
export function totalenVan(opties: Opties): Controletotaal[] {
  return (opties.totaal ?? []).map((tekst) => {
    const [naam = '', getal = ''] = tekst.split('=').map((deel) => deel.trim());
    const kolom = AANTALKOLOMMEN.find((k) => k === kolomVan(naam));
    const lijkt = nearest(naam, AANTALKOLOMMEN);
    if (kolom === undefined)
      throw weiger(
        'gebruik',
        'totaal-kolom',
        `--totaal: "${naam}" is geen kolom met aantallen.`,
        `${lijkt === null ? '' : `Bedoelt u ${lijkt}? `}Schrijf bijvoorbeeld: --totaal taakstelling=1234.`,
      );
    if (!/^(?:\d+|\d{1,3}(?:\.\d{3})+)$/.test(getal))
      throw weiger(
        'gebruik',
        'totaal-getal',
        `--totaal ${kolom}: "${getal}" is geen heel getal.`,
        `Schrijf bijvoorbeeld: --totaal ${kolom}=1234.`,
      );
    return { kolom, totaal: Number(getal.replaceAll('.', '')) };
  });
}

function verzamel(waarde: string, eerder: readonly string[]): readonly string[] {
  return [...eerder, waarde];
}

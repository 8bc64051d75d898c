import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { KOLOMMEN, type KolomNaam } from '../../src/dossier/kolommen.ts';
import { assess, type Beoordeling, KADERS, type Periode, parseDatum, periodeVan } from '../../src/index.ts';

/** A case as a jurist reads it: only what differs from the standard of its file. */
export interface Geval {
  readonly zin: string;
  readonly gegeven: Readonly<Record<string, string | number | null>>;
  readonly instellingen?: Readonly<Record<string, string>>;
  readonly moment?: string;
  readonly verwacht: Verwacht;
}

interface Verwacht {
  readonly trede?: number | null;
  readonly status?: string;
  readonly brief?: string | null;
  readonly ambtelijk?: boolean;
  readonly achterstand?: number;
  readonly voorsprong?: number;
  readonly totaalopgave?: number;
  readonly waardering?: string | null;
  readonly afschriften?: readonly string[];
  readonly publicatie?: readonly string[];
  /** Each term as its code and last day. */
  readonly termijnen?: readonly string[];
  /** The code of the ground that gives the trede. */
  readonly beslissend?: string;
  /** Columns of the open questions. */
  readonly open?: readonly string[];
  /** Codes of the open questions. */
  readonly vragen?: readonly string[];
  /** Columns of the oordelen that had no part in the outcome: exactly these are told. */
  readonly ongebruikt?: readonly string[];
  readonly ontbrekend?: readonly string[];
  /** Codes that must be among the grounds, warnings, signals. */
  readonly gronden?: readonly string[];
  readonly zonderGronden?: readonly string[];
  readonly waarschuwingen?: readonly string[];
  readonly zonderWaarschuwingen?: readonly string[];
  readonly signalen?: readonly string[];
}

interface Gevallenbestand {
  readonly standaard: Readonly<Record<string, string | number | null>>;
  readonly gevallen: readonly Geval[];
}

const MAP = 'src/assessment/kaders';

/** The folders of kaders, as they stand on disk. */
export function kadermappen(): string[] {
  return readdirSync(MAP, { withFileTypes: true })
    .filter((e) => e.isDirectory())
    .map((e) => e.name);
}

export function leesGevallen(kader: string): Gevallenbestand {
  return parse(readFileSync(`${MAP}/${kader}/cases.yaml`, 'utf8')) as Gevallenbestand;
}

/** Facts from column names and values as a table would hold them; null leaves a column empty. */
export function periode(gegeven: Readonly<Record<string, string | number | null>>): Periode {
  const waarden: Record<string, unknown> = {};
  for (const [naam, waarde] of Object.entries(gegeven)) {
    const kolom = KOLOMMEN[naam as KolomNaam];
    if (kolom === undefined) throw new Error(`onbekende kolom in een geval: ${naam}`);
    waarden[naam] = waarde === null ? null : kolom.waarde.parse(String(waarde));
  }
  return periodeVan({
    gemeentecode: 'GM0034',
    gemeente: 'Almere',
    halfjaar: '2023-II',
    ...waarden,
  } as Parameters<typeof periodeVan>[0]);
}

export function beoordeelGeval(
  kader: string,
  gegeven: Geval['gegeven'],
  geval: Partial<Geval> = {},
): Beoordeling {
  const gevonden = KADERS.get(kader);
  if (gevonden === undefined) throw new Error(`het kader ${kader} staat niet in het register`);
  const moment = geval.moment === undefined ? null : parseDatum(geval.moment);
  return assess(periode(gegeven), gevonden, {
    ...(geval.instellingen ? { instellingen: geval.instellingen } : {}),
    ...(moment ? { moment } : {}),
  });
}

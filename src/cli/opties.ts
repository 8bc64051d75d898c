import { instellingenVanKader } from '../assessment/assess.ts';
import type { Kader } from '../assessment/kader.ts';
import { KADERS } from '../assessment/kaders/index.ts';
import { type Datum, parseDatum } from '../dossier/datum.ts';
import { nearest } from '../dossier/gelijkenis.ts';
import { type Halfjaar, parseHalfjaar } from '../dossier/halfjaar.ts';
import { weiger } from '../dossier/weigering.ts';

/** The options that commands share, as commander hands them over. */
export interface Opties {
  readonly kader?: string;
  readonly halfjaar?: string;
  readonly gemeenten?: string;
  readonly instelling?: readonly string[];
  readonly json?: boolean;
  readonly datum?: string;
  readonly moment?: string;
  readonly verzenddatum?: string;
  readonly huisstijl?: string;
  readonly uit?: string;
  readonly formaat?: string;
  readonly concept?: boolean;
  readonly beoordelingskopie?: boolean;
  readonly publicatie?: boolean;
  readonly bijlage?: string;
  readonly gemeente?: string;
  readonly soort?: string;
  readonly van?: string;
  readonly naar?: string;
  readonly vanInstelling?: readonly string[];
  readonly svg?: string;
  readonly blad?: string;
  readonly koppeling?: string;
  /** The table of `aanvullen`, where it does not stand beside the koppeling: among the sources that a round keeps. */
  readonly aanvulling?: string;
  readonly totaal?: readonly string[];
  readonly vorige?: string;
  readonly provincie?: string;
  readonly opnieuw?: string;
  readonly sleutel?: string;
}

export function kaderVan(opties: Opties): Kader {
  if (opties.kader !== undefined) return kaderMetId(opties.kader);
  const bekend = [...KADERS.keys()].join(', ');
  throw weiger(
    'gebruik',
    'kader-ontbreekt',
    'Er is geen kader opgegeven.',
    `Voeg --kader toe met een van: ${bekend}.`,
  );
}

export function kaderMetId(id: string): Kader {
  const kader = KADERS.get(id);
  if (kader !== undefined) return kader;
  const lijkt = nearest(id, KADERS.keys());
  throw weiger(
    'gebruik',
    'kader-onbekend',
    `Het kader "${id}" bestaat niet.`,
    `${lijkt === null ? '' : `Bedoelt u ${lijkt}? `}Kies uit: ${[...KADERS.keys()].join(', ')}.`,
  );
}

export function instellingenVan(opties: Opties, kader: Kader): Readonly<Record<string, string>> {
  const gekozen: Record<string, string> = {};
  const mogelijk = instellingenVanKader(kader);
  const namen = Object.keys(mogelijk);
  for (const instelling of opties.instelling ?? []) {
    const [naam = '', ...rest] = instelling.split('=');
    const waarde = rest.join('=');
    const waarden = Object.hasOwn(mogelijk, naam) ? mogelijk[naam] : undefined;
    if (waarden === undefined)
      throw weiger(
        'gebruik',
        'instelling-onbekend',
        `De instelling "${naam}" bestaat niet bij ${kader.id}.`,
        `Kies uit: ${namen.join(', ')}.`,
      );
    if (!waarden.includes(waarde))
      throw weiger(
        'gebruik',
        'instelling-waarde',
        `De instelling ${naam} kan niet "${waarde}" zijn.`,
        `Schrijf --instelling ${naam}= met een van: ${waarden.join(', ')}.`,
      );
    gekozen[naam] = waarde;
  }
  return gekozen;
}

export function datumVanOptie(tekst: string | undefined, naam: string): Datum | null {
  if (tekst === undefined) return null;
  const datum = parseDatum(tekst);
  if (datum === null)
    throw weiger(
      'gebruik',
      'datum-onleesbaar',
      `--${naam} "${tekst}" is geen bestaande datum.`,
      'Schrijf de datum als 2024-02-15.',
    );
  return datum;
}

export function halfjaarVanOptie(tekst: string | undefined): Halfjaar | null {
  if (tekst === undefined) return null;
  const halfjaar = parseHalfjaar(tekst);
  if (halfjaar === null)
    throw weiger(
      'gebruik',
      'halfjaar-onleesbaar',
      `--halfjaar "${tekst}" is geen halfjaar.`,
      'Schrijf het halfjaar als 2023-II.',
    );
  return halfjaar;
}

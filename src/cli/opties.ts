import { type Datum, parseDatum, parseLosseDatum } from '../dossier/datum.ts';
import { type Halfjaar, parseHalfjaar } from '../dossier/halfjaar.ts';
import { datum as inWoorden } from '../dossier/nederlands.ts';
import { weiger } from '../dossier/weigering.ts';

/** The options of all commands, as commander hands them over. */
export interface Opties {
  readonly aanvullen?: boolean;
  readonly algoritmeregister?: boolean;
  readonly akkoord?: readonly string[];
  readonly alles?: boolean;
  readonly beoordelingskopie?: boolean;
  readonly bijlage?: string;
  readonly blad?: string;
  readonly concept?: boolean;
  readonly datum?: string;
  readonly definitief?: boolean;
  readonly formaat?: string;
  readonly gemeente?: string | readonly string[];
  readonly gemeenten?: string;
  readonly gepubliceerd?: string;
  readonly gezien?: string;
  readonly halfjaar?: string;
  readonly huisstijl?: string;
  readonly instelling?: readonly string[];
  readonly inwoners?: string;
  readonly json?: boolean;
  readonly kader?: string;
  readonly kaders?: string;
  readonly kanaal?: string;
  readonly koppeling?: string;
  readonly kort?: boolean;
  readonly moment?: string;
  readonly na?: string;
  readonly naar?: string;
  readonly nederland?: string;
  readonly opnieuw?: string;
  readonly opzet?: string;
  readonly provincie?: string;
  readonly publicatie?: boolean;
  readonly reden?: string;
  readonly sjablonen?: string;
  readonly rol?: string;
  readonly sleutel?: string;
  readonly soort?: string;
  readonly svg?: string;
  readonly terToetsing?: boolean;
  readonly toelichting?: string;
  readonly toetssleutel?: string;
  readonly titel?: string;
  readonly totaal?: readonly string[];
  readonly uit?: string;
  readonly van?: string | readonly string[];
  readonly vanInstelling?: readonly string[];
  readonly vastleggen?: boolean;
  readonly verzenddatum?: string;
  readonly vg?: string;
  readonly voorbeeld?: boolean;
  readonly vorige?: string;
}

/** The date of an option; null when it was not given. */
export function datumVanOptie(tekst: string | undefined, naam: string): Datum | null {
  if (tekst === undefined) return null;
  const datum = parseDatum(tekst);
  if (datum !== null) return datum;
  const los = parseLosseDatum(tekst);
  // Where no other day can be meant, it is read; else the right form is asked about.
  if (los !== null && !los.inCijfers) return los.datum;
  throw weiger(
    'gebruik',
    'datum-onleesbaar',
    `--${naam} "${tekst}" is geen bestaande datum.`,
    los === null
      ? 'Schrijf de datum als 2024-02-15.'
      : `Bedoelt u ${inWoorden(los.datum)}? Schrijf dan ${los.datum}.`,
  );
}

/** The reason of an option; null when it was not given. Refuses an empty one, with an example. */
export function redenVanOptie(tekst: string | undefined, voorbeeld: string, naam = 'reden'): string | null {
  if (tekst === undefined) return null;
  const reden = tekst.trim();
  if (reden === '')
    throw weiger(
      'gebruik',
      'reden-ontbreekt',
      `Bij --${naam} hoort een reden.`,
      `Schrijf bijvoorbeeld: --${naam} "${voorbeeld}".`,
    );
  return reden;
}

/** The half-year of an option; null when it was not given. */
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

/** The formats of an option, each once and in small letters; `docx` when none is given. */
export function formatenVanOptie(tekst: string | undefined): string[] {
  return [...new Set((tekst ?? 'docx').split(',').map((f) => f.trim().toLowerCase()))];
}

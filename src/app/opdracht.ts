import { effectieveInstellingen, instellingenVanKader } from '../assessment/instellingen.ts';
import type { Kader } from '../assessment/kader.ts';
import type { Stuksoort } from '../dossier/briefsoort.ts';
import type { Datum } from '../dossier/datum.ts';
import type { Halfjaar } from '../dossier/halfjaar.ts';
import { weiger } from '../dossier/weigering.ts';
import type { Rondedeel } from '../round/regels.ts';
import type { Controletotaal } from '../tables/rij/controletotaal.ts';
import type { Akkoord, Akkoordwens } from './aannemelijk/akkoord.ts';

/** Which part of the input is meant. */
export interface Leesopdracht {
  /** The sheet, where a workbook has more than one table; null: the one with our headings. */
  readonly blad: string | null;
  /** Sums that the columns must have. */
  readonly totalen: readonly Controletotaal[];
  /** The half-year, where the input holds more than one. */
  readonly halfjaar: Halfjaar | null;
}

/** Under what the input is assessed, and of when. */
export interface Beoordeelopdracht extends Leesopdracht {
  readonly kader: Kader;
  /** All that the kader has, each with its value. */
  readonly instellingen: Readonly<Record<string, string>>;
  /** One municipality, by name or code; null: all. */
  readonly gemeente: string | null;
  /** Another day than the peildatum. */
  readonly moment: Datum | null;
  /** The day of the letter, for the terms that run from it. */
  readonly briefdatum: Datum | null;
  readonly verzenddatum: Datum | null;
}

/** Answers of persons: these values are right. */
interface Akkoorden {
  /** As the round keeps them. */
  readonly vastgelegd?: readonly Akkoord[];
  /** Given with this order. */
  readonly akkoord?: readonly Akkoordwens[];
}

/** Which letters are to be made, and how. */
export interface Maakopdracht extends Beoordeelopdracht, Akkoorden {
  readonly briefdatum: Datum;
  /** A kind of letter on request; null: those that the assessment calls for. */
  readonly soort: Stuksoort | null;
  readonly formaten: readonly string[];
  /** All as CONCEPT. */
  readonly concept: boolean;
  readonly beoordelingskopie: boolean;
  readonly publicatie: boolean;
  /** The assessment as a file inside the PDF. */
  readonly bijlage: boolean;
  /** Final letters wait in a place of their own until they are released. */
  readonly terToetsing?: boolean;
  /** Of which gemeentecodes; left out: of all that are assessed. */
  readonly kies?: (gemeentecode: string) => boolean;
  /** The part of a round that they are made for. */
  readonly deel?: Rondedeel;
}

/** An order for a letter of which a round may know the date itself. */
export type Rondeopdracht = Omit<Maakopdracht, 'briefdatum' | 'soort' | 'gemeente' | 'kies' | 'deel'> & {
  /** Null: that of the round as it began, else today. */
  readonly briefdatum: Datum | null;
  /** Why a round that changed is made anew; null: it may not have changed. */
  readonly reden: string | null;
};

/** The order that asks nothing special, under a kader with its instellingen as they are by default. */
export function standaardopdracht(kader: Kader): Beoordeelopdracht {
  return {
    blad: null,
    totalen: [],
    halfjaar: null,
    kader,
    instellingen: effectieveInstellingen(kader, {}),
    gemeente: null,
    moment: null,
    briefdatum: null,
    verzenddatum: null,
  };
}

/** All instellingen of a kader: those given, the others as they are by default. Refuses a name or value that it does not have. */
export function instellingenMet(
  kader: Kader,
  gekozen: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const mogelijk = instellingenVanKader(kader);
  for (const [naam, waarde] of Object.entries(gekozen)) {
    const waarden = Object.hasOwn(mogelijk, naam) ? mogelijk[naam] : undefined;
    if (waarden === undefined)
      throw weiger(
        'gebruik',
        'instelling-onbekend',
        `De instelling "${naam}" bestaat niet bij ${kader.id}.`,
        `Kies uit: ${Object.keys(mogelijk).join(', ')}.`,
      );
    if (!waarden.includes(waarde))
      throw weiger(
        'gebruik',
        'instelling-waarde',
        `De instelling ${naam} kan niet "${waarde}" zijn.`,
        `Kies voor ${naam} uit: ${waarden.join(', ')}.`,
      );
  }
  return effectieveInstellingen(kader, gekozen);
}

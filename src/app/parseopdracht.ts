import { stuksoort } from '../dossier/briefsoort.ts';
import { type Datum, parseDatum } from '../dossier/datum.ts';
import { type Halfjaar, parseHalfjaar } from '../dossier/halfjaar.ts';
import { bestandsmelding, type Melding } from '../dossier/melding.ts';
import { Weigering } from '../dossier/weigering.ts';
import { type Kaderregister, kaderMetId, ONZE_KADERS } from './kaders/register.ts';
import { instellingenMet, type Maakopdracht } from './opdracht.ts';

/** An order in plain words: the id of the kader, dates as `'2024-02-15'`, a half-year as `'2023-II'`. */
export interface Opdrachtwoorden {
  readonly kader: string;
  /** The date of the letters. */
  readonly briefdatum: string;
  /** Choices that the kader leaves; what is left out is as it is by default. */
  readonly instellingen?: Readonly<Record<string, string>>;
  /** Where the input holds more than one. */
  readonly halfjaar?: string;
  /** One municipality, by name or code. */
  readonly gemeente?: string;
  /** Another day of assessment than the peildatum. */
  readonly moment?: string;
  readonly verzenddatum?: string;
  /** A kind of letter on request. */
  readonly soort?: string;
  /** Some of docx, pdf, html, txt and odt; docx when left out. */
  readonly formaten?: readonly string[];
  readonly concept?: boolean;
  readonly beoordelingskopie?: boolean;
  readonly publicatie?: boolean;
  /** The assessment as a file inside the PDF. */
  readonly bijlage?: boolean;
}

/**
 * The order as `beoordeel`, `maakBrieven` and `planRonde` take it. Refuses ('gebruik') with everything that cannot be. `register`:
 * the kaders that there are; ours, unless `laadKaders` gave more.
 */
export function parseOpdracht(woorden: Opdrachtwoorden, register: Kaderregister = ONZE_KADERS): Maakopdracht {
  const fouten: Melding[] = [];
  const kader = kaderMetId(woorden.kader, register);
  const dag = (naam: 'briefdatum' | 'moment' | 'verzenddatum') =>
    gelezen<Datum>(naam, woorden[naam], parseDatum, ONLEESBAAR.datum, fouten);
  const briefdatum = dag('briefdatum');
  const opdracht = {
    kader,
    instellingen: instellingenMet(kader, woorden.instellingen ?? {}),
    moment: dag('moment'),
    verzenddatum: dag('verzenddatum'),
    halfjaar: gelezen<Halfjaar>('halfjaar', woorden.halfjaar, parseHalfjaar, ONLEESBAAR.halfjaar, fouten),
    blad: null,
    totalen: [],
    gemeente: woorden.gemeente ?? null,
    soort: woorden.soort === undefined ? null : stuksoort(woorden.soort),
    formaten: woorden.formaten ?? ['docx'],
    concept: woorden.concept === true,
    beoordelingskopie: woorden.beoordelingskopie === true,
    publicatie: woorden.publicatie === true,
    bijlage: woorden.bijlage === true,
  };
  if (fouten.length > 0 || briefdatum === null) throw new Weigering('gebruik', fouten);
  return { ...opdracht, briefdatum };
}

const ONLEESBAAR = {
  datum: { code: 'datum-onleesbaar', oplossing: 'Schrijf de datum als 2024-02-15.' },
  halfjaar: { code: 'halfjaar-onleesbaar', oplossing: 'Schrijf het halfjaar als 2023-II.' },
} as const;

/** The value in its own form; null where there is none, or where it cannot be read: then that is told. */
function gelezen<T>(
  naam: string,
  tekst: unknown,
  lees: (tekst: string) => T | null,
  { code, oplossing }: (typeof ONLEESBAAR)[keyof typeof ONLEESBAAR],
  fouten: Melding[],
): T | null {
  if (tekst === undefined && naam !== 'briefdatum') return null;
  const waarde = typeof tekst === 'string' ? lees(tekst) : null;
  if (waarde === null)
    fouten.push(
      bestandsmelding(
        code,
        tekst === undefined ? `${naam} ontbreekt.` : `${naam} "${String(tekst)}" is niet te lezen.`,
        oplossing,
      ),
    );
  return waarde;
}

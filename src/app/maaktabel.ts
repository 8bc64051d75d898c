import type { KeyObject } from 'node:crypto';
import type { Kader } from '../assessment/kader.ts';
import { type Halfjaar, verschoven } from '../dossier/halfjaar.ts';
import type { KolomNaam, Periode } from '../dossier/kolommen.ts';
import { bestandsmelding, type Melding } from '../dossier/melding.ts';
import type { Gemeente, Register } from '../dossier/register.ts';
import { weiger } from '../dossier/weigering.ts';
import type { RoundStore } from '../round/store/store.ts';
import { gemeentenVan } from '../tables/rij/volledigheid.ts';
import { invoerkolommen } from './invoerkolommen.ts';
import { invoerwerkboek } from './invoerwerkboek.ts';
import { provincieVan } from './provincie.ts';
import { leesVorigeInvoer } from './ronde/vorigeinvoer.ts';
import { leesVorigeUitkomst, type Meegenomen } from './ronde/vorigeuitkomst.ts';
import { eerste } from './taal.ts';

/** Which input table is to be made. */
export interface Tabelopdracht {
  readonly provincie: string;
  readonly halfjaar: Halfjaar;
  /** The round before it, to take its outcome, the addresses, the kenmerk and the announced taakstelling from. */
  readonly na: RoundStore | null;
  /** The public key that should have signed that round. */
  readonly vertrouwd: KeyObject | null;
  readonly vorm: 'xlsx' | 'csv';
  /** Only the columns of this kader; null: all. */
  readonly kader: Kader | null;
}

/** An input table as the bytes of a file. */
export interface Invoertabel {
  readonly bytes: Uint8Array;
  readonly provincie: string;
  readonly rijen: number;
  /** What a person must still look at. */
  readonly opmerkingen: readonly Melding[];
}

/** The input table of a round with all municipalities of a province, empty or prefilled from the round before. */
export async function maakTabel(register: Register, opdracht: Tabelopdracht): Promise<Invoertabel> {
  const { halfjaar } = opdracht;
  const provincie = provincieVan(opdracht.provincie, register);
  const gemeenten = gemeentenVan(register, provincie, halfjaar);
  const vorige =
    opdracht.na === null ? null : await leesVorigeUitkomst(opdracht.na, halfjaar, opdracht.vertrouwd);
  weigerAndereProvincie(gemeenten, vorige?.uitkomsten, provincie);
  const invoer = opdracht.na === null ? null : await leesVorigeInvoer(opdracht.na);
  const namen = invoerkolommen(opdracht.kader);
  const rijen = gemeenten.map((g) =>
    rijVan(g, halfjaar, namen, vorige?.uitkomsten.get(g.code), invoer?.perioden.get(g.code)),
  );
  return {
    bytes: opdracht.vorm === 'csv' ? alsCsv([namen, ...rijen]) : invoerwerkboek(namen, rijen),
    provincie,
    rijen: rijen.length,
    opmerkingen: [
      ...(vorige?.opmerkingen ?? []),
      ...(invoer?.opmerkingen ?? []),
      ...overgangen(gemeenten, vorige?.uitkomsten, halfjaar),
    ],
  };
}

/** What a municipality keeps from one half-year to the next, until somebody changes it. */
const BLIJFT = ['adres', 'postcode', 'plaats', 'uw_kenmerk'] as const satisfies readonly KolomNaam[];

function rijVan(
  g: Gemeente,
  halfjaar: Halfjaar,
  namen: readonly string[],
  vorig: Meegenomen | undefined,
  eerder: Periode | undefined,
): (string | number | null)[] {
  const isVorig = eerder !== undefined && verschoven(eerder.halfjaar, 1) === halfjaar;
  const gevuld: Readonly<Record<string, string | number | null>> = {
    gemeentecode: g.code,
    gemeente: g.naam,
    halfjaar,
    trede_vorig: vorig?.trede ?? null,
    achterstand_begin: vorig?.achterstand ?? null,
    voorsprong_begin: vorig?.voorsprong ?? null,
    taakstelling: isVorig ? eerder.taakstelling_volgend : null,
    ...Object.fromEntries(BLIJFT.map((kolom) => [kolom, eerder?.[kolom] ?? null])),
  };
  return namen.map((kolom) => gevuld[kolom] ?? null);
}

/** A previous round of none of these municipalities is that of another province: said once, not for each of them. */
function weigerAndereProvincie(
  gemeenten: readonly Gemeente[],
  uitkomsten: ReadonlyMap<string, Meegenomen> | undefined,
  provincie: string,
): void {
  if (uitkomsten === undefined || gemeenten.some((g) => uitkomsten.has(g.code))) return;
  throw weiger(
    'gebruik',
    'vorige-ronde-andere-provincie',
    `In de vorige ronde staat geen enkele gemeente van ${provincie}, wel: ${eerste([...uitkomsten.values()].map((u) => u.gemeente))}.`,
    'Kies de provincie van die ronde, of geef de map van de vorige ronde van deze provincie.',
  );
}

/** Who came and who went between the rounds. */
function overgangen(
  gemeenten: readonly Gemeente[],
  uitkomsten: ReadonlyMap<string, Meegenomen> | undefined,
  halfjaar: Halfjaar,
): Melding[] {
  if (uitkomsten === undefined) return [];
  const nieuw = gemeenten.filter((g) => !uitkomsten.has(g.code));
  const weg = [...uitkomsten].filter(([code]) => !gemeenten.some((g) => g.code === code));
  return [
    ...nieuw.map((g) =>
      bestandsmelding(
        'gemeente-zonder-vorige',
        `${g.naam} (${g.code}) staat niet in de vorige ronde; de cijfers van toen blijven leeg.`,
        'Vul in wat is vastgesteld. Is zij ontstaan door een herindeling, ga dan na wat zij overneemt.',
      ),
    ),
    ...weg.map(([code, { gemeente }]) =>
      bestandsmelding(
        'gemeente-niet-meegenomen',
        `${gemeente} (${code}) stond in de vorige ronde, maar hoort in ${halfjaar} niet bij de provincie.`,
        'Ga na of een andere gemeente haar achterstand overneemt.',
      ),
    ),
  ];
}

function alsCsv(rijen: readonly (readonly (string | number | null)[])[]): Uint8Array {
  const cel = (waarde: string | number | null) => {
    const tekst = String(waarde ?? '');
    return /[;"\r\n]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst;
  };
  return new TextEncoder().encode(`\ufeff${rijen.map((rij) => rij.map(cel).join(';')).join('\r\n')}\r\n`);
}

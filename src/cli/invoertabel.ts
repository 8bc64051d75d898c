import { extname } from 'node:path';
import { leesRegister } from '../app/invoer/bestanden.ts';
import { provincieVan } from '../app/invoer/provincie.ts';
import { leesVorigeUitkomst, type Meegenomen } from '../app/invoer/vorigeuitkomst.ts';
import { invoerwerkboek } from '../app/invoerwerkboek.ts';
import { schrijfAlle } from '../app/wegschrijven.ts';
import type { Halfjaar } from '../dossier/halfjaar.ts';
import { KOLOMMEN, type KolomNaam } from '../dossier/kolommen.ts';
import { bestandsmelding, type Melding } from '../dossier/melding.ts';
import type { Gemeente } from '../dossier/register.ts';
import { weiger } from '../dossier/weigering.ts';
import { gemeentenVan } from '../tables/rij/volledigheid.ts';
import type { Io } from './io.ts';
import { halfjaarVanOptie } from './opties.ts';
import { aantal, json, meldingTekst } from './schrijfwijze.ts';
import { UITGANG, type Uitgang } from './uitgang.ts';

export interface Tabelopdracht {
  readonly provincie?: string;
  readonly halfjaar?: string;
  readonly na?: string;
  readonly uit?: string;
  readonly gemeenten?: string;
  readonly json?: boolean;
}

const NAMEN = Object.keys(KOLOMMEN) as KolomNaam[];

/** `trede tabel --provincie <naam> --halfjaar <h> --uit <bestand>`: the input table of a round, empty or prefilled. */
export async function tabel(opties: Tabelopdracht, io: Io): Promise<Uitgang> {
  const { provincie: naam, uit } = opties;
  const halfjaar = halfjaarVanOptie(opties.halfjaar);
  const soort = extname(uit ?? '').toLowerCase();
  if (naam === undefined || halfjaar === null || uit === undefined || !['.xlsx', '.csv'].includes(soort))
    throw weiger(
      'gebruik',
      'tabel-opties',
      'Nodig zijn --provincie, --halfjaar en --uit met een bestand dat eindigt op .xlsx of .csv.',
      'Bijvoorbeeld: trede tabel --provincie Flevoland --halfjaar 2023-II --uit invoer.xlsx.',
    );
  const register = leesRegister(opties.gemeenten);
  const provincie = provincieVan(naam, register);
  const gemeenten = gemeentenVan(register, provincie, halfjaar);
  const vorige = opties.na === undefined ? null : leesVorigeUitkomst(opties.na, halfjaar);
  const opmerkingen = [
    ...(vorige?.opmerkingen ?? []),
    ...overgangen(gemeenten, vorige?.uitkomsten, halfjaar),
  ];
  const rijen = gemeenten.map((g) => rijVan(g, halfjaar, vorige?.uitkomsten.get(g.code)));
  const bytes = soort === '.csv' ? alsCsv([NAMEN, ...rijen]) : invoerwerkboek(NAMEN, rijen);
  schrijfAlle([{ pad: uit, bytes }], io);
  if (opties.json === true)
    io.uit(json({ bestand: uit, provincie, halfjaar, rijen: rijen.length, opmerkingen }));
  else {
    for (const o of opmerkingen) io.fout(`${meldingTekst(o, 'Let op: ')}\n`);
    io.uit(`${uit}: ${aantal(rijen.length, 'gemeente', 'gemeenten')} van ${provincie} voor ${halfjaar}.\n`);
  }
  return UITGANG.gelukt;
}

function rijVan(g: Gemeente, halfjaar: Halfjaar, vorig: Meegenomen | undefined): (string | number | null)[] {
  const gevuld: Partial<Record<KolomNaam, string | number | null>> = {
    gemeentecode: g.code,
    gemeente: g.naam,
    halfjaar,
    trede_vorig: vorig?.trede ?? null,
    achterstand_begin: vorig?.achterstand ?? null,
    voorsprong_begin: vorig?.voorsprong ?? null,
  };
  return NAMEN.map((kolom) => gevuld[kolom] ?? null);
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

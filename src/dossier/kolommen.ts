import type { z } from 'zod';
import { keuze, LEZERS } from './lezers.ts';

/** How one column is read: a zod type from the text of a cell to its value. An empty cell never reaches it. */
interface Kolom<T> {
  readonly waarde: z.ZodType<T, string>;
  readonly verplicht: boolean;
}

const {
  aantal,
  trede,
  nieuweTrede,
  datum,
  breuk,
  tekst,
  postcode,
  alineas,
  gemeentecode,
  halfjaar,
  jaNee,
  loopt,
  termijn,
  dagOfWoorden,
} = LEZERS;

/** Every column of the input table, in the order of the manual. The names are the contract. */
export const KOLOMMEN = {
  gemeentecode: verplicht(gemeentecode),
  gemeente: verplicht(tekst),
  halfjaar: verplicht(halfjaar),
  trede_vorig: verplicht(trede),
  taakstelling: verplicht(aantal),
  achterstand_begin: verplicht(aantal),
  voorsprong_begin: verplicht(aantal),
  gehuisvest: verplicht(aantal),
  taakstelling_oorspronkelijk: vrij(aantal),
  bijstelling_datum: vrij(datum),
  taakstelling_volgend: vrij(aantal),
  bijtelling_gehuisvest: vrij(aantal),
  bijtelling_zelfstandig: vrij(aantal),
  bijtelling_pijplijn: vrij(aantal),
  bijtelling_bewijs: vrij(tekst),
  bijtelling_vorig_geregistreerd: vrij(aantal),
  verificatie_datum: vrij(datum),
  doorlooptijd_weken: vrij(breuk),
  koppelingen: vrij(aantal),
  omkoppelingen: vrij(aantal),
  wachttijd_fase2_dagen: vrij(breuk),
  amv_indicatief: vrij(aantal),
  trede_sinds: vrij(datum),
  gehuisvest_halverwege: vrij(aantal),
  koppelingen_halverwege: vrij(aantal),
  plantermijn: vrij(loopt),
  last_einddatum: vrij(datum),
  lasttermijn: vrij(loopt),
  last_nagekomen: vrij(jaNee),
  vooraankondiging_datum: vrij(datum),
  plan_ontvangen: vrij(datum),
  oordeel_planinhoud: vrij(keuze('voldoende', 'onvoldoende')),
  oordeel_verbeterplan: vrij(keuze('voldoende', 'onvoldoende', 'niet_ingediend')),
  oordeel_overmacht: vrij(keuze('aangevoerd', 'ja', 'nee')),
  oordeel_taakverwaarlozing: vrij(jaNee),
  oordeel_op_schema: vrij(jaNee),
  oordeel_concreet_zicht: vrij(jaNee),
  oordeel_afzien: vrij(jaNee),
  oordeel_spoed: vrij(jaNee),
  oordeel_intrekking: vrij(jaNee),
  oordeel_voorsprong: vrij(jaNee),
  oordeel_volgende_trede: vrij(jaNee),
  oordeel_nieuwe_trede: vrij(nieuweTrede),
  oordeel_door: vrij(tekst),
  oordeel_datum: vrij(datum),
  oordeel_motivering: vrij(tekst),
  beoogde_termijn: vrij(termijn),
  adres: vrij(tekst),
  postcode: vrij(postcode),
  plaats: vrij(tekst),
  kenmerk: vrij(tekst),
  uw_kenmerk: vrij(tekst),
  overleg_datum: vrij(datum),
  volgend_overleg: vrij(dagOfWoorden),
  plan_uiterlijk: vrij(datum),
  uitstel_tot: vrij(datum),
  toelichting: vrij(alineas),
} as const satisfies Record<string, Kolom<unknown>>;

export type KolomNaam = keyof typeof KOLOMMEN;

/** The columns that hold a number of persons: these can be added up. */
export const AANTALKOLOMMEN = (Object.keys(KOLOMMEN) as KolomNaam[]).filter(
  (naam) => KOLOMMEN[naam].waarde === aantal,
) as readonly Aantalkolom[];
type Aantalkolom = {
  [K in KolomNaam]: (typeof KOLOMMEN)[K]['waarde'] extends z.ZodType<number, string> ? K : never;
}[KolomNaam];

/** The columns that hold a person's judgement. */
export const OORDEELKOLOMMEN = [
  'oordeel_planinhoud',
  'oordeel_verbeterplan',
  'oordeel_overmacht',
  'oordeel_taakverwaarlozing',
  'oordeel_op_schema',
  'oordeel_concreet_zicht',
  'oordeel_afzien',
  'oordeel_spoed',
  'oordeel_intrekking',
  'oordeel_voorsprong',
  'oordeel_volgende_trede',
  'oordeel_nieuwe_trede',
] as const satisfies readonly KolomNaam[];

export type OordeelKolom = (typeof OORDEELKOLOMMEN)[number];

type Waarden = { readonly [K in KolomNaam]: z.output<(typeof KOLOMMEN)[K]['waarde']> | null };
type Vast = 'gemeentecode' | 'gemeente' | 'halfjaar';

/**
 * The facts of one municipality over one half-year, under the column names of the contract.
 * Null is unknown (or, for an optional column, not given); it never means zero. Numbers are whole persons.
 */
export type Periode = { readonly [K in Vast]: NonNullable<Waarden[K]> } & {
  readonly [K in Exclude<KolomNaam, Vast>]: Waarden[K];
} & { readonly motiveringen: { readonly [K in OordeelKolom]?: string } };

/** A Periode with every column unknown but those given. */
export function periodeVan(gegeven: Partial<Periode> & Pick<Periode, Vast>): Periode {
  return { ...LEEG, ...gegeven } as Periode;
}

const LEEG = { ...Object.fromEntries(Object.keys(KOLOMMEN).map((naam) => [naam, null])), motiveringen: {} };

function verplicht<T>(waarde: z.ZodType<T, string>): Kolom<T> {
  return { waarde, verplicht: true };
}

function vrij<T>(waarde: z.ZodType<T, string>): Kolom<T> {
  return { waarde, verplicht: false };
}

import { z } from 'zod';
import { parseBreuk } from './breuk.ts';
import { parseDatum } from './datum.ts';
import { parseHalfjaar } from './halfjaar.ts';
import { verbodenTeken } from './tekens.ts';

/** How one column is read: a zod type from the text of a cell to its value. An empty cell never reaches it. */
interface Kolom<T> {
  readonly waarde: z.ZodType<T, string>;
  readonly verplicht: boolean;
}

const GROOTSTE_AANTAL = 9_999_999;

const aantal = lezer(
  'geen-geheel-getal',
  'is geen geheel getal van 0 of meer',
  'Vul een heel aantal personen in, zoals 216 of 27.300. Laat de cel leeg als het aantal onbekend is.',
  (t) => {
    if (!/^(?:\d+|\d{1,3}(?:\.\d{3})+)$/.test(t)) return null;
    const n = Number(t.replaceAll('.', ''));
    return n <= GROOTSTE_AANTAL ? n : null;
  },
);
const trede = lezer(
  'geen-trede',
  'is geen trede',
  'Vul een trede van 1 tot en met 6 in (0 alleen bij het stappenplan). Laat de cel leeg als de trede onbekend is.',
  (t) => (/^[0-6]$/.test(t) ? Number(t) : null),
);
const nieuweTrede = lezer(
  'geen-nieuwe-trede',
  'is geen trede na een intrekking',
  'Vul een trede van 1 tot en met 4 in: na de intrekking geldt er geen besluit tot indeplaatsstelling meer.',
  (t) => (/^[1-4]$/.test(t) ? Number(t) : null),
);
const datum = lezer(
  'geen-datum',
  'is geen bestaande datum',
  'Schrijf de datum als 10-11-2023 of 2023-11-10.',
  parseDatum,
);
const breuk = lezer(
  'geen-getal',
  'is geen getal van 0 of meer',
  'Schrijf een getal, zo nodig met een komma: 12 of 12,1.',
  parseBreuk,
);
const tekst = lezer('geen-tekst', 'past niet op één regel', 'Haal het regeleinde weg.', (t) =>
  /[\r\n\t]/.test(t) ? null : t,
);
const postcode = lezer('geen-postcode', 'is geen postcode', 'Schrijf de postcode als 1315 HR.', (t) => {
  const m = /^(\d{4})\s?([A-Za-z]{2})$/.exec(t);
  return m ? `${m[1]} ${m[2]?.toUpperCase()}` : null;
});
const alineas = lezer(
  'geen-tekst',
  'is geen tekst',
  'Schrijf gewone tekst; een lege regel begint een alinea.',
  (t) =>
    t
      .replaceAll(/\r\n?/g, '\n')
      .split(/\n[ \t]*\n+/)
      .map((a) => a.trim())
      .filter((a) => a !== ''),
);
const gemeentecode = lezer(
  'geen-gemeentecode',
  'is geen gemeentecode',
  'Schrijf de code met GM en vier cijfers, zoals GM0034. Let op: een spreadsheet laat voorloopnullen vaak weg.',
  (t) => {
    const m = /^(?:GM)?(\d{4})$/i.exec(t);
    return m ? `GM${m[1]}` : null;
  },
);
const halfjaar = lezer(
  'geen-halfjaar',
  'is geen halfjaar',
  'Schrijf 2023-I voor januari tot en met juni en 2023-II voor juli tot en met december.',
  parseHalfjaar,
);
const jaNee = keuze('ja', 'nee');
const loopt = keuze('loopt', 'verstreken');

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
  adres: vrij(tekst),
  postcode: vrij(postcode),
  plaats: vrij(tekst),
  kenmerk: vrij(tekst),
  uw_kenmerk: vrij(tekst),
  overleg_datum: vrij(datum),
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
  return Object.assign(JSON.parse(LEEG) as object, gegeven) as Periode;
}

/** Parsed for each row: V8 then keeps thousands of them in a fifth of the room of a spread of so many names. */
const LEEG = JSON.stringify({
  ...Object.fromEntries(Object.keys(KOLOMMEN).map((naam) => [naam, null])),
  motiveringen: {},
});

function verplicht<T>(waarde: z.ZodType<T, string>): Kolom<T> {
  return { waarde, verplicht: true };
}

function vrij<T>(waarde: z.ZodType<T, string>): Kolom<T> {
  return { waarde, verplicht: false };
}

/** Reads one of a fixed list of words. */
export function keuze<const K extends string>(...keuzes: readonly K[]): z.ZodType<K, string> {
  return lezer(
    'geen-keuze',
    `is geen van: ${keuzes.join(', ')}`,
    `Kies ${keuzes.join(', ')} of laat de cel leeg.`,
    (t) => keuzes.find((k) => k === t.toLowerCase().replaceAll(' ', '_')) ?? null,
  );
}

function lezer<T>(code: string, melding: string, oplossing: string, lees: (text: string) => T | null) {
  return z.string().transform((text, ctx): T => {
    const verboden = verbodenTeken(text);
    const waarde = verboden === null ? lees(text) : null;
    if (waarde !== null) return waarde;
    ctx.addIssue(
      verboden === null
        ? { code: 'custom', message: melding, params: { code, oplossing } }
        : {
            code: 'custom',
            message: `bevat een ${verboden}`,
            params: {
              code: 'verboden-teken',
              oplossing: 'Haal dat teken weg en typ de tekst zo nodig opnieuw.',
            },
          },
    );
    return z.NEVER;
  }) as z.ZodType<T, string>;
}

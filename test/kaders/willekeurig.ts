import fc from 'fast-check';
import { parseBreuk } from '../../src/dossier/breuk.ts';
import { periodeVan } from '../../src/dossier/kolommen.ts';
import { type Kader, type Periode, parseDatum } from '../../src/index.ts';

/** How many random rows per kader, each with all its neighbours; more in `npm run proef:eigenschappen`. */
export const RIJEN = Number(process.env.TREDE_RIJEN ?? 1000);

const dag = (tekst: string) => {
  const gelezen = parseDatum(tekst);
  if (gelezen === null) throw new Error(tekst);
  return gelezen;
};
const leeg = <T>(waarde: fc.Arbitrary<T>) => fc.option(waarde, { nil: null, freq: 6 });
const vaakLeeg = <T>(waarde: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: fc.constant(null), weight: 3 }, { arbitrary: waarde, weight: 1 });
const een = <T extends string | number>(...waarden: T[]) => vaakLeeg(fc.constantFrom(...waarden));
const jaNee = een('ja', 'nee');
const aantal = (max: number) => fc.nat({ max });

/** Rows of small figures, so that every boundary is met often; each cell may be empty. */
export const rijen: fc.Arbitrary<Periode> = fc
  .record({
    trede_vorig: aantal(6),
    taakstelling: leeg(aantal(14)),
    taakstelling_oorspronkelijk: leeg(aantal(16)),
    bijstelling_datum: vaakLeeg(fc.constantFrom('2023-08-01', '2023-11-10').map(dag)),
    achterstand_begin: leeg(fc.oneof(fc.constant(0), aantal(8))),
    voorsprong_begin: leeg(
      fc.oneof({ arbitrary: fc.constant(0), weight: 3 }, { arbitrary: aantal(5), weight: 1 }),
    ),
    gehuisvest: leeg(aantal(20)),
    gehuisvest_halverwege: leeg(aantal(16)),
    bijtelling_vorig_geregistreerd: vaakLeeg(aantal(3)),
    bijtelling_gehuisvest: vaakLeeg(aantal(3)),
    bijtelling_pijplijn: vaakLeeg(aantal(3)),
    doorlooptijd_weken: leeg(fc.constantFrom('10', '12', '12,1', '20').map(parseBreuk)),
    plantermijn: een('loopt', 'verstreken'),
    lasttermijn: een('loopt', 'verstreken'),
    last_nagekomen: jaNee,
    vooraankondiging_datum: vaakLeeg(fc.constantFrom('2023-11-01', '2023-12-15').map(dag)),
    oordeel_verbeterplan: een('voldoende', 'onvoldoende', 'niet_ingediend'),
    oordeel_overmacht: een('aangevoerd', 'ja', 'nee'),
    oordeel_taakverwaarlozing: jaNee,
    oordeel_op_schema: jaNee,
    oordeel_concreet_zicht: jaNee,
    oordeel_afzien: jaNee,
    oordeel_spoed: jaNee,
    oordeel_intrekking: jaNee,
    oordeel_voorsprong: jaNee,
    oordeel_volgende_trede: jaNee,
    oordeel_nieuwe_trede: een(1, 2, 3, 4),
  })
  // A gemeente has a backlog or a lead, never both; what was counted last time is in the number itself.
  .map((f) => ((f.achterstand_begin ?? 0) > 0 ? { ...f, voorsprong_begin: f.voorsprong_begin && 0 } : f))
  .map((f) => ({
    ...f,
    gehuisvest: meerDan(f.gehuisvest, f.bijtelling_vorig_geregistreerd),
    gehuisvest_halverwege: meerDan(f.gehuisvest_halverwege, f.bijtelling_vorig_geregistreerd),
  }))
  .map((f) =>
    periodeVan({ gemeentecode: 'GM9001', gemeente: 'Aardenhof', halfjaar: '2023-II', ...f } as never),
  );

function meerDan(n: number | null, vast: number | null): number | null {
  return n === null ? null : n + (vast ?? 0);
}

/** The peildatum, the information moment, and days before, between and after. */
export const momenten = fc
  .constantFrom(null, null, '2023-08-20', '2023-10-01', '2023-12-30')
  .map((d) => (d === null ? {} : { moment: dag(d) }));

export function instellingenVoor(kader: Kader): fc.Arbitrary<Readonly<Record<string, string>>> {
  return fc.record(
    Object.fromEntries(Object.entries(kader.instellingen).map(([naam, w]) => [naam, fc.constantFrom(...w)])),
  );
}

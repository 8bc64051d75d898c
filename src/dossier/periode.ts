import { KOLOMMEN, OORDEELKOLOMMEN, type Periode, periodeVan } from './kolommen.ts';
import type { Melding } from './melding.ts';
import { controleerSamenhang } from './samenhang.ts';
import { type Deelvorm, leesDeel } from './velden.ts';
import { Weigering } from './weigering.ts';

const VAST = ['gemeentecode', 'gemeente', 'halfjaar'] as const;

const motiveringkolom = (kolom: string) => `${kolom}_motivering`;

const DEEL: Deelvorm = {
  lezers: {
    ...Object.fromEntries(Object.entries(KOLOMMEN).map(([naam, { waarde }]) => [naam, waarde])),
    ...Object.fromEntries(
      OORDEELKOLOMMEN.map((kolom) => [motiveringkolom(kolom), KOLOMMEN.oordeel_motivering.waarde]),
    ),
  },
  moet: VAST,
  elders: (naam) => (naam === 'bijtelling' ? 'Schrijf bijtelling_gehuisvest.' : null),
};

/**
 * The facts of one municipality over one half-year, from an object of another system (parsed JSON, say), ready to assess.
 *
 * In: the names of the columns of the input table, with `<oordeel>_motivering` for the reason of one judgement. Numbers of
 * persons are whole numbers of 0 or more; dates are `'2024-02-15'`, a half-year `'2023-II'`, a decimal number `12.1` or
 * `'12,1'`. A name that is absent, null or '' is unknown, which is never zero. Only gemeentecode, gemeente and halfjaar
 * must be there; whether the code exists is not looked up (`parseRegister` gives a register to look in).
 *
 * Throws a Weigering of kind `invoer` with every problem at once: each names the field (`kolom`), what was read (`waarde`),
 * why it is refused and what to do. Refused are also facts that cannot go together: an achterstand and a voorsprong, a
 * judgement without who gave it or when.
 *
 * The same readers and checks as for a row of a table; see `docs/kolommen.md` for the columns.
 */
export function parsePeriode(gegeven: unknown): Periode {
  const fouten: Melding[] = [];
  const meld = (code: string, kolom: string, melding: string, oplossing: string, waarde: string | null) =>
    fouten.push({
      code,
      rij: null,
      kolom: kolom === '' ? null : kolom,
      cel: null,
      waarde,
      melding: kolom === '' || melding.includes(kolom) ? melding : `${kolom}: ${melding}`,
      oplossing,
    });
  const gelezen = leesDeel(gegeven, '', DEEL, (code, kolom, melding, oplossing, waarde = null) =>
    meld(code, kolom, melding, oplossing, waarde),
  );
  const periode = gelezen === null ? {} : metMotiveringen(gelezen);
  if (gelezen !== null)
    controleerSamenhang(periode, (code, kolom, melding, oplossing) => {
      const waarde = gelezen[kolom];
      const getoond = typeof waarde === 'string' || typeof waarde === 'number' ? String(waarde) : null;
      meld(code, kolom, melding, oplossing, getoond);
    });
  const { gemeentecode, gemeente, halfjaar } = periode;
  if (fouten.length > 0 || !gemeentecode || !gemeente || !halfjaar) throw new Weigering('invoer', fouten);
  return periodeVan({ ...periode, gemeentecode, gemeente, halfjaar });
}

/** The values by the name of their column, and the reasons of the judgements apart. */
function metMotiveringen(gelezen: Readonly<Record<string, unknown>>): Partial<Periode> {
  const motiveringen = Object.fromEntries(
    OORDEELKOLOMMEN.flatMap((kolom) => {
      const reden = gelezen[motiveringkolom(kolom)];
      return typeof reden === 'string' ? [[kolom, reden]] : [];
    }),
  );
  const kolommen = Object.fromEntries(
    Object.entries(gelezen).filter(([naam]) => Object.hasOwn(KOLOMMEN, naam)),
  );
  return { ...kolommen, motiveringen };
}

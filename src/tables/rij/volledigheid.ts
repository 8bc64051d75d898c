import type { Halfjaar } from '../../dossier/halfjaar.ts';
import type { Invoerregel } from '../../dossier/invoerregel.ts';
import { bestandsmelding, type Melding } from '../../dossier/melding.ts';
import { type Gemeente, geldtIn, type Register } from '../../dossier/register.ts';

/** The municipalities of a province that exist in the half-year, by name. */
export function gemeentenVan(register: Register, provincie: string, halfjaar: Halfjaar): Gemeente[] {
  return [...register.values()]
    .filter((g) => g.provincie === provincie && geldtIn(g, halfjaar))
    .sort((a, b) => (a.naam < b.naam ? -1 : 1));
}

/**
 * Who is missing from a table and who does not belong in it, per half-year, as warnings. Without a province it is the one
 * that has more than half of its municipalities in the table: a table of a few rows is no round. `geweigerd` are the codes
 * of rows that were refused: these municipalities do not miss.
 */
export function controleerVolledigheid(
  regels: readonly Invoerregel[],
  register: Register,
  provincie: string | null,
  geweigerd: ReadonlySet<string>,
): Melding[] {
  const verdwaald = verdwaaldeRegels(regels);
  const anders = verdwaald.map((r) => r.periode.gemeentecode);
  const over = regels.filter((r) => !verdwaald.includes(r));
  const halfjaren = [...new Set(over.map((r) => r.periode.halfjaar))].sort();
  const volledig = halfjaren.flatMap((halfjaar) => {
    const van = over.filter((r) => r.periode.halfjaar === halfjaar);
    const gekozen = provincie ?? provincieVan(van, register, halfjaar);
    const hier = new Set([...geweigerd, ...anders]);
    return gekozen === null
      ? []
      : vergelijk(van, gemeentenVan(register, gekozen, halfjaar), gekozen, halfjaar, hier);
  });
  return [...verdwaald.map((r) => verdwaaldmelding(r, over)), ...volledig];
}

/** One such row among four others is a slip of the hand, and no table of two half-years. */
const HOOGSTENS_EEN_OP = 4;

/** The few rows of another half-year than the rest of the table. */
export function verdwaaldeRegels(regels: readonly Invoerregel[]): readonly Invoerregel[] {
  const telling = new Map<Halfjaar, number>();
  for (const { periode } of regels) telling.set(periode.halfjaar, (telling.get(periode.halfjaar) ?? 0) + 1);
  const meeste = Math.max(0, ...telling.values());
  return regels.filter((r) => (telling.get(r.periode.halfjaar) ?? 0) * HOOGSTENS_EEN_OP <= meeste);
}

function verdwaaldmelding({ rij, periode, cellen }: Invoerregel, over: readonly Invoerregel[]): Melding {
  const { gemeente, halfjaar } = periode;
  const rest = [...new Set(over.map((r) => r.periode.halfjaar))].sort().join(' en ');
  return {
    code: 'halfjaar-verdwaald',
    rij,
    kolom: 'halfjaar',
    cel: cellen.get('halfjaar') ?? null,
    waarde: halfjaar,
    melding: `${gemeente} staat er voor ${halfjaar}, de andere ${over.length} rijen voor ${rest}.`,
    oplossing: 'Verbeter het halfjaar, of haal de rij uit deze tabel.',
  };
}

function provincieVan(regels: readonly Invoerregel[], register: Register, halfjaar: Halfjaar): string | null {
  const telling = new Map<string, number>();
  for (const { periode } of regels) {
    const provincie = register.get(periode.gemeentecode)?.provincie;
    if (provincie !== undefined) telling.set(provincie, (telling.get(provincie) ?? 0) + 1);
  }
  const [meeste] = [...telling].sort(([, a], [, b]) => b - a);
  if (meeste === undefined) return null;
  const [provincie, aantal] = meeste;
  return aantal * 2 > gemeentenVan(register, provincie, halfjaar).length ? provincie : null;
}

function vergelijk(
  regels: readonly Invoerregel[],
  lijst: readonly Gemeente[],
  provincie: string,
  halfjaar: Halfjaar,
  geweigerd: ReadonlySet<string>,
): Melding[] {
  const codes = new Set(regels.map((r) => r.periode.gemeentecode));
  const ontbreekt = lijst.filter((g) => !codes.has(g.code) && !geweigerd.has(g.code));
  const erbij = regels.filter((r) => !lijst.some((g) => g.code === r.periode.gemeentecode));
  return [
    ...ontbreekt.map((g) => ({
      ...bestandsmelding(
        'gemeente-ontbreekt-in-tabel',
        `${g.naam} (${g.code}) hoort in ${halfjaar} bij ${provincie}, maar staat niet in de tabel.`,
        'Voeg de rij toe als de gemeente een brief moet krijgen.',
      ),
      kolom: 'gemeentecode',
    })),
    ...erbij.map(({ rij, periode, cellen }) => ({
      code: 'gemeente-van-elders',
      rij,
      kolom: 'gemeentecode',
      cel: cellen.get('gemeentecode') ?? null,
      waarde: periode.gemeentecode,
      melding: `${periode.gemeente} hoort in ${halfjaar} niet bij ${provincie}.`,
      oplossing: 'Controleer of de rij in deze tabel hoort.',
    })),
  ];
}

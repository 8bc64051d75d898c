import { blokregels, type Tekstblok } from '../../formats/tekstblok.ts';
import { regelverschil, type Tekstwijziging } from './woordverschil.ts';

/** A figure of a table that changed; null where the row does not exist. */
export interface Cijferwijziging {
  /** The label of the row in the new letter, or in the old one when the row is gone. */
  readonly omschrijving: string;
  /** The label in the old letter: the rounds differ in their dates. */
  readonly omschrijvingVan: string;
  readonly van: number | string | null;
  readonly naar: number | string | null;
}

/** What changed between two letters. */
export interface Briefverschil {
  readonly cijfers: readonly Cijferwijziging[];
  readonly woorden: readonly Tekstwijziging[];
}

interface Cijfer {
  readonly omschrijving: string;
  readonly waarde: number | string;
}

const CIJFER = /^-?\d[\d.]*(,\d+)?%?$/;

/** Compares two letters as they were read back: first the figures of the tables, then the words of all else. */
export function briefverschil(van: readonly Tekstblok[], naar: readonly Tekstblok[]): Briefverschil {
  const woorden = regelverschil(woordregels(van), woordregels(naar));
  return {
    cijfers: cijferverschil(cijfers(van), cijfers(naar)),
    // A subject that stands in the header too is told once.
    woorden: [...new Map(woorden.map((w) => [JSON.stringify(w), w])).values()],
  };
}

function woordregels(blokken: readonly Tekstblok[]): string[] {
  return blokregels(
    blokken.map((b) =>
      b.type === 'table' ? { ...b, rijen: b.rijen.filter((rij) => !rij.some(isCijfer)) } : b,
    ),
  );
}

function isCijfer(cel: string, kolom: number): boolean {
  return kolom > 0 && CIJFER.test(cel);
}

/** The figures of all tables, by table, label without its period, and how often that label came before. */
function cijfers(blokken: readonly Tekstblok[]): ReadonlyMap<string, Cijfer> {
  const uit = new Map<string, Cijfer>();
  blokken
    .filter((b) => b.type === 'table')
    .forEach(({ rijen }, tabel) => {
      const [kop = []] = rijen;
      for (const rij of rijen)
        rij.forEach((cel, kolom) => {
          if (!isCijfer(cel, kolom)) return;
          const [label = ''] = rij;
          const omschrijving = rij.length > 2 ? `${label}, ${kop[kolom] ?? ''}` : label;
          let sleutel = `${tabel} ${zonderPeriode(omschrijving)}`;
          while (uit.has(sleutel)) sleutel += ' bis';
          uit.set(sleutel, { omschrijving, waarde: getal(cel) });
        });
    });
  return uit;
}

/** Rows of two rounds belong together when their labels differ in half-year or date only. */
function zonderPeriode(omschrijving: string): string {
  return omschrijving
    .replaceAll(/\b\d{4}-I{1,2}(?!I)\b/g, '<halfjaar>')
    .replaceAll(/\b\d{1,2} [a-z]+ \d{4}\b/g, '<datum>');
}

function getal(cel: string): number | string {
  return /^-?(\d+|\d{1,3}(\.\d{3})+)$/.test(cel) ? Number(cel.replaceAll('.', '')) : cel;
}

function cijferverschil(
  van: ReadonlyMap<string, Cijfer>,
  naar: ReadonlyMap<string, Cijfer>,
): Cijferwijziging[] {
  return [...new Set([...van.keys(), ...naar.keys()])].flatMap((sleutel) => {
    const [oud, nieuw] = [van.get(sleutel), naar.get(sleutel)];
    if (oud?.waarde === nieuw?.waarde) return [];
    const omschrijving = nieuw?.omschrijving ?? oud?.omschrijving ?? '';
    return [
      {
        omschrijving,
        omschrijvingVan: oud?.omschrijving ?? omschrijving,
        van: oud?.waarde ?? null,
        naar: nieuw?.waarde ?? null,
      },
    ];
  });
}

import { celnaam, type Melding } from '../../dossier/melding.ts';
import type { Celkleur } from '../../formats/xlsx/celstijl.ts';
import { type NieuwBlad, schrijfWerkboek } from '../../formats/xlsx/schrijf.ts';
import { gewijzigdeWerkmap } from '../../formats/xlsx/werkmap.ts';
import type { Indeling } from '../../tables/indeling/indeling.ts';
import { kern, WAT_TE_DOEN } from '../../tables/indeling/kop.ts';
import type { Blad, Tabelrij } from '../../tables/lees/blad.ts';

/** A table with what is said of it. */
interface Beoordeeldblad {
  /** The file that it stands in. */
  readonly bytes: Uint8Array;
  readonly blad: Blad;
  readonly indeling: Indeling | null;
  readonly fouten: readonly Melding[];
  readonly waarschuwingen: readonly Melding[];
}

/**
 * The workbook for a sender: her own file, with the cells coloured that something is said of, a comment in each, what to do beside
 * the row and a sheet with all messages; everything else stays as it was. From a CSV or ODS the same on a new sheet, each cell
 * where it stood.
 */
export function foutenwerkboek(b: Beoordeeldblad): Uint8Array {
  const { bytes, blad } = b;
  const wijziging = {
    blad: blad.naam,
    kleuren: kleuren(b),
    teksten: raadkolom(b),
    opmerkingen: opmerkingen(b),
    erbij: meldingenblad(b),
  };
  return gewijzigdeWerkmap(bytes, wijziging) ?? schrijfWerkboek([nieuwBlad(b, wijziging), wijziging.erbij]);
}

function alle({ fouten, waarschuwingen }: Beoordeeldblad): readonly Melding[] {
  return [...fouten, ...waarschuwingen];
}

/** A cell in which something is wrong goes before one worth a look. */
function kleuren({ fouten, waarschuwingen }: Beoordeeldblad): ReadonlyMap<string, Celkleur> {
  const cellen = (lijst: readonly Melding[], kleur: Celkleur) =>
    lijst.flatMap(({ cel }) => (cel === null ? [] : [[cel, kleur] as const]));
  return new Map([...cellen(waarschuwingen, 'letop'), ...cellen(fouten, 'fout')]);
}

/** What to do per row, in the first column right of the table, or in that of an earlier time: what was solved goes. */
function raadkolom(b: Beoordeeldblad): ReadonlyMap<string, string | null> {
  const { blad, indeling } = b;
  const kop = indeling?.koprij.nummer ?? 1;
  const koppen = blad.rijen.find((r) => r.nummer === kop)?.cellen ?? [];
  const eerder = koppen.findIndex((kopje) => kern(kopje) === kern(WAT_TE_DOEN));
  const kolom = eerder === -1 ? breedte(blad) : eerder;
  const uit = new Map<string, string | null>([[celnaam(kolom, kop), WAT_TE_DOEN]]);
  for (const { nummer, cellen } of blad.rijen)
    if (nummer > kop && eerder !== -1 && (cellen[eerder] ?? '') !== '') uit.set(celnaam(kolom, nummer), null);
  for (const nummer of new Set(alle(b).flatMap(({ rij }) => (rij === null || rij === kop ? [] : [rij]))))
    uit.set(celnaam(kolom, nummer), raadVan(b, nummer));
  return uit;
}

function raadVan(b: Beoordeeldblad, nummer: number): string {
  return alle(b)
    .filter((m) => m.rij === nummer)
    .map((m) => [m.cel ?? m.kolom, m.oplossing].filter((t) => t !== null).join(': '))
    .join(' | ');
}

/** What is said of each cell; a row with a mistake tells it at its name too, which is in view wherever the mistake stands. */
function opmerkingen(b: Beoordeeldblad): ReadonlyMap<string, string> {
  const uit = new Map<string, string>();
  const zet = (cel: string, tekst: string) => {
    const eerder = uit.get(cel);
    uit.set(cel, eerder === undefined ? tekst : `${eerder}\n\n${tekst}`);
  };
  for (const { cel, melding, oplossing } of alle(b)) if (cel !== null) zet(cel, `${melding}\n→ ${oplossing}`);
  const naam = naamkolom(b.indeling);
  if (naam !== null)
    for (const nummer of new Set(b.fouten.flatMap(({ rij }) => rij ?? [])))
      if (nummer !== b.indeling?.koprij.nummer && !uit.has(celnaam(naam, nummer)))
        zet(celnaam(naam, nummer), raadVan(b, nummer));
  return uit;
}

function naamkolom(indeling: Indeling | null): number | null {
  const plek = indeling?.koprij.cellen.findIndex((kopje) => kern(kopje) === 'gemeente') ?? -1;
  return plek === -1 ? null : (indeling?.bron[plek] ?? null);
}

function meldingenblad(b: Beoordeeldblad): NieuwBlad {
  const naam = naamkolom(b.indeling);
  const gemeenten = new Map(b.blad.rijen.map((r) => [r.nummer, naam === null ? '' : (r.cellen[naam] ?? '')]));
  const alsRij = (soort: string, m: Melding) => {
    const plek = m.cel ?? (m.rij === null ? null : `rij ${m.rij}`);
    return [soort, m.code, gemeenten.get(m.rij ?? 0) ?? null, plek, m.melding, m.oplossing];
  };
  return {
    naam: 'meldingen',
    metKop: true,
    rijen: [
      ['soort', 'code', 'gemeente', 'cel', 'wat er is', WAT_TE_DOEN],
      ...b.fouten.map((m) => alsRij('fout', m)),
      ...b.waarschuwingen.map((m) => alsRij('let op', m)),
    ],
    breedten: [8, 28, 24, 8, 80, 80],
  };
}

function nieuwBlad(
  { blad, indeling }: Beoordeeldblad,
  {
    kleuren: kleur,
    teksten,
    opmerkingen: erbij,
  }: Pick<NieuwBlad, 'kleuren' | 'opmerkingen'> & {
    readonly teksten: ReadonlyMap<string, string | null>;
  },
): NieuwBlad {
  const breed = breedte(blad);
  const opNummer = new Map(blad.rijen.map((r) => [r.nummer, r]));
  const laatste = Math.max(1, ...blad.rijen.map((r) => r.nummer));
  const rijen = Array.from({ length: laatste }, (_, i) =>
    Array.from({ length: breed + 1 }, (__, k) => {
      const cel = celnaam(k, i + 1);
      return teksten.has(cel) ? (teksten.get(cel) ?? null) : waarde(opNummer.get(i + 1)?.cellen[k] ?? '');
    }),
  );
  return {
    naam: 'tabel',
    // A head further down stays where its sender has it.
    metKop: (indeling?.koprij.nummer ?? 1) === 1,
    rijen,
    breedten: [...breedten(blad.rijen, breed), 90],
    ...(erbij === undefined ? {} : { opmerkingen: erbij }),
    ...(kleur === undefined ? {} : { kleuren: kleur }),
  };
}

/** A number stays a number, so that the sheet can be corrected and sent back; a code keeps its zeros. */
function waarde(tekst: string): string | number | null {
  if (tekst === '') return null;
  return /^(?:0|[1-9]\d{0,8})$/.test(tekst) ? Number(tekst) : tekst;
}

function breedte({ rijen }: Blad): number {
  return rijen.reduce((meeste, r) => Math.max(meeste, r.cellen.findLastIndex((c) => c !== '') + 1), 0);
}

function breedten(rijen: readonly Tabelrij[], breed: number): number[] {
  return Array.from({ length: breed }, (_, i) => {
    const langste = rijen.reduce((meeste, r) => Math.max(meeste, (r.cellen[i] ?? '').length), 0);
    return Math.min(40, Math.max(8, langste + 2));
  });
}

import { celnaam, type Melding } from '../../dossier/melding.ts';
import { type NieuwBlad, schrijfWerkboek } from '../../formats/xlsx/schrijf.ts';
import type { Indeling } from '../../tables/indeling/indeling.ts';
import { WAT_TE_DOEN } from '../../tables/indeling/kop.ts';
import type { Blad, Tabelrij } from '../../tables/lees/blad.ts';

/**
 * The workbook for a sender: the own sheet, each cell where it stood, with a comment in every cell that something is said of and a last
 * column that says what to do; a second sheet lists all messages.
 */
export function foutenwerkboek(
  { rijen }: Blad,
  indeling: Indeling | null,
  fouten: readonly Melding[],
  waarschuwingen: readonly Melding[],
): Uint8Array {
  const breedte = rijen.reduce((meeste, r) => Math.max(meeste, r.cellen.length), 0);
  const kop = indeling?.koprij.nummer ?? 1;
  const laatste = Math.max(kop, ...rijen.map((r) => r.nummer));
  const opNummer = new Map(rijen.map((r) => [r.nummer, r]));
  const alle = [...fouten, ...waarschuwingen];
  const uit = Array.from({ length: laatste }, (_, i) =>
    rijMetRaad(opNummer.get(i + 1), i + 1, breedte, kop, alle),
  );
  const meldingen: NieuwBlad = {
    naam: 'meldingen',
    metKop: true,
    rijen: [
      ['soort', 'code', 'cel', 'wat er is', WAT_TE_DOEN],
      ...fouten.map((m) => alsRij('fout', m)),
      ...waarschuwingen.map((m) => alsRij('let op', m)),
    ],
    breedten: [8, 28, 8, 80, 80],
  };
  return schrijfWerkboek([
    {
      naam: 'tabel',
      rijen: uit,
      breedten: [...breedten(rijen, breedte), 90],
      opmerkingen: opmerkingen(alle),
    },
    meldingen,
  ]);
}

function rijMetRaad(
  rij: Tabelrij | undefined,
  nummer: number,
  breedte: number,
  kop: number,
  alle: readonly Melding[],
): (string | number | null)[] {
  const cellen = Array.from({ length: breedte }, (_, i) => waarde(rij?.cellen[i] ?? ''));
  const raad = alle
    .filter((m) => m.rij === nummer && nummer !== kop)
    .map((m) => [m.cel ?? m.kolom, m.oplossing].filter((t) => t !== null).join(': '));
  return [...cellen, nummer === kop ? WAT_TE_DOEN : raad.length === 0 ? null : raad.join(' | ')];
}

/** A number stays a number, so that the sheet can be corrected and sent back; a code keeps its zeros. */
function waarde(tekst: string): string | number | null {
  if (tekst === '') return null;
  return /^(?:0|[1-9]\d{0,8})$/.test(tekst) ? Number(tekst) : tekst;
}

function opmerkingen(alle: readonly Melding[]): ReadonlyMap<string, string> {
  const uit = new Map<string, string>();
  for (const { cel, melding, oplossing } of alle)
    if (cel !== null) {
      const eerder = uit.get(cel);
      uit.set(cel, `${eerder === undefined ? '' : `${eerder}\n\n`}${melding}\n→ ${oplossing}`);
    }
  return uit;
}

function breedten(rijen: readonly Tabelrij[], breedte: number): number[] {
  return Array.from({ length: breedte }, (_, i) => {
    const langste = rijen.reduce((meeste, r) => Math.max(meeste, (r.cellen[i] ?? '').length), 0);
    return Math.min(40, Math.max(8, langste + 2));
  });
}

function alsRij(soort: string, m: Melding): (string | number | null)[] {
  const plek = m.cel ?? (m.rij === null ? null : celnaam(0, m.rij));
  return [soort, m.code, plek, m.melding, m.oplossing];
}

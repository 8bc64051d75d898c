import { type Kolom, schrijfWerkboek } from '../../formats/xlsx/schrijf.ts';
import { blad } from '../ronde/werkblad.ts';
import type { Toetsstand } from './stand.ts';
import { momentwoorden, TERUGWOORDEN } from './woorden.ts';

/** A letter that was sent back: by whom, when and why. */
export interface Teruggestuurd {
  readonly naam: string;
  readonly gemeente: string;
  readonly soort: string;
  readonly door: string;
  readonly wanneer: string;
  readonly reden: string;
  readonly toelichting: string;
}

/** What was sent back and is still the same letter. */
export function teruggestuurd({ stukken }: Toetsstand): Teruggestuurd[] {
  return stukken.flatMap(({ feiten, toestand }) =>
    toestand.toestand !== 'terug'
      ? []
      : toestand.beslissend.map((g) => ({
          naam: feiten.naam,
          gemeente: feiten.gemeente,
          soort: feiten.soort,
          door: g.door.naam,
          wanneer: momentwoorden(g.tijd),
          reden: g.reden === null ? '' : TERUGWOORDEN[g.reden],
          toelichting: g.toelichting ?? '',
        })),
  );
}

const KOLOMMEN: readonly Kolom<Teruggestuurd>[] = [
  { kop: 'gemeente', breedte: 24, waarde: (r) => r.gemeente },
  { kop: 'brief', breedte: 26, waarde: (r) => r.soort },
  { kop: 'reden', breedte: 34, waarde: (r) => r.reden },
  { kop: 'toelichting', breedte: 70, waarde: (r) => r.toelichting },
  { kop: 'door', breedte: 24, waarde: (r) => r.door },
  { kop: 'wanneer', breedte: 30, waarde: (r) => r.wanneer },
  { kop: 'bestand', breedte: 50, waarde: (r) => r.naam },
];

/** The same as a workbook, for who makes the letters. */
export function teruggestuurdXlsx(rijen: readonly Teruggestuurd[]): Uint8Array {
  return schrijfWerkboek([blad('teruggestuurd', KOLOMMEN, rijen)]);
}

import { expect, test } from 'vitest';
import { type Kolom, schrijfWerkblad } from '../../src/formats/xlsx/schrijf.ts';
import { leesZip, zipTekst } from '../../src/formats/zip/lees.ts';
import { KANTOORGRENZEN } from '../../src/formats/zip/zipgrenzen.ts';
import { leesTabelbestand } from '../../src/tables/lees/bestand.ts';

type Rij = readonly [string, number | null];
const KOLOMMEN: readonly Kolom<Rij>[] = [
  { kop: 'gemeente', breedte: 20, waarde: (r) => r[0] },
  { kop: 'aantal', breedte: 8, waarde: (r) => r[1] },
];
const rijen: readonly Rij[] = [
  ['’s-Gravenhage & <Zoon> "Súdwest"', 0],
  [' twee  spaties ', null],
  ['=1+1', 27_300],
];

async function gelezen(bytes: Uint8Array) {
  const uit = await leesTabelbestand(bytes, 'overzicht.xlsx');
  if ('fout' in uit) throw new Error(uit.fout.melding);
  return uit.bladen;
}

test('wat erin gaat komt er als werkboek weer uit: tekst als tekst, nul als nul, onbekend leeg', async () => {
  const [blad] = await gelezen(schrijfWerkblad('overzicht', KOLOMMEN, rijen));
  expect(blad?.naam).toBe('overzicht');
  expect(blad?.rijen.map((r) => r.cellen)).toEqual([
    ['gemeente', 'aantal'],
    ['’s-Gravenhage & <Zoon> "Súdwest"', '0'],
    ['twee  spaties', ''],
    ['=1+1', '27300'],
  ]);
  expect(blad?.rijen.map((r) => r.nummer)).toEqual([1, 2, 3, 4]);
});

test('ook over de grens van een stuk heen staat elke rij op haar plaats', async () => {
  const veel: Rij[] = Array.from({ length: 1201 }, (_, i) => [`rij ${i}`, i]);
  const [blad] = await gelezen(schrijfWerkblad('overzicht', KOLOMMEN, veel));
  expect(blad?.rijen.length).toBe(1202);
  expect(blad?.rijen.every((r, i) => i === 0 || r.cellen[1] === String(i - 1))).toBe(true);
});

test('de kop blijft in beeld en is te filteren', () => {
  const zip = leesZip(schrijfWerkblad('overzicht', KOLOMMEN, rijen), KANTOORGRENZEN);
  const blad = zipTekst(zip, 'xl/worksheets/sheet1.xml');
  expect(blad).toContain('<autoFilter ref="A1:B4"/>');
  expect(blad).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
});

test('dezelfde rijen geven dezelfde bytes', () => {
  expect(schrijfWerkblad('overzicht', KOLOMMEN, rijen)).toEqual(
    schrijfWerkblad('overzicht', KOLOMMEN, rijen),
  );
});

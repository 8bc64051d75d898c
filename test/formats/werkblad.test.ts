import { read } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import {
  type Kolom,
  type NieuwBlad,
  schrijfWerkblad,
  schrijfWerkboek,
} from '../../src/formats/xlsx/schrijf.ts';
import { leesXml } from '../../src/formats/xml/boom.ts';
import { leesZip, zipTekst } from '../../src/formats/zip/lees.ts';
import { KANTOORGRENZEN } from '../../src/formats/zip/zipgrenzen.ts';
import { leesTabelbestand } from '../../src/tables/lees/bestand.ts';
import { leesWerkboek } from './leeswerkboek.ts';

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

function gelezen(bytes: Uint8Array) {
  return leesTabelbestand(bytes, 'overzicht.xlsx').bladen;
}

test('wat erin gaat komt er als werkboek weer uit: tekst als tekst, nul als nul, onbekend leeg', async () => {
  const [blad] = gelezen(schrijfWerkblad('overzicht', KOLOMMEN, rijen));
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
  const [blad] = gelezen(schrijfWerkblad('overzicht', KOLOMMEN, veel));
  expect(blad?.rijen.length).toBe(1202);
  expect(blad?.rijen.every((r, i) => i === 0 || r.cellen[1] === String(i - 1))).toBe(true);
});

test('de kop blijft in beeld en is te filteren', () => {
  const zip = leesZip(schrijfWerkblad('overzicht', KOLOMMEN, rijen), KANTOORGRENZEN);
  const blad = zipTekst(zip, 'xl/worksheets/sheet1.xml');
  expect(blad).toContain('<autoFilter ref="A1:B4"/>');
  expect(blad).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
});

test.each([
  [[20, 30], 1],
  [[130, 130], 1],
  [[130, 131], 2],
  [Array.from({ length: 53 }, () => 20), 5],
])(
  'een blad van %j tekens breed gaat over %i vellen naast elkaar, zo lang als het is',
  (breedten, vellen) => {
    const zip = leesZip(schrijfWerkboek([{ naam: 'b', rijen: [['x']], breedten }]), KANTOORGRENZEN);
    const blad = zipTekst(zip, 'xl/worksheets/sheet1.xml');
    expect(blad).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(blad).toContain(`fitToWidth="${vellen}" fitToHeight="0"`);
  },
);

test('dezelfde rijen geven dezelfde bytes', () => {
  expect(schrijfWerkblad('overzicht', KOLOMMEN, rijen)).toEqual(
    schrijfWerkblad('overzicht', KOLOMMEN, rijen),
  );
});

describe('een werkboek van meer bladen', () => {
  const breed = Array.from({ length: 30 }, (_, i) => `kolom ${i}`);
  const bladen: readonly NieuwBlad[] = [
    {
      naam: 'tabel',
      rijen: [breed, [null, 0, 1.5, 'é & <x> "y"', '_x0041_', 'bel\u0007\r\n']],
      breedten: [8, 90],
      opmerkingen: new Map([
        ['B2', 'Dit is <geen> getal.\n→ Vul een getal in.'],
        ['AD1', 'kop\u0001'],
      ]),
    },
    { naam: 'meldingen', metKop: true, rijen: [['soort'], ['fout']], breedten: [8] },
  ];

  test('komt er door onze lezer heel weer uit: waarden, breedten, kop en opmerkingen', () => {
    expect(leesWerkboek(schrijfWerkboek(bladen))).toEqual(
      bladen.map((b) => ({ metKop: false, opmerkingen: new Map(), ...b })),
    );
  });

  test('zegt aan een ander programma hetzelfde', () => {
    const boek = read(schrijfWerkboek(bladen), { cellStyles: true });
    const { tabel, meldingen } = boek.Sheets;
    expect(boek.SheetNames).toEqual(['tabel', 'meldingen']);
    expect([tabel?.D2?.v, tabel?.E2?.v, tabel?.AD1?.v]).toEqual(['é & <x> "y"', '_x0041_', 'kolom 29']);
    expect(tabel?.B2?.c?.[0]?.t).toBe('Dit is <geen> getal.\n→ Vul een getal in.');
    expect(tabel?.B2?.c?.hidden).toBe(true);
    expect(meldingen?.['!autofilter']).toEqual({ ref: 'A1:A2' });
  });

  test('elk deel dat erin staat is aangemeld en is goede XML', () => {
    const zip = leesZip(schrijfWerkboek(bladen), KANTOORGRENZEN);
    const soorten = zipTekst(zip, '[Content_Types].xml') ?? '';
    for (const naam of zip.namen.filter((n) => !/\.(?:rels|vml)$|^\[/.test(n)))
      expect(soorten).toContain(`PartName="/${naam}"`);
    expect(soorten).toContain('Extension="vml"');
    for (const naam of zip.namen) expect(() => leesXml(zipTekst(zip, naam) ?? '')).not.toThrow();
  });
});

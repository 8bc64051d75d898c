import { describe, expect, test } from 'vitest';
import { binnenLijst, eerstePaasdag, feestdagenIn, vrijeDag } from '../../src/assessment/feestdagen.ts';
import { type Datum, weekdag } from '../../src/dossier/datum.ts';
import { eigenFeestdagen } from '../eigen.ts';

const feestdagen = eigenFeestdagen();
const d = (tekst: string) => tekst as Datum;

describe('eerste paasdag', () => {
  test.each([
    ['1818-03-22', 'de vroegst mogelijke'],
    ['1943-04-25', 'de laatst mogelijke'],
    ['1954-04-18', 'een uitzondering in de formule van Gauss'],
    ['1981-04-19', 'een uitzondering in de formule van Gauss'],
    ['2000-04-23', 'een schrikkeljaar deelbaar door 400'],
    ['2019-04-21', ''],
    ['2022-04-17', ''],
    ['2023-04-09', ''],
    ['2024-03-31', ''],
    ['2025-04-20', ''],
    ['2026-04-05', ''],
    ['2027-03-28', ''],
    ['2028-04-16', ''],
    ['2029-04-01', ''],
    ['2038-04-25', 'de laatst mogelijke'],
    ['2049-04-18', 'een uitzondering in de formule van Gauss'],
    ['2076-04-19', 'een uitzondering in de formule van Gauss'],
    ['2100-03-28', 'geen schrikkeljaar'],
  ])('%s is eerste paasdag %s', (datum) => {
    expect(eerstePaasdag(Number(datum.slice(0, 4)))).toBe(datum);
  });

  test('van 1900 tot en met 2199 valt Pasen op een zondag tussen 22 maart en 25 april', () => {
    for (let jaar = 1900; jaar < 2200; jaar++) {
      const pasen = eerstePaasdag(jaar);
      expect(weekdag(pasen)).toBe(0);
      expect(pasen >= `${jaar}-03-22` && pasen <= `${jaar}-04-25`, pasen).toBe(true);
    }
  });
});

test('2024 heeft negen berekende feestdagen', () => {
  expect([...feestdagenIn(2024)]).toEqual([
    ['2024-01-01', 'nieuwjaarsdag'],
    ['2024-03-29', 'goede-vrijdag'],
    ['2024-04-01', 'tweede-paasdag'],
    ['2024-04-27', 'koningsdag'],
    ['2024-05-05', 'bevrijdingsdag'],
    ['2024-05-09', 'hemelvaartsdag'],
    ['2024-05-20', 'tweede-pinksterdag'],
    ['2024-12-25', 'eerste-kerstdag'],
    ['2024-12-26', 'tweede-kerstdag'],
  ]);
});

describe('Koningsdag', () => {
  test.each([
    [2024, '2024-04-27', 'op zaterdag 27 april blijft op 27 april'],
    [2025, '2025-04-26', 'op zondag 27 april wordt gevierd op 26 april'],
    [2026, '2026-04-27', 'op maandag 27 april blijft op 27 april'],
    [2031, '2031-04-26', 'op zondag 27 april wordt gevierd op 26 april'],
  ])('van %i is %s: %s', (jaar, datum) => {
    expect([...feestdagenIn(jaar)].filter(([, naam]) => naam === 'koningsdag')).toEqual([
      [datum, 'koningsdag'],
    ]);
  });
});

describe('een vrije dag', () => {
  test.each([
    ['2024-03-28', null, 'Witte Donderdag is een gewone dag'],
    ['2024-03-29', 'goede-vrijdag', 'Goede Vrijdag is gelijkgesteld door de wet zelf'],
    ['2024-03-30', 'zaterdag', 'de zaterdag voor Pasen'],
    ['2024-03-31', 'zondag', 'eerste paasdag is een zondag'],
    ['2024-04-01', 'tweede-paasdag', 'tweede paasdag'],
    ['2024-04-02', null, 'de dag na tweede paasdag'],
    ['2024-05-04', 'zaterdag', 'Dodenherdenking is geen feestdag'],
    ['2025-05-05', 'bevrijdingsdag', '5 mei telt elk jaar, ook buiten een lustrum'],
    ['2026-05-05', 'bevrijdingsdag', '5 mei telt elk jaar, ook buiten een lustrum'],
    ['2024-05-10', 'gelijkgesteld', 'de vrijdag na Hemelvaartsdag 2024'],
    ['2029-05-11', null, 'de vrijdag na Hemelvaartsdag 2029 is nog niet bekend'],
    ['2024-12-24', null, 'de dag voor Kerstmis'],
    ['2024-12-27', 'gelijkgesteld', 'de vrijdag na Kerstmis 2024'],
    ['2023-12-27', null, 'de woensdag na Kerstmis 2023'],
    ['2024-12-31', null, 'Oudjaarsdag'],
    ['2016-05-05', 'hemelvaartsdag', 'Hemelvaartsdag en 5 mei op één dag'],
  ])('%s: %s (%s)', (datum, verwacht, _zin) => {
    expect(vrijeDag(d(datum), feestdagen)).toBe(verwacht);
  });
});

describe('data/feestdagen.yaml', () => {
  test('is volledig van 2023 tot en met 2028', () => {
    expect(
      ['2022-12-31', '2023-01-01', '2028-12-31', '2029-01-01'].map((t) => binnenLijst(d(t), feestdagen)),
    ).toEqual([false, true, true, false]);
  });

  test('bevat de tien dagen van de twee besluiten', () => {
    expect([...feestdagen.gelijkgesteld]).toEqual([
      '2023-04-28',
      '2023-05-19',
      '2024-05-10',
      '2024-12-27',
      '2025-05-30',
      '2026-01-02',
      '2026-05-15',
      '2027-05-07',
      '2028-04-28',
      '2028-05-26',
    ]);
  });

  test('elke gelijkgestelde dag is een vrijdag na een berekende feestdag, binnen de volledige jaren', () => {
    for (const datum of feestdagen.gelijkgesteld) {
      expect(weekdag(datum), datum).toBe(5);
      const gisteren = `${datum.slice(0, 8)}${String(Number(datum.slice(8)) - 1).padStart(2, '0')}`;
      expect(feestdagenIn(Number(datum.slice(0, 4))).has(d(gisteren)), datum).toBe(true);
      expect(binnenLijst(datum, feestdagen), datum).toBe(true);
    }
  });
});

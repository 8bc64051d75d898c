import { describe, expect, test } from 'vitest';
import {
  type Datum,
  dagenTussen,
  datumTekst,
  datumVan,
  parseDatum,
  plusDagen,
  plusMaanden,
  plusWeken,
  weekdag,
} from '../../src/dossier/datum.ts';
import {
  eersteDag,
  halfjaarOp,
  halfjaarTekst,
  informatiemoment,
  parseHalfjaar,
  peildatum,
  verschoven,
} from '../../src/dossier/halfjaar.ts';

const d = (tekst: string): Datum => {
  const datum = parseDatum(tekst);
  if (datum === null) throw new Error(tekst);
  return datum;
};

describe('een datum', () => {
  test.each([
    ['2024-02-29', '2024-02-29'],
    ['29-02-2024', '2024-02-29'],
    ['1-7-2023', '2023-07-01'],
    ['1/7/2023', '2023-07-01'],
    ['10 november 2023', '2023-11-10'],
    ['30-02-2024', null],
    ['29-02-2023', null],
    ['2000-02-29', '2000-02-29'],
    ['1900-02-29', null],
    ['2100-02-29', null],
    ['2024-04-30', '2024-04-30'],
    ['2024-04-31', null],
    ['2024-12-31', '2024-12-31'],
    ['2024-12-32', null],
    ['2024-12-00', null],
    ['2024-01-01', '2024-01-01'],
    ['2024-00-01', null],
    ['2024-13-01', null],
    ['1000-01-01', '1000-01-01'],
    ['0999-12-31', null],
    ['31 foutober 2024', null],
    ['45236', null],
    ['vandaag', null],
    ['', null],
  ])('%s wordt gelezen als %s', (tekst, verwacht) => {
    expect(parseDatum(tekst)).toBe(verwacht);
  });

  test('30 november plus 3 maanden is 29 februari in een schrikkeljaar', () => {
    expect(plusMaanden(d('2023-11-30'), 3)).toBe('2024-02-29');
    expect(plusMaanden(d('2022-11-30'), 3)).toBe('2023-02-28');
  });

  test('1 februari 2024 plus 4 weken is 29 februari', () => {
    expect(plusWeken(d('2024-02-01'), 4)).toBe('2024-02-29');
  });

  test('de zomertijd verschuift geen dag', () => {
    expect(plusDagen(d('2024-03-30'), 1)).toBe('2024-03-31');
    expect(plusDagen(d('2024-10-26'), 2)).toBe('2024-10-28');
    expect(dagenTussen(d('2024-03-30'), d('2024-04-01'))).toBe(2);
  });

  test('1 januari 2024 is een maandag en staat er in het Nederlands', () => {
    expect(weekdag(d('2024-01-01'))).toBe(1);
    expect(datumTekst(d('2024-01-01'))).toBe('1\u00a0januari\u00a02024');
    expect(datumVan(2024, 1, 1)).toBe('2024-01-01');
  });
});

describe('een halfjaar', () => {
  test.each([
    ['2023-II', '2023-II'],
    ['2023-2', '2023-II'],
    ['2023H2', '2023-II'],
    ['2023 - ii', '2023-II'],
    ['2023-I', '2023-I'],
    ['2023h1', '2023-I'],
    ['2023-III', null],
    ['2023-3', null],
    ['2023', null],
  ])('%s wordt gelezen als %s', (tekst, verwacht) => {
    expect(parseHalfjaar(tekst)).toBe(verwacht);
  });

  test('de peildatum van 2023-II is 1 januari 2024, die van 2024-I is 1 juli 2024', () => {
    expect(peildatum('2023-II')).toBe('2024-01-01');
    expect(peildatum('2024-I')).toBe('2024-07-01');
    expect(informatiemoment('2023-II')).toBe('2023-10-01');
    expect(informatiemoment('2024-I')).toBe('2024-04-01');
    expect(eersteDag('2023-II')).toBe('2023-07-01');
  });

  test('30 juni valt in het eerste, 1 juli in het tweede halfjaar', () => {
    expect(halfjaarOp(d('2023-06-30'))).toBe('2023-I');
    expect(halfjaarOp(d('2023-07-01'))).toBe('2023-II');
  });

  test('voor 2023-I komt 2022-II en na 2023-II komt 2024-I', () => {
    expect(verschoven('2023-I', -1)).toBe('2022-II');
    expect(verschoven('2023-II', 1)).toBe('2024-I');
    expect(halfjaarTekst('2023-II')).toBe('tweede helft\u00a02023');
  });
});

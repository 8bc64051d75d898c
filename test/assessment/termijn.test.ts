import { describe, expect, test } from 'vitest';
import { beroepstermijn, maanden, weken } from '../../src/assessment/termijn.ts';
import { type Datum, plusDagen } from '../../src/dossier/datum.ts';
import { eigenFeestdagen } from '../eigen.ts';

const feestdagen = eigenFeestdagen();
const opWerkdag = { beleidstermijnOpWerkdag: feestdagen };
const d = (tekst: string) => tekst as Datum;
const codes = (dag: { readonly redenen: readonly { readonly code: string }[] }) =>
  dag.redenen.map((r) => r.code);
const bronnen = (dag: {
  readonly grondslag: readonly { readonly document: string; readonly paragraaf: string }[];
}) => dag.grondslag.map((b) => `${b.document} ${b.paragraaf}`);

describe('de beroepstermijn van zes weken', () => {
  test.each([
    ['2024-02-01', '2024-03-14', 'eindigt op een donderdag: niet verlengd'],
    ['2024-02-02', '2024-03-15', 'eindigt op een vrijdag: niet verlengd'],
    ['2024-02-03', '2024-03-18', 'eindigt op een zaterdag: maandag'],
    ['2024-02-04', '2024-03-18', 'eindigt op een zondag: maandag'],
    ['2024-02-05', '2024-03-18', 'eindigt op een maandag: niet verlengd'],
    ['2024-02-15', '2024-03-28', 'eindigt op Witte Donderdag: niet verlengd'],
    ['2024-02-16', '2024-04-02', 'eindigt op Goede Vrijdag: dinsdag na Pasen'],
    ['2024-02-19', '2024-04-02', 'eindigt op tweede paasdag: dinsdag'],
    ['2024-02-20', '2024-04-02', 'eindigt op de dinsdag na Pasen: niet verlengd'],
    ['2024-11-12', '2024-12-24', 'eindigt op de dag voor Kerstmis: niet verlengd'],
    ['2024-11-13', '2024-12-30', 'eindigt op eerste kerstdag: over de gelijkgestelde vrijdag heen'],
    ['2024-11-14', '2024-12-30', 'eindigt op tweede kerstdag: over de gelijkgestelde vrijdag heen'],
    ['2024-11-15', '2024-12-30', 'eindigt op de gelijkgestelde vrijdag'],
    ['2025-03-14', '2025-04-25', 'eindigt op vrijdag 25 april 2025: niet verlengd'],
    ['2025-03-15', '2025-04-28', 'eindigt op Koningsdag 26 april: maandag, 27 april is een zondag'],
    ['2023-03-16', '2023-05-01', 'eindigt op Koningsdag 2023: over de gelijkgestelde vrijdag heen'],
    ['2026-04-01', '2026-05-13', 'eindigt op de dag voor Hemelvaart: niet verlengd'],
    ['2026-04-02', '2026-05-18', 'eindigt op Hemelvaartsdag: over de gelijkgestelde vrijdag heen'],
    ['2025-03-24', '2025-05-06', 'eindigt op 5 mei 2025: 6 mei'],
    ['2024-01-18', '2024-02-29', 'eindigt op schrikkeldag'],
  ])('verzonden op %s: laatste dag %s, want de termijn %s', (verzonden, laatste) => {
    const dag = beroepstermijn(d(verzonden), feestdagen);
    expect(dag.datum).toBe(laatste);
    expect(dag.gerekend).toBe(plusDagen(d(verzonden), 42));
    expect(dag.verlengd).toBe(dag.datum !== dag.gerekend);
    expect(dag.buitenFeestdagen).toBe(false);
  });

  test('begint op de dag na de verzending: 2 februari bij verzending op 1 februari 2024', () => {
    expect(beroepstermijn(d('2024-02-01'), feestdagen).redenen[0]).toMatchObject({
      code: 'beroepstermijn',
      cijfers: { weken: 6 },
      gegevens: { verzenddatum: '2024-02-01', begin: '2024-02-02' },
    });
  });

  test('noemt zonder verlenging Awb 3:41, 6:7, 6:8 en artikel 1 Algemene termijnenwet', () => {
    const dag = beroepstermijn(d('2024-02-01'), feestdagen);
    expect(bronnen(dag)).toEqual(['Awb 3:41', 'Awb 6:7', 'Awb 6:8', 'Algemene termijnenwet 1']);
    expect(codes(dag)).toEqual(['beroepstermijn', 'werkdag']);
  });

  test('noemt bij verlenging elke overgeslagen dag met het lid waarop die rust', () => {
    const dag = beroepstermijn(d('2024-11-14'), feestdagen);
    const overgeslagen = dag.redenen
      .slice(1)
      .map((r) => [r.gegevens.datum, r.gegevens.dag, r.bron.paragraaf]);
    expect(overgeslagen).toEqual([
      ['2024-12-26', 'tweede-kerstdag', '3 lid 1'],
      ['2024-12-27', 'gelijkgesteld', '3 lid 3'],
      ['2024-12-28', 'zaterdag', '1'],
      ['2024-12-29', 'zondag', '1'],
    ]);
    expect(bronnen(dag).slice(3)).toEqual([
      'Algemene termijnenwet 1',
      'Algemene termijnenwet 3 lid 1',
      'Algemene termijnenwet 3 lid 3',
    ]);
  });

  test.each([
    ['2022-11-18', '2022-12-30', true, 'de laatste werkdag van 2022'],
    ['2022-11-19', '2023-01-02', false, 'van zaterdag 31 december 2022 naar maandag 2 januari 2023'],
    ['2022-11-21', '2023-01-02', false, 'de eerste werkdag van 2023'],
    ['2028-11-17', '2028-12-29', false, 'de laatste werkdag van 2028'],
    ['2028-11-18', '2029-01-02', true, 'van zaterdag 30 december 2028 naar dinsdag 2 januari 2029'],
    ['2028-11-21', '2029-01-02', true, 'de eerste werkdag van 2029'],
  ])('verzonden op %s: laatste dag %s, buiten de lijst %s (%s)', (verzonden, laatste, buiten) => {
    const dag = beroepstermijn(d(verzonden), feestdagen);
    expect([dag.datum, dag.buitenFeestdagen]).toEqual([laatste, buiten]);
  });
});

describe('een beleidstermijn in weken', () => {
  test('het Plan van Aanpak, vier weken na 1 februari 2024, is er uiterlijk 29 februari 2024', () => {
    const dag = weken(4, d('2024-02-01'));
    expect(dag).toMatchObject({ datum: '2024-02-29', gerekend: '2024-02-29', verlengd: false });
    expect(codes(dag)).toEqual(['weken', 'geen-wettelijke-termijn']);
    expect(bronnen(dag)).toEqual(['Algemene termijnenwet 1']);
  });

  test('vier weken na 1 maart 2024 eindigt op Goede Vrijdag en blijft daar', () => {
    expect(weken(4, d('2024-03-01'))).toMatchObject({ datum: '2024-03-29', verlengd: false });
  });

  test('met beleidstermijnOpWerkdag schuift Goede Vrijdag 2024 door naar dinsdag 2 april', () => {
    const dag = weken(4, d('2024-03-01'), opWerkdag);
    expect(dag).toMatchObject({ datum: '2024-04-02', gerekend: '2024-03-29', verlengd: true });
    expect(bronnen(dag)).not.toContain('Awb 6:7');
  });

  test('met beleidstermijnOpWerkdag blijft een werkdag staan', () => {
    const dag = weken(4, d('2024-02-01'), opWerkdag);
    expect(dag).toMatchObject({ datum: '2024-02-29', verlengd: false });
    expect(codes(dag)).toEqual(['weken', 'werkdag']);
  });

  test.each([
    [11, '2024-04-22', true],
    [12, '2024-04-29', true],
    [13, '2024-05-04', false],
  ])('%i weken na zaterdag 3 februari 2024 eindigt op %s, doorgeschoven: %s', (n, laatste, verlengd) => {
    expect(weken(n, d('2024-02-03'), opWerkdag)).toMatchObject({ datum: laatste, verlengd });
  });

  test('boven twaalf weken is de reden artikel 4', () => {
    const dag = weken(13, d('2024-02-03'), opWerkdag);
    expect(codes(dag)).toEqual(['weken', 'te-lang-voor-verlenging']);
    expect(bronnen(dag)).toEqual(['Algemene termijnenwet 4']);
  });

  test('buiten 2023 tot en met 2028 doet alleen ter zake als de termijn moet doorschuiven', () => {
    expect(weken(4, d('2030-01-01')).buitenFeestdagen).toBe(false);
    expect(weken(4, d('2030-01-01'), opWerkdag).buitenFeestdagen).toBe(true);
  });

  test.each([0, -1, 1.5, Number.NaN])('%d weken is een fout van het programma', (n) => {
    expect(() => weken(n, d('2024-02-01'))).toThrow(RangeError);
    expect(() => maanden(n, d('2024-02-01'))).toThrow(RangeError);
  });
});

describe('een beleidstermijn in maanden', () => {
  test.each([
    [3, '2023-11-28', '2024-02-28', 'dezelfde dag'],
    [3, '2023-11-29', '2024-02-29', 'de schrikkeldag bestaat'],
    [3, '2023-11-30', '2024-02-29', 'februari 2024 heeft geen 30e'],
    [3, '2022-11-29', '2023-02-28', 'februari 2023 heeft geen 29e'],
    [1, '2024-01-31', '2024-02-29', 'februari 2024 heeft geen 31e'],
    [1, '2024-02-29', '2024-03-29', 'dezelfde dag, niet het einde van maart'],
    [1, '2024-03-31', '2024-04-30', 'april heeft geen 31e'],
    [1, '2023-12-15', '2024-01-15', 'over de jaargrens'],
    [12, '2024-02-29', '2025-02-28', 'een jaar na de schrikkeldag'],
  ])('%i maanden na %s is %s: %s', (n, vanaf, laatste) => {
    const dag = maanden(n, d(vanaf));
    expect(dag).toMatchObject({ datum: laatste, verlengd: false });
    expect(codes(dag).includes('dag-ontbreekt-in-maand')).toBe(vanaf.slice(8) !== laatste.slice(8));
  });

  test.each([
    [2, '2024-02-05', true],
    [3, '2024-03-04', true],
    [4, '2024-04-03', false],
    [5, '2024-05-03', false],
    [6, '2024-06-03', false],
  ])(
    '%i maanden na zondag 3 december 2023 eindigt met beleidstermijnOpWerkdag op %s (doorgeschoven: %s)',
    (n, laatste, verlengd) => {
      expect(maanden(n, d('2023-12-03'), opWerkdag)).toMatchObject({ datum: laatste, verlengd });
    },
  );

  test('vier maanden na 6 december 2023 blijft op een zaterdag: artikel 4', () => {
    const dag = maanden(4, d('2023-12-06'), opWerkdag);
    expect(dag).toMatchObject({ datum: '2024-04-06', verlengd: false });
    expect(codes(dag)).toEqual(['maanden', 'te-lang-voor-verlenging']);
  });
});

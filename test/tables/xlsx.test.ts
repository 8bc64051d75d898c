import { read } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Weigering } from '../../src/dossier/weigering.ts';
import { leesTabelbestand } from '../../src/tables/lees/bestand.ts';
import type { Blad } from '../../src/tables/lees/blad.ts';
import { celgetal } from '../../src/tables/lees/celgetal.ts';
import { celdag } from '../../src/tables/lees/dagnummer.ts';
import { leesGetalopmaak } from '../../src/tables/lees/getalopmaak.ts';
import { ingebouwdeOpmaak } from '../../src/tables/lees/ingebouwdeopmaak.ts';
import { bladXml, OPMAAK, xlsx } from '../werkboek.ts';

const HOOFD = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PAKKET = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The text of the first cell of a sheet with only this cell, and the shared strings it may refer to. */
function cel(xml: string, teksten?: string): string | undefined {
  const erbij =
    teksten === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${HOOFD}">${teksten}</sst>` };
  return blad(`<sheetData><row r="1">${xml}</row></sheetData>`, erbij).rijen[0]?.cellen[0];
}

function blad(xml: string, erbij: Readonly<Record<string, string>> = {}): Blad {
  const [eerste] = leesTabelbestand(xlsx({ a: xml }, { erbij }), 'x.xlsx').bladen;
  if (eerste === undefined) throw new Error('geen blad');
  return eerste;
}

function code(lees: () => unknown): string | undefined {
  try {
    lees();
    return undefined;
  } catch (fout) {
    if (!(fout instanceof Weigering)) throw fout;
    return fout.meldingen[0]?.code;
  }
}

describe('een cel', () => {
  test.each<[string, string, string | undefined]>([
    ['een getal', '<c r="A1"><v>318</v></c>', '318'],
    ['een breuk', '<c r="A1"><v>12.1</v></c>', '12,1'],
    ['een breuk zoals Excel haar bewaart', '<c r="A1"><v>0.30000000000000004</v></c>', '0,3'],
    ['een getal met een macht', '<c r="A1"><v>2.73E4</v></c>', '27300'],
    ['een negatief getal', '<c r="A1" t="n"><v>-5</v></c>', '-5'],
    ['een getal met wit eromheen', '<c r="A1"><v> 7\n</v></c>', '7'],
    ['een percentage', '<c r="A1" s="9"><v>0.5</v></c>', '0,5'],
    ['waar', '<c r="A1" t="b"><v>1</v></c>', 'WAAR'],
    ['onwaar', '<c r="A1" t="b"><v>0</v></c>', 'ONWAAR'],
    ['een fout', '<c r="A1" t="e"><v>#N/A</v></c>', '#N/A'],
    ['een uitgeschreven dag', '<c r="A1" t="d"><v>2024-02-02T00:00:00</v></c>', '2024-02-02'],
    ['een uitgeschreven dag met tijd', '<c r="A1" t="d"><v>2024-02-02T14:30:00Z</v></c>', '2024-02-02 14:30'],
    ['tekst in de cel', '<c r="A1" t="inlineStr"><is><r><t>Al</t></r><r><t>mere</t></r></is></c>', 'Almere'],
    ['de uitkomst van een formule', '<c r="A1"><f>1+1</f><v>2</v></c>', '2'],
    ['de tekst van een formule', '<c r="A1" t="str"><f>"x"</f><v>x</v></c>', 'x'],
    ['een lege tekst als uitkomst', '<c r="A1" t="str"><f>""</f><v></v></c>', undefined],
    ['een formule zonder uitkomst', '<c r="A1"><f>SUM(B1:B9)</f></c>', '=SUM(B1:B9)'],
    ['een formule met een lege uitkomst', '<c r="A1"><f>B1</f><v/></c>', '=B1'],
    ['een gedeelde formule zonder uitkomst', '<c r="A1"><f t="shared" si="0"/></c>', '=…'],
    ['een lege cel', '<c r="A1" s="1"/>', undefined],
    ['een cel zonder plek', '<c><v>5</v></c>', '5'],
    ['een ontsnapt teken', '<c r="A1" t="inlineStr"><is><t>a_x0041_b</t></is></c>', 'aAb'],
  ])('met %s', (_wat, xml, tekst) => {
    expect(cel(xml)).toBe(tekst);
  });

  test('met een gedeelde tekst heeft die zonder de uitspraak', () => {
    const teksten =
      '<si><t>nee</t></si><si><r><t>Al</t></r><r><t>mere</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>';
    expect(cel('<c r="A1" t="s"><v>1</v></c>', teksten)).toBe('Almere');
  });

  test.each([
    ['een getal met een komma', '<c r="A1"><v>1,5</v></c>'],
    ['een getal met iets erachter', '<c r="A1"><v>12abc</v></c>'],
    ['een getal in zestienden', '<c r="A1"><v>0x1F</v></c>'],
    ['geen getal', '<c r="A1"><v>NaN</v></c>'],
    ['een getal te groot om er een te zijn', '<c r="A1"><v>1e999</v></c>'],
    ['een tekst die er niet is', '<c r="A1" t="s"><v>3</v></c>'],
    ['een tekst met een breuk als nummer', '<c r="A1" t="s"><v>0.5</v></c>'],
    ['een andere waarheid', '<c r="A1" t="b"><v>2</v></c>'],
    ['een dag die er geen is', '<c r="A1" t="d"><v>gisteren</v></c>'],
    ['een onbekende soort', '<c r="A1" t="x"><v>1</v></c>'],
    ['een plek in een andere rij', '<c r="A2"><v>1</v></c>'],
    ['een plek buiten elk blad', '<c r="XFE1"><v>1</v></c>'],
    ['een plek die geen plek is', '<c r="1A"><v>1</v></c>'],
    ['twee keer dezelfde plek', '<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>'],
    ['een lege en een volle op dezelfde plek', '<c r="A1"/><c r="A1"><v>2</v></c>'],
  ])('met %s maakt het werkblad beschadigd', (_wat, xml) => {
    expect(code(() => cel(xml, '<si><t>a</t></si>'))).toBe('werkblad-beschadigd');
  });
});

describe('een blad', () => {
  test.each([
    ['een rij die twee keer voorkomt', '<sheetData><row r="1"/><row r="1"/></sheetData>'],
    ['een rij 0', '<sheetData><row r="0"/></sheetData>'],
    ['een rij voorbij het einde', '<sheetData><row r="1048577"/></sheetData>'],
    ['een samengevoegde cel zonder plek', '<sheetData/><mergeCells><mergeCell ref="?"/></mergeCells>'],
    ['een documenttype', '<!DOCTYPE a><sheetData/>'],
    ['een element dat niet sluit', '<sheetData>'],
  ])('met %s is beschadigd', (_wat, xml) => {
    expect(code(() => blad(xml))).toBe('werkblad-beschadigd');
  });

  test('onthoudt verborgen rijen en wat naar beneden is samengevoegd, en laat lege rijen weg', () => {
    const { rijen, verborgenRijen, samengevoegd } = blad(
      `${bladXml({ 1: ['a', null, 'c'], 3: [null, 'b'], 7: [null] }, '#3#')}<mergeCells><mergeCell ref="B1:B3"/><mergeCell ref="C1:D1"/></mergeCells>`,
    );
    expect(rijen).toEqual([
      { nummer: 1, cellen: ['a', '', 'c'] },
      { nummer: 3, cellen: ['', 'b (getoond als niets)', ''] },
    ]);
    expect([[...verborgenRijen], samengevoegd]).toEqual([[3], [{ kolom: 1, van: 1, tot: 3 }]]);
  });

  test('onder een ander voorvoegsel, met paden vanaf de wortel en in andere hoofdletters wordt gelezen', () => {
    const bytes = xlsx(
      { a: '' },
      {
        erbij: {
          'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PAKKET}"><Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="/xl/Worksheets/Sheet1.xml"/></Relationships>`,
          'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="${HOOFD}"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
        },
      },
    );
    expect(leesTabelbestand(bytes, 'x').bladen[0]?.rijen).toEqual([{ nummer: 1, cellen: ['1'] }]);
  });

  test('dat een grafiek is of ergens anders staat, heeft geen cellen', () => {
    const soort = (type: string, erbij = '') =>
      xlsx(
        { a: bladXml({ 1: ['x'] }) },
        {
          erbij: {
            'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PAKKET}"><Relationship Id="rId1" Type="a/${type}" Target="worksheets/sheet1.xml"${erbij}/></Relationships>`,
          },
        },
      );
    for (const bytes of [soort('chartsheet'), soort('worksheet', ' TargetMode="External"')])
      expect(leesTabelbestand(bytes, 'x').bladen[0]?.rijen).toEqual([]);
  });
});

const isDagopmaak = (code: string) => leesGetalopmaak(code).delen[0]?.dag !== 'geen';

describe('een getalopmaak', () => {
  test.each([
    ['yyyy-mm-dd', true],
    ['d mmmm yyyy', true],
    ['[$-413]d-m-yyyy;@', true],
    ['[h]:mm', true],
    ['hh:mm AM/PM', true],
    ['General', false],
    ['0.00E+00', false],
    ['#,##0 "dagen"', false],
    ['0" mensen"', false],
    ['[Red]0;[Blue]-0', false],
    ['0\\d', false],
    ['@', false],
    ['0%', false],
  ])('%s is een dag: %s', (opmaak, isDag) => {
    expect(isDagopmaak(opmaak)).toBe(isDag);
  });

  test.each([
    ['0000', 34, '0034'],
    ['"GM"0000', 34, 'GM0034'],
    ['\\G\\M0000', 34, 'GM0034'],
    ['0000;-0000;"nul;"', 34, '0034'],
    ['[Red]0000', 34, '0034'],
    ['0000', 123_456, '123456'],
    ['#,##0', 27_300, '27300'],
    ['#\\ ##0', 27_300, '27300'],
    ['0.00', 34, '34'],
    ['[<100]0000', 34, '0034'],
    ['General', 12.5, '12,5'],
    ['@', 34, '34'],
    ['_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', 0, '0'],
    ['#,##0_);(#,##0)', -5, '-5'],
    ['"€" #,##0', 75, '75'],
    ['0" personen"', 318, '318'],
    ['0.0%', 0.125, '0,125'],
    ['0.00E+00', 318, '318'],
    ['0,', 216_000, '216000 (getoond als 216)'],
    ['0%', 318, '318 (getoond als 31800%)'],
    ['0', 60.4, '60,4 (getoond als 60)'],
    ['0.0', 12.04, '12,04 (getoond als 12,0)'],
    [';;;', 318, '318 (getoond als niets)'],
    ['0;-0;', 0, '0 (getoond als niets)'],
    ['#', 0, '0 (getoond als niets)'],
    ['"1"0', 318, '318 (getoond als 1318)'],
    ['0"000"', 318, '318 (getoond als 318000)'],
    ['0" duizend"', 318, '318 (getoond als 318 duizend)'],
    ['0;0', -5, '-5 (getoond als 5)'],
    ['-0', 5, '5 (getoond als -5)'],
    ['00-00', 34, '34 (getoond als iets dat niet na te gaan is)'],
    ['# ?/?', 0.5, '0,5 (getoond als iets dat niet na te gaan is)'],
    ['"n.v.t."', 318, '318 (getoond als n.v.t.)'],
    ['[>100]"9"0;0', 318, '318 (getoond als 9318)'],
    ['mmm-yy', 45_324, '2024-02-02 (getoond als een deel van een datum)'],
    ['h:mm', 45_324, '2024-02-02 (getoond als een deel van een datum)'],
    ['d-m-yyyy', 45_324, '2024-02-02'],
  ])('%s geeft van %d de tekst %j', (opmaak, waarde, getoond) => {
    expect(celgetal(waarde, leesGetalopmaak(opmaak))).toBe(getoond);
  });

  test.each([
    ['General', true],
    ['['.repeat(100_000), false],
    ['@', true],
    ['0', true],
    ['#,##0;-#,##0;0;@', true],
    ['_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', true],
    [';;;', false],
    ['0;-0;0;', false],
    ['"x"@', false],
  ])('%s toont tekst zoals hij is: %s', (opmaak, ja) => {
    expect(leesGetalopmaak(opmaak).tekstZoalsHijIs).toBe(ja);
  });

  test.each([14, 22, 30, 47, 57])('de ingebouwde %i is een dag', (nummer) => {
    expect(isDagopmaak(ingebouwdeOpmaak(nummer))).toBe(true);
  });
  test.each([0, 1, 2, 3, 4, 9, 10, 11, 13, 23, 37, 44, 48, 49, 59])('de ingebouwde %i niet', (nummer) => {
    expect(isDagopmaak(ingebouwdeOpmaak(nummer))).toBe(false);
  });
});

describe('een dagnummer', () => {
  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, '1900-02-29'],
    [61, '1900-03-01'],
    [45_324, '2024-02-02'],
    [45_324.5, '2024-02-02 12:00'],
    [45_324.999999999, '2024-02-03'],
    [2_958_465, '9999-12-31'],
  ])('%d is %s', (nummer, dag) => {
    expect(celdag(nummer, false)).toBe(dag);
  });

  test('onder 1904 is 43862 ook 2 februari 2024, en wat geen dag kan zijn blijft een getal', () => {
    expect(celdag(43_862, true)).toBe('2024-02-02');
    expect([celdag(-1, false), celdag(2_958_466, false)]).toEqual(['-1', '2958466']);
  });
});

test('een ander programma leest dezelfde getallen, teksten en dagen uit dezelfde bytes', () => {
  const getal = fc.oneof(
    fc.integer({ min: 0, max: 400_000 }),
    fc.double({ min: 0, max: 99_999, noNaN: true }),
  );
  const tekst = fc.string({ unit: fc.constantFrom(...'abcÉé’ -=#1_x.,'), maxLength: 8 });
  fc.assert(
    fc.property(fc.array(fc.oneof(getal, tekst), { minLength: 1, maxLength: 9 }), (waarden) => {
      const bytes = xlsx({ a: bladXml({ 2: waarden }) });
      const anders = read(bytes, { dense: false }).Sheets.a ?? {};
      const [rij] = leesTabelbestand(bytes, 'x').bladen[0]?.rijen ?? [];
      waarden.forEach((waarde, i) => {
        const { v } = (anders[`${String.fromCharCode(65 + i)}2`] ?? { v: '' }) as { v: string | number };
        const zij =
          typeof v === 'number'
            ? String(Number(v.toPrecision(15))).replace('.', ',')
            : v.trim().normalize('NFC');
        expect([typeof waarde, rij?.cellen[i] ?? '']).toEqual([typeof waarde, zij]);
      });
    }),
    { seed: 20260728, numRuns: 200 },
  );
});

test('een code opgemaakt als 0000 houdt ook in een rij met een datum haar nullen', () => {
  const cellen = [`<c s="${OPMAAK.vierCijfers}"><v>34</v></c>`, `<c s="${OPMAAK.datum}"><v>45324</v></c>`];
  expect(blad(bladXml({ 1: cellen })).rijen[0]?.cellen).toEqual(['0034', '2024-02-02']);
});

test('een opmaak langer dan elk kantoor toelaat wordt niet gelezen, en kost geen tijd', () => {
  const begin = process.cpuUsage();
  expect(celgetal(318, leesGetalopmaak('['.repeat(100_000)))).toContain('(getoond als ');
  expect(process.cpuUsage(begin).user).toBeLessThan(500_000);
});

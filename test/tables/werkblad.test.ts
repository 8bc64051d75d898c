import { readFileSync } from 'node:fs';
import { read } from '@e965/xlsx';
import PizZip from 'pizzip';
import { describe, expect, test } from 'vitest';
import { parseRegister } from '../../src/dossier/register.ts';
import { Weigering } from '../../src/dossier/weigering.ts';
import { schrijfWerkboek } from '../../src/formats/xlsx/schrijf.ts';
import { kiesBlad } from '../../src/tables/indeling/bladkeuze.ts';
import { deelIn } from '../../src/tables/indeling/indeling.ts';
import { kolomVan } from '../../src/tables/indeling/kop.ts';
import { leesTabelbestand } from '../../src/tables/lees/bestand.ts';
import { teVeel } from '../../src/tables/lees/grens.ts';
import { parseIndeling, type Tabel } from '../../src/tables/rij/parse.ts';
import { bladXml, ODS_RUIMTEN, OPMAAK, ods, pak, xlsx } from '../werkboek.ts';

const register = parseRegister(readFileSync('data/gemeenten.csv', 'utf8'), 'data/gemeenten.csv');
const KOP = [
  'gemeentecode',
  'gemeente',
  'halfjaar',
  'trede_vorig',
  'taakstelling',
  'achterstand_begin',
  'voorsprong_begin',
  'gehuisvest',
];
const ALMERE = ['GM0034', 'Almere', '2023-II', 3, 216, 147, 0, 318];

async function tabel(bytes: Uint8Array, blad?: string): Promise<Tabel> {
  try {
    const bestand = leesTabelbestand(bytes, 'x.xlsx');
    const gekozen = kiesBlad(bestand.bladen, blad, (tekst) => kolomVan(tekst) !== null);
    const { fouten, regels, waarschuwingen } = parseIndeling(deelIn(gekozen), register);
    return { regels, fouten, waarschuwingen: [...bestand.waarschuwingen, ...waarschuwingen] };
  } catch (fout) {
    if (!(fout instanceof Weigering)) throw fout;
    return { regels: [], fouten: fout.meldingen, waarschuwingen: [] };
  }
}

const plekken = async (bytes: Uint8Array) =>
  (await tabel(bytes)).fouten.map((f) => `${f.code} ${f.cel ?? ''}`.trim());
/** One municipality, with an extra column. */
const met = (kop: string, cel: string | number) =>
  xlsx({ Blad1: bladXml({ 1: [...KOP, kop], 2: [...ALMERE, cel] }) });

describe('een XLSX', () => {
  test('met titels boven de kop, een lege rij en een tweede blad wordt gelezen, met de cellen van Excel', async () => {
    const blad = bladXml({ 1: ['Huisvesting'], 2: ['Peildatum 1 januari 2024'], 4: KOP, 6: ALMERE });
    const { regels, fouten } = await tabel(xlsx({ Cijfers: blad, Toelichting: bladXml({ 1: ['tekst'] }) }));
    expect(fouten).toEqual([]);
    expect(regels[0]).toMatchObject({ rij: 6, periode: { gemeente: 'Almere', gehuisvest: 318 } });
    expect(regels[0]?.cellen.get('gehuisvest')).toBe('H6');
  });

  test.each([
    ['een code opgemaakt als 0000', `<c s="${OPMAAK.vierCijfers}"><v>34</v></c>`, 'GM0034'],
    ['een code als tekst met nullen', '0034', 'GM0034'],
  ])('%s houdt zijn nullen', async (_wat, code, verwacht) => {
    const { regels } = await tabel(xlsx({ a: bladXml({ 1: KOP, 2: [code, ...ALMERE.slice(1)] }) }));
    expect(regels[0]?.periode.gemeentecode).toBe(verwacht);
  });

  test('een losse accent wordt één teken met zijn letter', async () => {
    const { regels } = await tabel(met('toelichting', 'Cafe\u0301'));
    expect(regels[0]?.periode.toelichting).toEqual(['Caf\u00e9']);
  });

  test('een code waarvan de nullen weg zijn wordt gelezen naast haar eigen naam, en geweigerd naast een andere', async () => {
    expect(await plekken(xlsx({ a: bladXml({ 1: KOP, 2: [34, ...ALMERE.slice(1)] }) }))).toEqual([]);
    expect(await plekken(xlsx({ a: bladXml({ 1: KOP, 2: [43, ...ALMERE.slice(1)] }) }))).toEqual([
      'gemeentecode-onbekend A2',
    ]);
  });

  test.each([
    ['een echte datum', `<c s="${OPMAAK.datum}"><v>45324</v></c>`],
    ['tekst 2024-02-02', '2024-02-02'],
    ['tekst 2-2-2024', '2-2-2024'],
    ['tekst 02-02-2024', '02-02-2024'],
    ['tekst 2 februari 2024', '2 februari 2024'],
  ])('%s is 2 februari 2024', async (_wat, cel) => {
    const { regels, fouten } = await tabel(met('verificatie_datum', cel));
    expect(fouten).toEqual([]);
    expect(regels[0]?.periode.verificatie_datum).toBe('2024-02-02');
  });

  test('onder het datumstelsel van 1904 is 43862 ook 2 februari 2024', async () => {
    const blad = bladXml({
      1: [...KOP, 'verificatie_datum'],
      2: [...ALMERE, `<c s="${OPMAAK.datum}"><v>43862</v></c>`],
    });
    const { regels } = await tabel(xlsx({ a: blad }, { is1904: true }));
    expect(regels[0]?.periode.verificatie_datum).toBe('2024-02-02');
  });

  test('een datum met een tijd is geen datum, en een datum zonder opmaak wordt niet geraden', async () => {
    const metTijd = met('verificatie_datum', `<c s="${OPMAAK.datum}"><v>45324.5</v></c>`);
    expect(await plekken(metTijd)).toEqual(['geen-datum I2']);
    const [fout] = (await tabel(met('verificatie_datum', 45324))).fouten;
    expect(fout?.oplossing).toContain('maak de cel op als datum');
  });

  test('27300 met een punt of komma op het scherm is 27300; 1,234 is geen 1234', async () => {
    const groot = xlsx({
      a: bladXml({
        1: KOP,
        2: ['0034', 'Almere', '2023-II', 3, `<c s="${OPMAAK.duizendtallen}"><v>27300</v></c>`, 0, 0, 9],
      }),
    });
    expect((await tabel(groot)).regels[0]?.periode.taakstelling).toBe(27300);
    const breuk = xlsx({ a: bladXml({ 1: KOP, 2: ['0034', 'Almere', '2023-II', 3, 1.234, 0, 0, 9] }) });
    expect(await plekken(breuk)).toEqual(['geen-geheel-getal E2']);
    expect((await tabel(met('doorlooptijd_weken', 12.1))).regels[0]?.periode.doorlooptijd_weken).toEqual({
      teller: 121,
      noemer: 10,
    });
  });

  test('een formule geeft haar bewaarde uitkomst; zonder uitkomst is zij een fout met haar cel', async () => {
    const met8 = (cel: string) => xlsx({ a: bladXml({ 1: KOP, 2: [...ALMERE.slice(0, 7), cel] }) });
    expect((await tabel(met8('<c><f>300+18</f><v>318</v></c>'))).regels[0]?.periode.gehuisvest).toBe(318);
    expect(await plekken(met8('<c><f>SUM(B1:B9)</f></c>'))).toEqual(['formule-zonder-uitkomst H2']);
  });

  test.each(['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?'])(
    '%s is een fout met haar cel, ook in tekst',
    async (fout) => {
      const cel = `<c t="e"><v>${fout}</v></c>`;
      expect(await plekken(met('kenmerk', cel))).toEqual(['cel-fout I2']);
      expect(await plekken(met('amv_indicatief', cel))).toEqual(['geen-geheel-getal I2']);
    },
  );

  test('een foutmelding van een Nederlandse Excel in tekst is ook een fout', async () => {
    expect(await plekken(met('kenmerk', '#VERW!'))).toEqual(['cel-fout I2']);
  });

  test('een kop die over twee rijen is samengevoegd geldt op de onderste', async () => {
    const blad = `${bladXml({
      1: [...KOP.slice(0, 7), 'Huisvesting', null],
      2: [...Array<null>(7).fill(null), 'gehuisvest', 'bijtelling'],
      3: [...ALMERE, 0],
    })}<mergeCells>${['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((k) => `<mergeCell ref="${k}1:${k}2"/>`).join('')}<mergeCell ref="H1:I1"/></mergeCells>`;
    const { regels, fouten } = await tabel(xlsx({ a: blad }));
    expect(fouten).toEqual([]);
    expect(regels.map((r) => [r.rij, r.periode.gehuisvest, r.periode.bijtelling_gehuisvest])).toEqual([
      [3, 318, 0],
    ]);
  });

  test('een samengevoegde cel onder de kop wordt niet gekopieerd', async () => {
    const blad = `${bladXml({ 1: KOP, 2: ALMERE, 3: [null, null, '2024-I', 2, 1, 1, 0, 1] })}<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B2:B3"/></mergeCells>`;
    expect(await plekken(xlsx({ a: blad }))).toEqual(['cel-leeg A3', 'cel-leeg B3']);
  });

  test('een verborgen rij wordt gelezen en genoemd', async () => {
    const { regels, waarschuwingen } = await tabel(xlsx({ a: bladXml({ 1: KOP, 2: ALMERE }, '#2#') }));
    expect(regels).toHaveLength(1);
    expect(waarschuwingen).toMatchObject([{ code: 'rij-verborgen', rij: 2 }]);
  });

  test('een kop die verderop nog eens staat verbergt de rijen ertussen niet', async () => {
    const blad = bladXml({ 1: KOP, 2: ALMERE, 3: KOP, 4: ['0995', 'Lelystad', '2023-II', 1, 9, 0, 0, 9] });
    expect(await plekken(xlsx({ a: blad }))).toContain('geen-gemeentecode A3');
  });

  test('een rij met een totaal wordt overgeslagen en genoemd', async () => {
    const { regels, fouten, waarschuwingen } = await tabel(
      xlsx({ a: bladXml({ 1: KOP, 2: ALMERE, 3: [null, 'Totaal', null, null, 216] }) }),
    );
    expect([regels.length, fouten.length]).toEqual([1, 0]);
    expect(waarschuwingen).toMatchObject([{ code: 'rij-overgeslagen', cel: 'B3' }]);
  });

  test('tekst in een kolom zonder kop wordt genoemd', async () => {
    const { waarschuwingen } = await tabel(xlsx({ a: bladXml({ 1: KOP, 2: [...ALMERE, 'gebeld'] }) }));
    expect(waarschuwingen).toMatchObject([{ code: 'kolom-zonder-kop', cel: 'I2', waarde: 'gebeld' }]);
  });

  test('twee bladen met een tabel vragen om --blad', async () => {
    const boek = xlsx({ nu: bladXml({ 1: KOP, 2: ALMERE }), oud: bladXml({ 1: KOP, 2: ALMERE }) });
    const [fout] = (await tabel(boek)).fouten;
    expect(fout).toMatchObject({ code: 'blad-kiezen', oplossing: 'Kies er een: "nu".' });
    expect((await tabel(boek, 'Oud')).regels).toHaveLength(1);
    expect((await tabel(boek, 'ouf')).fouten[0]?.oplossing).toContain('Bedoelt u "oud"?');
  });

  test('wat geschreven is wordt weer gelezen, en is elke keer hetzelfde', async () => {
    const blad = { naam: 'a', rijen: [KOP, ALMERE], breedten: [10] };
    expect((await tabel(schrijfWerkboek([blad]))).regels[0]?.periode.taakstelling).toBe(216);
    expect(Buffer.from(schrijfWerkboek([blad])).equals(Buffer.from(schrijfWerkboek([blad])))).toBe(true);
  });
});

describe('een ODS', () => {
  const tekst = (t: string | number) =>
    `<table:table-cell office:value-type="string"><text:p>${t}</text:p></table:table-cell>`;
  const getal = (n: number, zoals = String(n)) =>
    `<table:table-cell office:value-type="float" office:value="${n}"><text:p>${zoals}</text:p></table:table-cell>`;
  const rij = (cellen: readonly string[], extra = '') =>
    `<table:table-row${extra}>${cellen.join('')}</table:table-row>`;
  const kop = (...erbij: string[]) => rij([...KOP, ...erbij].map(tekst));
  const almere = [
    getal(34, '0034'),
    tekst('Almere'),
    tekst('2023-II'),
    ...[3, 216, 147, 0].map((n) => getal(n)),
  ];

  test('geeft nullen vooraan, een datum en een verborgen rij', async () => {
    const datum =
      '<table:table-cell office:value-type="date" office:date-value="2024-02-02"><text:p>02-02-24</text:p></table:table-cell>';
    const { regels, fouten, waarschuwingen } = await tabel(
      ods(kop('verificatie_datum') + rij([...almere, getal(318), datum], ' table:visibility="collapse"')),
    );
    expect(fouten).toEqual([]);
    expect(regels[0]?.periode).toMatchObject({
      gemeentecode: 'GM0034',
      gehuisvest: 318,
      verificatie_datum: '2024-02-02',
    });
    expect(waarschuwingen).toMatchObject([{ code: 'rij-verborgen', rij: 2 }]);
  });

  test('een formule zonder uitkomst en een foutwaarde zijn fouten met hun cel', async () => {
    const leeg = '<table:table-cell table:formula="of:=SUM([.B1:.B9])"/>';
    expect(await plekken(ods(kop() + rij([...almere, leeg])))).toEqual(['formule-zonder-uitkomst H2']);
    const fout =
      '<table:table-cell table:formula="of:=NA()" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#N/B</text:p></table:table-cell>';
    expect(await plekken(ods(kop() + rij([...almere, fout])))).toEqual(['geen-geheel-getal H2']);
  });

  test('bij een lege trede_vorig wordt om de trede gevraagd, niet om een nul', async () => {
    const leeg = almere.with(3, '<table:table-cell/>');
    const { waarschuwingen } = await tabel(ods(kop() + rij([...leeg, getal(318)])));
    expect(waarschuwingen).toMatchObject([{ code: 'cijfer-onbekend', kolom: 'trede_vorig', cel: 'D2' }]);
    expect(waarschuwingen[0]?.oplossing).toMatch(/^Vul de trede in die de vorige keer is vastgesteld/);
  });

  test('een formule met een lege tekst als uitkomst is een lege cel', async () => {
    const leeg = '<table:table-cell table:formula="of:=IF([.A1]>0;&quot;&quot;;1)" ';
    for (const uitkomst of [
      'office:value-type="string" office:string-value=""><text:p/></table:table-cell>',
      'office:value-type="string" office:string-value=""/>',
    ]) {
      const { regels, fouten } = await tabel(ods(kop() + rij([...almere, leeg + uitkomst])));
      expect([fouten, regels[0]?.periode.gehuisvest]).toEqual([[], null]);
    }
  });

  test('de fout die een oudere Calc als het getal 0 bewaart is geen 0', async () => {
    const fout =
      '<table:table-cell office:value-type="float" office:value="0"><text:p>Err:502</text:p></table:table-cell>';
    expect(await plekken(ods(kop() + rij([...almere, fout])))).toEqual(['geen-geheel-getal H2']);
  });

  test.each([
    ['zonder tekst', '<table:table-cell office:value-type="float" office:value="318"/>'],
    ['met enkele aanhalingstekens', "<table:table-cell office:value-type='float' office:value='318'/>"],
    ['dat anders op het scherm staat', getal(318, '318,00')],
    [
      'met een opmerking en een tekening',
      '<table:table-cell office:value-type="float" office:value="318"><office:annotation><text:p>9</text:p></office:annotation><text:p>318</text:p><draw:frame><text:p>8</text:p></draw:frame></table:table-cell>',
    ],
    [
      'als tekst met een opmerking',
      '<table:table-cell office:value-type="string"><office:annotation><text:p>9</text:p></office:annotation><text:p><text:span>31</text:span>8</text:p></table:table-cell>',
    ],
    [
      'achter een groter-dan in een formule',
      '<table:table-cell table:formula="of:=1>0" office:value-type="float" office:value="318"><text:p>318</text:p></table:table-cell>',
    ],
  ])('een getal %s is dat getal', async (_hoe, cel) => {
    const { regels, fouten } = await tabel(ods(kop() + rij([...almere, cel])));
    expect([fouten, regels[0]?.periode.gehuisvest]).toEqual([[], 318]);
  });

  test('herhaalde cellen en rijen, een groep en een lege rij geven de cellen en rijen van het scherm', async () => {
    const nul =
      '<table:table-cell office:value-type="float" office:value="0" table:number-columns-repeated="2"><text:p>0</text:p></table:table-cell>';
    const zo = (code: string, naam: string, gehuisvest: string) =>
      rij([tekst(code), tekst(naam), tekst('2023-II'), getal(1), getal(31), nul, gehuisvest]);
    const { fouten, regels } = await tabel(
      ods(
        `<table:table-header-rows>${kop()}</table:table-header-rows>${rij(['<table:table-cell table:number-columns-repeated="16384"/>'], ' table:number-rows-repeated="3"')}<table:table-row/><table:table-row-group>${zo('GM0034', 'Almere', getal(31))}</table:table-row-group>${zo('GM0995', 'Lelystad', tekst('veel'))}`,
      ),
    );
    expect(fouten.map((f) => f.cel)).toEqual(['H7']);
    expect(regels.map((r) => r.rij)).toEqual([6]);
    expect(regels[0]?.periode).toMatchObject({ achterstand_begin: 0, voorsprong_begin: 0, gehuisvest: 31 });
  });

  test('wat onder een samengevoegde cel schuilgaat wordt niet gelezen', async () => {
    const onder =
      '<table:covered-table-cell office:value-type="float" office:value="9"><text:p>9</text:p></table:covered-table-cell>';
    const { regels, waarschuwingen } = await tabel(ods(kop() + rij([...almere, getal(318), onder])));
    expect(regels[0]?.periode.gehuisvest).toBe(318);
    expect(waarschuwingen).toEqual([]);
  });

  test('een tabel van een koppeling is geen blad, en een blad zonder naam valt niet om', async () => {
    const koppeling = `</table:table><table:table table:name="'file:///a.ods'#$Blad1"><table:table-source xlink:href="a.ods"/>${kop()}</table:table><table:table>`;
    const bytes = ods(kop() + rij([...almere, getal(318)]) + koppeling);
    const gelezen = await tabel(bytes);
    expect(gelezen.regels).toHaveLength(1);
    expect(gelezen.waarschuwingen).toMatchObject([{ code: 'ander-bestand' }]);
    expect((await tabel(bytes, 'Blad9')).fouten).toMatchObject([{ code: 'blad-onbekend' }]);
  });

  test('een versleuteld ODS en een ODS met macro’s worden geweigerd', async () => {
    const geheim = '<manifest:manifest><manifest:encryption-data/></manifest:manifest>';
    expect(await plekken(ods('', { 'META-INF/manifest.xml': geheim }))).toEqual(['bestand-met-wachtwoord']);
    expect(await plekken(ods('', { 'Basic/Standard/Module1.xml': '<x/>' }))).toEqual(['bestand-met-macro']);
  });
});

describe('wat niet wordt geopend', () => {
  const heel = () => xlsx({ a: bladXml({ 1: KOP, 2: ALMERE }) });
  const leugen = (() => {
    const bytes = Buffer.from(xlsx({ a: '<sheetData/>' }, { erbij: { 'xl/x.xml': ' '.repeat(4_000_000) } }));
    // The table of contents says that the large part is 1,000 bytes.
    for (
      let i = bytes.indexOf('PK\u0001\u0002', 0, 'latin1');
      i !== -1;
      i = bytes.indexOf('PK\u0001\u0002', i + 4, 'latin1')
    )
      if (bytes.readUInt32LE(i + 24) === 4_000_000) bytes.writeUInt32LE(1000, i + 24);
    return bytes;
  })();
  test.each([
    ['macro’s', () => xlsx({ a: '' }, { erbij: { 'xl/vbaProject.bin': 'x' } }), 'bestand-met-macro'],
    [
      'een macrowerkmap met een andere extensie',
      () =>
        xlsx(
          { a: '' },
          {
            erbij: {
              '[Content_Types].xml':
                '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
            },
          },
        ),
      'bestand-met-macro',
    ],
    [
      'een onderdeel dat 200 keer zo groot wordt',
      () => xlsx({ a: '' }, { erbij: { 'xl/x.xml': ' '.repeat(4_000_000) } }),
      'bestand-te-groot',
    ],
    ['een inhoudsopgave die liegt', () => leugen, 'werkblad-beschadigd'],
    [
      'meer dan 2.000 onderdelen',
      () => pak(Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`a${i}`, 'x']))),
      'bestand-te-groot',
    ],
    [
      'een miljoen herhaalde rijen',
      () =>
        ods(
          '<table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>',
        ),
      'bestand-te-groot',
    ],
    [
      'kolombreedten tot in het oneindige',
      () => xlsx({ a: `<cols><col min="1" max="999999999"/></cols>${bladXml({ 1: KOP })}` }),
      'bestand-te-groot',
    ],
    [
      '501 matrixformules',
      () => xlsx({ a: bladXml({ 1: Array<string>(501).fill('<c><f t="array" ref="A1:B9">1</f></c>') }) }),
      'bestand-te-groot',
    ],
    ['eigen entiteiten', () => xlsx({ a: '<!DOCTYPE x [<!ENTITY y "z">]>' }), 'bestand-te-groot'],
    [
      'een oud .xls',
      () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      'oud-excel',
    ],
    [
      'een .xlsx met een wachtwoord',
      () =>
        Buffer.concat([
          Buffer.from('d0cf11e0a1b11ae1', 'hex'),
          Buffer.alloc(600),
          Buffer.from('EncryptedPackage', 'utf16le'),
        ]),
      'bestand-met-wachtwoord',
    ],
    ['een Word-document', () => pak({ 'word/document.xml': '<x/>' }), 'geen-werkblad'],
    ['een afgebroken bestand', () => heel().subarray(0, 400), 'werkblad-beschadigd'],
    ['meer dan 20 MB', () => Buffer.concat([heel(), Buffer.alloc(21 * 2 ** 20)]), 'bestand-te-groot'],
  ])('%s', async (_wat, maak, code) => {
    const { fouten } = await tabel(maak());
    expect(fouten.map((f) => f.code)).toEqual([code]);
    expect(fouten[0]?.melding).toMatch(/^x\.xlsx: /);
  });

  test('herhaalde cellen worden geteld voordat zij worden gemaakt, ook als zij in de breedte staan', async () => {
    const cel = '<table:table-cell table:number-columns-repeated="300"><text:p>x</text:p></table:table-cell>';
    const rij = `<table:table-row table:number-rows-repeated="500">${cel}</table:table-row>`;
    const [fout] = (await tabel(ods(rij))).fouten;
    expect(fout?.melding).toContain('herhaalde cellen maken er te veel cellen van');
  });

  test.each([
    [
      'een getal zonder tekst, een miljard keer',
      '<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="999999999"/>',
      'bestand-te-groot',
    ],
    [
      'een half miljard spaties',
      '<table:table-cell><text:p>a<text:s text:c="500000000"/></text:p></table:table-cell>',
      'bestand-te-groot',
    ],
    [
      'een cel achter een miljard bedekte cellen',
      '<table:covered-table-cell table:number-columns-repeated="999999999"/><table:table-cell><text:p>a</text:p></table:table-cell>',
      'bestand-te-groot',
    ],
    ['merken die niet sluiten', '<table:table-cell '.repeat(3000), 'werkblad-beschadigd'],
    ['een element dat nergens eindigt', '<table:table-cell>', 'werkblad-beschadigd'],
    ['elementen honderd diep', '<draw:g>'.repeat(6000), 'werkblad-beschadigd'],
  ])('in een ODS: %s', async (_wat, cellen, code) => {
    const begin = performance.now();
    expect(await plekken(ods(`<table:table-row>${cellen}</table:table-row>`))).toEqual([code]);
    expect(performance.now() - begin).toBeLessThan(1000);
  });

  test('een blad van bedekte cellen en niets anders is leeg', async () => {
    const rij =
      '<table:table-row><table:covered-table-cell table:number-columns-repeated="999999999"/></table:table-row>';
    expect(await plekken(ods(rij))).toEqual(['bestand-leeg']);
  });

  test('drie miljoen merken mogen, één meer is te veel', () => {
    expect(teVeel('<'.repeat(3_000_000))).toBeNull();
    expect(teVeel('<'.repeat(3_000_001))).toBe('er staat te veel opmaak in');
  });

  test('een werkblad dat halverwege ophoudt is beschadigd', async () => {
    const half = `<office:document-content ${ODS_RUIMTEN}><office:body><office:spreadsheet>`;
    expect(await plekken(ods('', { 'content.xml': half }))).toEqual(['werkblad-beschadigd']);
  });

  test('een tekstdocument van LibreOffice is geen werkblad', async () => {
    const content = `<office:document-content ${ODS_RUIMTEN}><office:body><office:text/></office:body></office:document-content>`;
    expect(await plekken(ods('', { 'content.xml': content }))).toEqual(['geen-werkblad']);
  });

  test('één omgevallen bit in een onderdeel wordt gezien', async () => {
    const zip = new PizZip(xlsx({ a: bladXml({ 1: KOP, 2: ALMERE }) }));
    const bytes = Buffer.from(zip.generate({ type: 'uint8array', compression: 'STORE' }));
    const plek = bytes.indexOf('<v>318</v>') + 3;
    bytes.write('9', plek);
    expect(await plekken(bytes)).toEqual(['werkblad-beschadigd']);
  });

  test('51 MB aan onderdelen is te veel, ook als geen onderdeel opvalt', async () => {
    const bytes = Buffer.from(xlsx({ a: '' }, { erbij: { 'xl/a.xml': 'aaa', 'xl/b.xml': 'bbb' } }));
    // The table of contents says that each of the two has 26 MB, packed in 1 MB.
    for (
      let i = bytes.indexOf('PK\u0001\u0002', 0, 'latin1');
      i !== -1;
      i = bytes.indexOf('PK\u0001\u0002', i + 4, 'latin1')
    )
      if (bytes.readUInt32LE(i + 24) === 3) {
        bytes.writeUInt32LE(2 ** 20, i + 20);
        bytes.writeUInt32LE(26 * 2 ** 20, i + 24);
      }
    expect((await tabel(bytes)).fouten[0]?.melding).toContain('uitgepakt groter dan 50 MB');
  });

  test('een blad dat de werkmap noemt maar dat er niet is, laat de rest leesbaar', async () => {
    const zip = new PizZip(xlsx({ a: bladXml({ 1: KOP, 2: ALMERE }), weg: '' }));
    zip.remove('xl/worksheets/sheet2.xml');
    expect((await tabel(zip.generate({ type: 'uint8array' }))).regels).toHaveLength(1);
  });

  test('een koppeling met een ander bestand wordt genoemd; gelezen is wat was bewaard', async () => {
    const { regels, waarschuwingen } = await tabel(
      xlsx(
        { a: bladXml({ 1: KOP, 2: ALMERE }) },
        { erbij: { 'xl/externalLinks/externalLink1.xml': '<x/>' } },
      ),
    );
    expect(regels).toHaveLength(1);
    expect(waarschuwingen).toMatchObject([{ code: 'ander-bestand' }]);
  });
});

test('een tekst die te lang is voor een cel of opmerking wordt zichtbaar afgekapt, niet midden in een teken', () => {
  const lang = `${'x'.repeat(32_765)}😀😀`;
  const rijen = [[lang, 'x'.repeat(32_767)]];
  const bytes = schrijfWerkboek([{ naam: 'a', rijen, breedten: [], opmerkingen: new Map([['A1', lang]]) }]);
  const blad = read(bytes).Sheets.a ?? {};
  const verwacht = `${'x'.repeat(32_765)}…`;
  expect(blad.A1?.v === verwacht).toBe(true);
  expect(blad.A1?.c?.[0]?.t === verwacht).toBe(true);
  expect(String(blad.B1?.v)).toHaveLength(32_767);
});

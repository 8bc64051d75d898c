import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { leesZip } from '../../src/formats/zip/lees.ts';
import { KANTOORGRENZEN } from '../../src/formats/zip/zipgrenzen.ts';
import { leesTabelbestand } from '../../src/tables/lees/bestand.ts';
import { plat, trede } from '../io.ts';
import { bladXml, ods, xlsx } from '../werkboek.ts';

const map = mkdtempSync(join(tmpdir(), 'trede-fouten-'));
const pad = (naam: string) => join(map, naam);
const REGISTER = pad('gemeenten.csv');
writeFileSync(
  REGISTER,
  'gemeentecode;gemeente;provincie\nGM9001;Aardenhof;Middenland\nGM9002;Beekveld;Middenland\n',
);
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
const STIJLEN =
  '<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="9"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="right"/></xf></cellXfs></styleSheet>';
/** Her own file: widths, a hidden column, a filter, a formula, a wrong figure in a style of its own, and another sheet. */
const EIGEN = xlsx(
  {
    cijfers: `<dimension ref="A1:H4"/><cols><col min="1" max="1" width="31"/><col min="3" max="3" width="9" hidden="1"/></cols>${bladXml(
      {
        1: KOP,
        2: ['GM9001', 'Aardenhof', '2023-II', 1, 10, 0, 0, '<c s="1" t="inlineStr"><is><t>6O</t></is></c>'],
        3: ['GM9002', 'Beekveld', '2023-II', 1, 20, 0, 0, '<c><f>E3-2</f><v>18</v></c>'],
        4: [null, 'Totaal', null, null, 30],
      },
    )}<autoFilter ref="A1:H3"/>`,
    overig: bladXml({ 1: ['van mij', 5] }),
  },
  { erbij: { 'xl/styles.xml': STIJLEN, 'docProps/eigen.xml': '<eigen/>' } },
);
const HAAR = pad('haar.xlsx');
writeFileSync(HAAR, EIGEN);

const controleer = (van: string, ...rest: readonly string[]) =>
  trede('controleer', van, '--blad', 'cijfers', '--gemeenten', REGISTER, ...rest);
const delen = (bestand: string) => {
  const zip = leesZip(readFileSync(bestand), KANTOORGRENZEN);
  return new Map(zip.namen.map((naam) => [naam, Buffer.from(zip.lees(naam) ?? []).toString()]));
};
const sheet1 = (bestand: string) => delen(bestand).get('xl/worksheets/sheet1.xml') ?? '';

describe('haar eigen werkmap met de fouten erin', () => {
  const uit = pad('fouten.xlsx');
  test('houdt alles wat niet is geraakt tot op de byte', async () => {
    expect((await controleer(HAAR, '--uit', uit)).code).toBe(4);
    const [voor, na] = [delen(HAAR), delen(uit)];
    for (const naam of ['xl/worksheets/sheet2.xml', 'docProps/eigen.xml', '_rels/.rels'].filter((n) =>
      voor.has(n),
    ))
      expect(na.get(naam), naam).toBe(voor.get(naam));
    for (const deel of [
      '<cols><col min="1" max="1" width="31"/>',
      'hidden="1"',
      '<f>E3-2</f><v>18</v>',
      '<autoFilter ref="A1:H3"/>',
    ])
      expect(sheet1(uit)).toContain(deel);
    // Without what was put in, the sheet is hers again.
    const terug = sheet1(uit)
      .replaceAll(/<c r="I\d+"[^>]*>.*?<\/c>/g, '')
      .replace('A1:I4', 'A1:H4')
      .replace(/<legacyDrawing[^>]*>/, '')
      .replace('s="2"', 's="1"')
      .replace(' s="3"', '');
    expect(terug).toBe(sheet1(HAAR));
  });

  test('kleurt de foute cel met behoud van haar opmaak, en zegt ernaast en in een opmerking wat te doen', () => {
    const boek = read(readFileSync(uit), { cellStyles: true });
    expect(boek.SheetNames).toEqual(['cijfers', 'overig', 'meldingen']);
    const blad = boek.Sheets.cijfers ?? {};
    expect(blad.H2?.s).toMatchObject({ fgColor: { rgb: 'FFC7CE' } });
    expect(delen(uit).get('xl/styles.xml')).toContain(
      '<xf fillId="2" applyFill="1" numFmtId="0" fontId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="right"/></xf>',
    );
    expect([blad.I1?.v, blad.I2?.v, blad.I3]).toEqual([
      'wat te doen',
      expect.stringContaining('H2: Vul een heel aantal personen in'),
      undefined,
    ]);
    expect(blad.H2?.c?.[0]?.t).toContain('is geen geheel getal');
    expect(blad.B2?.c?.[0]?.t).toContain('H2: Vul een heel aantal');
    const meldingen = boek.Sheets.meldingen ?? {};
    expect([meldingen.A2?.v, meldingen.C2?.v, meldingen.D2?.v]).toEqual(['fout', 'Aardenhof', 'H2']);
  });

  test('is te verbeteren en terug te geven: wat goed is verliest zijn kleur en zijn raad', async () => {
    const beter = pad('verbeterd.xlsx');
    const bytes = readFileSync(uit);
    const zip = leesZip(bytes, KANTOORGRENZEN);
    const { default: PizZip } = await import('pizzip');
    const nieuw = new PizZip();
    for (const naam of zip.namen)
      nieuw.file(naam, (delen(uit).get(naam) ?? '').replace('<t>6O</t>', '<t>8</t>'));
    writeFileSync(beter, nieuw.generate({ type: 'nodebuffer' }));
    const opnieuw = await controleer(beter, '--uit', pad('klaar.xlsx'), '--json');
    expect([opnieuw.code, (JSON.parse(opnieuw.uit) as { fouten: unknown[] }).fouten]).toEqual([0, []]);
    const xml = sheet1(pad('klaar.xlsx'));
    expect(/<c[^>]*r="H2"[^>]*>/.exec(xml)?.[0]).toContain('s="1"');
    expect(xml).toContain('<c r="I2"/>');
    expect(read(readFileSync(pad('klaar.xlsx'))).SheetNames).toEqual(['cijfers', 'overig', 'meldingen']);
  });

  test('die er al staat gaat niet verloren: er wordt een andere naam genoemd', async () => {
    writeFileSync(pad('al.xlsx'), 'hier is iemand bezig');
    writeFileSync(pad('al-2.xlsx'), 'hier ook');
    const { code, fout } = await controleer(HAAR, '--uit', pad('al.xlsx'));
    expect(code).toBe(2);
    expect(plat(fout)).toContain(`--uit ${pad('al-3.xlsx')}`);
    expect(readFileSync(pad('al.xlsx'), 'utf8')).toBe('hier is iemand bezig');
  });
});

test('een blad met eigen opmerkingen houdt die, en krijgt kleur en raad', async () => {
  const opmerkingen =
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>zij</author></authors><commentList><comment ref="A1" authorId="0"><text><t>van mij</t></text></comment></commentList></comments>';
  const rels =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>';
  const bron = pad('opm.xlsx');
  writeFileSync(
    bron,
    xlsx(
      { cijfers: bladXml({ 1: KOP, 2: ['GM9001', 'Aardenhof', '2023-II', 1, 10, 0, 0, 'x'] }) },
      {
        erbij: {
          'xl/styles.xml': STIJLEN,
          'xl/comments1.xml': opmerkingen,
          'xl/worksheets/_rels/sheet1.xml.rels': rels,
        },
      },
    ),
  );
  await controleer(bron, '--uit', pad('opm-fouten.xlsx'));
  expect(delen(pad('opm-fouten.xlsx')).get('xl/comments1.xml')).toBe(opmerkingen);
  expect(sheet1(pad('opm-fouten.xlsx'))).toContain('wat te doen');
});

test.each([
  ['csv', Buffer.from(`${KOP.join(';')}\nGM9001;Aardenhof;2023-II;1;10;0;0;6O\n`)],
  [
    'ods',
    ods(
      [KOP, ['GM9001', 'Aardenhof', '2023-II', '1', '10', '0', '0', '6O']]
        .map(
          (rij) =>
            `<table:table-row>${rij.map((c) => `<table:table-cell office:value-type="string"><text:p>${c}</text:p></table:table-cell>`).join('')}</table:table-row>`,
        )
        .join(''),
    ),
  ],
])('van een %s komt er een nieuw blad, met dezelfde cellen, kleur en raad', async (soort, bytes) => {
  writeFileSync(pad(`bron.${soort}`), bytes);
  const uit = pad(`van-${soort}.xlsx`);
  expect((await trede('controleer', pad(`bron.${soort}`), '--gemeenten', REGISTER, '--uit', uit)).code).toBe(
    4,
  );
  const boek = read(readFileSync(uit), { cellStyles: true });
  expect(boek.Sheets.tabel?.H2).toMatchObject({ v: '6O', s: { fgColor: { rgb: 'FFC7CE' } } });
  const [blad] = leesTabelbestand(readFileSync(uit), 'x.xlsx').bladen;
  expect(blad?.rijen[1]?.cellen.slice(0, 8)).toEqual([
    'GM9001',
    'Aardenhof',
    '2023-II',
    '1',
    '10',
    '0',
    '0',
    '6O',
  ]);
});

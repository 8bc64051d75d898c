import { describe, expect, test } from 'vitest';
import { Weigering } from '../../src/dossier/weigering.ts';
import { betekenis } from '../../src/formats/lees.ts';
import { leesOdt } from '../../src/formats/odt/lees.ts';
import { vasteOdt } from '../../src/formats/odt/vast.ts';
import { blokregels } from '../../src/formats/tekstblok.ts';
import { schrijfZip, zipdeel } from '../../src/formats/zip/schrijf.ts';

const NS =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"';
const niveau = (soort: string, diepte: number, erbij = '') =>
  `<text:list-level-style-${soort} text:level="${diepte}"${erbij}/>`;
const LIJSTEN = `<text:list-style style:name="WWNum1">${niveau('bullet', 1, ' text:bullet-char="•"')}</text:list-style><text:list-style style:name="WWNum2">${niveau('number', 1, ' style:num-format="1" text:start-value="1"')}${niveau('number', 2, ' style:num-format="a"')}</text:list-style><text:list-style style:name="WWNum3">${niveau('number', 1, ' style:num-format="1" text:start-value="4"')}</text:list-style><text:list-style style:name="Kaal">${niveau('number', 1, ' style:num-format=""')}</text:list-style>`;

/** An .odt as LibreOffice saves it: the body, and what stands in the headers and footers of its page. */
function odt(tekst: string, randen = '', erbij: Readonly<Record<string, string>> = {}): Uint8Array {
  const delen = {
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content ${NS} office:version="1.3"><office:automatic-styles>${LIJSTEN}</office:automatic-styles><office:body><office:text><text:sequence-decls><text:sequence-decl text:name="Table"/></text:sequence-decls>${tekst}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${NS}><office:master-styles><style:master-page style:name="Standard">${randen}</style:master-page></office:master-styles></office:document-styles>`,
    ...erbij,
  };
  const bytes = new TextEncoder();
  return schrijfZip([
    zipdeel('mimetype', bytes.encode('application/vnd.oasis.opendocument.text'), true),
    ...Object.entries(delen).map(([naam, inhoud]) => zipdeel(naam, bytes.encode(inhoud))),
  ]);
}

const regels = (tekst: string, randen?: string) => blokregels(leesOdt(odt(tekst, randen)));
const p = (tekst: string) => `<text:p text:style-name="P1">${tekst}</text:p>`;
const item = (tekst: string, erbij = '') => `<text:list-item${erbij}>${p(tekst)}</text:list-item>`;
const lijst = (stijl: string, items: string, erbij = '') =>
  `<text:list text:style-name="${stijl}"${erbij}>${items}</text:list>`;

describe('een .odt', () => {
  test('geeft koppen, alinea’s en de tekst van tekens zoals zij op het scherm staan', () => {
    expect(
      regels(
        `<text:h text:outline-level="1">De <text:span>cijfers</text:span></text:h><text:h text:outline-level="2">Opgave</text:h>${p('een<text:span text:style-name="T1">twee</text:span><text:tab/>drie<text:s text:c="4"/>vier<text:line-break/>vijf &amp; zes')}${p('')}`,
      ),
    ).toEqual(['# De cijfers', '## Opgave', 'eentwee drie vier vijf & zes']);
  });

  test('leest geen opmerking, geen noot, geen vervallen tekst en geen bladwijzer; een paginanummer is #', () => {
    expect(
      regels(
        `<text:tracked-changes><text:changed-region><text:deletion>${p('weg')}</text:deletion></text:changed-region></text:tracked-changes>${p('a<office:annotation><text:p>nee</text:p></office:annotation>b<text:note><text:note-body><text:p>nee</text:p></text:note-body></text:note><text:bookmark text:name="x"/>c pagina <text:page-number>3</text:page-number> van <text:page-count>4</text:page-count>')}`,
      ),
    ).toEqual(['abc pagina # van #']);
  });

  test('nummert lijsten zoals LibreOffice: elke eigen lijst vanaf haar begin, een vervolg verder', () => {
    expect(
      regels(
        [
          lijst('WWNum1', item('punt')),
          lijst('WWNum2', item('een') + item('twee'), ' xml:id="list1"'),
          p('tussendoor'),
          lijst('WWNum2', item('drie'), ' text:continue-numbering="true" xml:id="list2"'),
          lijst('WWNum3', item('vier')),
          lijst('WWNum2', item('vier'), ' text:continue-list="list2"'),
          lijst('WWNum2', item('opnieuw') + item('negen', ' text:start-value="9"') + item('tien')),
          lijst('Kaal', item('zonder nummer')),
        ].join(''),
      ),
    ).toEqual([
      '- punt',
      '1. een',
      '2. twee',
      'tussendoor',
      '3. drie',
      '4. vier',
      '4. vier',
      '1. opnieuw',
      '9. negen',
      '10. tien',
      '- zonder nummer',
    ]);
  });

  test('kent een lijst in een lijst, een tweede alinea in een punt en een kop van een lijst', () => {
    const binnen = `<text:list>${item('binnen')}</text:list>`;
    expect(
      regels(
        lijst(
          'WWNum2',
          `<text:list-header>${p('kop')}</text:list-header><text:list-item>${p('een')}${p('nog een alinea')}${binnen}</text:list-item>${item('twee')}`,
        ),
      ),
    ).toEqual(['kop', '1. een', 'nog een alinea', '  1. binnen', '2. twee']);
  });

  test('leest een tabel met haar koprij, en niet wat onder een samengevoegde cel ligt', () => {
    const cel = (tekst: string) =>
      `<table:table-cell office:value-type="string">${p(tekst)}</table:table-cell>`;
    expect(
      regels(
        `<table:table><table:table-column/><table:table-header-rows><table:table-row>${cel('Omschrijving')}${cel('Aantal')}</table:table-row></table:table-header-rows><table:table-row>${cel('Achterstand')}<table:covered-table-cell>${p('nee')}</table:covered-table-cell>${cel('45')}</table:table-row></table:table>`,
      ),
    ).toEqual(['| Omschrijving | Aantal |', '| Achterstand | 45 |']);
  });

  test('leest een tekstvak voor de alinea waaraan het vastzit, en elke kop- en voettekst één keer', () => {
    const vak = `<draw:frame><draw:text-box>${p('Postbus 1')}</draw:text-box></draw:frame>`;
    const randen = `<style:header>${p('Provincie')}</style:header><style:header-first>${p('Provincie')}${p('Briefhoofd')}</style:header-first><style:footer>${p('pagina <text:page-number>1</text:page-number>')}</style:footer>`;
    expect(regels(`<text:section>${p(`${vak}Geacht college,`)}</text:section>`, randen)).toEqual([
      'Provincie',
      'Briefhoofd',
      'Postbus 1',
      'Geacht college,',
      'pagina #',
    ]);
  });

  test('wordt aan zijn eerste deel herkend', () => {
    expect(betekenis(odt(p('Geacht college,')))).toBe('Geacht college,\n');
  });

  test('zegt na het vastmaken van wat LibreOffice loot nog hetzelfde', () => {
    const bytes = odt(
      lijst('WWNum2', item('een'), ' xml:id="list579212527"') +
        lijst('WWNum2', item('twee'), ' text:continue-list="list579212527"'),
      '',
      { 'settings.xml': '<a config:name="Rsid">1</a>' },
    );
    expect(leesOdt(vasteOdt(bytes))).toEqual(leesOdt(bytes));
  });
});

test.each([
  ['geen zip', new TextEncoder().encode('tekst'), 'geen tekstdocument van LibreOffice'],
  [
    'een werkblad',
    odt('', '', {
      'content.xml':
        '<office:document-content><office:body><office:spreadsheet/></office:body></office:document-content>',
    }),
    'geen tekstdocument van LibreOffice',
  ],
  ['inhoud die niet sluit', odt('', '', { 'content.xml': '<a><b></a>' }), 'beschadigd'],
  ['een documenttype', odt('', '', { 'styles.xml': '<!DOCTYPE a><a/>' }), 'beschadigd'],
])('%s wordt geweigerd', (_wat, bytes, waarom) => {
  expect(() => leesOdt(bytes)).toThrow(Weigering);
  expect(() => leesOdt(bytes)).toThrow(waarom);
});

// Files that someone could send to make a reader do too much, read too little or fall over: made here, not kept. Each is read in a process of its
// own and must be refused, within 1 s of processor time and 200 MB, with a message that has a place or a name, and a remedy.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import PizZip from 'pizzip';
import { odsMet, xlsxMet } from './celtrucs.mjs';
import { RUIMTEN } from './odstabel.mjs';

const HOOFD = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SOORT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PAKKET = 'http://schemas.openxmlformats.org/package/2006';
const HUISSTIJL = readFileSync('huisstijl/voorbeeld/huisstijl.yaml', 'utf8');
const PAPIER = readFileSync('huisstijl/voorbeeld/briefpapier.docx');
const DOSSIER = readFileSync('samples/dossier-grasmeer/dossier.yaml', 'utf8');
const KOPPELING = 'kolommen:\n  Plaats: gemeente\n';

/** Numbers that a zip cannot make small: what packs too well is refused for that alone. */
const ruis = (n) => String((Math.imul(n, 2_654_435_761) >>> 0) % 1_000_000);
const keer = (n, maak) => Array.from({ length: n }, (_, i) => maak(i)).join('');
const deel = (naam, inhoud) => ({ delen: { [naam]: inhoud } });
const blad = (inhoud) => ({ blad: inhoud });
const werkblad = (inhoud) =>
  deel('xl/worksheets/sheet1.xml', `<worksheet xmlns="${HOOFD}">${inhoud}</worksheet>`);
const bladen = (n, doel) => ({
  werkboek: `<workbook xmlns="${HOOFD}" xmlns:r="${SOORT}"><sheets>${keer(n, (i) => `<sheet name="b${i}" sheetId="${i + 1}" r:id="r${i}"/>`)}</sheets></workbook>`,
  delen: {
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PAKKET}/relationships">${keer(n, (i) => `<Relationship Id="r${i}" Type="${SOORT}/worksheet" Target="worksheets/${doel(i)}"/>`)}</Relationships>`,
  },
});
const stijlen = (inhoud) => deel('xl/styles.xml', `<styleSheet xmlns="${HOOFD}">${inhoud}</styleSheet>`);
const entiteit = (wortel) =>
  `<!DOCTYPE a [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><${wortel}>&b;</${wortel}>`;
const DELEN = [
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
  'xl/sharedStrings.xml',
  'xl/worksheets/sheet1.xml',
  '_rels/.rels',
];

const XLSX = [
  ...[999_999_999, 1_048_577, 0, -1, 1e21, '1e9', 'x', '01'].map((r) => [
    `rij ${r}`,
    blad(`<sheetData><row r="${r}"><c><v>1</v></c></row></sheetData>`),
  ]),
  ...['XFE1', 'A1048577', 'AAAA1', 'A0', 'A', '1', 'A-1', 'Ä1'].map((r) => [
    `cel ${r}`,
    { h2: `<c r="${r}"><v>1</v></c>` },
  ]),
  ...[
    ['-999999999', '5'],
    ['1', '999999999'],
    ['5', '1'],
    ['x', '2'],
    ['0', '1'],
    ['1', '16385'],
  ].map(([a, b]) => [
    `kolommen ${a} tot ${b}`,
    { voorBlad: `<cols><col min="${a}" max="${b}" hidden="1"/></cols>` },
  ]),
  [
    '30.000 kolommen van 1 tot 16384',
    { voorBlad: `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(30_000)}</cols>` },
  ],
  [
    '200 samengevoegde gebieden over het hele blad',
    {
      blad: `<sheetData>${keer(9000, (i) => `<row r="${i + 1}"><c><v>${ruis(i)}</v></c></row>`)}</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(200)}</mergeCells>`,
    },
  ],
  [
    'een samengevoegd gebied buiten het blad',
    { naBlad: '<mergeCells><mergeCell ref="A1:XFE9"/></mergeCells>' },
  ],
  [
    '300.000 samengevoegde cellen',
    { naBlad: `<mergeCells>${keer(300_000, (i) => `<mergeCell ref="A${i + 1}:B${i + 1}"/>`)}</mergeCells>` },
  ],
  ['201 bladen', bladen(201, (i) => `s${i}.xml`)],
  ['400 keer hetzelfde blad', bladen(400, () => 'sheet1.xml')],
  ['20.000 bladen', bladen(20_000, (i) => `s${i}.xml`)],
  [
    '100.001 rijen',
    blad(`<sheetData>${keer(100_001, (i) => `<row><c><v>${ruis(i)}</v></c></row>`)}</sheetData>`),
  ],
  [
    '100.001 lege rijen',
    blad(`<sheetData>${keer(100_001, (i) => `<row r="${i + 1}" ht="${ruis(i)}"/>`)}</sheetData>`),
  ],
  [
    'een miljoen cellen',
    blad(
      `<sheetData>${keer(1000, (i) => `<row>${keer(1000, (j) => `<c><v>${ruis(i * 1000 + j)}</v></c>`)}</row>`)}</sheetData>`,
    ),
  ],
  [
    '16.384 kolommen',
    blad(`<sheetData><row r="1">${keer(16_384, (i) => `<c><v>${ruis(i)}</v></c>`)}</row></sheetData>`),
  ],
  [
    'vier miljoen merken',
    werkblad(keer(1_000_000, (i) => `<a b="${ruis(i)}"/>`).replaceAll('/>', '></a><b></b>')),
  ],
  ['300 diep', werkblad('<a>'.repeat(300) + '</a>'.repeat(300))],
  ['60.000 diep', werkblad('<a>'.repeat(60_000))],
  ['501 kenmerken', werkblad(`<a ${keer(501, (i) => `a${i}="1" `)}/>`)],
  ['200.000 kenmerken', werkblad(`<a ${keer(200_000, (i) => `a${ruis(i)}x${i}="1" `)}/>`)],
  ['100.001 teksten', { teksten: keer(100_001, (i) => `<si><t>${ruis(i)}</t></si>`) }],
  ['een tekst van vijf miljoen tekens', { teksten: `<si><t>${keer(800_000, ruis)}</t></si>` }],
  [
    'een cel van vijf miljoen tekens',
    { h2: `<c r="H2" t="inlineStr"><is><t>${keer(800_000, ruis)}</t></is></c>` },
  ],
  ['een getal van een miljoen cijfers', { h2: `<c r="H2"><v>${keer(180_000, ruis)}</v></c>` }],
  [
    'een opmaak van een miljoen tekens',
    { h2: '<c r="H2" s="1"><v>318</v></c>', formaat: '"'.repeat(999) + '['.repeat(100_000) },
  ],
  [
    'een opmaak van 100.000 delen',
    { h2: '<c r="H2" s="1"><v>318</v></c>', formaat: keer(100_000, (i) => `"${ruis(i)}";`) },
  ],
  [
    'twee opmaken met één nummer',
    stijlen(
      '<numFmts><numFmt numFmtId="200" formatCode="0"/><numFmt numFmtId="200" formatCode="1"/></numFmts>',
    ),
  ],
  [
    '600 matrixformules',
    { h2: keer(600, (i) => `<c r="${'ABCDEFGH'[i % 8]}9"><f t="array" ref="A1:Z99">1</f></c>`) },
  ],
  ...DELEN.flatMap((naam) => [
    [`een entiteit in ${naam}`, deel(naam, entiteit('a'))],
    [`UTF-16 in ${naam}`, deel(naam, Buffer.from('\ufeff<a/>', 'utf16le'))],
    [`een half teken in ${naam}`, deel(naam, Buffer.from([0x3c, 0x61, 0xff, 0x3e]))],
    [`niets dan ruis in ${naam}`, deel(naam, keer(2000, ruis))],
    [`een onderdeel dat ophoudt: ${naam}`, deel(naam, `<a xmlns="${HOOFD}"><b>`)],
  ]),
  ['een macro', deel('xl/vbaProject.bin', 'x')],
  ['een macroblad', deel('xl/macrosheets/sheet1.xml', '<x/>')],
  [
    'een werkmap met macro’s onder een andere naam',
    deel(
      '[Content_Types].xml',
      `<Types xmlns="${PAKKET}/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>`,
    ),
  ],
  ['ook een ODS', deel('content.xml', '<x/>')],
  ['ook een ODS, in hoofdletters', deel('CONTENT.XML', '<x/>')],
  ['een naam naar buiten', deel('../../ontsnapt.xml', 'x')],
  ['een naam met een schuine streep terug', deel('xl\\worksheets\\sheet2.xml', 'x')],
  ['een naam met een stuurteken', deel('xl/a\u0001.xml', 'x')],
  [
    '2.100 onderdelen',
    { delen: Object.fromEntries(Array.from({ length: 2100 }, (_, i) => [`xl/a${i}.xml`, 'x'])) },
  ],
  ['hetzelfde onderdeel in andere letters', deel('XL/WORKBOOK.XML', '<x/>')],
  ['60 MB aan spaties', deel('xl/worksheets/sheet1.xml', ' '.repeat(60 * 2 ** 20))],
  ['een plaatje van 60 MB', deel('xl/media/a.png', Buffer.alloc(60 * 2 ** 20))],
  ['een werkmap in een andere naamruimte', { werkboek: '<workbook xmlns="urn:x"><sheets/></workbook>' }],
  [
    'een relatie naar een station',
    deel(
      '_rels/.rels',
      `<Relationships xmlns="${PAKKET}/relationships"><Relationship Id="a" Type="${SOORT}/officeDocument" Target="file:///C:/a.xml"/></Relationships>`,
    ),
  ],
];

const odsrij = (inhoud, extra = '') => `<table:table-row${extra}>${inhoud}</table:table-row>`;
const odscel = (extra = '', einde = '/>') =>
  `<table:table-cell office:value-type="float" office:value="1"${extra}${einde}`;
const rijen = (n, k = 1) =>
  odsrij(odscel(` table:number-columns-repeated="${k}"`), ` table:number-rows-repeated="${n}"`);
const tabellen = (n, inhoud) => ({
  om: () => keer(n, (i) => `<table:table table:name="b${i}">${inhoud}</table:table>`),
});
const ODSEN = [
  ['500 bladen van 90.000 rijen', tabellen(500, rijen(90_000))],
  ['twee bladen van 90.000 rijen', tabellen(2, rijen(90_000))],
  ['201 bladen', tabellen(201, '')],
  ['twee bladen met één naam', { om: (t) => t + t }],
  ...[
    [1_048_576, 16_384],
    [1_048_576, 1],
    [1000, 1001],
    [100_002, 1],
    [1, 2_000_000],
    [999_999_999, 1],
  ].map(([a, b]) => [`${a} rijen van ${b} cellen`, { rijen: rijen(a, b) }]),
  ...['0', '-1', '1e9', '9999999999', 'x', '1.5', ''].map((n) => [
    `${n} keer herhaald`,
    { rijen: odsrij(odscel(` table:number-columns-repeated="${n}"`)) },
  ]),
  ...['0', '-5', '9999999999', 'x'].map((n) => [
    `een rij ${n} keer herhaald`,
    { rijen: odsrij(odscel(), ` table:number-rows-repeated="${n}"`) },
  ]),
  [
    'een cel achter een miljard bedekte',
    { rijen: odsrij(`<table:covered-table-cell table:number-columns-repeated="999999999"/>${odscel()}`) },
  ],
  [
    'een half miljard spaties',
    { rijen: odsrij('<table:table-cell><text:p>a<text:s text:c="500000000"/>b</text:p></table:table-cell>') },
  ],
  [
    '99.999 spaties, honderd keer',
    {
      rijen: odsrij(
        `<table:table-cell><text:p>${'<text:s text:c="99999"/>'.repeat(100)}</text:p></table:table-cell>`,
      ),
    },
  ],
  ['700.000 kolommen', { voor: keer(700_000, (i) => `<table:table-column table:style-name="${ruis(i)}"/>`) }],
  [
    '100.001 rijen',
    {
      rijen: keer(100_001, (i) => odsrij(`<table:table-cell><text:p>${ruis(i)}</text:p></table:table-cell>`)),
    },
  ],
  [
    'groepen 300 diep',
    { rijen: '<table:table-row-group>'.repeat(300) + '</table:table-row-group>'.repeat(300) },
  ],
  [
    'tekst 300 diep',
    {
      rijen: odsrij(
        `<table:table-cell><text:p>${'<text:span>'.repeat(300)}${'</text:span>'.repeat(300)}</text:p></table:table-cell>`,
      ),
    },
  ],
  ['een vreemd element in een rij', { rijen: odsrij('<y:x xmlns:y="urn:y"/>') }],
  [
    'een vreemd element in een alinea',
    { rijen: odsrij('<table:table-cell><text:p>3<y:x xmlns:y="urn:y">9</y:x></text:p></table:table-cell>') },
  ],
  ['een onbekende soort', { h2: '<table:table-cell office:value-type="x" office:value="1"/>' }],
  ['een entiteit', deel('content.xml', entiteit('a'))],
  ['een entiteit in styles.xml', deel('styles.xml', entiteit('a'))],
  ['UTF-16', deel('content.xml', Buffer.from('\ufeff<a/>', 'utf16le'))],
  [
    'een tekstdocument',
    deel(
      'content.xml',
      `<office:document-content ${RUIMTEN}><office:body><office:text/></office:body></office:document-content>`,
    ),
  ],
  [
    'twee werkbladen in één document',
    deel(
      'content.xml',
      `<office:document-content ${RUIMTEN}><office:body><office:spreadsheet/><office:spreadsheet/></office:body></office:document-content>`,
    ),
  ],
  ['een werkblad op een andere plaats', deel('content.xml', `<office:spreadsheet ${RUIMTEN}/>`)],
  [
    'zonder naamruimten',
    deel(
      'content.xml',
      '<office:document-content><office:body><office:spreadsheet/></office:body></office:document-content>',
    ),
  ],
  ['een macro', deel('Basic/Standard/Module1.xml', '<x/>')],
  ['een script', deel('Scripts/python/x.py', 'x')],
  [
    'versleuteld',
    deel('META-INF/manifest.xml', '<m:manifest xmlns:m="urn:m"><m:encryption-data/></m:manifest>'),
  ],
  ['merken die niet sluiten', { rijen: '<table:table-row '.repeat(60_000) }],
];

const KOPREGEL =
  'gemeentecode;gemeente;halfjaar;trede_vorig;taakstelling;achterstand_begin;voorsprong_begin;gehuisvest\n';
const REGEL = 'GM0034;Almere;2023-II;3;216;147;0;318\n';
const latijn = (t) => Buffer.from(t, 'latin1');
const CSVS = [
  ['15 miljoen lege regels', '\n'.repeat(15e6)],
  ['één regel van vier miljoen tekens', `${'gemeente'.repeat(500_000)}\n`],
  ['één regel van twaalf miljoen tekens zonder einde', 'x'.repeat(12e6)],
  ['een miljoen scheidingstekens', `${KOPREGEL}${';'.repeat(1e6)}\n`],
  ['100.001 regels', KOPREGEL + REGEL.repeat(100_001)],
  ['10.000 kolommen', `${keer(10_000, (i) => `k${i};`)}\n`],
  ['een aanhalingsteken dat nergens sluit', `${KOPREGEL}"${REGEL.repeat(20_000)}`],
  ['een aanhalingsteken midden in een cel', `${KOPREGEL}GM0034;Al"mere;2023-II\n`],
  ['tekens achter een aanhalingsteken', `${KOPREGEL}"GM0034"x;Almere\n`],
  ['een nul erin', `${KOPREGEL}GM0034;Al\u0000mere\n`],
  ['21 MB', KOPREGEL + ' '.repeat(21 * 2 ** 20)],
  [
    'UTF-8 en dan Windows-1252',
    Buffer.concat([Buffer.from(`${KOPREGEL}GM0034;Frysl\u00e2n\n`), latijn('GM0034;Frysl\u00e2n\n')]),
  ],
  [
    'een merk van UTF-8 voor Windows-1252',
    Buffer.concat([Buffer.from('\ufeff'), latijn(`${KOPREGEL}GM0034;Frysl\u00e2n\n`)]),
  ],
  ['halve UTF-16', Buffer.concat([Buffer.from('\ufeffabc', 'utf16le'), Buffer.from([0x41])])],
  ['UTF-16 met een half teken', Buffer.from('\ufeffab\ud800c', 'utf16le')],
  ['UTF-16 zonder merk', Buffer.from(KOPREGEL, 'utf16le')],
  ['een schrijfrichtingteken', `${KOPREGEL}GM0034;Al\u202emere;2023-II;3;216;147;0;318\n`],
  ['een stuurteken', `${KOPREGEL}GM0034;Al\u001bmere;2023-II;3;216;147;0;318\n`],
  ['een oud Excel-bestand', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(2 ** 20)])],
  ['een kop van een zip en niets', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(5 * 2 ** 20)])],
  ['een afgekapte zip', Buffer.from(xlsxMet()).subarray(0, 900)],
  ['niets', ''],
];

/** What is wrong in any YAML; each is put behind a sound file. */
const YAMLS = [
  ['een verwijzing', 'x: &a y\nz: *a\n'],
  ['een verwijzing naar niets', 'x: *weg\n'],
  ['een anker', 'x: &a y\n'],
  ['een samenvoeging', '<<: { a: b }\n'],
  ['een samenvoeging van een verwijzing', 'x: &a { b: c }\nz:\n  <<: *a\n'],
  [
    'een miljard keer lachen',
    `${keer(9, (i) => `a${i}: &a${i} [${i === 0 ? 'x' : `*a${i - 1}`.concat(`,*a${i - 1}`.repeat(8))}]\n`)}`,
  ],
  ['een verwijzing naar zichzelf', 'x: &a [ *a ]\n'],
  ['een functie', 'x: !!js/function "y"\n'],
  ['een bekend type', 'x: !!str y\n'],
  ['een eigen type', 'x: !a y\n'],
  ['dubbele namen', 'x: 1\nx: 2\n'],
  ['dubbele namen in twee vormen', 'caf\u00e9: 1\ncafe\u0301: 2\n'],
  ['een stuurteken', 'x: "a\\u0001"\n'],
  ['een kaal stuurteken', 'x: a\u0007b\n'],
  ['een schrijfrichtingteken', 'x: a\u202eb\n'],
  ['een schrijfrichtingteken in een opmerking', '# a\u202eb\n'],
  ['een teken zonder breedte in een naam', '"a\\u200bb": 1\n'],
  ['een half teken', 'x: "\\ud800"\n'],
  ['een vervangingsteken', 'x: a\ufffdb\n'],
  ['twee documenten', '---\nx: 1\n'],
  ['een tab als inspringing', 'x:\n\ty: 1\n'],
  ['een open haakje', 'x: [\n'],
  ['200.000 haakjes', `x: ${'['.repeat(200_000)}\n`],
  ['5.000 diep', `x: ${'{a: '.repeat(5000)}\n`],
  ['meer dan 1 MB', `x: ${'y'.repeat(2 ** 20)}\n`],
  ['60.000 namen', keer(60_000, (i) => `n${i}: 1\n`)],
];
const yamls = (soort, goed, begin) =>
  YAMLS.map(([naam, erbij]) => [soort, naam, goed + erbij]).concat([
    [soort, 'Windows-1252', latijn(`${goed}x: Frysl\u00e2n\n`)],
    [soort, 'UTF-16', Buffer.from(`\ufeff${goed}`, 'utf16le')],
    [soort, 'een regel over YAML zelf', `%YAML 1.1\n---\n${goed}`],
    [soort, 'een lijst', '- x\n'],
    [soort, 'een onbekende naam', `${goed}${begin}: 1\n`],
  ]);

const SJABLONEN = [
  ['Windows-1252', latijn('# Frysl\u00e2n\n\nGeacht college,\n')],
  ['UTF-16', Buffer.from('\ufeff# x\n', 'utf16le')],
  ['raw', '# x\n\n{% raw %}{{ gemeente }}{% endraw %}\n'],
  ['verbatim', '# x\n\n{%- verbatim %}{{ gemeente }}{% endverbatim %}\n'],
  ['een schrijfrichtingteken', '# x\n\na\u202eb\n'],
  ['een teken zonder breedte', '# x\n\na\u200bb\n'],
  ['een stuurteken', '# x\n\na\u001bb\n'],
  ['een teken voor eigen gebruik', '# x\n\na\ue000b\n'],
  ['een vervangingsteken', '# x\n\na\ufffdb\n'],
  ['een open merk', '# x\n\n{% if\n'],
  ['een functie', '# x\n\n{{ range(9) }}\n'],
  ['een macro', '# x\n\n{% macro a() %}{% endmacro %}\n'],
  ['HTML', '# x\n\n<script>x</script>\n'],
];

const RELATIES = 'word/_rels/document.xml.rels';
const papier = (delen, erbij = {}) => {
  const zip = new PizZip(PAPIER);
  for (const [naam, inhoud] of Object.entries(delen)) zip.file(naam, inhoud);
  for (const [naam, inhoud] of Object.entries(erbij))
    zip.file(
      naam,
      zip
        .file(naam)
        .asText()
        .replace(/<\/[\w:]+>\s*$/, (einde) => inhoud + einde),
    );
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
};
const relatie = (soort, doel) => ({
  [RELATIES]: `<Relationship Id="rIdX" Type="${SOORT}/${soort}" Target="${doel}" TargetMode="External"/>`,
});
const PAPIEREN = [
  ['een macro', papier({ 'word/vbaProject.bin': 'x' })],
  ['een ingesloten bestand', papier({ 'word/embeddings/oleObject1.bin': 'x' })],
  ['een ActiveX-onderdeel', papier({ 'word/activeX/activeX1.xml': '<x/>' })],
  ...['image', 'oleObject', 'frame', 'subDocument', 'attachedToolbars'].map((s) => [
    `een verwijzing: ${s}`,
    papier({}, relatie(s, 'http://a.example/x')),
  ]),
  ...['file:///C:/Users/j.jansen', '\\\\server\\map', 'javascript:x', 'ftp://a.example'].map((d) => [
    `een link naar ${d}`,
    papier({}, relatie('hyperlink', d)),
  ]),
  [
    'een opmerking',
    papier({ 'word/comments.xml': '<w:comments xmlns:w="x"><w:comment w:author="J"/></w:comments>' }),
  ],
  ['een bijgehouden wijziging', papier({}, { 'word/header1.xml': '<w:ins w:author="J"/>' })],
  [
    'macro’s onder een andere naam',
    papier(
      {},
      {
        '[Content_Types].xml':
          '<Override PartName="/word/x.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>',
      },
    ),
  ],
  ['een naam naar buiten', papier({ '../../ontsnapt.txt': 'x' })],
  ['een onderdeel twee keer', papier({ 'WORD/DOCUMENT.XML': 'x' })],
  ['een entiteit', papier({ 'word/document.xml': entiteit('a') })],
  ['100 MB', papier({ 'word/media/a.png': Buffer.alloc(100 * 2 ** 20) })],
  ['een half bestand', PAPIER.subarray(0, 3000)],
  ['geen Word', Buffer.from('x')],
];
const REGISTERS = [
  ['Windows-1252', latijn('gemeentecode;gemeente;provincie\nGM0034;Almere;Frysl\u00e2n\n')],
  ['UTF-16', Buffer.from('\ufeffgemeentecode;gemeente;provincie\n', 'utf16le')],
  ['niets', ''],
];

/** Every hostile file: what it is to be read as, its name here, and a way to make its bytes. */
export function vijandigeBestanden() {
  const uit = [
    ...XLSX.map(([naam, wat]) => ['tabel', `xlsx: ${naam}`, () => xlsxMet(wat)]),
    ...ODSEN.map(([naam, wat]) => ['tabel', `ods: ${naam}`, () => odsMet(wat)]),
    ...CSVS.map(([naam, wat]) => ['tabel', `csv: ${naam}`, () => wat]),
    ...[
      ...yamls('dossier', DOSSIER, 'gemeentekode'),
      ...yamls('huisstijl', HUISSTIJL, 'kleurtje'),
      ...yamls('koppeling', KOPPELING, 'kolomen'),
    ].map(([s, n, w]) => [s, `${s}: ${n}`, () => w]),
    ...SJABLONEN.map(([naam, wat]) => ['sjabloon', `sjabloon: ${naam}`, () => wat]),
    ...PAPIEREN.map(([naam, wat]) => ['papier', `briefpapier: ${naam}`, () => wat]),
    ...REGISTERS.map(([naam, wat]) => ['register', `register: ${naam}`, () => wat]),
    ...['pijp', 'map', '/dev/zero', 'weg'].map((wat) => ['bestand', `geen bestand: ${wat}`, () => wat]),
  ];
  return uit.map(([soort, naam, maak]) => ({ soort, naam, maak }));
}

const TEGELIJK = 12;
const TIJD = 1;
const MB = 200;

/** Makes each file, reads it elsewhere and tells what came of it. `elke` takes one of so many. */
export function proefVijandig(elke = 1) {
  const map = mkdtempSync(join(tmpdir(), 'trede-vijandig-'));
  const uit = { bestanden: 0, mis: [], traagst: { cpu: 0, naam: '' }, meeste: { mb: 0, naam: '' } };
  try {
    const gekozen = vijandigeBestanden().filter((_, i) => i % elke === 0);
    for (let van = 0; van < gekozen.length; van += TEGELIJK) {
      const groep = gekozen.slice(van, van + TEGELIJK).map(({ soort, naam, maak }, i) => {
        mkdirSync(join(map, String(i)));
        return { naam, opdracht: `${soort}:${plaats(join(map, String(i)), soort, maak())}` };
      });
      const samen = leesElders(groep.map((g) => g.opdracht));
      for (const [i, { naam, opdracht }] of groep.entries()) {
        // What others left in memory does not count: above the limit a file is read once more, alone.
        const eerst = samen[i];
        const gelezen =
          eerst === undefined || eerst.mb > MB || eerst.cpu > TIJD ? leesElders([opdracht])[0] : eerst;
        uit.bestanden += 1;
        oordeel(naam, gelezen, uit);
      }
      rmSync(map, { recursive: true });
      mkdirSync(map);
    }
  } finally {
    rmSync(map, { recursive: true, force: true });
  }
  return uit;
}

/** Of each, as far as the process came. */
function leesElders(opdrachten) {
  const bron = fileURLToPath(new URL('leesvijandig.mjs', import.meta.url));
  const { stdout } = spawnSync(process.execPath, [bron, ...opdrachten], {
    encoding: 'utf8',
    timeout: 600_000,
  });
  return stdout
    .split('\n')
    .filter((regel) => regel !== '')
    .map((regel) => JSON.parse(regel));
}

function oordeel(naam, gelezen, uit) {
  if (gelezen === undefined) {
    uit.mis.push(`${naam}: omgevallen`);
    return;
  }
  const { meldingen, aantal, cpu, mb } = gelezen;
  if (cpu > uit.traagst.cpu) uit.traagst = { naam, cpu };
  if (mb > uit.meeste.mb) uit.meeste = { naam, mb };
  const slecht = meldingen.find((m) => m.oplossing === '' || /Error|undefined|\[object/.test(m.melding));
  const waarom = [
    aantal === 0 ? 'niet geweigerd' : '',
    slecht?.melding ?? '',
    cpu > TIJD ? `${cpu.toFixed(2)} s` : '',
    mb > MB ? `${Math.round(mb)} MB` : '',
  ].filter((deel) => deel !== '');
  if (waarom.length > 0) uit.mis.push(`${naam}: ${waarom.join(', ')}`);
}

function plaats(map, soort, wat) {
  const pad = join(map, soort === 'huisstijl' ? 'huisstijl.yaml' : `x.${soort}`);
  if (soort !== 'bestand') writeFileSync(pad, wat);
  else if (wat === 'pijp') execFileSync('mkfifo', [pad]);
  else if (wat === 'map') mkdirSync(pad);
  else if (wat.startsWith('/')) return wat;
  return pad;
}

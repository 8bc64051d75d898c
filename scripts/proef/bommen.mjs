// Fifty files that are small and become large, or hide something: made here, and read in a process of their own, so that
// its memory is that of reading alone. `node scripts/proef/bommen.mjs <map>` reads those that stand in a folder.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { leesTabelbestand } from '../../dist/tables/lees/bestand.js';
import { RUIMTEN } from './odstabel.mjs';
import { pak } from './pak.mjs';

const MB = 2 ** 20;
const WERKBOEK =
  '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>';
const RELATIES =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="a/worksheet" Target="worksheets/sheet1.xml"/></Relationships>';
const CONTENT = `<office:document-content ${RUIMTEN}><office:body><office:spreadsheet><table:table table:name="a">`;

const xlsx = (blad, ...erbij) =>
  pak([
    ['[Content_Types].xml', Buffer.from('<Types/>')],
    ['xl/workbook.xml', Buffer.from(WERKBOEK)],
    ['xl/_rels/workbook.xml.rels', Buffer.from(RELATIES)],
    ['xl/worksheets/sheet1.xml', ...(Array.isArray(blad) ? blad : [Buffer.from(blad)])],
    ...erbij,
  ]);
/** The content is packed badly on purpose: what packs too well is refused for that alone. */
const ods = (tabel, ...erbij) => {
  const content = Buffer.from(
    `${CONTENT}${tabel}</table:table></office:spreadsheet></office:body></office:document-content>`,
  );
  return pak([
    ['mimetype', Buffer.from('application/vnd.oasis.opendocument.spreadsheet')],
    ['META-INF/manifest.xml', Buffer.from('<manifest:manifest/>')],
    ['content.xml', content, { ingepakt: deflateRawSync(content, { level: 1, strategy: 2 }) }],
    ...erbij,
  ]);
};
const odsRij = (inhoud) => `<table:table-row>${inhoud}</table:table-row>`;
const getalcel = (extra, einde = '><text:p>1</text:p></table:table-cell>') =>
  `<table:table-cell office:value-type="float" office:value="1"${extra}${einde}`;

const herhaal = (rijen, kolommen) =>
  `<table:table-row table:number-rows-repeated="${rijen}"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="${kolommen}"><text:p>1</text:p></table:table-cell></table:table-row>`;
const reeks = (n) =>
  '<sheetData><row r="1">' +
  '<c r="A1"><f t="array" ref="A1:Z99">1</f><v>1</v></c>'.repeat(n) +
  '</row></sheetData>';

/** Each kind a few times, of different sizes. */
function bommen() {
  const nullen = (mb) => Buffer.alloc(mb * MB, 0x20);
  const gelogen = (mb) => ({ ingepakt: deflateRawSync(nullen(mb)), maat: 1000 });
  return [
    ...[51, 60, 80, 100, 200, 400].map((mb) => xlsx([nullen(mb)])),
    ...[5, 20, 40, 49].map((mb) => xlsx([nullen(mb)])),
    ...[10, 50, 80, 100, 200, 400].map((mb) => xlsx([Buffer.from('x'), gelogen(mb)])),
    ...[50, 200].map((mb) => xlsx([Buffer.from('x'), { ...gelogen(mb), lokaleMaat: mb * MB }])),
    ...[2001, 5000, 20_000, 60_000].map((n) =>
      xlsx('<sheetData/>', ...Array.from({ length: n }, (_, i) => [`xl/a${i}.xml`, Buffer.from('x')])),
    ),
    ...[20, 40, 80].map((n) =>
      xlsx('<sheetData/>', ...Array.from({ length: n }, (_, i) => [`xl/media/a${i}.png`, nullen(3)])),
    ),
    ...[
      [1_048_576, 16_384],
      [1_048_576, 1],
      [1000, 1001],
      [100_002, 1],
      [1, 2_000_000],
    ].map((m) => ods(herhaal(...m))),
    ods(herhaal(50_000, 20).repeat(2)),
    // Covered cells, cells without text, spaces, and marks that a careless pattern searches over and over.
    ...[20_000_000, 999_999_999].map((n) =>
      ods(odsRij(`<table:covered-table-cell table:number-columns-repeated="${n}"/>${getalcel('')}`)),
    ),
    ods(odsRij(getalcel(' table:number-columns-repeated="999999999"', '/>'))),
    ods(odsRij(getalcel(' table:formula="1>0" table:number-columns-repeated="999999999"'))),
    ods(odsRij(`<table:table-cell><text:p>a<text:s text:c="500000000"/>b</text:p></table:table-cell>`)),
    ods(
      odsRij(
        `<table:table-cell><text:p>${'<text:s text:c="99999"/>'.repeat(99)}</text:p></table:table-cell>`,
      ),
    ),
    ods('<table:table-cell '.repeat(60_000)),
    ods('<table:table-row '.repeat(60_000)),
    ods(`</table:table></office:spreadsheet></office:body>${'<office:automatic-styles>'.repeat(60_000)}`),
    ods('<!--'.repeat(60_000)),
    ods(odsRij('<draw:g>'.repeat(60_000))),
    ods('', ['Basic/Standard/Module1.xml', Buffer.from('x')]),
    ods('', ['Thumbnails/thumbnail.png', nullen(60)]),
    xlsx('<col '.repeat(100_000)),
    ...[16_384, 1e6, 999_999_999].map((n) =>
      xlsx(
        `<cols>${`<col min="1" max="${n}" width="9"/>`.repeat(10)}</cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`,
      ),
    ),
    ...[501, 5000, 50_000].map((n) =>
      xlsx([Buffer.from(reeks(n)), { ingepakt: deflateRawSync(Buffer.from(reeks(n)), { level: 1 }) }]),
    ),
    xlsx('<sheetData/>', [
      'xl/sharedStrings.xml',
      Buffer.from(`<!DOCTYPE a [<!ENTITY a "${'x'.repeat(999)}">]><sst/>`),
    ]),
    ods('<!DOCTYPE a [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>'),
    ...[
      'xl/vbaProject.bin',
      'xl/macrosheets/sheet1.xml',
      'Basic/Standard/Module1.xml',
      'Scripts/python/x.py',
    ].map((naam) => xlsx('<sheetData/>', [naam, Buffer.from('x')])),
    xlsx([Buffer.from('x'), { vlag: 1 }]),
    Buffer.concat([xlsx('<sheetData/>'), Buffer.alloc(21 * MB)]),
    xlsx([Buffer.from('x'), { maat: 0xfffffffe }]),
    xlsx('<sheetData/>').subarray(0, 150),
    Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(5 * MB)]),
    pak([['word/document.xml', nullen(1)]]),
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(19 * MB)]),
  ];
}

/** Makes them, reads them elsewhere and tells what came of it. */
export function proefBommen() {
  const map = mkdtempSync(join(tmpdir(), 'trede-bommen-'));
  try {
    bommen().forEach((bom, i) => writeFileSync(join(map, `${String(i).padStart(3, '0')}.xlsx`), bom));
    const bron = fileURLToPath(import.meta.url);
    return JSON.parse(execFileSync(process.execPath, [bron, map], { encoding: 'utf8' }));
  } finally {
    rmSync(map, { recursive: true });
  }
}

/** The most memory that this process ever held; maxRSS would count that of the process that started it. */
function hoogstGeheugen() {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const kb = /VmHWM:\s*(\d+) kB/.exec(status)?.[1];
  return kb === undefined ? process.resourceUsage().maxRSS * 1024 : Number(kb) * 1024;
}

function lees(map) {
  const voor = process.memoryUsage.rss();
  let traagst = 0;
  const traag = [];
  const doorgelaten = [];
  const namen = readdirSync(map).sort();
  for (const naam of namen) {
    const bytes = readFileSync(join(map, naam));
    const begin = performance.now();
    let code;
    try {
      leesTabelbestand(bytes, naam);
    } catch (fout) {
      code = fout.meldingen[0].code;
    }
    const duur = performance.now() - begin;
    if (duur >= 100) traag.push(`${naam} ${Math.round(duur)} ms ${code}`);
    traagst = Math.max(traagst, duur);
    if (code === undefined) doorgelaten.push(naam);
  }
  const meeste = hoogstGeheugen() / MB;
  return {
    bommen: namen.length,
    doorgelaten,
    traag,
    traagst: Math.round(traagst),
    begin: Math.round(voor / MB),
    meeste: Math.round(meeste),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(lees(process.argv[2])));

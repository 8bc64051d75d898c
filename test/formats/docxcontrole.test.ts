import { beforeAll, expect, test } from 'vitest';
import { docxcontrole } from '../docxcontrole.ts';
import { delen } from '../docxtekst.ts';
import { maakHoog } from '../letters/brieven.ts';

let bestanden: Map<string, Buffer>;
let kopie: Map<string, string>;
beforeAll(async () => {
  bestanden = await maakHoog('--beoordelingskopie', '--publicatie');
  kopie = delen(
    bestanden.get('GM9001_2023-II_trede4_vooraankondiging_BEOORDELINGSKOPIE.docx') ?? Buffer.alloc(0),
  );
}, 60_000);

test('geen Word-bestand heeft een gebrek dat de OOXML-controle niet ziet', () => {
  expect(bestanden.size).toBeGreaterThan(30);
  for (const [naam, bytes] of bestanden) expect(docxcontrole(delen(bytes)), naam).toEqual([]);
});

const DOCUMENT = 'word/document.xml';
test.each([
  ['een cel zonder alinea', DOCUMENT, /(<w:tc>(?:(?!<w:p>).)*)<w:p>.*?<\/w:p>(?=<\/w:tc>)/, '$1'],
  ['de stijl Onbekend bestaat niet', DOCUMENT, '<w:pStyle w:val="Kop1"/>', '<w:pStyle w:val="Onbekend"/>'],
  [
    'de nummering 999 bestaat niet',
    DOCUMENT,
    '<w:sectPr>',
    '<w:p><w:pPr><w:numPr><w:numId w:val="999"/></w:numPr></w:pPr></w:p><w:sectPr>',
  ],
  ['het inhoudsbesturingselement 1 komt twee keer voor', DOCUMENT, '<w:id w:val="2"/>', '<w:id w:val="1"/>'],
  [
    'het label ' + 'x'.repeat(65) + ' is te lang',
    DOCUMENT,
    /<w:tag w:val="[^"]+"/,
    `<w:tag w:val="${'x'.repeat(65)}"`,
  ],
  ['de opmerking 3 heeft geen commentRangeStart', DOCUMENT, '<w:commentRangeStart w:id="3"/>', ''],
  [
    'commentReference 777 heeft geen opmerking',
    DOCUMENT,
    '<w:sectPr>',
    '<w:p><w:r><w:commentReference w:id="777"/></w:r></w:p><w:sectPr>',
  ],
  [
    'het deel word/weg.xml bestaat niet',
    'word/_rels/document.xml.rels',
    'Target="comments.xml"',
    'Target="weg.xml"',
  ],
  ['de relatie rId4 bestaat niet', 'word/_rels/document.xml.rels', 'Id="rId4"', 'Id="rId444"'],
])('gevonden wordt: %s', (verwacht, deel, zoek, vervang) => {
  const voor = kopie.get(deel) ?? '';
  const na = voor.replace(zoek, vervang);
  expect(na).not.toBe(voor);
  expect(docxcontrole(new Map([...kopie, [deel, na]]))).toContain(verwacht);
});

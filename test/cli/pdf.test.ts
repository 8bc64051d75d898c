import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFName, type PDFRawStream } from 'pdf-lib';
import { expect, test } from 'vitest';
import { plat, RONDE, trede } from '../io.ts';
import { xmpVan } from '../pdfcontrole/gegevens.ts';
import { bytesVan, leesPdf, lijst } from '../pdfcontrole/lees.ts';
import { bevindingen } from '../pdfcontrole.ts';

const ALMERE = ['samples/almere-2023-II/invoer.csv', '--kader', 'utrecht-2024', '--gemeente', 'Almere'];
const map = () => mkdtempSync(join(tmpdir(), 'trede-pdf-'));

test('met --bijlage beoordeling zit de JSON van de beoordeling in de PDF, en is die PDF/A-3', async () => {
  const uit = map();
  const { code, fout } = await trede(
    'brief',
    ...ALMERE,
    '--formaat',
    'pdf',
    '--bijlage',
    'beoordeling',
    '--publicatie',
    '--uit',
    uit,
  );
  expect(code, fout).toBe(0);
  const open = async (naam: string) => leesPdf(readFileSync(join(uit, naam)));
  const pdf = await open('GM0034_2023-II_trede2_uitnodiging-overleg.pdf');
  expect(bevindingen(pdf)).toEqual([]);
  expect(xmpVan(pdf)).toContain('<pdfaid:part>3</pdfaid:part>');
  const bestand = pdf.context.lookup(lijst(pdf.catalogus, 'AF')[0], PDFDict);
  const inhoud = bestand.lookup(PDFName.of('EF'), PDFDict).lookup(PDFName.of('F')) as PDFRawStream;
  const json: unknown = JSON.parse(new TextDecoder().decode(bytesVan(inhoud)));
  expect(json).toMatchObject({
    schema: 1,
    kader: 'utrecht-2024',
    beoordelingen: [{ gemeente: 'Almere', trede: 2 }],
  });

  const openbaar = await open('GM0034_2023-II_trede2_uitnodiging-overleg_PUBLICATIE.pdf');
  expect(bevindingen(openbaar)).toEqual([]);
  expect(lijst(openbaar.catalogus, 'AF')).toEqual([]);
  expect(xmpVan(openbaar)).toContain('<pdfaid:part>2</pdfaid:part>');
});

test.each([
  [['--formaat', 'pdf', '--bijlage', 'beoordelign'], 'De bijlage "beoordelign" bestaat niet.'],
  [['--formaat', 'docx', '--bijlage', 'beoordeling'], 'Alleen een PDF kan de beoordeling als bijlage hebben'],
])('%j is verkeerd gebruik, en er wordt niets geschreven', async (argumenten, melding) => {
  const uit = map();
  const { code, fout } = await trede('brief', ...ALMERE, ...argumenten, '--uit', uit);
  expect(code).toBe(2);
  expect(plat(fout)).toContain(melding);
  expect(readdirSync(uit)).toEqual([]);
});

test('een teken dat het lettertype niet heeft keurt de invoer af, met teken en veld', async () => {
  const { writeFileSync } = await import('node:fs');
  const invoer = join(map(), 'invoer.csv');
  const [kop = '', ...rijen] = readFileSync(RONDE[0] ?? '', 'utf8')
    .trimEnd()
    .split('\n');
  const kolom = kop.split(';').indexOf('uw_kenmerk');
  expect(kolom).toBeGreaterThan(-1);
  const anders = rijen.map((rij) =>
    rij
      .split(';')
      .map((cel, i) => (i === kolom ? 'A-中' : cel))
      .join(';'),
  );
  writeFileSync(invoer, [kop, ...anders].join('\n'));
  const uit = map();
  const { code, fout } = await trede(
    'brieven',
    invoer,
    ...RONDE.slice(1),
    '--kader',
    'utrecht-2024',
    '--formaat',
    'pdf',
    '--uit',
    uit,
  );
  expect(code, fout).toBe(4);
  expect(plat(fout)).toContain('"中" (U+4E2D) in het veld uw_kenmerk');
  expect(readdirSync(uit).filter((f) => f.endsWith('.pdf'))).toEqual([]);
});

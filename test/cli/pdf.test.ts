import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

test('een teken dat het lettertype niet heeft houdt alleen die ene brief tegen, met teken en veld; een Vietnamese naam kan wel', async () => {
  const invoer = join(map(), 'invoer.csv');
  const [kop = '', ...rijen] = readFileSync(RONDE[0] ?? '', 'utf8')
    .trimEnd()
    .split('\n');
  const kolom = kop.split(';').indexOf('uw_kenmerk');
  expect(kolom).toBeGreaterThan(-1);
  const anders = rijen.map((rij, n) =>
    rij
      .split(';')
      .map((cel, i) => (i === kolom ? (n === 0 ? 'A-中' : 'Nguyễn Ngọc') : cel))
      .join(';'),
  );
  writeFileSync(invoer, [kop, ...anders].join('\n'));
  const uit = map();
  const argumenten = [
    invoer,
    ...RONDE.slice(1),
    '--kader',
    'utrecht-2024',
    '--formaat',
    'docx,pdf',
    '--json',
  ];
  const { code, uit: json } = await trede('brieven', ...argumenten, '--uit', uit);
  expect(code).toBe(3);
  const eigen = rijen[0]?.split(';')[kop.split(';').indexOf('gemeentecode')];
  const geen = JSON.parse(json).geenBrief.filter((g: { reden?: string }) => g.reden?.includes('PDF'));
  expect(geen).toHaveLength(1);
  expect(geen[0]).toMatchObject({ gemeentecode: eigen });
  expect(geen[0].reden).toContain('het lettertype heeft niet "中" (U+4E2D) in het veld uw_kenmerk');
  const namen = readdirSync(uit).filter((n) => n.endsWith('.pdf') || n.endsWith('.docx'));
  expect(namen.some((n) => n.startsWith(String(eigen)))).toBe(false);
  expect(namen.length).toBeGreaterThan(15);
});

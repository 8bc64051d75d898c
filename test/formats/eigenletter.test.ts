import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Brief } from '../../src/formats/brief.ts';
import { writeDocx } from '../../src/formats/docx/schrijf.ts';
import { zetterij } from '../../src/formats/pdf/letter/zetterij.ts';
import { writePdf } from '../../src/formats/pdf/schrijf.ts';
import { huisstijlVan } from '../eigen.ts';
import { plat, trede } from '../io.ts';
import { voorbeeldbrieven } from '../letters/brieven.ts';
import { leesPdf } from '../pdfcontrole/lees.ts';
import { stukkenUit, stukkenVan } from '../pdfcontrole/stukken.ts';
import { bevindingen } from '../pdfcontrole.ts';

/** Liberation Sans, which comes with pdfjs: a TrueType font that is not ours. */
const LETTERS = 'node_modules/pdfjs-dist/standard_fonts';
const bytesVan = (snede: string) => readFileSync(join(LETTERS, `LiberationSans-${snede}.ttf`));
const PAPIER = `papier:
  lettertype: { naam: Liberation Sans, normaal: gewoon.ttf, vet: vet.ttf }
`;

/** A huisstijl with fonts of its own; `gewoon` is the file of its ordinary cut. */
function huisstijl(gewoon: Uint8Array = bytesVan('Regular'), papier = PAPIER): string {
  const map = join(mkdtempSync(join(tmpdir(), 'trede-letter-')), 'huis');
  cpSync('huisstijl/voorbeeld', map, { recursive: true });
  rmSync(join(map, 'briefpapier.docx'));
  writeFileSync(join(map, 'gewoon.ttf'), gewoon);
  writeFileSync(join(map, 'vet.ttf'), bytesVan('Bold'));
  const yaml = readFileSync(join(map, 'huisstijl.yaml'), 'utf8');
  writeFileSync(join(map, 'huisstijl.yaml'), yaml + papier);
  return map;
}

/** The font with other rights (OS/2 fsType). */
function metRechten(recht: number): Uint8Array {
  const bytes = Buffer.from(bytesVan('Regular'));
  const aantal = bytes.readUInt16BE(4);
  for (let i = 0; i < aantal; i++)
    if (bytes.toString('latin1', 12 + 16 * i, 16 + 16 * i) === 'OS/2')
      bytes.writeUInt16BE(recht, bytes.readUInt32BE(12 + 16 * i + 8) + 8);
  return bytes;
}

let brief: Brief;
beforeAll(async () => {
  const eerste = (await voorbeeldbrieven())[0];
  if (eerste === undefined) throw new Error('geen brief');
  brief = eerste.brief;
});

test('een eigen letter staat in de PDF en in Word, en de PDF blijft in orde', async () => {
  const { briefpapier } = huisstijlVan(huisstijl());
  const { letterbestand, ...stijl } = briefpapier.pdf;
  const bytes = writePdf(brief, { ...stijl, zetterij: zetterij(letterbestand) });
  const pdf = await leesPdf(bytes);
  expect(bevindingen(pdf)).toEqual([]);
  expect(stukkenUit(pdf)).toEqual(stukkenVan(brief));
  const stijlen = new PizZip(writeDocx(brief, briefpapier)).file('word/styles.xml')?.asText();
  expect(stijlen).toContain('w:ascii="Liberation Sans"');
});

describe('een letter die niet in een PDF kan, wordt bij naam geweigerd', () => {
  test.each([
    ['die niet mag worden ingesloten', metRechten(2), 'mag volgens zijn licentie niet in een PDF staan'],
    [
      'waarvan geen deel mag worden ingesloten',
      metRechten(0x100),
      'mag volgens zijn licentie niet als deel in een PDF staan',
    ],
    ['die geen letter is', new TextEncoder().encode('geen letter'), 'is geen leesbaar lettertype'],
    ['van het web', new TextEncoder().encode('wOF2aaaaaaaaaaaa'), 'is geen leesbaar lettertype'],
  ])('een letter %s', async (_, bytes, melding) => {
    const { code, fout } = await trede('huisstijl', 'controleer', huisstijl(bytes));
    expect([code, plat(fout)]).toEqual([4, expect.stringContaining(`Het lettertype gewoon.ttf ${melding}`)]);
  });
  test.each([4, 8])('een letter die alleen mag worden bekeken of bewerkt (%i) kan', async (recht) => {
    expect((await trede('huisstijl', 'controleer', huisstijl(metRechten(recht)))).code).toBe(0);
  });
  test.each([
    ['{ naam: X, normaal: gewoon.ttf }', 'noem normaal en vet allebei'],
    ['{ naam: X, normaal: gewoon.woff, vet: vet.ttf }', 'papier.lettertype.normaal'],
    ['{ naam: X, normaal: weg.ttf, vet: vet.ttf }', 'noemt weg.ttf, en dat bestaat niet'],
  ])('%s', async (lettertype, melding) => {
    const map = huisstijl(undefined, `papier:\n  lettertype: ${lettertype}\n`);
    const { code, fout } = await trede('huisstijl', 'controleer', map);
    expect([code, plat(fout)]).toEqual([4, expect.stringContaining(melding)]);
  });
});

test('van eigen briefpapier wordt gezegd wat een PDF er niet van overneemt', async () => {
  const map = huisstijl(undefined, '');
  const gelijk = await trede('huisstijl', 'controleer', map);
  expect(plat(gelijk.uit)).toContain('Word en PDF hebben hetzelfde blad.');
  await trede('huisstijl', 'briefpapier', map);
  const pad = join(map, 'briefpapier.docx');
  const zip = new PizZip(readFileSync(pad));
  const vervang = (naam: string, van: RegExp, naar: string) =>
    zip.file(naam, (zip.file(naam)?.asText() ?? '').replaceAll(van, naar));
  vervang('word/styles.xml', /Arial/g, 'Georgia');
  vervang('word/document.xml', /w:right="\d+"/g, 'w:right="1417"');
  vervang('word/footer1.xml', /KvK/g, 'Kamer van Koophandel');
  writeFileSync(pad, zip.generate({ type: 'nodebuffer' }));
  const { code, uit } = await trede('huisstijl', 'controleer', map);
  expect(code).toBe(0);
  for (const verschil of [
    'lettertype: in',
    'Georgia, in een PDF Arial',
    'briefpapier.docx 25 mm, in een PDF 55 mm',
    'Kamer van Koophandel 00000000',
  ])
    expect(plat(uit)).toContain(verschil);
});

test('een handtekening staat in elk formaat van een definitieve brief, en in geen CONCEPT', () => {
  const map = huisstijl(undefined, '');
  const yaml = readFileSync(join(map, 'huisstijl.yaml'), 'utf8');
  writeFileSync(
    join(map, 'huisstijl.yaml'),
    yaml.replace(
      'naam: C. Voorbeeld',
      "naam: C. Voorbeeld\n      handtekening: { bestand: logo.svg, breed: 12, alt: 'Handtekening van C. Voorbeeld' }",
    ),
  );
  const { briefpapier, huisstijl: h } = huisstijlVan(map);
  const getekend: Brief = {
    ...brief,
    concept: null,
    ondertekening: {
      orgaan: h.ondertekening.orgaan,
      ondertekenaars: [{ functie: 'de secretaris', naam: 'C. Voorbeeld', handtekening: 'logo.svg' }],
    },
  };
  const word = new PizZip(writeDocx(getekend, briefpapier));
  expect(word.file('word/document.xml')?.asText()).toContain('descr="Handtekening van C. Voorbeeld"');
  expect(word.file('word/media/handtekening1.png')).not.toBeNull();
});

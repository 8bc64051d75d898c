import { readFileSync } from 'node:fs';
import PizZip from 'pizzip';
import { expect, test } from 'vitest';
import { leesBronnen } from '../../src/app/bronnen/bestanden.ts';
import { beschrevenBriefpapier } from '../../src/app/bronnen/huisstijl.ts';
import { leesBriefpapier } from '../../src/formats/docx/briefpapier.ts';
import { writeBeoordelingskopie } from '../../src/formats/docx/kopie.ts';
import { writeDocx } from '../../src/formats/docx/schrijf.ts';
import { voorbeeldbrieven } from '../letters/brieven.ts';

const MAP = 'huisstijl/voorbeeld';

test.each(['huisstijl/voorbeeld', 'huisstijl/oeverland'])(
  'het briefpapier van %s is dat van de beschrijving',
  (map) => {
    const gemaakt = beschrevenBriefpapier(leesBronnen({ huisstijl: map }, ['huisstijl']));
    expect(Buffer.compare(gemaakt, readFileSync(`${map}/briefpapier.docx`))).toBe(0);
  },
);

test('stijlen worden op naam gevonden, ook als Word ze een Nederlandse id gaf', () => {
  const { stijlen } = leesBriefpapier(readFileSync(`${MAP}/briefpapier.docx`), 'briefpapier.docx').opmaak;
  expect(stijlen).toEqual({
    alinea: 'Standaard',
    kop1: 'Kop1',
    kop2: 'Kop2',
    lijst: 'Lijstalinea',
    tabel: 'Cijfertabel',
  });
});

test('een stijl die ontbreekt wordt bij naam genoemd', () => {
  const zip = new PizZip(readFileSync(`${MAP}/briefpapier.docx`));
  zip.file(
    'word/styles.xml',
    (zip.file('word/styles.xml')?.asText() ?? '').replace('"heading 2"', '"anders"'),
  );
  expect(() => leesBriefpapier(zip.generate({ type: 'uint8array' }), 'eigen.docx')).toThrow(
    'eigen.docx mist de stijl heading 2.',
  );
});

test('een bestand dat geen Word is wordt geweigerd', () => {
  expect(() => leesBriefpapier(new TextEncoder().encode('geen zip'), 'x.docx')).toThrow(
    'x.docx is geen leesbaar Word-bestand (.docx).',
  );
});

/** The smallest PNG: one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('een logo in het briefpapier komt met zijn beschrijving in elke brief en in elke beoordelingskopie', async () => {
  const zip = new PizZip(readFileSync(`${MAP}/briefpapier.docx`));
  const vervang = (naam: string, van: string, naar: string) =>
    zip.file(naam, (zip.file(naam)?.asText() ?? '').replace(van, naar));
  const beeld =
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="360000" cy="360000"/><wp:docPr id="1" name="logo" descr="Het wapen van Middenland"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdLogo"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
  vervang('word/header1.xml', '</w:p>', `${beeld}</w:p>`);
  vervang('[Content_Types].xml', '<Override', '<Default Extension="png" ContentType="image/png"/><Override');
  zip.file(
    'word/_rels/header1.xml.rels',
    '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdLogo" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/logo.png"/></Relationships>',
  );
  zip.file('word/media/logo.png', PNG);
  const papier = leesBriefpapier(zip.generate({ type: 'uint8array' }), 'logo.docx');
  for (const { brief } of (await voorbeeldbrieven()).slice(0, 3))
    for (const bytes of [writeDocx(brief, papier), writeBeoordelingskopie(brief, papier)]) {
      const uit = new PizZip(bytes);
      expect(uit.file('word/header1.xml')?.asText()).toContain('descr="Het wapen van Middenland"');
      expect(uit.file('word/header1.xml')?.asText()).toContain('Provincie Middenland');
      expect(Buffer.from(uit.file('word/media/logo.png')?.asUint8Array() ?? []).equals(PNG)).toBe(true);
      expect(uit.file('word/_rels/header1.xml.rels')?.asText()).toContain('media/logo.png');
    }
});

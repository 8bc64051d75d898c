import { readFileSync } from 'node:fs';
import PizZip from 'pizzip';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { leesBriefpapier } from '../../src/letters/writers/briefpapier.ts';

const MAP = 'huisstijl/voorbeeld';

test.each(['huisstijl/voorbeeld', 'huisstijl/oeverland'])(
  'het briefpapier van %s is dat van het script',
  async (map) => {
    const { maakBriefpapier } = (await import(`../../scripts/maak-briefpapier.mjs${''}`)) as {
      maakBriefpapier: (huisstijl: unknown) => Buffer;
    };
    const huisstijl: unknown = parse(readFileSync(`${map}/huisstijl.yaml`, 'utf8'));
    expect(maakBriefpapier(huisstijl).equals(readFileSync(`${map}/briefpapier.docx`))).toBe(true);
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

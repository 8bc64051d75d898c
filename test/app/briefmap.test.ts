import { expect, test } from 'vitest';
import { leesBriefbestanden, leesBriefmap, leesnamen } from '../../src/app/map/briefmap.ts';
import { schrijfZip, zipdeel } from '../../src/formats/zip/schrijf.ts';
import { memoryStore } from '../../src/round/store/geheugen.ts';

const NS =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';
const NAAM = 'GM9001_2023-II_trede2_uitnodiging-overleg';
const utf8 = (tekst: string) => new TextEncoder().encode(tekst);

function odt(tekst: string): Uint8Array {
  return schrijfZip([
    zipdeel('mimetype', utf8('application/vnd.oasis.opendocument.text'), true),
    zipdeel(
      'content.xml',
      utf8(
        `<office:document-content ${NS}><office:body><office:text><text:p>${tekst}</text:p></office:text></office:body></office:document-content>`,
      ),
    ),
  ]);
}

test('een map met alleen ODT heeft brieven, en hun tekst wordt gelezen', async () => {
  const naam = `${NAAM}.odt`;
  const store = memoryStore('map', [{ naam, bytes: odt('Er zijn 45 vergunninghouders.') }]);
  const { brieven, overgeslagen } = await leesBriefmap(store);
  expect(brieven.map((b) => b.bestanden)).toEqual([{ odt: naam }]);
  expect(overgeslagen).toEqual([]);
  expect((await leesBriefbestanden(store, [naam])).get(naam)).toEqual([
    { type: 'paragraph', tekst: 'Er zijn 45 vergunninghouders.' },
  ]);
});

test('een bestand dat geen ODT is, wordt met zijn naam geweigerd', async () => {
  const naam = `${NAAM}.odt`;
  const store = memoryStore('map', [{ naam, bytes: utf8('gewone tekst') }]);
  await expect(leesBriefbestanden(store, [naam])).rejects.toThrow(
    `map/${naam} kan niet worden gelezen: het is geen tekstdocument van LibreOffice (.odt).`,
  );
});

test('twee mappen worden vergeleken in een formaat dat beide hebben: ODT gaat voor tekst', async () => {
  const lees = async (...formaten: readonly string[]) => {
    const bestanden = formaten.map((f) => ({ naam: `${NAAM}.${f}`, bytes: utf8('x') }));
    const [brief] = (await leesBriefmap(memoryStore('map', bestanden))).brieven;
    if (brief === undefined) throw new Error('geen brief');
    return brief;
  };
  expect(leesnamen(await lees('docx', 'odt', 'txt'), await lees('odt', 'txt'))).toEqual([
    `${NAAM}.odt`,
    `${NAAM}.odt`,
  ]);
});

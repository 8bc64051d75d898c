import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { beforeAll, describe, expect, test } from 'vitest';
import { Weigering } from '../../src/dossier/weigering.ts';
import { betekenis, toMatchBrief } from '../../src/vitest.ts';
import { delen } from '../docxtekst.ts';
import { trede } from '../io.ts';
import { opnieuwBewaard } from './opnieuwbewaard.ts';

expect.extend({ toMatchBrief });

let docx = new Uint8Array();
let tekst = '';
beforeAll(async () => {
  const uit = mkdtempSync(join(tmpdir(), 'trede-betekenis-'));
  const { code, fout } = await trede(
    ...['brieven', 'samples/almere-2023-II/invoer.csv', '--kader', 'utrecht-2024'],
    ...['--formaat', 'docx,txt', '--uit', uit],
  );
  expect(code, fout).toBe(0);
  const lees = (formaat: string) =>
    readFileSync(join(uit, readdirSync(uit).find((naam) => naam.endsWith(formaat)) ?? ''));
  docx = new Uint8Array(lees('.docx'));
  tekst = lees('.txt').toString('utf8');
});

/** The letter with one part of the Word file changed. */
function met(naam: string, wijzig: (xml: string) => string): Uint8Array {
  const zip = new PizZip(docx);
  zip.file(naam, wijzig(delen(docx).get(naam) ?? ''));
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

const inhoud = (wijzig: (xml: string) => string) => met('word/document.xml', wijzig);

/** The lines of one text that the other lacks. */
const anders = (een: string, ander: string) => een.split('\n').filter((r) => !ander.split('\n').includes(r));

describe('de betekenis van een brief', () => {
  test('koppen, alinea’s, opsommingen en tabellen staan elk op een regel', () => {
    const regels = betekenis(docx).split('\n');
    expect(regels).toContain(
      'Interbestuurlijk toezicht huisvesting vergunninghouders tweede helft 2023: uitnodiging voor overleg',
    );
    expect(regels).toContain('# De cijfers over de tweede helft van 2023');
    expect(regels).toContain('| Taakstelling 2023-II | 216 |');
    expect(regels).toContain('1. Welke maatregelen hebben gewerkt, en waardoor is er nog een achterstand?');
    expect(regels.filter((r) => r.startsWith('- ')).length).toBeGreaterThanOrEqual(3);
    expect(regels.slice(0, 2)).toEqual(['VOORBEELD', expect.stringContaining('Provincie Middenland')]);
    expect(regels.at(-2)).toMatch(/pagina # van #$/);
  });

  test('Word bewaart opnieuw: andere runs, rsids, stijl-ids, nummers en volgorde, en geen ander woord', () => {
    const opnieuw = opnieuwBewaard(docx);
    const xml = delen(opnieuw).get('word/document.xml') ?? '';
    expect(xml).toContain('w:val="Heading1"');
    expect(xml).not.toContain('Kop1');
    expect(xml.match(/<w:r /g)?.length).toBeGreaterThan(100);
    expect(Object.keys(new PizZip(opnieuw).files)[0]).not.toBe(Object.keys(new PizZip(docx).files)[0]);
    expect(betekenis(opnieuw)).toBe(betekenis(docx));
  });

  test('één ander woord is één andere regel', () => {
    const ander = betekenis(inhoud((xml) => xml.replace('Wij nodigen u uit voor', 'Wij vragen u voor')));
    expect(anders(ander, betekenis(docx))).toHaveLength(1);
    expect(anders(betekenis(docx), ander)).toHaveLength(1);
  });

  test('een kop die gewone tekst wordt, is een ander bericht', () => {
    const ander = betekenis(inhoud((xml) => xml.replace('<w:pPr><w:pStyle w:val="Kop1"/></w:pPr>', '')));
    expect(anders(betekenis(docx), ander)).toHaveLength(1);
  });

  test('een veld telt mee met zijn tekst, verwijderde tekst niet, en een invulveld is doorzichtig', () => {
    const veld =
      '<w:p><w:r><w:t>Kenmerk </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DOCPROPERTY x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>A-1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:del><w:r><w:delText> weg</w:delText></w:r></w:del><w:sdt><w:sdtPr><w:tag w:val="cijfers.achterstand"/></w:sdtPr><w:sdtContent><w:r><w:t> 45 &amp; meer</w:t></w:r></w:sdtContent></w:sdt></w:p>';
    const ander = betekenis(inhoud((xml) => xml.replace('<w:sectPr>', `${veld}<w:sectPr>`)));
    expect(anders(ander, betekenis(docx))).toEqual(['Kenmerk A-1 45 & meer']);
  });

  test('een groterdan-teken in een eigenschap breekt het lezen niet', () => {
    const ander = betekenis(inhoud((xml) => xml.replace('<w:p>', '<w:p w:rsidR="a>b/>">')));
    expect(ander).toBe(betekenis(docx));
  });

  test('de brief als tekst heeft dezelfde romp als het Word-bestand', () => {
    const romp = (alles: string) =>
      alles.slice(alles.indexOf('Geacht college,'), alles.indexOf('Hoogachtend,'));
    expect(romp(betekenis(docx)).length).toBeGreaterThan(2000);
    expect(romp(betekenis(tekst))).toBe(romp(betekenis(docx)));
    expect(betekenis(new TextEncoder().encode(tekst))).toBe(betekenis(tekst));
  });
});

describe('wat geen brief is, wordt geweigerd', () => {
  const bom = () => {
    const zip = new PizZip();
    zip.file('word/document.xml', 'a'.repeat(51 * 2 ** 20));
    return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
  };
  const groot = (lengte: number) => {
    const bytes = new Uint8Array(lengte);
    bytes.set([0x50, 0x4b]);
    return bytes;
  };
  /** Says in its directory that every part is 10 bytes. */
  const leugen = () => {
    const bytes = Uint8Array.from(docx);
    const zicht = new DataView(bytes.buffer);
    for (let i = 0; i < bytes.length - 46; i += 1)
      if (zicht.getUint32(i, true) === 0x02014b50) zicht.setUint32(i + 24, 10, true);
    return bytes;
  };
  test.each([
    ['uitgepakt 51 MB', bom, 'uitgepakt groter dan 50 MB'],
    ['een bestand van 21 MB', () => groot(21 * 2 ** 20), 'groter dan 20 MB'],
    ['een deel dat groter is dan het zegt', leugen, 'beschadigd'],
    ['een half bestand', () => docx.slice(0, docx.length / 2), 'geen Word-bestand'],
    ['XML die niet sluit', () => inhoud((xml) => xml.replace('</w:body>', '')), 'beschadigd'],
    [
      'een zip zonder document',
      () => new PizZip().file('a.txt', 'a').generate({ type: 'uint8array' }),
      'geen Word-bestand',
    ],
    ['een PDF', () => new TextEncoder().encode('%PDF-1.7'), 'geen brief als .docx, .odt of .txt'],
    [
      'bytes die geen tekst zijn',
      () => Uint8Array.from([0xff, 0xfe, 0x00]),
      'geen brief als .docx, .odt of .txt',
    ],
  ])('%s', (_, maak, melding) => {
    const bytes = maak();
    expect(() => betekenis(bytes)).toThrow(Weigering);
    expect(() => betekenis(bytes)).toThrow(melding);
  });
});

describe('toMatchBrief', () => {
  const BRIEF = 'Provincie Middenland\n\nGeacht college,\n\nDe achterstand is 45 personen.\n';

  test('een brief die zegt wat het bestand zegt, slaagt', () => {
    expect(BRIEF).toMatchBrief('brieven/klein.txt');
    expect(new TextEncoder().encode(BRIEF)).toMatchBrief('brieven/klein.txt');
  });

  test('de brief van het voorbeeldproject is de brief die nu wordt gemaakt', () => {
    expect(docx).toMatchBrief('../../samples/eigen-tests/test/brieven/almere-utrecht-2024-trede2.txt');
  });

  test('een ander cijfer faalt, en de melding toont het oude en het nieuwe', () => {
    const uitkomst = vergelijk(BRIEF.replace('45', '46'));
    expect(uitkomst.pass).toBe(false);
    expect(uitkomst.message()).toContain(
      '- De achterstand is «45» personen.\n+ De achterstand is «46» personen.',
    );
    expect(uitkomst.message()).toContain('De brief zegt iets anders dan brieven/klein.txt');
  });

  test('zonder bestand in CI faalt de test met wat te doen', () => {
    const uitkomst = vergelijk(BRIEF, 'brieven/bestaat-niet.txt');
    expect(uitkomst.pass).toBe(false);
    expect(uitkomst.message()).toContain('brieven/bestaat-niet.txt bestaat niet');
  });

  test('.not wordt geweigerd', () => {
    expect(() => expect(BRIEF).not.toMatchBrief('brieven/klein.txt')).toThrow('kent geen .not');
  });

  /** The matcher with a snapshot state that never writes, so that this test changes no file under -u. */
  function vergelijk(brief: string, bestand = 'brieven/klein.txt') {
    const staat = {
      isNot: false,
      testPath: import.meta.filename,
      currentTestName: 'x',
      snapshotState: {
        match: (o: { received: string; rawSnapshot: { content?: string } }) => ({
          pass: o.received === o.rawSnapshot.content,
        }),
      },
    };
    return toMatchBrief.call(staat as unknown as ThisParameterType<typeof toMatchBrief>, brief, bestand);
  }
});

import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { Weigering } from '../../src/dossier/weigering.ts';
import { alleZipdelen, leesZip, zipTekst } from '../../src/formats/zip/lees.ts';
import { schrijfZip, zipdeel } from '../../src/formats/zip/schrijf.ts';
import { zipgeheugen } from '../../src/formats/zip/zipgeheugen.ts';
import { KANTOORGRENZEN, type Zipgrenzen } from '../../src/formats/zip/zipgrenzen.ts';
import { type Rauwdeel, rauweZip } from '../rauwezip.ts';

const A: Rauwdeel = { naam: 'a.xml', inhoud: '<a/>' };
const B: Rauwdeel = { naam: 'b.xml', inhoud: '<b/>' };

/** Opens it and unpacks everything; the code of the refusal, or nothing when it is a zip. */
function bezwaar(bytes: Uint8Array, grenzen: Partial<Zipgrenzen> = {}): string | undefined {
  try {
    alleZipdelen(leesZip(bytes, { ...KANTOORGRENZEN, ...grenzen }));
    return undefined;
  } catch (fout) {
    if (!(fout instanceof Weigering)) throw fout;
    return fout.meldingen[0]?.code;
  }
}

describe('een zip die klopt', () => {
  test('van onze eigen schrijver komt er heel weer uit, in zijn volgorde', () => {
    const bytes = new TextEncoder().encode('é'.repeat(1000));
    const zip = leesZip(
      schrijfZip([zipdeel('mimetype', bytes, true), zipdeel('map/é.xml', bytes)]),
      KANTOORGRENZEN,
    );
    expect(zip.namen).toEqual(['mimetype', 'map/é.xml']);
    expect(alleZipdelen(zip).every(([, inhoud]) => Buffer.from(inhoud).equals(Buffer.from(bytes)))).toBe(
      true,
    );
  });

  test.each<[string, Buffer]>([
    ['met een opmerking erachter', rauweZip([A], { opmerking: 'gemaakt door een kantoor' })],
    [
      'met een opmerking die zelf op een einde lijkt',
      rauweZip([A], { opmerking: `PK\u0005\u0006${'x'.repeat(30)}` }),
    ],
    ['met de maten achter het deel', rauweZip([{ ...A, vlaggen: 8, erachter: Buffer.alloc(16) }, B])],
    ['met een map erin', rauweZip([{ naam: 'Configurations2/', methode: 0 }, A])],
    ['zonder delen', rauweZip([])],
    ['met een leeg deel', rauweZip([{ naam: 'leeg.xml' }])],
  ])('%s wordt gelezen', (_hoe, bytes) => {
    expect(bezwaar(bytes)).toBeUndefined();
  });

  test('met de maat in het veld van zip64 wordt gelezen', () => {
    const veld = Buffer.alloc(12);
    veld.writeUInt16LE(1, 0);
    veld.writeUInt16LE(8, 2);
    veld.writeBigUInt64LE(4n, 4);
    expect(zipTekst(leesZip(rauweZip([{ ...A, extra: veld }]), KANTOORGRENZEN), 'a.xml')).toBe('<a/>');
    expect(bezwaar(rauweZip([{ ...A, extra: veld.subarray(0, 8) }]))).toBe('zip-beschadigd');
    veld.writeUInt16LE(4, 2);
    expect(bezwaar(rauweZip([{ ...A, extra: veld }]))).toBe('zip-beschadigd');
  });

  test('met een geheugen geeft elke zip nog altijd haar eigen delen', () => {
    const geheugen = zipgeheugen();
    const een = leesZip(rauweZip([A, B]), KANTOORGRENZEN, geheugen);
    const twee = leesZip(rauweZip([{ ...A, inhoud: '<c/>' }, B]), KANTOORGRENZEN, geheugen);
    for (const [zip, tekst] of [
      [een, '<a/>'],
      [twee, '<c/>'],
      [een, '<a/>'],
    ] as const)
      expect([zipTekst(zip, 'a.xml'), zipTekst(zip, 'b.xml')]).toEqual([tekst, '<b/>']);
  });

  test('geeft een deel ongeacht hoofdletters, en niets voor wat er niet is', () => {
    const zip = leesZip(rauweZip([{ naam: 'xl/SharedStrings.xml', inhoud: 'x' }]), KANTOORGRENZEN);
    expect(zipTekst(zip, 'xl/sharedStrings.xml')).toBe('x');
    expect(zip.lees('xl/weg.xml')).toBeNull();
  });
});

describe('een zip die twee dingen zegt', () => {
  const groot = Buffer.alloc(1000, 0x20);
  test.each<[string, Buffer]>([
    ['twee delen die alleen in hoofdletters verschillen', rauweZip([A, { ...B, naam: 'A.XML' }])],
    ['twee delen met dezelfde naam', rauweZip([A, A])],
    ['een verkeerde controlesom', rauweZip([{ ...A, crc: 1 }])],
    ['een controlesom die alleen in de kop verkeerd is', rauweZip([{ ...A, inKop: { crc: 1 } }])],
    ['een maat die alleen in de kop anders is', rauweZip([{ ...A, inKop: { grootte: 5 } }])],
    ['een naam die alleen in de kop anders is', rauweZip([{ ...A, inKop: { naam: 'x.xml' } }])],
    ['een deel dat groter is dan beide zeggen', rauweZip([{ naam: 'a', inhoud: groot, grootte: 10 }])],
    ['een deel dat kleiner is dan beide zeggen', rauweZip([{ naam: 'a', inhoud: groot, grootte: 1001 }])],
    ['een los deel met twee maten', rauweZip([{ naam: 'a', inhoud: 'abc', methode: 0, grootte: 2 }])],
    [
      'bytes achter wat was ingepakt',
      rauweZip([{ ...A, ingepakt: Buffer.concat([deflateRawSync('<a/>'), Buffer.from('meer')]) }]),
    ],
    ['een inhoudsopgave met een deel te veel', rauweZip([A, B], { aantal: 1 })],
    ['bytes tussen de inhoudsopgave en het einde', rauweZip([A], { tussen: 8 })],
    ['een afgebroken bestand', rauweZip([A, B]).subarray(0, 60)],
    [
      'een onbekende manier van inpakken',
      rauweZip([{ ...A, methode: 12, ingepakt: deflateRawSync('<a/>') }]),
    ],
  ])('%s wordt geweigerd', (_hoe, bytes) => {
    expect(bezwaar(bytes)).toMatch(/^(?:zip-beschadigd|geen-zip)$/);
  });

  test('uitpakken houdt op bij de maat die er staat', () => {
    const zip = leesZip(rauweZip([{ naam: 'a', inhoud: groot, grootte: 10 }]), KANTOORGRENZEN);
    expect(() => zip.lees('a')).toThrow('a is niet uit te pakken');
  });

  test('delen die over elkaar heen liggen worden geweigerd voordat er iets wordt uitgepakt', () => {
    const binnen = rauweZip([{ naam: 'b', inhoud: 'bb', methode: 0 }]).subarray(0, 33);
    const bytes = rauweZip([
      { naam: 'a', inhoud: binnen, methode: 0 },
      { naam: 'b', inhoud: 'bb', methode: 0, plek: 31 },
    ]);
    expect(() => leesZip(bytes, KANTOORGRENZEN)).toThrow('over elkaar heen');
  });

  test.each(['../a.xml', '/a.xml', 'a//b', 'a/../b', './a', 'xl\\a.xml', 'C:a.xml', '', 'a\u0000b'])(
    'de naam %j wordt geweigerd',
    (naam) => {
      expect(bezwaar(rauweZip([{ ...A, naam }]))).toBe('zip-beschadigd');
    },
  );

  test('een naam of tekst die geen UTF-8 is wordt geweigerd', () => {
    expect(bezwaar(rauweZip([{ ...A, naam: Buffer.from([0x61, 0xff]) }]))).toBe('zip-beschadigd');
    const zip = leesZip(rauweZip([{ naam: 'a', inhoud: Buffer.from([0x61, 0xff]) }]), KANTOORGRENZEN);
    expect(() => zipTekst(zip, 'a')).toThrow('geen tekst in UTF-8');
  });

  test.each([0x0001, 0x0041, 0x2000])('een versleuteld deel (vlag %i) wordt zo genoemd', (vlaggen) => {
    expect(bezwaar(rauweZip([{ ...A, vlaggen }]))).toBe('zip-versleuteld');
  });

  test('een deel dat alleen volgens zijn kop versleuteld is wordt geweigerd', () => {
    expect(bezwaar(rauweZip([{ ...A, inKop: { vlaggen: 1 } }]))).toBe('zip-beschadigd');
  });
});

describe('de grenzen van de vrager', () => {
  const bytes = rauweZip([A, B]);
  const dicht = rauweZip([
    { naam: 'a', inhoud: Buffer.alloc(20_000), ingepakt: deflateRawSync(Buffer.alloc(20_000)) },
  ]);
  const verhouding = 20_000 / deflateRawSync(Buffer.alloc(20_000)).length;
  test.each<[string, Buffer, Partial<Zipgrenzen>, string | undefined]>([
    ['precies zo groot', bytes, { bytes: bytes.length }, undefined],
    ['één byte groter', bytes, { bytes: bytes.length - 1 }, 'zip-te-groot'],
    ['2 delen waar 2 mogen', bytes, { delen: 2 }, undefined],
    ['2 delen waar 1 mag', bytes, { delen: 1 }, 'zip-te-groot'],
    ['uitgepakt 8 bytes waar 8 mogen', bytes, { uitgepakt: 8 }, undefined],
    ['uitgepakt 8 bytes waar 7 mogen', bytes, { uitgepakt: 7 }, 'zip-te-groot'],
    ['zo dicht ingepakt als mag', dicht, { verhouding, klein: 0 }, undefined],
    ['dichter ingepakt dan mag', dicht, { verhouding: verhouding - 1, klein: 0 }, 'zip-te-groot'],
    ['dicht ingepakt maar klein', dicht, { verhouding: 1, klein: 20_000 }, undefined],
  ])('%s', (_hoe, zip, grenzen, verwacht) => {
    expect(bezwaar(zip, grenzen)).toBe(verwacht);
  });
});

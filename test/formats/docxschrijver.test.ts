import { readFileSync } from 'node:fs';
import PizZip from 'pizzip';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Brief } from '../../src/formats/brief.ts';
import { leesBriefpapier } from '../../src/formats/docx/briefpapier.ts';
import { writeBeoordelingskopie } from '../../src/formats/docx/kopie.ts';
import { gelinkt } from '../../src/formats/docx/koppelingen.ts';
import { writeDocx } from '../../src/formats/docx/schrijf.ts';
import { leesZip, zipTekst } from '../../src/formats/zip/lees.ts';
import { KANTOORGRENZEN } from '../../src/formats/zip/zipgrenzen.ts';
import { docxcontrole } from '../docxcontrole.ts';
import { alineas, delen } from '../docxtekst.ts';
import { voorbeeldbrieven } from '../letters/brieven.ts';

const BYTES = readFileSync('huisstijl/voorbeeld/briefpapier.docx');
const lees = (bytes: Uint8Array = BYTES) => leesBriefpapier(bytes, 'eigen.docx');
let brieven: readonly Brief[];
beforeAll(async () => {
  brieven = (await voorbeeldbrieven()).map(({ brief }) => brief);
}, 60_000);

/** The letterhead with one part changed, or left out. */
function anders(deel: string, wijzig: (xml: string) => string | null): Uint8Array {
  const zip = new PizZip(BYTES);
  const voor = zip.file(deel)?.asText() ?? '';
  const na = wijzig(voor);
  expect(na).not.toBe(voor);
  if (na === null) zip.remove(deel);
  else zip.file(deel, na);
  return zip.generate({ type: 'uint8array' });
}

const tekst = (bytes: Uint8Array) => alineas(delen(bytes).get('word/document.xml') ?? '');

describe('een brief na een andere, op hetzelfde briefpapier', () => {
  test('is byte voor byte de brief op pas gelezen briefpapier, heen en terug', () => {
    expect(new Set(brieven.map((b) => b.gemeentecode)).size).toBeGreaterThan(5);
    const papier = lees();
    const enkele = brieven.filter((_, i) => i % 5 === 0);
    const verwacht = enkele.map((b) => [writeDocx(b, lees()), writeBeoordelingskopie(b, lees())] as const);
    const gelijk = (i: number) => {
      const brief = enkele[i] as Brief;
      expect(Buffer.compare(writeDocx(brief, papier), verwacht[i]?.[0] ?? Buffer.alloc(0)), brief.titel).toBe(
        0,
      );
      const kopie = writeBeoordelingskopie(brief, papier);
      expect(Buffer.compare(kopie, verwacht[i]?.[1] ?? Buffer.alloc(0)), brief.titel).toBe(0);
    };
    for (let i = 0; i < enkele.length; i += 1) gelijk(i);
    for (let i = enkele.length - 1; i >= 0; i -= 1) gelijk(i);
  }, 60_000);

  test('is ook goed als de vorige mislukte', () => {
    const papier = lees();
    const [eerste, tweede] = brieven as [Brief, Brief];
    const stuk = { ...eerste, voettekst: undefined } as unknown as Brief;
    expect(() => writeDocx(stuk, papier)).toThrow('eigen.docx vraagt een onbekend merk {voettekst}');
    expect(Buffer.compare(writeDocx(tweede, papier), writeDocx(tweede, lees()))).toBe(0);
  });
});

describe('het briefpapier van een ander', () => {
  test.each([
    [
      'een onbekend merk',
      (x: string) => x.replace('{orgaan}', '{orgaan}{bestuur}'),
      'vraagt een onbekend merk {bestuur} binnen {#ondertekening}',
    ],
    [
      'een onbekende lijst, die anders leeg bleef',
      (x: string) => x.replaceAll('afschriften}', 'afschrift}'),
      'vraagt een onbekend merk {afschrift}',
    ],
    [
      'een merk van een ander deel',
      (x: string) => x.replace('{reden}', '{regel}'),
      'vraagt een onbekend merk {regel} binnen {#concept} {#redenen}',
    ],
    [
      'een merk dat er niet is, zodat tekst wegvalt',
      (x: string) => x.replace('{@slot}', ''),
      'mist het merk {slot}',
    ],
    [
      'een lijst die niet sluit',
      (x: string) => x.replace('{/aan}', ''),
      'heeft merken die niet goed openen of sluiten: {aan}',
    ],
  ])('wordt geweigerd om %s, met naam', (_, wijzig, melding) => {
    expect(() => lees(anders('word/document.xml', wijzig))).toThrow(`eigen.docx ${melding}`);
  });

  test('mag een merk over twee stukken tekst verdelen, zoals Word bij opslaan doet', () => {
    const gesplitst = anders('word/document.xml', (xml) =>
      xml.replace('{waarde}', '{wa</w:t></w:r><w:r><w:t xml:space="preserve">arde}'),
    );
    for (const brief of brieven.slice(0, 5))
      expect(tekst(writeDocx(brief, lees(gesplitst)))).toEqual(tekst(writeDocx(brief, lees())));
  });

  test.each(['word/numbering.xml', 'docProps/core.xml'])('mag zonder %s zijn: het komt erbij', (deel) => {
    const zip = new PizZip(anders(deel, () => null));
    const zonder = (naam: string, patroon: RegExp) =>
      zip.file(naam, zip.file(naam)?.asText().replace(patroon, '') ?? '');
    zonder('[Content_Types].xml', new RegExp(`<Override PartName="/${deel}"[^>]*>`));
    zonder('_rels/.rels', /<Relationship [^>]*core-properties"[^>]*>/);
    zonder('word/_rels/document.xml.rels', /<Relationship [^>]*numbering.xml"[^>]*>/);
    const papier = lees(zip.generate({ type: 'uint8array' }));
    for (const brief of brieven) {
      const gemaakt = delen(writeDocx(brief, papier));
      expect(docxcontrole(gemaakt)).toEqual([]);
      expect(gemaakt.has(deel)).toBe(true);
      expect(
        [...gemaakt]
          .filter(([naam]) => naam.endsWith('.rels'))
          .map(([, xml]) => xml)
          .join(''),
      ).toContain(deel.split('/').at(-1));
    }
  });

  test('mag zijn lijsten anders nummeren: opsomming blijft opsomming', () => {
    const omgekeerd = anders('word/numbering.xml', (xml) =>
      xml.replaceAll(/w:abstractNumId="([01])"/g, (_, n) => `w:abstractNumId="${n === '0' ? 7 : 3}"`),
    );
    const lijst = (geordend: boolean): Brief => ({
      ...(brieven[0] as Brief),
      blokken: [{ type: 'list', geordend, items: [[{ type: 'text', text: 'punt' }]] }],
    });
    const nummering = (geordend: boolean) =>
      delen(writeDocx(lijst(geordend), lees(omgekeerd))).get('word/numbering.xml');
    expect(nummering(false)).toContain('<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>');
    expect(nummering(true)).toContain('<w:num w:numId="1"><w:abstractNumId w:val="3"/><w:lvlOverride');
  });

  test('bepaalt met zijn marges hoe breed een tabel is', () => {
    const smal = lees(anders('word/document.xml', (xml) => xml.replace(/w:left="1417"/, 'w:left="2417"')));
    expect(lees().opmaak.tekstbreedte).toBe(7371);
    expect(smal.opmaak.tekstbreedte).toBe(6371);
  });
});

test('het zip-bestand is te lezen, met kloppende controlegetallen en een vaste datum', () => {
  const bytes = writeDocx(brieven[0] as Brief, lees());
  const zip = new PizZip(bytes, { checkCRC32: true });
  expect(Object.keys(zip.files)).toEqual(Object.keys(new PizZip(BYTES).files));
  for (const deel of Object.values(zip.files)) expect(deel.date.toDateString()).toBe('Thu Jan 01 2026');
  const gelezen = leesZip(bytes, KANTOORGRENZEN);
  for (const naam of Object.keys(zip.files))
    expect(
      Buffer.from(gelezen.lees(naam) ?? []).equals(zip.file(naam)?.asUint8Array() ?? Buffer.of(0)),
      naam,
    ).toBe(true);
  const stuk = Uint8Array.from(bytes);
  const plek = Buffer.from(bytes).indexOf('word/document.xml') + 'word/document.xml'.length + 20;
  stuk[plek] = (stuk[plek] ?? 0) ^ 1;
  expect(() => new PizZip(stuk, { checkCRC32: true }).file('word/document.xml')?.asText()).toThrow();
});

test('een e-mailadres en een website worden links; tekst met & en < blijft tekst', () => {
  const opmaak = '<w:rPr><w:b/></w:rPr>';
  const run = (tekst: string) => `<w:r>${opmaak}<w:t xml:space="preserve">${tekst}</w:t></w:r>`;
  const link = (doel: string, tekst: string) =>
    `<w:fldSimple w:instr=" HYPERLINK &quot;${doel}&quot; ">${run(tekst)}</w:fldSimple>`;
  expect(gelinkt(`<w:p>${run('A &amp; B')}<w:br/>${run('Zie www.a.nl &lt;of a@b.nl&gt;.')}</w:p>`)).toBe(
    `<w:p>${run('A &amp; B')}<w:br/>${run('Zie ')}${link('https://www.a.nl', 'www.a.nl')}${run(' &lt;of ')}${link('mailto:a@b.nl', 'a@b.nl')}${run('&gt;.')}</w:p>`,
  );
  const lang = 'https://x.nl/?a=1&amp;b=2';
  expect(gelinkt(run(lang))).toBe(link(lang, lang));
});

test('een tab tussen twee ondertekenaars is een tab van Word', () => {
  const brief = brieven.find((b) => b.ondertekening !== null);
  if (brief?.ondertekening == null) throw new Error('een brief zonder ondertekening');
  const { ondertekening } = brief;
  const wie = ['de secretaris', 'de voorzitter'].map((functie) => ({ functie, naam: null }));
  const bytes = writeDocx({ ...brief, ondertekening: { ...ondertekening, ondertekenaars: wie } }, lees());
  const document = zipTekst(leesZip(bytes, KANTOORGRENZEN), 'word/document.xml') ?? '';
  expect(document).toContain('de secretaris,</w:t><w:tab/><w:t xml:space="preserve">de voorzitter,</w:t>');
  expect(document).not.toMatch(/<w:t(?: [^>]*)?>[^<]*\t/);
});

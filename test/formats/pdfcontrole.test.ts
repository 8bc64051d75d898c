import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from 'pdf-lib';
import { beforeAll, expect, test } from 'vitest';
import type { Brief, Inline } from '../../src/formats/brief.ts';
import { writePdf } from '../../src/formats/pdf/schrijf.ts';
import { huisstijlVan, metLetter } from '../eigen.ts';
import { voorbeeldbrieven } from '../letters/brieven.ts';
import { leesPdf, tekstVan } from '../pdfcontrole/lees.ts';
import { elementen } from '../pdfcontrole/tags.ts';
import { pdfcontrole } from '../pdfcontrole.ts';

let goed: Uint8Array;
beforeAll(async () => {
  const { briefpapier } = huisstijlVan();
  const brief = (await voorbeeldbrieven()).map((g) => g.brief).find((b) => b.soort === 'besluit');
  if (brief === undefined) throw new Error('er is geen besluit');
  const bijlage = {
    naam: 'beoordeling.json',
    soort: 'application/json',
    omschrijving: 'De beoordeling',
    bytes: new TextEncoder().encode('{}'),
  };
  goed = writePdf(metAlles(brief), metLetter(briefpapier.pdf), bijlage);
});

/** A letter in which every kind of element occurs. */
function metAlles(brief: Brief): Brief {
  const tekst = (text: string): Inline => ({ type: 'text', text });
  const nadruk: Inline[] = [
    { type: 'strong', inhoud: [tekst('vet '), { type: 'emphasis', inhoud: [tekst('schuin')] }] },
  ];
  return { ...brief, blokken: [{ type: 'paragraph', inhoud: nadruk }, ...brief.blokken] };
}

/** The good file with something changed. */
async function gewijzigd(wijzig: (d: PDFDocument) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(goed, { updateMetadata: false });
  wijzig(document);
  return document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}

const n = (naam: string) => PDFName.of(naam);

/** The first element with this role. */
function element(d: PDFDocument, rol: string, nummer = 0): PDFDict {
  const alle = d.context
    .enumerateIndirectObjects()
    .flatMap(([, o]) => (o instanceof PDFDict && o.get(n('S')) === n(rol) && o.has(n('P')) ? [o] : []));
  const gevonden = alle[nummer];
  if (gevonden === undefined) throw new Error(`er is geen ${rol}`);
  return gevonden;
}

function kinderen(d: PDFDict): PDFArray {
  const k = d.lookup(n('K'));
  if (!(k instanceof PDFArray)) throw new Error('geen kinderen');
  return k;
}

/** Changes the text of the content stream of the first page, or of another stream. */
function stroom(
  d: PDFDocument,
  houder: PDFDict,
  sleutel: string,
  zoek: string | RegExp,
  vervang: string,
): void {
  const oud = houder.lookup(n(sleutel)) as PDFRawStream;
  const tekst = tekstVan(oud);
  const nieuw = tekst.replace(zoek, vervang);
  expect(nieuw).not.toBe(tekst);
  const dict = d.context.obj({ Length: nieuw.length }) as PDFDict;
  for (const [naam, waarde] of oud.dict.entries())
    if (naam !== n('Filter') && naam !== n('Length')) dict.set(naam, waarde);
  houder.set(n(sleutel), d.context.register(PDFRawStream.of(dict, Buffer.from(nieuw, 'latin1'))));
}

const inhoud = (zoek: string | RegExp, vervang: string) => (d: PDFDocument) =>
  stroom(d, d.getPage(0).node, 'Contents', zoek, vervang);
const xmp = (zoek: string | RegExp, vervang: string) => (d: PDFDocument) =>
  stroom(d, d.catalog, 'Metadata', zoek, vervang);
const zonder = (sleutel: string) => (d: PDFDocument) => d.catalog.delete(n(sleutel));

function letter(d: PDFDocument): { type0: PDFDict; cid: PDFDict } {
  const fonts = d.getPage(0).node.lookup(n('Resources'), PDFDict).lookup(n('Font'), PDFDict);
  const type0 = fonts.lookup(n('R'), PDFDict);
  return { type0, cid: type0.lookup(n('DescendantFonts'), PDFArray).lookup(0, PDFDict) };
}

function koppeling(d: PDFDocument): PDFDict {
  return d.getPage(0).node.lookup(n('Annots'), PDFArray).lookup(0, PDFDict);
}

function bijlage(d: PDFDocument): PDFDict {
  return d.catalog.lookup(n('AF'), PDFArray).lookup(0, PDFDict);
}

function kleurdoel(d: PDFDocument): PDFDict {
  return d.catalog.lookup(n('OutputIntents'), PDFArray).lookup(0, PDFDict);
}

function zet(houder: PDFDict, sleutel: string, waarde: PDFObject): void {
  houder.set(n(sleutel), waarde);
}

test('het goede bestand blijft goed als het ongewijzigd opnieuw wordt geschreven', async () => {
  expect(await pdfcontrole(goed)).toEqual([]);
  expect(await pdfcontrole(await gewijzigd(() => undefined))).toEqual([]);
  const rollen = new Set(elementen(await leesPdf(goed)).map((e) => e.rol));
  for (const rol of ['Figure', 'H1', 'H2', 'L', 'Lbl', 'TH', 'TD', 'Link', 'Span'])
    expect(rollen).toContain(rol);
});

test.each<[string, (d: PDFDocument) => void]>([
  ['de taal is niet nl-NL', zonder('Lang')],
  ['het bestand zegt niet dat het tags heeft', zonder('MarkInfo')],
  ['een lezer toont de titel niet', zonder('ViewerPreferences')],
  ['er is geen kleurprofiel', zonder('OutputIntents')],
  ['er is geen boom met tags', zonder('StructTreeRoot')],
  ['de titel ontbreekt', xmp(/<dc:title>.*<\/dc:title>/, '')],
  ['de metadata noemen de taal niet', xmp('<rdf:li>nl-NL', '<rdf:li>en-GB')],
  ['het bestand zegt niet dat het PDF/A-3 is', xmp('<pdfaid:part>3', '<pdfaid:part>2')],
  ['het bestand zegt niet dat het niveau A heeft', xmp('<pdfaid:conformance>A', '<pdfaid:conformance>B')],
  ['het bestand zegt niet dat het PDF/UA-1 is', xmp('<pdfuaid:part>1</pdfuaid:part>', '')],
  ['pdfuaid is niet beschreven', xmp('<pdfaProperty:name>part', '<pdfaProperty:name>deel')],
  ['het bestand heeft geen id', (d) => delete d.context.trailerInfo.ID],
  [
    'OpenAction hoort niet in een archief',
    (d) => zet(d.catalog, 'OpenAction', d.context.obj({ S: 'JavaScript' })),
  ],
  ['een bijlage hoort niet bij de brief', zonder('AF')],
  ['P wijst naar een verkeerde ouder', (d) => zet(element(d, 'P', 3), 'P', d.getPage(0).ref)],
  ['Vreemd is geen standaardrol', (d) => zet(element(d, 'P'), 'S', n('Vreemd'))],
  ['LI staat in P', (d) => zet(element(d, 'L'), 'S', n('P'))],
  ['P is leeg', (d) => element(d, 'P', 3).delete(n('K'))],
  ['een kopcel zegt niet waarvoor zij geldt', (d) => element(d, 'TH').delete(n('A'))],
  ['een tabel heeft rijen van verschillende lengte', (d) => kinderen(element(d, 'TR', 2)).remove(1)],
  ['een rij heeft geen kopcel', (d) => zet(element(d, 'TH', 2), 'S', n('TD'))],
  ['een tabel heeft geen kopregel', (d) => kinderen(element(d, 'Table')).remove(0)],
  ['er is niet precies één hoofdkop', (d) => zet(element(d, 'H1'), 'S', n('P'))],
  ['een kop slaat een niveau over', (d) => zet(element(d, 'H2'), 'S', n('H3'))],
  [
    'een stuk inhoud hoort bij twee tags',
    (d) => zet(element(d, 'P', 3), 'K', element(d, 'P', 4).get(n('K')) as PDFObject),
  ],
  ['een tag wijst naar inhoud die er niet is', (d) => zet(element(d, 'P', 3), 'K', PDFNumber.of(999))],
  ['gemerkte inhoud staat niet in de boom', (d) => kinderen(element(d, 'Document')).remove(1)],
  ['op bladzijde 1 staat iets zonder tag', inhoud(/\/\w+ <<\/MCID 0>> BDC\n([\s\S]*?)\nEMC/, '$1')],
  ['gemerkte inhoud sluit niet', inhoud(/EMC$/, '')],
  ['gemerkte inhoud staat in andere gemerkte inhoud', inhoud('EMC\n', '')],
  ['de tabvolgorde volgt de tags niet', (d) => d.getPage(0).node.delete(n('Tabs'))],
  [
    'de weg terug van bladzijde naar tag klopt niet',
    (d) => zet(d.getPage(0).node, 'StructParents', PDFNumber.of(1)),
  ],
  ['een beeld heeft geen tekst of geen plaats', (d) => element(d, 'Figure').delete(n('Alt'))],
  [
    'de metadata zijn ingepakt',
    (d) => (d.catalog.lookup(n('Metadata')) as PDFRawStream).dict.set(n('Filter'), d.context.obj([])),
  ],
  ['een bijlage zegt niet wat zij is', (d) => bijlage(d).delete(n('AFRelationship'))],
  ['een bijlage heeft geen naam', (d) => bijlage(d).delete(n('UF'))],
  [
    'een bijlage heeft geen soort',
    (d) => (bijlage(d).lookup(n('EF'), PDFDict).lookup(n('F')) as PDFRawStream).dict.delete(n('Subtype')),
  ],
  [
    'het kleurprofiel is geen sRGB',
    (d) => (kleurdoel(d).lookup(n('DestOutputProfile')) as PDFRawStream).dict.set(n('N'), PDFNumber.of(4)),
  ],
  ['het kleurprofiel is niet voor PDF/A', (d) => zet(kleurdoel(d), 'S', n('GTS_PDFX'))],
  ['JavaScript hoort niet in een archief', (d) => zet(koppeling(d), 'A', d.context.obj({ S: 'JavaScript' }))],
  [
    'de gegevens buiten de XMP zijn niet de titel',
    (d) => (d.context.trailerInfo.Info = d.context.register(d.context.obj({}))),
  ],
  [
    'de gegevens buiten de XMP zijn niet de titel',
    (d) =>
      (d.context.trailerInfo.Info = d.context.register(
        d.context.obj({ Title: PDFString.of('Iets anders') }),
      )),
  ],
  ['de inhoud staat niet in leesvolgorde', (d) => verwissel(kinderen(element(d, 'Document')), 3, 4)],
  ['een koppeling heeft geen omschrijving', (d) => koppeling(d).delete(n('Contents'))],
  ['een koppeling wordt niet afgedrukt', (d) => koppeling(d).delete(n('F'))],
  ['een koppeling heeft geen tag Link', (d) => kinderen(element(d, 'Link')).remove(1)],
  [
    'een koppeling leidt nergens heen',
    (d) => zet(koppeling(d).lookup(n('A'), PDFDict), 'URI', PDFString.of('nergens')),
  ],
  [
    'de weg terug van koppeling naar tag klopt niet',
    (d) => zet(koppeling(d), 'StructParent', PDFNumber.of(0)),
  ],
  [
    'een lettertype is niet opgenomen',
    (d) => letter(d).cid.lookup(n('FontDescriptor'), PDFDict).delete(n('FontFile2')),
  ],
  ['een lettertype heeft geen naam als deel', (d) => zet(letter(d).type0, 'BaseFont', n('Arimo'))],
  [
    'het lettertype B bestaat niet',
    (d) => d.getPage(0).node.lookup(n('Resources'), PDFDict).delete(n('Font')),
  ],
  ['er staat een teken dat het lettertype niet heeft', inhoud(/\/R ([\d.]+ Tf .*?\[<)..../, '/R $10000')],
])('gevonden wordt: %s', async (verwacht, wijzig) => {
  expect(await pdfcontrole(await gewijzigd(wijzig))).toContain(verwacht);
});

function verwissel(rij: PDFArray, a: number, b: number): void {
  const [eerste, tweede] = [rij.get(a), rij.get(b)];
  rij.set(a, tweede);
  rij.set(b, eerste);
}

test('gevonden wordt: een glyph zonder vorm, zonder teken of met een andere breedte', async () => {
  const zonderTeken = await gewijzigd((d) =>
    stroom(d, letter(d).type0, 'ToUnicode', /<0001> <(\w+)>/, '<0021> <$1>'),
  );
  expect((await pdfcontrole(zonderTeken)).join()).toMatch(/glyph \d+ zegt niet welk teken hij is/);
  const breder = await gewijzigd((d) => {
    const breedtes = letter(d).cid.lookup(n('W'), PDFArray).lookup(1, PDFArray);
    for (let i = 0; i < breedtes.size(); i++) breedtes.set(i, PDFNumber.of(500));
  });
  expect((await pdfcontrole(breder)).join()).toMatch(/glyph \d+ heeft een andere breedte/);
  // The places of all outlines point at the first one, which is empty: nothing would be printed.
  const leeg = await gewijzigd((d) => {
    const beschrijving = letter(d).cid.lookup(n('FontDescriptor'), PDFDict);
    const bestand = beschrijving.lookup(n('FontFile2')) as PDFRawStream;
    const bytes = Buffer.from(tekstVan(bestand), 'latin1');
    const tabellen = bytes.readUInt16BE(4);
    for (let i = 0; i < tabellen; i++) {
      const regel = 12 + 16 * i;
      if (bytes.toString('latin1', regel, regel + 4) === 'loca')
        bytes.fill(
          0,
          bytes.readUInt32BE(regel + 8),
          bytes.readUInt32BE(regel + 8) + bytes.readUInt32BE(regel + 12),
        );
    }
    const dict = d.context.obj({ Length: bytes.length, Length1: bytes.length }) as PDFDict;
    beschrijving.set(n('FontFile2'), d.context.register(PDFRawStream.of(dict, bytes)));
  });
  expect((await pdfcontrole(leeg)).join()).toMatch(/glyph \d+ \(.\) heeft geen vorm/);
});

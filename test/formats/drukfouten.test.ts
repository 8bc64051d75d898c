import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib';
import { beforeAll, expect, test } from 'vitest';
import { Weigering } from '../../src/dossier/weigering.ts';
import { beginDruk, voegToe } from '../../src/formats/pdf/druk/druk.ts';
import { naam, tekstVan } from '../pdfcontrole/lees.ts';
import { pdfcontrole } from '../pdfcontrole.ts';
import { brievenIn, drukVan, type Gemaakt, LANG } from './drukbrieven.ts';

let brieven: Gemaakt[];
let bytes: Uint8Array;
beforeAll(async () => {
  brieven = brievenIn('huisstijl/voorbeeld').slice(0, 3);
  bytes = (await drukVan(brieven)).bytes;
}, LANG);

test.each<[string, (d: PDFDocument) => void]>([
  ['een bladwijzer leidt nergens heen', (d) => bladwijzer(d).delete(naam('Dest'))],
  ['een bladwijzer heeft geen naam', (d) => bladwijzer(d).delete(naam('Title'))],
  ['een bladwijzer kent zijn plaats niet', (d) => bladwijzer(d).delete(naam('Prev'))],
  ['een koppeling leidt nergens heen', (d) => link(d).delete(naam('Dest'))],
  ['Document staat in iets anders', (d) => deel(d, 1).set(naam('S'), naam('Document'))],
  ['Part wijst naar een verkeerde ouder', (d) => deel(d, 1).set(naam('P'), d.getPage(0).ref)],
  [
    'de weg terug van bladzijde naar tag klopt niet',
    (d) => d.getPage(2).node.set(naam('StructParents'), PDFNumber.of(1)),
  ],
  ['er is niet precies één hoofdkop', (d) => kop(d).set(naam('S'), naam('P'))],
  ['gemerkte inhoud staat niet in de boom', (d) => delen(d).remove(2)],
  ['de inhoud staat niet in leesvolgorde', (d) => wissel(deel(d, 1).lookup(naam('K'), PDFArray))],
])('gevonden wordt: %s', async (verwacht, wijzig) => {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  wijzig(document);
  const anders = await document.save({ useObjectStreams: false, addDefaultPage: false });
  expect(await pdfcontrole(anders)).toContain(verwacht);
});

test.each<[string, () => Promise<Uint8Array>]>([
  [
    'een PDF van een ander programma',
    async () => {
      const d = await PDFDocument.create();
      d.addPage();
      return d.save();
    },
  ],
  ['een brief zonder tags', () => gewijzigd((d) => d.catalog.delete(naam('StructTreeRoot')))],
  ['een brief zonder metadata', () => gewijzigd((d) => d.catalog.delete(naam('Metadata')))],
  [
    'een brief die een ander programma heeft bewaard',
    () =>
      gewijzigd((d) => {
        const oud = d.catalog.lookup(naam('Metadata')) as PDFRawStream;
        const xmp = tekstVan(oud).replace('<pdf:Producer>Trede', '<pdf:Producer>Een ander');
        expect(xmp).not.toBe(tekstVan(oud));
        const nieuw = PDFRawStream.of(
          d.context.obj({ Length: xmp.length }) as PDFDict,
          Buffer.from(xmp, 'latin1'),
        );
        d.catalog.set(naam('Metadata'), d.context.register(nieuw));
      }),
  ],
  ['een halve brief', async () => (brieven[0]?.bytes ?? bytes).subarray(0, 20_000)],
  ['tekst', async () => new TextEncoder().encode('geen PDF')],
  ['een andere druk', async () => bytes],
  [
    'een brief die zijn bladwijzers toont',
    () => gewijzigd((d) => d.catalog.set(naam('PageMode'), naam('UseOutlines'))),
  ],
])('%s wordt geweigerd', async (_, maak) => {
  await expect(voegToe(beginDruk(), { gemeente: 'A', stuk: 'b' }, await maak())).rejects.toThrow(Weigering);
});

async function gewijzigd(wijzig: (d: PDFDocument) => void): Promise<Uint8Array> {
  const d = await PDFDocument.load(brieven[0]?.bytes ?? bytes, { updateMetadata: false });
  wijzig(d);
  return d.save({ addDefaultPage: false });
}

function bladwijzer(d: PDFDocument): PDFDict {
  return d.catalog
    .lookup(naam('Outlines'), PDFDict)
    .lookup(naam('First'), PDFDict)
    .lookup(naam('Next'), PDFDict);
}

function link(d: PDFDocument): PDFDict {
  return d.getPage(0).node.lookup(naam('Annots'), PDFArray).lookup(0, PDFDict);
}

function delen(d: PDFDocument): PDFArray {
  const wortel = d.catalog.lookup(naam('StructTreeRoot'), PDFDict);
  return wortel.lookup(naam('K'), PDFArray).lookup(0, PDFDict).lookup(naam('K'), PDFArray);
}

const deel = (d: PDFDocument, i: number) => delen(d).lookup(i, PDFDict);

function kop(d: PDFDocument): PDFDict {
  const kinderen = deel(d, 2).lookup(naam('K'), PDFArray);
  const gevonden = kinderen
    .asArray()
    .map((k) => d.context.lookup(k))
    .find((k) => k instanceof PDFDict && k.get(naam('S')) === PDFName.of('H1'));
  if (!(gevonden instanceof PDFDict)) throw new Error('er is geen hoofdkop');
  return gevonden;
}

function wissel(rij: PDFArray): void {
  const [eerste, tweede] = [rij.get(3), rij.get(4)];
  rij.set(3, tweede);
  rij.set(4, eerste);
}

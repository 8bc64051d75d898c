import { type PDFContext, PDFHexString, type PDFObject, type PDFRef, PDFStream } from 'pdf-lib';
import { deflate } from '../../zip/deflate.ts';
import { latin1 } from './latin1.ts';
import { vingerafdruk } from './vingerafdruk.ts';
import { woordenboek } from './woordenboek.ts';

const KOP = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n';

/**
 * Writes all objects of a document as a PDF file: streams as they are, the rest packed in compressed object streams,
 * and a cross-reference stream. The id of the file is made from its content. Some readers know the title by the Info only, not
 * by the XMP.
 */
export function schrijfBestand(context: PDFContext, catalogus: PDFRef, titel: string): Uint8Array {
  const info = context.register(
    woordenboek(context, { Title: PDFHexString.fromText(titel.replaceAll(/\s+/g, ' ')) }),
  );
  const objecten = context.enumerateIndirectObjects();
  const stromen = objecten.filter((paar): paar is [PDFRef, PDFStream] => paar[1] instanceof PDFStream);
  const gewoon = objecten.filter(([, o]) => !(o instanceof PDFStream));
  const pakketten = pakkettenVan(gewoon);
  const eerste = context.largestObjectNumber + 1;
  const register = eerste + pakketten.length;

  const delen: Uint8Array[] = [latin1(KOP)];
  let lengte = KOP.length;
  const plekken = new Map<number, number>();
  const voegToe = (nummer: number, woordenboek: string, inhoud: Uint8Array) => {
    plekken.set(nummer, lengte);
    // The content is not copied: fonts are the larger part of a file.
    for (const deel of [latin1(`${nummer} 0 obj\n${woordenboek}\nstream\n`), inhoud, EINDE]) {
      delen.push(deel);
      lengte += deel.length;
    }
  };
  for (const [ref, object] of stromen)
    voegToe(ref.objectNumber, object.dict.toString(), object.getContents());
  pakketten.forEach((p, i) => voegToe(eerste + i, ...objectstroom(p)));
  const id = `<${vingerafdruk(delen)}>`;
  const start = lengte;
  plekken.set(register, start);

  const rijen = new Uint8Array((register + 1) * RIJ);
  const rij = (nummer: number, soort: number, plek: number, laatste: number) =>
    rijen.set([soort, plek >> 24, plek >> 16, plek >> 8, plek, laatste >> 8, laatste], nummer * RIJ);
  rij(0, 0, 0, 0xffff);
  for (const [nummer, plek] of plekken) rij(nummer, 1, plek, 0);
  pakketten.forEach((p, n) => p.forEach(([ref], i) => rij(ref.objectNumber, 2, eerste + n, i)));
  const gepakt = deflate(rijen);
  const kop =
    `<</Type /XRef /Size ${register + 1} /W [1 4 2] /Root ${catalogus.toString()} /Info ${info.toString()} /ID [${id} ${id}] ` +
    `/Filter /FlateDecode /Length ${gepakt.length}>>`;
  voegToe(register, kop, gepakt);
  const slot = latin1(`startxref\n${start}\n%%EOF\n`);
  return samen([...delen, slot], lengte + slot.length);
}

const EINDE = latin1('\nendstream\nendobj\n');
const RIJ = 7; // bytes of a row in the cross-reference stream: kind 1, place 4, index 2

/** A reader unpacks a whole object stream for one object of it; and its place there has two bytes. */
const HOOGSTE_PAKKET = 1000;

function pakkettenVan(objecten: readonly [PDFRef, PDFObject][]): [PDFRef, PDFObject][][] {
  const uit: [PDFRef, PDFObject][][] = [];
  for (let i = 0; i < objecten.length; i += HOOGSTE_PAKKET) uit.push(objecten.slice(i, i + HOOGSTE_PAKKET));
  return uit;
}

/** The dictionary and the content of a stream of objects. */
function objectstroom(objecten: readonly [PDFRef, PDFObject][]): [string, Uint8Array] {
  const kop: number[] = [];
  let inhoud = '';
  for (const [ref, object] of objecten) {
    kop.push(ref.objectNumber, inhoud.length);
    inhoud += `${object.toString()}\n`;
  }
  const begin = `${kop.join(' ')}\n`;
  const gepakt = deflate(latin1(begin + inhoud));
  return [
    `<</Type /ObjStm /N ${objecten.length} /First ${begin.length} /Filter /FlateDecode /Length ${gepakt.length}>>`,
    gepakt,
  ];
}

function samen(delen: readonly Uint8Array[], lengte: number): Uint8Array {
  const uit = new Uint8Array(lengte);
  let plek = 0;
  for (const deel of delen) {
    uit.set(deel, plek);
    plek += deel.length;
  }
  return uit;
}

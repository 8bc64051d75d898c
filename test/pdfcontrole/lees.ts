import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from 'pdf-lib';

/** Something drawn on a page, and the marked content that it stands in. */
interface Getekend {
  readonly wat: 'tekst' | 'vlak' | 'vorm';
  /** Null outside marked content; 'artefact' inside an artifact. */
  readonly in: number | 'artefact' | null;
  readonly letter: string;
  readonly codes: readonly number[];
}

interface Blad {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  readonly getekend: readonly Getekend[];
  /** What is wrong with how marked content opens and closes. */
  readonly fouten: readonly string[];
}

/** A PDF opened for its check. */
export interface Pdf {
  readonly bytes: Uint8Array;
  readonly context: PDFContext;
  readonly catalogus: PDFDict;
  readonly bladen: readonly Blad[];
}

export async function leesPdf(bytes: Uint8Array): Promise<Pdf> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const bladen = document.getPages().map(({ ref, node }) => {
    const inhoud = node.lookup(PDFName.of('Contents'));
    return { ref, dict: node, ...leesInhoud(inhoud === undefined ? '' : tekstVan(inhoud)) };
  });
  return { bytes, context: document.context, catalogus: document.catalog, bladen };
}

/** An unpacked stream, a byte for each character. */
export function tekstVan(stroom: PDFObject): string {
  return Buffer.from(bytesVan(stroom)).toString('latin1');
}

export function bytesVan(stroom: PDFObject): Uint8Array {
  if (!(stroom instanceof PDFRawStream)) throw new Error('geen stroom');
  return decodePDFRawStream(stroom).decode();
}

const TEKENS = /\/[^\s/<>[\]()]+|<<|>>|<[0-9a-fA-F]*>|\[|\]|[-+.\d]+|[A-Za-z*'"]+/g;

/** Reads a content stream: what is drawn, and in which marked content. */
function leesInhoud(tekst: string): Pick<Blad, 'getekend' | 'fouten'> {
  const getekend: Getekend[] = [];
  const fouten: string[] = [];
  const open: (number | 'artefact')[] = [];
  let letter = '';
  let operanden: string[] = [];
  for (const [teken] of tekst.matchAll(TEKENS)) {
    if (!/^[A-Za-z*'"]/.test(teken)) {
      operanden.push(teken);
      continue;
    }
    const plek = open.at(-1) ?? null;
    if (teken === 'BDC') {
      if (open.length > 0) fouten.push('gemerkte inhoud staat in andere gemerkte inhoud');
      const mcid = operanden[operanden.indexOf('/MCID') + 1];
      open.push(operanden.includes('/MCID') ? Number(mcid) : 'artefact');
      if (!operanden.includes('/MCID') && operanden[0] !== '/Artifact')
        fouten.push(`gemerkte inhoud ${operanden[0]} heeft geen MCID`);
    } else if (teken === 'EMC') {
      if (open.pop() === undefined) fouten.push('gemerkte inhoud sluit zonder te openen');
    } else if (teken === 'Tf') letter = (operanden[0] ?? '').slice(1);
    else if (teken === 'TJ' || teken === 'Tj')
      getekend.push({ wat: 'tekst', in: plek, letter, codes: operanden.flatMap(codesVan) });
    else if (/^(f|F|S|s|B|b|f\*)$/.test(teken))
      getekend.push({ wat: 'vlak', in: plek, letter: '', codes: [] });
    else if (teken === 'Do') getekend.push({ wat: 'vorm', in: plek, letter: operanden[0] ?? '', codes: [] });
    operanden = [];
  }
  if (open.length > 0) fouten.push('gemerkte inhoud sluit niet');
  return { getekend, fouten };
}

function codesVan(operand: string): number[] {
  return /^<[0-9a-fA-F]/.test(operand)
    ? (operand.slice(1, -1).match(/.{4}/g) ?? []).map((h) => Number.parseInt(h, 16))
    : [];
}

export const naam = (n: string) => PDFName.of(n);

/** The text of a name or a string, or of a number; empty when it is absent. */
export function waarde(object: PDFObject | undefined): string {
  if (object === undefined) return '';
  if (object instanceof PDFName) return object.decodeText();
  return 'decodeText' in object ? (object as { decodeText(): string }).decodeText() : object.toString();
}

/** A dictionary in a dictionary. */
export function dict(in_: PDFDict | undefined, sleutel: string): PDFDict | undefined {
  const gevonden = in_?.lookup(naam(sleutel));
  return gevonden instanceof PDFDict
    ? gevonden
    : gevonden instanceof PDFRawStream
      ? gevonden.dict
      : undefined;
}

/** The elements of an array, or the one element that stands without one; references stay. */
export function lijst(in_: PDFDict | undefined, sleutel: string): PDFObject[] {
  const direct = in_?.get(naam(sleutel));
  const gevonden = direct instanceof PDFRef ? in_?.context.lookup(direct) : direct;
  if (gevonden instanceof PDFArray) return gevonden.asArray();
  return direct === undefined ? [] : [direct];
}

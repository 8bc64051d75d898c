import { type PDFContext, PDFRawStream, type PDFRef } from 'pdf-lib';
import { deflate } from '../../zip/deflate.ts';
import { type Woordenboek, woordenboek } from './woordenboek.ts';

/** A compressed stream as an object of the file. */
export function stroom(context: PDFContext, bytes: Uint8Array, erbij: Woordenboek = {}): PDFRef {
  return gepakteStroom(context, deflate(bytes), erbij);
}

/** The same, of bytes that were compressed before: what every letter shares is compressed once per process. */
export function gepakteStroom(context: PDFContext, gepakt: Uint8Array, erbij: Woordenboek = {}): PDFRef {
  return context.register(
    PDFRawStream.of(woordenboek(context, { ...erbij, Filter: 'FlateDecode', Length: gepakt.length }), gepakt),
  );
}

import { type PDFContext, PDFHexString, PDFString } from 'pdf-lib';
import { stroom } from './stroom.ts';
import { woordenboek } from './woordenboek.ts';

/** A file inside the PDF: data that the letter was made from. */
export interface Bijlage {
  readonly naam: string;
  /** Such as application/json. */
  readonly soort: string;
  readonly omschrijving: string;
  readonly bytes: Uint8Array;
}

/** The entries of the catalog for an attached file (PDF/A-3: its kind, and what it is to the letter). */
export function bijlageobject(context: PDFContext, b: Bijlage, datum: string | null) {
  const dag = datum === null ? {} : { ModDate: PDFString.of(`D:${datum.replaceAll('-', '')}000000Z`) };
  const bestand = stroom(context, b.bytes, {
    Type: 'EmbeddedFile',
    Subtype: b.soort,
    Params: { Size: b.bytes.length, ...dag },
  });
  const beschrijving = context.register(
    woordenboek(context, {
      Type: 'Filespec',
      F: PDFString.of(b.naam),
      UF: PDFHexString.fromText(b.naam),
      Desc: PDFHexString.fromText(b.omschrijving),
      AFRelationship: 'Data',
      EF: { F: bestand, UF: bestand },
    }),
  );
  return { AF: [beschrijving], Names: { EmbeddedFiles: { Names: [PDFString.of(b.naam), beschrijving] } } };
}

import { type PDFContext, PDFRawStream, type PDFRef, PDFString } from 'pdf-lib';
import type { Zetterij } from '../letter/zetterij.ts';
import { gepakteStroom } from './stroom.ts';
import { type Woordenboek, woordenboek } from './woordenboek.ts';
import { type Documentgegevens, xmp } from './xmp.ts';

/** The root of a file: its pages and tags, what it says about itself, and what its colours mean. */
export function catalogusobject(
  context: PDFContext,
  boom: PDFRef,
  tags: PDFRef,
  gegevens: Documentgegevens,
  { kleurprofiel }: Zetterij,
  erbij: Woordenboek = {},
): PDFRef {
  return context.register(
    woordenboek(context, {
      Type: 'Catalog',
      Pages: boom,
      Lang: PDFString.of('nl-NL'),
      MarkInfo: { Marked: true },
      ViewerPreferences: { DisplayDocTitle: true },
      StructTreeRoot: tags,
      Metadata: metadata(context, xmp(gegevens)),
      OutputIntents: [kleurdoel(context, kleurprofiel())],
      ...erbij,
    }),
  );
}

/** Not compressed: an archive reads it without unpacking. */
function metadata(context: PDFContext, bytes: Uint8Array): PDFRef {
  return context.register(
    PDFRawStream.of(woordenboek(context, { Type: 'Metadata', Subtype: 'XML', Length: bytes.length }), bytes),
  );
}

function kleurdoel(context: PDFContext, profiel: Uint8Array) {
  return {
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: gepakteStroom(context, profiel, { N: 3 }),
  };
}

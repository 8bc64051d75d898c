import {
  decodePDFRawStream,
  ParseSpeeds,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
} from 'pdf-lib';
import { type Weigering, weiger } from '../../../dossier/weigering.ts';
import { leesXmp } from '../bestand/xmp.ts';
import { CONCEPTTITEL } from '../schrijf.ts';

/** A letter in a PDF of ours, opened to be copied. */
export interface Geopend {
  readonly context: PDFContext;
  readonly bladen: readonly { readonly ref: PDFRef; readonly dict: PDFDict }[];
  /** The element that holds all its tags, and the root that this one stands in. */
  readonly element: PDFRef;
  readonly wortel: PDFRef;
  /** The parent tree: keys and what they lead to, in turn. */
  readonly nummers: PDFArray;
  readonly concept: boolean;
  readonly maker: string;
  /** Such as 2024-02-15; null when the letter has no date. */
  readonly datum: string | null;
  readonly metBijlage: boolean;
}

/** The refusal of a file that is no letter of ours as PDF, and why. */
export function drukfout(waarom: string): Weigering {
  return weiger(
    'invoer',
    'geen-brief-van-trede',
    `Het bestand ${waarom}.`,
    'Maak de brief opnieuw met trede brieven.',
  );
}

/** Opens a letter. Throws a Weigering for a PDF that our writer did not make: its tags cannot be trusted. */
export async function openBrief(bytes: Uint8Array): Promise<Geopend> {
  const { context, catalog } = await laad(bytes);
  // A letter of ours leaves its bookmarks closed; a print run of letters shows them.
  if (catalog.has(naam('PageMode')))
    throw drukfout('is geen brief, maar een druk of een PDF van een ander programma');
  const [wortel, element, nummers] = tags(catalog);
  const bladen = bladenVan(catalog);
  if (wortel === null || element === null || nummers === null || bladen.length === 0) throw vreemd();
  const metadata = catalog.lookup(naam('Metadata'));
  if (!(metadata instanceof PDFRawStream)) throw vreemd();
  const zegt = leesXmp(decodePDFRawStream(metadata).decode());
  if (zegt === null) throw vreemd();
  return {
    context,
    bladen,
    element,
    wortel,
    nummers,
    concept: zegt.titel.startsWith(CONCEPTTITEL),
    maker: zegt.maker,
    datum: zegt.datum,
    metBijlage: catalog.has(naam('AF')),
  };
}

async function laad(bytes: Uint8Array): Promise<{ context: PDFContext; catalog: PDFDict }> {
  try {
    return await PDFDocument.load(bytes, {
      updateMetadata: false,
      parseSpeed: ParseSpeeds.Fastest,
      throwOnInvalidObject: true,
    });
  } catch {
    // What is wrong inside is no use to a reader of the message: it is not what we wrote.
    throw drukfout('is geen heel PDF-bestand, of is versleuteld');
  }
}

const vreemd = () => drukfout('is een PDF die niet door trede is gemaakt');
const naam = (n: string) => PDFName.of(n);

/** The root of the tags, the one element below it, and the parent tree; null for what is not as we write it. */
function tags(catalog: PDFDict): [PDFRef | null, PDFRef | null, PDFArray | null] {
  const ref = catalog.get(naam('StructTreeRoot'));
  const wortel = catalog.lookup(naam('StructTreeRoot'));
  if (!(ref instanceof PDFRef) || !(wortel instanceof PDFDict)) return [null, null, null];
  const K = wortel.lookup(naam('K'));
  const enige = K instanceof PDFArray && K.size() === 1 ? K.get(0) : undefined;
  const element = enige === undefined ? undefined : wortel.context.lookup(enige);
  const isDocument = element instanceof PDFDict && element.get(naam('S')) === naam('Document');
  const ouders = wortel.lookup(naam('ParentTree'));
  const nummers = ouders instanceof PDFDict ? ouders.lookup(naam('Nums')) : undefined;
  return [
    ref,
    isDocument && enige instanceof PDFRef ? enige : null,
    nummers instanceof PDFArray && sleutels(nummers) ? nummers : null,
  ];
}

function sleutels(nummers: PDFArray): boolean {
  return nummers.asArray().every((n, i) => i % 2 === 1 || n instanceof PDFNumber);
}

/** The pages: our writer puts them all directly below the root of the pages. */
function bladenVan(catalog: PDFDict): Geopend['bladen'] {
  const boom = catalog.lookup(naam('Pages'));
  const Kids = boom instanceof PDFDict ? boom.lookup(naam('Kids')) : undefined;
  if (!(Kids instanceof PDFArray)) return [];
  const bladen = Kids.asArray().flatMap((ref) => {
    const dict = ref instanceof PDFRef ? catalog.context.lookup(ref) : undefined;
    const eigen = dict instanceof PDFDict && dict.get(naam('StructParents')) instanceof PDFNumber;
    return ref instanceof PDFRef && eigen ? [{ ref, dict }] : [];
  });
  return bladen.length === Kids.size() ? bladen : [];
}

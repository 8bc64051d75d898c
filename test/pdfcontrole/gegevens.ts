import { PDFArray, PDFDict, type PDFObject, PDFRawStream } from 'pdf-lib';
import { xml } from '../../src/formats/xml/schrijf.ts';
import { bytesVan, dict, lijst, naam, type Pdf, waarde } from './lees.ts';

/** What a file must say about itself, and what an archive does not take. */
export function gegevenscontrole(pdf: Pdf): string[] {
  const { catalogus } = pdf;
  return [
    ...bestandskop(pdf),
    ...als(waarde(catalogus.lookup(naam('Lang'))) !== 'nl-NL', 'de taal is niet nl-NL'),
    ...als(
      waarde(dict(catalogus, 'MarkInfo')?.lookup(naam('Marked'))) !== 'true',
      'het bestand zegt niet dat het tags heeft',
    ),
    ...als(
      waarde(dict(catalogus, 'ViewerPreferences')?.lookup(naam('DisplayDocTitle'))) !== 'true',
      'een lezer toont de titel niet',
    ),
    ...metadata(pdf),
    ...kleuren(pdf),
    ...bijlagen(pdf),
    ...verboden(pdf),
  ];
}

function bestandskop(pdf: Pdf): string[] {
  const { bytes, context } = pdf;
  const begin = Buffer.from(bytes.subarray(0, 15)).toString('latin1');
  const { ID, Encrypt, Info } = context.trailerInfo;
  return [
    ...als(!/^%PDF-1\.7\n%[\x80-\xff]{4}/.test(begin), 'de kop is niet die van PDF 1.7'),
    ...als(!/^\[ <[0-9a-f]{32}> <[0-9a-f]{32}> \]$/i.test(ID?.toString() ?? ''), 'het bestand heeft geen id'),
    ...als(Encrypt !== undefined, 'het bestand is versleuteld'),
    ...als(!zegtTitel(pdf, context.lookup(Info)), 'de gegevens buiten de XMP zijn niet de titel'),
  ];
}

/** Beside the XMP stands its title, and nothing else that could contradict it. */
function zegtTitel(pdf: Pdf, info: unknown): boolean {
  const titel = /<dc:title><rdf:Alt><rdf:li[^>]*>([^<]*)</.exec(xmpVan(pdf))?.[1];
  return (
    info instanceof PDFDict && info.keys().length === 1 && xml(waarde(info.lookup(naam('Title')))) === titel
  );
}

/** The metadata of the file as text. */
export function xmpVan({ catalogus }: Pdf): string {
  const stroom = catalogus.lookup(naam('Metadata'));
  return stroom === undefined ? '' : Buffer.from(bytesVan(stroom)).toString('utf8');
}

function metadata(pdf: Pdf): string[] {
  const xmp = xmpVan(pdf);
  const stroom = pdf.catalogus.lookup(naam('Metadata'));
  const veld = (n: string) => new RegExp(`<${n}>([^<]*)</${n}>`).exec(xmp)?.[1];
  const deel = lijst(pdf.catalogus, 'AF').length > 0 ? '3' : '2';
  return [
    ...als(stroom instanceof PDFRawStream && stroom.dict.has(naam('Filter')), 'de metadata zijn ingepakt'),
    ...als(!/<dc:title><rdf:Alt><rdf:li xml:lang="x-default">[^<]+</.test(xmp), 'de titel ontbreekt'),
    ...als(!xmp.includes('<rdf:li>nl-NL</rdf:li>'), 'de metadata noemen de taal niet'),
    ...als(veld('pdfaid:part') !== deel, `het bestand zegt niet dat het PDF/A-${deel} is`),
    ...als(veld('pdfaid:conformance') !== 'A', 'het bestand zegt niet dat het niveau A heeft'),
    ...als(veld('pdfuaid:part') !== '1', 'het bestand zegt niet dat het PDF/UA-1 is'),
    ...als(
      veld('pdfaSchema:namespaceURI') !== 'http://www.aiim.org/pdfua/ns/id/' ||
        veld('pdfaProperty:name') !== 'part',
      'pdfuaid is niet beschreven',
    ),
  ];
}

function kleuren({ catalogus, context }: Pdf): string[] {
  const [eerste] = lijst(catalogus, 'OutputIntents');
  const doel = context.lookup(eerste);
  const profiel = doel instanceof PDFDict ? doel.lookup(naam('DestOutputProfile')) : undefined;
  if (!(doel instanceof PDFDict) || profiel === undefined) return ['er is geen kleurprofiel'];
  const bytes = Buffer.from(bytesVan(profiel));
  const goed =
    bytes.readUInt32BE(0) === bytes.length &&
    bytes.toString('latin1', 12, 20) === 'mntrRGB ' &&
    bytes.toString('latin1', 36, 40) === 'acsp' &&
    waarde((profiel as PDFRawStream).dict.lookup(naam('N'))) === '3';
  return [
    ...als(waarde(doel.lookup(naam('S'))) !== 'GTS_PDFA1', 'het kleurprofiel is niet voor PDF/A'),
    ...als(!goed, 'het kleurprofiel is geen sRGB'),
  ];
}

function bijlagen({ catalogus, context }: Pdf): string[] {
  const bestanden = lijst(dict(dict(catalogus, 'Names'), 'EmbeddedFiles'), 'Names').filter(
    (_, i) => i % 2 === 1,
  );
  const verbonden = lijst(catalogus, 'AF').map(String);
  return bestanden.flatMap((ref) => {
    const b = context.lookup(ref) as PDFDict;
    const stroom = dict(dict(b, 'EF'), 'F');
    return [
      ...als(!verbonden.includes(String(ref)), 'een bijlage hoort niet bij de brief'),
      ...als(waarde(b.lookup(naam('AFRelationship'))) !== 'Data', 'een bijlage zegt niet wat zij is'),
      ...als(!b.has(naam('F')) || !b.has(naam('UF')), 'een bijlage heeft geen naam'),
      ...als(
        !/^\w+\/[\w.+-]+$/.test(waarde(stroom?.lookup(naam('Subtype')))),
        'een bijlage heeft geen soort',
      ),
    ];
  });
}

const VERBODEN = ['JS', 'AA', 'OpenAction', 'Launch', 'XFA', 'NeedAppearances', 'SMask', 'PS'];

function verboden({ context }: Pdf): string[] {
  return context.enumerateIndirectObjects().flatMap(([, object]) => verbodenIn(object));
}

function verbodenIn(object: PDFObject): string[] {
  if (object instanceof PDFArray) return object.asArray().flatMap(verbodenIn);
  const in_ = object instanceof PDFRawStream ? object.dict : object;
  if (!(in_ instanceof PDFDict)) return [];
  return [
    ...VERBODEN.filter((sleutel) => in_.has(naam(sleutel))).map((s) => `${s} hoort niet in een archief`),
    ...als(waarde(in_.get(naam('S'))) === 'JavaScript', 'JavaScript hoort niet in een archief'),
    ...in_.values().flatMap(verbodenIn),
  ];
}

export function als(fout: boolean, melding: string): string[] {
  return fout ? [melding] : [];
}

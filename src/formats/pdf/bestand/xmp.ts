import { alle, type Element, kind, leesXml } from '../../xml/boom.ts';
import { xml } from '../../xml/schrijf.ts';

/** What a PDF says about itself. */
export interface Documentgegevens {
  readonly titel: string;
  readonly maker: string;
  /** The date of the letter, such as 2024-02-15; null when it has none. */
  readonly datum: string | null;
  /** 3 when a file is attached, else 2. */
  readonly deel: 2 | 3;
}

/** The XMP packet: title, language and maker, and that the file is PDF/A-2a or PDF/A-3a, and PDF/UA-1. */
export function xmp({ titel, maker, datum, deel }: Documentgegevens): Uint8Array {
  const dag =
    datum === null
      ? ''
      : `<xmp:CreateDate>${datum}T00:00:00Z</xmp:CreateDate><xmp:ModifyDate>${datum}T00:00:00Z</xmp:ModifyDate>`;
  const schoon = (tekst: string) => xml(tekst.replaceAll(/\s+/g, ' '));
  return new TextEncoder().encode(`<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${schoon(titel)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${schoon(maker)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>nl-NL</rdf:li></rdf:Bag></dc:language>
<dc:format>application/pdf</dc:format>
<xmp:CreatorTool>Trede</xmp:CreatorTool>${dag}
<pdf:Producer>${PRODUCENT}</pdf:Producer>
<pdfaid:part>${deel}</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
${UITBREIDING}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`);
}

/** By this a PDF of ours is known. */
const PRODUCENT = 'Trede';

/** PDF/A knows no pdfuaid of itself: its only property is described. */
const UITBREIDING = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

/** What a PDF of ours says about itself; null for metadata that are not ours. */
export function leesXmp(bytes: Uint8Array): Pick<Documentgegevens, 'titel' | 'maker' | 'datum'> | null {
  const zegt = beschrijving(bytes);
  const titel = inLijst(kind(zegt, 'title'));
  if (titel === undefined || kind(zegt, 'Producer')?.tekst !== PRODUCENT) return null;
  const datum = /^(\d{4}-\d{2}-\d{2})T/.exec(kind(zegt, 'CreateDate')?.tekst ?? '')?.[1] ?? null;
  return { titel, maker: inLijst(kind(zegt, 'creator')) ?? '', datum };
}

/** The first description; undefined when the metadata are no XMP that can be read. */
function beschrijving(bytes: Uint8Array): Element | undefined {
  try {
    const boom = leesXml(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return kind(kind(kind(boom, 'xmpmeta'), 'RDF'), 'Description');
  } catch {
    return undefined;
  }
}

/** The text of the first item of the list in an element. */
function inLijst(element: Element | undefined): string | undefined {
  return element === undefined ? undefined : alle(element, 'li')[0]?.tekst;
}

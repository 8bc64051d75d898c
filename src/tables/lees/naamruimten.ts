import type { Naamruimten } from '../../formats/xml/ruimten.ts';

const PAKKET = 'http://schemas.openxmlformats.org/package/2006';
const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';

/** Of the parts of a workbook, in both forms of the standard. */
export const WERKMAP: Naamruimten = new Map([
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', ''],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', ''],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
]);
export const RELATIES: Naamruimten = new Map([[`${PAKKET}/relationships`, '']]);
/** Of an ODS. */
export const ODS: Naamruimten = new Map([
  ...['office', 'table', 'text', 'style'].map((naam) => [`${OASIS}:${naam}:1.0`, naam] as const),
  [`${OASIS}:datastyle:1.0`, 'number'],
  [`${OASIS}:drawing:1.0`, 'draw'],
  ['urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0', 'calcext'],
]);

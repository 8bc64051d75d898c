import PizZip from 'pizzip';

const DATUM = new Date(2026, 0, 1);
/** The namespaces of an ODS. */
export const ODS_RUIMTEN =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"';

/** The formats that cells of these workbooks can have, by number: text as it is, 0000, a date, #.##0. */
export const OPMAAK = { gewoon: 0, vierCijfers: 1, datum: 2, duizendtallen: 3 } as const;

/** An XLSX of one or more sheets, each the XML inside `worksheet`; as Excel writes it, with only what matters. */
export function xlsx(
  bladen: Readonly<Record<string, string>>,
  { is1904 = false, erbij = {} }: { is1904?: boolean; erbij?: Readonly<Record<string, string>> } = {},
): Uint8Array {
  const namen = Object.keys(bladen);
  const delen: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${namen.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${is1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${namen.map((naam, i) => `<sheet name="${naam}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${namen.map((_, i) => `<Relationship Id="rId${i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
    'xl/styles.xml':
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="170" formatCode="0000"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="170" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="3" applyNumberFormat="1"/></cellXfs></styleSheet>',
    ...Object.fromEntries(
      Object.values(bladen).map((inhoud, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inhoud}</worksheet>`,
      ]),
    ),
    ...erbij,
  };
  return pak(delen);
}

/** An ODS of one sheet: the rows inside `table:table`, as LibreOffice writes them. */
export function ods(rijen: string, erbij: Readonly<Record<string, string>> = {}): Uint8Array {
  return pak({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': '<manifest:manifest/>',
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${ODS_RUIMTEN}><office:automatic-styles><number:number-style style:name="N1"/></office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Blad1">${rijen}</table:table></office:spreadsheet></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${ODS_RUIMTEN}></office:document-styles>`,
    ...erbij,
  });
}

export function pak(delen: Readonly<Record<string, string>>): Uint8Array {
  const zip = new PizZip();
  for (const [naam, inhoud] of Object.entries(delen)) zip.file(naam, inhoud, { date: DATUM });
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

/** `<sheetData>` from rows by number; a cell is text, a number, null, or XML of its own that begins with `<c`. */
export function bladXml(
  rijen: Readonly<Record<number, readonly (string | number | null)[]>>,
  rijXml = '',
): string {
  const regels = Object.entries(rijen).map(([nummer, cellen]) => {
    const xml = cellen.map((waarde, i) => cel(waarde, `${String.fromCharCode(65 + i)}${nummer}`));
    return `<row r="${nummer}"${rijXml.includes(`#${nummer}#`) ? ' hidden="1"' : ''}>${xml.join('')}</row>`;
  });
  return `<sheetData>${regels.join('')}</sheetData>`;
}

function cel(waarde: string | number | null, plek: string): string {
  if (waarde === null) return '';
  if (typeof waarde === 'number') return `<c r="${plek}"><v>${waarde}</v></c>`;
  if (waarde.startsWith('<c')) return waarde.replace('<c', `<c r="${plek}"`);
  return `<c r="${plek}" t="inlineStr"><is><t>${waarde}</t></is></c>`;
}

import { xml } from '../xml/schrijf.ts';
import { schrijfZip, zipdeel } from '../zip/schrijf.ts';

/**
 * A column: its heading, how many characters wide it shows, and its value in a row (at most 32,767 characters,
 * Excel holds no more); null leaves the cell empty.
 */
export interface Kolom<T> {
  readonly kop: string;
  readonly breedte: number;
  readonly waarde: (rij: T) => string | number | null;
}

/**
 * The bytes of an XLSX with one sheet: a bold header that stays in sight and filters, one row per item. In
 * print the header and the first two columns stand on every page. SheetJS writes no layout, and takes 120 MB for ten
 * thousand rows. The same rows give the same bytes.
 */
export function schrijfWerkblad<T>(
  naam: string,
  kolommen: readonly Kolom<T>[],
  rijen: readonly T[],
): Uint8Array {
  const bytes = new TextEncoder();
  const rij = (nummer: number, stijl: number, waarden: readonly (string | number | null)[]) =>
    `<row r="${nummer}" ht="${REGEL * regels(waarden, kolommen)}" customHeight="1">${waarden.map((w, i) => cel(w, i, nummer, stijl)).join('')}</row>`;
  const bereik = `A1:${letter(kolommen.length - 1)}${rijen.length + 1}`;
  const kop = kolommen.map((k) => k.kop);
  const delen = [bytes.encode(bladbegin(kolommen, bereik) + rij(1, STIJL_KOP, kop))];
  for (let van = 0; van < rijen.length; van += TEGELIJK) {
    const tekst = rijen.slice(van, van + TEGELIJK).map((item, i) => {
      const waarden = kolommen.map((k) => k.waarde(item));
      return rij(van + i + 2, STIJL_CEL, waarden);
    });
    delen.push(bytes.encode(tekst.join('')));
  }
  delen.push(bytes.encode(`</sheetData><autoFilter ref="${bereik}"/>${PAGINA}</worksheet>`));
  const vast = [...Object.entries(VAST), ['xl/workbook.xml', werkboek(naam, bereik)] as const];
  return schrijfZip([
    ...vast.map(([deel, tekst]) => zipdeel(deel, bytes.encode(KOP + tekst))),
    zipdeel('xl/worksheets/sheet1.xml', Buffer.concat(delen)),
  ]);
}

/** Rows that are text at the same time. */
const TEGELIJK = 500;
/** In points; Excel allows 409 for a row. */
const REGEL = 15;
const MEESTE_REGELS = 27;
/** A line breaks between words. */
const RUIM = 1.15;
const STIJL_KOP = 1;
const STIJL_CEL = 2;
const STIJL_GETAL = 3;

/** How high a row of wrapped text is, in lines: LibreOffice does not measure it, and would cut it off. */
function regels<T>(waarden: readonly (string | number | null)[], kolommen: readonly Kolom<T>[]): number {
  const nodig = waarden.map((w, i) =>
    Math.ceil((String(w ?? '').length * RUIM) / (kolommen[i]?.breedte ?? 1)),
  );
  return Math.min(MEESTE_REGELS, Math.max(1, ...nodig));
}

function cel(waarde: string | number | null, kolom: number, rij: number, stijl: number): string {
  if (waarde === null || waarde === '') return '';
  const plek = `r="${letter(kolom)}${rij}" s="${stijl}"`;
  if (typeof waarde === 'number')
    return `<c r="${letter(kolom)}${rij}" s="${STIJL_GETAL}"><v>${waarde}</v></c>`;
  return `<c ${plek} t="inlineStr"><is><t xml:space="preserve">${xml(waarde)}</t></is></c>`;
}

/** `A` to `Z`: no sheet of ours is wider. */
function letter(kolom: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + kolom);
}

const KOP = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const BLAD = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const VERBAND = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PAKKET = 'http://schemas.openxmlformats.org/package/2006';
const SOORT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const PAGINA =
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/>';

function bladbegin<T>(kolommen: readonly Kolom<T>[], bereik: string): string {
  const breedten = kolommen.map(
    ({ breedte }, i) => `<col min="${i + 1}" max="${i + 1}" width="${breedte}" customWidth="1"/>`,
  );
  return `${KOP}<worksheet xmlns="${BLAD}"><dimension ref="${bereik}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${breedten.join('')}</cols><sheetData>`;
}

function werkboek(naam: string, bereik: string): string {
  const vast = bereik.replaceAll(/[A-Z]+|\d+/g, (deel) => `$${deel}`);
  return `<workbook xmlns="${BLAD}" xmlns:r="${VERBAND}"><sheets><sheet name="${xml(naam)}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${xml(naam)}!${vast}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">${xml(naam)}!$A:$B,${xml(naam)}!$1:$1</definedName></definedNames></workbook>`;
}

const VAST = {
  '[Content_Types].xml': `<Types xmlns="${PAKKET}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SOORT}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SOORT}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SOORT}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PAKKET}/relationships"><Relationship Id="rId1" Type="${VERBAND}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PAKKET}/relationships"><Relationship Id="rId1" Type="${VERBAND}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${VERBAND}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${BLAD}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="left" indent="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="left" vertical="top" wrapText="1" indent="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
} as const;

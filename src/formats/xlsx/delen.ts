import { xml } from '../xml/schrijf.ts';
import { CELKLEUREN, type Celkleur, openStijlboek } from './celstijl.ts';

export const XML_KOP = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const BLAD = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const VERBAND = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PAKKET = 'http://schemas.openxmlformats.org/package/2006';
const SOORT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What the parts around the sheets must know of a sheet. */
export interface Bladkop {
  readonly naam: string;
  readonly heeftOpmerkingen: boolean;
  /** The range with a header that stays in sight, such as `A1:D12`; null for a sheet without one. */
  readonly bereik: string | null;
}

/** The parts of a workbook beside its sheets, in the order of the file. */
export function vasteDelen(
  bladen: readonly Bladkop[],
  metKleur: boolean,
): (readonly [naam: string, inhoud: string])[] {
  return [
    ['[Content_Types].xml', inhoudssoorten(bladen)],
    [
      '_rels/.rels',
      `<Relationships xmlns="${PAKKET}/relationships"><Relationship Id="rId1" Type="${VERBAND}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PAKKET}/relationships">${bladen.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${VERBAND}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rId${bladen.length + 1}" Type="${VERBAND}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', metKleur ? gekleurd(STIJLEN) : STIJLEN],
    ['xl/workbook.xml', werkmap(bladen)],
  ];
}

/** What a sheet with comments refers to. */
export function bladrelaties(nummer: number): string {
  return `<Relationships xmlns="${PAKKET}/relationships"><Relationship Id="rId1" Type="${VERBAND}/vmlDrawing" Target="../drawings/vmlDrawing${nummer}.vml"/><Relationship Id="rId2" Type="${VERBAND}/comments" Target="../comments${nummer}.xml"/></Relationships>`;
}

function inhoudssoorten(bladen: readonly Bladkop[]): string {
  const deel = (naam: string, soort: string) =>
    `<Override PartName="/xl/${naam}.xml" ContentType="${SOORT}.${soort}+xml"/>`;
  const tekeningen = bladen.some((b) => b.heeftOpmerkingen)
    ? '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>'
    : '';
  const perBlad = bladen.map((_, i) => deel(`worksheets/sheet${i + 1}`, 'worksheet'));
  const opmerkingen = bladen.map((b, i) => (b.heeftOpmerkingen ? deel(`comments${i + 1}`, 'comments') : ''));
  return `<Types xmlns="${PAKKET}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${tekeningen}${deel('workbook', 'sheet.main')}${perBlad.join('')}${deel('styles', 'styles')}${opmerkingen.join('')}</Types>`;
}

function werkmap(bladen: readonly Bladkop[]): string {
  const lijst = bladen.map(
    ({ naam }, i) => `<sheet name="${xml(naam)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const namen = bladen.flatMap(({ naam, bereik }, i) =>
    bereik === null ? [] : [kopnamen(xml(naam), i, bereik)],
  );
  const vast = namen.length === 0 ? '' : `<definedNames>${namen.join('')}</definedNames>`;
  return `<workbook xmlns="${BLAD}" xmlns:r="${VERBAND}"><sheets>${lijst.join('')}</sheets>${vast}</workbook>`;
}

/** The filter, and the rows and columns that stand on every printed page. */
function kopnamen(naam: string, nummer: number, bereik: string): string {
  const vast = bereik.replaceAll(/[A-Z]+|\d+/g, (deel) => `$${deel}`);
  return `<definedName name="_xlnm._FilterDatabase" localSheetId="${nummer}" hidden="1">${naam}!${vast}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="${nummer}">${naam}!$A:$B,${naam}!$1:$1</definedName>`;
}

/** As text, bold in a header, wrapped, and a number. */
const STIJLEN = `<styleSheet xmlns="${BLAD}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="left" indent="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="left" vertical="top" wrapText="1" indent="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const WIKKEL = 2;

/** The same with a style for each colour behind the others: that of wrapped text. */
function gekleurd(stijlen: string): string {
  const boek = openStijlboek(stijlen);
  if (boek === null) throw new Error('onze eigen stijlen zijn niet te lezen');
  for (const kleur of Object.keys(CELKLEUREN) as Celkleur[]) boek.met(WIKKEL, kleur);
  return boek.xml();
}

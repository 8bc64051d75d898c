// Tricks with the cells of a workbook: each a table of one municipality in which one thing is written in an unusual way, with what Excel and
// LibreOffice show of it (by hand, with the reason; `proef:invoer` asks LibreOffice where it is installed). A reader may refuse any of
// them that is not marked `goed`; what it accepts must be what shows.
import { RUIMTEN } from './odstabel.mjs';
import { pak } from './pak.mjs';

const HOOFD = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRIKT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const SOORT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PAKKET = 'http://schemas.openxmlformats.org/package/2006';
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const KOP = [
  'gemeentecode',
  'gemeente',
  'halfjaar',
  'trede_vorig',
  'taakstelling',
  'achterstand_begin',
  'voorsprong_begin',
];
const RIJ = ['GM0034', 'Almere', '2023-II', 3, 216, 147, 0];

const veilig = (t) => String(t).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const tekstcel = (plek, t) => `<c r="${plek}" t="inlineStr"><is><t>${veilig(t)}</t></is></c>`;
const cel = (plek, w) => (typeof w === 'number' ? `<c r="${plek}"><v>${w}</v></c>` : tekstcel(plek, w));
const rijcellen = (n, waarden) => waarden.map((w, i) => cel(`${'ABCDEFGH'[i]}${n}`, w)).join('');
const koprij = `<row r="1">${rijcellen(1, [...KOP, 'gehuisvest'])}</row>`;
const rij2 = (h) => `<row r="2">${rijcellen(2, RIJ)}${h}</row>`;
const amsterdam = (n) =>
  `<row r="${n}">${rijcellen(n, ['GM0363', 'Amsterdam', '2023-II', 3, 900, 100, 0, 10])}</row>`;

/** A whole XLSX; what is given takes the place of the usual part. */
export function xlsxMet({
  h2 = '<c r="H2"><v>318</v></c>',
  blad,
  formaat = 'General',
  voorBlad = '',
  naBlad = '',
  ruimte = HOOFD,
  teksten,
  delen = {},
  bladattr = '',
  werkboek,
  erna = '',
} = {}) {
  const data = blad ?? `${voorBlad}<sheetData>${koprij}${rij2(h2)}${erna}</sheetData>${naBlad}`;
  const alles = {
    '[Content_Types].xml': `<Types xmlns="${PAKKET}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PAKKET}/relationships"><Relationship Id="rId1" Type="${SOORT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      werkboek ??
      `<workbook xmlns="${HOOFD}" xmlns:r="${SOORT}"><sheets><sheet name="cijfers" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PAKKET}/relationships"><Relationship Id="rId1" Type="${SOORT}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${SOORT}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${SOORT}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${HOOFD}"><numFmts count="1"><numFmt numFmtId="200" formatCode="${veilig(formaat)}"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="200" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${HOOFD}">${teksten ?? '<si><t>318</t></si>'}</sst>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${ruimte}" xmlns:r="${SOORT}"${bladattr}>${data}</worksheet>`,
    ...delen,
  };
  return pak(Object.entries(alles).filter(([, inhoud]) => inhoud !== null));
}

const odstekst = (t) =>
  `<table:table-cell office:value-type="string"><text:p>${veilig(t)}</text:p></table:table-cell>`;
const odsgetal = (n, t = n) =>
  `<table:table-cell office:value-type="float" office:value="${n}"><text:p>${t}</text:p></table:table-cell>`;
const odskop = `<table:table-row>${[...KOP, 'gehuisvest'].map(odstekst).join('')}</table:table-row>`;
const odscellen = RIJ.map((w) => (typeof w === 'number' ? odsgetal(w) : odstekst(w))).join('');

/** A whole ODS of the same table. */
export function odsMet({
  h2 = odsgetal(318),
  stijlen = '',
  rijen,
  voor = '',
  na = '',
  om = (t) => t,
  delen = {},
} = {}) {
  const tabel = `<table:table table:name="cijfers">${voor}${rijen ?? `${odskop}<table:table-row>${odscellen}${h2}</table:table-row>`}${na}</table:table>`;
  const alles = {
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml':
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>',
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${RUIMTEN} office:version="1.3"><office:automatic-styles>${stijlen}<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/></office:automatic-styles><office:body><office:spreadsheet>${om(tabel)}</office:spreadsheet></office:body></office:document-content>`,
    ...delen,
  };
  return pak(Object.entries(alles));
}

/** Format, number, and what shows in H2; a number only when a reader would take it for that number of persons. */
const FORMATEN = [
  ['General', 318, 318],
  ['0', 318, 318],
  ['#,##0', 27300, 27300],
  ['0.00', 318, 318],
  ['@', 318, 318],
  ['#\\ ##0', 27300, 27300],
  ['_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', 318, 318],
  ['0;-0', 318, 318],
  ['[Red]0', 318, 318],
  ['[$-413]0', 318, 318],
  ['0_);(0)', 318, 318],
  ['??0', 318, 318],
  ['#', 318, 318],
  ['0" personen"', 318, 318],
  ['[>100]0;0', 318, 318],
  ['0.##', 318, 318],
  ['0.00E+00', 318, 318],
  ['0,', 216000, 216],
  ['0,', 318, 0],
  ['#,##0,', 318000, 318],
  ['0,,', 318000000, 318],
  ['0.0,', 318, null],
  ['0%', 318, null],
  ['0%', 3, null],
  ['0.0%', 318, null],
  ['0%', 1, null],
  ['0"%"', 318, null],
  [';;;', 318, null],
  [';;', 318, null],
  ['""', 318, null],
  ['" "', 318, null],
  ['0;-0;', 0, null],
  ['#', 0, null],
  ['#,###', 0, null],
  ['0;0;"-"', 0, 0],
  ['0;0;"n.v.t."', 0, null],
  ['"onbekend"', 318, null],
  ['0;;', -5, null],
  ['"1"0', 318, 1318],
  ['\\10', 318, 1318],
  ['0"0"', 318, 3180],
  ['0\\0', 318, 3180],
  ['0"000"', 318, 318000],
  ['"4"', 318, 4],
  ['"18"', 318, 18],
  ['0" duizend"', 318, null],
  ['0"k"', 318, null],
  ['0" mln"', 318, null],
  ['"ca. "0', 318, null],
  ['"max "0', 318, null],
  ['"-"0', 318, null],
  ['-0', 318, null],
  ['(0)', 318, null],
  ['0"-"', 318, 318],
  ['0;0', -318, 318],
  ['0;"9"0', -318, 9318],
  ['[<1000]"9"0;0', 318, 9318],
  ['[=318]"18";0', 318, 18],
  ['[=318]0,;0', 318, 0],
  ['[<0]0;"2"0', 318, 2318],
  ['0', 60.4, 60],
  ['0', 59.6, 60],
  ['#,##0', 317.5, 318],
  ['0', 0.4, 0],
  ['0.0', 60.04, 60],
  ['0.00', 60.001, 60],
  ['@', 60.4, null],
  ['# ?/?', 318.5, null],
  ['0 0/2', 318.5, null],
  ['0.E+0', 318, 300],
  ['0E+0', 318, 300],
  ['00-00', 318, null],
  ['0"."0', 318, null],
  ['0\\.0', 318, null],
  ['0","0', 318, null],
  ['000\\/0', 3180, null],
  ['0"x"0', 318, null],
  ['yyyy', 318, 1900],
  ['d', 318, 13],
  ['d-m-yyyy', 318, null],
  ['h', 318, 0],
  ['[h]', 318, 7632],
  ['[m]', 1, 1440],
  ['[s]', 1, 86400],
  ['mmm', 318, null],
  ['m', 318, 11],
  ['ss', 318, 0],
  ['dd', 45324, 2],
  ['yy', 45324, 24],
  ['General"0"', 318, 3180],
  ['"0"General', 318, 318],
  ['0\u00a0', 318, 318],
  ['0*x', 318, 318],
  ['*00', 318, null],
  ['0;[Red]0', -318, 318],
  ['[>300]"1";0', 318, 1],
  ['0.00,', 318000, 318],
  ['0,.', 318000, 318],
  ['0 %', 318, null],
  ['%0', 318, null],
  ['[$€-413] 0', 318, 318],
  ['[$9]0', 318, 9318],
  ['[$-1]0', 318, 318],
  ['0[$0]', 318, 3180],
];

/** What stands in H2 of an XLSX, what shows there, and whether it must be read. */
const CELLEN = [
  ['commentaar in het getal', '<c r="H2"><v>3<!-- -->18</v></c>', 318],
  ['commentaar om een tweede cel', '<c r="H2"><v>318</v></c><!-- <c r="H2"><v>18</v></c> -->', 318],
  ['CDATA', '<c r="H2"><v><![CDATA[318]]></v></c>', 318],
  ['CDATA met een cel erin', '<c r="H2"><v>318</v></c><![CDATA[<c r="H2"><v>18</v></c>]]>', 318],
  ['een verwerkingsopdracht in het getal', '<c r="H2"><v>3<?x y?>18</v></c>', 318],
  ['ruimte in de merken', '<c  r = "H2" ><v >318</v ></c >', 318, 'goed'],
  ['enkele aanhalingstekens', "<c r='H2'><v>318</v></c>", 318, 'goed'],
  ['een kleine letter in de plek', '<c r="h2"><v>318</v></c>', 318],
  ['een plek als verwijzing', '<c r="H&#50;"><v>318</v></c>', 318],
  ['cijfers als verwijzing', '<c r="H2"><v>&#51;&#x31;8</v></c>', 318],
  ['wit om het getal', '<c r="H2"><v> 318\n</v></c>', 318],
  ['wit in het getal', '<c r="H2"><v>3 18</v></c>', null],
  ['een vaste spatie voor het getal', '<c r="H2"><v>\u00a0318</v></c>', null],
  ['zestientallig', '<c r="H2"><v>0x13E</v></c>', null],
  ['achttallig', '<c r="H2"><v>0o476</v></c>', null],
  ['een komma', '<c r="H2"><v>3,18</v></c>', null],
  ['een punt als duizendtal', '<c r="H2"><v>1.318</v></c>', null],
  ['een getal met woorden', '<c r="H2"><v>31 8 personen</v></c>', null],
  ['een macht', '<c r="H2"><v>3.18E2</v></c>', 318, 'goed'],
  ['een macht met plus', '<c r="H2"><v>3.18e+2</v></c>', 318],
  ['een macht van niets', '<c r="H2"><v>318E</v></c>', null],
  ['een plus', '<c r="H2"><v>+318</v></c>', 318],
  ['een min', '<c r="H2"><v>-318</v></c>', null],
  ['nullen vooraan', '<c r="H2"><v>0318</v></c>', 318],
  ['nullen achteraan', '<c r="H2"><v>318.000</v></c>', 318],
  ['een punt achteraan', '<c r="H2"><v>318.</v></c>', 318],
  ['oneindig', '<c r="H2"><v>INF</v></c>', null],
  ['geen getal', '<c r="H2"><v>NaN</v></c>', null],
  ['een getal te groot', '<c r="H2"><v>1e400</v></c>', null],
  ['Arabische cijfers', '<c r="H2"><v>٣١٨</v></c>', null],
  ['een liggend streepje', '<c r="H2"><v>3_18</v></c>', null],
  ['een n erachter', '<c r="H2"><v>318n</v></c>', null],
  ['twee waarden', '<c r="H2"><v>318</v><v>18</v></c>', null],
  ['een waarde in een waarde', '<c r="H2"><v>3<v>18</v></v></c>', null],
  ['een element in de waarde', '<c r="H2"><v>3<b/>18</v></c>', null],
  ['twee cellen op één plek', '<c r="H2"><v>318</v></c><c r="H2"><v>18</v></c>', null],
  ['een lege en een volle cel', '<c r="H2"/><c r="H2"><v>18</v></c>', null],
  ['een plek in een andere rij', '<c r="H3"><v>318</v></c>', null],
  ['een plek met een dollar', '<c r="$H$2"><v>318</v></c>', null],
  ['een cel zonder plek', '<c><v>318</v></c>', 318, 'goed'],
  ['een cel zonder plek na een plek', '<c r="H2"/><c><v>318</v></c>', null],
  ['gedeelde tekst', '<c r="H2" t="s"><v>0</v></c>', 318, 'goed'],
  ['gedeelde tekst buiten de lijst', '<c r="H2" t="s"><v>7</v></c>', null],
  ['gedeelde tekst met een min', '<c r="H2" t="s"><v>-1</v></c>', null],
  ['gedeelde tekst met een breuk', '<c r="H2" t="s"><v>0.0</v></c>', null],
  ['tekst in de cel', '<c r="H2" t="inlineStr"><is><t>318</t></is></c>', 318, 'goed'],
  ['tekst in twee stukken', '<c r="H2" t="inlineStr"><is><t>3</t><t>18</t></is></c>', 318],
  [
    'tekst met opmaak',
    '<c r="H2" t="inlineStr"><is><r><t>3</t></r><r><rPr><b/></rPr><t>18</t></r></is></c>',
    318,
    'goed',
  ],
  [
    'tekst met uitspraak',
    '<c r="H2" t="inlineStr"><is><t>318</t><rPh sb="0" eb="1"><t>18</t></rPh></is></c>',
    318,
  ],
  ['tekst naast een waarde', '<c r="H2" t="inlineStr"><v>18</v><is><t>318</t></is></c>', null],
  ['tekst in een getalcel', '<c r="H2"><v>318</v><is><t>18</t></is></c>', 318],
  ['een onbekend element in de tekst', '<c r="H2" t="inlineStr"><is><t>318</t><x>18</x></is></c>', 318],
  ['tekst als uitkomst', '<c r="H2" t="str"><f>A1</f><v>318</v></c>', 318, 'goed'],
  ['een lege uitkomst', '<c r="H2" t="str"><f>A1</f><v></v></c>', null],
  ['een formule zonder uitkomst', '<c r="H2"><f>300+18</f></c>', null],
  ['een formule met uitkomst', '<c r="H2"><f>300+18</f><v>318</v></c>', 318, 'goed'],
  ['twee formules', '<c r="H2"><f>1</f><f>2</f><v>318</v></c>', null],
  ['een fout met een getal', '<c r="H2" t="e"><v>318</v></c>', null],
  ['een fout', '<c r="H2" t="e"><v>#N/A</v></c>', null],
  ['een ja/nee', '<c r="H2" t="b"><v>1</v></c>', null],
  ['een ja/nee van 318', '<c r="H2" t="b"><v>318</v></c>', null],
  ['een uitgeschreven dag', '<c r="H2" t="d"><v>2023-11-10</v></c>', 45240],
  ['een dag als getal', '<c r="H2" t="d"><v>318</v></c>', null],
  ['een onbekende soort', '<c r="H2" t="x"><v>318</v></c>', null],
  ['een soort in hoofdletters', '<c r="H2" t="N"><v>318</v></c>', null],
  ['een opmaak die er niet is', '<c r="H2" s="77"><v>318</v></c>', 318],
  ['een opmaak die geen getal is', '<c r="H2" s="x"><v>318</v></c>', null],
  ['een ontsnapt cijfer', '<c r="H2" t="inlineStr"><is><t>_x0033_18</t></is></c>', 318],
  ['een ontsnapt onzichtbaar teken', '<c r="H2" t="inlineStr"><is><t>3_x200B_18</t></is></c>', null],
  ['een schrijfrichtingteken', '<c r="H2" t="inlineStr"><is><t>\u202e813</t></is></c>', null],
  ['een zachte streep', '<c r="H2" t="inlineStr"><is><t>31\u00ad8</t></is></c>', null],
  [
    'AlternateContent om de waarde',
    `<c r="H2"><mc:AlternateContent xmlns:mc="${MC}"><mc:Choice Requires="x"><v>18</v></mc:Choice><mc:Fallback><v>318</v></mc:Fallback></mc:AlternateContent></c>`,
    318,
  ],
  [
    'AlternateContent om de cel',
    `<mc:AlternateContent xmlns:mc="${MC}"><mc:Choice Requires="x"><c r="H2"><v>18</v></c></mc:Choice><mc:Fallback><c r="H2"><v>318</v></c></mc:Fallback></mc:AlternateContent>`,
    318,
  ],
  ['een cel in een andere naamruimte', '<y:c xmlns:y="urn:y" r="H2"><y:v>18</y:v></y:c>', null],
  ['een waarde in een andere naamruimte', '<c r="H2"><y:v xmlns:y="urn:y">18</y:v></c>', null],
  ['een cel zonder naamruimte', '<c xmlns="" r="H2"><v>18</v></c>', null],
  ['een ander voorvoegsel', `<q:c xmlns:q="${HOOFD}" r="H2"><q:v>318</q:v></q:c>`, 318, 'goed'],
  ['een voorvoegsel dat er niet is', '<q:c r="H2"><q:v>318</q:v></q:c>', null],
  ['een plek in een andere naamruimte', '<c y:r="H9" xmlns:y="urn:y" r="H2"><v>318</v></c>', 318],
  ['twee keer hetzelfde kenmerk', '<c r="H2" r="H3"><v>318</v></c>', null],
  [
    'een uitbreiding met een cel erin',
    '<c r="H2"><v>318</v><extLst><ext uri="x"><c r="H2"><v>18</v></c></ext></extLst></c>',
    318,
  ],
  ['een los cijfer naast de waarde', '<c r="H2">1<v>318</v></c>', null],
];

const rij3 = amsterdam(3);
/** What is done with the sheet or the workbook around the cell. */
const BLADEN = [
  ['een rij in commentaar', { erna: `<!-- ${rij3} -->` }, 318, 'goed'],
  ['een rij in CDATA', { erna: `<![CDATA[${rij3}]]>` }, 318],
  ['een rij in een verwerkingsopdracht', { erna: '<?x <row r="3"/> ?>' }, 318],
  ['een tweede sheetData', { naBlad: `<sheetData>${rij3}</sheetData>` }, null],
  ['een sheetData in commentaar', { naBlad: `<!--<sheetData>${rij3}</sheetData>-->` }, 318, 'goed'],
  ['een rij buiten sheetData', { naBlad: rij3 }, 318],
  [
    'een rij in een uitbreiding',
    { naBlad: `<extLst><ext uri="x"><sheetData>${rij3}</sheetData></ext></extLst>` },
    318,
  ],
  [
    'een rij in een andere naamruimte',
    { erna: `<y:row xmlns:y="urn:y" r="3">${rijcellen(3, RIJ)}</y:row>` },
    318,
  ],
  [
    'AlternateContent om een rij',
    {
      erna: `<mc:AlternateContent xmlns:mc="${MC}"><mc:Choice Requires="x">${rij3}</mc:Choice></mc:AlternateContent>`,
    },
    318,
  ],
  [
    'AlternateContent om sheetData',
    {
      blad: `<mc:AlternateContent xmlns:mc="${MC}"><mc:Choice Requires="x"><sheetData>${koprij}${rij2('<c r="H2"><v>18</v></c>')}</sheetData></mc:Choice><mc:Fallback><sheetData>${koprij}${rij2('<c r="H2"><v>318</v></c>')}</sheetData></mc:Fallback></mc:AlternateContent>`,
    },
    318,
  ],
  ['dezelfde rij twee keer', { erna: rij2('<c r="H2"><v>18</v></c>') }, null],
  [
    'rijen in omgekeerde volgorde',
    { blad: `<sheetData>${rij2('<c r="H2"><v>318</v></c>')}${koprij}</sheetData>` },
    318,
  ],
  ['een rij met nul als nummer', { erna: '<row r="0"/>' }, null],
  ['een rij met een plus', { erna: '<row r="+3"/>' }, 318],
  [
    'nullen die het blad weglaat',
    {
      voorBlad: '<sheetViews><sheetView showZeros="0" workbookViewId="0"/></sheetViews>',
      h2: '<c r="H2"><v>0</v></c>',
    },
    null,
  ],
  [
    'een samengevoegde cel over het cijfer',
    { naBlad: '<mergeCells><mergeCell ref="G2:H2"/></mergeCells>' },
    null,
  ],
  [
    'een samengevoegde cel die ophoudt voor het cijfer',
    { naBlad: '<mergeCells><mergeCell ref="I2:J2"/></mergeCells>' },
    318,
    'goed',
  ],
  [
    'een samengevoegd gebied achterstevoren',
    { naBlad: '<mergeCells><mergeCell ref="H2:G2"/></mergeCells>' },
    null,
  ],
  ['de strikte naamruimte', { ruimte: STRIKT }, 318, 'goed'],
  ['een onbekende naamruimte', { ruimte: 'urn:x' }, null],
  ['geen naamruimte', { ruimte: '' }, null],
  ['een content.xml erin', { delen: { 'content.xml': '<x/>' } }, 318],
  [
    'een blad twee keer in de zip, in andere letters',
    {
      delen: {
        'xl/worksheets/Sheet1.xml': `<worksheet xmlns="${HOOFD}"><sheetData>${koprij}${rij2('<c r="H2"><v>18</v></c>')}</sheetData></worksheet>`,
      },
    },
    318,
  ],
  [
    'gedeelde teksten twee keer in de zip',
    { delen: { 'xl/SharedStrings.xml': `<sst xmlns="${HOOFD}"><si><t>18</t></si></sst>` } },
    318,
  ],
  [
    'een werkmap op een andere plaats',
    {
      delen: {
        '_rels/.rels': `<Relationships xmlns="${PAKKET}/relationships"><Relationship Id="rId1" Type="${SOORT}/officeDocument" Target="xl/echt.xml"/></Relationships>`,
        'xl/echt.xml': `<workbook xmlns="${HOOFD}" xmlns:r="${SOORT}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        'xl/_rels/echt.xml.rels': `<Relationships xmlns="${PAKKET}/relationships"><Relationship Id="rId1" Type="${SOORT}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
        'xl/workbook.xml': '<x/>',
      },
    },
    318,
    'goed',
  ],
  [
    'twee werkmappen',
    {
      delen: {
        '_rels/.rels': `<Relationships xmlns="${PAKKET}/relationships"><Relationship Id="a" Type="${SOORT}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="b" Type="${SOORT}/officeDocument" Target="xl/workbook2.xml"/></Relationships>`,
      },
    },
    null,
  ],
  [
    'een relatie met een ontsnapte naam',
    {
      delen: {
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PAKKET}/relationships"><Relationship Id="rId1" Type="${SOORT}/worksheet" Target="worksheets/sheet%31.xml"/></Relationships>`,
      },
    },
    318,
  ],
  [
    'twee relaties met één naam',
    {
      delen: {
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PAKKET}/relationships"><Relationship Id="rId1" Type="${SOORT}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId1" Type="${SOORT}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
      },
    },
    null,
  ],
  [
    'een relatie naar elders',
    {
      delen: {
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PAKKET}/relationships"><Relationship Id="rId1" Type="${SOORT}/worksheet" Target="http://a.example/x.xml" TargetMode="External"/></Relationships>`,
      },
    },
    null,
  ],
  [
    'een relatie met een omweg',
    {
      delen: {
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PAKKET}/relationships"><Relationship Id="rId1" Type="${SOORT}/worksheet" Target="./x/../worksheets/sheet1.xml"/></Relationships>`,
      },
    },
    318,
    'goed',
  ],
  [
    'een blad in AlternateContent',
    {
      werkboek: `<workbook xmlns="${HOOFD}" xmlns:r="${SOORT}"><mc:AlternateContent xmlns:mc="${MC}"><mc:Choice Requires="x"><sheets><sheet name="a" sheetId="1" r:id="rId9"/></sheets></mc:Choice></mc:AlternateContent><sheets><sheet name="cijfers" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    318,
  ],
  [
    'twee bladen van één deel',
    {
      werkboek: `<workbook xmlns="${HOOFD}" xmlns:r="${SOORT}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/><sheet name="b" sheetId="2" r:id="rId1"/></sheets></workbook>`,
    },
    null,
  ],
  [
    'twee bladen met één naam',
    {
      werkboek: `<workbook xmlns="${HOOFD}" xmlns:r="${SOORT}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/><sheet name="A" sheetId="2" r:id="rId7"/></sheets></workbook>`,
    },
    null,
  ],
  [
    'uitspraak in gedeelde tekst',
    { h2: '<c r="H2" t="s"><v>0</v></c>', teksten: '<si><t>318</t><rPh sb="0" eb="1"><t>18</t></rPh></si>' },
    318,
    'goed',
  ],
  [
    'commentaar in gedeelde tekst',
    { h2: '<c r="H2" t="s"><v>0</v></c>', teksten: '<si><t>3<!-- -->18</t></si>' },
    318,
    'goed',
  ],
  [
    'een tekst in commentaar',
    { h2: '<c r="H2" t="s"><v>0</v></c>', teksten: '<!--<si><t>18</t></si>--><si><t>318</t></si>' },
    318,
    'goed',
  ],
  [
    'een tekst in een andere naamruimte',
    {
      h2: '<c r="H2" t="s"><v>0</v></c>',
      teksten: '<y:si xmlns:y="urn:y"><t>18</t></y:si><si><t>318</t></si>',
    },
    318,
  ],
  ['tekst verborgen door de opmaak', { h2: '<c r="H2" s="1" t="s"><v>0</v></c>', formaat: ';;;' }, null],
  ['tekst met een cijfer ervoor', { h2: '<c r="H2" s="1" t="s"><v>0</v></c>', formaat: '0;0;0;"1"@' }, 1318],
  [
    'een documenttype',
    {
      blad: null,
      delen: {
        'xl/worksheets/sheet1.xml': `<!DOCTYPE worksheet [<!ENTITY a "18">]><worksheet xmlns="${HOOFD}"><sheetData>${koprij}${rij2('<c r="H2"><v>&a;</v></c>')}</sheetData></worksheet>`,
      },
    },
    null,
  ],
  [
    'UTF-16',
    {
      delen: {
        'xl/worksheets/sheet1.xml': Buffer.from(
          `\ufeff<worksheet xmlns="${HOOFD}"><sheetData>${koprij}${rij2('<c r="H2"><v>318</v></c>')}</sheetData></worksheet>`,
          'utf16le',
        ),
      },
    },
    318,
  ],
  [
    'een andere codering in de kop',
    {
      delen: {
        'xl/worksheets/sheet1.xml': `<?xml version="1.0" encoding="ISO-8859-1"?><worksheet xmlns="${HOOFD}"><sheetData>${koprij}${rij2('<c r="H2"><v>318</v></c>')}</sheetData></worksheet>`,
      },
    },
    318,
  ],
  [
    'twee opmaken met één nummer',
    {
      h2: '<c r="H2" s="1"><v>318</v></c>',
      delen: {
        'xl/styles.xml': `<styleSheet xmlns="${HOOFD}"><numFmts><numFmt numFmtId="200" formatCode="0"/><numFmt numFmtId="200" formatCode="0,"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs></styleSheet>`,
      },
    },
    null,
  ],
];

const stijl = (inhoud, soort = 'number') =>
  `<number:${soort}-style style:name="N1">${inhoud}</number:${soort}-style>`;
const metStijl = (n, t, stijlen) => ({
  stijlen,
  h2: `<table:table-cell table:style-name="ce1" office:value-type="float" office:value="${n}"><text:p>${t}</text:p></table:table-cell>`,
});
const odscel = (attr, inhoud = '') => ({ h2: `<table:table-cell ${attr}>${inhoud}</table:table-cell>` });
const P = (t) => `<text:p>${t}</text:p>`;
const odsAmsterdam = `<table:table-row>${['GM0363', 'Amsterdam', '2023-II'].map(odstekst).join('')}${[3, 900, 100, 0, 10].map((n) => odsgetal(n)).join('')}</table:table-row>`;

const ODSEN = [
  ['een gewoon getal', {}, 318, 'goed'],
  ['een getal zonder tekst', odscel('office:value-type="float" office:value="318"'), 318, 'goed'],
  ['een andere tekst dan het getal', odscel('office:value-type="float" office:value="18"', P('318')), 18],
  ['een afgeronde tekst', odscel('office:value-type="float" office:value="60.4"', P('60')), null],
  [
    'een tekst met duizendtallen',
    odscel('office:value-type="float" office:value="27300"', P('27.300')),
    27300,
    'goed',
  ],
  [
    'een tekst met decimalen',
    odscel('office:value-type="float" office:value="318"', P('318,00')),
    318,
    'goed',
  ],
  ['een tekst in duizendtallen', odscel('office:value-type="float" office:value="216000"', P('216')), 216],
  ['een tekst met procenten', odscel('office:value-type="percentage" office:value="318"', P('31800%')), null],
  ['een lege tekst', odscel('office:value-type="float" office:value="318"', P('')), 318],
  ['een komma in de waarde', odscel('office:value-type="float" office:value="3,18"', P('318')), null],
  [
    'duizendtallen in de waarde',
    odscel('office:value-type="float" office:value="1.000.000"', P('1000000')),
    null,
  ],
  ['zestientallig', odscel('office:value-type="float" office:value="0x13E"', P('318')), null],
  ['wit in de waarde', odscel('office:value-type="float" office:value="3 18"', P('318')), null],
  ['een woord als waarde', odscel('office:value-type="float" office:value="NaN"', P('318')), null],
  ['een getal als datum', odscel('office:value-type="date" office:date-value="318"', P('318')), null],
  ['een datum', odscel('office:value-type="date" office:date-value="2024-02-02"', P('318')), null],
  ['een tijd', odscel('office:value-type="time" office:time-value="PT318H"', P('318')), null],
  ['ja of nee', odscel('office:value-type="boolean" office:boolean-value="true"', P('318')), null],
  ['een onbekende soort', odscel('office:value-type="getal" office:value="18"', P('318')), 318],
  ['tekst', odscel('office:value-type="string"', P('318')), 318, 'goed'],
  [
    'tekst met een andere waarde',
    odscel('office:value-type="string" office:string-value="18"', P('318')),
    null,
  ],
  ['tekst in stukken', odscel('office:value-type="string"', P('3<text:span>18</text:span>')), 318, 'goed'],
  [
    'tekst met een opmerking',
    odscel('office:value-type="string"', `<office:annotation>${P('9')}</office:annotation>${P('318')}`),
    318,
    'goed',
  ],
  ['tekst met commentaar', odscel('office:value-type="string"', P('3<!-- 9 -->18')), 318, 'goed'],
  [
    'tekst met een vreemd element',
    odscel('office:value-type="string"', P('3<y:x xmlns:y="urn:y">9</y:x>18')),
    null,
  ],
  [
    'tekst met uitspraak',
    odscel(
      'office:value-type="string"',
      P('<text:ruby><text:ruby-base>318</text:ruby-base><text:ruby-text>9</text:ruby-text></text:ruby>'),
    ),
    318,
  ],
  ['een fout als nul', odscel('office:value-type="float" office:value="0"', P('Err:502')), null],
  ['een fout', odscel('office:value-type="string" calcext:value-type="error"', P('#N/B')), null],
  [
    'een fout met een cijfer als tekst',
    odscel('office:value-type="float" office:value="0" calcext:value-type="error"', P('318')),
    null,
  ],
  ['een formule zonder uitkomst', odscel('table:formula="of:=300+18"'), null],
  [
    'een formule met uitkomst',
    odscel('table:formula="of:=300+18" office:value-type="float" office:value="318"', P('318')),
    318,
    'goed',
  ],
  [
    'een bedekte cel',
    {
      h2: `<table:covered-table-cell office:value-type="float" office:value="18">${P('18')}</table:covered-table-cell>`,
    },
    null,
  ],
  ['een vreemd element voor de cel', { h2: `<y:x xmlns:y="urn:y"/>${odsgetal(318)}` }, 318],
  [
    'een vreemde cel',
    { h2: '<y:table-cell xmlns:y="urn:y" office:value-type="float" office:value="18"/>' },
    null,
  ],
  [
    'een ander voorvoegsel',
    {
      h2: '<t:table-cell xmlns:t="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" o:value-type="float" o:value="318"/>',
    },
    318,
    'goed',
  ],
  [
    'een waarde onder twee voorvoegsels',
    odscel(
      'xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:value-type="float" office:value="318" o:value="18"',
    ),
    null,
  ],
  [
    'een voorvoegsel dat er niet is',
    { h2: '<t:table-cell office:value-type="float" office:value="318"/>' },
    null,
  ],
  [
    'herhaald nul keer',
    odscel('table:number-columns-repeated="0" office:value-type="float" office:value="318"', P('318')),
    318,
  ],
  [
    'herhaald min een keer',
    odscel('table:number-columns-repeated="-1" office:value-type="float" office:value="318"', P('318')),
    318,
  ],
  ['een rij in commentaar', { na: `<!--${odsAmsterdam}-->` }, 318, 'goed'],
  ['een rij in een vreemd element', { na: `<y:x xmlns:y="urn:y">${odsAmsterdam}</y:x>` }, 318],
  ['een tabel in een vreemd element', { om: (t) => `<y:x xmlns:y="urn:y">${t}</y:x>` }, null],
  ['een tweede tabel met dezelfde naam', { om: (t) => `${t}${t}` }, null],
  [
    'verwijderde rijen bij de wijzigingen',
    {
      om: (t) =>
        `<table:tracked-changes><table:deletion><table:cell-content-deletion>${odsgetal(18)}</table:cell-content-deletion></table:deletion></table:tracked-changes>${t}`,
    },
    318,
    'goed',
  ],
  ['een documenttype', { delen: { 'content.xml': '<!DOCTYPE a [<!ENTITY a "x">]><a>&a;</a>' } }, null],
  ['een werkmap erin', { delen: { 'xl/workbook.xml': '<x/>' } }, 318],
  ['een tweede content.xml', { delen: { 'Content.xml': '<x/>' } }, 318],
  [
    'opmaak in duizendtallen',
    metStijl(
      216000,
      '216000',
      stijl('<number:number number:min-integer-digits="1" number:display-factor="1000"/>'),
    ),
    216,
  ],
  [
    'opmaak zonder decimalen',
    metStijl(60.4, '60,4', stijl('<number:number number:decimal-places="0" number:min-integer-digits="1"/>')),
    60,
  ],
  [
    'opmaak in procenten',
    metStijl(
      318,
      '318',
      stijl(
        '<number:number number:decimal-places="0" number:min-integer-digits="1"/><number:text>%</number:text>',
        'percentage',
      ),
    ),
    null,
  ],
  [
    'opmaak met een cijfer ervoor',
    metStijl(
      318,
      '318',
      stijl(
        '<number:text>1</number:text><number:number number:decimal-places="0" number:min-integer-digits="1"/>',
      ),
    ),
    1318,
  ],
  [
    'opmaak met een cijfer erachter',
    metStijl(
      318,
      '318',
      stijl(
        '<number:number number:decimal-places="0" number:min-integer-digits="1"/><number:text>0</number:text>',
      ),
    ),
    3180,
  ],
  ['opmaak zonder getal', metStijl(318, '318', stijl('<number:text>-</number:text>')), null],
  ['opmaak die niets toont', metStijl(318, '318', stijl('')), null],
  [
    'opmaak met tekst tussen de cijfers',
    metStijl(
      318,
      '318',
      stijl(
        '<number:number number:decimal-places="0" number:min-integer-digits="1"><number:embedded-text number:position="1">9</number:embedded-text></number:number>',
      ),
    ),
    3198,
  ],
  [
    'opmaak als breuk',
    metStijl(318.5, '318,5', stijl('<number:fraction number:min-integer-digits="0"/>')),
    null,
  ],
  [
    'opmaak als macht',
    metStijl(318, '318', stijl('<number:scientific-number number:decimal-places="0"/>')),
    300,
  ],
  ['opmaak als jaar', metStijl(318, '318', stijl('<number:year number:style="long"/>', 'date')), 1900],
  [
    'opmaak met een voorwaarde',
    metStijl(
      318,
      '318',
      `<number:number-style style:name="N1P0"><number:text>9</number:text><number:number number:decimal-places="0" number:min-integer-digits="1"/></number:number-style>${stijl('<number:number number:decimal-places="0" number:min-integer-digits="1"/><style:map style:condition="value()&gt;=100" style:apply-style-name="N1P0"/>')}`,
    ),
    9318,
  ],
  [
    'opmaak van een getal',
    metStijl(
      27300,
      '27.300',
      stijl(
        '<number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/>',
      ),
    ),
    27300,
    'goed',
  ],
  [
    'opmaak met euro',
    metStijl(
      318,
      '€ 318',
      stijl(
        '<number:currency-symbol>€</number:currency-symbol><number:text> </number:text><number:number number:decimal-places="0" number:min-integer-digits="1"/>',
        'currency',
      ),
    ),
    318,
    'goed',
  ],
  [
    'opmaak van de kolom',
    {
      stijlen: stijl('<number:number number:min-integer-digits="1" number:display-factor="1000"/>'),
      voor: '<table:table-column table:number-columns-repeated="8" table:default-cell-style-name="ce1"/>',
      h2: odsgetal(216000),
    },
    216,
  ],
  [
    'opmaak van de rij',
    {
      stijlen: stijl('<number:number number:min-integer-digits="1" number:display-factor="1000"/>'),
      rijen: `${odskop}<table:table-row table:default-cell-style-name="ce1">${odscellen}${odsgetal(216000)}</table:table-row>`,
    },
    216,
  ],
];

const trucs = (soort, lijst, maak) =>
  lijst.map(([naam, wat, toont, moet]) => ({
    naam: `${soort}: ${naam}`,
    soort,
    bytes: maak(wat),
    toont,
    goed: moet === 'goed',
  }));

/** Every trick: its name, its bytes, the number of persons that shows in the row of Almere (null: none), and whether it must be read. */
export function celtrucs() {
  return [
    ...FORMATEN.map(([formaat, n, toont], i) => ({
      naam: `opmaak ${formaat} van ${n}`,
      soort: 'xlsx',
      bytes: xlsxMet({ formaat, h2: `<c r="H2" s="1"><v>${n}</v></c>` }),
      toont,
      goed: i < 17,
    })),
    ...trucs('xlsx', CELLEN, (h2) => xlsxMet({ h2 })),
    ...trucs('xlsx', BLADEN, (wat) => xlsxMet(wat)),
    ...trucs('ods', ODSEN, (wat) => odsMet(wat)),
  ];
}

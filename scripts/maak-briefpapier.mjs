// Makes huisstijl/<naam>/briefpapier.docx: the Word letterhead with the styles and the marks that a letter is put into.
// Usage: node scripts/maak-briefpapier.mjs huisstijl/voorbeeld
// The same script gives the same bytes; test/letters/briefpapier.test.ts checks that the committed file is this one.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import PizZip from 'pizzip';
import { parse } from 'yaml';

const mm = (n) => Math.round((n * 1440) / 25.4);
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const KOP = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const KLEUR = '1F4E5F';

const run = (tekst, opmaak = '') =>
  `<w:r>${opmaak && `<w:rPr>${opmaak}</w:rPr>`}<w:t xml:space="preserve">${tekst}</w:t></w:r>`;
const p = (inhoud, eigenschappen = '') =>
  `<w:p>${eigenschappen && `<w:pPr>${eigenschappen}</w:pPr>`}${inhoud}</w:p>`;
const veld = (code) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>` +
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';

function document(venster) {
  const frame = `<w:framePr w:w="${mm(venster.breed)}" w:h="${mm(venster.hoog)}" w:hRule="exact" w:hSpace="0" w:wrap="notBeside" w:vAnchor="page" w:hAnchor="page" w:x="${mm(venster.links)}" w:y="${mm(venster.boven)}"/>`;
  const kader = ['top', 'left', 'bottom', 'right']
    .map((zijde) => `<w:${zijde} w:val="single" w:sz="8" w:space="4" w:color="B00020"/>`)
    .join('');
  const concept = `<w:pBdr>${kader}</w:pBdr><w:spacing w:before="0" w:after="0"/>`;
  return [
    p(run('{#adressering}')),
    p(run('{regel}'), `${frame}<w:spacing w:before="0" w:after="0"/><w:ind w:left="${mm(5)}"/>`),
    p(run('{/adressering}')),
    p(run('{#kenmerken}')),
    p(run('{label}', '<w:b/>') + '<w:r><w:tab/></w:r>' + run('{waarde}'), `<w:pStyle w:val="Kenmerk"/>`),
    p(run('{/kenmerken}')),
    p('', '<w:spacing w:before="0" w:after="120"/>'),
    p(run('{#concept}')),
    p(run('CONCEPT: niet verzenden', '<w:b/><w:color w:val="B00020"/>'), concept),
    p(run('{#redenen}')),
    p(run('{reden}'), concept),
    p(run('{/redenen}')),
    p('', '<w:spacing w:before="0" w:after="120"/>'),
    p(run('{/concept}')),
    p(run('{@inhoud}')),
    p(run('{#ondertekening}')),
    p(run('{orgaan}'), '<w:keepNext/><w:spacing w:before="120" w:after="120"/>'),
    p(run('{functies}'), '<w:pStyle w:val="Ondertekening"/><w:keepNext/>'),
    p(run('{namen}'), '<w:pStyle w:val="Ondertekening"/><w:spacing w:before="960"/>'),
    p(run('{/ondertekening}')),
    p(run('{#afschriften}')),
    p(run('Afschrift aan:', '<w:b/>'), '<w:keepNext/><w:spacing w:before="240" w:after="0"/>'),
    p(run('{#aan}')),
    p(run('{regel}')),
    p(run('{/aan}')),
    p(run('{/afschriften}')),
    p(run('{@slot}')),
  ].join('');
}

const sectie =
  '<w:sectPr><w:headerReference w:type="first" r:id="rId4"/><w:headerReference w:type="default" r:id="rId5"/>' +
  '<w:footerReference w:type="first" r:id="rId6"/><w:footerReference w:type="default" r:id="rId6"/>' +
  `<w:pgSz w:w="${mm(210)}" w:h="${mm(297)}"/><w:pgMar w:top="${mm(27)}" w:right="${mm(25)}" w:bottom="${mm(27)}" w:left="${mm(25)}" w:header="${mm(12)}" w:footer="${mm(10)}" w:gutter="0"/><w:titlePg/></w:sectPr>`;

const conceptregel =
  run(
    '{#voorbeeld}VOORBEELD{/voorbeeld}',
    `<w:b/><w:color w:val="${KLEUR}"/><w:spacing w:val="20"/><w:sz w:val="20"/>`,
  ) + run('{#concept}   CONCEPT{/concept}', '<w:b/><w:color w:val="B00020"/>');

/** The first header reaches down to the address window, so that the text starts below it. */
const eersteKop = ({ afzender, adresvenster }) =>
  [
    p(
      run('{afzendernaam}', `<w:b/><w:color w:val="${KLEUR}"/><w:sz w:val="30"/>`) +
        '<w:r><w:tab/></w:r>' +
        conceptregel,
      `<w:pStyle w:val="Kopregel"/><w:pBdr><w:bottom w:val="single" w:sz="12" w:space="4" w:color="${KLEUR}"/></w:pBdr>`,
    ),
    p(run('{#afzender}')),
    p(run('{regel}', '<w:sz w:val="17"/>'), '<w:spacing w:before="0" w:after="0"/>'),
    p(run('{/afzender}')),
    p(
      '',
      `<w:spacing w:before="0" w:after="0" w:line="${mm(adresvenster.boven - 12 - 9 - 3.5 * afzender.length + 1)}" w:lineRule="exact"/>`,
    ),
  ].join('');
const vervolgKop = p(
  run('{afzendernaam}', `<w:color w:val="${KLEUR}"/><w:sz w:val="17"/>`) +
    '<w:r><w:tab/></w:r>' +
    conceptregel,
  '<w:pStyle w:val="Kopregel"/>',
);
const voet = p(
  run('{voettekst}', '<w:sz w:val="16"/>') +
    '<w:r><w:tab/></w:r>' +
    run('pagina ', '<w:sz w:val="16"/>') +
    veld('PAGE') +
    run(' van ', '<w:sz w:val="16"/>') +
    veld('NUMPAGES'),
  '<w:pStyle w:val="Kopregel"/>',
);

const tab = (...posities) =>
  `<w:tabs>${posities.map(([soort, n]) => `<w:tab w:val="${soort}" w:pos="${n}"/>`).join('')}</w:tabs>`;
const stijl = (id, naam, rest) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${naam}"/>${rest}</w:style>`;
const kopstijl = (id, naam, niveau, grootte) =>
  stijl(
    id,
    naam,
    `<w:basedOn w:val="Standaard"/><w:next w:val="Standaard"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="${niveau}"/></w:pPr><w:rPr><w:b/><w:color w:val="${KLEUR}"/><w:sz w:val="${grootte}"/></w:rPr>`,
  );

const stijlen =
  `<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Arial"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
  '<w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/></w:pPr></w:style>' +
  kopstijl('Kop1', 'heading 1', 0, 23) +
  kopstijl('Kop2', 'heading 2', 1, 20) +
  stijl(
    'Lijstalinea',
    'List Paragraph',
    '<w:basedOn w:val="Standaard"/><w:qFormat/><w:pPr><w:spacing w:after="60"/><w:ind w:left="425" w:hanging="425"/></w:pPr>',
  ) +
  stijl(
    'Kenmerk',
    'Kenmerk',
    `<w:basedOn w:val="Standaard"/><w:pPr>${tab(['left', mm(38)])}<w:spacing w:before="0" w:after="20"/><w:ind w:left="${mm(38)}" w:hanging="${mm(38)}"/></w:pPr>`,
  ) +
  stijl(
    'Ondertekening',
    'Ondertekening',
    `<w:basedOn w:val="Standaard"/><w:pPr>${tab(['left', mm(70)])}<w:spacing w:before="0" w:after="0"/></w:pPr>`,
  ) +
  stijl(
    'Kopregel',
    'Kopregel',
    `<w:basedOn w:val="Standaard"/><w:pPr>${tab(['right', mm(160)])}<w:spacing w:before="0" w:after="0"/></w:pPr><w:rPr><w:sz w:val="16"/></w:rPr>`,
  ) +
  '<w:style w:type="table" w:default="1" w:styleId="Standaardtabel"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  `<w:style w:type="table" w:styleId="Cijfertabel"><w:name w:val="Cijfertabel"/><w:basedOn w:val="Standaardtabel"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="${KLEUR}"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="${KLEUR}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="BFCBD0"/></w:tblBorders></w:tblPr>` +
  '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E3ECEF"/></w:tcPr></w:tblStylePr><w:tblStylePr w:type="lastRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style></w:styles>';

const niveau = (soort, tekst) =>
  `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${soort}"/><w:lvlText w:val="${tekst}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="425" w:hanging="425"/></w:pPr></w:lvl>`;
const nummering =
  `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>${niveau('bullet', '•')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/>${niveau('decimal', '%1.')}</w:abstractNum></w:numbering>`;

const instellingen = `<w:settings ${W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="nl-NL"/></w:settings>`;

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relaties = [
  ['styles', 'styles.xml'],
  ['numbering', 'numbering.xml'],
  ['settings', 'settings.xml'],
  ['header', 'header1.xml'],
  ['header', 'header2.xml'],
  ['footer', 'footer1.xml'],
]
  .map(([soort, doel], i) => `<Relationship Id="rId${i + 1}" Type="${REL}/${soort}" Target="${doel}"/>`)
  .join('');
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const typen = [
  ['document', 'document.main'],
  ['styles', 'styles'],
  ['numbering', 'numbering'],
  ['settings', 'settings'],
  ['header1', 'header'],
  ['header2', 'header'],
  ['footer1', 'footer'],
]
  .map(([deel, soort]) => `<Override PartName="/word/${deel}.xml" ContentType="${TYPE}.${soort}+xml"/>`)
  .join('');

/** The bytes of the letterhead for a huisstijl. */
export function maakBriefpapier(huisstijl) {
  const zip = new PizZip();
  const delen = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${typen}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml':
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language>nl-NL</dc:language></cp:coreProperties>',
    'word/document.xml': `<w:document ${W} ${R}><w:body>${document(huisstijl.adresvenster)}${sectie}</w:body></w:document>`,
    'word/styles.xml': stijlen,
    'word/numbering.xml': nummering,
    'word/settings.xml': instellingen,
    'word/header1.xml': `<w:hdr ${W} ${R}>${eersteKop(huisstijl)}</w:hdr>`,
    'word/header2.xml': `<w:hdr ${W} ${R}>${vervolgKop}</w:hdr>`,
    'word/footer1.xml': `<w:ftr ${W} ${R}>${voet}</w:ftr>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relaties}</Relationships>`,
  };
  for (const [naam, inhoud] of Object.entries(delen))
    zip.file(naam, KOP + inhoud, { date: new Date(2026, 0, 1), createFolders: false });
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const map = process.argv[2] ?? 'huisstijl/voorbeeld';
  const huisstijl = parse(readFileSync(`${map}/huisstijl.yaml`, 'utf8'));
  writeFileSync(`${map}/briefpapier.docx`, maakBriefpapier(huisstijl));
  console.log(`${map}/briefpapier.docx is gemaakt`);
}

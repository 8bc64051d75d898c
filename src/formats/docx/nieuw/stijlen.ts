import type { Bladspiegel } from '../../bladspiegel.ts';
import { half, pt, tabs, twips, W } from './bouwsteen.ts';
import { KENMERKSTIJL } from './document.ts';
import { kopregelstijl } from './randen.ts';

const TWEEDE_ONDERTEKENAAR = 65;
const INSPRINGING = 17;

/** `word/styles.xml` of a letterhead. */
export function stijlendeel(blad: Bladspiegel): string {
  const { punten, kleur, lettertype } = blad;
  const naam = lettertype.naam.replaceAll(/[&<>"]/g, '');
  const maat = half(punten.tekst);
  return (
    `<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${naam}" w:hAnsi="${naam}" w:cs="${naam}" w:eastAsia="${naam}"/><w:sz w:val="${maat}"/><w:szCs w:val="${maat}"/><w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
    `<w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="${pt(punten.regel)}" w:lineRule="atLeast"/></w:pPr></w:pPrDefault></w:docDefaults>` +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/></w:pPr></w:style>' +
    stijl(
      'Titel',
      'Title',
      `<w:basedOn w:val="Standaard"/><w:next w:val="Standaard"/><w:qFormat/><w:pPr><w:keepNext/><w:suppressAutoHyphens/><w:spacing w:before="0" w:after="320"/></w:pPr><w:rPr><w:b/><w:sz w:val="${half(punten.kop)}"/></w:rPr>`,
    ) +
    kopstijl('Kop1', 'heading 1', 0, half(punten.kop), kleur) +
    kopstijl('Kop2', 'heading 2', 1, half(punten.tussenkop), kleur) +
    stijl(
      'Lijstalinea',
      'List Paragraph',
      `<w:basedOn w:val="Standaard"/><w:qFormat/><w:pPr><w:spacing w:after="60"/>${INSPRONG}</w:pPr>`,
    ) +
    stijl('Kenmerk', 'Kenmerk', `<w:basedOn w:val="Standaard"/>${KENMERKSTIJL}`) +
    stijl(
      'Ondertekening',
      'Ondertekening',
      `<w:basedOn w:val="Standaard"/><w:pPr>${tabs(['left', twips(TWEEDE_ONDERTEKENAAR)])}<w:spacing w:before="0" w:after="0"/></w:pPr>`,
    ) +
    stijl('Kopregel', 'Kopregel', `<w:basedOn w:val="Standaard"/>${kopregelstijl(blad)}`) +
    '<w:style w:type="table" w:default="1" w:styleId="Standaardtabel"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    `<w:style w:type="table" w:styleId="Cijfertabel"><w:name w:val="Cijfertabel"/><w:basedOn w:val="Standaardtabel"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="${kleur}"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="${kleur}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="BFCBD0"/></w:tblBorders></w:tblPr>` +
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E3ECEF"/></w:tcPr></w:tblStylePr><w:tblStylePr w:type="lastRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style></w:styles>'
  );
}

const INSPRONG = `<w:ind w:left="${pt(INSPRINGING)}" w:hanging="${pt(INSPRINGING)}"/>`;

function stijl(id: string, naam: string, rest: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${naam}"/>${rest}</w:style>`;
}

function kopstijl(id: string, naam: string, niveau: number, grootte: number, kleur: string): string {
  return stijl(
    id,
    naam,
    `<w:basedOn w:val="Standaard"/><w:next w:val="Standaard"/><w:qFormat/><w:pPr><w:keepNext/><w:suppressAutoHyphens/><w:spacing w:before="240" w:after="60"/><w:outlineLvl w:val="${niveau}"/></w:pPr><w:rPr><w:b/><w:color w:val="${kleur}"/><w:sz w:val="${grootte}"/></w:rPr>`,
  );
}

/** `word/numbering.xml` of a letterhead: bullets and numbers. */
export function lijstendeel(): string {
  const lijst = (id: number, soort: string, tekst: string) =>
    `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${soort}"/><w:lvlText w:val="${tekst}"/><w:lvlJc w:val="left"/><w:pPr>${INSPRONG}</w:pPr></w:lvl></w:abstractNum>`;
  return `<w:numbering ${W}>${lijst(0, 'bullet', '•')}${lijst(1, 'decimal', '%1.')}</w:numbering>`;
}

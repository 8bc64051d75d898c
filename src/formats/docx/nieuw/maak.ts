import type { Beeld } from '../../beeld/beeld.ts';
import { alsPng } from '../../beeld/raster.ts';
import type { Bladspiegel } from '../../bladspiegel.ts';
import { schrijfZip, zipdeel } from '../../zip/schrijf.ts';
import { wordtekening } from '../tekening.ts';
import { W } from './bouwsteen.ts';
import { documentdeel } from './document.ts';
import { type Bladwoorden, eersteHoofd, vervolgHoofd, voetdeel } from './randen.ts';
import { lijstendeel, stijlendeel } from './stijlen.ts';

const KOP = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PAKKET = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const INSTELLINGEN = `<w:settings ${W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="nl-NL"/></w:settings>`;

const LOGO = 'media/logo.png';

/** The parts that a letterhead refers to, in the order of their ids, with what each is. */
const DELEN = [
  ['styles', 'styles'],
  ['numbering', 'numbering'],
  ['settings', 'settings'],
  ['header1', 'header'],
  ['header2', 'header'],
  ['footer1', 'footer'],
  ['footer2', 'footer'],
] as const;

/** The Word letterhead of a page: its styles and marks. The same page gives the same bytes. */
export function maakBriefpapier(blad: Bladspiegel, woorden: Bladwoorden, logo: Beeld | null): Uint8Array {
  const beeld = blad.hoofd.eerste.includes('logo') ? logo : null;
  const typen = [['document', 'document.main'] as const, ...DELEN]
    .map(([deel, soort]) => `<Override PartName="/word/${deel}.xml" ContentType="${TYPE}.${soort}+xml"/>`)
    .join('');
  const relaties = DELEN.map(
    ([deel, soort], i) => `<Relationship Id="rId${i + 1}" Type="${REL}/${soort}" Target="${deel}.xml"/>`,
  ).join('');
  const delen: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="${PAKKET}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${beeld === null ? '' : '<Default Extension="png" ContentType="image/png"/>'}${typen}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PAKKET}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${PAKKET}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${PAKKET}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language>nl-NL</dc:language></cp:coreProperties>`,
    'word/document.xml': documentdeel(blad),
    'word/styles.xml': stijlendeel(blad),
    'word/numbering.xml': lijstendeel(),
    'word/settings.xml': INSTELLINGEN,
    'word/header1.xml': eersteHoofd(
      blad,
      beeld === null ? null : { hoog: beeld.hoog, run: wordtekening(beeld, 'rId1', 1) },
    ),
    'word/header2.xml': vervolgHoofd(blad, woorden),
    'word/footer1.xml': voetdeel(blad, 'eerste'),
    'word/footer2.xml': voetdeel(blad, 'vervolg'),
    ...(beeld === null
      ? {}
      : {
          'word/_rels/header1.xml.rels': `<Relationships xmlns="${PAKKET}/relationships"><Relationship Id="rId1" Type="${REL}/image" Target="${LOGO}"/></Relationships>`,
        }),
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PAKKET}/relationships">${relaties}</Relationships>`,
  };
  return schrijfZip([
    ...Object.entries(delen).map(([naam, inhoud]) => zipdeel(naam, new TextEncoder().encode(KOP + inhoud))),
    ...(beeld === null ? [] : [zipdeel(`word/${LOGO}`, alsPng(beeld))]),
  ]);
}

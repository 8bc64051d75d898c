import {
  BLADBREEDTE,
  BLADHOOGTE,
  type Bladspiegel,
  kenmerkkolom,
  ONDER_VENSTER,
  RETOUR_VAN_BOVEN,
  VENSTERWIT,
  VOET_VAN_ONDER,
} from '../../bladspiegel.ts';
import { dicht, half, letterlijk, R, run, TAB, tabs, twips, W, wordalinea } from './bouwsteen.ts';
import { HOOFD_BEGIN } from './randen.ts';

const ROOD = 'B00020';
const DICHT = '<w:spacing w:before="0" w:after="0"/>';
const KENMERKKOLOM = 38;
const RETOUR = 7;

/** `word/document.xml` of a letterhead: where the parts of a letter come, and the page that they stand on. */
export function documentdeel(blad: Bladspiegel): string {
  const inhoud = [
    adres(blad),
    ...kenmerken(blad),
    wordalinea(
      run('{onderwerplabel}', `<w:color w:val="${blad.kleur}"/><w:sz w:val="${half(blad.punten.klein)}"/>`),
      `<w:keepNext/>${DICHT}`,
    ),
    wordalinea(run('{onderwerp}'), '<w:pStyle w:val="Titel"/>'),
    ...concept(),
    wordalinea(run('{@inhoud}')),
    wordalinea(run('{#ondertekening}')),
    wordalinea(run('{orgaan}'), '<w:keepNext/><w:spacing w:before="120" w:after="120"/>'),
    wordalinea(run('{functies}'), '<w:pStyle w:val="Ondertekening"/><w:keepNext/>'),
    wordalinea(run('{@handtekening}')),
    wordalinea(run('{namen}'), '<w:pStyle w:val="Ondertekening"/>'),
    wordalinea(run('{/ondertekening}')),
    wordalinea(run('{#afschriften}')),
    wordalinea(run('Afschrift aan:', '<w:b/>'), '<w:keepNext/><w:spacing w:before="240" w:after="0"/>'),
    wordalinea(run('{#aan}')),
    wordalinea(run('{regel}')),
    wordalinea(run('{/aan}')),
    wordalinea(run('{/afschriften}')),
    wordalinea(run('{@slot}')),
  ];
  return `<w:document ${W} ${R}><w:body>${inhoud.join('')}${sectie(blad)}</w:body></w:document>`;
}

/** A frame at a fixed place of the page; paragraphs with the same frame stand in it together. */
function kader(links: number, boven: number, breed: number, hoog: string, wikkel: string): string {
  return `<w:framePr w:w="${twips(breed)}" ${hoog} w:hSpace="0" w:wrap="${wikkel}" w:vAnchor="page" w:hAnchor="page" w:x="${twips(links)}" w:y="${twips(boven)}"/>`;
}

/** The addressee in the window of the envelope; the text begins below it. */
function adres({ venster, retouradres, punten }: Bladspiegel): string {
  const hoog = `w:h="${twips(venster.hoog + ONDER_VENSTER)}" w:hRule="exact"`;
  const vak = kader(venster.links, venster.boven, venster.breed, hoog, 'notBeside');
  const inspringing = `<w:ind w:left="${twips(VENSTERWIT)}"/>`;
  const regelhoogte = ((VENSTERWIT - RETOUR_VAN_BOVEN) * 72) / 25.4;
  const retour = `<w:spacing w:before="${twips(RETOUR_VAN_BOVEN)}" w:after="0" w:line="${Math.round(regelhoogte * 20)}" w:lineRule="exact"/>`;
  return [
    wordalinea(run('{#geadresseerd}')),
    wordalinea(
      retouradres === null ? '' : run(letterlijk(retouradres), `<w:sz w:val="${half(RETOUR)}"/>`),
      vak + retour + inspringing,
    ),
    wordalinea(run('{/geadresseerd}')),
    wordalinea(run('{#adressering}')),
    wordalinea(run('{regel}'), vak + dicht(punten.regel) + inspringing),
    wordalinea(run('{/adressering}')),
  ].join('');
}

/** The reference block: beside the text in a frame of its own, or above it. */
function kenmerken(blad: Bladspiegel): string[] {
  const lus = (...regels: string[]) => [
    wordalinea(run('{#kenmerken}')),
    ...regels,
    wordalinea(run('{/kenmerken}')),
  ];
  if (blad.kenmerken === 'boven')
    return [
      ...lus(wordalinea(run('{label}', '<w:b/>') + TAB + run('{waarde}'), '<w:pStyle w:val="Kenmerk"/>')),
      wordalinea('', DICHT),
    ];
  const { links, breed, boven } = kenmerkkolom(blad);
  const vak = kader(links, boven, breed, 'w:hRule="auto"', 'around');
  const regel = Math.round(blad.punten.klein * 1.3 * 20);
  const exact = `<w:spacing w:before="0" w:after="${twips(1.5)}" w:line="${regel}" w:lineRule="exact"/>`;
  const klein = `<w:sz w:val="${half(blad.punten.klein)}"/>`;
  const label = run('{label}', `<w:b/><w:color w:val="${blad.kleur}"/>${klein}`);
  return lus(wordalinea(`${label}<w:r><w:br/></w:r>${run('{waarde}', klein)}`, vak + exact));
}

function concept(): string[] {
  const lijn = ['top', 'left', 'bottom', 'right']
    .map((zijde) => `<w:${zijde} w:val="single" w:sz="8" w:space="4" w:color="${ROOD}"/>`)
    .join('');
  const omlijst = `<w:pBdr>${lijn}</w:pBdr>${DICHT}`;
  return [
    wordalinea(run('{#concept}')),
    wordalinea(run('CONCEPT: niet verzenden', `<w:b/><w:color w:val="${ROOD}"/>`), omlijst),
    wordalinea(run('{#redenen}')),
    wordalinea(run('{reden}'), omlijst),
    wordalinea(run('{/redenen}')),
    wordalinea('', '<w:spacing w:before="0" w:after="120"/>'),
    wordalinea(run('{/concept}')),
  ];
}

function sectie({ marges }: Bladspiegel): string {
  return (
    '<w:sectPr><w:headerReference w:type="first" r:id="rId4"/><w:headerReference w:type="default" r:id="rId5"/>' +
    '<w:footerReference w:type="first" r:id="rId6"/><w:footerReference w:type="default" r:id="rId7"/>' +
    `<w:pgSz w:w="${twips(BLADBREEDTE)}" w:h="${twips(BLADHOOGTE)}"/><w:pgMar w:top="${twips(marges.boven)}" w:right="${twips(marges.rechts)}" w:bottom="${twips(marges.onder)}" w:left="${twips(marges.links)}" w:header="${twips(HOOFD_BEGIN)}" w:footer="${twips(VOET_VAN_ONDER)}" w:gutter="0"/><w:titlePg/></w:sectPr>`
  );
}

/** The properties of a paragraph with a label and its value, for the style of the reference block above the text. */
export const KENMERKSTIJL = `<w:pPr>${tabs(['left', twips(KENMERKKOLOM)])}<w:spacing w:before="0" w:after="20"/><w:ind w:left="${twips(KENMERKKOLOM)}" w:hanging="${twips(KENMERKKOLOM)}"/></w:pPr>`;

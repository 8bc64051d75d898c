import { type Bladspiegel, HOOFD_VAN_BOVEN, hoofdbreedte } from '../../bladspiegel.ts';
import { dicht, half, letterlijk, R, run, TAB, tabs, twips, W, wordalinea } from './bouwsteen.ts';

/** The words of the reference block that stand in the head of a next page. */
export interface Bladwoorden {
  readonly datum: string;
  readonly kenmerk: string;
}

const ROOD = 'B00020';
const MERKHOOGTE = 4;
/** Where the head of a page begins: above it stand VOORBEELD and CONCEPT. */
export const HOOFD_BEGIN = HOOFD_VAN_BOVEN - MERKHOOGTE;

const punten = (millimeters: number) => (millimeters * 72) / 25.4;

/** The head of the first page. It reaches down to the address window, so that the text starts below it. */
export function eersteHoofd(
  blad: Bladspiegel,
  beeld: { readonly hoog: number; readonly run: string } | null,
): string {
  const { eerste, logo: kant, lijn } = blad.hoofd;
  const naamhoogte = (blad.punten.naam * 1.3 * 25.4) / 72;
  const hoog = Math.max(beeld?.hoog ?? 0, naamhoogte);
  const naam = eerste.includes('naam')
    ? run('{afzendernaam}', `<w:b/><w:color w:val="${blad.kleur}"/><w:sz w:val="${half(blad.punten.naam)}"/>`)
    : '';
  const streep = lijn
    ? `<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="4" w:color="${blad.kleur}"/></w:pBdr>`
    : '';
  const rij =
    kant === 'links'
      ? (beeld?.run ?? '') + (beeld === null ? '' : run('  ')) + naam
      : naam + TAB + (beeld?.run ?? '');
  const adres = eerste.includes('adres')
    ? wordalinea(run('{#afzender}')) +
      wordalinea(
        run('{regel}', `<w:sz w:val="${half(blad.punten.klein)}"/>`),
        `<w:pStyle w:val="Kopregel"/>`,
      ) +
      wordalinea(run('{/afzender}'))
    : '';
  const op = HOOFD_VAN_BOVEN + hoog + (lijn ? 3 : 0) + (adres === '' ? 0 : 8);
  const rest = Math.max(1, blad.venster.boven - op);
  const kop = `<w:pStyle w:val="Kopregel"/>${streep}`;
  return hoofd(
    merkregel(blad) +
      wordalinea(
        rij,
        `${kop}<w:spacing w:before="0" w:after="0" w:line="${Math.round(punten(hoog) * 20)}" w:lineRule="atLeast"/><w:textAlignment w:val="center"/>`,
      ) +
      adres +
      wordalinea('', dicht(punten(rest))),
  );
}

/** The head of the other pages: from whom, and which letter it is. */
export function vervolgHoofd(blad: Bladspiegel, woorden: Bladwoorden): string {
  const { vervolg } = blad.hoofd;
  const klein = `<w:sz w:val="${half(blad.punten.klein)}"/>`;
  const regel = (inhoud: string) => wordalinea(inhoud, '<w:pStyle w:val="Kopregel"/>');
  const kenmerken = [
    ...(vervolg.includes('datum') ? [`${letterlijk(woorden.datum)} {briefdatum}`] : []),
    ...(vervolg.includes('kenmerk') ? [`${letterlijk(woorden.kenmerk)} {kenmerk}`] : []),
  ];
  return hoofd(
    merkregel(blad) +
      (vervolg.includes('naam')
        ? regel(run('{afzendernaam}', `<w:color w:val="${blad.kleur}"/>${klein}`))
        : '') +
      (kenmerken.length > 0 ? regel(run(kenmerken.join('   '), klein)) : '') +
      (vervolg.includes('onderwerp') ? regel(run('{onderwerp}', klein)) : '') +
      wordalinea('', dicht(punten(2))),
  );
}

function hoofd(inhoud: string): string {
  return `<w:hdr ${W} ${R} xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">${inhoud}</w:hdr>`;
}

function merkregel(blad: Bladspiegel): string {
  const klein = `<w:sz w:val="${half(blad.punten.klein)}"/>`;
  return wordalinea(
    run('{#voorbeeld}VOORBEELD{/voorbeeld}', `<w:b/><w:color w:val="${blad.kleur}"/>${klein}`) +
      run('{#concept}   CONCEPT{/concept}', `<w:b/><w:color w:val="${ROOD}"/>${klein}`),
    `<w:pStyle w:val="Kopregel"/>${dicht(punten(MERKHOOGTE))}<w:jc w:val="right"/>`,
  );
}

/** The foot of a page, with its number. */
export function voetdeel(blad: Bladspiegel, wanneer: 'eerste' | 'vervolg'): string {
  const klein = `<w:sz w:val="${half(blad.punten.klein)}"/>`;
  const { feiten, voettekst } = blad.voet[wanneer];
  const regels = [...(feiten === '' ? [] : [letterlijk(feiten)]), ...(voettekst ? ['{voettekst}'] : [])];
  const nummer =
    TAB + run('pagina ', klein) + veld('PAGE', klein) + run(' van ', klein) + veld('NUMPAGES', klein);
  const alineas = [...regels.slice(0, -1), regels.at(-1) ?? ''].map((tekst, i, alle) =>
    wordalinea(
      (tekst === '' ? '' : run(tekst, klein)) + (i === alle.length - 1 ? nummer : ''),
      '<w:pStyle w:val="Kopregel"/>',
    ),
  );
  return `<w:ftr ${W} ${R}>${alineas.join('')}</w:ftr>`;
}

function veld(code: string, opmaak: string): string {
  const deel = (inhoud: string) => `<w:r><w:rPr>${opmaak}</w:rPr>${inhoud}</w:r>`;
  return (
    deel('<w:fldChar w:fldCharType="begin"/>') +
    deel(`<w:instrText xml:space="preserve"> ${code} </w:instrText>`) +
    deel('<w:fldChar w:fldCharType="separate"/>') +
    deel('<w:t>1</w:t>') +
    deel('<w:fldChar w:fldCharType="end"/>')
  );
}

/** A line of the head or the foot: as far as the reference block, with a tab at its end. */
export function kopregelstijl(blad: Bladspiegel): string {
  const breed = twips(hoofdbreedte(blad));
  const tekst = twips(210 - blad.marges.links - blad.marges.rechts);
  return `<w:pPr>${tabs(['right', breed])}<w:spacing w:before="0" w:after="0" w:line="${Math.round(blad.punten.klein * 1.3 * 20)}" w:lineRule="atLeast"/><w:ind w:right="${tekst - breed}"/></w:pPr><w:rPr><w:sz w:val="${half(blad.punten.klein)}"/></w:rPr>`;
}

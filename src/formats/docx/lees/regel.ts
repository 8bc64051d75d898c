import type { Element } from '../../xml/boom.ts';

/** What is read nowhere: deleted text, the fallback beside a text box, properties. */
export const NIET_LEZEN: readonly string[] = ['del', 'moveFrom', 'Fallback', 'pPr', 'rPr', 'sectPr'];
const TEKENS: Readonly<Record<string, string>> = {
  tab: ' ',
  ptab: ' ',
  br: ' ',
  cr: ' ',
  noBreakHyphen: '-',
};
/** A page number differs per page and per printer. */
const PAGINA = '#';

/** An open field of Word: its code, and whether its result has begun. */
interface Veld {
  code: string;
  resultaat: boolean;
}

/** The text of a paragraph; of a field its result, of a page number `#`. Text boxes in it are left out. */
export function lopendeTekst(alinea: Element): string {
  const velden: Veld[] = [];
  const verborgen = () => velden.some((v) => !v.resultaat || isPaginanummer(v.code));
  const lees = (e: Element): string => {
    if (NIET_LEZEN.includes(e.naam) || e.naam === 'txbxContent') return '';
    if (e.naam === 'fldSimple' && isPaginanummer(e.attributen.instr ?? '')) return PAGINA;
    if (e.naam === 'fldChar') return veldteken(e.attributen.fldCharType, velden);
    if (e.naam === 'instrText') return code(e.tekst, velden.at(-1));
    const teken = e.naam === 't' ? e.tekst : TEKENS[e.naam];
    if (teken !== undefined) return verborgen() ? '' : teken;
    return e.kinderen.map(lees).join('');
  };
  return lees({ ...alinea, naam: '' });
}

function veldteken(soort: string | undefined, velden: Veld[]): string {
  const veld = velden.at(-1);
  if (soort === 'begin') velden.push({ code: '', resultaat: false });
  else if (soort === 'separate' && veld !== undefined) veld.resultaat = true;
  else if (soort === 'end' && isPaginanummer(velden.pop()?.code ?? '')) return PAGINA;
  return '';
}

function code(tekst: string, veld: Veld | undefined): '' {
  if (veld !== undefined) veld.code += tekst;
  return '';
}

function isPaginanummer(veldcode: string): boolean {
  return /^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(veldcode);
}

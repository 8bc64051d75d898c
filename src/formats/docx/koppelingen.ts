import { metKoppelingen } from '../koppeling.ts';
import { xml } from '../xml/schrijf.ts';

/** A run with text only: its properties, and its text as it stands in the XML. */
const RUN =
  /<w:r(?: [^>]*)?>(<w:rPr>(?:<(?!\/w:rPr>)[^>]*>)*<\/w:rPr>|<w:rPr\/>)?<w:t(?: [^>]*)?>([^<]*)<\/w:t><\/w:r>/g;
const MISSCHIEN = /@|www\.|:\/\//;
const TEKENS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * A part of a .docx in which each address of e-mail or of a website is a link: a field of Word, which needs no relationship. The
 * runs look as they did.
 */
export function gelinkt(deel: string): string {
  if (!MISSCHIEN.test(deel)) return deel;
  return deel.replaceAll(RUN, (run, opmaak: string | undefined, ruw: string) => {
    if (!MISSCHIEN.test(ruw)) return run;
    const tekst = ruw.replaceAll(/&(\w+);/g, (teken, naam: string) => TEKENS[naam] ?? teken);
    return metKoppelingen(tekst)
      .map(({ tekst: stuk, doel }) => {
        const eigen = `<w:r>${opmaak ?? ''}<w:t xml:space="preserve">${xml(stuk)}</w:t></w:r>`;
        return doel === null
          ? eigen
          : `<w:fldSimple w:instr="${xml(` HYPERLINK "${doel}" `)}">${eigen}</w:fldSimple>`;
      })
      .join('');
  });
}

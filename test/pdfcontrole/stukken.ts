import { PDFDict } from 'pdf-lib';
import { type Block, type Brief, type Inline, platteTekst, VOORBEELD } from '../../src/formats/brief.ts';
import { dict, naam, type Pdf } from './lees.ts';
import { tekenkaart } from './letters.ts';
import { type Element, elementen } from './tags.ts';

/** A piece of a letter with its role, as a reader of the PDF is told it. */
export interface Stuk {
  readonly rol: string;
  readonly tekst: string;
}

/** The roles whose text is told as one piece. */
export const STUKKEN = ['P', 'H1', 'H2', 'H3', 'Lbl', 'LBody', 'TH', 'TD'];

/** The pieces of a PDF, by its tags and its ToUnicode maps. */
export function stukkenUit(pdf: Pdf): Stuk[] {
  const tekst = new Map<string, string>();
  for (const blad of pdf.bladen) {
    const letters = dict(dict(blad.dict, 'Resources'), 'Font');
    for (const { letter, codes, in: mcid } of blad.getekend) {
      const font = letters?.lookup(naam(letter));
      if (typeof mcid !== 'number' || !(font instanceof PDFDict)) continue;
      const kaart = tekenkaart(font);
      const sleutel = `${blad.ref} ${mcid}`;
      tekst.set(sleutel, `${tekst.get(sleutel) ?? ''}${codes.map((c) => kaart.get(c) ?? '?').join('')}`);
    }
  }
  return elementen(pdf)
    .filter((e) => STUKKEN.includes(e.rol))
    .map((e) =>
      stuk(
        e.rol,
        inVolgorde(pdf, e)
          .map((sleutel) => tekst.get(sleutel) ?? '')
          .join(''),
      ),
    );
}

/** The marked content of an element and of what stands in it, as it is drawn. */
function inVolgorde(pdf: Pdf, e: Element): string[] {
  const alle = [e, ...e.kinderen, ...e.kinderen.flatMap((k) => k.kinderen)].flatMap((x) => x.merken);
  const bladen = pdf.bladen.map((b) => String(b.ref));
  return alle
    .sort((a, b) => bladen.indexOf(a.blad) - bladen.indexOf(b.blad) || a.mcid - b.mcid)
    .map((m) => `${m.blad} ${m.mcid}`);
}

/** White space is one space; a soft hyphen is no character of the word. */
function glad(tekst: string): string {
  return tekst
    .replaceAll('\u00ad', '')
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .trim();
}

/** The pieces that the letter itself has, in the order in which it is read. */
export function stukkenVan(brief: Brief): Stuk[] {
  const [naam = '', ...adres] = brief.afzender;
  const onderwerp = brief.kenmerken.find((k) => k.onderwerp);
  const uit = [
    p(naam),
    ...(brief.voorbeeld ? [p(VOORBEELD)] : []),
    p(brief.adressering.length === 0 ? '' : `Retouradres: ${adres.join(', ')}`),
    p(brief.adressering.map(platteTekst).join(' ')),
    ...brief.kenmerken
      .filter((k) => !k.onderwerp)
      .flatMap((k) => [stuk('Lbl', k.label), stuk('LBody', platteTekst(k.inhoud))]),
    p(onderwerp?.label ?? ''),
    stuk('H1', onderwerp === undefined ? brief.titel : platteTekst(onderwerp.inhoud)),
    ...(brief.concept === null
      ? []
      : [p('CONCEPT: niet verzenden'), ...brief.concept.flatMap((r) => item('•', r))]),
    ...brief.blokken.flatMap(blok),
    ...(brief.ondertekening === null
      ? []
      : [
          p(`${brief.ondertekening.orgaan},`),
          ...brief.ondertekening.ondertekenaars.flatMap((o) => [p(`${o.functie},`), p(o.naam ?? '')]),
        ]),
    ...(brief.afschriftAan.length === 0 ? [] : [p('Afschrift aan:')]),
    ...brief.afschriftAan.map((a) => stuk('LBody', a)),
    ...brief.slot.flatMap(blok),
  ];
  return uit.filter((s) => s.tekst !== '');
}

const stuk = (rol: string, tekst: string): Stuk => ({ rol, tekst: glad(tekst) });
const p = (tekst: string) => stuk('P', tekst);
const item = (teken: string, tekst: string) => [stuk('Lbl', teken), stuk('LBody', tekst)];

function blok(b: Block): Stuk[] {
  const regel = (rol: string) => (inhoud: readonly Inline[]) => stuk(rol, platteTekst(inhoud));
  switch (b.type) {
    case 'heading':
      return [regel(b.niveau === 1 ? 'H2' : 'H3')(b.inhoud)];
    case 'paragraph':
      return [regel('P')(b.inhoud)];
    case 'list':
      return b.items.flatMap((inhoud, i) => item(b.geordend ? `${i + 1}.` : '•', platteTekst(inhoud)));
    case 'table':
      return [
        ...b.kop.map(regel('TH')),
        ...b.rijen.flatMap((rij) => rij.map((cel, i) => regel(i === 0 ? 'TH' : 'TD')(cel))),
      ];
  }
}

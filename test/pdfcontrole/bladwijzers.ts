import { PDFArray, PDFDict, PDFRef } from 'pdf-lib';
import { als } from './gegevens.ts';
import { dict, naam, type Pdf, waarde } from './lees.ts';

/** The number of the page that a link or a bookmark leads to; null when it leads to none. */
export function naarBlad(pdf: Pdf, van: PDFDict): number | null {
  const doel = van.lookup(naam('Dest'));
  const ref = doel instanceof PDFArray ? doel.get(0) : undefined;
  const plek = pdf.bladen.findIndex((b) => b.ref === ref);
  return plek === -1 ? null : plek + 1;
}

interface Bladwijzer {
  readonly titel: string;
  readonly bladzijde: number | null;
  /** 0 for those directly below the root. */
  readonly diepte: number;
}

/** The bookmarks of a file, from the first to the last, each before those below it. */
export function bladwijzers(pdf: Pdf): Bladwijzer[] {
  const onder = (ouder: PDFDict | undefined, diepte: number): Bladwijzer[] => {
    const uit: Bladwijzer[] = [];
    let nu = ouder?.lookup(naam('First'));
    while (nu instanceof PDFDict && uit.length < 10_000) {
      uit.push({ titel: waarde(nu.lookup(naam('Title'))), bladzijde: naarBlad(pdf, nu), diepte });
      uit.push(...onder(nu, diepte + 1));
      nu = nu.lookup(naam('Next'));
    }
    return uit;
  };
  return onder(dict(pdf.catalogus, 'Outlines'), 0);
}

/** Every bookmark has a name and leads to a page, and knows its place between the others. */
export function bladwijzercontrole(pdf: Pdf): string[] {
  const wortel = dict(pdf.catalogus, 'Outlines');
  if (wortel === undefined) return [];
  const alle = bladwijzers(pdf);
  return [
    ...als(
      alle.some((b) => b.bladzijde === null),
      'een bladwijzer leidt nergens heen',
    ),
    ...als(
      alle.some((b) => b.titel === ''),
      'een bladwijzer heeft geen naam',
    ),
    ...als(waarde(wortel.lookup(naam('Count'))) !== String(alle.length), 'het aantal bladwijzers klopt niet'),
    ...terugweg(pdf, pdf.catalogus.get(naam('Outlines'))),
  ];
}

/** Of the bookmarks below this one, and of those below each of them. */
function terugweg(pdf: Pdf, ouder: unknown): string[] {
  const boven = ouder instanceof PDFRef ? pdf.context.lookup(ouder) : undefined;
  if (!(boven instanceof PDFDict)) return ['een bladwijzer bestaat niet'];
  const kwijt = ['een bladwijzer kent zijn plaats niet'];
  let vorige: PDFRef | undefined;
  let ref = boven.get(naam('First'));
  while (ref instanceof PDFRef) {
    const item = pdf.context.lookup(ref);
    if (!(item instanceof PDFDict)) return ['een bladwijzer bestaat niet'];
    if (item.get(naam('Parent')) !== ouder || item.get(naam('Prev')) !== vorige) return kwijt;
    const dieper = item.has(naam('First')) ? terugweg(pdf, ref) : [];
    if (dieper.length > 0) return dieper;
    vorige = ref;
    ref = item.get(naam('Next'));
  }
  return als(boven.get(naam('Last')) !== vorige, kwijt[0] ?? '');
}

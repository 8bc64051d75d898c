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
}

/** The bookmarks of a file, from the first to the last. */
export function bladwijzers(pdf: Pdf): Bladwijzer[] {
  const uit: Bladwijzer[] = [];
  const wortel = dict(pdf.catalogus, 'Outlines');
  let nu = wortel?.lookup(naam('First'));
  while (nu instanceof PDFDict && uit.length < 10_000) {
    uit.push({ titel: waarde(nu.lookup(naam('Title'))), bladzijde: naarBlad(pdf, nu) });
    nu = nu.lookup(naam('Next'));
  }
  return uit;
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
    ...terugweg(pdf, wortel),
  ];
}

function terugweg(pdf: Pdf, wortel: PDFDict): string[] {
  const ouder = pdf.catalogus.get(naam('Outlines'));
  let vorige: PDFRef | undefined;
  let ref = wortel.get(naam('First'));
  while (ref instanceof PDFRef) {
    const item = pdf.context.lookup(ref);
    if (!(item instanceof PDFDict)) return ['een bladwijzer bestaat niet'];
    if (item.get(naam('Parent')) !== ouder || item.get(naam('Prev')) !== vorige)
      return ['een bladwijzer kent zijn plaats niet'];
    vorige = ref;
    ref = item.get(naam('Next'));
  }
  return als(wortel.get(naam('Last')) !== vorige, 'een bladwijzer kent zijn plaats niet');
}

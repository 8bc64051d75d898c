import { alle, type Element, kind, leesXml } from '../xml/boom.ts';
import type { Briefpapier } from './briefpapier.ts';
import { lopendeTekst } from './lees/regel.ts';

/**
 * What a letterhead has otherwise than the page that the huisstijl describes, in sentences: a PDF is laid out by the
 * description and takes nothing from the letterhead. Empty when they agree.
 */
export function papierverschillen(eigen: Briefpapier, beschreven: Briefpapier): string[] {
  const [hier, daar] = [trekken(eigen), trekken(beschreven)];
  return [...hier].flatMap(([wat, waarde]) => {
    const pdf = daar.get(wat) ?? '';
    return waarde === pdf
      ? []
      : [`${wat}: in ${eigen.bestand} ${genoemd(waarde)}, in een PDF ${genoemd(pdf)}`];
  });
}

function genoemd(waarde: string): string {
  return waarde === '' ? 'niets' : waarde;
}

const TWIPS = 1440 / 25.4;

/** What of a letterhead is seen on the page, by name. */
function trekken({ lees }: Briefpapier): ReadonlyMap<string, string> {
  const deel = (naam: string) => leesXml(lees(naam) ?? '<leeg/>');
  const sectie = alle(deel('word/document.xml'), 'sectPr').at(-1);
  const mm = (element: string, kenmerk: string) =>
    `${Math.round(Number(kind(sectie, element)?.attributen[kenmerk] ?? 0) / TWIPS)} mm`;
  const standaard = alle(deel('word/styles.xml'), 'docDefaults')[0];
  const eerste = (naam: string) =>
    standaard === undefined ? undefined : alle(standaard, naam)[0]?.attributen;
  const randen = (soort: 'header' | 'footer') => {
    const namen = Array.from({ length: 9 }, (_, i) => `word/${soort}${i + 1}.xml`).filter(
      (n) => lees(n) !== null,
    );
    return namen.map(deel);
  };
  return new Map([
    ['papier', `${mm('pgSz', 'w')} bij ${mm('pgSz', 'h')}`],
    ['marge links', mm('pgMar', 'left')],
    ['marge rechts', mm('pgMar', 'right')],
    ['marge boven', mm('pgMar', 'top')],
    ['marge onder', mm('pgMar', 'bottom')],
    ['plaats van het adres', plaats(alle(deel('word/document.xml'), 'framePr')[0])],
    ['lettertype', eerste('rFonts')?.ascii ?? ''],
    ['lettergrootte', `${Number(eerste('sz')?.val ?? 20) / 2} punt`],
    ['plaatjes in het hoofd', aantalBeelden(randen('header'))],
    ['plaatjes in de voet', aantalBeelden(randen('footer'))],
    ['tekst in het hoofd', tekst(randen('header'))],
    ['tekst in de voet', tekst(randen('footer'))],
  ]);
}

function plaats(kader: Element | undefined): string {
  if (kader === undefined) return '';
  const [x, y] = [kader.attributen.x, kader.attributen.y].map((n) => Math.round(Number(n ?? 0) / TWIPS));
  return `${x} mm van links en ${y} mm van boven`;
}

function aantalBeelden(delen: readonly Element[]): string {
  const aantal = delen.flatMap((d) => [...alle(d, 'drawing'), ...alle(d, 'pict')]).length;
  return aantal === 0 ? '' : String(aantal);
}

/** The words of the house, without the marks that a letter fills in. */
function tekst(delen: readonly Element[]): string {
  const woorden = delen
    .flatMap((d) => alle(d, 'p').map(lopendeTekst))
    .map((regel) =>
      regel
        .replaceAll(/\{[^}]*\}/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .filter((regel) => regel !== '');
  const uniek = [...new Set(woorden)].join(' / ');
  return uniek === '' ? '' : `"${uniek}"`;
}

import type { Pixels } from '../../beeld/beeld.ts';
import type { Snede } from '../letter/snede.ts';
import { KLEUREN, type Maat, PAGINA } from './maten.ts';
import type { Tekstregel, Tekststuk } from './regels.ts';
import { plaats, type Tag } from './tag.ts';

/** A link on a page: the rectangle to click on, and where it leads. */
export interface Linkvlak {
  readonly kader: readonly [number, number, number, number];
  readonly doel: string;
  readonly tag: Tag;
}

/** A heading on a page, for who looks for it: the subject (0), or a heading of the text (1, 2). */
export interface Paginakop {
  readonly tekst: string;
  readonly niveau: 0 | 1 | 2;
  /** Its top, in points from the top of the page. */
  readonly boven: number;
}

/** A page while it is drawn. Everything on it stands in a tag, or is an artifact: the paper, not the letter. */
export interface Pagina {
  readonly nummer: number;
  readonly opdrachten: string[];
  /** The tag of each piece of marked content; the place in this list is its MCID. */
  readonly gemerkt: Tag[];
  readonly koppelingen: Linkvlak[];
  readonly koppen: Paginakop[];
  /** The pictures that it draws, by their names in its resources. */
  readonly beelden: Map<string, Pixels>;
  open: Tag | Artefact | null;
}

/** What repeats on pages, what marks the text, and what the paper is printed with. */
export type Artefact = 'Header' | 'Footer' | 'Watermark' | 'Layout';

export function nieuwePagina(nummer: number): Pagina {
  return { nummer, opdrachten: [], gemerkt: [], koppelingen: [], beelden: new Map(), koppen: [], open: null };
}

/** Ends the tag or artifact that is open. */
export function sluit(p: Pagina): void {
  if (p.open !== null) p.opdrachten.push('EMC');
  p.open = null;
}

/** What is drawn from here on belongs to this tag, or is this artifact. */
export function begin(p: Pagina, wat: Tag | Artefact): void {
  if (p.open === wat) return;
  sluit(p);
  p.open = wat;
  if (typeof wat === 'string') {
    p.opdrachten.push(
      wat === 'Layout'
        ? '/Artifact <</Type /Layout>> BDC'
        : `/Artifact <</Type /Pagination /Subtype /${wat}>> BDC`,
    );
    return;
  }
  const mcid = p.gemerkt.push(wat) - 1;
  plaats(wat);
  wat.kinderen.push({ pagina: p.nummer, mcid });
  p.opdrachten.push(`/${wat.soort} <</MCID ${mcid}>> BDC`);
}

/** Draws a line of text at this place; `boven` is the top of the line. An artifact has no tags of its own. */
export function tekenRegel(
  p: Pagina,
  { stukken }: Tekstregel,
  plek: { readonly links: number; readonly boven: number },
  maat: Maat,
  kleur: string,
  als?: Artefact,
): void {
  const basis = PAGINA.hoog - (plek.boven + maat.regel - 0.25 * maat.punt);
  let x = plek.links;
  for (const stuk of stukken) {
    if (stuk.invullen) markeer(p, x, basis, stuk.breed, maat);
    x += stuk.breed;
  }
  x = plek.links;
  for (const stuk of stukken) {
    if (stuk.tj !== '') {
      begin(p, als ?? stuk.tag);
      p.opdrachten.push(
        `BT ${rgb(kleur)} rg /${LETTERNAAM[stuk.snede]} ${pdfgetal(maat.punt)} Tf 1 0 0 1 ${pdfgetal(x)} ${pdfgetal(basis)} Tm [<${stuk.tj}>]TJ ET`,
      );
      if (als === undefined && stuk.doel !== null) koppel(p, stuk, stuk.doel, x, basis, maat);
    }
    x += stuk.breed;
  }
}

/** The names of the cuts in the resources of a page. */
export const LETTERNAAM: Readonly<Record<Snede, string>> = {
  Regular: 'R',
  Bold: 'B',
  Italic: 'I',
  BoldItalic: 'BI',
};

function markeer(p: Pagina, x: number, basis: number, breed: number, maat: Maat): void {
  begin(p, 'Layout');
  p.opdrachten.push(
    `${rgb(KLEUREN.invullen)} rg ${pdfgetal(x)} ${pdfgetal(basis - 0.22 * maat.punt)} ${pdfgetal(breed)} ${pdfgetal(1.15 * maat.punt)} re f`,
  );
}

function koppel(p: Pagina, stuk: Tekststuk, doel: string, x: number, basis: number, maat: Maat): void {
  const kader = [x, basis - 0.22 * maat.punt, x + stuk.breed, basis + 0.93 * maat.punt] as const;
  const koppeling = p.koppelingen.push({ kader, doel, tag: stuk.tag }) - 1;
  stuk.tag.kinderen.push({ pagina: p.nummer, koppeling });
}

/** A filled rectangle of the paper: a rule or a background. `boven` is its top. */
export function vlak(
  p: Pagina,
  x: number,
  boven: number,
  breed: number,
  hoog: number,
  kleur: string,
  als: Artefact = 'Layout',
): void {
  begin(p, als);
  p.opdrachten.push(
    `${rgb(kleur)} rg ${pdfgetal(x)} ${pdfgetal(PAGINA.hoog - boven - hoog)} ${pdfgetal(breed)} ${pdfgetal(hoog)} re f`,
  );
}

/** A colour such as 1F4E5F as the three numbers of DeviceRGB. */
export function rgb(kleur: string): string {
  return [0, 2, 4].map((i) => pdfgetal(Number.parseInt(kleur.slice(i, i + 2), 16) / 255, 1000)).join(' ');
}

/** A number as a PDF writes it: no exponent, and no more decimals than can be seen. */
export function pdfgetal(n: number, fijn = 100): string {
  return String(Math.round(n * fijn) / fijn);
}

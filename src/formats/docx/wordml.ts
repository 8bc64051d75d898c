import {
  type Block,
  type Cel,
  type Inline,
  platteTekst,
  type Table,
  type Toelichting,
  type Veld,
} from '../brief.ts';
import { xml } from '../xml/schrijf.ts';
import type { Opmaak } from './opmaak.ts';

/** Gives a number id for a list: each numbered list has its own, so that it starts at 1. */
export type NieuweLijst = (geordend: boolean) => number;

/** How a review copy shows where a letter comes from; the letter itself shows nothing of it. */
export interface Optekening {
  /** A filled-in value, in this formatting of a run. */
  readonly veld: (veld: Veld, runopmaak: string) => string;
  /** What stands around the first line of a block with this toelichting. */
  readonly omlijst: (toelichting: Toelichting, regel: string) => string;
  /** In the properties of every paragraph of a block that stands in a branch. */
  readonly arcering: string;
}

/** The blocks of a letter as the XML of a Word body. */
export function wordBody(
  blokken: readonly Block[],
  opmaak: Opmaak,
  nieuweLijst: NieuweLijst,
  optekening: Optekening | null = null,
): string {
  const bijeen = (i: number) => i >= blokken.length - 2 || blokken[i + 1]?.type === 'list';
  return blokken
    .map((b, i) => blok(b, bijeen(i), opmaak, nieuweLijst, alineaschrijver(b, optekening)))
    .join('');
}

/** Writes a paragraph; `voor` and `na` are its properties, in their fixed order around shading. */
type Alineaschrijver = (inhoud: readonly Inline[], voor?: string, na?: string) => string;

function alineaschrijver({ toelichting }: Block, optekening: Optekening | null): Alineaschrijver {
  let eerste = toelichting;
  const arcering = toelichting?.voorwaardelijk === true ? (optekening?.arcering ?? '') : '';
  return (inhoud, voor = '', na = '') => {
    const regel = runs(inhoud, '', optekening);
    const omlijst = eerste === undefined ? undefined : optekening?.omlijst(eerste, regel);
    eerste = undefined;
    return alinea(omlijst ?? regel, voor + arcering + na);
  };
}

/**
 * A paragraph before a list stays with its first item; the last one ('Hoogachtend,') stays with the signature, and the one before
 * it with both, so that these never stand alone on a page.
 */
function blok(
  b: Block,
  bijeen: boolean,
  opmaak: Opmaak,
  nieuweLijst: NieuweLijst,
  schrijf: Alineaschrijver,
): string {
  switch (b.type) {
    case 'heading':
      return schrijf(
        b.inhoud,
        `<w:pStyle w:val="${b.niveau === 1 ? opmaak.stijlen.kop1 : opmaak.stijlen.kop2}"/>${b.nieuwePagina ? '<w:pageBreakBefore/>' : ''}`,
      );
    case 'paragraph':
      return schrijf(b.inhoud, bijeen ? '<w:keepNext/>' : '');
    case 'list': {
      const nummer = nieuweLijst(b.geordend);
      const eigenschappen = `<w:pStyle w:val="${opmaak.stijlen.lijst}"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${nummer}"/></w:numPr>`;
      return b.items.map((item) => schrijf(item, eigenschappen)).join('');
    }
    case 'table':
      return tabel(b, opmaak, schrijf);
  }
}

/** The part of the text width that columns of figures take at most. */
const CIJFERDEEL = 0.55;
/** A table with figures is not narrower (110 mm), so that one below another has its figures in the same place. */
const TABELBREEDTE = 6236;
/** A letterhead does not tell how wide its letter is: a sign takes this much at most, bold and in a middle size. */
const TEKENBREEDTE = 122;
const CELRAND = 216;

/** The columns of a table that is as wide as it needs, by the number of signs in its cells. */
function kolombreedtes({ uitlijning, kop, rijen }: Table, tekstbreedte: number): number[] {
  const nodig = uitlijning.map((_, i) => {
    const tekens = [kop, ...rijen].map((rij) => platteTekst(rij[i] ?? []).length);
    return Math.max(...tekens) * TEKENBREEDTE + CELRAND;
  });
  const som = (soort: 'links' | 'rechts') =>
    nodig.reduce((totaal, n, i) => totaal + (uitlijning[i] === soort ? n : 0), 0);
  const teksten = uitlijning.filter((u) => u === 'links').length;
  const cijfers = Math.min(som('rechts'), tekstbreedte * (teksten === 0 ? 1 : CIJFERDEEL));
  const ruimte = tekstbreedte - cijfers;
  const past = som('links') <= ruimte;
  const erbij = past ? Math.max(0, Math.min(TABELBREEDTE, tekstbreedte) - cijfers - som('links')) : 0;
  return uitlijning.map((u, i) => {
    if (u === 'rechts') return Math.floor(((nodig[i] ?? 0) * cijfers) / som('rechts'));
    return Math.floor(past ? (nodig[i] ?? 0) + erbij / teksten : ruimte / teksten);
  });
}

/** A table with a repeated header row; rows are kept whole, and together with the next. */
function tabel(t: Table, { stijlen, tekstbreedte }: Opmaak, schrijf: Alineaschrijver): string {
  const breedtes = kolombreedtes(t, tekstbreedte);
  const breed = breedtes.reduce((som, b) => som + b, 0);
  const raster = breedtes.map((b) => `<w:gridCol w:w="${b}"/>`).join('');
  const rij = (cellen: readonly Cel[], kop: boolean, laatste: boolean) => {
    const inhoud = cellen
      .map((cel, i) => {
        const uitlijning = t.uitlijning[i] ?? 'links';
        const houd = laatste ? '' : '<w:keepNext/>';
        const jc = uitlijning === 'rechts' ? '<w:jc w:val="right"/>' : '';
        return `<w:tc><w:tcPr><w:tcW w:w="${breedtes[i]}" w:type="dxa"/></w:tcPr>${schrijf(cel, houd, `<w:spacing w:before="40" w:after="40"/>${jc}`)}</w:tc>`;
      })
      .join('');
    return `<w:tr><w:trPr><w:cantSplit/>${kop ? '<w:tblHeader/>' : ''}</w:trPr>${inhoud}</w:tr>`;
  };
  // In reading order: a review copy numbers what it writes.
  const kop = rij(t.kop, true, false);
  const rijen = t.rijen.map((r, i) => rij(r, false, i === t.rijen.length - 1)).join('');
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="${stijlen.tabel}"/><w:tblW w:w="${breed}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    '<w:tblLook w:val="0460" w:firstRow="1" w:lastRow="1" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr>' +
    `<w:tblGrid>${raster}</w:tblGrid>${kop}${rijen}</w:tbl>${alinea('', '<w:spacing w:before="0" w:after="120" w:line="120" w:lineRule="exact"/>')}`
  );
}

function alinea(inhoud: string, eigenschappen: string): string {
  return `<w:p>${eigenschappen === '' ? '' : `<w:pPr>${eigenschappen}</w:pPr>`}${inhoud}</w:p>`;
}

/** The runs of a line. */
function runs(inhoud: readonly Inline[], opmaak: string, optekening: Optekening | null): string {
  return inhoud
    .map((i) => {
      switch (i.type) {
        case 'text':
          return run(i.text, opmaak);
        case 'field':
          return optekening?.veld(i, runeigenschappen(opmaak)) ?? run(i.text, opmaak);
        case 'slot':
          return run(i.text, `${opmaak}<w:highlight w:val="yellow"/>`);
        case 'break':
          return '<w:r><w:br/></w:r>';
        case 'strong':
          return runs(i.inhoud, `${opmaak}<w:b/>`, optekening);
        case 'emphasis':
          return runs(i.inhoud, `${opmaak}<w:i/>`, optekening);
      }
    })
    .join('');
}

function run(tekst: string, opmaak: string): string {
  return `<w:r>${runeigenschappen(opmaak)}<w:t xml:space="preserve">${xml(tekst)}</w:t></w:r>`;
}

function runeigenschappen(opmaak: string): string {
  return opmaak === '' ? '' : `<w:rPr>${opmaak}</w:rPr>`;
}

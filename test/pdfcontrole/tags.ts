import { PDFDict, PDFNumber, PDFRef } from 'pdf-lib';
import { als } from './gegevens.ts';
import { dict, lijst, naam, type Pdf, waarde } from './lees.ts';

/** An element of the tag tree. */
export interface Element {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  /** Its standard role, after the role map. */
  readonly rol: string;
  readonly ouder: Element | null;
  readonly kinderen: readonly Element[];
  readonly merken: readonly { readonly blad: string; readonly mcid: number }[];
  readonly objecten: readonly PDFRef[];
}

/** Which element may stand in which; an element that is not named stands anywhere. */
const IN: Readonly<Record<string, readonly string[]>> = {
  Part: ['Document'],
  LI: ['L'],
  Lbl: ['LI'],
  LBody: ['LI'],
  THead: ['Table'],
  TBody: ['Table'],
  TR: ['THead', 'TBody'],
  TH: ['TR'],
  TD: ['TR'],
};
const BEVAT: Readonly<Record<string, readonly string[]>> = {
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  Table: ['THead', 'TBody'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
};
const ROLLEN =
  'Document Part Sect H1 H2 H3 P L LI Lbl LBody Table THead TBody TR TH TD Figure Link Span'.split(' ');

/** The elements of the tag tree, in reading order. */
export function elementen(pdf: Pdf): Element[] {
  const wortel = dict(pdf.catalogus, 'StructTreeRoot');
  const rollen = dict(wortel, 'RoleMap');
  const uit: Element[] = [];
  const lees = (ref: PDFRef, ouder: Element | null): Element => {
    const d = pdf.context.lookup(ref, PDFDict);
    const soort = waarde(d.lookup(naam('S')));
    const kinderen: Element[] = [];
    const merken: { blad: string; mcid: number }[] = [];
    const objecten: PDFRef[] = [];
    const rol = waarde(rollen?.lookup(naam(soort))) || soort;
    const element = { ref, dict: d, rol, ouder, kinderen, merken, objecten };
    uit.push(element);
    const blad = String(d.get(naam('Pg')));
    for (const kind of lijst(d, 'K')) {
      const k = kind instanceof PDFRef ? pdf.context.lookup(kind) : kind;
      if (k instanceof PDFNumber) merken.push({ blad, mcid: k.asNumber() });
      else if (!(k instanceof PDFDict)) continue;
      else if (k.has(naam('MCID')))
        merken.push({ blad: String(k.get(naam('Pg'))), mcid: Number(waarde(k.lookup(naam('MCID')))) });
      else if (k.has(naam('Obj'))) objecten.push(k.get(naam('Obj')) as PDFRef);
      else kinderen.push(lees(kind as PDFRef, element));
    }
    return element;
  };
  for (const k of lijst(wortel, 'K')) lees(k as PDFRef, null);
  return uit;
}

/** The rules of the tag tree: nesting, headings, tables, lists, figures. */
export function tagcontrole(pdf: Pdf): string[] {
  const alle = elementen(pdf);
  if (alle[0]?.rol !== 'Document') return ['er is geen boom met tags'];
  const wortel = pdf.catalogus.get(naam('StructTreeRoot'));
  return [
    ...alle.flatMap((e) => [
      ...als(!ROLLEN.includes(e.rol), `${e.rol} is geen standaardrol`),
      ...als(
        String(e.dict.get(naam('P'))) !== String(e.ouder?.ref ?? wortel),
        `${e.rol} wijst naar een verkeerde ouder`,
      ),
      ...nest(e),
      ...als(
        e.kinderen.length + e.merken.length + e.objecten.length === 0 && e.rol !== 'TD',
        `${e.rol} is leeg`,
      ),
      ...(e.rol === 'TH'
        ? als(!/^(Column|Row)$/.test(kenmerk(e, 'Scope')), 'een kopcel zegt niet waarvoor zij geldt')
        : []),
      ...(e.rol === 'Table' ? tabel(e) : []),
      ...(e.rol === 'Figure'
        ? als(
            !waarde(e.dict.lookup(naam('Alt'))) || !kenmerk(e, 'BBox'),
            'een beeld heeft geen tekst of geen plaats',
          )
        : []),
    ]),
    ...delen(alle).flatMap(koppen),
  ];
}

function nest({ rol, ouder, kinderen }: Element): string[] {
  return [
    ...als(rol === 'Document' && ouder !== null, 'Document staat in iets anders'),
    ...als(IN[rol] !== undefined && !IN[rol]?.includes(ouder?.rol ?? ''), `${rol} staat in ${ouder?.rol}`),
    ...kinderen.flatMap((k) =>
      als(BEVAT[rol] !== undefined && !BEVAT[rol]?.includes(k.rol), `${rol} bevat ${k.rol}`),
    ),
  ];
}

function kenmerk({ dict: d }: Element, sleutel: string): string {
  return waarde(dict(d, 'A')?.lookup(naam(sleutel)));
}

function tabel(t: Element): string[] {
  const rijen = t.kinderen.flatMap((deel) => deel.kinderen);
  const breed = new Set(rijen.map((r) => r.kinderen.length));
  const kop = t.kinderen[0]?.kinderen.flatMap((r) => r.kinderen) ?? [];
  return [
    ...als(breed.size !== 1, 'een tabel heeft rijen van verschillende lengte'),
    ...als(
      t.kinderen[0]?.rol !== 'THead' || kop.some((c) => kenmerk(c, 'Scope') !== 'Column'),
      'een tabel heeft geen kopregel',
    ),
    ...als(
      t.kinderen
        .slice(1)
        .some((deel) =>
          deel.kinderen.some(
            ({ kinderen: [eerste] }) => eerste?.rol !== 'TH' || kenmerk(eerste, 'Scope') !== 'Row',
          ),
        ),
      'een rij heeft geen kopcel',
    ),
  ];
}

/** A print run has a part for each letter, with its own headings; a letter is one whole. */
function delen(alle: readonly Element[]): (readonly Element[])[] {
  const [document] = alle;
  if (!document?.kinderen.some((k) => k.rol === 'Part')) return [alle];
  const hoort = (e: Element, deel: Element): boolean =>
    e === deel || (e.ouder !== null && hoort(e.ouder, deel));
  return document.kinderen.map((deel) => alle.filter((e) => hoort(e, deel)));
}

function koppen(alle: readonly Element[]): string[] {
  const niveaus = alle.flatMap(({ rol }) => (/^H\d$/.test(rol) ? [Number(rol[1])] : []));
  return [
    ...als(niveaus.filter((n) => n === 1).length !== 1, 'er is niet precies één hoofdkop'),
    ...als(
      niveaus.some((n, i) => n > (niveaus[i - 1] ?? 0) + 1),
      'een kop slaat een niveau over',
    ),
  ];
}

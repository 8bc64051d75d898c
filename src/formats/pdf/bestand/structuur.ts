import { type PDFContext, PDFHexString, type PDFRef } from 'pdf-lib';
import type { Opgemaakt } from '../opmaak/opmaak.ts';
import { pdfgetal } from '../opmaak/pagina.ts';
import { ROLLEN, type Tag, type Tagkind } from '../opmaak/tag.ts';
import { type Waarde, woordenboek } from './woordenboek.ts';

/** The objects that the tag tree points at. */
export interface Doelen {
  readonly paginas: readonly PDFRef[];
  /** The link annotations of each page. */
  readonly koppelingen: readonly (readonly PDFRef[])[];
  /** The key of the first page in the parent tree; the others follow. */
  readonly vanaf: number;
  /** The key of a link annotation in the parent tree. */
  readonly sleutel: (pagina: number, koppeling: number) => number;
}

/** The tags of a text: the element that holds them all, and the way back from its pages, by key. */
export interface Tagboom {
  readonly element: PDFRef;
  readonly nummers: readonly Waarde[];
}

/** Writes the tag tree of a whole file. Returns its root. */
export function structuur(context: PDFContext, opgemaakt: Opgemaakt, doelen: Doelen): PDFRef {
  const wortel = context.nextRef();
  const { element, nummers } = tagboom(context, opgemaakt, doelen, wortel);
  tagwortel(context, wortel, element, nummers);
  return wortel;
}

/** Writes the root of a tag tree: under it one element that holds everything. */
export function tagwortel(
  context: PDFContext,
  wortel: PDFRef,
  element: PDFRef,
  nummers: readonly Waarde[],
): void {
  context.assign(
    wortel,
    woordenboek(context, {
      Type: 'StructTreeRoot',
      K: [element],
      RoleMap: { ...ROLLEN },
      ParentTree: context.register(woordenboek(context, { Nums: nummers })),
      ParentTreeNextKey: nummers.length / 2,
    }),
  );
}

/** Writes an element per tag, and for each piece of marked content the way back. */
export function tagboom(
  context: PDFContext,
  { paginas, document }: Opgemaakt,
  doelen: Doelen,
  wortel: PDFRef,
): Tagboom {
  const elementen = new Map<Tag, PDFRef>();
  const koppelingen: { readonly sleutel: number; readonly element: PDFRef }[] = [];
  const schrijf = (tag: Tag, ouder: PDFRef): PDFRef => {
    const zelf = context.nextRef();
    elementen.set(tag, zelf);
    const bladzij = tag.kinderen.find((k) => 'mcid' in k)?.pagina;
    const kind = (k: Tagkind): Waarde => {
      if ('tag' in k) return schrijf(k.tag, zelf);
      const Pg = doelen.paginas[k.pagina];
      if ('mcid' in k) return k.pagina === bladzij ? k.mcid : { Type: 'MCR', Pg, MCID: k.mcid };
      koppelingen.push({ sleutel: doelen.sleutel(k.pagina, k.koppeling), element: zelf });
      return { Type: 'OBJR', Pg, Obj: doelen.koppelingen[k.pagina]?.[k.koppeling] };
    };
    const kinderen = tag.kinderen.map(kind);
    context.assign(
      zelf,
      woordenboek(context, {
        S: tag.soort,
        P: ouder,
        Pg: bladzij === undefined ? undefined : doelen.paginas[bladzij],
        K: kinderen.length === 1 ? kinderen[0] : kinderen,
        A: eigenschappen(tag),
        Alt: tag.kenmerken.alt === undefined ? undefined : PDFHexString.fromText(tag.kenmerken.alt),
      }),
    );
    return zelf;
  };
  const element = schrijf(document, wortel);
  const nummers: Waarde[] = paginas.flatMap((p, i) => [
    doelen.vanaf + i,
    p.gemerkt.map((t) => elementen.get(t)),
  ]);
  koppelingen.sort((a, b) => a.sleutel - b.sleutel);
  for (const { sleutel, element } of koppelingen) nummers.push(sleutel, element);
  return { element, nummers };
}

function eigenschappen({ soort, kenmerken: { scope, nummering, kader } }: Tag): Waarde {
  if (scope !== undefined) return { O: 'Table', Scope: scope };
  if (nummering !== undefined) return { O: 'List', ListNumbering: nummering };
  if (kader !== undefined)
    return {
      O: 'Layout',
      BBox: kader.map((n) => Number(pdfgetal(n))),
      Placement: soort === 'Figure' ? 'Block' : 'Inline',
    };
  return undefined;
}

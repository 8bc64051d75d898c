import { type PDFContext, PDFHexString, type PDFRef, PDFString } from 'pdf-lib';
import type { Gebruik } from '../letter/gebruik.ts';
import { letterobject } from '../letter/letterobject.ts';
import type { Zetterij } from '../letter/zetterij.ts';
import { PAGINA } from '../opmaak/maten.ts';
import { LETTERNAAM, type Linkvlak, type Pagina, pdfgetal } from '../opmaak/pagina.ts';
import { latin1 } from './latin1.ts';
import { stroom } from './stroom.ts';
import type { Doelen } from './structuur.ts';
import { type Woordenboek, woordenboek } from './woordenboek.ts';

/** The size of every page. */
export const BLADMAAT = [0, 0, Number(pdfgetal(PAGINA.breed)), Number(pdfgetal(PAGINA.hoog))] as const;

/** Embeds the cuts that are used, by their names on a page. */
export function letterobjecten(
  context: PDFContext,
  gebruik: Gebruik,
  zetterij: Zetterij,
): Readonly<Record<string, PDFRef>> {
  const sneden = [...gebruik].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    sneden.map(([s, omvang]) => [LETTERNAAM[s], letterobject(context, zetterij, s, omvang)]),
  );
}

/** What the pages of a text share. */
export interface Bladomgeving {
  readonly boom: PDFRef;
  readonly Resources: PDFRef;
  /** The first key in the parent tree that is free. */
  readonly vanaf: number;
  /** What a link is to a reader: its description, and where it leads. */
  readonly leidt: (koppeling: Linkvlak) => Woordenboek;
}

/** Writes drawn pages as objects, with their links: what a tag tree can point at. */
export function bladobjecten(
  context: PDFContext,
  paginas: readonly Pagina[],
  { boom, Resources, vanaf, leidt }: Bladomgeving,
): Doelen {
  const bladen = paginas.map(() => context.nextRef());
  const eersteSleutels = paginas.map((_, i) =>
    paginas.slice(0, i).reduce((som, p) => som + p.koppelingen.length, vanaf + paginas.length),
  );
  const sleutel = (pagina: number, n: number) => (eersteSleutels[pagina] ?? 0) + n;
  const koppelingen = paginas.map((p, i) => annotaties(context, p, (n) => sleutel(i, n), leidt));
  paginas.forEach((p, i) => {
    const blad = bladen[i];
    if (blad === undefined) throw new Error('een pagina zonder object');
    context.assign(
      blad,
      woordenboek(context, {
        Type: 'Page',
        Parent: boom,
        MediaBox: BLADMAAT,
        Resources,
        Contents: stroom(context, latin1(p.opdrachten.join('\n'))),
        StructParents: vanaf + i,
        Tabs: 'S',
        ...(koppelingen[i]?.length ? { Annots: koppelingen[i] } : {}),
      }),
    );
  });
  return { paginas: bladen, koppelingen, vanaf, sleutel };
}

function annotaties(
  context: PDFContext,
  { koppelingen }: Pagina,
  sleutel: (n: number) => number,
  leidt: Bladomgeving['leidt'],
): PDFRef[] {
  return koppelingen.map((koppeling, n) =>
    context.register(
      woordenboek(context, {
        Type: 'Annot',
        Subtype: 'Link',
        Rect: koppeling.kader.map((x) => Number(pdfgetal(x))),
        Border: [0, 0, 0],
        F: 4,
        ...leidt(koppeling),
        StructParent: sleutel(n),
      }),
    ),
  );
}

/** A link to an address on the web or of e-mail. */
export function naarAdres({ doel }: Linkvlak): Woordenboek {
  const adres = doel.replace(/^(?:mailto:|https:\/\/(?=www\.))/, '');
  return {
    Contents: PDFHexString.fromText(doel.startsWith('mailto:') ? `E-mail aan ${adres}` : `Website ${adres}`),
    A: { S: 'URI', URI: PDFString.of(doel) },
  };
}

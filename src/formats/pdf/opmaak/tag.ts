/** A node of the tag tree: what a reader of the PDF is told about the text. Layout and writer share it. */
export interface Tag {
  readonly soort: Tagsoort;
  readonly ouder: Tag | null;
  readonly kenmerken: Tagkenmerken;
  /** In reading order; filled while the pages are drawn. */
  readonly kinderen: Tagkind[];
}

export type Tagsoort =
  | 'Document'
  | 'Part'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Link'
  | 'Strong'
  | 'Em';

/** What PDF 1.7 does not know by itself, and what it then is. */
export const ROLLEN: Readonly<Partial<Record<Tagsoort, string>>> = { Strong: 'Span', Em: 'Span' };

export type Tagkind =
  | { readonly tag: Tag }
  | { readonly pagina: number; readonly mcid: number }
  | { readonly pagina: number; readonly koppeling: number };

export interface Tagkenmerken {
  readonly scope?: 'Column' | 'Row';
  readonly nummering?: 'Decimal' | 'Disc' | 'None';
  readonly alt?: string;
  /** Left, bottom, right, top, in points from the lower left corner. */
  readonly kader?: readonly [number, number, number, number];
}

/** A new tag below this one. It takes its place there when it is first drawn, so that reading order is drawing order. */
export function tag(soort: Tagsoort, ouder: Tag | null, kenmerken: Tagkenmerken = {}): Tag {
  return { soort, ouder, kenmerken, kinderen: [] };
}

/** Puts a tag, and what it stands in, into the tree; nothing happens when it already stands there. */
export function plaats(kind: Tag): void {
  const { ouder } = kind;
  if (ouder === null || ouder.kinderen.some((k) => 'tag' in k && k.tag === kind)) return;
  plaats(ouder);
  ouder.kinderen.push({ tag: kind });
}

import type { Halfjaar } from '../dossier/halfjaar.ts';

/** A filled-in value: the path it came from, the value itself, how it is written, and in Dutch where it comes from. */
export interface Veld {
  readonly type: 'field';
  readonly pad: string;
  readonly waarde: string | number;
  readonly text: string;
  readonly herkomst: string;
}

/** A piece of a line. A `field` is a filled-in value; a `slot` is still to be filled in. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | Veld
  | { readonly type: 'slot'; readonly text: string }
  | { readonly type: 'break' }
  | { readonly type: 'strong' | 'emphasis'; readonly inhoud: readonly Inline[] };

/**
 * Why a block stands in a letter: the bouwsteen it is from, the condition of the branch it stands in, or the point of the
 * checklist that it fulfils.
 */
export interface Uit {
  readonly soort: 'bouwsteen' | 'voorwaarde' | 'punt';
  readonly bestand: string;
  readonly regel: number;
  /** The condition in words, or the name of the point; of a bouwsteen what is told of it besides, or nothing. */
  readonly tekst: string;
}

/** Why a block stands in a letter, as a review copy tells it; `voorwaardelijk` when the whole block stands in a branch. */
export interface Toelichting {
  readonly redenen: readonly string[];
  readonly voorwaardelijk: boolean;
}

/** The closed set of blocks that a letter is made of. Writers see these and nothing else: no CSS, no twips. */
export type Block = Inhoud & {
  /** What the whole block came from, the outermost first. */
  readonly uit?: readonly Uit[];
  /** What only a part of the block came from. */
  readonly deels?: readonly Uit[];
  /** In a review copy: what it tells at this block. */
  readonly toelichting?: Toelichting;
};

type Inhoud =
  | {
      readonly type: 'heading';
      readonly niveau: 1 | 2;
      readonly inhoud: readonly Inline[];
      /** Begins on a new page, in a format that has pages. */
      readonly nieuwePagina?: true;
    }
  | { readonly type: 'paragraph'; readonly inhoud: readonly Inline[] }
  | { readonly type: 'list'; readonly geordend: boolean; readonly items: readonly (readonly Inline[])[] }
  | Table;

/** A table: one header row, a column alignment each, and the rows. */
export interface Table {
  readonly type: 'table';
  readonly uitlijning: readonly ('links' | 'rechts')[];
  readonly kop: readonly Cel[];
  readonly rijen: readonly (readonly Cel[])[];
}

export type Cel = readonly Inline[];

/** One line of the reference block: `Datum` and its value. */
export interface Kenmerk {
  readonly label: string;
  readonly inhoud: readonly Inline[];
  /** This line is the subject of the letter. */
  readonly onderwerp?: true;
}

/** Who signs: the body, and its signatories with their function. */
export interface Ondertekening {
  readonly orgaan: string;
  readonly ondertekenaars: readonly Ondertekenaar[];
}

interface Ondertekenaar {
  readonly functie: string;
  readonly naam: string | null;
  /** The file of the signature that stands in the letter; absent for one that is written by hand. */
  readonly handtekening?: string;
}

/** A point that a letter must meet, what it rests on, and the sentence that meets it; null while none does. */
export interface Checklistpunt {
  readonly punt: string;
  readonly grondslag: string;
  readonly zin: string | null;
}

/** A whole letter, without any layout. */
export interface Brief {
  readonly soort: string;
  readonly gemeentecode: string;
  readonly halfjaar: Halfjaar;
  readonly trede: number;
  readonly titel: string;
  /** Why this is only a concept; null for a final letter. */
  readonly concept: readonly string[] | null;
  /** Made in the name of a province that does not exist: VOORBEELD stands in its head. */
  readonly voorbeeld: boolean;
  readonly afzender: readonly string[];
  readonly adressering: readonly (readonly Inline[])[];
  readonly kenmerken: readonly Kenmerk[];
  readonly blokken: readonly Block[];
  /** Null for a text that nobody signs, such as a mededeling. */
  readonly ondertekening: Ondertekening | null;
  readonly afschriftAan: readonly string[];
  /** What stands below the signature: the rechtsmiddelenclausule. */
  readonly slot: readonly Block[];
  readonly voettekst: string;
  /** What a jurist checks in a letter of treden 4 to 6; empty for other letters. No part of the letter itself. */
  readonly checklist: readonly Checklistpunt[];
}

/** What stands in the head of an example. */
export const VOORBEELD = 'VOORBEELD';

const KENMERKVELD = { datum: 'briefdatum', kenmerk: 'kenmerk' } as const;

/** The line of the reference block that holds the date, or the kenmerk; undefined when there is none. */
export function kenmerkregel(brief: Brief, wat: keyof typeof KENMERKVELD): Kenmerk | undefined {
  return brief.kenmerken.find((k) => k.inhoud.some((i) => i.type === 'field' && i.pad === KENMERKVELD[wat]));
}

/** The plain text of a line. */
export function platteTekst(inhoud: readonly Inline[]): string {
  return inhoud
    .map((i) => {
      switch (i.type) {
        case 'text':
        case 'field':
        case 'slot':
          return i.text;
        case 'break':
          return '\n';
        case 'strong':
        case 'emphasis':
          return platteTekst(i.inhoud);
      }
    })
    .join('');
}

/** Every inline of a letter's body, in reading order, with those inside emphasis. */
export function* inlines(blokken: readonly Block[]): Generator<Inline> {
  for (const blok of blokken) for (const regel of regels(blok)) yield* plat(regel);
}

/** The lines of a block: the content of a paragraph or heading, the items of a list, the cells of a table. */
export function regels(blok: Block): readonly (readonly Inline[])[] {
  switch (blok.type) {
    case 'heading':
    case 'paragraph':
      return [blok.inhoud];
    case 'list':
      return blok.items;
    case 'table':
      return [...blok.kop, ...blok.rijen.flat()];
  }
}

function* plat(inhoud: readonly Inline[]): Generator<Inline> {
  for (const i of inhoud) {
    yield i;
    if (i.type === 'strong' || i.type === 'emphasis') yield* plat(i.inhoud);
  }
}

/** The same block with each of its lines changed. */
export function metRegels(b: Block, regel: (inhoud: readonly Inline[]) => readonly Inline[]): Block {
  switch (b.type) {
    case 'heading':
    case 'paragraph':
      return { ...b, inhoud: regel(b.inhoud) };
    case 'list':
      return { ...b, items: b.items.map(regel) };
    case 'table':
      return { ...b, kop: b.kop.map(regel), rijen: b.rijen.map((rij) => rij.map(regel)) };
  }
}

import { alle, type Element, kind, kindwaarde } from '../../xml/boom.ts';

/** What a paragraph is by its style and numbering. */
interface Alineasoort {
  /** 1 for a heading of the first level; null for text. */
  readonly kop: number | null;
  /** The number id of its list, and its depth in it; null outside a list. */
  readonly lijst: { readonly nummer: string; readonly diepte: number } | null;
}

/** Tells what a paragraph is from its properties. */
export type Stijlzoeker = (eigenschappen: Element | undefined) => Alineasoort;

const MAX_KETEN = 20;
const GEEN_KOP = 9; // outlineLvl of body text

/**
 * Looks styles up through styles.xml, with the style each is based on: by outline level, else by the name that Word
 * gives a heading in every language. The id (`Kop1`, `Heading1`) says nothing.
 */
export function stijlzoeker(stijlen: Element): Stijlzoeker {
  const opId = new Map(
    alle(stijlen, 'style').map((stijl) => [stijl.attributen.styleId ?? '', stijl] as const),
  );
  const keten = (id: string | undefined): Element[] => {
    const uit: Element[] = [];
    for (let stijl = opId.get(id ?? ''); stijl !== undefined && uit.length < MAX_KETEN; ) {
      uit.push(stijl);
      stijl = opId.get(kindwaarde(stijl, 'basedOn') ?? '');
    }
    return uit;
  };
  return (eigenschappen) => {
    const stijlketen = keten(kindwaarde(eigenschappen, 'pStyle'));
    const bronnen = [eigenschappen, ...stijlketen.map((stijl) => kind(stijl, 'pPr'))];
    return { kop: kopniveau(bronnen, stijlketen), lijst: lijstplek(bronnen) };
  };
}

function kopniveau(bronnen: readonly (Element | undefined)[], keten: readonly Element[]): number | null {
  const niveau = bronnen.map((bron) => kindwaarde(bron, 'outlineLvl')).find((n) => n !== undefined);
  if (niveau !== undefined) return Number(niveau) < GEEN_KOP ? Number(niveau) + 1 : null;
  const opNaam = keten
    .map((stijl) => /^heading (\d)$/i.exec(kindwaarde(stijl, 'name') ?? '')?.[1])
    .find((n) => n !== undefined);
  return opNaam === undefined ? null : Number(opNaam);
}

function lijstplek(bronnen: readonly (Element | undefined)[]): Alineasoort['lijst'] {
  const nummering = bronnen.map((bron) => kind(bron, 'numPr')).filter((n) => n !== undefined);
  const nummer = nummering.map((n) => kindwaarde(n, 'numId')).find((n) => n !== undefined);
  if (nummer === undefined || nummer === '0') return null;
  const diepte = nummering.map((n) => kindwaarde(n, 'ilvl')).find((n) => n !== undefined);
  return { nummer, diepte: Number(diepte ?? 0) };
}

import type { Tekstblok } from '../tekstblok.ts';
import { alle, type Element } from '../xml/boom.ts';

/** Reads the lists of a document in reading order, and counts their items. */
export interface Lijstnummers {
  readonly lijst: (lijst: Element, inhoud: (item: Element) => readonly Tekstblok[]) => Tekstblok[];
}

/** How far the list of a style came, and which style a list has, by its id. */
interface Stand {
  readonly laatste: Map<string, number>;
  readonly stijlVan: Map<string, string>;
}

/**
 * The items of lists: a list begins at what its style says, unless it goes on with another (`continue-numbering`, `continue-list`).
 * A style may stand in the content or in the styles; what stands first counts.
 */
export function lijstnummers(delen: readonly Element[]): Lijstnummers {
  const stijlen = new Map(
    [...delen].reverse().flatMap((deel) => alle(deel, 'list-style').map((s) => [s.attributen.name ?? '', s])),
  );
  const stand: Stand = { laatste: new Map(), stijlVan: new Map() };
  const lees = (
    lijst: Element,
    inhoud: (item: Element) => readonly Tekstblok[],
    diepte: number,
    geerfd: string,
  ): Tekstblok[] => {
    const stijl = lijst.attributen['style-name'] ?? geerfd;
    const niveau = stijlen.get(stijl)?.kinderen.find((n) => n.attributen.level === String(diepte + 1));
    const isGenummerd = niveau?.naam === 'list-level-style-number' && niveau.attributen['num-format'] !== '';
    const sleutel = `${stijl} ${diepte}`;
    let nummer = vorige(lijst, sleutel, stand) ?? Number(niveau?.attributen['start-value'] ?? 1) - 1;
    const blokken: Tekstblok[] = [];
    for (const item of lijst.kinderen) {
      if (item.naam === 'list-item') {
        const begin = item.attributen['start-value'];
        nummer = begin === undefined ? nummer + 1 : Number(begin);
      }
      stand.laatste.set(sleutel, nummer);
      const isItem = item.naam === 'list-item';
      blokken.push(...itemblokken(item, inhoud, isItem ? (isGenummerd ? nummer : null) : undefined, diepte));
      for (const binnen of item.kinderen.filter((k) => k.naam === 'list'))
        blokken.push(...lees(binnen, inhoud, diepte + 1, stijl));
    }
    if (lijst.attributen.id !== undefined) stand.stijlVan.set(lijst.attributen.id, sleutel);
    return blokken;
  };
  return { lijst: (lijst, inhoud) => lees(lijst, inhoud, 0, '') };
}

/** The number that a list goes on from; undefined for one that begins anew. */
function vorige({ attributen }: Element, sleutel: string, { laatste, stijlVan }: Stand): number | undefined {
  const verder = attributen['continue-list'];
  if (verder !== undefined) return laatste.get(stijlVan.get(verder) ?? sleutel);
  return attributen['continue-numbering'] === 'true' ? laatste.get(sleutel) : undefined;
}

/** The first paragraph of an item is the item; what follows in it is not. A list header has no number and is no item. */
function itemblokken(
  item: Element,
  inhoud: (item: Element) => readonly Tekstblok[],
  nummer: number | null | undefined,
  diepte: number,
): Tekstblok[] {
  const zonderLijsten = { ...item, kinderen: item.kinderen.filter((k) => k.naam !== 'list') };
  let eerste = nummer !== undefined;
  return inhoud(zonderLijsten).map((blok) => {
    if (!eerste || blok.type !== 'paragraph' || nummer === undefined) return blok;
    eerste = false;
    return { type: 'item', nummer, diepte, tekst: blok.tekst };
  });
}

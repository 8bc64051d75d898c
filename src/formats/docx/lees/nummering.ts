import { alle, type Element, kindwaarde } from '../../xml/boom.ts';

/** Gives the number of the next item of a list; null for a bullet. */
export type Lijstteller = (nummer: string, diepte: number) => number | null;

/**
 * Counts as Word does: lists with one abstract numbering count on, unless a list says where it starts. LibreOffice
 * saves one numbered list as two that count on.
 */
export function lijstteller(nummering: Element): Lijstteller {
  const opId = (naam: string, id: string) =>
    new Map(alle(nummering, naam).map((e) => [e.attributen[id] ?? '', e] as const));
  const abstracten = opId('abstractNum', 'abstractNumId');
  const nummers = opId('num', 'numId');
  const standen = new Map<string, number[]>();
  const begonnen = new Set<string>();
  return (nummer, diepte) => {
    const num = nummers.get(nummer);
    const abstract = kindwaarde(num, 'abstractNumId') ?? '';
    const niveau = abstracten.get(abstract)?.kinderen.find((k) => isNiveau(k, 'lvl', diepte));
    if ((kindwaarde(niveau, 'numFmt') ?? 'bullet') === 'bullet') return null;
    const eigenBegin = kindwaarde(
      num?.kinderen.find((k) => isNiveau(k, 'lvlOverride', diepte)),
      'startOverride',
    );
    const eerste = !begonnen.has(`${nummer} ${diepte}`);
    begonnen.add(`${nummer} ${diepte}`);
    const stand = (standen.get(abstract) ?? []).slice(0, diepte + 1);
    const vorige = eerste && eigenBegin !== undefined ? undefined : stand[diepte];
    const begin = Number(eigenBegin ?? kindwaarde(niveau, 'start') ?? 1);
    const nu = vorige === undefined ? begin : vorige + 1;
    stand[diepte] = nu;
    standen.set(abstract, stand);
    return nu;
  };
}

function isNiveau(element: Element, naam: string, diepte: number): boolean {
  return element.naam === naam && element.attributen.ilvl === String(diepte);
}

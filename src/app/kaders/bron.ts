import type { Bron } from '../../assessment/beoordeling.ts';
import { bestandsmelding, type Melding } from '../../dossier/melding.ts';

const HERKOMST = 'Waar de tekst vandaan komt:';

/** What a `bron.md` tells: its title, where the text comes from, and its paragraphs in the order of the file. */
export interface Kaderbron {
  readonly titel: string;
  readonly herkomst: string;
  readonly paragrafen: ReadonlyMap<string, string>;
}

/** Reads a `bron.md`, and tells what is wrong in it, with its line. */
export function leesKaderbron(tekst: string, plek: string): { bron: Kaderbron; fouten: readonly Melding[] } {
  const fouten: Melding[] = [];
  const paragrafen = new Map<string, string>();
  const [kop = '', ...delen] = tekst.replaceAll('\r\n', '\n').split(/^## /m);
  let regel = kop.split('\n').length;
  for (const deel of delen) {
    const [naam = '', ...rest] = deel.split('\n');
    const titel = naam.trim();
    if (paragrafen.has(titel))
      fouten.push(bronfout(`${plek}:${regel}`, `de kop "${titel}" staat er twee keer`));
    paragrafen.set(titel, rest.join('\n').trim());
    regel += deel.split('\n').length - 1;
  }
  const herkomst = kop.split('\n').find((r) => r.startsWith(HERKOMST)) ?? '';
  if (herkomst.length - HERKOMST.length < 10)
    fouten.push(
      bronfout(
        `${plek}:1`,
        `er staat niet waar de tekst vandaan komt: een regel die begint met "${HERKOMST}"`,
      ),
    );
  const bron = {
    titel: /^# (.+)$/m.exec(kop)?.[1] ?? '',
    herkomst: herkomst.slice(HERKOMST.length).trim(),
    paragrafen,
  };
  return { bron, fouten };
}

/** The citations of a kader that are no heading: of its own text in its `bron.md`, of a law there or in docs/recht.md. */
export function zonderKop(
  bronnen: readonly Bron[],
  kader: string,
  { paragrafen }: Kaderbron,
  recht: ReadonlySet<string>,
  plek: string,
): Melding[] {
  const mis = bronnen.flatMap(({ document, paragraaf }) => {
    // An empty paragraph cites nothing: a finding about the input itself, or a choice of the province's own.
    if (paragraaf === '') return [];
    const kop = document === kader ? paragraaf : `${document} ${paragraaf}`;
    return paragrafen.has(kop) || (document !== kader && recht.has(kop)) ? [] : [kop];
  });
  return [...new Set(mis)].map((kop) =>
    bronfout(plek, `kader.mjs verwijst naar "${kop}", en die kop (## ${kop}) staat er niet`),
  );
}

function bronfout(plek: string, wat: string): Melding {
  return bestandsmelding(
    'kader-bron',
    `${plek}: ${wat}.`,
    'Zet in bron.md onder een kop per paragraaf kort wat de tekst zegt; wat u letterlijk aanhaalt met > ervoor.',
  );
}

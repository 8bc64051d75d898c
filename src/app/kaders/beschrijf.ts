import { readFileSync } from 'node:fs';
import {
  type BeoordelingMetTrede,
  type Bevinding,
  grondenVan,
  type OpenOordeel,
  vragenVan,
} from '../../assessment/beoordeling.ts';
import type { Kader } from '../../assessment/kader.ts';
import { mogelijkeBrieven } from '../../assessment/mogelijkebrieven.ts';
import { isBriefsoort, soortInWoorden } from '../../dossier/briefsoort.ts';
import { utf8Tekst } from '../../dossier/utf8.ts';
import type { Sjablonen } from '../../letters/template/sjablonen.ts';
import { type Clausulesoort, keuzezin, zin } from '../../letters/zinnen.ts';
import { eigenPad } from '../bronnen/eigen.ts';
import { type Kaderbron, leesKaderbron } from './bron.ts';
import { beoordeelKadergeval, type Gevaluitkomst, leesKadergevallen } from './gevallen.ts';
import type { Geladen } from './laad.ts';

/** A sentence of a kader as a letter would say it of the case where it was first met, and where it stands in the text. */
export interface Beschrevenzin {
  readonly code: string;
  readonly zin: string;
  /** `§ 3`, `artikel 124 Gemeentewet`, `eigen keuze`; null for what is about the input itself. */
  readonly bron: string | null;
}

/** A kader in words, for a jurist: what it rests on, what it decides, what it chose itself and what it leaves to a person. */
export interface Beschrijving {
  readonly id: string;
  readonly titel: string;
  readonly geldig: Kader['geldig'];
  readonly herkomst: string;
  readonly treden: readonly {
    readonly trede: number;
    readonly naam: string;
    readonly brieven: readonly string[];
  }[];
  readonly gronden: readonly Beschrevenzin[];
  readonly keuzes: readonly Beschrevenzin[];
  /** What a person decides: the question, the column and the answers. */
  readonly vragen: readonly (Beschrevenzin & {
    readonly kolom: string;
    readonly antwoorden: readonly string[];
  })[];
  readonly termijnen: readonly Beschrevenzin[];
  readonly waarschuwingen: readonly Beschrevenzin[];
  readonly instellingen: Kader['instellingen'];
  readonly ambtelijk: readonly string[];
  readonly gevallen: readonly string[];
  readonly paragrafen: readonly { readonly paragraaf: string; readonly tekst: string }[];
}

/** What a description is made of: a kader of a province's own, or one of ours. */
export type Beschrijfbaar = Pick<Geladen, 'kader' | 'bron' | 'uitkomsten'>;

/** A kader of ours with its text and its cases, as they stand in the package. */
export function onsKader(kader: Kader): Beschrijfbaar {
  const lees = (naam: string) => readFileSync(eigenPad(`src/assessment/kaders/${kader.id}/${naam}`));
  const bron: Kaderbron = leesKaderbron(utf8Tekst(lees('bron.md'), 'bron.md'), 'bron.md').bron;
  const gelezen = leesKadergevallen(lees('cases.yaml'), 'cases.yaml', kader);
  if ('fouten' in gelezen) throw new Error(gelezen.fouten.map((f) => f.melding).join(' '));
  return { kader, bron, uitkomsten: gelezen.gevallen.map((g) => beoordeelKadergeval(kader, g)) };
}

/** Tells a kader in Dutch, from its own lists, clauses, text and cases. */
export function beschrijfKader(
  { kader, bron, uitkomsten }: Beschrijfbaar,
  sjablonen: Sjablonen,
): Beschrijving {
  const beoordelingen = uitkomsten.flatMap(({ beoordeling: a }) =>
    a === null || a.status === 'onbepaald' ? [] : [a],
  );
  const eerste = <B extends Bevinding>(
    van: (a: BeoordelingMetTrede) => readonly B[],
  ): readonly (readonly [B, BeoordelingMetTrede])[] => [
    ...beoordelingen
      .flatMap((a) => van(a).map((b) => [b, a] as const))
      .reduce(
        (al, paar) => (al.has(paar[0].code) ? al : al.set(paar[0].code, paar)),
        new Map<string, readonly [B, BeoordelingMetTrede]>(),
      )
      .values(),
  ];
  const zinnen = (soort: Clausulesoort, van: (a: BeoordelingMetTrede) => readonly Bevinding[]) =>
    eerste(van).map(([b, a]) => ({
      code: b.code,
      zin: zin(b, soort, a, sjablonen),
      bron: bronVan(b, kader.id),
    }));
  const alle = eerste((a) => [...grondenVan(a), ...a.termijnen]);
  const keuzes = new Map(
    alle.flatMap(([b, a]) => {
      const tekst = keuzezin(b, a, sjablonen);
      return tekst === null || b.eigenKeuze === undefined
        ? []
        : [[b.eigenKeuze, { code: b.eigenKeuze as string, zin: tekst, bron: bronVan(b, kader.id) }] as const];
    }),
  );
  const brieven = mogelijkeBrieven(kader);
  return {
    id: kader.id,
    titel: kader.titel,
    geldig: kader.geldig,
    herkomst: bron.herkomst,
    treden: kader.ladder.treden.map(({ trede, naam }) => ({
      trede,
      naam,
      brieven: brieven.filter((b) => b.trede === trede).map((b) => soortInWoorden(b.soort)),
    })),
    gronden: zinnen('gronden', grondenVan),
    keuzes: [...keuzes.values()],
    vragen: eerste<OpenOordeel>(vragenVan).map(([b, a]) => ({
      code: b.code,
      zin: zin(b, 'vragen', a, sjablonen),
      bron: bronVan(b, kader.id),
      kolom: b.kolom,
      antwoorden: b.antwoorden,
    })),
    termijnen: zinnen('termijnen', (a) => a.termijnen),
    waarschuwingen: zinnen('waarschuwingen', (a) => a.waarschuwingen),
    instellingen: kader.instellingen,
    ambtelijk: kader.ambtelijk.filter(isBriefsoort).map(soortInWoorden),
    gevallen: uitkomsten.map((u: Gevaluitkomst) => u.geval.zin),
    paragrafen: [...bron.paragrafen].map(([paragraaf, tekst]) => ({ paragraaf, tekst })),
  };
}

function bronVan({ bron: { document, paragraaf }, eigenKeuze }: Bevinding, kader: string): string | null {
  if (paragraaf === '') return eigenKeuze === undefined ? null : 'eigen keuze';
  return document === kader ? `§ ${paragraaf}` : `artikel ${paragraaf} ${document}`;
}

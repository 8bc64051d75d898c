import type { Rondestand, Stukstand } from '../round/stand.ts';
import type { Over } from './gebeurtenis.ts';

/** What the round says now of a letter that is reviewed. */
export interface Stukfeiten {
  readonly naam: string;
  readonly gemeentecode: string;
  readonly gemeente: string;
  readonly soort: string;
  /** By which the route is chosen: of what goes with a heavy letter that of the letter. */
  readonly trede: number;
  /** An open question: it cannot be approved. */
  readonly concept: boolean;
  readonly datum: string;
  readonly over: Over;
  /** Whose work it is, by account and by name: they do not approve it. */
  readonly makers: { readonly accounts: ReadonlySet<string>; readonly namen: ReadonlySet<string> };
  readonly vrijgegeven: boolean;
  readonly verzonden: boolean;
}

/** Kinds that weigh as a letter of trede 4 or higher, whatever trede they come to. */
const ZWAAR: readonly string[] = [
  'vooraankondiging',
  'besluit',
  'feitelijke-indeplaatsstelling',
  'intrekking',
];
const ZWARE_TREDE = 4;

/** The letters of a round as they are reviewed. `namen` are the names that stand with an answer in the input, by gemeentecode. */
export function stukfeiten(
  stand: Rondestand,
  namen: ReadonlyMap<string, readonly string[]> = new Map(),
): Stukfeiten[] {
  const stukken = [...stand.stukken.values()];
  return stukken.map((stuk) => {
    const g = (naam: string) => String(stuk.regel.gegevens[naam] ?? '');
    const samen = stukken.filter((s) => s.regel.gegevens.gemeentecode === stuk.regel.gegevens.gemeentecode);
    return {
      naam: stuk.regel.naam,
      gemeentecode: g('gemeentecode'),
      gemeente: g('gemeente'),
      soort: g('soort'),
      trede: samen.some(isZwaar) ? Math.max(ZWARE_TREDE, Number(g('trede'))) : Number(g('trede')),
      concept: stuk.regel.gegevens.concept === true,
      datum: g('datum'),
      over: overVan(stuk),
      makers: makersVan(stand, stuk, namen.get(g('gemeentecode')) ?? []),
      vrijgegeven: stuk.vrijgave !== null,
      verzonden: stuk.verzonden !== null,
    };
  });
}

function isZwaar({ regel: { gegevens } }: Stukstand): boolean {
  return ZWAAR.includes(String(gegevens.soort)) || Number(gegevens.trede) >= ZWARE_TREDE;
}

/** What an approval of this letter would be about. */
function overVan({ regel: { naam, bestanden, gegevens } }: Stukstand): Over {
  const g = (veld: string) => String(gegevens[veld] ?? '');
  const uitgang = (pad: string) => pad.slice(pad.lastIndexOf('/') + 1).slice(naam.length + 1);
  return {
    bestanden: Object.fromEntries(
      bestanden.map((b) => [uitgang(b.naam), b.sha256] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    invoer: g('invoer'),
    sjablonen: g('woorden'),
    huisstijl: g('huisstijl'),
    kader: g('kader'),
    versie: g('versie'),
  };
}

/** Who began the round or this letter of it, and whose run first brought its words or its huisstijl into the round. */
function makersVan(stand: Rondestand, { regel }: Stukstand, erbij: readonly string[]): Stukfeiten['makers'] {
  const ronde = stand.rondes.find((r) => r.nummer === regel.ronde);
  const eerste = Object.entries(ronde?.bronnen ?? {}).flatMap(([naam, hash]) => {
    if (naam !== 'sjablonen.yaml' && !naam.startsWith('huisstijl/')) return [];
    return [stand.rondes.find((r) => r.bronnen[naam] === hash)?.door];
  });
  const wie = [ronde?.door, regel.door, ...eerste].flatMap((d) => (d === undefined ? [] : [d]));
  return {
    accounts: new Set(wie.map((d) => d.account)),
    namen: new Set([...wie.flatMap((d) => d.naam ?? []), ...erbij].map(gelijknamig)),
  };
}

/** A name as it is compared: without capitals, points and spaces that differ. */
export function gelijknamig(naam: string): string {
  return naam
    .toLowerCase()
    .replaceAll(/[\s.]+/g, ' ')
    .trim();
}

import type { Uit } from '../../formats/brief.ts';
import { FILTERS } from './filters.ts';
import type { Filtergebruik, Knoop, Padnamen, Plaats, Uitdrukking, Voorwaarde } from './knoop.ts';
import { bouwsteen, type Sjablonen, zoekBouwsteen } from './sjablonen.ts';
import { weigerSjabloon } from './sjabloonmelding.ts';
import { bijgeknipt, omlijst, voorwaardelijk } from './uit.ts';

/** A filled-in value: the path it came from, the value itself and how it is written. */
export interface Ingevuld {
  readonly pad: string;
  readonly waarde: string | number;
  readonly tekst: string;
  readonly slot: boolean;
}

/** The text of a template with a numbered mark for each filled-in value: values never pass through the Markdown parser. */
export interface Gevuld {
  readonly tekst: string;
  readonly velden: readonly Ingevuld[];
  /** The bouwstenen and branches that parts of the text came from, by the number in their marks. */
  readonly uit: readonly Uit[];
}

export const MARK = /\ue000(\d+)\ue001/;

/** What a name stands for: its value, and the full path by which a reader finds it. */
interface Plek {
  readonly waarde: unknown;
  readonly pad: string;
}

type Bereik = ReadonlyMap<string, Plek>;

/** Makes the data of a clause from a finding, for `{% include grond %}`. */
export type Clausulebereik = (bevinding: unknown) => {
  code: string;
  bestand: string;
  bereik: Record<string, unknown>;
};

/** Told while a template is filled in: each file that it includes, and the way it goes at each `if` and `for`. */
export interface Spoor {
  bestand(pad: string): void;
  tak(plaats: Plaats, keuze: Takkeuze): void;
}

/** The condition held or not; a `for` had something to repeat. */
export type Takkeuze = 'ja' | 'nee' | 'elk';

/**
 * Fills in a template. Every name must exist as an own property, a printed value may not be null, a filter must be in
 * the list; anything else throws a Weigering with its place. Absent data is null, never a missing key.
 */
export function vulIn(
  sjablonen: Sjablonen,
  knopen: readonly Knoop[],
  data: Readonly<Record<string, unknown>>,
  kader: string,
  clausule: Clausulebereik,
  spoor?: Spoor,
): Gevuld {
  const velden: Ingevuld[] = [];
  const uit: Uit[] = [];
  const vanaf = (bron: Uit, inhoud: () => string) => {
    const nummer = uit.push(bron) - 1;
    return omlijst(nummer, inhoud());
  };
  const uitBouwsteen = (bestand: string): Uit => ({
    soort: 'bouwsteen',
    bestand: zoekBouwsteen(sjablonen, bestand, kader) ?? bestand,
    regel: 1,
    tekst: '',
  });
  const haal = (bestand: string, plaats: Plaats): readonly Knoop[] => {
    spoor?.bestand(zoekBouwsteen(sjablonen, bestand, kader) ?? bestand);
    return bouwsteen(sjablonen, bestand, kader, plaats);
  };
  const loop = (knopen: readonly Knoop[], b: Bereik): string =>
    knopen
      .map((k) => {
        switch (k.soort) {
          case 'tekst':
            return k.tekst;
          case 'veld': {
            velden.push(ingevuld(k.waarde, k.filters, b, k.plaats));
            return `\ue000${velden.length - 1}\ue001`;
          }
          case 'als': {
            const waar = isWaar(k.voorwaarde, b);
            spoor?.tak(k.plaats, waar ? 'ja' : 'nee');
            return vanaf(voorwaardelijk(k.voorwaarde, !waar), () => loop(waar ? k.dan : k.anders, b));
          }
          case 'elk': {
            const lijst = opzoeken(k.lijst, b);
            if (!Array.isArray(lijst))
              return weiger(plaatsVan(k.lijst), `"${padTekst(k.lijst)}" is geen lijst`);
            if (lijst.length > 0) spoor?.tak(k.naam.plaats, 'elk');
            return lijst
              .map((waarde: unknown, i) => {
                const pad = `${volPad(k.lijst, b)}[${i}]`;
                return loop(k.inhoud, new Map([...b, [k.naam.naam, { waarde, pad }]]));
              })
              .join('');
          }
          case 'bouwsteen':
            // A bouwsteen is a block of its own: always with blank lines around it.
            return `\n\n${vanaf(uitBouwsteen(k.bestand), () => loop(haal(k.bestand, k.plaats), b))}\n\n`;
          case 'bevinding': {
            const { code, bestand, bereik } = clausule(opzoeken(k.delen, b));
            const binnen = bereikVan(bereik, `${code}: `);
            return vanaf(uitBouwsteen(bestand), () => bijgeknipt(loop(haal(bestand, k.plaats), binnen)));
          }
        }
      })
      .join('');
  const tekst = loop(knopen, bereikVan(data, ''));
  return { tekst, velden, uit };
}

function bereikVan(data: Readonly<Record<string, unknown>>, voor: string): Bereik {
  return new Map(Object.entries(data).map(([naam, waarde]) => [naam, { waarde, pad: `${voor}${naam}` }]));
}

function ingevuld(
  waarde: Uitdrukking,
  filters: readonly Filtergebruik[],
  b: Bereik,
  plaats: Plaats,
): Ingevuld {
  const ruw = waarde.soort === 'letterlijk' ? waarde.tekst : opzoeken(waarde.delen, b);
  const pad = waarde.soort === 'letterlijk' ? 'slot' : volPad(waarde.delen, b);
  if (typeof ruw !== 'string' && typeof ruw !== 'number')
    return weiger(
      plaats,
      ruw === null ? `"${pad}" is leeg en kan niet worden gedrukt` : `"${pad}" is geen tekst of getal`,
    );
  let tekst: unknown = ruw;
  for (const f of filters) {
    const filter = Object.hasOwn(FILTERS, f.naam) ? FILTERS[f.naam] : undefined;
    if (filter === undefined) return weiger(f.plaats, `onbekend filter "${f.naam}"`);
    const argumenten = f.argumenten.map((a) => (a.soort === 'letterlijk' ? a.tekst : opzoeken(a.delen, b)));
    tekst = filter.schrijf(tekst as never, ...(argumenten as never[]));
  }
  if (typeof tekst !== 'string') return weiger(plaats, `"${pad}" is een getal: schrijf het met een filter`);
  return { pad, waarde: ruw, tekst, slot: filters.some((f) => f.naam === 'invullen') };
}

function isWaar(v: Voorwaarde, b: Bereik): boolean {
  switch (v.soort) {
    case 'niet':
      return !isWaar(v.van, b);
    case 'en':
      return isWaar(v.links, b) && isWaar(v.rechts, b);
    case 'of':
      return isWaar(v.links, b) || isWaar(v.rechts, b);
    case 'pad': {
      const waarde = opzoeken(v.delen, b);
      return typeof waarde === 'boolean' ? waarde : waarde !== null;
    }
  }
}

function opzoeken(delen: Padnamen, b: Bereik): unknown {
  const [eerste, ...rest] = delen;
  if (!eerste) throw new Error('leeg pad');
  const plek = b.get(eerste.naam);
  if (plek === undefined) return weiger(eerste.plaats, `onbekend veld "${eerste.naam}"`);
  let { waarde } = plek;
  for (const deel of rest) {
    if (typeof waarde !== 'object' || waarde === null || !Object.hasOwn(waarde, deel.naam))
      return weiger(deel.plaats, `onbekend veld "${deel.naam}"`);
    waarde = (waarde as Record<string, unknown>)[deel.naam];
  }
  return waarde;
}

function volPad(delen: Padnamen, b: Bereik): string {
  const [eerste, ...rest] = delen;
  const wortel = b.get(eerste?.naam ?? '')?.pad ?? '';
  return [wortel, ...rest.map((d) => d.naam)].join('.');
}

function padTekst(delen: Padnamen): string {
  return delen.map((d) => d.naam).join('.');
}

function plaatsVan(delen: Padnamen): Plaats {
  return delen[0]?.plaats ?? { bestand: '', regel: 0, kolom: 0 };
}

function weiger(plaats: Plaats, melding: string): never {
  throw weigerSjabloon([{ ...plaats, melding }]);
}

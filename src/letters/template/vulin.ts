import type { Uit } from '../../formats/brief.ts';
import { FILTERS } from './filters.ts';
import type { Filtergebruik, Padnamen, Plaats, Uitdrukking, Voorwaarde } from './knoop.ts';
import { type Sjablonen, zoekBouwsteen } from './sjablonen.ts';
import { weigerSjabloon } from './sjabloonmelding.ts';
import { bijgeknipt, herkomstVan, omlijst } from './tekst/herkomstmerken.ts';
import { woordVan } from './veldvorm.ts';
import { wandel } from './wandel.ts';

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
  /** The bouwstenen and branches that parts of the text came from, and the points they fulfil, by the number in their marks. */
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
  toelichting: string | null;
};

/** Told while a template is filled in: each file that it includes, and the way it goes at each `if` and `for`. */
export interface Spoor {
  bestand(pad: string): void;
  tak(plaats: Plaats, keuze: Takkeuze): void;
}

/** The condition held or not; a `for` had something to repeat. */
export type Takkeuze = 'ja' | 'nee' | 'elk';

/** Which template is filled in, as which kader words it. */
export interface Invulsjabloon {
  readonly sjablonen: Sjablonen;
  readonly bestand: string;
  readonly kader: string;
}

/**
 * Fills in a template. Every name must exist as an own property, a printed value may not be null, a filter must be in
 * the list; anything else throws a Weigering with its place. Absent data is null, never a missing key.
 */
export function vulIn(
  { sjablonen, bestand, kader }: Invulsjabloon,
  data: Readonly<Record<string, unknown>>,
  clausule: Clausulebereik,
  spoor?: Spoor,
): Gevuld {
  const begin = bestaand(sjablonen, bestand, kader, { bestand, regel: 1, kolom: 1 });
  const velden: Ingevuld[] = [];
  const uit: Uit[] = [];
  let tekst = '';
  spoor?.bestand(begin);
  wandel<Bereik>(sjablonen, begin, kader, bereikVan(data, ''), {
    tekst: (letterlijk) => {
      tekst += letterlijk;
    },
    veld: (k, b) => {
      const woord = k.waarde.soort === 'pad' ? woordVan(opzoeken(k.waarde.delen, b)) : null;
      if (woord === null) velden.push(ingevuld(k.waarde, k.filters, b, k.plaats));
      tekst += woord ?? `\ue000${velden.length - 1}\ue001`;
    },
    als: (k, b) => {
      const keuze = isWaar(k.voorwaarde, b) ? 'ja' : 'nee';
      spoor?.tak(k.plaats, keuze);
      return [{ keuze, o: b }];
    },
    elk: (k, b) => {
      const lijst = opzoeken(k.lijst, b);
      if (!Array.isArray(lijst))
        return weiger(k.lijst[0].plaats, `"${k.lijst.map((d) => d.naam).join('.')}" is geen lijst`);
      if (lijst.length > 0) spoor?.tak(k.naam.plaats, 'elk');
      const pad = volPad(k.lijst, b);
      return lijst.map(
        (waarde: unknown, i) => new Map([...b, [k.naam.naam, { waarde, pad: `${pad}[${i}]` }]]),
      );
    },
    bouwsteen: (k, { kring }) => {
      bestaand(sjablonen, k.bestand, kader, k.plaats);
      return kring ? weiger(k.plaats, `de bouwsteen "${k.bestand}" roept zichzelf aan`) : true;
    },
    bevinding: (k, b) => {
      const van = clausule(opzoeken(k.delen, b));
      bestaand(sjablonen, van.bestand, kader, k.plaats);
      return { ...van, o: bereikVan(van.bereik, `${van.code}: `) };
    },
    rond: (binnen, ga) => {
      const ervoor = tekst;
      const nummer = uit.push(herkomstVan(binnen)) - 1;
      if (binnen.soort === 'bouwsteen' || binnen.soort === 'bevinding') spoor?.bestand(binnen.bestand);
      tekst = '';
      ga();
      const inhoud = omlijst(nummer, binnen.soort === 'bevinding' ? bijgeknipt(tekst) : tekst);
      // A bouwsteen is a block of its own: always with blank lines around it.
      tekst = ervoor + (binnen.soort === 'bouwsteen' ? `\n\n${inhoud}\n\n` : inhoud);
    },
  });
  return { tekst, velden, uit };
}

/** The file that is asked for, as this kader words it; one that does not exist is refused where it is asked for. */
function bestaand(sjablonen: Sjablonen, bestand: string, kader: string, plaats: Plaats): string {
  const gevonden = zoekBouwsteen(sjablonen, bestand, kader);
  return gevonden ?? weiger(plaats, `de bouwsteen "${bestand}" bestaat niet`);
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

function weiger(plaats: Plaats, melding: string): never {
  throw weigerSjabloon([{ ...plaats, melding }]);
}

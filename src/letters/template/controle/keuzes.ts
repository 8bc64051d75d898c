import type { Knoop, Padnamen, Plaats, Voorwaarde } from '../knoop.ts';
import type { Sjablonen } from '../sjablonen.ts';
import { wandel } from '../wandel.ts';

/** What a walk comes across. */
export interface Bezoeker {
  /** A template file. */
  bestand?(pad: string): void;
  /** A field that is read, by its full path: `oordelen[].motivering` for `oordeel.motivering` in a loop. */
  veld?(pad: string): void;
  /** A mark of a point of the checklist. */
  punt?(naam: Extract<Knoop, { soort: 'punt' }>['naam']): void;
  /** A condition, and its value where the conditions around it already fix it; null where it is a real choice. */
  als?(plaats: Plaats, vast: boolean | null): void;
}

interface Omgeving {
  /** Loop variables by the full path they stand for. */
  readonly namen: ReadonlyMap<string, string>;
  /** Switches and fields whose value the conditions around this place fix. */
  readonly bekend: ReadonlyMap<string, boolean>;
}

/** Tells what every branch of a template reads and chooses, without data, with every bouwsteen as this kader words it. */
export function verken(sjablonen: Sjablonen, bestand: string, kader: string, bezoeker: Bezoeker): void {
  const lees = (delen: Padnamen, o: Omgeving) => bezoeker.veld?.(volPad(delen, o));
  bezoeker.bestand?.(bestand);
  const begin: Omgeving = { namen: new Map(), bekend: new Map() };
  wandel(sjablonen, bestand, kader, begin, {
    veld: (k, o) => {
      for (const u of [k.waarde, ...k.filters.flatMap((f) => f.argumenten)])
        if (u.soort === 'pad') lees(u.delen, o);
    },
    als: (k, o) => {
      for (const delen of paden(k.voorwaarde)) lees(delen, o);
      bezoeker.als?.(k.plaats, waarde(k.voorwaarde, o));
      return [
        { keuze: 'ja', o: { ...o, bekend: met(o, k.voorwaarde, true) } },
        { keuze: 'nee', o: { ...o, bekend: met(o, k.voorwaarde, false) } },
      ];
    },
    elk: (k, o) => {
      lees(k.lijst, o);
      const pad = `${volPad(k.lijst, o)}[]`;
      // What was known of this name was known of another item.
      const bekend = new Map([...o.bekend].filter(([eerder]) => !eerder.startsWith(pad)));
      return [{ namen: new Map([...o.namen, [k.naam.naam, pad]]), bekend }];
    },
    punt: (k) => bezoeker.punt?.(k.naam),
    bouwsteen: (_, { bestand: doel, kring }) => {
      if (doel !== null && !kring) bezoeker.bestand?.(doel);
      return true;
    },
    bevinding: (k, o) => {
      lees(k.delen, o);
      return null;
    },
  });
}

function volPad(delen: Padnamen, o: Omgeving): string {
  const [eerste, ...rest] = delen.map((d) => d.naam);
  return [o.namen.get(eerste ?? '') ?? eerste, ...rest].join('.');
}

function paden(v: Voorwaarde): readonly Padnamen[] {
  switch (v.soort) {
    case 'pad':
      return [v.delen];
    case 'niet':
      return paden(v.van);
    case 'en':
    case 'of':
      return [...paden(v.links), ...paden(v.rechts)];
  }
}

/** The value of a condition as far as it is fixed; null when it is not. */
function waarde(v: Voorwaarde, o: Omgeving): boolean | null {
  switch (v.soort) {
    case 'pad':
      return o.bekend.get(volPad(v.delen, o)) ?? null;
    case 'niet': {
      const van = waarde(v.van, o);
      return van === null ? null : !van;
    }
    case 'en':
    case 'of': {
      const beslist = v.soort === 'of';
      const [links, rechts] = [waarde(v.links, o), waarde(v.rechts, o)];
      if (links === beslist || rechts === beslist) return beslist;
      return links === null || rechts === null ? null : !beslist;
    }
  }
}

/** What is known inside the branch where this condition has that value, with what was known already. */
function met(o: Omgeving, v: Voorwaarde, uitkomst: boolean): ReadonlyMap<string, boolean> {
  return new Map([...o.bekend, ...gevolgen(v, uitkomst, o)]);
}

function gevolgen(v: Voorwaarde, uitkomst: boolean, o: Omgeving): readonly (readonly [string, boolean])[] {
  switch (v.soort) {
    case 'pad':
      return [[volPad(v.delen, o), uitkomst]];
    case 'niet':
      return gevolgen(v.van, !uitkomst, o);
    case 'en':
    case 'of': {
      // Both sides are fixed when 'and' holds or 'or' does not; else only the side that the other leaves over.
      const [links, rechts] = [waarde(v.links, o), waarde(v.rechts, o)];
      const beide = (v.soort === 'en') === uitkomst;
      return [
        ...(beide || rechts === !uitkomst ? gevolgen(v.links, uitkomst, o) : []),
        ...(beide || links === !uitkomst ? gevolgen(v.rechts, uitkomst, o) : []),
      ];
    }
  }
}

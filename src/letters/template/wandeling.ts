import type { Knoop, Padnamen, Plaats, Uitdrukking, Voorwaarde } from './knoop.ts';
import { type Sjablonen, zoekBouwsteen } from './sjablonen.ts';

/** What a walk comes across. */
export interface Bezoeker {
  /** A template file. */
  bestand?(pad: string): void;
  /** A field that is read, by its full path: `oordelen[].motivering` for `oordeel.motivering` in a loop. */
  veld?(pad: string): void;
  /** A condition, and its value where the conditions around it already fix it; null where it is a real choice. */
  als?(plaats: Plaats, vast: boolean | null): void;
}

interface Omgeving {
  /** Loop variables by the full path they stand for. */
  readonly namen: ReadonlyMap<string, string>;
  /** Switches and fields whose value the conditions around this place fix. */
  readonly bekend: ReadonlyMap<string, boolean>;
  readonly pad: readonly string[];
}

/** Walks every branch of a template, without data, into every bouwsteen as this kader words it. */
export function wandel(sjablonen: Sjablonen, bestand: string, kader: string, bezoeker: Bezoeker): void {
  const loop = (knopen: readonly Knoop[], o: Omgeving): void => {
    for (const k of knopen) stap(k, o);
  };
  const stap = (k: Knoop, o: Omgeving): void => {
    const lees = (delen: Padnamen) => bezoeker.veld?.(volPad(delen, o));
    switch (k.soort) {
      case 'tekst':
        return;
      case 'veld':
        for (const u of [k.waarde, ...k.filters.flatMap((f) => f.argumenten)]) leesUitdrukking(u, lees);
        return;
      case 'als': {
        for (const delen of paden(k.voorwaarde)) lees(delen);
        bezoeker.als?.(k.plaats, waarde(k.voorwaarde, o));
        loop(k.dan, { ...o, bekend: met(o, k.voorwaarde, true) });
        loop(k.anders, { ...o, bekend: met(o, k.voorwaarde, false) });
        return;
      }
      case 'elk': {
        lees(k.lijst);
        const namen = new Map([...o.namen, [k.naam.naam, `${volPad(k.lijst, o)}[]`]]);
        // What was known of this name was known of another item.
        const bekend = new Map([...o.bekend].filter(([pad]) => !pad.startsWith(`${volPad(k.lijst, o)}[]`)));
        loop(k.inhoud, { ...o, namen, bekend });
        return;
      }
      case 'bouwsteen': {
        const doel = zoekBouwsteen(sjablonen, k.bestand, kader);
        if (doel === null || o.pad.includes(doel)) return;
        bezoeker.bestand?.(doel);
        loop(sjablonen.get(doel) ?? [], { ...o, pad: [...o.pad, doel] });
        return;
      }
      case 'bevinding':
        lees(k.delen);
    }
  };
  bezoeker.bestand?.(bestand);
  loop(sjablonen.get(bestand) ?? [], { namen: new Map(), bekend: new Map(), pad: [bestand] });
}

function leesUitdrukking(u: Uitdrukking, lees: (delen: Padnamen) => void): void {
  if (u.soort === 'pad') lees(u.delen);
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

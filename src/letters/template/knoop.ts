/**
 * Templates: nunjucks' lexer and parser, and then our own closed set of nodes. Nothing else is executed: no generated
 * code, no calls, no comparisons, no assignments. A template can print a field, choose by a switch, repeat, and include.
 */
export interface Plaats {
  readonly bestand: string;
  readonly regel: number;
  readonly kolom: number;
}

export type Uitdrukking =
  | { readonly soort: 'pad'; readonly delen: Padnamen }
  | { readonly soort: 'letterlijk'; readonly tekst: string; readonly plaats: Plaats };

/** A path: at least one name. */
export type Padnamen = readonly [Pad, ...Pad[]];

/** One name of a path, with its own place: `gemeente` and `naam` in `gemeente.naam`. */
interface Pad {
  readonly naam: string;
  readonly plaats: Plaats;
}

export interface Filtergebruik {
  readonly naam: string;
  readonly plaats: Plaats;
  readonly argumenten: readonly Uitdrukking[];
}

export type Voorwaarde =
  | { readonly soort: 'pad'; readonly delen: Padnamen }
  | { readonly soort: 'niet'; readonly van: Voorwaarde }
  | { readonly soort: 'en' | 'of'; readonly links: Voorwaarde; readonly rechts: Voorwaarde };

/** What a template of the user's own says of its letter; null: no condition. */
export interface Eigenkenmerken {
  readonly ondertekening: 'gs' | 'ambtelijk';
  /** Addressees of a copy: gemeenteraad, COA, or as they are written. */
  readonly afschriften: readonly string[];
  readonly kaders: readonly string[] | null;
  readonly treden: readonly number[] | null;
}

export type Knoop =
  /** The head of a template: no text of the letter. */
  | { readonly soort: 'kop'; readonly kenmerken: Eigenkenmerken }
  | { readonly soort: 'tekst'; readonly tekst: string }
  | {
      readonly soort: 'veld';
      readonly waarde: Uitdrukking;
      readonly filters: readonly Filtergebruik[];
      readonly plaats: Plaats;
    }
  | {
      readonly soort: 'als';
      readonly voorwaarde: Voorwaarde;
      readonly dan: readonly Knoop[];
      readonly anders: readonly Knoop[];
      readonly plaats: Plaats;
    }
  | {
      readonly soort: 'elk';
      readonly naam: Pad;
      readonly lijst: Padnamen;
      readonly inhoud: readonly Knoop[];
    }
  /** `{% block naam %}…{% endblock %}`: what fulfils a point of the checklist. */
  | { readonly soort: 'punt'; readonly naam: Pad; readonly inhoud: readonly Knoop[] }
  | { readonly soort: 'bouwsteen'; readonly bestand: string; readonly plaats: Plaats }
  | { readonly soort: 'bevinding'; readonly delen: Padnamen; readonly plaats: Plaats };

import { type Knoop as NunjucksKnoop, parse } from 'nunjucks/src/parser.js';
import { SjabloonFout } from './sjabloonfout.ts';

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
  | { readonly soort: 'pad'; readonly delen: readonly Pad[] }
  | { readonly soort: 'letterlijk'; readonly tekst: string; readonly plaats: Plaats };

/** One name of a path, with its own place: `gemeente` and `naam` in `gemeente.naam`. */
export interface Pad {
  readonly naam: string;
  readonly plaats: Plaats;
}

export interface Filtergebruik {
  readonly naam: string;
  readonly plaats: Plaats;
  readonly argumenten: readonly Uitdrukking[];
}

export type Voorwaarde =
  | { readonly soort: 'pad'; readonly delen: readonly Pad[] }
  | { readonly soort: 'niet'; readonly van: Voorwaarde }
  | { readonly soort: 'en' | 'of'; readonly links: Voorwaarde; readonly rechts: Voorwaarde };

export type Knoop =
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
      readonly lijst: readonly Pad[];
      readonly inhoud: readonly Knoop[];
    }
  | { readonly soort: 'bouwsteen'; readonly bestand: string; readonly plaats: Plaats }
  | { readonly soort: 'bevinding'; readonly delen: readonly Pad[]; readonly plaats: Plaats };

/** Parses a template. Throws a SjabloonFout with place when it is not one, or uses what a letter may not use. */
export function parseSjabloon(bron: string, bestand: string): readonly Knoop[] {
  const eerste = { bestand, regel: 1, kolom: 1 };
  const privé = /[\ue000-\uf8ff]/u.exec(bron);
  if (privé) fout(eerste, 'het sjabloon bevat een teken voor eigen gebruik');
  let wortel: NunjucksKnoop;
  try {
    wortel = parse(bron, [], { trimBlocks: true, lstripBlocks: true });
  } catch (oorzaak) {
    const { lineno, colno, message } = oorzaak as { lineno?: number; colno?: number; message?: string };
    const plaats = { bestand, regel: (lineno ?? 0) + 1, kolom: (colno ?? 0) + 1 };
    return fout(plaats, `het sjabloon is niet te lezen (${(message ?? '').replace(/^\(.*?\)\s*/, '')})`);
  }
  return kinderen(wortel, bestand);
}

/** nunjucks' nodes carry their fields untyped; this is the one place that reads them. */
type Los = NunjucksKnoop & Record<string, unknown>;

function kinderen(knoop: unknown, bestand: string): Knoop[] {
  const lijst = ((knoop as { children?: Los[] } | null)?.children ?? []) as Los[];
  return lijst.flatMap((kind) => knopen(kind, bestand));
}

function knopen(k: Los, bestand: string): Knoop[] {
  const plaats = plaatsVan(k, bestand);
  switch (k.typename) {
    case 'Output':
      return ((k.children ?? []) as Los[]).map((kind) => uitvoer(kind, bestand));
    case 'If':
      return [
        {
          soort: 'als',
          voorwaarde: voorwaarde(k.cond as Los, bestand),
          dan: kinderen(k.body, bestand),
          anders: anders(k.else_ as Los | null, bestand),
          plaats,
        },
      ];
    case 'For': {
      if (k.else_) fout(plaats, '{% else %} binnen {% for %} is niet toegestaan');
      const naam = k.name as Los;
      if (naam.typename !== 'Symbol') fout(plaats, 'een {% for %} heeft één naam');
      return [
        {
          soort: 'elk',
          naam: { naam: String(naam.value), plaats: plaatsVan(naam, bestand) },
          lijst: pad(k.arr as Los, bestand),
          inhoud: kinderen(k.body, bestand),
        },
      ];
    }
    case 'Include': {
      const doel = k.template as Los;
      if (doel.typename === 'Literal') return [{ soort: 'bouwsteen', bestand: String(doel.value), plaats }];
      return [{ soort: 'bevinding', delen: pad(doel, bestand), plaats: plaatsVan(doel, bestand) }];
    }
    default:
      return fout(plaats, `"${k.typename}" is niet toegestaan in een brief`);
  }
}

function anders(k: Los | null, bestand: string): Knoop[] {
  if (!k) return [];
  return k.typename === 'If' ? knopen(k, bestand) : kinderen(k, bestand);
}

function uitvoer(k: Los, bestand: string): Knoop {
  if (k.typename === 'TemplateData') return { soort: 'tekst', tekst: String(k.value) };
  const filters: Filtergebruik[] = [];
  let binnen = k;
  while (binnen.typename === 'Filter') {
    const naam = binnen.name as Los;
    const [eerste, ...rest] = (binnen.args as { children: Los[] }).children;
    if (!eerste) return fout(plaatsVan(binnen, bestand), 'een filter zonder waarde');
    filters.unshift({
      naam: String(naam.value),
      plaats: plaatsVan(naam, bestand),
      argumenten: rest.map((a) => uitdrukking(a, bestand)),
    });
    binnen = eerste;
  }
  const waarde = uitdrukking(binnen, bestand);
  const plaats = waarde.soort === 'pad' ? eersteVan(waarde.delen).plaats : waarde.plaats;
  return { soort: 'veld', waarde, filters, plaats };
}

function uitdrukking(k: Los, bestand: string): Uitdrukking {
  if (k.typename === 'Literal' && typeof k.value === 'string')
    return { soort: 'letterlijk', tekst: k.value, plaats: plaatsVan(k, bestand) };
  return { soort: 'pad', delen: pad(k, bestand) };
}

function voorwaarde(k: Los, bestand: string): Voorwaarde {
  switch (k.typename) {
    case 'Not':
      return { soort: 'niet', van: voorwaarde(k.target as Los, bestand) };
    case 'And':
    case 'Or':
      return {
        soort: k.typename === 'And' ? 'en' : 'of',
        links: voorwaarde(k.left as Los, bestand),
        rechts: voorwaarde(k.right as Los, bestand),
      };
    case 'Group':
      return voorwaarde((k.children as Los[])[0] as Los, bestand);
    default:
      return { soort: 'pad', delen: pad(k, bestand) };
  }
}

function pad(k: Los, bestand: string): readonly Pad[] {
  if (k.typename === 'Symbol') return [{ naam: String(k.value), plaats: plaatsVan(k, bestand) }];
  if (k.typename === 'LookupVal') {
    const sleutel = k.val as Los;
    if (sleutel.typename !== 'Literal' || typeof sleutel.value !== 'string')
      return fout(plaatsVan(k, bestand), 'een veld heeft een vaste naam');
    return [...pad(k.target as Los, bestand), { naam: sleutel.value, plaats: plaatsVan(sleutel, bestand) }];
  }
  const uitleg: Readonly<Record<string, string>> = {
    Compare: 'een sjabloon vergelijkt niet: noem een schakelaar uit de gegevens',
    FunCall: 'een sjabloon roept geen functie aan',
    Literal: 'een getal hoort niet in een sjabloon: noem een veld',
  };
  return fout(plaatsVan(k, bestand), uitleg[k.typename] ?? `"${k.typename}" is niet toegestaan in een brief`);
}

function eersteVan(delen: readonly Pad[]): Pad {
  const [eerste] = delen;
  if (!eerste) throw new Error('leeg pad');
  return eerste;
}

function plaatsVan(k: NunjucksKnoop, bestand: string): Plaats {
  return { bestand, regel: k.lineno + 1, kolom: k.colno + 1 };
}

function fout(plaats: Plaats, melding: string): never {
  throw new SjabloonFout([{ ...plaats, melding }]);
}

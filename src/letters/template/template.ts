import { type Knoop as NunjucksKnoop, parse } from 'nunjucks/src/parser.js';
import { bronfouten, tagRond } from './bron/bronfouten.ts';
import { plekIn } from './bron/brontekst.ts';
import { geenSjabloon, onleesbareTag } from './bron/knoopwoorden.ts';
import type { Filtergebruik, Knoop, Padnamen, Plaats, Uitdrukking, Voorwaarde } from './knoop.ts';
import { leesSjabloonkop } from './sjabloonkop.ts';
import type { Sjabloonmelding } from './sjabloonmelding.ts';

/** A template, and all that is wrong in it; then there are no nodes. */
export interface GelezenSjabloon {
  readonly knopen: readonly Knoop[];
  readonly meldingen: readonly Sjabloonmelding[];
}

/** Reads a template: nunjucks' lexer and parser, and then our own closed set of nodes. Tells everything that is no part of it. */
export function leesSjabloon(geheel: string, bestand: string): GelezenSjabloon {
  const { kenmerken, rest: bron, fouten } = leesSjabloonkop(geheel, bestand);
  const meldingen: Sjabloonmelding[] = [...fouten, ...bronfouten(bron, bestand)].map((fout) => ({
    bestand,
    ...fout,
  }));
  const l: Lezing = { bestand, bron, meld: (plaats, melding) => meldingen.push({ ...plaats, melding }) };
  const wortel = meldingen.length > 0 ? null : boom(l);
  const knopen = wortel === null ? [] : kinderen(wortel, l);
  const kop: Knoop[] = kenmerken === null ? [] : [{ soort: 'kop', kenmerken }];
  return { knopen: meldingen.length > 0 ? [] : [...kop, ...knopen], meldingen };
}

/** What is being read, and where to tell what is wrong. */
interface Lezing {
  readonly bestand: string;
  readonly bron: string;
  readonly meld: (plaats: Plaats, melding: string) => void;
}

/** What nunjucks cannot read is told of the tag in which it stopped. */
function boom({ bron, bestand, meld }: Lezing): NunjucksKnoop | null {
  try {
    return parse(bron, [], { trimBlocks: true, lstripBlocks: true });
  } catch (oorzaak) {
    const { lineno, colno } = oorzaak as { lineno?: number; colno?: number };
    const tag = tagRond(bron, lineno ?? null, colno ?? 1);
    const melding = onleesbareTag(tag?.inhoud ?? '', tag?.soort !== 'blok');
    meld({ bestand, ...plekIn(bron, tag?.van ?? 0) }, melding);
    return null;
  }
}

/** nunjucks' nodes carry their fields untyped; this is the one place that reads them. */
type Los = NunjucksKnoop & Record<string, unknown>;

function kinderen(knoop: unknown, l: Lezing): Knoop[] {
  const lijst = ((knoop as { children?: Los[] } | null)?.children ?? []) as Los[];
  return lijst.flatMap((kind) => knopen(kind, l));
}

function knopen(k: Los, l: Lezing): Knoop[] {
  const plaats = plaatsVan(k, l);
  switch (k.typename) {
    case 'Output':
      return ((k.children ?? []) as Los[]).map((kind) => uitvoer(kind, l));
    case 'If':
      return [
        {
          soort: 'als',
          voorwaarde: voorwaarde(k.cond as Los, l),
          dan: kinderen(k.body, l),
          anders: anders(k.else_ as Los | null, l),
          plaats,
        },
      ];
    case 'For': {
      if (k.else_) l.meld(plaats, '{% else %} binnen {% for %} is niet toegestaan');
      const naam = k.name as Los;
      if (naam.typename !== 'Symbol') l.meld(plaats, 'een {% for %} heeft één naam');
      return [
        {
          soort: 'elk',
          naam: { naam: String(naam.value), plaats: plaatsVan(naam, l) },
          lijst: pad(k.arr as Los, l),
          inhoud: kinderen(k.body, l),
        },
      ];
    }
    case 'Block': {
      const naam = k.name as Los;
      return [
        {
          soort: 'punt',
          naam: { naam: String(naam.value), plaats: plaatsVan(naam, l) },
          inhoud: kinderen(k.body, l),
        },
      ];
    }
    case 'Include': {
      const doel = k.template as Los;
      if (doel.typename === 'Literal') return [{ soort: 'bouwsteen', bestand: String(doel.value), plaats }];
      return [{ soort: 'bevinding', delen: pad(doel, l), plaats: plaatsVan(doel, l) }];
    }
    default:
      l.meld(plaats, geenSjabloon(k.typename));
      return [];
  }
}

function anders(k: Los | null, l: Lezing): Knoop[] {
  if (!k) return [];
  return k.typename === 'If' ? knopen(k, l) : kinderen(k, l);
}

function uitvoer(k: Los, l: Lezing): Knoop {
  if (k.typename === 'TemplateData') return { soort: 'tekst', tekst: String(k.value) };
  const filters: Filtergebruik[] = [];
  let binnen = k;
  while (binnen.typename === 'Filter') {
    const naam = binnen.name as Los;
    const [eerste, ...rest] = (binnen.args as { children: Los[] }).children;
    if (!eerste) {
      l.meld(plaatsVan(binnen, l), 'een filter zonder waarde');
      break;
    }
    filters.unshift({
      naam: String(naam.value),
      plaats: plaatsVan(naam, l),
      argumenten: rest.map((a) => uitdrukking(a, l)),
    });
    binnen = eerste;
  }
  const waarde = uitdrukking(binnen, l);
  const plaats = waarde.soort === 'pad' ? waarde.delen[0].plaats : waarde.plaats;
  return { soort: 'veld', waarde, filters, plaats };
}

function uitdrukking(k: Los, l: Lezing): Uitdrukking {
  if (k.typename === 'Literal' && typeof k.value === 'string')
    return { soort: 'letterlijk', tekst: k.value, plaats: plaatsVan(k, l) };
  return { soort: 'pad', delen: pad(k, l) };
}

function voorwaarde(k: Los, l: Lezing): Voorwaarde {
  switch (k.typename) {
    case 'Not':
      return { soort: 'niet', van: voorwaarde(k.target as Los, l) };
    case 'And':
    case 'Or':
      return {
        soort: k.typename === 'And' ? 'en' : 'of',
        links: voorwaarde(k.left as Los, l),
        rechts: voorwaarde(k.right as Los, l),
      };
    case 'Group':
      return voorwaarde((k.children as Los[])[0] as Los, l);
    default:
      return { soort: 'pad', delen: pad(k, l) };
  }
}

function pad(k: Los, l: Lezing): Padnamen {
  const plaats = plaatsVan(k, l);
  if (k.typename === 'Symbol') return [{ naam: String(k.value), plaats }];
  if (k.typename === 'LookupVal') {
    const sleutel = k.val as Los;
    if (sleutel.typename === 'Literal' && typeof sleutel.value === 'string')
      return [...pad(k.target as Los, l), { naam: sleutel.value, plaats: plaatsVan(sleutel, l) }];
    l.meld(plaats, 'een veld heeft een vaste naam');
  } else l.meld(plaats, geenSjabloon(k.typename));
  return [{ naam: '', plaats }];
}

function plaatsVan(k: NunjucksKnoop, { bestand }: Lezing): Plaats {
  return { bestand, regel: k.lineno + 1, kolom: k.colno + 1 };
}

import { type Knoop as NunjucksKnoop, parse } from 'nunjucks/src/parser.js';
import type { Filtergebruik, Knoop, Pad, Plaats, Uitdrukking, Voorwaarde } from './knoop.ts';
import { SjabloonFout } from './sjabloonfout.ts';
import { vreemdeOpmaak } from './vreemdeopmaak.ts';

/** Parses a template. Throws a SjabloonFout with place when it is not one, or uses what a letter may not use. */
export function parseSjabloon(bron: string, bestand: string): readonly Knoop[] {
  const eerste = { bestand, regel: 1, kolom: 1 };
  const privé = /[\ue000-\uf8ff]/u.exec(bron);
  if (privé) fout(eerste, 'het sjabloon bevat een teken voor eigen gebruik');
  const vreemd = vreemdeOpmaak(bron);
  if (vreemd.length > 0) throw new SjabloonFout(vreemd.map((v) => ({ bestand, ...v })));
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

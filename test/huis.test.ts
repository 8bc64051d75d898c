import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The rooms, and whom each may import: itself, and the rooms named here. What is not named is forbidden. */
const KAMERS: Readonly<Record<string, { readonly mag: RegExp; readonly waarom: string }>> = {
  dossier: { mag: /^$/, waarom: 'dossier holds facts and imports nothing of ours' },
  assessment: { mag: /^dossier\//, waarom: 'a rule meets facts only: no letter, no file, no option' },
  formats: {
    mag: /^dossier\/(?:datum|halfjaar|melding|weigering|tekens)\.ts$/,
    waarom: 'a format sees blocks, never a rule or a row',
  },
  round: {
    mag: /^dossier\/(?:datum|halfjaar|melding|weigering|tekens)\.ts$/,
    waarom: 'a round knows files and hashes, not what a letter is',
  },
  review: {
    mag: /^(?:dossier|round)\//,
    waarom: 'a review knows hashes, people and decisions, no letter, rule or file system',
  },
  tables: { mag: /^(?:dossier\/|formats\/(?:zip|xml)\/)/, waarom: 'tables turn bytes into facts' },
  letters: {
    mag: /^(?:dossier\/|assessment\/|formats\/(?:brief|tekstblok|bladspiegel)\.ts$|formats\/(?:xml|html)\/)/,
    waarom: 'letters are words: of a format they know the blocks and the page only',
  },
  app: {
    mag: /^(?:dossier|assessment|tables|formats|letters|round|review)\//,
    waarom: 'the application knows no argv, no exit code, no console and no page',
  },
  cli: { mag: /^(?:app|dossier)\/|^proces\.ts$/, waarom: 'the command line asks, calls src/app and tells' },
};

/** Narrower than a room. */
const VERBODEN: readonly { van: RegExp; naar: RegExp; waarom: string }[] = [
  {
    van: /^letters\//,
    naar: /^assessment\/(assess|cijfers|kader|kaders\/.*)\.ts$/,
    waarom: 'a letter reads a trede, it cannot compute one',
  },
  {
    van: /^assessment\/kaders\/([^/]+)\//,
    naar: /^assessment\/kaders\/(?!index)/,
    waarom: 'kaders never import each other',
  },
];

const BUITEN: readonly { van: RegExp; naar: RegExp; waarom: string }[] = [
  {
    van: /^(dossier|assessment|letters|tables)\//,
    naar: /^node:(?!zlib$)/,
    waarom: 'facts, rules, words and tables are made without files, clock or environment',
  },
  {
    van: /^(?!formats\/zip\/)/,
    naar: /^node:zlib$/,
    waarom: 'packing is at one fixed level and unpacking has a limit: both stand in formats/zip',
  },
  {
    van: /^(?!letters\/verschil\/woordverschil\.ts)/,
    naar: /^diff$/,
    waarom: 'diff lives in woordverschil.ts',
  },
  { van: /^(?!dossier\/datum\.ts)/, naar: /^date-fns/, waarom: 'date-fns lives in datum.ts' },
  {
    van: /^(?!letters\/template\/(template|nunjucks-parser)\.)/,
    naar: /^nunjucks/,
    waarom: 'nunjucks lives in template.ts',
  },
  {
    van: /^/,
    naar: /xlsx$/,
    waarom: 'sheets are read and written by our own files; SheetJS only judges them in tests',
  },
  {
    van: /^(?!dossier\/register\.ts)/,
    naar: /^csv-parse/,
    waarom: 'csv-parse reads the register; a table can be large, and is split by csvrijen.ts',
  },
  {
    van: /^(?!formats\/docx\/briefpapier\.ts)/,
    naar: /^docxtemplater/,
    waarom: 'docxtemplater lives in briefpapier.ts',
  },
  {
    van: /^(?!formats\/docx\/briefpapier\.ts)/,
    naar: /^pizzip/,
    waarom: 'pizzip opens a letterhead for docxtemplater; every other zip is read and written in formats/zip',
  },
  {
    van: /^(?!formats\/xml\/merken\.ts)/,
    naar: /^saxes$/,
    waarom: 'saxes reads every XML, and stands in formats/xml',
  },
  { van: /^(?!cli\/)/, naar: /^commander$/, waarom: 'commander lives in the command line' },
];

interface Import {
  readonly van: string;
  readonly naar: string;
  readonly buiten: boolean;
}

function imports(bestand: string, tekst: string): Import[] {
  return [...tekst.matchAll(/(?:from|import)\s*\(?'([^']+)'/g)].map(([, doel = '']) =>
    doel.startsWith('.')
      ? {
          van: bestand,
          naar: normalize(join(dirname(bestand), doel))
            .split(sep)
            .join('/'),
          buiten: false,
        }
      : { van: bestand, naar: doel, buiten: true },
  );
}

/** Each as `van → naar: waarom`. */
function overtredingen(lijst: readonly Import[]): string[] {
  return lijst.flatMap(({ van, naar, buiten }) => {
    if (buiten)
      return BUITEN.filter((r) => r.van.test(van) && r.naar.test(naar)).map(
        (r) => `${van} → ${naar}: ${r.waarom}`,
      );
    const kamer = kamerVan(van);
    const regel = KAMERS[kamer];
    if (regel === undefined) return [];
    const buren = kamerVan(naar) === kamer || regel.mag.test(naar) ? [] : [regel.waarom];
    const nauwer = VERBODEN.filter((r) => r.van.test(van) && r.naar.test(naar))
      // A kader may import its own files.
      .filter(() => dirname(van) !== dirname(naar) || !van.startsWith('assessment/kaders/'))
      .map((r) => r.waarom);
    return [...buren, ...nauwer].map((waarom) => `${van} → ${naar}: ${waarom}`);
  });
}

function kamerVan(pad: string): string {
  return pad.includes('/') ? (pad.split('/')[0] ?? '') : '';
}

const BESTANDEN = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((pad) => pad.endsWith('.ts'))
  .map((pad) => pad.split(sep).join('/'));
const TEKSTEN = new Map(BESTANDEN.map((pad) => [pad, readFileSync(join('src', pad), 'utf8')]));
const IMPORTS = [...TEKSTEN].flatMap(([pad, tekst]) => imports(pad, tekst));

test('elke import gaat de goede kant op', () => {
  expect(IMPORTS.length).toBeGreaterThan(100);
  expect(overtredingen(IMPORTS)).toEqual([]);
});

test('geen kring van imports', () => {
  const naar = new Map<string, string[]>();
  for (const i of IMPORTS) if (!i.buiten) naar.set(i.van, [...(naar.get(i.van) ?? []), i.naar]);
  const kringen: string[] = [];
  const af = new Set<string>();
  const loop = (bestand: string, weg: readonly string[]): void => {
    const al = weg.indexOf(bestand);
    if (al !== -1) kringen.push([...weg.slice(al)].sort().join(' ↔ '));
    if (al !== -1 || af.has(bestand)) return;
    for (const volgende of naar.get(bestand) ?? []) loop(volgende, [...weg, bestand]);
    af.add(bestand);
  };
  for (const bestand of BESTANDEN) loop(bestand, []);
  expect(kringen).toEqual([]);
});

test('beoordelen kan in een browser: geen module van Node, en alleen zod en date-fns van buiten', () => {
  const gezien = new Set<string>();
  const pakketten = new Set<string>();
  const loop = (bestand: string): void => {
    if (gezien.has(bestand)) return;
    gezien.add(bestand);
    for (const i of IMPORTS.filter(({ van }) => van === bestand))
      if (!i.buiten) loop(i.naar);
      else pakketten.add(i.naar.startsWith('node:') ? i.naar : (i.naar.split('/')[0] ?? ''));
  };
  for (const bestand of ['assessment/assess.ts', 'assessment/kaders/index.ts', 'dossier/periode.ts'])
    loop(bestand);
  expect(gezien.size).toBeGreaterThan(20);
  expect([...pakketten].sort()).toEqual(['date-fns', 'zod']);
});

test('een geëxporteerde naam komt één keer voor', () => {
  const plekken = new Map<string, string[]>();
  for (const [pad, tekst] of TEKSTEN)
    for (const [, naam = ''] of tekst.matchAll(
      /^export (?:declare )?(?:abstract )?(?:async )?(?:function\*?|const|let|class|interface|type) (\w+)/gm,
    ))
      plekken.set(naam, [...(plekken.get(naam) ?? []), pad]);
  expect(plekken.size).toBeGreaterThan(500);
  expect([...plekken].filter(([, paden]) => new Set(paden).size > 1)).toEqual([]);
});

/** Calls LibreOffice: the options in it are LibreOffice's. */
const ANDER_PROGRAMMA = 'formats/odt/soffice.ts';

test('onder de schillen staat geen optie, geen uitgang en geen proces', () => {
  const onder = [...TEKSTEN].filter(([pad]) => /^(?!cli\/|web\/|vitest\.ts|proces\.ts)/.test(pad));
  const zonderCommentaar = (tekst: string) => tekst.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  expect(
    onder.flatMap(([pad, tekst]) => {
      const code = zonderCommentaar(tekst);
      return [
        ...(/(['"`])(?:(?!\1)[\s\S])*?--[a-z]/.test(code) && pad !== ANDER_PROGRAMMA
          ? [`${pad}: optie`]
          : []),
        ...(/\bprocess\.|\bconsole\./.test(code) ? [`${pad}: proces`] : []),
        ...(/\bUITGANG\b/.test(code) ? [`${pad}: uitgang`] : []),
      ];
    }),
  ).toEqual([]);
});

test('geen bestand boven 200 regels, behalve een kader', () => {
  const lang = [...TEKSTEN].filter(
    ([pad, tekst]) => !/^assessment\/kaders\//.test(pad) && tekst.split('\n').length > 201,
  );
  expect(lang.map(([pad]) => pad)).toEqual([]);
});

test('elke map onder src is een kamer met een muur', () => {
  const mappen = new Set(BESTANDEN.map(kamerVan).filter((kamer) => kamer !== ''));
  expect([...mappen].sort()).toEqual(Object.keys(KAMERS).sort());
});

test('de klok wordt alleen in cli/io.ts gelezen, en nergens in de regels', () => {
  const lezers = BESTANDEN.filter((pad) =>
    /new Date\(\)|Date\.now\(|process\.env/.test(TEKSTEN.get(pad) ?? ''),
  );
  expect(lezers).toEqual(['cli/io.ts']);
});

describe('elke muur', () => {
  test.each([
    ['dossier/x.ts', "import { a } from '../assessment/assess.ts';"],
    ['dossier/x.ts', "import { a } from '../tables/lees/csv.ts';"],
    ['assessment/x.ts', "import { a } from '../letters/compose.ts';"],
    ['assessment/kaders/a/kader.ts', "import { b } from '../b/kader.ts';"],
    ['letters/x.ts', "import { a } from '../assessment/assess.ts';"],
    ['letters/x.ts', "import { a } from '../assessment/kaders/flevoland/kader.ts';"],
    ['letters/x.ts', "import { a } from '../formats/docx/schrijf.ts';"],
    ['letters/x.ts', "import { readFileSync } from 'node:fs';"],
    ['letters/x.ts', "import { inflateRawSync } from 'node:zlib';"],
    ['formats/x.ts', "import { a } from '../assessment/assessment.ts';"],
    ['formats/x.ts', "import { a } from '../dossier/kolommen.ts';"],
    ['round/x.ts', "import { a } from '../letters/huisstijl.ts';"],
    ['review/x.ts', "import { a } from '../letters/huisstijl.ts';"],
    ['review/x.ts', "import { a } from '../app/wereld.ts';"],
    ['tables/x.ts', "import { a } from '../letters/huisstijl.ts';"],
    ['app/x.ts', "const a = await import('../cli/main.ts');"],
    ['cli/x.ts', "import { a } from '../round/journaal.ts';"],
    ['app/x.ts', "import { diffWords } from 'diff';"],
    ['dossier/x.ts', "import { read } from '@e965/xlsx';"],
    ['formats/odt/x.ts', "import PizZip from 'pizzip';"],
    ['formats/docx/x.ts', "import { SaxesParser } from 'saxes';"],
    ['app/x.ts', "import { Command } from 'commander';"],
  ])('houdt in %s tegen: %s', (van, tekst) => {
    expect(overtredingen(imports(van, tekst))).toHaveLength(1);
  });
});

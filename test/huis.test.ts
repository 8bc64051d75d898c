import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { expect, test } from 'vitest';

/** Who may not import what, and why. The flow is one way: dossier → assessment → letters → run/cli. */
const VERBODEN: readonly { van: RegExp; naar: RegExp; waarom: string }[] = [
  { van: /^dossier\//, naar: /^(?!dossier\/)/, waarom: 'dossier holds facts and imports nothing of ours' },
  {
    van: /^assessment\//,
    naar: /^(letters|cli|run)\//,
    waarom: 'a rule never meets a letter, a file or an option',
  },
  {
    van: /^letters\//,
    naar: /^assessment\/(assess|cijfers|kader|kaders\/.*)\.ts$/,
    waarom: 'a letter reads a trede, it cannot compute one',
  },
  { van: /^letters\//, naar: /^(cli|run)\//, waarom: 'letters are made without files or options' },
  { van: /^letters\/writers\//, naar: /^(assessment|dossier)\//, waarom: 'a writer sees blocks only' },
  {
    van: /^letters\/readers\//,
    naar: /^(assessment|dossier|letters\/(?!readers\/|tekstblok|deflate))/,
    waarom: 'a reader knows a file, not how a letter is made',
  },
  { van: /^run\//, naar: /^cli\//, waarom: 'a run does not know the command line' },
  {
    van: /^assessment\/kaders\/([^/]+)\//,
    naar: /^assessment\/kaders\/(?!index)/,
    waarom: 'kaders never import each other',
  },
];
const BUITEN: readonly { van: RegExp; naar: RegExp; waarom: string }[] = [
  {
    van: /^(dossier|assessment|letters)\//,
    naar: /^node:(?!zlib$)/,
    waarom: 'nothing but cli and run touches files or the environment',
  },
  {
    van: /^(?!letters\/deflate\.ts|dossier\/uitpakken\.ts)/,
    naar: /^node:zlib$/,
    waarom:
      'packing is at one fixed level and unpacking has a limit: both stand in deflate.ts; uitpakken.ts takes the checksum only, and may import nothing of ours',
  },
  { van: /^(?!letters\/woordverschil\.ts)/, naar: /^diff$/, waarom: 'diff lives in woordverschil.ts' },
  { van: /^(?!dossier\/datum\.ts)/, naar: /^date-fns/, waarom: 'date-fns lives in datum.ts' },
  {
    van: /^(?!letters\/(template|nunjucks-parser)\.)/,
    naar: /^nunjucks/,
    waarom: 'nunjucks lives in template.ts',
  },
  { van: /^(?!dossier\/werkblad\.ts)/, naar: /xlsx$/, waarom: 'SheetJS lives in werkblad.ts' },
  { van: /^(?!dossier\/uitpakken\.ts)/, naar: /^yauzl$/, waarom: 'yauzl lives in uitpakken.ts' },
  { van: /^(?!dossier\/(csv|register)\.ts)/, naar: /^csv-parse/, waarom: 'csv-parse lives in dossier' },
  {
    van: /^(?!letters\/writers\/briefpapier\.ts)/,
    naar: /^docxtemplater/,
    waarom: 'docxtemplater lives in briefpapier.ts',
  },
  {
    van: /^(?!letters\/writers\/(briefpapier|odt)\.ts)/,
    naar: /^pizzip/,
    waarom: 'pizzip opens a letterhead and an .odt',
  },
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

function overtredingen(lijst: readonly Import[]): string[] {
  return lijst.flatMap(({ van, naar, buiten }) =>
    (buiten ? BUITEN : VERBODEN)
      .filter((r) => r.van.test(van) && r.naar.test(naar))
      // A kader may import its own files.
      .filter(() => buiten || dirname(van) !== dirname(naar) || !van.startsWith('assessment/kaders/'))
      .map((r) => `${van} → ${naar}: ${r.waarom}`),
  );
}

const BESTANDEN = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((pad) => pad.endsWith('.ts'))
  .map((pad) => pad.split(sep).join('/'));

test('elke import gaat de goede kant op', () => {
  const alle = BESTANDEN.flatMap((pad) => imports(pad, readFileSync(join('src', pad), 'utf8')));
  expect(alle.length).toBeGreaterThan(100);
  expect(overtredingen(alle)).toEqual([]);
});

test('de klok wordt alleen in cli/io.ts gelezen, en nergens in de regels', () => {
  const lezers = BESTANDEN.filter((pad) =>
    /new Date\(\)|Date\.now\(|process\.env/.test(readFileSync(join('src', pad), 'utf8')),
  );
  expect(lezers).toEqual(['cli/io.ts']);
});

test.each([
  ['dossier/x.ts', "import { a } from '../assessment/assess.ts';"],
  ['assessment/x.ts', "import { a } from '../letters/compose.ts';"],
  ['letters/x.ts', "import { a } from '../assessment/assess.ts';"],
  ['letters/x.ts', "import { a } from '../assessment/kaders/flevoland/kader.ts';"],
  ['letters/writers/x.ts', "import { a } from '../../assessment/assessment.ts';"],
  ['assessment/kaders/a/kader.ts', "import { b } from '../b/kader.ts';"],
  ['letters/x.ts', "import { readFileSync } from 'node:fs';"],
  ['letters/x.ts', "import { inflateRawSync } from 'node:zlib';"],
  ['letters/readers/x.ts', "import { writeDocx } from '../writers/docx.ts';"],
  ['cli/x.ts', "import { diffWords } from 'diff';"],
  ['dossier/x.ts', "import { read } from '@e965/xlsx';"],
  ['dossier/x.ts', "import { open } from 'yauzl';"],
  ['run/x.ts', "const a = await import('../cli/main.ts');"],
])('een verkeerde import in %s wordt gevonden', (van, tekst) => {
  expect(overtredingen(imports(van, tekst))).toHaveLength(1);
});

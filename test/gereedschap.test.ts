import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

/** Everything that is run from a command line against the build, and that no test runs whole. */
const GEREEDSCHAP = ['scripts', 'bench'].flatMap((map) =>
  readdirSync(map, { recursive: true, encoding: 'utf8' })
    .filter((pad) => pad.endsWith('.mjs') && !pad.includes('node_modules'))
    .map((pad) => join(map, pad)),
);

/** What a text takes from the build and is not there: a file that is gone, or a name that it no longer exports. */
function ontbreekt(pad: string, tekst: string): string[] {
  return [...tekst.matchAll(/import \{([^}]*)\} from '([^']*\bdist\/[^']*)\.js'/g)].flatMap(
    ([, namen = '', bron = '']) => {
      const bestand = `${relative('.', join(dirname(pad), bron)).replace(/^dist/, 'src')}.ts`;
      if (!existsSync(bestand)) return [`${pad}: ${bestand} is er niet`];
      const code = readFileSync(bestand, 'utf8');
      return namen
        .split(',')
        .map((naam) => naam.trim().split(' as ')[0] ?? '')
        .filter((naam) => naam !== '' && !geeft(code, naam))
        .map((naam) => `${pad}: ${bestand} geeft geen ${naam}`);
    },
  );
}

function geeft(code: string, naam: string): boolean {
  return new RegExp(`^export (?:async )?(?:const|function\\*?|class|\\{[^}]*) ?\\b${naam}\\b`, 'm').test(
    code,
  );
}

test('elke proef en meting neemt van het programma alleen wat het geeft', () => {
  expect(GEREEDSCHAP.flatMap((pad) => ontbreekt(pad, readFileSync(pad, 'utf8')))).toEqual([]);
});

test('wat er niet meer is, wordt genoemd met zijn bestand', () => {
  const tekst =
    "import { assess, weg } from '../dist/assessment/assess.js';\nimport { x } from '../dist/app/weg.js';";
  expect(ontbreekt('bench/x.mjs', tekst)).toEqual([
    'bench/x.mjs: src/assessment/assess.ts geeft geen weg',
    'bench/x.mjs: src/app/weg.ts is er niet',
  ]);
});

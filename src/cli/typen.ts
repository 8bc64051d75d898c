import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { WORTEL } from '../app/bronnen/eigen.ts';
import { bestandsmelding, type Melding } from '../dossier/melding.ts';

/** What TypeScript finds in a kader; or why it did not look. */
interface Typecontrole {
  readonly fouten: readonly Melding[];
  readonly overgeslagen: string | null;
}

/** Checks the types that the comments of a `kader.mjs` name, where TypeScript is at hand: beside the kader, or beside this program. */
export function typefouten(pad: string): Typecontrole {
  const tsc = vindTsc([resolve(pad), join(WORTEL, 'package.json')]);
  if (tsc === null)
    return {
      fouten: [],
      overgeslagen: 'de typen zijn niet nagegaan, want TypeScript is er niet (npm install typescript).',
    };
  const map = mkdtempSync(join(tmpdir(), 'trede-typen-'));
  try {
    const typen = ['dist/kader.d.ts', 'src/kader.ts'].map((p) => join(WORTEL, p)).find(existsSync) ?? '';
    writeFileSync(join(map, 'tsconfig.json'), JSON.stringify(opzet(resolve(pad), typen)));
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', map, '--pretty', 'false'], {
      encoding: 'utf8',
    });
    const fouten = [...stdout.matchAll(/kader\.mjs\((\d+),(\d+)\): error \w+: (.+)/g)].map(
      ([, regel, kolom, wat]) =>
        bestandsmelding(
          'kader-type',
          `${pad}:${regel}:${kolom}: ${wat}`,
          'Verbeter de regel; wat een kader kan gebruiken, staat in trede/kader.',
        ),
    );
    return { fouten, overgeslagen: null };
  } finally {
    rmSync(map, { recursive: true, force: true });
  }
}

function opzet(kader: string, typen: string): object {
  return {
    compilerOptions: {
      allowJs: true,
      checkJs: true,
      noEmit: true,
      strict: true,
      skipLibCheck: true,
      allowImportingTsExtensions: true,
      module: 'NodeNext',
      moduleResolution: 'NodeNext',
      target: 'ES2022',
      lib: ['ES2023'],
      types: [],
      paths: { 'trede/kader': [typen] },
    },
    files: [kader],
  };
}

function vindTsc(vanaf: readonly string[]): string | null {
  for (const plek of vanaf)
    try {
      const tsc = join(dirname(createRequire(plek).resolve('typescript/package.json')), 'bin/tsc');
      if (existsSync(tsc)) return tsc;
    } catch {
      // Not there: the next place.
    }
  return null;
}

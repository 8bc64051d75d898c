// A checker of Stryker that lets one in so many mutants through. Which ones depends on the mutant itself alone (its file, its
// place and what it becomes), so the same ones are tried in every run of the same sources.
import { createHash } from 'node:crypto';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.Checker, 'steekproef', () => new Steekproef()),
];

class Steekproef {
  async init() {}

  async check(mutants) {
    const eenOp = Number(process.env.PROEF_EEN_OP ?? 1);
    return Object.fromEntries(
      mutants.map((mutant) => [
        mutant.id,
        loot(mutant) % eenOp === 0
          ? { status: 'passed' }
          : { status: 'compileError', reason: 'buiten de steekproef' },
      ]),
    );
  }
}

function loot({ fileName, location: { start, end }, replacement }) {
  const bestand = fileName.replaceAll('\\', '/').replace(/^.*\/src\//, 'src/');
  const plek = [bestand, start.line, start.column, end.line, end.column, replacement].join('|');
  return createHash('sha256').update(plek).digest().readUInt32BE(0);
}

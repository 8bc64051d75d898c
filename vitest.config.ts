import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/opzet/tijdelijk.ts'],
    setupFiles: ['test/opzet/zaad.ts'],
    // While watching: a changed sentence, clause or huisstijl is a change too.
    forceRerunTriggers: [
      '**/{package.json,vitest.config.ts}',
      '**/{templates,data,huisstijl,samples}/**/*.{njk,yaml,csv,docx,svg}',
    ],
    // A letter or text that is not agreed on yet fails; only `vitest -u` writes one.
    update: 'none',
    reporters: ['default', ['json', { outputFile: '.vitest/uitslag.json' }]],
    // All cores: the default leaves one for the reporter, and is one test at a time on a machine with two.
    maxWorkers: '100%',
    // Generous: a test must not depend on how busy the machine is.
    testTimeout: 240_000,
    hookTimeout: 480_000,
  },
});

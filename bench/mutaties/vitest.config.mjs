// The tests that run for every mutant of a part: those that import the sources, and start no program of their own.
import { TESTEN } from './delen.mjs';

export default {
  test: {
    include: TESTEN[process.env.PROEF_DEEL],
    globalSetup: ['test/opzet/tijdelijk.ts'],
    setupFiles: ['test/opzet/zaad.ts'],
    update: 'none',
    testTimeout: 240_000,
    hookTimeout: 480_000,
  },
};

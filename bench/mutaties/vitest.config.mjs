// The tests that run for every mutant of a part: those that import the sources. A test that only starts the built program
// cannot notice a mutant, and is left out.
import { KORTE_TESTEN, TESTEN } from './delen.mjs';

const { PROEF_DEEL: deel, PROEF_KORT: kort } = process.env;
const testen = (kort === 'ja' ? KORTE_TESTEN[deel] : undefined) ?? TESTEN[deel];

export default {
  test: {
    include: testen,
    exclude: ['test/letters/bytes.test.ts'],
    globalSetup: ['test/opzet/tijdelijk.ts'],
    setupFiles: ['test/opzet/zaad.ts'],
    update: 'none',
    testTimeout: 240_000,
    hookTimeout: 480_000,
  },
};

// The closing line of CI, from vitest's own report: `N passed, N failed`.
import { readFileSync } from 'node:fs';

const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
  readFileSync('.vitest/uitslag.json', 'utf8'),
);
const over = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
console.log(`${numPassedTests} passed, ${numFailedTests} failed${over}`);
process.exitCode = numPassedTests > 0 && numFailedTests === 0 ? 0 : 1;

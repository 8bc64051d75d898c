import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { MatcherState } from 'vitest';
import { betekenis } from './formats/lees.ts';
import { gemarkeerd, regelverschil } from './letters/verschil/woordverschil.ts';

export { type Briefgeval, briefmatrix, type Matrix } from './briefmatrix.ts';
export { betekenis };

declare module 'vitest' {
  interface Assertion<T> {
    /** The letter (.docx, or its text) says what this file says; the path is relative to the test. See `betekenis`. */
    toMatchBrief(bestand: string): void;
  }
}

/**
 * A snapshot of what a letter says, in a file of your own: `expect.extend({ toMatchBrief })`, then
 * `expect(bytes).toMatchBrief('brieven/almere.txt')`. The file is written when it is not there (not in CI), and anew
 * under `vitest -u`, as with toMatchFileSnapshot. Throws a Weigering for what is no .docx or text.
 */
export function toMatchBrief(
  this: MatcherState,
  brief: Uint8Array | string,
  bestand: string,
): { pass: boolean; message: () => string } {
  if (this.isNot)
    throw new Error('toMatchBrief kent geen .not: een brief zegt wat het bestand zegt, of niet.');
  const file = resolve(dirname(this.testPath ?? '.'), bestand);
  const afgesproken = existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : null;
  const received = betekenis(brief);
  const { pass } = this.snapshotState.match({
    testId: this.task?.id ?? this.currentTestName ?? bestand,
    testName: `${this.currentTestName ?? ''} > ${bestand}`,
    received,
    isInline: false,
    rawSnapshot: { file, ...(afgesproken === null ? {} : { content: afgesproken }) },
  });
  return { pass, message: () => (pass ? '' : verslag(bestand, afgesproken, received)) };
}

function verslag(bestand: string, afgesproken: string | null, nu: string): string {
  if (afgesproken === null)
    return `${bestand} bestaat niet. Maak het met vitest -u, lees het, en leg het vast.`;
  const wijzigingen = regelverschil(afgesproken.split('\n'), nu.split('\n')).flatMap(gemarkeerd);
  return [
    `De brief zegt iets anders dan ${bestand} (- afgesproken, + nu):`,
    '',
    ...wijzigingen,
    '',
    'Is dit wat u wilt? Dan schrijft vitest -u het bestand opnieuw.',
  ].join('\n');
}

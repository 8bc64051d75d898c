import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RONDE } from '../io.ts';

/** Uses the built program (npm test builds first): another process, another time zone. */
function maak(tijdzone: string): Map<string, string> {
  const uit = mkdtempSync(join(tmpdir(), 'trede-bytes-'));
  try {
    execFileSync(
      process.execPath,
      [
        'dist/cli/index.js',
        'brieven',
        ...RONDE,
        '--kader',
        'utrecht-2024',
        '--datum',
        '2024-02-15',
        '--formaat',
        'docx,pdf,txt',
        '--uit',
        uit,
      ],
      { env: { ...process.env, TZ: tijdzone }, stdio: 'pipe' },
    );
  } catch (fout) {
    // Exit 3: one municipality of the sample has no letter.
    if ((fout as { status?: number }).status !== 3) throw fout;
  }
  return new Map(
    readdirSync(uit, { recursive: true, encoding: 'utf8' })
      .filter((b) => statSync(join(uit, b)).isFile())
      .sort()
      .map((b) => [b, readFileSync(join(uit, b)).toString('base64')]),
  );
}

test('dezelfde invoer en datum geven in elk proces en elke tijdzone dezelfde bytes', () => {
  const utc = maak('UTC');
  expect(utc.size).toBeGreaterThan(10);
  expect(maak('UTC')).toEqual(utc);
  expect(maak('Asia/Tokyo')).toEqual(utc);
  expect(maak('America/Los_Angeles')).toEqual(utc);
});

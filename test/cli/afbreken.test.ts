import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** Sends the program a signal at the moment that it reads its table, long before the first letter. */
const BIJ_HET_LEZEN = (teken: string) =>
  `data:text/javascript,${encodeURIComponent(`
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const lees = fs.readFileSync;
    fs.readFileSync = (pad, ...rest) => {
      if (String(pad).endsWith('invoer.csv')) process.kill(process.pid, '${teken}');
      return lees(pad, ...rest);
    };
    syncBuiltinESMExports();`)}`;

function brieven(teken: string, ...erbij: readonly string[]) {
  const uit = join(mkdtempSync(join(tmpdir(), 'trede-afbreken-')), 'brieven');
  const kind = spawn(process.execPath, [
    '--import',
    BIJ_HET_LEZEN(teken),
    resolve('dist/cli/index.js'),
    'brieven',
    'samples/almere-2023-II/invoer.csv',
    ...['--kader', 'utrecht-2024', '--datum', '2024-02-15', '--uit', uit, ...erbij],
  ]);
  let tekst = '';
  for (const stroom of [kind.stdout, kind.stderr])
    stroom.on('data', (stuk) => {
      tekst += stuk;
    });
  return new Promise<{ code: number | null; tekst: string; uit: string }>((klaar) => {
    kind.on('close', (code) => klaar({ code, tekst, uit }));
  });
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])(
  '%s tijdens het lezen van de tabel geeft 130 en schrijft geen brief',
  async (teken) => {
    const { code, tekst, uit } = await brieven(teken);
    expect(code, tekst).toBe(130);
    expect(tekst).toMatch(/^Afgebroken\. Er is (?:niets|nog geen brief) geschreven\./m);
    expect(existsSync(uit) ? readdirSync(uit).filter((naam) => naam.startsWith('GM')) : []).toEqual([]);
  },
);

test('ook dan is er met --json één document', async () => {
  const { code, tekst } = await brieven('SIGINT', '--json');
  expect(code, tekst).toBe(130);
  expect(JSON.parse(tekst)).toMatchObject({ schema: 1, fouten: [{ code: 'afgebroken' }] });
});

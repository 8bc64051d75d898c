import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One temporary folder for the whole run, taken away at the end: no test leaves anything behind, also one that fails. */
export default function opzet(): () => void {
  const map = mkdtempSync(join(tmpdir(), 'trede-test-'));
  const { TMPDIR, TEMP, TMP } = process.env;
  Object.assign(process.env, { TMPDIR: map, TEMP: map, TMP: map });
  return () => {
    for (const [naam, was] of Object.entries({ TMPDIR, TEMP, TMP }))
      if (was === undefined) delete process.env[naam];
      else process.env[naam] = was;
    rmSync(map, { recursive: true, force: true });
  };
}

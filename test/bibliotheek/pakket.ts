import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * A project of its own in which `trede` is the packed package, as npm would install it: only what is in the tarball, with
 * its dependencies beside it. Needs a build.
 */
export function losProject(): string {
  const map = mkdtempSync(join(tmpdir(), 'trede-pakket-'));
  const modules = join(map, 'node_modules');
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', map], {
    shell: process.platform === 'win32',
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [tarball = ''] = readdirSync(map).filter((naam) => naam.endsWith('.tgz'));
  execFileSync('tar', ['-xzf', tarball], { cwd: map });
  mkdirSync(modules);
  renameSync(join(map, 'package'), join(modules, 'trede'));
  rmSync(join(map, tarball));
  for (const naam of readdirSync('node_modules').filter((n) => !n.startsWith('.') && n !== 'trede'))
    symlinkSync(resolve('node_modules', naam), join(modules, naam), 'junction');
  return map;
}

/** Puts a folder of the repository into the project, without what was installed there. */
export function kopieer(van: string, naar: string): void {
  cpSync(van, naar, { recursive: true, filter: (pad) => !pad.includes('node_modules') });
}

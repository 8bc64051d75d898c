import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

/** A copy of the built program, to change. */
function kopie(): string {
  const map = mkdtempSync(join(tmpdir(), 'trede-versie-'));
  for (const naam of ['dist', 'package.json']) cpSync(naam, join(map, naam), { recursive: true });
  cpSync('data/lettertypen', join(map, 'data/lettertypen'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(map, 'node_modules'), 'junction');
  return map;
}

function versie(map: string): string {
  const code = `console.log((await import('${pathToFileURL(join(map, 'dist/app/ronde/programmaversie.js'))}')).programmaversie())`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }).trim();
}

test('hetzelfde programma heeft op elke plaats dezelfde versie; een ander onder hetzelfde nummer niet', () => {
  const hier = versie(resolve('.'));
  const map = kopie();
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(hier).toMatch(/\+[0-9a-f]{8}$/);
  expect(hier.startsWith(`${version}+`)).toBe(true);
  expect(versie(map)).toBe(hier);
  appendFileSync(join(map, 'dist/formats/xml/schrijf.js'), '\n');
  expect(versie(map)).not.toBe(hier);
});

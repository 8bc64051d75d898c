import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kopieer, losProject } from './pakket.ts';

const PROJECT = losProject();
const TEKST = readFileSync('docs/bibliotheek.md', 'utf8');
const VOORBEELDEN = [...TEKST.matchAll(/## ([^\n]+)|```js\n([\s\S]*?)```/g)].reduce<
  { kop: string; code: string }[]
>((al, [, kop, code]) => {
  if (kop !== undefined) al.push({ kop, code: '' });
  else al.push({ kop: al.at(-1)?.kop ?? '', code: code ?? '' });
  return al;
}, []);

/** What a line of an example prints, as its comment says. */
function belooft(code: string): string[] {
  return [...code.matchAll(/console\.log\([^\n]*\);(?: \/\/ ([^\n]*)|\n\/\/ ([^\n]*))/g)].map(
    ([, naast, eronder]) => naast ?? eronder ?? '',
  );
}

describe('docs/bibliotheek.md', () => {
  const metCode = VOORBEELDEN.filter(({ code }) => code !== '').map((v, i) => ({ ...v, naam: `${i}` }));

  test('heeft voorbeelden, en elk belooft wat het drukt', () => {
    expect(metCode.length).toBeGreaterThan(5);
    for (const { code } of metCode) expect(belooft(code).length).toBeGreaterThan(0);
  });

  test.each(metCode)('het voorbeeld $naam onder "$kop" drukt wat erbij staat', ({ code, naam }) => {
    writeFileSync(join(PROJECT, `voorbeeld${naam}.mjs`), code);
    const { status, stdout, stderr } = spawnSync(process.execPath, [`voorbeeld${naam}.mjs`], {
      cwd: PROJECT,
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    expect(
      stdout
        .trimEnd()
        .replaceAll(/\s*\n\s*(?=['\]])/g, ' ')
        .split('\n'),
    ).toEqual(belooft(code));
  });
});

test('samples/bibliotheek maakt uit het ingepakte pakket dezelfde brieven als de commandoregel', () => {
  kopieer('samples/bibliotheek', PROJECT);
  const uit = execFileSync(process.execPath, ['brieven.mjs'], { cwd: PROJECT, encoding: 'utf8' });
  expect(uit).toContain('Almere: GM0034_2023-II_trede2_uitnodiging-overleg');
  expect(uit).toContain('Grasmeer: GM9006_2023-II_trede2_uitnodiging-overleg');
  expect(uit).toContain('Fortenland: geen brief, onbepaald; leeg en beslissend: gehuisvest');
  expect(readdirSync(join(PROJECT, 'brieven')).filter((n) => n.endsWith('.docx'))).toHaveLength(2);
});

test('de regels van een voorbeeld zijn er ongeveer twintig', () => {
  const regels = readFileSync('samples/bibliotheek/brieven.mjs', 'utf8').trimEnd().split('\n');
  expect(regels.length).toBeLessThanOrEqual(30);
});

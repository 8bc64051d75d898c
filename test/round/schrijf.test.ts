import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { schrijfSamen } from '../../src/round/store/schrijf.ts';

const map = () => mkdtempSync(join(tmpdir(), 'trede-schrijf-'));
const bytes = new TextEncoder().encode('brief');

test('bestanden die bij elkaar horen staan er allemaal, zonder resten', () => {
  const m = map();
  schrijfSamen(['a.docx', 'b/c.pdf'].map((naam) => ({ pad: join(m, naam), bytes })));
  expect(readdirSync(m, { recursive: true, encoding: 'utf8' }).sort()).toEqual([
    'a.docx',
    'b',
    join('b', 'c.pdf'),
  ]);
  expect(readFileSync(join(m, 'a.docx'), 'utf8')).toBe('brief');
});

test('kan er één niet, dan staat er geen enkel nieuw bestand', () => {
  const m = map();
  // A folder stands where the second file must come.
  mkdirSync(join(m, 'b.pdf', 'vol'), { recursive: true });
  expect(() => schrijfSamen(['a.docx', 'b.pdf'].map((naam) => ({ pad: join(m, naam), bytes })))).toThrow();
  expect(existsSync(join(m, 'a.docx'))).toBe(false);
  expect(readdirSync(m)).toEqual(['b.pdf']);
});

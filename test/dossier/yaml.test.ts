import { expect, test } from 'vitest';
import { utf8Tekst, verbodenOpRegel } from '../../src/dossier/utf8.ts';
import { Weigering } from '../../src/dossier/weigering.ts';
import { leesTekstboom } from '../../src/dossier/yaml.ts';

const lees = (tekst: string, waarden?: 'tekst' | 'getallen') =>
  leesTekstboom(new TextEncoder().encode(tekst), 'x.yaml', waarden);
const plekken = (tekst: string) => {
  const gelezen = lees(tekst);
  return 'fouten' in gelezen ? gelezen.fouten.map((f) => `${f.code} ${f.rij} ${f.kolom ?? ''}`.trim()) : [];
};

test('een verwijzing, een type en een teken dat niet te zien is worden met hun regel genoemd', () => {
  expect(plekken('a: 1\nb: &x 2\nc: *x\n')).toEqual(['verwijzing 2', 'verwijzing 3']);
  expect(plekken('a: 1\nb: !!int 2\n')).toEqual(['dossier-onleesbaar 2']);
  expect(plekken('a: 1\n# x\u202e\n')).toEqual(['verboden-teken 2']);
  expect(plekken('a: 1\nb:\n  - "x\\u202e"\n')).toEqual(['verboden-teken 3 b[0]']);
});

test('tekst blijft tekst; waar getallen gevraagd zijn, is 45 een getal en null niets', () => {
  const tekst = 'a: 45\nb: true\nc: null\nd: "45"\ne: 2020-01-01\n';
  expect(lees(tekst)).toMatchObject({ data: { a: '45', b: 'true', c: null, d: '45', e: '2020-01-01' } });
  expect(lees(tekst, 'getallen')).toMatchObject({
    data: { a: 45, b: true, c: null, d: '45', e: '2020-01-01' },
  });
});

test('van een waarde is de regel die van haar naam', () => {
  const gelezen = lees('a:\n  b: |\n    tekst\n  c:\n    - x\n');
  expect('regels' in gelezen && [...gelezen.regels]).toEqual([
    ['', 1],
    ['a', 2],
    ['a.b', 2],
    ['a.c', 5],
    ['a.c[0]', 5],
  ]);
});

test('een bestand dat geen UTF-8 is noemt de eerste regel die dat niet is', () => {
  const bytes = Uint8Array.of(...new TextEncoder().encode('één\ntwee\n'), 0x65, 0xe9, 0x0a);
  expect(() => utf8Tekst(bytes, 'x.njk')).toThrow('x.njk: het bestand is geen UTF-8; kijk op regel 3.');
  expect(() => utf8Tekst(bytes, 'x.njk')).toThrow(Weigering);
  expect(utf8Tekst(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), 'x')).toBe('a');
});

test('het eerste teken dat niet in een brief mag staat met zijn regel', () => {
  expect(verbodenOpRegel('a\tb\r\nc')).toBeNull();
  expect(verbodenOpRegel('a\r\nb\u200b\n\u0001')).toEqual({
    teken: 'onzichtbaar teken of schrijfrichtingteken (U+200B)',
    regel: 2,
  });
});

test.each([
  ['200.000 haakjes', `x: ${'['.repeat(200_000)}`],
  ['60.000 namen', Array.from({ length: 60_000 }, (_, i) => `n${i}: 1\n`).join('')],
  ['een rij van 100.000', `x: [${'a,'.repeat(100_000)}]`],
])('%s worden geweigerd voor ze worden ontleed', (_wat, tekst) => {
  const begin = process.cpuUsage();
  expect(plekken(tekst)).toEqual(['dossier-onleesbaar null']);
  expect(process.cpuUsage(begin).user).toBeLessThan(500_000);
});

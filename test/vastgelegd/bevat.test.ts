import { expect, test } from 'vitest';
import { bevat } from './bevat.ts';

test('een veld erbij is geen verschil', () => {
  expect(bevat({ a: [{ b: 1 }] }, { a: [{ b: 1, c: 2 }], d: null })).toEqual([]);
});

test.each([
  [{ a: 1 }, {}, '$.a ontbreekt'],
  [{ a: 1 }, { a: 2 }, '$.a: 1, nu 2'],
  [{ a: null }, { a: undefined }, '$.a: null, nu niets'],
  [{ a: [1] }, { a: [1, 2] }, '$.a: 1 waarden, nu 2'],
  [{ a: { b: 1 } }, { a: null }, '$.a: een object, nu null'],
])('%j wordt gemist in %j', (afgesproken, nu, verschil) => {
  expect(bevat(afgesproken, nu)).toEqual([verschil]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonlijst } from '../../src/round/jsonlijst.ts';

const tekstVan = (delen: Iterable<Uint8Array>) => Buffer.concat([...delen]).toString('utf8');

test('geeft dezelfde tekst als het hele document in één keer', () => {
  const woorden = fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), fc.jsonValue());
  fc.assert(
    fc.property(woorden, fc.array(fc.jsonValue()), woorden, (begin, items, eind) => {
      const heel = { ...begin, brieven: items, ...eind };
      expect(tekstVan(jsonlijst(begin, 'brieven', items, eind))).toBe(`${JSON.stringify(heel, null, 2)}\n`);
    }),
  );
});

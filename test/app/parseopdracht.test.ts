import { expect, test } from 'vitest';
import { parseOpdracht } from '../../src/app/parseopdracht.ts';
import { Weigering } from '../../src/dossier/weigering.ts';

const WOORDEN = { kader: 'utrecht-2024', briefdatum: '2024-02-15' };

function codes(anders: Record<string, unknown>): string[] {
  try {
    parseOpdracht({ ...WOORDEN, ...anders });
    return [];
  } catch (fout) {
    if (!(fout instanceof Weigering)) throw fout;
    return fout.meldingen.map((m) => m.code);
  }
}

test.each([
  [{}, []],
  [{ halfjaar: '2023-II', moment: '2023-10-01', verzenddatum: '2024-02-16' }, []],
  [{ halfjaar: '2023-III' }, ['halfjaar-onleesbaar']],
  [{ halfjaar: 2023 }, ['halfjaar-onleesbaar']],
  [{ briefdatum: '2024-02-30' }, ['datum-onleesbaar']],
  [{ briefdatum: undefined }, ['datum-onleesbaar']],
  [
    { briefdatum: 'vandaag', moment: 'morgen', verzenddatum: '', halfjaar: 'nu' },
    ['datum-onleesbaar', 'datum-onleesbaar', 'datum-onleesbaar', 'halfjaar-onleesbaar'],
  ],
])('een opdracht met %o geeft alles wat niet te lezen is in één keer: %o', (anders, verwacht) => {
  expect(codes(anders)).toEqual(verwacht);
});

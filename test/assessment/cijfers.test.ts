import { expect, test } from 'vitest';
import { berekenCijfers } from '../../src/assessment/cijfers.ts';
import { periode } from '../kaders/gevallen.ts';

const GRASMEER = { trede_vorig: 3, taakstelling: 50, achterstand_begin: 20, voorsprong_begin: 0 };

test.each([
  // Until 50 all housing is for the taakstelling: of the 20 nothing is made up, while 70 less the number is still to be housed.
  [10, true, 60, 20],
  [50, true, 20, 20],
  [51, true, 19, 19],
  [58, true, 12, 12],
  [70, true, 0, 0],
  [75, true, 0, 0],
  [10, false, 60, 60],
  [58, false, 12, 12],
])(
  'met %i gehuisvest (tussentijds: %s) zijn er nog %i te huisvesten, waarvan %i te laat',
  (gehuisvest, tussentijds, nogTeHuisvesten, achterstandNog) => {
    const { cijfers } = berekenCijfers(periode({ ...GRASMEER, gehuisvest }), [], tussentijds);
    expect(cijfers).toMatchObject({ achterstand: nogTeHuisvesten, nogTeHuisvesten, achterstandNog });
  },
);

test('een voorsprong van 5 telt voor de taakstelling mee: na 50 zijn er geen 5 van een achterstand ingelopen', () => {
  const gegeven = { ...GRASMEER, achterstand_begin: 0, voorsprong_begin: 5, gehuisvest: 10 };
  expect(berekenCijfers(periode(gegeven), [], true).cijfers).toMatchObject({
    nogTeHuisvesten: 35,
    achterstandNog: 0,
  });
});

test.each(['taakstelling', 'achterstand_begin', 'gehuisvest'])(
  'zonder %s is geen van beide bekend',
  (kolom) => {
    const gegeven = { ...GRASMEER, gehuisvest: 58, [kolom]: null };
    for (const tussentijds of [true, false])
      expect(berekenCijfers(periode(gegeven), [], tussentijds).cijfers).toMatchObject({
        nogTeHuisvesten: null,
        achterstandNog: null,
      });
  },
);

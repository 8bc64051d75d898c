import { expect, test } from 'vitest';
import { achterstandNog } from '../../src/assessment/achterstandnog.ts';
import { parseDatum } from '../../src/dossier/datum.ts';

function dag(tekst: string) {
  const datum = parseDatum(tekst);
  if (datum === null) throw new Error(tekst);
  return datum;
}

const stand = {
  peildatum: dag('2024-01-01'),
  cijfers: {
    taakstelling: 50,
    achterstandBegin: 20,
    voorsprongBegin: 0,
    totaalopgave: 70,
    gehuisvest: 58,
    bijtelling: 0,
    achterstand: 12,
    voorsprong: 0,
    ingelopen: 8,
  },
};

test.each([
  // On 31 December what is still to be housed may be more; the backlog of the beginning less what was made up for is 12.
  ['2023-12-31', { achterstand: 99 }, 12],
  ['2024-01-01', { ingelopen: 99 }, 12],
  ['2024-02-15', { ingelopen: 99 }, 12],
  ['2023-12-31', { ingelopen: null }, 20],
  ['2023-12-31', { ingelopen: 20 }, 0],
])('op %s met %o is er nog een achterstand van %i', (moment, cijfers, hoort) => {
  const a = { ...stand, cijfers: { ...stand.cijfers, ...cijfers } };
  expect(achterstandNog(a, dag(moment))).toBe(hoort);
});

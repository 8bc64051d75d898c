import { expect, test } from 'vitest';
import { parseDatum } from '../../src/dossier/datum.ts';
import type { Briefopdracht } from '../../src/letters/briefopdracht.ts';
import { BRIEFVELDEN } from '../../src/letters/velden/briefvelden.ts';
import { gegevensVan } from '../../src/letters/velden/gegevens.ts';
import { volgensDeRij } from '../../src/letters/velden/herkomst.ts';
import { waarden } from '../../src/letters/velden/veld.ts';
import { voorbeeldbrieven } from './brieven.ts';

const BRIEVEN = await voorbeeldbrieven();

/** Almere under utrecht-2024 over 2023-II: the next information moment is 1 April 2024, the next peildatum 1 July. */
function almere(): Briefopdracht {
  const gevonden = BRIEVEN.find(
    ({ opdracht: o }) => o.beoordeling.gemeentecode === 'GM0034' && o.beoordeling.kader === 'utrecht-2024',
  );
  if (gevonden === undefined) throw new Error('geen Almere');
  return gevonden.opdracht;
}

function dag(tekst: string) {
  const datum = parseDatum(tekst);
  if (datum === null) throw new Error(tekst);
  return datum;
}

function toon(o: Briefopdracht): Record<string, unknown> {
  return waarden(BRIEFVELDEN, gegevensVan(o)).toon as Record<string, unknown>;
}

test.each([
  ['de dag vóór de brief is geweest', '2024-02-14', true],
  ['de dag van de brief is geweest', '2024-02-15', true],
  ['de dag na de brief moet nog komen', '2024-02-16', false],
])('een overleg op %s', (_wat, overleg, geweest) => {
  const o = almere();
  const met = { ...o, briefdatum: dag('2024-02-15'), periode: { ...o.periode, overleg_datum: dag(overleg) } };
  const { gesproken, volgendOverleg } = waarden(BRIEFVELDEN, gegevensVan(met));
  expect(gesproken).toBe(geweest ? overleg : null);
  expect(volgendOverleg).toBe(geweest ? 'in de tweede helft van april 2024' : volgendOverleg);
});

test.each([
  ['31 maart 2024, de dag vóór het informatiemoment, kijkt vooruit naar halverwege', '2024-03-31', true],
  ['1 april 2024, het informatiemoment zelf, niet meer', '2024-04-01', false],
  ['2 april 2024 ook niet', '2024-04-02', false],
])('een brief van %s', (_wat, briefdatum, nog) => {
  expect(toon({ ...almere(), briefdatum: dag(briefdatum) }).nogHalverwege).toBe(nog);
});

test('binnen het halfjaar is het eigen informatiemoment het volgende, tot het er is', () => {
  const periode = (moment: string) =>
    waarden(BRIEFVELDEN, gegevensVan({ ...almere(), moment: dag(moment) })).periode;
  expect(periode('2023-09-30')).toMatchObject({
    volgendInformatiemoment: '2023-10-01',
    volgendePeildatum: '2024-01-01',
  });
  expect(periode('2023-10-01')).toMatchObject({ volgendInformatiemoment: '2024-04-01' });
  expect(periode('2024-01-01')).toMatchObject({ volgendePeildatum: '2024-07-01' });
});

test('een teruggelezen waarde wordt tegen de rij gehouden waar de rij haar zegt', () => {
  const { beoordeling, periode } = almere();
  const rij = { beoordeling, periode };
  expect(volgensDeRij('cijfers.achterstand', rij)).toBe(45);
  expect(volgensDeRij('gemeente.naam', rij)).toBe('Almere');
  expect(volgensDeRij('gemeente', rij)).toBe('Almere');
  expect(volgensDeRij('trede', rij)).toBe(2);
  expect(volgensDeRij('provincie.naam', rij)).toBeUndefined();
  expect(volgensDeRij('naar-trede-2: cijfers.achterstand', rij)).toBeUndefined();
});

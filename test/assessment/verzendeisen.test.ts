import { expect, test } from 'vitest';
import { briefeisen } from '../../src/assessment/verzendeisen/brief.ts';
import type { Verzendfeiten } from '../../src/assessment/verzendeisen/verzendfeiten.ts';
import type { Voorgeschiedenis } from '../../src/assessment/voorgeschiedenis.ts';
import type { Stuksoort } from '../../src/dossier/briefsoort.ts';
import { type Datum, parseDatum } from '../../src/dossier/datum.ts';
import { type Invulling, LEGE_INVULLING } from '../../src/dossier/invulling.ts';
import { voorbeeldbrieven } from '../letters/brieven.ts';

const BRIEVEN = await voorbeeldbrieven();

function dag(tekst: string): Datum {
  const datum = parseDatum(tekst);
  if (datum === null) throw new Error(tekst);
  return datum;
}

/** A besluit of 2023-II, with a letter of 15 February 2024; the vooraankondiging and its terms as each test sets them. */
function feiten(
  soort: Stuksoort,
  verleden: Partial<Voorgeschiedenis>,
  invulling: Partial<Invulling> = {},
  briefdatum = '2024-02-15',
): Verzendfeiten {
  const besluit = BRIEVEN.find(
    ({ opdracht: o }) => o.soort === 'besluit' && o.beoordeling.kader === 'utrecht-2024',
  );
  if (besluit === undefined) throw new Error('geen besluit');
  const { beoordeling, periode, moment } = besluit.opdracht;
  return {
    beoordeling: { ...beoordeling, oordelen: [], waarschuwingen: [], termijnen: [] },
    periode,
    soort,
    briefdatum: dag(briefdatum),
    moment,
    heeftBeleidsregel: true,
    hoofdbriefIsConcept: false,
    verleden: {
      invulling: { ...LEGE_INVULLING, ...invulling },
      gebeurtenissen: [],
      besluit: null,
      vooraankondiging: dag('2023-08-15'),
      deelstap: null,
      zienswijze: { ontvangen: null, totEnMet: dag('2023-09-15') },
      ontbrekend: [],
      ...verleden,
    },
  };
}

const codes = (f: Verzendfeiten) => briefeisen(f).map((e) => e.code);

test.each([
  ['de dag vóór het einde', '2024-02-16', ['zienswijzetermijn-loopt']],
  ['op de laatste dag', '2024-02-15', ['zienswijzetermijn-loopt']],
  ['de dag erna', '2024-02-14', []],
])('een besluit van 15 februari, %s van de zienswijzetermijn', (_wat, totEnMet, verwacht) => {
  expect(codes(feiten('besluit', { zienswijze: { ontvangen: null, totEnMet: dag(totEnMet) } }))).toEqual(
    verwacht,
  );
});

test.each([
  ['de laatste dag van de raadsmaand', '2024-01-15', ['raadstermijn-loopt']],
  ['de dag na de raadsmaand', '2024-01-14', []],
])('een besluit van 15 februari, %s', (_wat, vooraankondiging, verwacht) => {
  expect(codes(feiten('besluit', { vooraankondiging: dag(vooraankondiging) }))).toEqual(verwacht);
});

test('met een ontvangen zienswijze hoeft de termijn niet voorbij te zijn', () => {
  const zienswijze = { ontvangen: dag('2024-02-01'), totEnMet: dag('2024-03-01') };
  expect(codes(feiten('besluit', { zienswijze }))).toEqual([]);
});

test('de eisen aan een besluit gelden niet voor een intrekking of een feitelijke indeplaatsstelling', () => {
  const verleden = { vooraankondiging: null, zienswijze: { ontvangen: null, totEnMet: dag('2024-03-01') } };
  expect(codes(feiten('besluit', verleden))).toEqual(['vooraankondiging-ontbreekt']);
  expect(codes(feiten('intrekking', verleden, { besluit_datum: dag('2023-01-01') }))).toEqual([]);
  expect(codes(feiten('feitelijke-indeplaatsstelling', verleden))).toEqual([]);
});

test.each([
  ['op de dag van de vooraankondiging', '2023-08-15', true],
  ['de dag erna', '2023-08-16', false],
])('een besluit %s rust daar nog niet op', (_wat, besluit_datum, geweigerd) => {
  const gevonden = codes(feiten('besluit', {}, { besluit_datum: dag(besluit_datum) }));
  expect(gevonden.includes('besluit-niet-na-vooraankondiging')).toBe(geweigerd);
});

test.each([
  ['2024-06-30', []],
  ['2024-07-01', ['brief-na-volgende-peildatum']],
])('een brief van %s over 2023-II', (briefdatum, verwacht) => {
  expect(codes(feiten('vooraankondiging', {}, {}, briefdatum))).toEqual(verwacht);
});

test('zonder dossier kan een besluit niet uit, een vooraankondiging wel', () => {
  expect(codes({ ...feiten('besluit', {}), verleden: null })).toEqual(['dossier-ontbreekt']);
  expect(codes({ ...feiten('vooraankondiging', {}), verleden: null })).toEqual([]);
});

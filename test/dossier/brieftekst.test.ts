import { expect, test } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { KADERS } from '../../src/assessment/kaders/index.ts';
import { briefeisen } from '../../src/assessment/verzendeisen/brief.ts';
import { stuksoort } from '../../src/dossier/briefsoort.ts';
import { isPersoonlijk, nietVoorDeBrief } from '../../src/dossier/brieftekst.ts';
import { parseDatum } from '../../src/dossier/datum.ts';
import { type Periode, periodeVan } from '../../src/dossier/kolommen.ts';

test.each([
  ['Bel 06-12345678 voor een afspraak.', 'een telefoonnummer'],
  ['Bel +31 30 123 45 67.', 'een telefoonnummer'],
  ['Mail naar j.jansen@aardenhof.example.', 'een e-mailadres'],
  ['Het BSN is bekend.', 'een burgerservicenummer'],
  ['Nummer 111222333 is verhuisd.', 'een burgerservicenummer'],
  ['Volgens de wethouder ?? woningen.', 'een open plek'],
  ['Dit nog navragen bij het COA.', 'een open plek'],
  ['De brief van [datum].', 'een open plek'],
  ['Nummer 111222334 voldoet niet aan de elfproef.', null],
  ['Op 01-01-2024 15 personen, op 2024-02-29 27.300.', null],
  ['De taakstelling ging van 336 naar 216 (Postbus 1000, 2500 EA).', null],
])('%s: %s', (tekst, wat) => {
  expect(nietVoorDeBrief(tekst)).toBe(wat);
});

test('een open plek is geen gegeven van een persoon', () => {
  expect(isPersoonlijk('Nog navragen.')).toBe(false);
  expect(isPersoonlijk('Bel 06 12345678.')).toBe(true);
});

function eisen(feiten: Partial<Periode>): string[] {
  const kader = KADERS.get('utrecht-2024');
  const briefdatum = parseDatum('2024-02-15');
  if (kader === undefined || briefdatum === null) throw new Error('kader');
  const periode = periodeVan({
    gemeentecode: 'GM9001',
    gemeente: 'Aardenhof',
    halfjaar: '2023-II',
    taakstelling: 40,
    voorsprong_begin: 0,
    ...feiten,
  });
  const beoordeling = assess(periode, kader);
  if (beoordeling.status === 'onbepaald') throw new Error('geen brief');
  expect(beoordeling.waarschuwingen.filter((w) => w.code === 'tekst-nakijken').length).toBe(
    feiten.toelichting === undefined ? 0 : 1,
  );
  return briefeisen({
    beoordeling,
    periode,
    soort: stuksoort(beoordeling.brieven[0] ?? ''),
    stuk: stuksoort(beoordeling.brieven[0] ?? ''),
    briefdatum,
    moment: beoordeling.peildatum,
    heeftBeleidsregel: true,
    ondertekend: true,
    hoofdbriefIsConcept: false,
    zelfdeKenmerk: null,
    verleden: null,
  }).map(({ code }) => code);
}

const toelichting = ['Bel ons op 06 12345678.'];
const dag = (tekst: string) => parseDatum(tekst);

test('een telefoonnummer in de toelichting houdt de brief van trede 4 tegen, die van trede 2 niet', () => {
  expect(eisen({ trede_vorig: 3, achterstand_begin: 5, gehuisvest: 40, toelichting })).toContain(
    'tekst-nakijken',
  );
  expect(eisen({ trede_vorig: 1, achterstand_begin: 0, gehuisvest: 30, toelichting })).not.toContain(
    'tekst-nakijken',
  );
});

test.each([
  ['de dag vóór de brief', '2024-02-14', true],
  ['de dag van de brief', '2024-02-15', false],
])('een volgend overleg op %s', (_wat, volgend_overleg, voorbij) => {
  const feiten = { trede_vorig: 1, achterstand_begin: 0, gehuisvest: 30 };
  expect(eisen({ ...feiten, volgend_overleg }).includes('dag-voorbij')).toBe(voorbij);
  expect(eisen({ ...feiten, plan_uiterlijk: dag(volgend_overleg) }).includes('dag-voorbij')).toBe(voorbij);
  expect(eisen({ ...feiten, volgend_overleg: 'in april' })).not.toContain('dag-voorbij');
});

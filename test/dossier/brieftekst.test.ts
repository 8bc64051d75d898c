import { expect, test } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { KADERS } from '../../src/assessment/kaders/index.ts';
import { briefeisen } from '../../src/assessment/verzendeisen/brief.ts';
import { stuksoort } from '../../src/dossier/briefsoort.ts';
import { isPersoonlijk, nietVoorDeBrief } from '../../src/dossier/brieftekst.ts';
import { type Datum, parseDatum } from '../../src/dossier/datum.ts';
import { invulteksten, LEGE_INVULLING } from '../../src/dossier/invulling.ts';
import { type Periode, periodeVan } from '../../src/dossier/kolommen.ts';

test.each([
  ['Bel 06-12345678 voor een afspraak.', 'een telefoonnummer'],
  ['Bel +31 30 123 45 67.', 'een telefoonnummer'],
  ['Mail naar j.jansen@aardenhof.example.', 'een e-mailadres'],
  ['Het BSN is bekend.', 'een burgerservicenummer'],
  ['Nummer 111222333 is verhuisd.', 'een burgerservicenummer'],
  ['Bel (030) 123 45 67 of 030/1234567.', 'een telefoonnummer'],
  ['Bel 06.12.34.56.78 voor 01-02-24.', 'een telefoonnummer'],
  ['Bel +31 (0)6 - 1234 5678.', 'een telefoonnummer'],
  ['Mail naar jansen[at]aardenhof.example.', 'een e-mailadres'],
  ['Het gaat om 1112.22.333.', 'een burgerservicenummer'],
  ['Zijn V-nummer is bekend.', 'een vreemdelingennummer'],
  ['nog navragen bij Piet!! (mail 12-1)', 'een open plek'],
  ['Volgens Piet (mail 12-1) zijn het er tien.', 'een aantekening voor eigen gebruik'],
  ['Dit klopt niet!!', 'een aantekening voor eigen gebruik'],
  ['Intern: de wethouder is boos.', 'een aantekening voor eigen gebruik'],
  ['Het aantal is nog invullen.', 'een open plek'],
  ['Het bedrag is <bedrag> euro.', 'een open plek'],
  ['[navragen] of bel 06-12345678', 'een telefoonnummer'],
  ['Volgens de wethouder ?? woningen.', 'een open plek'],
  ['Dit nog navragen bij het COA.', 'een open plek'],
  ['De brief van [datum].', 'een open plek'],
  ['Nummer 111222334 voldoet niet aan de elfproef.', null],
  ['Op 01-01-2024 15 personen, op 2024-02-29 27.300.', null],
  ['De zitting is van 01-02-24 03-04-24 en 5-6-2024.', null],
  ['Zaaknummer 201801234/1/A3 (ECLI:NL:RVS:2018:2647), kenmerk UTSP-1112223331-12.', null],
  ['Zie zaak 111222333 van de rechtbank.', null],
  ['U kunt het formulier invullen op onze website. Let op: dat kan tot 1 mei.', null],
  ['Wij hebben uw bericht (mail van 12 januari 2024) ontvangen.', null],
  ['In uw e-mail van 12-01-2024 (kenmerk 2024-017) schrijft u dat er 24 woningen zijn.', null],
  ['Dat is minder dan < 10 > 5 en (…) voldoende!', null],
  ['€ 1.112.223,33 voor 120 personen in 2024 - 2025.', null],
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
    onaannemelijk: [],
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

test('wat in het dossier voor een besluit is ingevuld, wordt nagekeken; het rekeningnummer en de rechtsmiddelen niet', () => {
  const invulling = {
    ...LEGE_INVULLING,
    belangenafweging: ['Dit weegt zwaarder, omdat … nog navragen bij de jurist.'],
    maatregelen: ['De provincie huurt woningen.'],
    deelstappen: [
      {
        resultaat: '24 vergunninghouders (bel 06-12345678)',
        uiterlijk: '2024-05-01' as Datum,
        bereikt: null,
        bereikt_op: null,
        vastgesteld_op: null,
        stand: null,
      },
    ],
    rechtsmiddelen: ['Bel de rechtbank: 070 426 44 26.'],
  };
  const kolommen = (soort: string) =>
    invulteksten(invulling, soort).flatMap((t) => (nietVoorDeBrief(t.tekst) === null ? [] : [t.kolom]));
  expect(kolommen('besluit')).toEqual(['invulling.belangenafweging', 'invulling.deelstappen[0].resultaat']);
  expect(kolommen('intrekking')).toEqual([]);
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

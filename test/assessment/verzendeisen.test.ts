import { describe, expect, test } from 'vitest';
import { type Briefdagen, beletselen } from '../../src/assessment/verzendeisen/beletsel.ts';
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
  if (beoordeling.status !== 'bepaald') throw new Error(beoordeling.status);
  return {
    beoordeling: {
      ...beoordeling,
      gronden: { ...beoordeling.gronden, verder: [] },
      oordelen: [],
      waarschuwingen: [],
      termijnen: [],
    },
    periode: { ...periode, verificatie_datum: dag('2024-01-10') },
    soort,
    stuk: soort,
    briefdatum: dag(briefdatum),
    moment,
    heeftBeleidsregel: true,
    ondertekend: true,
    hoofdbriefIsConcept: false,
    zelfdeKenmerk: null,
    onaannemelijk: [],
    verleden: {
      invulling: { ...LEGE_INVULLING, ...invulling },
      gebeurtenissen: [],
      brieven: [],
      besluit: null,
      vooraankondiging: dag('2023-08-15'),
      last: [],
      nietNagekomen: null,
      intrekking: null,
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

test.each([
  ['een zienswijze', '2024-02-01', ['zienswijze-zonder-overmacht']],
  ['geen zienswijze', null, []],
])(
  'zegt het besluit dat geen reden is aangevoerd, dan vraagt %s een oordeel daarover',
  (_wat, op, verwacht) => {
    const zienswijze = { ontvangen: op === null ? null : dag(op), totEnMet: dag('2024-02-14') };
    const f = feiten('besluit', { zienswijze });
    if (f.beoordeling.status !== 'bepaald') throw new Error(f.beoordeling.status);
    const verder = [{ ...f.beoordeling.gronden.beslissend, code: 'overmacht-niet-aangevoerd' as const }];
    const gronden = { ...f.beoordeling.gronden, verder };
    expect(codes({ ...f, beoordeling: { ...f.beoordeling, gronden } })).toEqual(verwacht);
  },
);

describe('beletselen: wat een brief van een dag zou zeggen en niet waar kan zijn', () => {
  const { beoordeling, periode } = feiten('voortgang' as Stuksoort, {});
  const leeg = { verificatie_datum: null, plan_ontvangen: null, trede_sinds: null, oordeel_datum: null };
  const dagen: Briefdagen = {
    beoordeling: { ...beoordeling, ambtelijk: true },
    periode: { ...periode, ...leeg, bijstelling_datum: null, vooraankondiging_datum: null },
    moment: dag('2024-01-01'),
    briefdatum: dag('2024-02-15'),
    verzenddatum: null,
    mandaat: { van: dag('2024-02-15'), tot: dag('2024-02-15') },
  };
  const gevonden = (anders: Partial<Briefdagen>) => beletselen({ ...dagen, ...anders }).map((b) => b.code);

  test.each([
    ['2024-02-14', ['verzenddatum-te-vroeg']],
    ['2024-02-15', []],
    [null, []],
  ])('een brief van 15 februari, verzonden op %s', (verzonden, verwacht) => {
    expect(gevonden({ verzenddatum: verzonden === null ? null : dag(verzonden) })).toEqual(verwacht);
  });

  test.each([
    ['2024-02-16', ['briefdatum-te-vroeg']],
    ['2024-02-15', []],
  ])('een brief van 15 februari met cijfers van %s', (moment, verwacht) => {
    expect(gevonden({ moment: dag(moment) })).toEqual(verwacht);
  });

  test.each([
    'verificatie_datum',
    'plan_ontvangen',
    'trede_sinds',
    'bijstelling_datum',
    'vooraankondiging_datum',
    'oordeel_datum',
  ] as const)('een brief van 15 februari vertelt %s van die dag wel en van de dag erna niet', (kolom) => {
    const met = (d: string) => beletselen({ ...dagen, periode: { ...dagen.periode, [kolom]: dag(d) } });
    expect(met('2024-02-15')).toEqual([]);
    expect(met('2024-02-16')).toEqual([{ code: 'datum-na-brief', kolom, dag: '2024-02-16' }]);
  });

  test.each([
    ['2024-02-16', null, ['mandaat-geldt-niet']],
    ['2024-02-15', null, []],
    ['2024-01-01', '2024-02-15', []],
    ['2024-01-01', '2024-02-14', ['mandaat-geldt-niet']],
  ])('een brief van 15 februari onder een mandaat van %s tot en met %s', (van, tot, verwacht) => {
    const mandaat = { van: dag(van), tot: tot === null ? null : dag(tot) };
    expect(gevonden({ mandaat })).toEqual(verwacht);
    expect(gevonden({ mandaat, beoordeling: { ...dagen.beoordeling, ambtelijk: false } })).toEqual([]);
  });
});

test('de eisen aan een besluit gelden niet voor een intrekking of een feitelijke indeplaatsstelling', () => {
  const verleden = { vooraankondiging: null, zienswijze: { ontvangen: null, totEnMet: dag('2024-03-01') } };
  expect(codes(feiten('besluit', verleden))).toEqual(['vooraankondiging-ontbreekt']);
  expect(codes(feiten('intrekking', verleden, { besluit_datum: dag('2023-01-01') }))).toEqual([]);
  const gemist = { ...verleden, nietNagekomen: dag('2024-01-02') };
  expect(codes(feiten('feitelijke-indeplaatsstelling', gemist))).toEqual([]);
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

test('een vooraankondiging gaat niet uit zonder nagegane cijfers, of als er niets te laat is', () => {
  const f = feiten('vooraankondiging', {});
  expect(codes({ ...f, periode: { ...f.periode, verificatie_datum: null } })).toEqual([
    'cijfers-niet-nagegaan',
  ]);
  // Inside the half-year the whole achterstand at its start was made up.
  const cijfers = { ...f.beoordeling.cijfers, achterstandNog: 0 };
  const ingelopen = { ...f, moment: dag('2023-10-15'), beoordeling: { ...f.beoordeling, cijfers } };
  expect(codes(ingelopen)).toEqual(['niets-achterstallig']);
  const over = { ...cijfers, achterstandNog: 1 };
  expect(codes({ ...ingelopen, beoordeling: { ...f.beoordeling, cijfers: over } })).toEqual([]);
});

test('zonder naam bij elke ondertekenaar gaat geen brief van trede 4 tot en met 6 uit', () => {
  const f = { ...feiten('vooraankondiging', {}), ondertekend: false };
  expect(codes(f)).toEqual(['ondertekenaar-zonder-naam']);
  const { beoordeling: a } = f;
  expect(codes({ ...f, soort: 'beoordeling', beoordeling: { ...a, trede: 3 } as never })).toEqual([]);
});

const DEEL = {
  resultaat: '12 vergunninghouders gehuisvest',
  uiterlijk: dag('2024-02-01'),
  bereikt: null,
  bereiktOp: null,
  vastgesteldOp: null,
  stand: null,
} as const;
const GEMIST = { ...DEEL, bereikt: 'nee', vastgesteldOp: dag('2024-02-02') } as const;

describe('een onderdeel van de last, in een brief van 15 februari 2024 met cijfers van 1 januari', () => {
  const brief = (soort: Stuksoort, last: Voorgeschiedenis['last'], meer: Partial<Voorgeschiedenis> = {}) => {
    const f = feiten(soort, { last, ...meer });
    return codes({ ...f, beoordeling: { ...f.beoordeling, tredeVorig: 5 } });
  };

  test.each([
    ['eindigde op 14 februari', '2024-02-14', ['deelstap-zonder-vaststelling']],
    ['eindigt op 15 februari', '2024-02-15', []],
  ])('zonder vaststelling: de datum %s', (_wat, uiterlijk, verwacht) => {
    expect(brief('voortzetting', [{ ...DEEL, uiterlijk: dag(uiterlijk) }])).toEqual(verwacht);
    const indeplaats = brief('feitelijke-indeplaatsstelling', [
      GEMIST,
      { ...DEEL, uiterlijk: dag(uiterlijk) },
    ]);
    expect(indeplaats).toEqual(verwacht);
  });

  test('is na de beoordeling gemist: er volgt een nieuwe beoordeling, geen voortzetting', () => {
    expect(brief('voortzetting', [GEMIST])).toEqual(['vaststelling-na-beoordeling']);
  });

  test('is bereikt: de voortzetting kan uit, een feitelijke indeplaatsstelling niet', () => {
    const bereikt = { ...DEEL, bereikt: 'ja', vastgesteldOp: dag('2024-02-02') } as const;
    expect(brief('voortzetting', [bereikt])).toEqual([]);
    expect(brief('feitelijke-indeplaatsstelling', [bereikt])).toEqual(['vaststelling-ontbreekt']);
    const teLaat = { ...bereikt, bereiktOp: dag('2024-02-02') };
    expect(brief('feitelijke-indeplaatsstelling', [teLaat])).toEqual([]);
  });

  test.each([
    ['2023-12-31', []],
    ['2024-01-01', ['last-voorbij']],
    ['2024-02-14', ['last-voorbij']],
    ['2024-02-15', []],
  ])('de last zelf eindigt op %s', (last_einddatum, verwacht) => {
    const f = feiten('voortzetting', {});
    const met = { ...f.periode, last_einddatum: dag(last_einddatum) };
    expect(codes({ ...f, periode: met, beoordeling: { ...f.beoordeling, tredeVorig: 5 } })).toEqual(verwacht);
  });
});

test.each([
  ['Wij zien geen bijzondere omstandigheden.', ['reden-ontbreekt']],
  ['Wij zien geen bijzondere omstandigheden, omdat de krapte voor elke gemeente geldt.', []],
])('bijzondere omstandigheden: %s', (tekst, verwacht) => {
  expect(codes(feiten('besluit', {}, { bijzondere_omstandigheden: [tekst] }))).toEqual(verwacht);
  expect(codes(feiten('besluit', {}, { belangenafweging: [tekst] }))).toEqual(verwacht);
});

const REMEDIES = 'Tegen deze intrekking kunt u binnen zes weken beroep instellen bij de Raad van State.';
test.each([
  [REMEDIES, true],
  [REMEDIES.slice(0, 60), true],
  [REMEDIES.slice(0, 59), false],
  [`${REMEDIES} Dit is een fictieve tekst.`, false],
  [`Voorbeeld: ${REMEDIES}`, false],
  [`${REMEDIES} De jurist vult dit aan.`, false],
  [`${REMEDIES} Wordt nog aangevuld.`, false],
  [`${REMEDIES} [adres]`, false],
  [`${REMEDIES} …`, false],
  [`${REMEDIES} Dat kan bijvoorbeeld per brief.`, true],
])('rechtsmiddelen bij een intrekking: %s', (tekst, past) => {
  const gevonden = codes(feiten('intrekking', {}, { rechtsmiddelen: [tekst] }));
  expect(gevonden).toEqual(past ? [] : ['rechtsmiddelen-niet-vastgesteld']);
});

test.each([
  ['vóór zes weken', '2024-03-27', ['betaling-te-vroeg']],
  ['na precies zes weken', '2024-03-28', []],
  ['op de dag van de brief', '2024-02-15', ['betaling-voorbij']],
])('een kostenbesluit van 15 februari, te betalen %s', (_wat, betalen, verwacht) => {
  const over = codes(feiten('kostenbesluit', {}, { betalen_uiterlijk: dag(betalen) }));
  expect(over.filter((code) => code.startsWith('betaling'))).toEqual(verwacht);
});

test('een andere laatste dag van de last dan die van het kader geldt als iemand haar noemt, en de onderdelen lopen tot dan', () => {
  const f = (einde: string, last_uiterlijk: string | null) => {
    const besluit = feiten(
      'besluit',
      {},
      {
        last_uiterlijk: last_uiterlijk === null ? null : dag(last_uiterlijk),
        deelstappen: [
          {
            resultaat: '10 vergunninghouders gehuisvest',
            uiterlijk: dag(einde),
            bereikt: null,
            bereikt_op: null,
            vastgesteld_op: null,
            stand: null,
          },
        ],
      },
    );
    const last = {
      code: 'last',
      bron: { document: 'stappenplan', paragraaf: 'stap 5' },
      cijfers: {},
      gegevens: {},
    };
    return codes({
      ...besluit,
      beoordeling: { ...besluit.beoordeling, termijnen: [{ ...last, datum: dag('2024-05-15') }] } as never,
    }).filter((code) => code === 'deelstappen-niet-tot-einde');
  };
  expect(f('2024-05-15', null)).toEqual([]);
  expect(f('2024-04-30', null)).toHaveLength(1);
  expect(f('2024-04-30', '2024-04-30')).toEqual([]);
  expect(f('2024-05-15', '2024-04-30')).toHaveLength(1);
});

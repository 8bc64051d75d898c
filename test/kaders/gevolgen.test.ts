import { describe, expect, test } from 'vitest';
import { assess, KADERS, parseDatum, parseHalfjaar, weigering } from '../../src/index.ts';
import { beoordeelGeval, periode } from './gevallen.ts';

type Gegeven = Readonly<Record<string, string | number | null>>;

const HALF: Gegeven = { taakstelling: 100, achterstand_begin: 20, voorsprong_begin: 0, gehuisvest: 60 };

/** Kader, what differs, letter, copies, publication. */
const GEVOLGEN: readonly [string, Gegeven, string | null, string[], string[]][] = [
  ['stappenplan', { trede_vorig: 1 }, 'uitnodiging-overleg', ['COA'], []],
  ['stappenplan', { trede_vorig: 2 }, 'verzoek-verbeterplan', [], []],
  ['stappenplan', { trede_vorig: 3 }, 'vooraankondiging', ['gemeenteraad'], ['provinciaal blad']],
  [
    'stappenplan',
    { trede_vorig: 4, oordeel_volgende_trede: 'ja' },
    'besluit',
    ['gemeenteraad'],
    ['provinciaal blad'],
  ],
  [
    'stappenplan',
    { trede_vorig: 5, lasttermijn: 'verstreken', last_nagekomen: 'nee' },
    'feitelijke-indeplaatsstelling',
    [],
    [],
  ],
  ['stappenplan', { trede_vorig: 5, gehuisvest: 120 }, 'intrekking', ['gemeenteraad'], []],
  ['stappenplan', { trede_vorig: 3, gehuisvest: 118 }, 'signalering', [], []],
  ['handreiking', { trede_vorig: 1, doorlooptijd_weken: 13 }, 'informatieverzoek', [], []],
  ['handreiking', { trede_vorig: 3, plantermijn: 'loopt' }, 'voortzetting', [], []],
  [
    'handreiking',
    { trede_vorig: 3, plantermijn: 'verstreken' },
    'vooraankondiging',
    ['gemeenteraad'],
    ['provinciaal blad', 'huis-aan-huisblad of krant'],
  ],
  [
    'handreiking',
    { trede_vorig: 4, oordeel_volgende_trede: 'ja', vooraankondiging_datum: '2023-11-01' },
    'besluit',
    ['gemeenteraad'],
    ['provinciaal blad', 'huis-aan-huisblad of krant'],
  ],
  [
    'handreiking',
    { trede_vorig: 5, lasttermijn: 'verstreken', last_nagekomen: 'nee' },
    'feitelijke-indeplaatsstelling',
    ['gemeenteraad'],
    [],
  ],
  ['handreiking', { trede_vorig: 6, gehuisvest: 120 }, 'intrekking', ['gemeenteraad'], []],
];

describe('afschriften en publicatie', () => {
  test.each(GEVOLGEN.map((g) => [`${g[0]} van trede ${g[1].trede_vorig}: ${g[2]}`, g] as const))(
    '%s',
    (_zin, [kader, gegeven, brief, afschriften, publicatie]) => {
      const a = beoordeelGeval(kader, { ...HALF, ...gegeven });
      expect(a.brieven).toEqual(brief === null ? [] : [brief]);
      expect(a.afschriften).toEqual(afschriften);
      expect(a.publicatie).toEqual(publicatie);
    },
  );
});

/** Kader, what differs, date of the letter, terms with their last day. */
const TERMIJNEN: readonly [string, Gegeven, string | null, Record<string, string | null>][] = [
  ['stappenplan', { trede_vorig: 2 }, '2024-02-01', { 'plan-van-aanpak': '2024-02-29' }],
  ['stappenplan', { trede_vorig: 2 }, null, { 'plan-van-aanpak': null }],
  ['stappenplan', { trede_vorig: 4, oordeel_volgende_trede: 'ja' }, '2023-11-30', { last: '2024-02-29' }],
  ['stappenplan', { trede_vorig: 3 }, '2024-02-01', {}],
  ['stappenplan', { trede_vorig: 3, oordeel_overmacht: 'ja' }, '2024-02-01', {}],
  ['stappenplan', { trede_vorig: 5, lasttermijn: 'loopt' }, '2024-02-01', {}],
  ['stappenplan', { trede_vorig: 5, lasttermijn: 'verstreken', last_nagekomen: 'ja' }, '2024-02-01', {}],
  [
    'handreiking',
    { trede_vorig: 1, doorlooptijd_weken: 13 },
    '2024-02-01',
    { informatie: '2024-02-15', 'hele-ladder': '2025-01-01' },
  ],
  [
    'handreiking',
    { trede_vorig: 3, plantermijn: 'verstreken' },
    '2024-01-31',
    { raadsdebat: '2024-02-29', 'hele-ladder': null },
  ],
  ['handreiking', { trede_vorig: 1, gehuisvest: 120 }, '2024-02-01', {}],
];

describe('termijnen', () => {
  test.each(
    TERMIJNEN.map(
      (t) => [`${t[0]} van trede ${t[1].trede_vorig}, brief van ${t[2] ?? 'onbekend'}`, t] as const,
    ),
  )('%s', (_zin, [kader, gegeven, brief, verwacht]) => {
    const gevonden = KADERS.get(kader);
    if (gevonden === undefined) throw new Error(kader);
    const briefdatum = brief === null ? null : parseDatum(brief);
    const a = assess(periode({ ...HALF, ...gegeven }), gevonden, briefdatum === null ? {} : { briefdatum });
    // What law adds to a letter (zienswijze, beroep) is tested with the terms.
    const eigen = a.termijnen.filter((t) => t.bron.document === kader);
    expect(Object.fromEntries(eigen.map((t) => [t.code, t.datum]))).toEqual(verwacht);
  });
});

describe('vanaf wanneer een kader geldt', () => {
  test.each([
    ['utrecht-2024', '2023-I', '2023-II'],
    ['flevoland', '2020-I', '2020-II'],
    ['handreiking', '2015-II', '2016-I'],
  ])('%s weigert %s en beoordeelt %s', (id, teVroeg, eerste) => {
    const kader = KADERS.get(id);
    if (kader === undefined) throw new Error(id);
    const op = (halfjaar: string) => periode({ ...HALF, trede_vorig: 1, halfjaar });
    expect(weigering(op(teVroeg), kader)).toEqual({
      code: 'kader-geldt-niet',
      van: parseHalfjaar(eerste),
      tot: null,
    });
    expect(weigering(op(eerste), kader)).toBeNull();
  });

  test('een kader dat tot en met 2023-II geldt, beoordeelt dat halfjaar nog en weigert het volgende', () => {
    const kader = KADERS.get('handreiking');
    const tot = parseHalfjaar('2023-II');
    if (kader === undefined || tot === null) throw new Error('handreiking');
    const verlopen = { ...kader, geldig: { van: null, tot } };
    const op = (halfjaar: string) => periode({ ...HALF, trede_vorig: 2, halfjaar });
    expect(weigering(op('2023-II'), verlopen)).toBeNull();
    expect(assess(op('2023-II'), verlopen)).toMatchObject({ status: 'open' });
    expect(weigering(op('2024-I'), verlopen)).toEqual({ code: 'kader-geldt-niet', van: null, tot });
    expect(() => assess(op('2024-I'), verlopen)).toThrow('handreiking');
  });

  test('trede 0 bestaat alleen onder het stappenplan', () => {
    const met = [...KADERS.values()].filter(
      (k) => weigering(periode({ ...HALF, trede_vorig: 0 }), k) === null,
    );
    expect(met.map((k) => k.id)).toEqual(['stappenplan']);
  });
});

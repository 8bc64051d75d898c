import { describe, expect, test } from 'vitest';
import { bedenkingenBij } from '../../src/assessment/aannemelijk/aannemelijk.ts';
import type { Vorig } from '../../src/assessment/aannemelijk/vorige.ts';
import { KADERS } from '../../src/assessment/kaders/index.ts';
import { parseDatum } from '../../src/dossier/datum.ts';
import type { Periode } from '../../src/dossier/kolommen.ts';
import { parsePeriode } from '../../src/dossier/periode.ts';

const LANDELIJK = [
  {
    halfjaar: '2023-II',
    oorspronkelijk: 27300,
    bijgesteld: 17600,
    datum: parseDatum('2023-11-10') ?? mist(),
    door: 'x',
  },
] as const;

function mist(): never {
  throw new Error('geen datum');
}

function rij(anders: object = {}, nummer = 1): Periode {
  return parsePeriode({
    gemeentecode: `GM90${String(nummer).padStart(2, '0')}`,
    gemeente: `Dorp ${nummer}`,
    halfjaar: '2023-II',
    trede_vorig: 1,
    taakstelling: 54,
    achterstand_begin: 0,
    voorsprong_begin: 0,
    gehuisvest: 54,
    ...anders,
  });
}

function codes(
  perioden: readonly Periode[],
  opties: { kader?: string; vorige?: ReadonlyMap<string, Vorig>; moment?: string } = {},
): string[] {
  const gevonden = bedenkingenBij(perioden, opties.vorige ?? new Map(), {
    moment: parseDatum(opties.moment ?? ''),
    landelijk: LANDELIJK,
    kader: KADERS.get(opties.kader ?? '') ?? null,
    instellingen: {},
  });
  return gevonden.map((b) => `${b.code} ${b.kolom}`);
}

const VORIG: Vorig = {
  trede: 1,
  achterstand: 0,
  voorsprong: 0,
  taakstelling: 50,
  taakstelling_volgend: 54,
  adres: 'Postbus 1',
  postcode: '1234 AB',
  plaats: 'Dorp',
};
const na = (anders: Partial<Vorig> = {}) => new Map([['GM9001', { ...VORIG, ...anders }]]);

describe('een rij op zichzelf', () => {
  test.each<readonly [string, object, string[]]>([
    ['een gewone rij geeft niets', {}, []],
    ['600 in plaats van 60', { gehuisvest: 600 }, ['gehuisvest-ver-boven-opgave gehuisvest']],
    ['108 is precies twee keer 54', { gehuisvest: 108 }, []],
    ['109 is er één meer', { gehuisvest: 109 }, ['gehuisvest-ver-boven-opgave gehuisvest']],
    ['12 op 2 scheelt maar tien', { taakstelling: 2, gehuisvest: 12 }, []],
    ['13 op 2', { taakstelling: 2, gehuisvest: 13 }, ['gehuisvest-ver-boven-opgave gehuisvest']],
    ['een voorsprong maakt de taakstelling niet kleiner', { voorsprong_begin: 40 }, []],
    ['halverwege 55 van 54', { gehuisvest_halverwege: 55 }, ['halverwege-boven-eind gehuisvest_halverwege']],
    ['halverwege evenveel als aan het eind', { gehuisvest_halverwege: 54 }, []],
    [
      'een jaar te vroeg nagegaan',
      { verificatie_datum: '2023-01-12' },
      ['verificatie-voor-peildatum verificatie_datum'],
    ],
    [
      'de dag vóór de peildatum nagegaan',
      { verificatie_datum: '2023-12-31' },
      ['verificatie-voor-peildatum verificatie_datum'],
    ],
    ['op de peildatum nagegaan', { verificatie_datum: '2024-01-01' }, []],
    [
      'bijgesteld een jaar voor de landelijke dag',
      { taakstelling_oorspronkelijk: 84, bijstelling_datum: '2022-11-10' },
      ['bijstelling-ander-jaar bijstelling_datum'],
    ],
    [
      'bijgesteld op een andere dag in het halfjaar',
      { taakstelling_oorspronkelijk: 84, bijstelling_datum: '2023-12-01' },
      [],
    ],
    [
      '840 in plaats van 84',
      { taakstelling_oorspronkelijk: 840, bijstelling_datum: '2023-11-10' },
      ['taakstelling-andere-orde taakstelling_oorspronkelijk'],
    ],
    [
      '580 in plaats van 58',
      { taakstelling_volgend: 580 },
      ['taakstelling-andere-orde taakstelling_volgend'],
    ],
    ['5 in plaats van 58', { taakstelling_volgend: 5 }, ['taakstelling-andere-orde taakstelling_volgend']],
    ['vier keer zo veel', { taakstelling_volgend: 216 }, []],
    [
      'trede 3 zonder achterstand',
      { trede_vorig: 3, voorsprong_begin: 6 },
      ['trede-zonder-achterstand voorsprong_begin'],
    ],
    ['trede 3 met een onbekende achterstand', { trede_vorig: 3, achterstand_begin: null }, []],
  ])('%s', (_wat, anders, verwacht) => {
    expect(codes([rij(anders)], { kader: 'utrecht-2024' })).toEqual(verwacht);
  });

  test('op 1 oktober mag ervoor zijn nagegaan, maar niet vóór het halfjaar', () => {
    const op = (dag: string) => codes([rij({ verificatie_datum: dag })], { moment: '2023-10-01' });
    expect(op('2023-09-20')).toEqual([]);
    expect(op('2023-06-30')).toEqual(['verificatie-voor-peildatum verificatie_datum']);
  });

  test('een oordeel van vóór het halfjaar', () => {
    const oordeel = (dag: string) =>
      codes([
        rij({
          oordeel_overmacht: 'nee',
          oordeel_door: 'GS',
          oordeel_datum: dag,
          oordeel_motivering: 'Omdat.',
        }),
      ]);
    expect(oordeel('2023-06-30')).toEqual(['oordeel-voor-halfjaar oordeel_datum']);
    expect(oordeel('2023-07-01')).toEqual([]);
  });

  test.each<readonly [string, number, boolean]>([
    ['utrecht-2024', 2, false],
    ['utrecht-2024', 3, true],
    ['flevoland', 1, true],
    ['stappenplan', 2, false],
    ['stappenplan', 15, true],
    ['handreiking', 15, false],
    ['', 9, false],
    ['', 10, true],
  ])(
    'onder "%s" op trede 1 met een achterstand van %i: gevraagd %s',
    (kader, achterstand_begin, gevraagd) => {
      expect(codes([rij({ achterstand_begin })], { kader })).toEqual(
        gevraagd ? ['achterstand-op-laagste-trede achterstand_begin'] : [],
      );
    },
  );
});

describe('tegen de vorige ronde', () => {
  test.each<readonly [string, object, Partial<Vorig>, string[]]>([
    ['alles sluit aan', {}, {}, []],
    ['een andere trede', { trede_vorig: 3 }, {}, ['trede-anders-dan-vorige trede_vorig']],
    [
      'de vorige trede was nog niet beslist',
      { trede_vorig: 3, achterstand_begin: 4 },
      { trede: null, achterstand: 4 },
      [],
    ],
    [
      '30 in plaats van 3',
      { achterstand_begin: 30 },
      { achterstand: 3 },
      ['beginstand-anders-dan-vorige achterstand_begin'],
    ],
    [
      'een achterstand die een voorsprong was, is één fout',
      { achterstand_begin: 3 },
      { voorsprong: 3 },
      ['beginstand-anders-dan-vorige achterstand_begin'],
    ],
    [
      '57 waar 75 was aangekondigd',
      { taakstelling: 57, gehuisvest: 57 },
      { taakstelling_volgend: 75 },
      ['taakstelling-anders-dan-aangekondigd taakstelling'],
    ],
    [
      'sindsdien bijgesteld',
      { taakstelling_oorspronkelijk: 84, bijstelling_datum: '2023-11-10' },
      { taakstelling_volgend: 84 },
      [],
    ],
    [
      'trede 1 met achterstand, zoals de vorige ronde eindigde',
      { achterstand_begin: 2 },
      { achterstand: 2 },
      [],
    ],
    [
      'een ander adres',
      { adres: 'Postbus 2', postcode: '1234 AB', plaats: 'Dorp' },
      {},
      ['adres-veranderd adres'],
    ],
    [
      'hetzelfde adres anders geschreven',
      { adres: 'postbus  1', postcode: '1234 AB', plaats: 'DORP' },
      {},
      [],
    ],
  ])('%s', (_wat, anders, vorig, verwacht) => {
    expect(codes([rij(anders)], { kader: 'utrecht-2024', vorige: na(vorig) })).toEqual(verwacht);
  });

  test('een gedeeld adres wordt gevraagd, tenzij het al zo was', () => {
    const adres = { adres: 'Postbus 1', postcode: '1234 AB', plaats: 'Dorp' };
    const twee = [rij(adres), rij(adres, 2)];
    expect(codes(twee)).toEqual(['adres-gedeeld adres', 'adres-gedeeld adres']);
    expect(codes(twee, { vorige: na() })).toEqual(['adres-gedeeld adres']);
  });
});

describe('kolommen', () => {
  const groottes = [171, 27, 17, 23, 46, 48, 10, 54, 36, 32, 390, 72];
  const tabel = (gehuisvest: readonly number[], anders: (t: number) => object = () => ({})) =>
    groottes.map((taakstelling, i) =>
      rij(
        {
          taakstelling,
          gehuisvest: gehuisvest[i],
          taakstelling_volgend: Math.ceil(taakstelling * 1.07),
          ...anders(taakstelling),
        },
        i,
      ),
    );
  const echt = groottes.map((t, i) => Math.round(t * (1.1 - 0.1 * (i % 4))));

  test('zoals zij horen geven niets', () => {
    expect(codes(tabel(echt))).toEqual([]);
  });

  test('één rij verschoven of los gesorteerd', () => {
    const verschoven = [echt.at(-1) ?? 0, ...echt.slice(0, -1)];
    const gesorteerd = [...echt].sort((a, b) => a - b);
    for (const kolom of [verschoven, gesorteerd])
      expect(codes(tabel(kolom))).toContain('kolom-verschoven gehuisvest');
  });

  test('van zeven rijen wordt niets gezegd', () => {
    const verschoven = [echt[6] ?? 0, ...echt.slice(0, 6)];
    expect(codes(tabel(verschoven).slice(0, 7))).not.toContain('kolom-verschoven gehuisvest');
  });

  test('taakstelling en gehuisvest verwisseld', () => {
    const gewisseld = groottes.map((t, i) =>
      rij({ taakstelling: echt[i], gehuisvest: t, taakstelling_volgend: Math.ceil(t * 1.07) }, i),
    );
    expect(codes(gewisseld)).toEqual(['kolommen-verwisseld taakstelling']);
  });

  test('achterstand en voorsprong verwisseld is één vraag', () => {
    const gewisseld = tabel(echt, (t) => (t > 40 ? { trede_vorig: 3, voorsprong_begin: 5 } : {}));
    expect(codes(gewisseld)).toEqual(['kolommen-verwisseld achterstand_begin']);
  });

  test('een ander cijfer is een andere vraag', () => {
    const gewogen = (gehuisvest: number) =>
      bedenkingenBij([rij({ gehuisvest })], new Map(), {
        moment: null,
        landelijk: [],
        kader: null,
        instellingen: {},
      })[0]?.gewogen;
    expect(gewogen(600)).toEqual(gewogen(600));
    expect(gewogen(600)).not.toEqual(gewogen(601));
  });
});

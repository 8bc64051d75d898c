import { describe, expect, test } from 'vitest';
import { type Rangfeiten, rangVan } from '../../src/review/rang.ts';
import { parseRegeling } from '../../src/review/regeling.ts';
import { samenhangbezwaren, type Vrijgavegegevens, vrijgavebezwaren } from '../../src/review/vrijgave.ts';
import { dag, FEITEN, regelingVan, YAML } from './register.ts';

const REGELING = regelingVan(
  `${YAML}mandaten:\n  - { functie: de secretaris, van: 2023-01-01, tot: 2024-02-15 }\n`,
);
const BRIEF: Vrijgavegegevens = {
  datum: dag('2024-02-15'),
  ondertekenaars: ['de secretaris'],
  termijnen: [],
};
const codes = (brief: Partial<Vrijgavegegevens>, vandaag: string) =>
  vrijgavebezwaren({ toestand: 'akkoord' }, { ...BRIEF, ...brief }, REGELING, dag(vandaag)).map(
    (b) => b.code,
  );

describe('vrijgeven', () => {
  test.each([
    ['op de dag van de brief', {}, '2024-02-15', []],
    ['een dag te vroeg', {}, '2024-02-14', ['datum-in-toekomst']],
    ['op de laatste dag die mag', {}, '2024-02-29', []],
    ['een dag te laat', {}, '2024-03-01', ['datum-te-oud']],
    ['op de laatste dag van het mandaat', { datum: dag('2024-02-15') }, '2024-02-16', []],
    ['een dag na het mandaat', { datum: dag('2024-02-16') }, '2024-02-16', ['mandaat-verlopen']],
    [
      'door wie geen mandaat noemt',
      { datum: dag('2024-02-16'), ondertekenaars: ['de voorzitter'] },
      '2024-02-16',
      [],
    ],
    ['op de laatste dag van een termijn', { termijnen: [dag('2024-02-20')] }, '2024-02-20', []],
    ['een dag na een termijn', { termijnen: [dag('2024-02-20')] }, '2024-02-21', ['termijn-verstreken']],
    ['na een termijn die vóór de brief al om was', { termijnen: [dag('2024-02-01')] }, '2024-02-21', []],
  ] as const)('%s', (_, brief, vandaag, verwacht) => {
    expect(codes(brief, vandaag)).toEqual(verwacht);
  });

  test.each(['te-toetsen', 'deels', 'terug', 'bevestigen', 'vervallen', 'oordeel', 'tegenstrijdig'] as const)(
    'mag niet als een brief %s is',
    (toestand) => {
      const uit = vrijgavebezwaren({ toestand }, BRIEF, REGELING, dag('2024-02-16'));
      expect(uit.map((b) => b.code)).toEqual(['niet-akkoord']);
    },
  );

  test('een vooraankondiging gaat niet zonder afschrift en mededeling, en die niet zonder haar', () => {
    const stuk = (soort: string, klaar = true) => ({
      feiten: { ...FEITEN, soort, naam: `GM9001_2023-II_trede4_${soort}`, trede: 4 },
      bezwaren: klaar ? [] : [{ code: 'niet-akkoord' } as const],
    });
    const brief = stuk('vooraankondiging');
    expect(samenhangbezwaren(brief.feiten, [brief]).map((b) => b.code)).toEqual([
      'afschrift-ontbreekt',
      'mededeling-ontbreekt',
    ]);
    const raad = stuk('afschrift-raad', false);
    const alle = [brief, raad, stuk('mededeling')];
    for (const { feiten } of alle.filter((s) => s !== raad))
      expect(samenhangbezwaren(feiten, alle)).toEqual([{ code: 'hoort-bij', naam: raad.feiten.naam }]);
    expect(samenhangbezwaren(raad.feiten, alle)).toEqual([]);
  });
});

const GEWOON: Rangfeiten = {
  vast: null,
  trede: 2,
  tredeVorig: 2,
  soort: 'uitnodiging-overleg',
  spoed: false,
  omslag: 9,
  opgave: 300,
  voorsprong: 0,
  oordelen: 0,
  bijtelling: 0,
  waarschuwingen: 0,
  toelichting: false,
  verandering: -3,
};

describe('de rang', () => {
  test.each<[string, Partial<Rangfeiten>, number, string]>([
    ['niets bijzonders', {}, 6, 'gewoon'],
    ['24 personen verschil', { verandering: 24 }, 6, 'gewoon'],
    ['25 personen verschil', { verandering: -25 }, 5, 'grote-verandering'],
    ['een waarschuwing', { waarschuwingen: 1, verandering: 90 }, 4, 'met-waarschuwing'],
    ['een toelichting', { toelichting: true }, 4, 'met-toelichting'],
    ['een bijtelling', { bijtelling: 1 }, 4, 'met-bijtelling'],
    ['een oordeel', { oordelen: 1, bijtelling: 1 }, 4, 'met-oordeel'],
    ['een voorsprong', { voorsprong: 1, oordelen: 1 }, 3, 'met-voorsprong'],
    ['precies 1% van de opgave', { omslag: 3 }, 3, 'op-de-grens'],
    ['net meer dan 1% van de opgave', { omslag: 4 }, 6, 'gewoon'],
    ['één persoon van een kleine opgave', { omslag: 1, opgave: 5 }, 3, 'op-de-grens'],
    ['trede 4, zoals vorige keer', { trede: 4, tredeVorig: 4 }, 2, 'zware-trede'],
    ['voor het eerst trede 4', { trede: 4, tredeVorig: 3 }, 2, 'eerste-keer-zwaar'],
    ['spoed', { spoed: true }, 2, 'spoed'],
    ['een intrekking op trede 1', { soort: 'intrekking', trede: 1 }, 2, 'zware-brief'],
    ['een open vraag', { vast: 'open', trede: 5 }, 1, 'open'],
  ])('%s', (_, anders, rang, code) => {
    expect(rangVan({ ...GEWOON, ...anders })).toMatchObject({ rang, code });
  });
});

test.each([
  ['een trede zonder route', YAML.replace('[4, 5, 6]', '[4, 5]'), 'route noemt trede 6 niet'],
  [
    'een trede met twee routes',
    YAML.replace('[4, 5, 6]', '[3, 4, 5, 6]'),
    'route noemt trede 3 meer dan eens',
  ],
  [
    'een rol die niemand heeft',
    YAML.replace('akkoord: [jurist] }', 'akkoord: [arts] }'),
    'niemand heeft de rol arts',
  ],
  [
    'een account dat er twee keer in staat',
    YAML.replace('account: c', 'account: b'),
    'het account b staat er twee keer in',
  ],
  [
    'een einde vóór het begin',
    YAML.replace('tot: 2024-02-10', 'van: 2024-03-01, tot: 2024-02-10'),
    'tot ligt vóór van',
  ],
  [
    'een dag die niet bestaat',
    YAML.replace('2024-02-10', '2024-02-31'),
    'mensen.3.tot: geen datum zoals 2026-01-31',
  ],
  ['een onbekende sleutel', `${YAML}spoed: ja\n`, 'onbekende sleutel spoed'],
  [
    'een sleutel die geen sleutel is',
    YAML.replace('[jurist] }', '[jurist], sleutel: AAAA }'),
    'mensen.1.sleutel: geen publieke sleutel',
  ],
])('toetsing.yaml met %s wordt geweigerd', (_, yaml, zin) => {
  const gelezen = parseRegeling(new TextEncoder().encode(yaml), 'toetsing.yaml');
  expect(gelezen).toEqual([zin]);
});

import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { stelSamen } from '../../src/app/boekje/boekje.ts';
import { leesBronnen } from '../../src/app/bronnen/bestanden.ts';
import { leesSjablonen } from '../../src/app/bronnen/sjablonen.ts';
import { laadKaders } from '../../src/app/kaders/laad.ts';
import { mogelijkeBrieven } from '../../src/assessment/mogelijkebrieven.ts';
import { stukkenBij } from '../../src/dossier/briefsoort.ts';
import { parseDatum } from '../../src/dossier/datum.ts';
import { stapOp } from '../../src/dossier/ladder.ts';
import { assess, KADERS, type Kader, parsePeriode } from '../../src/index.ts';
import { eigenGegevens, huisstijlVan } from '../eigen.ts';
import { plat, trede } from '../io.ts';

/** A province that does not exist: four treden, own margins, terms and words, a run of half-years and a postponement. */
const MAP = 'test/kaders/oostland';
const ID = 'oostland-2025';
const GEMEENTEN = 'samples/ronde-2023-II/gemeenten.csv';
const BASIS = ['--kader', ID, '--kaders', MAP, '--gemeenten', GEMEENTEN];
const KOP =
  'gemeentecode;gemeente;halfjaar;trede_vorig;taakstelling;achterstand_begin;voorsprong_begin;gehuisvest;uitstel_tot;verificatie_datum;beoogde_termijn';
const RIJEN = [
  'GM9001;Aardenhof;2026-II;1;60;0;0;60;;;',
  'GM9002;Beekveld;2026-II;1;60;0;0;55;;;',
  'GM9003;Duinbroek;2026-II;1;60;0;0;40;;;',
  'GM9004;Eikerdam;2026-II;2;60;30;0;75;;;',
  'GM9005;Fortenland;2026-II;2;60;30;0;60;;;',
  'GM9006;Grasmeer;2026-II;2;60;30;0;60;2027-03-01;;',
  'GM9007;Heidelo;2026-II;3;60;30;0;60;;2027-01-10;drie maanden na het besluit',
  'GM9007;Heidelo;2026-I;3;60;20;0;50;;;',
  'GM9007;Heidelo;2025-II;2;60;10;0;50;;;',
  'GM9007;Heidelo;2025-I;1;60;0;0;50;;;',
  'GM9008;IJzerhorst;2026-II;3;60;30;0;60;;;',
  'GM9009;Korenwold;2026-II;4;60;30;0;60;;;',
  'GM9010;Lindezijl;2026-II;3;60;30;0;90;;;',
  'GM9011;Noorderkreek;2026-II;3;60;30;0;60;;;',
  'GM9011;Noorderkreek;2026-I;3;60;0;0;30;;;',
  'GM9011;Noorderkreek;2025-II;3;60;10;0;70;;;',
  'GM9011;Noorderkreek;2025-I;3;60;0;0;50;;;',
];

function tabel(rijen: readonly string[]): string {
  const pad = join(mkdtempSync(join(tmpdir(), 'oostland-')), 'invoer.csv');
  writeFileSync(pad, `${[KOP, ...rijen].join('\n')}\n`);
  return pad;
}

let kader: Kader;
beforeAll(async () => {
  kader = (await laadKaders(MAP)).kaders.get(ID) as Kader;
});

const rij = (anders: object) =>
  parsePeriode({
    gemeentecode: 'GM9001',
    gemeente: 'Aardenhof',
    halfjaar: '2026-II',
    trede_vorig: 3,
    taakstelling: 60,
    achterstand_begin: 30,
    voorsprong_begin: 0,
    gehuisvest: 60,
    ...anders,
  });

/** Words that another kader chose: its name, plan, steps and numbers, and what all four have in common. */
function vreemdBeleid(): RegExp[] {
  const eigen = new Set(kader.ladder.treden.map((t) => t.naam));
  const namen = [...KADERS.values()].flatMap((k) => [
    k.titel,
    k.plan,
    k.planfase,
    ...k.ladder.treden.map((t) => t.naam).filter((n) => !/^(?:vooraankondiging|besluit|feitelijke) /.test(n)),
  ]);
  return [
    ...[...new Set(namen)].filter((n) => !eigen.has(n)).map((n) => new RegExp(`\\b${n}\\b`, 'i')),
    /\bCOA\b|regievoerder|woningcorporatie/i,
    /\btrede [056789]\b/,
    /1 (?:april|oktober)\b/,
    /IBT-kaart|verschoonbare|\((?:groen|oranje|rood)\)/,
    /\b(?:twee|vier|twaalf) weken\b|ten minste een maand/,
  ];
}

describe('de brieven van een kader van vier treden', () => {
  let map: string;
  let namen: readonly string[];
  let uit: Awaited<ReturnType<typeof trede>>;
  beforeAll(async () => {
    map = join(mkdtempSync(join(tmpdir(), 'oostland-')), 'uit');
    const opties = ['--halfjaar', '2026-II', '--datum', '2027-01-20', '--formaat', 'txt', '--uit', map];
    uit = await trede('brieven', tabel(RIJEN), ...BASIS, ...opties);
    namen = readdirSync(map).filter((n) => n.endsWith('.txt'));
  }, 120_000);

  test('zijn er allemaal, met wat erbij hoort, en geen is CONCEPT', () => {
    const gemaakt = new Set(namen.map((n) => /_trede\d_(.+)\.txt$/.exec(n)?.[1]));
    const gevraagd = mogelijkeBrieven(kader).flatMap(({ soort, trede: t }) => [
      soort,
      ...stukkenBij(soort, stapOp(kader.ladder, t)),
    ]);
    expect(gemaakt).toEqual(new Set(gevraagd));
  });

  test('noemen geen beleid van een andere provincie', () => {
    expect(namen.length).toBeGreaterThan(10);
    for (const naam of namen) {
      const tekst = plat(readFileSync(join(map, naam), 'utf8'));
      for (const patroon of vreemdBeleid()) expect(tekst, naam).not.toMatch(patroon);
    }
  });

  test('hebben de woorden, de termijnen en de eigen brief van dit kader', () => {
    const lees = (deel: string) =>
      plat(readFileSync(join(map, namen.find((n) => n.includes(deel)) ?? ''), 'utf8'));
    expect(lees('GM9003')).toContain('van trede 1 naar trede 2 van de interventieladder (in gesprek)');
    expect(lees('GM9003')).toContain('Het gesprek is uiterlijk op 10 februari 2027.');
    expect(lees('GM9005')).toContain('verzoek om een herstelplan');
    expect(lees('GM9005')).toContain('uiterlijk op 3 maart 2027');
    expect(lees('GM9002')).toContain('u bent bijna op koers');
    expect(lees('GM9011')).toContain('voortzetting van de hersteltijd');
    expect(lees('GM9007_2026-II_trede4_vooraankondiging')).toContain('vier halfjaren op rij');
    expect(lees('GM9001')).toContain('komt van het Meldpunt Huisvesting Oostland (MHO)');
  });

  test('zonder de eerdere halfjaren is er geen brief, en staat er welke ontbreken', () => {
    expect(uit.code).toBe(3);
    expect(plat(uit.uit + uit.fout)).toMatch(/IJzerhorst[^-]*de cijfers van 2026-I, 2025-II en 2025-I/);
  });
});

test('vier halfjaren op rij volgen ook uit vier rondes naast elkaar: elke ronde bewaart wat die ervoor bewaarde', async () => {
  const boven = mkdtempSync(join(tmpdir(), 'oostland-'));
  const begin: Readonly<Record<string, string>> = {
    '2025-I': '3;60;0;0;50',
    '2025-II': '3;60;10;0;50',
    '2026-I': '3;60;20;0;50',
    '2026-II': '3;60;30;0;50',
  };
  let laatste = '';
  for (const [halfjaar, cijfers] of Object.entries(begin)) {
    const [jaar, helft] = halfjaar.split('-');
    const datum = helft === 'I' ? `${jaar}-07-15` : `${Number(jaar) + 1}-01-15`;
    laatste = join(boven, `${halfjaar}-${ID}`);
    const invoer = tabel([`GM9007;Heidelo;${halfjaar};${cijfers};;;`]);
    const { code } = await trede(
      'brieven',
      invoer,
      ...BASIS,
      '--datum',
      datum,
      '--formaat',
      'txt',
      '--uit',
      laatste,
    );
    expect([3, 7]).toContain(code);
  }
  const { beoordelingen } = JSON.parse(readFileSync(join(laatste, 'beoordeling.json'), 'utf8'));
  expect(beoordelingen[0]).toMatchObject({ trede: 4, status: 'bepaald', brieven: ['vooraankondiging'] });
}, 120_000);

describe('uitstel met een einddatum', () => {
  const op = (moment: string) =>
    assess(rij({ trede_vorig: 2, uitstel_tot: '2027-02-15' }), kader, {
      moment: parseDatum(moment) ?? undefined,
    } as never);

  test('geldt tot en met die dag, en de dag erna niet meer', () => {
    expect(op('2027-02-15')).toMatchObject({ status: 'bepaald', trede: 2, uitstel: 'loopt' });
    expect(op('2027-02-16')).toMatchObject({ status: 'bepaald', trede: 3, uitstel: 'voorbij' });
  });

  test('onder een kader dat er niet naar kijkt, zegt het niets over de beoordeling', () => {
    const ander = KADERS.get('utrecht-2024') as Kader;
    expect(assess(rij({ uitstel_tot: '2027-02-15' }), ander).uitstel).toBeNull();
  });
});

test('een trede die dit kader niet kent, wordt bij naam geweigerd; zo ook een halfjaar van vóór 2025-I', async () => {
  const vijf = await trede('beoordeel', tabel(['GM9001;Aardenhof;2026-II;5;60;0;0;60;;;']), ...BASIS);
  expect(vijf.code).toBe(4);
  expect(plat(vijf.fout)).toContain(
    'Onder oostland-2025 lopen de treden van 1 tot en met 4; Aardenhof staat op 5.',
  );
  const vroeg = await trede('beoordeel', tabel(['GM9001;Aardenhof;2024-II;1;60;0;0;60;;;']), ...BASIS);
  expect(vroeg.code).toBe(4);
  expect(plat(vroeg.fout)).toContain('Het kader oostland-2025 geldt vanaf 2025-I');
});

test('de uitleg kent de hoogste trede van dit kader', async () => {
  const invoer = tabel(['GM9009;Korenwold;2026-II;4;60;30;0;60;;;']);
  const { uit } = await trede('uitleg', invoer, ...BASIS, '--gemeente', 'Korenwold');
  expect(plat(uit)).toContain('Hoger dan trede 4 bestaat niet.');
});

test('het proefboekje van dit kader toont elke brief en elke tak die het kan bereiken, in een halfjaar waarin het geldt', () => {
  const sjablonen = leesSjablonen(leesBronnen({ kaders: { map: MAP, alleen: null } } as never));
  const { huisstijl } = huisstijlVan();
  const { delen, dekking } = stelSamen(
    sjablonen,
    huisstijl,
    eigenGegevens(),
    undefined,
    new Map([[ID, kader]]),
  );
  expect(dekking.onbereikt.filter((m) => m.melding.includes(`(${ID})`))).toEqual([]);
  expect(delen[0]?.brieven.length).toBeGreaterThan(8);
}, 120_000);

test('vergelijk past met vijf kaders in 80 kolommen, en een kader dat voor geen rij geldt krijgt geen kolom', async () => {
  const { uit } = await trede(
    'vergelijk',
    tabel(RIJEN),
    '--halfjaar',
    '2026-II',
    '--kaders',
    MAP,
    '--gemeenten',
    GEMEENTEN,
  );
  expect(uit.split('\n').filter((regel) => regel.length > 80)).toEqual([]);
  expect(uit).toMatch(/^Gemeente .*oostland-2025/m);
  const almere = await trede('vergelijk', 'samples/almere-2023-II/invoer.csv', '--kaders', MAP);
  expect(almere.uit).not.toMatch(/^Gemeente .*oostland-2025/m);
  expect(plat(almere.uit)).toContain('Voor geen rij geldt: oostland-2025.');
});

import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plat, trede } from '../io.ts';

const REGISTER = ['--gemeenten', 'samples/ronde-2023-II/gemeenten.csv'];
const UTRECHT = ['--kader', 'utrecht-2024'];
const KOLOMMEN = [
  'gemeentecode',
  'gemeente',
  'halfjaar',
  'trede_vorig',
  'taakstelling',
  'achterstand_begin',
  'voorsprong_begin',
  'gehuisvest',
  'oordeel_volgende_trede',
  'oordeel_volgende_trede_motivering',
  'oordeel_taakverwaarlozing',
  'oordeel_taakverwaarlozing_motivering',
  'oordeel_door',
  'oordeel_datum',
  'verificatie_datum',
];
/** Beekveld goes from 3 to 4 by its figures; Aardenhof stays on 2. What is on record says something else of both. */
const AARDENHOF = [
  'GM9001;Aardenhof;2024-I;2;20;10;0;25;nee',
  'Wij wachten nog een halfjaar.;ja;De gemeente heeft niets gedaan.',
  'De commissie;30-7-2024;10-7-2024',
].join(';');
const BEEKVELD = [
  'GM9002;Beekveld;2024-I;3;20;10;0;20;nee',
  'Wij blijven op trede 3 en overleggen verder.;;',
  'De commissie;30-7-2024;10-7-2024',
].join(';');

function map(): string {
  return mkdtempSync(join(tmpdir(), 'trede-oordelen-'));
}

function tabel(...rijen: readonly string[]): string {
  const pad = join(map(), 'her.csv');
  writeFileSync(pad, `${[KOLOMMEN.join(';'), ...rijen].join('\n')}\n`);
  return pad;
}

async function brieven(bestand: string, ...opties: string[]) {
  const uit = join(map(), 'uit');
  const { code } = await trede(
    'brieven',
    bestand,
    ...REGISTER,
    ...opties,
    '--formaat',
    'txt',
    '--datum',
    '2024-08-13',
    '--uit',
    uit,
  );
  const namen = readdirSync(uit).filter((naam) => naam.startsWith('GM') && naam.endsWith('.txt'));
  return { code, namen, tekst: namen.map((n) => plat(readFileSync(join(uit, n), 'utf8'))).join('\n') };
}

describe('een oordeel dat geen rol speelt', () => {
  test('staat in beoordeel met rij en cel, en in JSON als niet gebruikt', async () => {
    const { code, uit } = await trede('beoordeel', tabel(AARDENHOF), ...REGISTER, ...UTRECHT);
    expect(code).toBe(0);
    expect(plat(uit)).toContain(
      'In oordeel_taakverwaarlozing (rij 2, cel K2) staat ja. Dat antwoord speelt geen rol in deze uitkomst: het is niet gebruikt en komt niet in de brief.',
    );
    const json = await trede('beoordeel', tabel(AARDENHOF), ...REGISTER, ...UTRECHT, '--json');
    const [b] = JSON.parse(json.uit).beoordelingen;
    expect([b.status, b.trede]).toEqual(['bepaald', 2]);
    expect(b.oordelen.map((o: { gebruikt: boolean }) => o.gebruikt)).toEqual([false, false]);
    expect(b.waarschuwingen).toContainEqual(
      expect.objectContaining({ code: 'oordeel-niet-gebruikt', kolom: 'oordeel_volgende_trede' }),
    );
  });

  test('staat in controleer met een kader, en zonder kader niet', async () => {
    const bestand = tabel(AARDENHOF, BEEKVELD);
    const zonder = await trede('controleer', bestand, ...REGISTER, '--json');
    expect(JSON.parse(zonder.uit).waarschuwingen).toEqual([]);
    const met = await trede('controleer', bestand, ...REGISTER, ...UTRECHT, '--json');
    expect(met.code).toBe(0);
    const lijst = JSON.parse(met.uit).waarschuwingen as {
      code: string;
      rij: number;
      kolom: string;
      cel: string;
      waarde: string;
    }[];
    expect(lijst.map((w) => [w.code, w.rij, w.kolom, w.cel, w.waarde])).toEqual([
      ['oordeel-niet-gebruikt', 2, 'oordeel_taakverwaarlozing', 'K2', 'ja'],
      ['oordeel-niet-gebruikt', 2, 'oordeel_volgende_trede', 'I2', 'nee'],
      ['tegenspraak', 3, 'oordeel_volgende_trede', 'I3', 'nee'],
    ]);
  });

  test('laat geen woord na in een brief van trede 2, die definitief blijft', async () => {
    const { code, namen, tekst } = await brieven(tabel(AARDENHOF), ...UTRECHT);
    expect([code, namen]).toEqual([0, ['GM9001_2024-I_trede2_uitnodiging-overleg.txt']]);
    for (const woord of ['Wij wachten', 'niets gedaan', 'De commissie', '30 juli 2024', 'afgewogen'])
      expect(tekst).not.toContain(woord);
  });

  test('houdt een vooraankondiging CONCEPT met de cel als reden, en laat er geen woord in na', async () => {
    const zonderVolgende = BEEKVELD.replace(
      'nee;Wij blijven op trede 3 en overleggen verder.;;',
      ';;ja;De gemeente heeft niets gedaan.',
    );
    const { code, namen, tekst } = await brieven(tabel(zonderVolgende), ...UTRECHT);
    expect([code, namen[2]]).toEqual([7, 'GM9002_2024-I_trede4_vooraankondiging_CONCEPT.txt']);
    expect(tekst).toContain(
      'In oordeel_taakverwaarlozing (rij 2, cel K2) staat een antwoord dat in deze uitkomst geen rol speelt.',
    );
    for (const woord of ['niets gedaan', 'De commissie', '30 juli 2024']) expect(tekst).not.toContain(woord);
  });

  test('heet in een dossier naar zijn plaats', async () => {
    const pad = join(map(), 'dossier.yaml');
    writeFileSync(
      pad,
      [
        'schema: 1',
        'gemeentecode: GM9001',
        'gemeente: Aardenhof',
        'halfjaren:',
        '  - halfjaar: 2024-I',
        '    trede_vorig: 1',
        '    taakstelling: 20',
        '    achterstand_begin: 0',
        '    voorsprong_begin: 0',
        '    gehuisvest: 15',
        '    oordelen:',
        '      - { vraag: oordeel_overmacht, antwoord: nee, door: GS, datum: 2024-07-10, motivering: Niet gebleken. }',
        '      - { vraag: oordeel_afzien, antwoord: ja, door: GS, datum: 2024-07-10, motivering: Te vroeg. }',
      ].join('\n'),
    );
    const { uit } = await trede('controleer', pad, ...REGISTER, ...UTRECHT, '--json');
    const plaatsen = (lijst: { kolom: string }[]) => lijst.map((w) => w.kolom);
    expect(plaatsen(JSON.parse(uit).waarschuwingen)).toEqual(['halfjaren[0].oordelen[1]']);
    expect(plat((await trede('beoordeel', pad, ...REGISTER, ...UTRECHT)).uit)).toContain(
      'In oordeel_afzien (halfjaren[0].oordelen[1]) staat ja.',
    );
  });
});

describe('een antwoord dat de uitkomst tegenspreekt', () => {
  test('maakt haar een voorstel, met de cel, leeg als antwoord en de kolom waar ruimte is', async () => {
    const { uit } = await trede('beoordeel', tabel(BEEKVELD), ...REGISTER, ...UTRECHT, '--json');
    const [b] = JSON.parse(uit).beoordelingen;
    expect([b.status, b.trede, b.oordelen[0].gebruikt]).toEqual(['open', 4, false]);
    expect(b.openOordelen).toEqual([
      {
        vraag: expect.stringContaining('In oordeel_volgende_trede (rij 2, cel I2) staat nee'),
        kolom: 'oordeel_volgende_trede',
        antwoorden: ['leeg', 'oordeel_afzien'],
        bron: { document: 'utrecht-2024', paragraaf: '3.1.1' },
      },
    ]);
  });

  test('laat de vooraankondiging CONCEPT, noemt de cel één keer en komt er niet in', async () => {
    const { code, tekst } = await brieven(tabel(BEEKVELD), ...UTRECHT);
    expect(code).toBe(7);
    expect(tekst).toContain('Nog te beslissen: In oordeel_volgende_trede (rij 2, cel I2) staat nee');
    expect(tekst).not.toContain('een antwoord dat in deze uitkomst geen rol speelt');
    expect(tekst).not.toContain('Wij blijven op trede 3');
  });

  test('de cel leegmaken beslist, zegt uitleg', async () => {
    const { uit } = await trede(
      'uitleg',
      tabel(BEEKVELD),
      ...REGISTER,
      ...UTRECHT,
      '--gemeente',
      'Beekveld',
      '--json',
    );
    expect(JSON.parse(uit).omslag).toContainEqual(
      expect.objectContaining({
        kolom: 'oordeel_volgende_trede',
        waarde: 'leeg',
        trede: 4,
        status: 'bepaald',
      }),
    );
  });

  test('Almere onder het stappenplan gaat niet definitief naar trede 4 terwijl iemand nee zei', async () => {
    const { code, tekst } = await brieven(
      'samples/almere-2023-II/invoer-met-oordeel.csv',
      '--kader',
      'stappenplan',
      '--huisstijl',
      'huisstijl/oeverland',
      '--gemeenten',
      'data/gemeenten.csv',
    );
    expect(code).toBe(7);
    expect(tekst).toContain('In oordeel_op_schema (rij 2, cel Q2)');
    expect(tekst).not.toContain('Het actieve toezicht blijft');
  });
});

describe('controleer met een kader', () => {
  test('meldt een rij die het kader weigert als fout', async () => {
    const { code, uit } = await trede(
      'controleer',
      tabel(AARDENHOF.replace('2024-I;2', '2023-I;2')),
      ...REGISTER,
      ...UTRECHT,
      '--json',
    );
    expect(code).toBe(4);
    expect(JSON.parse(uit).fouten).toMatchObject([{ code: 'kader-geldt-niet', rij: 2, kolom: 'halfjaar' }]);
  });

  test.each([
    ['--moment', '2024-04-01'],
    ['--instelling', 'marge=laagste'],
  ])('%s zonder kader is verkeerd gebruik', async (optie, waarde) => {
    const { code, fout } = await trede('controleer', tabel(AARDENHOF), ...REGISTER, optie, waarde);
    expect(code).toBe(2);
    expect(plat(fout)).toContain(`${optie} hoort bij een kader. → Voeg --kader toe`);
  });
});

import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brievenIn, plat, trede } from '../io.ts';

const REGISTER = ['--gemeenten', 'samples/ronde-2023-II/gemeenten.csv'];
const GRASMEER = ['samples/dossier-grasmeer/dossier.yaml', ...REGISTER];
const TOT_6 = ['samples/dossier-tot-trede-6/dossier.yaml', ...REGISTER];
const UTRECHT = ['--kader', 'utrecht-2024'];

function bestand(inhoud: string, naam = 'dossier.yaml'): string {
  const pad = join(mkdtempSync(join(tmpdir(), 'trede-dossier-')), naam);
  writeFileSync(pad, inhoud);
  return pad;
}

interface Beoordeling {
  readonly rij: number | null;
  readonly halfjaar: string;
  readonly moment?: string;
  readonly tredeVorig: number;
  readonly trede: number;
  readonly brieven: readonly string[];
  readonly gebeurtenissen: number;
}

async function beoordelingen(...argumenten: string[]): Promise<readonly Beoordeling[]> {
  const { code, uit } = await trede('beoordeel', ...argumenten, ...UTRECHT, '--json');
  expect(code).toBe(0);
  return (JSON.parse(uit) as { beoordelingen: Beoordeling[] }).beoordelingen;
}

describe('beoordeel speelt een dossier na', () => {
  test('Grasmeer klimt naar 3, blijft, bevriest, daalt en is op 20 april klaar', async () => {
    const { code, uit } = await trede('beoordeel', ...GRASMEER, ...UTRECHT);
    expect(code).toBe(0);
    expect(uit.split('\n').slice(0, 9)).toEqual([
      'Grasmeer (GM9006)',
      '',
      'Halfjaar      Trede  Achterstand  Brief',
      '2023-II       1 → 2  0 → 12       uitnodiging-overleg',
      '2024-I        2 → 3  12 → 16      verzoek-verbeterplan',
      '2024-II       3 → 3  16 → 12      voortzetting',
      '2025-I        3 → 3  12 → 16      voortzetting',
      '2025-II       3 → 2  16 → 3       uitnodiging-overleg',
      '2026-I 20-04  2 → 1  3 (nog 0)    beoordeling',
    ]);
    expect(plat(uit)).toContain('De gemeente heeft voor de achterstand een verschoonbare reden.');
    expect(plat(uit)).toContain('6 beoordelingen: 6 bepaald, 0 open, 0 onbepaald. Kader: utrecht-2024.');
  });

  test('Noorderkreek klimt stap voor stap naar 6 en eindigt met een intrekking', async () => {
    const lijst = await beoordelingen(...TOT_6);
    expect(
      lijst.map((b) => `${b.halfjaar} ${b.moment ?? ''} ${b.tredeVorig}→${b.trede} ${b.brieven.join()}`),
    ).toEqual([
      '2023-II  1→2 uitnodiging-overleg',
      '2024-I  2→3 verzoek-verbeterplan',
      '2024-II  3→4 vooraankondiging',
      '2025-I 2025-05-06 4→5 besluit',
      '2025-I  5→5 voortzetting',
      '2025-II 2025-08-20 5→6 feitelijke-indeplaatsstelling',
      '2025-II  6→6 voortzetting',
      '2026-I 2026-05-11 6→1 intrekking',
    ]);
  });

  test.each([GRASMEER, TOT_6])(
    'past op een terminal van 80 kolommen, zonder losse eindjes',
    async (...dossier) => {
      const { uit } = await trede('beoordeel', ...dossier.flat(), ...UTRECHT);
      for (const regel of uit.split('\n')) expect(regel.length, regel).toBeLessThanOrEqual(80);
      expect(uit).not.toMatch(/undefined|NaN|\[object|\{\{|null/);
    },
  );

  test('vertelt de richttijden en wat er na de laatste beoordeling gebeurde', async () => {
    const uit = plat((await trede('beoordeel', ...TOT_6, ...UTRECHT)).uit);
    expect(uit).toContain('meer dan een jaar (16 maanden)');
    expect(uit).toContain('sinds 1 januari 2025 op trede 4 of hoger: 7 maanden');
    expect(uit).toContain('Na de laatste beoordeling: intrekking op 2026-05-19.');
    const tot = await trede('beoordeel', ...GRASMEER, ...UTRECHT, '--halfjaar', '2024-II');
    expect(plat(tot.uit)).toContain(
      'Alle stappen samen, richttijd een jaar: 12 maanden sinds 1 januari 2024; die loopt tot en met 1 januari 2025.',
    );
  });

  test('--json heeft de vorm van het contract, met rij null, het moment en het aantal nieuwe gebeurtenissen', async () => {
    const [eerste, tweede, , vierde] = await beoordelingen(...TOT_6);
    expect(Object.keys(eerste ?? {}).slice(0, 4)).toEqual(['rij', 'gemeentecode', 'gemeente', 'halfjaar']);
    expect(eerste).toMatchObject({ rij: null, gemeentecode: 'GM9011', gebeurtenissen: 0 });
    expect(eerste).not.toHaveProperty('moment');
    expect(tweede).toMatchObject({ gebeurtenissen: 3 });
    expect(vierde).toMatchObject({ moment: '2025-05-06', gebeurtenissen: 2 });
  });

  test('--halfjaar toont één halfjaar, met de trede die uit de vorige volgt; een ander halfjaar is verkeerd gebruik', async () => {
    const lijst = await beoordelingen(...GRASMEER, '--halfjaar', '2024-II');
    expect(lijst).toMatchObject([{ halfjaar: '2024-II', tredeVorig: 3, trede: 3 }]);
    const { code, fout } = await trede('beoordeel', ...GRASMEER, ...UTRECHT, '--halfjaar', '2020-I');
    expect(code).toBe(2);
    expect(plat(fout)).toContain('Het dossier heeft: 2023-II, 2024-I');
  });

  test('--datum geldt voor de laatste brief en niet voor de eerdere', async () => {
    const tot3 = `schema: 1\ngemeentecode: GM9006\ngemeente: Grasmeer\nhalfjaren:
  - { halfjaar: 2023-II, trede_vorig: 2, taakstelling: 40, achterstand_begin: 5, gehuisvest: 30 }\n`;
    const gesprek = async (tekst: string) => {
      const { uit } = await trede(
        'beoordeel',
        bestand(tekst),
        ...REGISTER,
        ...UTRECHT,
        '--datum',
        '2024-02-15',
        '--json',
      );
      const { beoordelingen } = JSON.parse(uit) as {
        beoordelingen: { termijnen: { soort: string; datum: string | null }[] }[];
      };
      return beoordelingen[0]?.termijnen.find((t) => t.soort === 'gesprek')?.datum;
    };
    expect(await gesprek(tot3)).toBe('2024-03-14');
    expect(await gesprek(`${tot3}  - { halfjaar: 2024-I, taakstelling: 40, gehuisvest: 30 }\n`)).toBeNull();
  });

  test('--moment hoort in het dossier, exit 2', async () => {
    const { code, fout } = await trede('beoordeel', ...GRASMEER, ...UTRECHT, '--moment', '2024-04-01');
    expect(code).toBe(2);
    expect(plat(fout)).toContain('Zet moment bij het halfjaar in het dossier.');
  });
});

describe('een dossier dat niet deugt geeft exit 4 en niets anders', () => {
  const KOP = 'schema: 1\ngemeentecode: GM9006\ngemeente: Grasmeer\nhalfjaren:\n';
  const EERSTE =
    '  - { halfjaar: 2023-II, trede_vorig: 1, taakstelling: 40, achterstand_begin: 0, voorsprong_begin: 0, gehuisvest: 30 }\n';

  test('een andere trede dan uit de vorige beoordeling volgt', async () => {
    const pad = bestand(
      `${KOP}${EERSTE}  - { halfjaar: 2024-I, trede_vorig: 3, taakstelling: 40, gehuisvest: 30 }\n`,
    );
    const { code, uit, fout } = await trede('beoordeel', pad, ...REGISTER, ...UTRECHT);
    expect([code, uit]).toEqual([4, '']);
    expect(plat(fout)).toContain(
      'halfjaren[1].trede_vorig: In 2024-I staat trede_vorig 3, maar onder utrecht-2024 kwam de gemeente bij de beoordeling ervoor op trede 2.',
    );
  });

  test('een halfjaar van vóór het kader, met de grens', async () => {
    const pad = bestand(`${KOP}${EERSTE.replace('2023-II', '2023-I')}`);
    const { code, fout } = await trede('beoordeel', pad, ...REGISTER, ...UTRECHT);
    expect(code).toBe(4);
    expect(plat(fout)).toContain('geldt vanaf 2023-II');
  });

  test('controleer meldt alles met regel en pad, ook als JSON, en zegt anders dat het in orde is', async () => {
    const pad = bestand(`${KOP}  - { halfjaar: 2023-III, gehuisvest: veel }\n`, 'dossier.json');
    const { code, uit } = await trede('controleer', pad, ...REGISTER, '--json');
    expect(code).toBe(4);
    expect(JSON.parse(uit)).toMatchObject({
      schema: 1,
      fouten: [
        { code: 'geen-halfjaar', rij: 5, kolom: 'halfjaren[0].halfjaar', waarde: '2023-III' },
        { code: 'geen-geheel-getal', rij: 5, kolom: 'halfjaren[0].gehuisvest', waarde: 'veel' },
      ],
    });
    expect(plat((await trede('controleer', pad, ...REGISTER)).uit)).toContain(
      'rij 5, halfjaren[0].halfjaar:',
    );
    const goed = await trede('controleer', ...GRASMEER);
    expect([goed.code, goed.uit]).toEqual([0, '6 beoordelingen en 10 gebeurtenissen in orde.\n']);
  });
});

const map = () => mkdtempSync(join(tmpdir(), 'trede-dossier-'));

describe('brieven uit een dossier', () => {
  test('de brief is die van de laatste beoordeling', async () => {
    const uit = map();
    const { code } = await trede('brieven', ...GRASMEER, ...UTRECHT, '--datum', '2026-06-01', '--uit', uit);
    expect(code).toBe(0);
    expect(brievenIn(uit)).toEqual(['GM9006_2026-I_trede1_beoordeling.docx']);
  });

  test('de laatste brief van een eerder halfjaar met --halfjaar', async () => {
    const uit = map();
    const { code } = await trede(
      'brief',
      ...GRASMEER,
      ...UTRECHT,
      '--halfjaar',
      '2023-II',
      '--datum',
      '2024-02-15',
      '--uit',
      uit,
    );
    expect([0, 7]).toContain(code);
    expect(readdirSync(uit)[0]).toMatch(/^GM9006_2023-II_trede/);
  });

  test('vergelijk leest geen dossier: exit 2, met de weg die er wel is', async () => {
    const { code, fout } = await trede('vergelijk', ...GRASMEER);
    expect(code).toBe(2);
    expect(plat(fout)).toContain('dit commando leest alleen een tabel.');
  });
});

describe('uitleg van een dossier', () => {
  test('noemt wat minder huisvestingen hadden gegeven, ook op een dag in het halfjaar', async () => {
    const { code, uit } = await trede('uitleg', ...GRASMEER, ...UTRECHT);
    expect(code).toBe(0);
    expect(plat(uit)).toMatch(/Met 3 huisvestingen minder \(22\) was het trede 2 geweest\./);
  });

  test('--svg tekent elk halfjaar met zijn trede, twee keer dezelfde bytes', async () => {
    const svg = join(map(), 'verloop.svg');
    expect((await trede('uitleg', ...GRASMEER, ...UTRECHT, '--svg', svg)).code).toBe(0);
    const eerst = readFileSync(svg, 'utf8');
    expect(eerst).toContain('role="img"');
    expect(eerst).toContain('2023-II: achterstand');
    expect((await trede('uitleg', ...GRASMEER, ...UTRECHT, '--svg', svg)).code).toBe(0);
    writeFileSync(svg, 'anders');
    expect((await trede('uitleg', ...GRASMEER, ...UTRECHT, '--svg', svg)).code).toBe(2);
  });
});

describe('brieven van een dossier dat onbepaald is', () => {
  test.each([
    ['dossier-tot-trede-6', 'flevoland', 'over 2024-I op 1 juli 2024: "Ligt de gemeente op schema'],
    ['dossier-tot-trede-6', 'handreiking', 'over 2023-II op 1 januari 2024: doorlooptijd_weken is leeg'],
    [
      'dossier-grasmeer',
      'stappenplan',
      'over 2025-II op 1 januari 2026: "Gaat de gemeente naar de volgende trede?',
    ],
  ])('%s onder %s: noemt welke eerdere vraag openstaat', async (map, kader, vraag) => {
    const dossier = ['--gemeenten', 'samples/ronde-2023-II/gemeenten.csv', '--kader', kader];
    const uit = ['--datum', '2026-07-10', '--formaat', 'txt', '--uit', mkdtempSync(join(tmpdir(), 'trede-'))];
    const r = await trede('brieven', `samples/${map}/dossier.yaml`, ...dossier, ...uit);
    expect(r.code).toBe(3);
    expect(plat(r.uit)).toContain(
      `leeg en beslissend: trede_vorig (dossier); open is eerst, in de beoordeling ${vraag}`,
    );
  });
});

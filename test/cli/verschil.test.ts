import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { plat, trede } from '../io.ts';

const BRIEF = `Provincie Middenland (fictief)

Datum       15 februari 2024
Onderwerp   Toezicht tweede helft 2023

Geacht college,

Op 1 januari 2024 is er een achterstand van 45 vergunninghouders. Dat is hooguit
de helft van de achterstand een halfjaar eerder. Wij nodigen u uit.

Omschrijving                     Aantal vergunninghouders
---------------------------------------------------------
Achterstand 2023-I                                    147
Totaal te huisvesten 2023-II                        1.363
Achterstand per 1 januari 2024                         45

Hoogachtend,
`;

let wortel = '';
let [map1, map2] = ['', ''];
beforeEach(() => {
  wortel = mkdtempSync(join(tmpdir(), 'trede-verschil-'));
  [map1, map2] = [join(wortel, 'oud'), join(wortel, 'nieuw')];
  mkdirSync(map1);
  mkdirSync(map2);
});

const zet = (map: string, naam: string, inhoud = BRIEF) => writeFileSync(join(map, naam), inhoud);
const verschil = (...opties: string[]) => trede('verschil', map1, map2, ...opties);
const json = async (...opties: string[]) => JSON.parse((await verschil('--json', ...opties)).uit);

describe('twee mappen met dezelfde brieven', () => {
  test('verschillen niet, en de uitgang is 0', async () => {
    zet(map1, 'GM0034_2023-II_trede2_uitnodiging-overleg.txt');
    zet(map2, 'GM0034_2023-II_trede2_uitnodiging-overleg.txt', BRIEF.replaceAll('\n', '\r\n'));
    const { code, uit, fout } = await verschil();
    expect([code, fout]).toEqual([0, '']);
    expect(uit).toBe('Geen verschil: de brieven van 1 gemeente zijn gelijk.\n');
    expect(await json()).toMatchObject({ schema: 1, gemeenten: [], gelijk: 1 });
  });

  test('hetzelfde stuk als Word en als tekst verschilt niet van zichzelf', async () => {
    for (const map of [map1, map2]) {
      const argumenten = ['samples/almere-2023-II/invoer.csv', '--kader', 'utrecht-2024', '--uit', map];
      expect((await trede('brieven', ...argumenten, '--formaat', 'docx,txt')).code).toBe(0);
    }
    const [tekst = ''] = readdirSync(map2).filter((naam) => naam.endsWith('.txt'));
    // Word comes first: the text beside it is not read.
    writeFileSync(join(map2, tekst), 'iets anders');
    expect((await json()).gemeenten).toEqual([]);
    rmSync(join(map2, tekst.replace('.txt', '.docx')));
    expect((await json()).gemeenten).toHaveLength(1);
  });
});

describe('wat verschilt', () => {
  const ANDERS = BRIEF.replaceAll('45', '54').replace('1.363', '1.372').replace('hooguit', 'meer dan');

  test('eerst de trede en de cijfers, dan de woorden met - en +', async () => {
    zet(map1, 'GM0034_2023-II_trede2_uitnodiging-overleg.txt');
    zet(map2, 'GM0034_2023-II_trede3_uitnodiging-overleg_CONCEPT.txt', ANDERS);
    const { code, uit } = await verschil();
    expect(code).toBe(0);
    expect(uit.split('\n').slice(0, 5)).toEqual([
      'Almere (GM0034): trede 2 → 3',
      '  - uitnodiging-overleg, 2023-II, trede 2',
      '  + uitnodiging-overleg, 2023-II, trede 3, CONCEPT',
      '    Totaal te huisvesten 2023-II: 1.363 → 1.372',
      '    Achterstand per 1 januari 2024: 45 → 54',
    ]);
    expect(plat(uit)).toContain('- Op 1 januari 2024 is er een achterstand van «45» vergunninghouders.');
    expect(plat(uit)).toContain('+ Op 1 januari 2024 is er een achterstand van «54» vergunninghouders.');
    for (const regel of uit.split('\n')) expect(regel.length, regel).toBeLessThanOrEqual(80);
  });

  test('--json geeft trede, cijfers als getal, en de hele alinea’s', async () => {
    zet(map1, 'GM0034_2023-II_trede2_uitnodiging-overleg.txt');
    zet(map2, 'GM0034_2023-II_trede3_uitnodiging-overleg.txt', ANDERS);
    const { gemeenten } = await json();
    expect(gemeenten[0]).toMatchObject({
      gemeentecode: 'GM0034',
      gemeente: 'Almere',
      trede: { van: 2, naar: 3 },
      cijfers: [
        { brief: 'uitnodiging-overleg', omschrijving: 'Totaal te huisvesten 2023-II', van: 1363, naar: 1372 },
        { omschrijving: 'Achterstand per 1 januari 2024', van: 45, naar: 54 },
      ],
    });
    expect(gemeenten[0].woorden).toHaveLength(1);
    expect(gemeenten[0].woorden[0].van).toMatch(/^Op 1 januari 2024 .* Wij nodigen u uit\.$/);
  });

  test('twee ronden: een rij met een ander halfjaar in haar naam hoort bij dezelfde rij', async () => {
    zet(map1, 'GM0034_2023-II_trede2_uitnodiging-overleg.txt');
    const later = BRIEF.replace('Achterstand 2023-I ', 'Achterstand 2023-II').replace('147', ' 45');
    zet(map2, 'GM0034_2024-I_trede2_uitnodiging-overleg.txt', later);
    const { gemeenten } = await json();
    expect(gemeenten[0].cijfers).toEqual([
      {
        brief: 'uitnodiging-overleg',
        omschrijving: 'Achterstand 2023-II',
        omschrijvingVan: 'Achterstand 2023-I',
        van: 147,
        naar: 45,
      },
    ]);
    expect((await verschil()).uit).toContain('    Achterstand 2023-I → Achterstand 2023-II: 147 → 45\n');
  });

  test('een rij die er niet meer is, wordt genoemd als geen', async () => {
    zet(map1, 'GM0034_2023-II_trede2_voortzetting.txt');
    zet(map2, 'GM0034_2023-II_trede2_voortzetting.txt', BRIEF.replace(/Achterstand per.*\n/, ''));
    expect((await verschil()).uit).toContain('Achterstand per 1 januari 2024: 45 → geen');
  });

  test('een brief van een andere soort, een brief erbij en een brief weg', async () => {
    zet(map1, 'GM0034_2023-II_trede3_voortzetting.txt');
    zet(map2, 'GM0034_2023-II_trede4_vooraankondiging.txt', ANDERS);
    zet(map2, 'GM0034_2023-II_trede4_mededeling.txt');
    zet(map1, 'GM0014_2023-II_trede1_beoordeling.txt');
    const { uit } = await verschil();
    expect(uit).toContain('Groningen (GM0014): trede 1 → geen\n  - beoordeling, 2023-II, trede 1\n');
    expect(uit).toContain('  - voortzetting, 2023-II, trede 3\n  + vooraankondiging, 2023-II, trede 4\n');
    expect(uit).toContain('Een brief van een andere soort: de woorden zijn niet vergeleken.');
    expect(uit).toContain('  + mededeling, 2023-II, trede 4\n');
    expect(plat(uit)).toContain('2 gemeenten verschillen');
  });

  test('--kort telt de alinea’s en toont ze niet', async () => {
    zet(map1, 'GM0034_2023-II_trede2_voortzetting.txt');
    zet(map2, 'GM0034_2023-II_trede2_voortzetting.txt', ANDERS);
    const { uit } = await verschil('--kort');
    expect(uit).toContain('    1 alinea is anders.');
    expect(uit).not.toContain('«');
  });
});

describe('wat niet kan', () => {
  test('wat geen brief is, wordt genoemd en overgeslagen', async () => {
    for (const map of [map1, map2]) zet(map, 'GM0034_2023-II_trede2_voortzetting.txt');
    for (const naam of [
      'notitie.docx',
      'GM0034_2023-II_trede2_voortzetting.pdf',
      'GM0014_2023-II_trede1_signalering.pdf',
    ])
      zet(map2, naam);
    const { uit } = await verschil();
    expect(plat(uit)).toContain(
      `overgeslagen in ${map2}: GM0014_2023-II_trede1_signalering.pdf, notitie.docx.`,
    );
  });

  test.each([
    ['een map die niet bestaat', () => join(wortel, 'nergens'), 'nergens bestaat niet.'],
    ['een bestand', () => 'package.json', 'package.json is een bestand, geen map.'],
    ['een map zonder brieven', () => map2, 'staat geen brief'],
  ])('%s is uitgang 4', async (_, tweede, melding) => {
    zet(map1, 'GM0034_2023-II_trede2_voortzetting.txt');
    const { code, fout, uit } = await trede('verschil', map1, tweede());
    expect([code, uit]).toEqual([4, '']);
    expect(plat(fout)).toContain(melding);
  });

  test('alle brieven die niet te lezen zijn, worden tegelijk genoemd', async () => {
    for (const map of [map1, map2]) {
      zet(map, 'GM0034_2023-II_trede2_voortzetting.docx', 'geen zip');
      zet(map, 'GM0014_2023-II_trede2_voortzetting.docx', 'PK maar niet heus');
    }
    const { code, uit } = await verschil('--json');
    expect(code).toBe(4);
    const { fouten } = JSON.parse(uit);
    expect(fouten.map((f: { code: string }) => f.code)).toEqual(
      Array(fouten.length).fill('brief-onleesbaar'),
    );
    expect(fouten.length).toBeGreaterThanOrEqual(2);
  });

  test('één map is verkeerd gebruik: uitgang 2', async () => {
    expect((await trede('verschil', map1)).code).toBe(2);
  });

  test('er wordt niets geschreven', async () => {
    for (const map of [map1, map2]) zet(map, 'GM0034_2023-II_trede2_voortzetting.txt');
    await verschil();
    expect([readdirSync(map1), readdirSync(map2)].flat()).toHaveLength(2);
    expect(readFileSync(join(map1, 'GM0034_2023-II_trede2_voortzetting.txt'), 'utf8')).toBe(BRIEF);
  });
});

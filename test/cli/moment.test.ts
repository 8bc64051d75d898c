import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assess, KADERS, parsePeriode, Weigering } from '../../src/index.ts';
import { brievenIn, plat, trede } from '../io.ts';

const KOP =
  'gemeentecode;gemeente;halfjaar;trede_vorig;taakstelling;achterstand_begin;voorsprong_begin;gehuisvest;gehuisvest_halverwege';
const map = () => mkdtempSync(join(tmpdir(), 'trede-moment-'));
function bestand(rij: string): string {
  const pad = join(map(), 'invoer.csv');
  writeFileSync(pad, `${KOP}\n${rij}\n`);
  return pad;
}
const KADER = ['--kader', 'utrecht-2024'];
const ALMERE = bestand('GM0034;Almere;2023-II;3;216;147;0;363;150');
const trede1 = bestand('GM0034;Almere;2023-II;1;216;0;0;110;110');
const brieven = async (moment: string, datum: string, invoer: string) => {
  const uit = join(map(), 'uit');
  const wie = ['--gemeente', 'GM0034', '--formaat', 'txt', '--uit', uit];
  await trede('brief', invoer, ...KADER, ...wie, '--moment', moment, '--datum', datum);
  return brievenIn(uit).map((naam) => ({ naam, tekst: plat(readFileSync(join(uit, naam), 'utf8')) }));
};

describe('een dag die niet bij het halfjaar hoort', () => {
  test.each(['2021-01-01', '2023-06-30', '2024-07-02', '2030-01-01'])(
    '%s wordt voor een tabel geweigerd, met de cel en de dagen die wel kunnen, exit 2',
    async (moment) => {
      for (const opdracht of ['beoordeel', 'uitleg', 'brief', 'brieven']) {
        const welke = opdracht === 'uitleg' || opdracht === 'brief' ? ['--gemeente', 'GM0034'] : [];
        const naar = opdracht.startsWith('brie')
          ? ['--datum', '2030-02-01', '--uit', join(map(), 'uit')]
          : [];
        const { code, fout } = await trede(opdracht, ALMERE, ...KADER, ...welke, '--moment', moment, ...naar);
        expect([opdracht, code]).toEqual([opdracht, 2]);
        expect(plat(fout)).toContain('kan 2023-II niet worden beoordeeld');
        expect(plat(fout)).toContain('cel C2');
        expect(plat(fout)).toContain('een dag van 1 juli 2023 tot en met 1 juli 2024');
      }
    },
  );

  test.each(['2023-07-01', '2024-07-01'])('%s hoort er nog bij', async (moment) => {
    expect((await trede('beoordeel', ALMERE, ...KADER, '--moment', moment)).code).toBe(0);
  });

  test('ook wie de bibliotheek gebruikt krijgt een weigering', () => {
    const periode = parsePeriode({
      gemeentecode: 'GM0034',
      gemeente: 'Almere',
      halfjaar: '2023-II',
      trede_vorig: 1,
    });
    const kader = KADERS.get('utrecht-2024');
    if (kader === undefined) throw new Error('geen kader');
    expect(() => assess(periode, kader, { moment: '2023-06-30' as never })).toThrow(Weigering);
    expect(() => assess(periode, kader, { moment: '2023-07-01' as never })).not.toThrow();
  });
});

describe('de brief van een dag in het halfjaar', () => {
  test('op 30 december geeft hij de cijfers, en zegt niet of de gemeente op schema ligt', async () => {
    const [brief] = await brieven('2023-12-30', '2023-12-31', trede1);
    expect(brief?.naam).toBe('GM0034_2023-II_trede1_voortgang.txt');
    expect(brief?.tekst).toContain('er waren er toen nog 106 te huisvesten');
    expect(brief?.tekst).not.toMatch(/op schema|halverwege/i);
  });

  test('op 1 oktober zegt hij het wel', async () => {
    const [brief] = await brieven('2023-10-01', '2023-10-05', trede1);
    expect(brief?.tekst).toMatch(/voortgang halverwege.*ligt dus op schema/);
  });

  test('op 20 december telt wat tot dan is gehuisvest: de opgave van 363 is gehaald', async () => {
    const [brief] = await brieven('2023-12-20', '2023-12-21', ALMERE);
    expect(brief?.naam).toBe('GM0034_2023-II_trede1_beoordeling.txt');
  });
});

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plat, RONDE, trede } from '../io.ts';

const ALMERE = 'samples/almere-2023-II/invoer.csv';
const tachtig = (uit: string) => {
  for (const regel of uit.split('\n')) expect(regel.length, regel).toBeLessThanOrEqual(80);
};

describe('uitleg', () => {
  test('schrijft voor Almere de som, de regel met paragraaf en de kleinste verandering uit', async () => {
    const { code, uit } = await trede('uitleg', ALMERE, '--gemeente', 'Almere', '--kader', 'utrecht-2024');
    expect(code).toBe(0);
    tachtig(uit);
    const tekst = plat(uit);
    expect(tekst).toContain(
      'Opgave: 147 (achterstand 2023-I) + 216 (taakstelling 2023-II) = 363. [utrecht-2024, § 2.1]',
    );
    expect(tekst).toContain('Eindstand: 363 (opgave) − 318 (gehuisvest) = 45');
    expect(tekst).toContain(
      'een afname van 69,4%. Dat is 50% of meer. Daarom gaat de gemeente van trede 3 naar trede 2. [utrecht-2024, § 3, trede 3]',
    );
    expect(tekst).toContain('Met 45 huisvestingen meer (363) was het trede 1 geweest.');
    expect(tekst).toContain('Met 29 huisvestingen minder (289) was het voorstel trede 3 geweest.');
  });

  test('de genoemde verandering klopt, precies op de grens: 289 geeft trede 3, 290 nog trede 2', async () => {
    const { uit } = await trede(
      'uitleg',
      ALMERE,
      '--gemeente',
      'GM0034',
      '--kader',
      'utrecht-2024',
      '--json',
    );
    expect(JSON.parse(uit)).toMatchObject({
      schema: 1,
      trede: 2,
      omslag: [
        { wijziging: '45 huisvestingen meer', kolom: 'gehuisvest', waarde: 363, verschil: 45, trede: 1 },
        { wijziging: '29 huisvestingen minder', kolom: 'gehuisvest', waarde: 289, verschil: -29, trede: 3 },
      ],
    });
    // 147 → 74 is less than half off (74·2 > 147), 147 → 73 is half or more.
    expect(363 - 289).toBe(74);
  });

  test('noemt bij een open vraag de uitkomst van elk antwoord', async () => {
    const { uit } = await trede('uitleg', ALMERE, '--gemeente', 'Almere', '--kader', 'flevoland');
    expect(plat(uit)).toContain(
      'oordeel_op_schema = ja: trede 3 - oordeel_op_schema = nee: trede 3 (nog een vraag open)',
    );
  });

  test('zegt bij een onbepaalde uitkomst wat er ontbreekt', async () => {
    const { code, uit } = await trede(
      'uitleg',
      ...RONDE,
      '--gemeente',
      'Lindezijl',
      '--kader',
      'utrecht-2024',
    );
    expect(code).toBe(0);
    expect(uit).toContain('Onbepaald: zonder gehuisvest is er geen trede.');
  });

  test('zegt dat een gemeente per beoordeling hooguit één trede omhoog gaat', async () => {
    const { uit } = await trede('uitleg', ...RONDE, '--gemeente', 'Noorderkreek', '--kader', 'utrecht-2024');
    expect(plat(uit)).toContain(
      'Hoger dan trede 4 kan niet: per beoordeling gaat een gemeente hooguit één trede omhoog.',
    );
    expect(plat(uit)).toContain('Met 6 huisvestingen meer (72) was het voorstel trede 3 geweest.');
  });
});

describe('uitleg belooft niets wat niet is nagegaan', () => {
  const BEGIN = { gemeentecode: 'GM9001', gemeente: 'Aardenhof', halfjaar: '2023-II', voorsprong_begin: 0 };
  const uitgelegd = async (kader: string, rij: object, ...opties: string[]) => {
    const alles = { ...BEGIN, taakstelling: 100, achterstand_begin: 0, ...rij };
    const pad = join(mkdtempSync(join(tmpdir(), 'trede-uitleg-')), 'invoer.csv');
    writeFileSync(pad, `${Object.keys(alles).join(';')}\n${Object.values(alles).join(';')}\n`);
    const over = ['--gemeenten', 'samples/ronde-2023-II/gemeenten.csv', '--gemeente', 'Aardenhof'];
    const { code, uit } = await trede('uitleg', pad, ...over, '--kader', kader, ...opties);
    expect(code).toBe(0);
    tachtig(uit);
    return plat(uit);
  };

  test('met 99 van de 100 is de uitkomst onbepaald: de doorlooptijd beslist dan, en die is leeg', async () => {
    const uit = await uitgelegd('handreiking', { trede_vorig: 1, gehuisvest: 100, doorlooptijd_weken: '' });
    expect(uit).toContain('Met 1 huisvesting minder (99) was de uitkomst onbepaald geweest');
    expect(uit).toContain('niet ingevuld (doorlooptijd_weken).');
    expect(uit).not.toContain('geen hogere trede');
  });

  test('zonder taakstelling wordt een ander aantal wel nagegaan', async () => {
    const rij = { trede_vorig: 2, taakstelling: '', achterstand_begin: 3, gehuisvest: 2 };
    const uit = await uitgelegd('flevoland', rij);
    expect(uit).toContain('Met 1 huisvesting meer (3) was de uitkomst onbepaald geweest');
    expect(uit).not.toContain('geen lagere trede');
  });

  test('van trede 0 naar 2 is één stap', async () => {
    const uit = await uitgelegd('stappenplan', { trede_vorig: 0, gehuisvest: 50 });
    expect(uit).toContain('begint hooguit op trede 2');
    expect(uit).not.toContain('hooguit één trede omhoog');
  });

  test('op 1 oktober is gehuisvest_halverwege de lege cel, niet gehuisvest', async () => {
    const rij = { trede_vorig: 5, gehuisvest: 60, gehuisvest_halverwege: '', lasttermijn: 'loopt' };
    const uit = await uitgelegd('utrecht-2024', rij, '--moment', '2023-10-01');
    expect(uit).toContain('Onbepaald: zonder gehuisvest_halverwege is er geen trede.');
  });

  test('de som en de volgorde hebben hun eigen paragraaf, ook halverwege', async () => {
    const rij = { trede_vorig: 2, achterstand_begin: 6, gehuisvest: '', gehuisvest_halverwege: 110 };
    const uit = await uitgelegd('utrecht-2024', rij, '--moment', '2023-10-01');
    expect(uit).toMatch(/Opgave: [^[]*\[utrecht-2024, § 2\.1\]/);
    expect(uit).toMatch(/Huisvesting telt eerst [^[]*\[eigen keuze\]/);
    const stappenplan = await uitgelegd('stappenplan', {
      trede_vorig: 2,
      achterstand_begin: 6,
      gehuisvest: 50,
    });
    expect(stappenplan).toMatch(/Huisvesting telt eerst [^[]*\[stappenplan, punt 1\]/);
  });
});

describe('vergelijk', () => {
  test('dezelfde cijfers van Almere: utrecht-2024 2, flevoland 3, stappenplan 4, met waarom', async () => {
    const { code, uit } = await trede('vergelijk', ALMERE);
    expect(code).toBe(0);
    tachtig(uit);
    expect(plat(uit)).toContain('utrecht-2024: trede 2. De achterstand daalde van 147 naar 45');
    expect(plat(uit)).toContain('flevoland: trede 3 als voorstel. Ligt de gemeente op schema');
    expect(plat(uit)).toContain(
      'stappenplan: trede 4. De achterstand is niet volledig ingelopen in het halfjaar waarin',
    );
    const json = JSON.parse((await trede('vergelijk', ALMERE, '--json')).uit) as {
      gemeenten: { uitkomsten: Record<string, { trede: number }>; verschil: string[] }[];
    };
    const [almere] = json.gemeenten;
    expect(
      Object.fromEntries(Object.entries(almere?.uitkomsten ?? {}).map(([k, u]) => [k, u.trede])),
    ).toEqual({
      'utrecht-2024': 2,
      flevoland: 3,
      stappenplan: 4,
      handreiking: 3,
    });
    expect(almere?.verschil).toHaveLength(4);
  });
});

describe('effect', () => {
  test('noemt wie van uitkomst verandert en waarom', async () => {
    const { code, uit } = await trede(
      'effect',
      ...RONDE,
      '--van',
      'utrecht-2024',
      '--naar',
      'stappenplan',
      '--json',
    );
    expect(code).toBe(0);
    const json = JSON.parse(uit) as {
      gemeenten: { gemeente: string; van: { trede: number }; naar: { trede: number } }[];
      verplaatst: number;
      gelijk: number;
    };
    expect(json.verplaatst + json.gelijk).toBe(12);
    expect(json.gemeenten.find((g) => g.gemeente === 'Heidelo')).toMatchObject({
      van: { trede: 2 },
      naar: { trede: 4 },
    });
  });

  test('een andere instelling van hetzelfde kader: 5 van de 200 is gering bij hoogste, niet bij laagste', async () => {
    const pad = join(mkdtempSync(join(tmpdir(), 'trede-effect-')), 'invoer.csv');
    const kop =
      'gemeentecode;gemeente;halfjaar;trede_vorig;taakstelling;achterstand_begin;voorsprong_begin;gehuisvest';
    writeFileSync(
      pad,
      `${kop}\nGM0034;Almere;2023-II;0;200;0;0;195\nGM0995;Lelystad;2023-II;0;200;0;0;200\n`,
    );
    const { code, uit } = await trede(
      'effect',
      pad,
      '--van',
      'stappenplan',
      '--naar',
      'stappenplan',
      '--instelling',
      'marge=laagste',
    );
    expect(code).toBe(0);
    tachtig(uit);
    expect(plat(uit)).toContain('1 gemeente verandert van uitkomst, 1 blijft gelijk.');
    expect(plat(uit)).toMatch(/Almere 1 2/);
  });

  test('zonder --naar is het verkeerd gebruik', async () => {
    const { code, fout } = await trede('effect', ...RONDE, '--van', 'stappenplan');
    expect(code).toBe(2);
    expect(fout).toContain('De optie --naar ontbreekt.');
  });
});

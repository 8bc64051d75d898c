import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plat, trede } from '../io.ts';

type Rij = Readonly<Record<string, string | number>>;

const OORDEEL = {
  oordeel_door: 'Gedeputeerde Staten',
  oordeel_datum: '2024-01-20',
  oordeel_motivering: 'Zo is het overwogen.',
};
const BEGIN = { gemeentecode: 'GM9001', gemeente: 'Aardenhof', halfjaar: '2023-II', voorsprong_begin: 0 };
const GEMEENTEN = ['--gemeenten', 'samples/ronde-2023-II/gemeenten.csv'];

function tabel(rij: Rij): string {
  const alles = { ...BEGIN, taakstelling: 60, achterstand_begin: 20, gehuisvest: 50, ...rij };
  const pad = join(mkdtempSync(join(tmpdir(), 'trede-keuze-')), 'invoer.csv');
  writeFileSync(pad, `${Object.keys(alles).join(';')}\n${Object.values(alles).join(';')}\n`);
  return pad;
}

async function uitgelegd(kader: string, rij: Rij, ...opties: string[]): Promise<string> {
  const over = ['--gemeente', 'Aardenhof', '--kader', kader, ...GEMEENTEN];
  const { code, uit, fout } = await trede('uitleg', tabel(rij), ...over, ...opties);
  expect(code, fout).toBe(0);
  for (const regel of uit.split('\n')) expect(regel.length, regel).toBeLessThanOrEqual(80);
  return plat(uit);
}

describe('uitleg noemt een eigen keuze en haalt geen paragraaf aan die haar niet bevat', () => {
  test.each([
    ['flevoland', { trede_vorig: 1 }, 'naar trede 2. [eigen keuze]', 'oranje) en trede 2'],
    ['flevoland', { trede_vorig: 1, gehuisvest: 80 }, 'op trede 1. [eigen keuze]', 'groen) en trede 1'],
    [
      'flevoland',
      { trede_vorig: 3, oordeel_op_schema: 'ja', ...OORDEEL },
      'en blijft de gemeente op trede 3. [eigen keuze]',
      'redelijk adequaat (oranje), en de gemeente blijft',
    ],
    [
      'flevoland',
      {
        trede_vorig: 2,
        oordeel_op_schema: 'nee',
        oordeel_volgende_trede: 'ja',
        oordeel_op_schema_motivering: 'De planning loopt uit.',
        oordeel_volgende_trede_motivering: 'Praten helpt niet meer.',
        ...OORDEEL,
      },
      'van trede 2 naar trede 3. [eigen keuze]',
      'als Gedeputeerde Staten dat beslissen',
    ],
    [
      'utrecht-2024',
      { trede_vorig: 2, oordeel_overmacht: 'ja', ...OORDEEL },
      '[eigen keuze bij utrecht-2024, § 2.3]',
      'de laagste van twee uitkomsten',
    ],
    [
      'utrecht-2024',
      { trede_vorig: 4, gehuisvest: 80 },
      '[eigen keuze bij utrecht-2024, § 3]',
      'Hier volgt dat vanzelf',
    ],
    ['utrecht-2024', { trede_vorig: 3, gehuisvest: 60 }, 'Eigen keuzes', 'geen termijn voor een zienswijze'],
    [
      'stappenplan',
      { trede_vorig: 2 },
      'niet gering. [eigen keuze bij stappenplan, punt 5]',
      'Hier geldt: boven allebei',
    ],
    [
      'handreiking',
      { trede_vorig: 1, doorlooptijd_weken: 10 },
      '[eigen keuze bij handreiking, stap 1.2]',
      'spreekt zichzelf tegen',
    ],
  ])('%s %o', async (kader, rij, bij, keuze) => {
    const uit = await uitgelegd(kader, rij);
    expect(uit).toContain(bij);
    expect(uit.slice(uit.indexOf('Eigen keuzes'))).toContain(keuze);
  });

  test('de laagste marge is een andere keuze dan de hoogste', async () => {
    const uit = await uitgelegd('stappenplan', { trede_vorig: 2 }, '--instelling', 'marge=laagste');
    expect(uit).toContain('Hier is gekozen voor één van de twee');
  });

  test('wat de tekst zelf zegt, is geen eigen keuze', async () => {
    const uit = await uitgelegd('utrecht-2024', { trede_vorig: 1, achterstand_begin: 0 });
    expect(uit).toContain('Daarvoor geldt geen marge. [utrecht-2024, § 3, trede 1]');
    expect(uit).not.toMatch(/eigen keuze/i);
  });
});

test('de JSON zegt per grond en per termijn of zij een eigen keuze is, en welke', async () => {
  const invoer = tabel({ trede_vorig: 3, gehuisvest: 60 });
  const over = ['--kader', 'utrecht-2024', ...GEMEENTEN, '--json'];
  const [b] = JSON.parse((await trede('beoordeel', invoer, ...over)).uit).beoordelingen;
  const grond = b.gronden.find((g: { beslissend: boolean }) => g.beslissend);
  expect(grond).toMatchObject({ code: 'achterstand-niet-gekrompen', eigenKeuze: false, keuze: null });
  const [termijn] = b.termijnen;
  expect(termijn).toMatchObject({ soort: 'zienswijze-maand', eigenKeuze: true });
  expect(termijn.keuze).toContain('De wet noemt geen termijn voor een zienswijze');
});

test('de beoordelingskopie zegt het bij de alinea; de brief zelf niet', async () => {
  const uit = join(mkdtempSync(join(tmpdir(), 'trede-keuze-')), 'brief');
  const invoer = tabel({ trede_vorig: 1 });
  const over = ['--gemeente', 'Aardenhof', '--kader', 'flevoland', ...GEMEENTEN, '--datum', '2024-02-15'];
  await trede('brief', invoer, ...over, '--beoordelingskopie', '--formaat', 'html,txt', '--uit', uit);
  const lees = (einde: string) =>
    readdirSync(uit)
      .filter((naam) => naam.endsWith(einde))
      .map((naam) => readFileSync(join(uit, naam), 'utf8'))
      .join('\n');
  expect(plat(lees('_BEOORDELINGSKOPIE.html'))).toContain(
    'gronden/naar-trede-2.njk. Een eigen keuze. De tekst geeft geen regel voor een gemeente op trede 1',
  );
  expect(plat(lees('.txt'))).toContain('naar trede 2');
  expect(lees('.txt')).not.toMatch(/eigen keuze/i);
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { invoerkolommen } from '../../src/app/invoerkolommen.ts';
import { KADERS } from '../../src/assessment/kaders/index.ts';
import { KOLOMMEN, OORDEELKOLOMMEN } from '../../src/dossier/kolommen.ts';
import { alle, leesXml } from '../../src/formats/xml/boom.ts';
import { leesZip, zipTekst } from '../../src/formats/zip/lees.ts';
import { KANTOORGRENZEN } from '../../src/formats/zip/zipgrenzen.ts';
import { RONDE, trede } from '../io.ts';
import { beoordeelGeval, leesGevallen } from '../kaders/gevallen.ts';

const map = mkdtempSync(join(tmpdir(), 'trede-tabel-'));
const pad = (naam: string) => join(map, naam);
const MIDDENLAND = ['--provincie', 'Middenland', '--gemeenten', 'samples/ronde-2023-II/gemeenten.csv'];
const tabel = (uit: string, ...erbij: readonly string[]) =>
  trede('tabel', ...MIDDENLAND, '--halfjaar', '2024-I', '--uit', pad(uit), ...erbij);

describe.each([...KADERS.values()])('de kolommen van $id', (kader) => {
  const namen = invoerkolommen(kader);
  test('zijn die van de kop op volgorde, elk oordeel van het kader met zijn motivering', () => {
    const zonder = namen.filter((naam) => !/^oordeel_.+_motivering$/.test(naam));
    expect(zonder).toEqual(Object.keys(KOLOMMEN).filter((naam) => zonder.includes(naam)));
    expect(namen.filter((naam) => OORDEELKOLOMMEN.some((k) => k === naam)).sort()).toEqual(
      [...kader.oordelen].sort(),
    );
    for (const oordeel of kader.oordelen)
      expect(namen[namen.indexOf(oordeel) + 1]).toBe(`${oordeel}_motivering`);
  });
  test('zijn genoeg: wat er niet bij staat verandert geen enkele uitkomst', () => {
    const { standaard, gevallen } = leesGevallen(kader.id);
    let weg = 0;
    for (const geval of gevallen) {
      const heel = { ...standaard, ...geval.gegeven };
      const eigen = Object.fromEntries(Object.entries(heel).filter(([naam]) => namen.includes(naam)));
      weg += Object.keys(heel).length - Object.keys(eigen).length;
      const kern = (gegeven: typeof heel) => {
        const { waarschuwingen: _, oordelen: __, ...rest } = beoordeelGeval(kader.id, gegeven, geval);
        return rest;
      };
      expect(kern(eigen), geval.zin).toEqual(kern(heel));
    }
    expect(weg).toBeGreaterThan(0);
  });
});

test('zonder kader zijn het alle kolommen', () => {
  expect(invoerkolommen(null)).toEqual(Object.keys(KOLOMMEN));
});

describe('de werkmap', () => {
  const xml = () => {
    const zip = leesZip(readFileSync(pad('u.xlsx')), KANTOORGRENZEN);
    return leesXml(zipTekst(zip, 'xl/worksheets/sheet1.xml') ?? '');
  };
  beforeAll(async () => {
    expect((await tabel('u.xlsx', '--kader', 'utrecht-2024')).code).toBe(0);
  });
  test('houdt de kop, de code en de naam in beeld', () => {
    expect(alle(xml(), 'pane')[0]?.attributen).toMatchObject({
      xSplit: '2',
      ySplit: '1',
      topLeftCell: 'C2',
      state: 'frozen',
    });
  });
  test('geeft bij een vraag met vaste antwoorden een keuzelijst, en bij elke kolom hulp', () => {
    const regels = alle(xml(), 'dataValidation');
    expect(regels).toHaveLength(invoerkolommen(KADERS.get('utrecht-2024') ?? null).length);
    const lijst = (naam: string) =>
      regels.find((r) => r.attributen.promptTitle === naam)?.kinderen.map((k) => k.tekst);
    expect(lijst('oordeel_verbeterplan')).toEqual(['"voldoende,onvoldoende,niet_ingediend"']);
    expect(lijst('trede_vorig')).toEqual(['"0,1,2,3,4,5,6"']);
    expect(lijst('gehuisvest')).toEqual([]);
    const hulp = (naam: string) => regels.find((r) => r.attributen.promptTitle === naam)?.attributen.prompt;
    expect(hulp('toelichting')).toContain('komt letterlijk in de brief');
    for (const { attributen } of regels) {
      expect(attributen.prompt?.length).toBeGreaterThan(5);
      expect(attributen.prompt?.length).toBeLessThanOrEqual(255);
      expect(attributen.promptTitle?.length).toBeLessThanOrEqual(32);
    }
    const uitleg = read(readFileSync(pad('u.xlsx'))).Sheets.uitleg ?? {};
    const motivering = Object.entries(uitleg).find(
      ([, cel]) => (cel as { v?: unknown }).v === 'oordeel_afzien_motivering',
    )?.[0];
    expect(uitleg[`C${motivering?.slice(1)}`]?.v).toContain('komt letterlijk in de brief');
  });
  test('wordt door controleer gelezen', async () => {
    const { code, uit } = await trede('controleer', pad('u.xlsx'), ...MIDDENLAND, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(uit)).toMatchObject({ rijen: 12, fouten: [] });
  });
});

describe('na een ronde', () => {
  const ronde = join(map, 'ronde');
  const regel = (bestand: string, naam: string) => {
    const [kop = '', ...rijen] = readFileSync(pad(bestand), 'utf8').replace('\ufeff', '').split('\r\n');
    const cellen = rijen.find((r) => r.includes(naam))?.split(';') ?? [];
    return Object.fromEntries(kop.split(';').map((k, i) => [k, cellen[i]]));
  };
  beforeAll(async () => {
    const kader = ['--kader', 'utrecht-2024', '--datum', '2024-02-15', '--formaat', 'txt'];
    await trede('brieven', ...RONDE, ...kader, '--uit', ronde);
  });
  test('zijn adres, postcode, plaats en de aangekondigde taakstelling al ingevuld', async () => {
    const { code, fout } = await tabel('na.csv', '--kader', 'utrecht-2024', '--na', ronde);
    expect(code, fout).toBe(0);
    expect(regel('na.csv', 'Aardenhof')).toMatchObject({
      trede_vorig: '1',
      taakstelling: '30',
      taakstelling_volgend: '',
      gehuisvest: '',
      adres: 'Postbus 100',
      postcode: '0000 AB',
      plaats: 'Aardenhof',
      kenmerk: '',
    });
  });
  test('waarvan de bewaarde tabel weg is, komt alleen de uitkomst mee, en dat wordt gezegd', async () => {
    rmSync(join(ronde, 'ronde/1/invoer'), { recursive: true });
    const { code, fout } = await tabel('weg.csv', '--na', ronde);
    expect(code).toBe(0);
    expect(fout.replaceAll(/\s+/g, ' ')).toContain(
      'uw_kenmerk en de aangekondigde taakstelling zijn niet overgenomen',
    );
    expect(regel('weg.csv', 'Aardenhof')).toMatchObject({ trede_vorig: '1', taakstelling: '', adres: '' });
  });
});

test('een kader dat niet bestaat geeft 2', async () => {
  expect((await tabel('nooit.xlsx', '--kader', 'utrecht')).code).toBe(2);
});

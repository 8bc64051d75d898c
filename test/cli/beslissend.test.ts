import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { KADERS } from '../../src/index.ts';
import { plat, RONDE, trede } from '../io.ts';

const ALMERE = 'samples/almere-2023-II/invoer.csv';
const GEMEENTEN = ['--gemeenten', 'samples/ronde-2023-II/gemeenten.csv'];

interface Grond {
  readonly code: string;
  readonly beslissend: boolean;
}

function tabel(...kolommen: readonly (readonly [string, string])[]): string {
  const pad = join(mkdtempSync(join(tmpdir(), 'trede-')), 'invoer.csv');
  writeFileSync(pad, `${kolommen.map(([k]) => k).join(';')}\n${kolommen.map(([, w]) => w).join(';')}\n`);
  return pad;
}

/** Trede 1, T 50, a voorsprong of 3 that is set off, and 45 housed: trede 2 because 2 are missing. */
const VOORSPRONG = () =>
  tabel(
    ['gemeentecode', 'GM0034'],
    ['gemeente', 'Almere'],
    ['halfjaar', '2023-II'],
    ['trede_vorig', '1'],
    ['taakstelling', '50'],
    ['achterstand_begin', '0'],
    ['voorsprong_begin', '3'],
    ['gehuisvest', '45'],
    ['oordeel_voorsprong', 'nee'],
    ['oordeel_door', 'Gedeputeerde Staten'],
    ['oordeel_datum', '2024-01-20'],
    ['oordeel_motivering', 'De voorsprong zit al in de opgave.'],
  );

describe('de grond die beslist', () => {
  test('uitleg noemt onder het stappenplan bij trede 3 naar 4 stap 4, niet de marge van punt 5', async () => {
    const { uit } = await trede('uitleg', ALMERE, '--gemeente', 'Almere', '--kader', 'stappenplan');
    expect(plat(uit)).toContain('Daarom gaat de gemeente van trede 3 naar trede 4. [stappenplan, stap 4]');
    // No step of the stappenplan says that none is skipped.
    expect(plat(uit)).toMatch(/Hoger dan trede 4 kan niet[^[]*\[eigen keuze\]/);
  });

  test('vergelijk noemt waarom het trede 2 is, niet dat de voorsprong al is verrekend', async () => {
    const { uit } = await trede('vergelijk', VOORSPRONG(), '--json');
    const [gemeente] = JSON.parse(uit).gemeenten;
    const [utrecht] = gemeente.verschil;
    expect(utrecht).toContain('utrecht-2024: trede 2.');
    expect(utrecht).not.toContain('voorsprong');
    const { gronden } = gemeente.uitkomsten['utrecht-2024'];
    expect(gronden.map((g: Grond) => [g.code, g.beslissend])).toEqual([
      ['totaalopgave-niet-gerealiseerd', false],
      ['voorsprong-al-verrekend', false],
      ['naar-trede-2', true],
      ['overmacht-niet-aangevoerd', false],
    ]);
  });

  test('effect noemt dezelfde reden', async () => {
    const kaders = ['--van', 'utrecht-2024', '--naar', 'stappenplan', '--json'];
    const { uit } = await trede('effect', VOORSPRONG(), ...kaders);
    const [{ van, naar }] = JSON.parse(uit).gemeenten;
    expect(plat(van.reden)).toMatch(/^trede 2\. Een gemeente op trede 1 die/);
    expect(van.reden).not.toContain('voorsprong');
    expect(plat(naar.reden)).toContain('Bij een geringe achterstand volgt geen volgende stap.');
    const ander = await trede('effect', ALMERE, ...kaders);
    expect(plat(JSON.parse(ander.uit).gemeenten[0].naar.reden)).toContain(
      'het plan van aanpak moest uitvoeren',
    );
  });

  test('vergelijk zegt dat Gedeputeerde Staten afzien, niet dat er trede 4 bij hoort', async () => {
    const invoer = tabel(
      ['gemeentecode', 'GM9001'],
      ['gemeente', 'Aardenhof'],
      ['halfjaar', '2023-II'],
      ['trede_vorig', '3'],
      ['taakstelling', '50'],
      ['achterstand_begin', '20'],
      ['voorsprong_begin', '0'],
      ['gehuisvest', '50'],
      ['oordeel_afzien', 'ja'],
      ['oordeel_door', 'Gedeputeerde Staten'],
      ['oordeel_datum', '2024-01-20'],
      ['oordeel_motivering', 'Dertig woningen worden dit voorjaar opgeleverd.'],
    );
    const { uit } = await trede('vergelijk', invoer, ...GEMEENTEN);
    for (const regel of uit.split('\n')) expect(regel.length, regel).toBeLessThanOrEqual(80);
    expect(plat(uit)).toMatch(/utrecht-2024: trede 3\. [^-]*zien op dit moment af van de volgende stap/);
    expect(plat(uit)).not.toContain('hoort trede 4 bij');
  });

  test.each([...KADERS.keys()])('%s: precies één grond beslist wanneer er een trede is', async (kader) => {
    const { uit } = await trede('beoordeel', ...RONDE, '--kader', kader, '--json');
    const { beoordelingen } = JSON.parse(uit);
    expect(beoordelingen.length).toBeGreaterThan(5);
    for (const b of beoordelingen)
      expect(b.gronden.filter((g: Grond) => g.beslissend)).toHaveLength(b.trede === null ? 0 : 1);
  });
});

describe('elke rij wordt één keer beoordeeld', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });
  const teller = () => {
    const kader = KADERS.get('utrecht-2024');
    if (kader === undefined) throw new Error('utrecht-2024');
    // Asked once per assessment; the rule itself is asked again without each answer of a person.
    return vi.spyOn(kader, 'waarschuwingen');
  };

  test('door beoordeel', async () => {
    const geteld = teller();
    await trede('beoordeel', ...RONDE, '--kader', 'utrecht-2024');
    expect(geteld).toHaveBeenCalledTimes(12);
  });

  test('door brieven', async () => {
    const geteld = teller();
    const uit = join(mkdtempSync(join(tmpdir(), 'trede-')), 'ronde');
    const { code } = await trede(
      'brieven',
      ...RONDE,
      '--kader',
      'utrecht-2024',
      '--formaat',
      'txt',
      '--uit',
      uit,
    );
    expect(code).toBeLessThan(8);
    // What may follow on an open question is found out by answering it.
    const codes = geteld.mock.calls.map(([{ periode }]) => periode.gemeentecode);
    const open = ['GM9009', 'GM9011'];
    expect(codes.filter((gm) => !open.includes(gm))).toHaveLength(12 - open.length);
  });
});

import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { opslag } from '../eigen.ts';
import { brievenIn, plat, trede } from '../io.ts';

/** A folder of somebody with a round in it, and a file of her own beside that. */
async function thuis(): Promise<{ uit: string; eigen: string; maak: typeof trede }> {
  const boven = mkdtempSync(join(tmpdir(), 'trede-koppeling-'));
  const eigen = join(boven, 'belangrijk.txt');
  const uit = join(boven, 'brieven');
  writeFileSync(eigen, 'van mij');
  const maak = (...erbij: string[]) =>
    trede(
      ...['brieven', 'samples/almere-2023-II/invoer.csv', '--kader', 'utrecht-2024'],
      ...['--datum', '2024-02-15', '--formaat', 'txt', '--uit', uit, ...erbij],
    );
  expect((await maak()).code).toBe(0);
  return { uit, eigen, maak };
}

describe('wat een ander onder een tijdelijke naam zette', () => {
  test.each(['overzicht.html', 'manifest.json', 'beoordeling.json'])(
    'een verwijzing onder %s.trede-tmp wordt weggehaald, en er wordt niet doorheen geschreven',
    async (naam) => {
      const { uit, eigen, maak } = await thuis();
      symlinkSync('../belangrijk.txt', join(uit, `${naam}.trede-tmp`));
      rmSync(join(uit, naam));
      expect((await maak()).code).toBe(0);
      expect(readFileSync(eigen, 'utf8')).toBe('van mij');
      expect((await trede('verifieer', uit)).code).toBe(0);
    },
  );

  test('ook niet door een losse uitvoer: --uit met een verwijzing onder de tijdelijke naam', async () => {
    const { uit, eigen } = await thuis();
    const tabel = join(uit, '..', 'tabel.csv');
    symlinkSync('belangrijk.txt', `${tabel}.trede-tmp`);
    expect(
      (await trede('tabel', '--provincie', 'Flevoland', '--halfjaar', '2024-I', '--uit', tabel)).code,
    ).toBe(0);
    expect(readFileSync(eigen, 'utf8')).toBe('van mij');
    expect(existsSync(`${tabel}.trede-tmp`)).toBe(false);
  });
});

describe('een verwijzing op de plaats van', () => {
  test.each(['journaal.jsonl', 'manifest.json', 'overzicht.html', 'de brief'])(
    '%s: verifieer en brieven weigeren met 5, en er verandert niets',
    async (wat) => {
      const { uit, maak } = await thuis();
      const naam = wat === 'de brief' ? (brievenIn(uit)[0] ?? '') : wat;
      const elders = join(uit, '..', 'elders');
      renameSync(join(uit, naam), elders);
      symlinkSync('../elders', join(uit, naam));
      const was = readFileSync(elders);
      expect((await trede('verifieer', uit)).code).toBe(5);
      const { code, fout } = await maak('--formaat', 'txt,html');
      expect(code, fout).toBe(5);
      expect(readFileSync(elders)).toEqual(was);
    },
  );

  test('de map ronde: er wordt niets buiten de map bewaard', async () => {
    const { uit, maak } = await thuis();
    const elders = join(uit, '..', 'elders');
    cpSync(join(uit, 'ronde'), elders, { recursive: true });
    rmSync(join(uit, 'ronde'), { recursive: true });
    symlinkSync('../elders', join(uit, 'ronde'));
    expect((await trede('verifieer', uit)).code).toBe(5);
    const opnieuw = ['--opnieuw', 'ander kader', '--instelling', 'normHalverwege=totaalopgave'];
    const { code, fout } = await maak(...opnieuw);
    expect(code).toBe(5);
    expect(plat(fout)).toContain('is een verwijzing of een apparaat, geen gewoon bestand');
    expect(readdirSync(elders)).toEqual(['1']);
  });

  test('het slot: geweigerd, en wat erachter staat wordt niet getoond', async () => {
    const { uit, maak } = await thuis();
    symlinkSync('../belangrijk.txt', join(uit, '.bezet-1'));
    const { code, fout } = await maak();
    expect(code).toBe(5);
    expect(fout).not.toContain('van mij');
  });

  test('het journaal, met een harde link naar een ander bestand: daarin wordt niet geschreven', async () => {
    const { uit, maak } = await thuis();
    const elders = join(uit, '..', 'elders');
    linkSync(join(uit, 'journaal.jsonl'), elders);
    const was = readFileSync(elders);
    const { code, fout } = await maak('--formaat', 'txt,html');
    expect(code).toBe(5);
    expect(plat(fout)).toContain('(een harde link)');
    expect(readFileSync(elders)).toEqual(was);
    // Only reading is no danger: the bytes are what counts.
    expect((await trede('verifieer', uit)).code).not.toBe(1);
  });
});

test.skipIf(process.platform === 'win32')(
  'een pijp op de plaats van het journaal of een brief hangt niet: exit 5',
  async () => {
    for (const kies of [() => 'journaal.jsonl', (uit: string) => brievenIn(uit)[0] ?? '']) {
      const { uit, maak } = await thuis();
      const naam = kies(uit);
      rmSync(join(uit, naam));
      execFileSync('sh', ['-c', 'mkfifo "$0"', join(uit, naam)]);
      expect((await maak()).code).toBe(5);
      expect((await trede('verifieer', uit)).code).toBe(5);
    }
  },
);

test.each(['../x', '/tmp/x', 'a/../../x', 'a//x', '.', ''])(
  'een opslag schrijft en leest niets buiten haar map: %s',
  async (naam) => {
    const plek = join(mkdtempSync(join(tmpdir(), 'trede-koppeling-')), 'ronde');
    mkdirSync(plek);
    const store = opslag(plek);
    await expect(store.zetSamen([{ naam, bytes: new Uint8Array(1) }])).rejects.toMatchObject({
      soort: 'afwijking',
    });
    await expect(store.lees(naam)).rejects.toMatchObject({ soort: 'afwijking' });
    await expect(store.haalWeg(naam)).rejects.toMatchObject({ soort: 'afwijking' });
  },
);

describe('verdergaan in een ronde', () => {
  const verander = (pad: string) => writeFileSync(pad, `${readFileSync(pad, 'utf8')} `);

  test('met een veranderd manifest: brieven en verzonden weigeren met 5, en er verandert niets', async () => {
    const { uit, maak } = await thuis();
    verander(join(uit, 'manifest.json'));
    const was = readFileSync(join(uit, 'journaal.jsonl'));
    expect((await maak('--formaat', 'txt,html')).code).toBe(5);
    const weg = await trede('verzonden', uit, '--alles', '--datum', '2024-02-15', '--voorbeeld');
    expect(weg.code).toBe(5);
    expect(plat(weg.fout)).toContain('manifest.json volgt niet uit het journaal');
    expect(readFileSync(join(uit, 'journaal.jsonl'))).toEqual(was);
  });

  test('die met een andere sleutel is ondertekend: wie ondertekent, neemt dat niet over', async () => {
    const { uit, maak } = await thuis();
    const sleutels = [join(uit, '../k1'), join(uit, '../k2')];
    for (const k of sleutels) await trede('sleutel', '--uit', k);
    const [een = '', ander = ''] = sleutels.map((k) => join(k, 'sleutel-geheim.pem'));
    expect((await maak('--sleutel', een)).code).toBe(0);
    const { code, fout } = await maak('--sleutel', ander);
    expect(code).toBe(5);
    expect(plat(fout)).toContain('de ronde is met een andere sleutel ondertekend');
    expect((await maak('--sleutel', een)).code).toBe(0);
    verander(join(uit, 'manifest.sig'));
    expect((await maak('--sleutel', een)).code).toBe(5);
  });
});

import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDOS } from '../../src/cli/commandos.ts';
import { opzetsleutelsVan } from '../../src/cli/opzetsleutels.ts';
import { brievenIn, plat, trede } from '../io.ts';

const map = () => mkdtempSync(join(tmpdir(), 'trede-opzet-'));
const INVOER = 'samples/ronde-2023-II/invoer.csv';

function opzet(tekst: string, in_ = map()): string {
  const bestand = join(in_, 'trede.yaml');
  writeFileSync(bestand, tekst);
  return bestand;
}

describe('trede.yaml', () => {
  test('geeft kader, register, huisstijl en formaat; één regel zegt dat, en een optie gaat voor', async () => {
    const uit = join(map(), 'uit');
    const vast = ['--opzet', 'samples/opzet/trede.yaml', '--datum', '2024-02-15', '--uit', uit];
    const { code, fout } = await trede('brieven', INVOER, ...vast, '--formaat', 'txt');
    expect(code).toBe(3);
    expect(brievenIn(uit).every((naam) => naam.endsWith('.txt'))).toBe(true);
    expect(fout.split('\n')[0]).toMatch(/^VOORBEELD: /);
    expect(plat(fout)).toContain(
      'Uit samples/opzet/trede.yaml: kader utrecht-2024, huisstijl huisstijl/voorbeeld, gemeenten samples/ronde-2023-II/gemeenten.csv.',
    );
    for (const regel of fout.split('\n')) expect(regel.length).toBeLessThanOrEqual(80);
    const json = await trede('beoordeel', INVOER, '--opzet', 'samples/opzet/trede.yaml', '--json');
    expect((JSON.parse(json.uit) as { kader: string }).kader).toBe('utrecht-2024');
    expect(json.fout).toBe('');
    const anders = await trede('beoordeel', INVOER, ...vast.slice(0, 2), '--kader', 'flevoland', '--json');
    expect((JSON.parse(anders.uit) as { kader: string }).kader).toBe('flevoland');
  });

  test('in de werkmap wordt vanzelf gelezen, met paden vanaf het bestand', async () => {
    const werk = map();
    mkdirSync(join(werk, 'gegevens'));
    writeFileSync(join(werk, 'gegevens/g.csv'), readFileSync('samples/ronde-2023-II/gemeenten.csv'));
    opzet('provincie: middenland\ngemeenten: gegevens/g.csv\n', werk);
    const hier = process.cwd();
    process.chdir(werk);
    try {
      const { code, fout } = await trede('tabel', '--halfjaar', '2024-I', '--uit', 'invoer.csv');
      expect(code).toBe(0);
      expect(fout).toBe('Uit trede.yaml: provincie middenland, gemeenten gegevens/g.csv.\n');
      expect(readFileSync('invoer.csv', 'utf8')).toContain('GM9001;Aardenhof;2024-I');
      const elders = relative(werk, resolve(hier, 'samples/ronde-2023-II/invoer.csv'));
      expect((await trede('controleer', elders)).code).toBe(0);
    } finally {
      process.chdir(hier);
    }
  });

  test('heeft bij een dossier geen provincie, en bij termijn niets te zeggen', async () => {
    const eigen = opzet(
      `provincie: Middenland\nkader: utrecht-2024\ngemeenten: ${resolve('samples/ronde-2023-II/gemeenten.csv')}\n`,
    );
    const dossier = await trede('controleer', 'samples/dossier-grasmeer/dossier.yaml', '--opzet', eigen);
    expect(dossier.code).toBe(0);
    expect((await trede('termijn', 'weken', '2', '2024-02-15', '--opzet', eigen)).code).toBe(2);
  });

  test.each([
    ['een onbekende sleutel', 'kader: utrecht-2024\nhuistijl: x\n', 'rij 2', 'Bedoelt u huisstijl?'],
    ['een kader dat niet bestaat', 'kader: utrech-2024\n', 'rij 1', 'Bedoelt u utrecht-2024?'],
    ['wat nog niet wordt gelezen', 'register: postgres://x\n', 'rij 1', 'register wordt nog niet'],
    [
      'een sleutel die twee keer staat',
      'kader: flevoland\nkader: flevoland\n',
      'rij 2',
      'Verwijder een van de twee',
    ],
    ['een lijst', '- kader\n', 'trede.yaml: Hier horen namen', 'Gebruik de namen provincie'],
  ])('met %s wordt geweigerd, met bestand, regel en uitweg', async (_wat, tekst, plek, doen) => {
    const { code, fout } = await trede('beoordeel', INVOER, '--opzet', opzet(tekst));
    expect(code).toBe(4);
    expect(plat(fout)).toContain('trede.yaml');
    expect(plat(fout)).toContain(plek);
    expect(plat(fout)).toContain(doen);
  });

  test('een bestand dat er niet is wordt geweigerd; een leeg bestand zegt niets', async () => {
    expect((await trede('beoordeel', INVOER, '--opzet', 'nergens.yaml')).code).toBe(4);
    const leeg = await trede(
      'beoordeel',
      'samples/almere-2023-II/invoer.csv',
      '--kader',
      'flevoland',
      '--opzet',
      opzet('# niets\n'),
    );
    expect(leeg.code).toBe(0);
    expect(leeg.fout).toBe('');
  });

  test('een sleutel is alleen om na te gaan wie ondertekende: nooit om mee te ondertekenen', () => {
    const met = COMMANDOS.filter((c) => opzetsleutelsVan(c).includes('sleutel')).map((c) => c.naam);
    // Where it is the public key, which only checks.
    expect(met).toEqual(['controleer', 'tabel', 'druk', 'verschil', 'verifieer']);
    expect(
      COMMANDOS.filter((c) => c.opties.some(([vlag]) => vlag.startsWith('--sleutel'))).length,
    ).toBeGreaterThan(2);
  });
});

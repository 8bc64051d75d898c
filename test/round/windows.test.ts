import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { alsArgument } from '../../src/dossier/melding.ts';
import { SCHIJF } from '../../src/round/store/schijf.ts';
import { opslag } from '../eigen.ts';

/**
 * A disk as Windows has it, over the real one: a file that somebody has open cannot be replaced or removed, a folder cannot be
 * opened, some disks know no hard links, and a name of a device or another capital is not another file. Not Windows itself.
 */
interface Windows {
  /** Names that a reader or a virus scanner has open, and for how many calls more. */
  readonly open: Map<string, number>;
  readonly hardeLinks: boolean;
}

const echt = { ...SCHIJF };
const fout = (code: string, pad: string) => Object.assign(new Error(`${code}: ${pad}`), { code, path: pad });
const APPARAAT = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|[<>:"|?*]|[. ]$/i;

function wordWindows({ open, hardeLinks }: Windows): void {
  const houdt = (pad: string) => {
    const nog = open.get(basename(pad)) ?? 0;
    if (nog === 0) return;
    open.set(basename(pad), nog - 1);
    throw fout('EPERM', pad);
  };
  const mag = (pad: string) => {
    if (APPARAAT.test(basename(pad))) throw fout('ENOENT', pad);
  };
  SCHIJF.open = (pad, vlag, rechten) => {
    mag(pad);
    if (echt.doel(pad)?.isDirectory()) throw fout('EPERM', pad);
    return echt.open(pad, vlag, rechten);
  };
  SCHIJF.hernoem = (van, naar) => {
    houdt(naar);
    houdt(van);
    echt.hernoem(van, naar);
  };
  SCHIJF.haalWeg = (pad) => {
    houdt(pad);
    if (echt.soort(pad)?.isDirectory()) throw fout('EPERM', pad);
    echt.haalWeg(pad);
  };
  SCHIJF.koppel = (van, naar) => {
    // What libuv makes of a disk without links.
    if (!hardeLinks) throw fout('EISDIR', van);
    echt.koppel(van, naar);
  };
  SCHIJF.maakMap = (map) => {
    mag(map);
    echt.maakMap(map);
  };
}

afterEach(() => {
  Object.assign(SCHIJF, echt);
});

const map = () => join(mkdtempSync(join(tmpdir(), 'trede-windows-')), 'ronde');
const bytes = (tekst: string) => new TextEncoder().encode(tekst);
const TREDE = ['samples/almere-2023-II/invoer.csv', '--kader', 'utrecht-2024', '--datum', '2024-02-15'];

describe.each([
  ['met harde links (NTFS)', true],
  ['zonder harde links (FAT, netwerkschijf)', false],
] as const)('een schijf als van Windows, %s', (_wat, hardeLinks) => {
  const open = new Map<string, number>();
  beforeEach(() => {
    open.clear();
    wordWindows({ open, hardeLinks });
  });

  test('houdt een hele ronde: gemaakt, verzonden, nagelezen, en weer van dezelfde bytes', async () => {
    const { trede } = await import('../io.ts');
    const uit = map();
    const maak = (...erbij: string[]) =>
      trede('brieven', ...TREDE, '--formaat', 'txt', '--uit', uit, ...erbij);
    expect((await maak()).code).toBe(0);
    const eerst = readFileSync(join(uit, 'journaal.jsonl'));
    expect((await maak()).code).toBe(0);
    expect(readFileSync(join(uit, 'journaal.jsonl'))).toEqual(eerst);
    const weg = await trede('verzonden', uit, '--alles', '--datum', '2024-02-15', '--voorbeeld');
    expect(weg.code, weg.fout).toBe(0);
    expect((await trede('verifieer', uit)).code).toBe(0);
    expect(readdirSync(uit).filter((n) => n.startsWith('.') || n.endsWith('.trede-tmp'))).toEqual([]);
  });

  test('is van één run tegelijk, en van een run die weg is, wordt het slot gepasseerd', async () => {
    const store = opslag(map());
    const los = await store.neemSlot();
    await expect(store.neemSlot()).rejects.toMatchObject({ soort: 'bezet' });
    await los();
    writeFileSync(join(mkdtempSync(join(tmpdir(), 'trede-windows-')), 'x'), '');
    await (await store.neemSlot())();
  });

  test('wacht even op een bestand dat een virusscanner openhoudt, ook bij het slot en een rest', async () => {
    const plek = map();
    const store = opslag(plek);
    const los = await store.neemSlot();
    await store.zetSamen([{ naam: 'a.txt', bytes: bytes('een') }]);
    for (const naam of ['a.txt', '.bezet-1', 'b.txt']) open.set(naam, 2);
    await store.zetSamen([{ naam: 'a.txt', bytes: bytes('twee') }]);
    await los();
    expect(readFileSync(join(plek, 'a.txt'), 'utf8')).toBe('twee');
    expect(readdirSync(plek)).toEqual(['a.txt']);
    writeFileSync(join(plek, 'b.txt.trede-tmp'), 'half');
    open.set('b.txt.trede-tmp', 2);
    await (await store.neemSlot())();
    expect(readdirSync(plek)).toEqual(['a.txt']);
  });

  test('blijft het openstaan, dan zegt de melding welk bestand, en staat er wat er stond', async () => {
    const plek = map();
    const store = opslag(plek);
    await (await store.neemSlot())();
    await store.zetSamen([{ naam: 'a.txt', bytes: bytes('een') }]);
    open.set('a.txt', 100);
    await expect(store.zetSamen([{ naam: 'a.txt', bytes: bytes('twee') }])).rejects.toMatchObject({
      soort: 'opslag',
      meldingen: [{ waarde: 'EPERM', melding: expect.stringContaining(join(plek, 'a.txt')) }],
    });
    expect(readFileSync(join(plek, 'a.txt'), 'utf8')).toBe('een');
    expect(readdirSync(plek)).toEqual(['a.txt']);
  });

  test('een naam van een apparaat komt er nooit: dat weigert het programma zelf', async () => {
    await expect(opslag(map()).zetSamen([{ naam: 'nul.txt', bytes: bytes('x') }])).rejects.toMatchObject({
      soort: 'opslag',
    });
  });
});

test('een map die nog geen ronde was, met een eigen Manifest.json: op Windows is dat hetzelfde bestand', async () => {
  const { plat, trede } = await import('../io.ts');
  const uit = mkdtempSync(join(tmpdir(), 'trede-windows-'));
  writeFileSync(join(uit, 'Manifest.JSON'), 'van een mens');
  const { code, fout: melding } = await trede('brieven', ...TREDE, '--formaat', 'txt', '--uit', uit);
  expect(code).toBe(2);
  expect(plat(melding)).toContain('Manifest.JSON');
  expect(existsSync(join(uit, 'journaal.jsonl'))).toBe(false);
});

test.each([
  ['brieven/2023-II', 'brieven/2023-II'],
  ['C:\\brieven\\Fryslân', 'C:\\brieven\\Fryslân'],
  ["brieven van 's-Gravenhage", '"brieven van \'s-Gravenhage"'],
  ["'s-Hertogenbosch", '"\'s-Hertogenbosch"'],
])('een map staat in een raad zoals zij wordt getypt: %s', (pad, getypt) => {
  expect(alsArgument(pad)).toBe(getypt);
});

test('een map met een apostrof en een spatie: de ronde, en de raad die haar noemt', async () => {
  const { plat, trede } = await import('../io.ts');
  const uit = join(map(), "brieven van 's-Gravenhage");
  expect((await trede('brieven', ...TREDE, '--formaat', 'txt,docx', '--uit', uit)).code).toBe(0);
  expect((await trede('verifieer', uit)).code).toBe(0);
  writeFileSync(join(uit, 'manifest.json'), '{}');
  const { code, fout: melding } = await trede('brieven', ...TREDE, '--formaat', 'txt,docx', '--uit', uit);
  expect(code).toBe(5);
  expect(plat(melding)).toContain(`trede verifieer "${uit}"`);
});

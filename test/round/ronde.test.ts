import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rondAf } from '../../src/round/afronden.ts';
import { beginRonde, type Rondebegin } from '../../src/round/begin.ts';
import { sha256 } from '../../src/round/hash.ts';
import { laatVervallen, openRonde, type Stuk, schrijfStuk } from '../../src/round/ronde.ts';
import { controleerRonde } from '../../src/round/verifieer.ts';

import { opslag } from '../eigen.ts';

/** Only names that a letter can have are names of a round. */
const A = 'GM1001_2023-II_trede2_uitnodiging-overleg';
const B = 'GM1002_2023-II_trede2_uitnodiging-overleg';

const bytes = (tekst: string) => new TextEncoder().encode(tekst);
const BEGIN: Rondebegin = {
  vast: { kader: 'proef' },
  keuzes: {},
  reden: null,
  bronnen: [{ naam: 'invoer/invoer.csv', bytes: bytes('cijfers') }],
};
const ANDERS: Rondebegin = {
  ...BEGIN,
  reden: 'cijfer verbeterd',
  bronnen: [{ naam: 'invoer/invoer.csv', bytes: bytes('andere cijfers') }],
};

function stuk(naam: string): Stuk {
  const inhoud = { naam: `${naam}.txt`, bytes: bytes(`brief ${naam}`) };
  const merk = { sha256: sha256(inhoud.bytes), grootte: inhoud.bytes.length, delen: null, bladzijden: null };
  return { naam, gegevens: {}, bestanden: [{ naam: inhoud.naam, ...merk }], inhoud: [inhoud] };
}

async function run(
  map: string,
  wat: Rondebegin,
  stukken: readonly string[],
  vervallen: readonly string[] = [],
): Promise<void> {
  const ronde = await openRonde(opslag(map));
  const nummer = await beginRonde(ronde, wat);
  for (const naam of stukken) await schrijfStuk(ronde, ronde.stand(), nummer, stuk(naam));
  await laatVervallen(ronde, nummer, vervallen);
  await rondAf(ronde, [], null);
  await ronde.sluit();
}

async function metRonde(): Promise<string> {
  const map = mkdtempSync(join(tmpdir(), 'trede-run-'));
  await run(map, BEGIN, [A, B]);
  return map;
}

async function mis(map: string): Promise<(readonly [string, string])[]> {
  const { bevonden } = await controleerRonde(opslag(map), null);
  return bevonden.filter((b) => b.oordeel !== 'gelijk').map((b) => [b.bestand, b.oordeel] as const);
}

describe('een ronde die verder gaat', () => {
  test('zet terug wat zij bewaarde en is weggehaald', async () => {
    const map = await metRonde();
    rmSync(join(map, 'ronde'), { recursive: true });
    expect(await mis(map)).toEqual([['ronde/1/invoer/invoer.csv', 'ontbreekt']]);
    await run(map, BEGIN, []);
    expect(await mis(map)).toEqual([]);
  });
});

describe('een brief die vervalt', () => {
  test('en al was weggehaald, blijft weg; de ronde komt af', async () => {
    const map = await metRonde();
    rmSync(join(map, `${B}.txt`));
    await run(map, ANDERS, [A], [B]);
    expect(existsSync(join(map, `${B}.txt`))).toBe(false);
    // Nothing was lost by the round: its journal says that there was nothing to keep.
    expect(await mis(map)).toEqual([]);
    expect(readFileSync(join(map, 'journaal.jsonl'), 'utf8')).toContain(`"kwijt":["${B}.txt"]`);
  });

  test('en met de hand was veranderd, wordt zo bewaard; verifieer meldt het', async () => {
    const map = await metRonde();
    writeFileSync(join(map, `${B}.txt`), 'met de hand');
    await run(map, ANDERS, [A], [B]);
    expect(existsSync(join(map, `${B}.txt`))).toBe(false);
    expect(readFileSync(join(map, `ronde/eerder/2/${B}.txt`), 'utf8')).toBe('met de hand');
    expect(await mis(map)).toEqual([[`ronde/eerder/2/${B}.txt`, 'anders']]);
  });

  test('en daarna anders terugkomt, gaat niet verloren: dat bestand is niet van de ronde', async () => {
    const map = await metRonde();
    await run(map, ANDERS, [A], [B]);
    writeFileSync(join(map, `${B}.txt`), 'van een mens');
    await run(map, ANDERS, []);
    expect(readFileSync(join(map, `${B}.txt`), 'utf8')).toBe('van een mens');
  });
});

describe('wat niet te lezen is', () => {
  test.each([`${A}.txt`, 'journaal.jsonl', 'manifest.json', 'ronde/1/invoer/invoer.csv'])(
    'een map op de plaats van %s is een bevinding',
    async (naam) => {
      const map = await metRonde();
      rmSync(join(map, naam));
      mkdirSync(join(map, naam));
      expect(await mis(map)).toContainEqual([naam, 'anders']);
    },
  );

  test('een map op de plaats van het journaal wordt bij naam geweigerd, en het slot gaat eraf', async () => {
    const map = await metRonde();
    const journaal = join(map, 'journaal.jsonl');
    rmSync(journaal);
    mkdirSync(journaal);
    await expect(openRonde(opslag(map))).rejects.toThrow(`${journaal} kan niet worden`);
    expect(readdirSync(map).filter((n) => n.startsWith('.bezet'))).toEqual([]);
  });
});

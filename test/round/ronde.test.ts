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
import { sha256 } from '../../src/round/hash.ts';
import {
  type Begin,
  begin,
  laatVervallen,
  openRonde,
  type Stuk,
  schrijfStuk,
} from '../../src/round/ronde.ts';
import { controleerMap } from '../../src/round/verifieer.ts';

const bytes = (tekst: string) => new TextEncoder().encode(tekst);
const BEGIN: Begin = {
  vast: { kader: 'proef' },
  keuzes: {},
  reden: null,
  bronnen: [{ naam: 'invoer/invoer.csv', bytes: bytes('cijfers') }],
};
const ANDERS: Begin = {
  ...BEGIN,
  reden: 'cijfer verbeterd',
  bronnen: [{ naam: 'invoer/invoer.csv', bytes: bytes('andere cijfers') }],
};

function stuk(naam: string): Stuk {
  const inhoud = { naam: `${naam}.txt`, bytes: bytes(`brief ${naam}`) };
  const merk = { sha256: sha256(inhoud.bytes), grootte: inhoud.bytes.length, delen: null, bladzijden: null };
  return { naam, gegevens: () => ({}), bestanden: [{ naam: inhoud.naam, ...merk }], maak: () => [inhoud] };
}

function run(map: string, wat: Begin, stukken: readonly string[], vervallen: readonly string[] = []): void {
  const ronde = openRonde(map);
  const nummer = begin(ronde, wat);
  for (const naam of stukken) schrijfStuk(ronde, ronde.stand(), nummer, stuk(naam));
  laatVervallen(ronde, nummer, vervallen);
  rondAf(ronde, [], null);
  ronde.sluit();
}

function metRonde(): string {
  const map = mkdtempSync(join(tmpdir(), 'trede-run-'));
  run(map, BEGIN, ['a', 'b']);
  return map;
}
const mis = (map: string) =>
  controleerMap(map, null)
    .bevonden.filter((b) => b.oordeel !== 'gelijk')
    .map((b) => [b.bestand, b.oordeel]);

describe('een ronde die verder gaat', () => {
  test('zet terug wat zij bewaarde en is weggehaald', () => {
    const map = metRonde();
    rmSync(join(map, 'ronde'), { recursive: true });
    expect(mis(map)).toEqual([['ronde/1/invoer/invoer.csv', 'ontbreekt']]);
    run(map, BEGIN, []);
    expect(mis(map)).toEqual([]);
  });
});

describe('een brief die vervalt', () => {
  test('en al was weggehaald, blijft weg; de ronde komt af', () => {
    const map = metRonde();
    rmSync(join(map, 'b.txt'));
    run(map, ANDERS, ['a'], ['b']);
    expect(existsSync(join(map, 'b.txt'))).toBe(false);
    expect(mis(map)).toEqual([['ronde/eerder/2/b.txt', 'ontbreekt']]);
  });

  test('en met de hand was veranderd, wordt zo bewaard; verifieer meldt het', () => {
    const map = metRonde();
    writeFileSync(join(map, 'b.txt'), 'met de hand');
    run(map, ANDERS, ['a'], ['b']);
    expect(existsSync(join(map, 'b.txt'))).toBe(false);
    expect(readFileSync(join(map, 'ronde/eerder/2/b.txt'), 'utf8')).toBe('met de hand');
    expect(mis(map)).toEqual([['ronde/eerder/2/b.txt', 'anders']]);
  });

  test('en daarna anders terugkomt, gaat niet verloren: dat bestand is niet van de ronde', () => {
    const map = metRonde();
    run(map, ANDERS, ['a'], ['b']);
    writeFileSync(join(map, 'b.txt'), 'van een mens');
    run(map, ANDERS, []);
    expect(readFileSync(join(map, 'b.txt'), 'utf8')).toBe('van een mens');
  });
});

describe('wat niet te lezen is', () => {
  test.each(['a.txt', 'journaal.jsonl', 'manifest.json', 'ronde/1/invoer/invoer.csv'])(
    'een map op de plaats van %s is een bevinding',
    (naam) => {
      const map = metRonde();
      rmSync(join(map, naam));
      mkdirSync(join(map, naam));
      expect(mis(map)).toContainEqual([naam, 'anders']);
    },
  );

  test('een map op de plaats van het journaal wordt bij naam geweigerd, en het slot gaat eraf', () => {
    const map = metRonde();
    const journaal = join(map, 'journaal.jsonl');
    rmSync(journaal);
    mkdirSync(journaal);
    expect(() => openRonde(map)).toThrow(expect.objectContaining({ code: 'EISDIR', path: journaal }));
    expect(readdirSync(map).filter((n) => n.startsWith('.bezet'))).toEqual([]);
  });
});

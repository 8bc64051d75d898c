import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { plat, trede, tredeAls } from '../io.ts';
import { nieuweMap } from './ronde.ts';
import { besluit, EIND, huisstijlMet, inLijst, maakRonde } from './toetsronde.ts';

const A = 'GM9001_2023-II_trede1_beoordeling';
const B = 'GM9002_2023-II_trede1_beoordeling';
const VIER = ['afschrift-raad', 'mededeling', 'vooraankondiging'].map((s) => `GM9011_2023-II_trede4_${s}`);
const [, , VOORAANKONDIGING = ''] = VIER;

let vers = '';
const hs = huisstijlMet();
/** A copy of the round as it was made. */
const ronde = () => {
  const uit = join(nieuweMap(), 'ronde');
  cpSync(vers, uit, { recursive: true });
  return uit;
};
const vrijgeven = (wie: string, map: string, ...erbij: string[]) =>
  tredeAls(wie, EIND, 'vrijgeven', map, '--huisstijl', hs, ...erbij);
const journaal = (map: string) => readFileSync(join(map, 'journaal.jsonl'), 'utf8');

beforeAll(async () => {
  vers = join(nieuweMap(), 'ronde');
  expect((await maakRonde(vers, hs, '--ter-toetsing')).code).toBe(7);
});

describe('brieven --ter-toetsing', () => {
  test('zet wat definitief is in ter-toetsing, en een CONCEPT waar het altijd staat', () => {
    const boven = readdirSync(vers).filter((n) => n.startsWith('GM'));
    expect(boven).toEqual(['GM9009_2023-II_trede1_beoordeling_CONCEPT.txt']);
    const wacht = readdirSync(join(vers, 'ter-toetsing'));
    expect(wacht).toHaveLength(5);
    expect(wacht.filter((n) => n.includes('CONCEPT'))).toEqual([]);
  });

  test('maakt dezelfde bytes als zonder, en het journaal zegt wie de ronde maakte', async () => {
    const los = join(nieuweMap(), 'los');
    await maakRonde(los, hs);
    for (const naam of readdirSync(join(vers, 'ter-toetsing')))
      expect(readFileSync(join(vers, 'ter-toetsing', naam))).toEqual(readFileSync(join(los, naam)));
    expect(journaal(los)).toContain('"door":{"account":"a","naam":"A. Maker"}');
    expect((await trede('verifieer', vers)).code).toBe(0);
  });

  test('een tweede run zonder de optie laat alles waar het staat', async () => {
    const map = ronde();
    expect((await maakRonde(map, hs)).code).toBe(7);
    expect(readdirSync(join(map, 'ter-toetsing'))).toHaveLength(5);
  });

  test('wat niet is vrijgegeven, is niet verzonden en wordt niet gedrukt', async () => {
    const map = ronde();
    for (const wie of [['--alles'], ['--gemeente', 'Aardenhof']]) {
      const weg = await tredeAls('e', EIND, 'verzonden', map, ...wie, '--voorbeeld', '--datum', '2024-02-16');
      expect(weg.code).toBe(7);
      expect(plat(weg.fout)).toContain('niet vrijgegeven');
    }
    expect((await trede('druk', map, '--uit', join(nieuweMap(), 'd.pdf'))).code).toBe(7);
    expect((await trede('druk', join(map, 'ter-toetsing'), '--uit', join(nieuweMap(), 'd.pdf'))).code).toBe(
      7,
    );
  });
});

describe('toetsing: verplicht in de huisstijl', () => {
  test('geldt zonder optie, ook voor een losse brief', async () => {
    const streng = huisstijlMet(undefined, '\ntoetsing: verplicht\n');
    const map = join(nieuweMap(), 'ronde');
    await maakRonde(map, streng);
    expect(readdirSync(join(map, 'ter-toetsing'))).toHaveLength(5);
    const los = join(nieuweMap(), 'los');
    const brief = await tredeAls(
      ...(['a', EIND, 'brief', 'samples/ronde-2023-II/invoer.csv'] as const),
      ...[
        '--gemeenten',
        'samples/ronde-2023-II/gemeenten.csv',
        '--kader',
        'utrecht-2024',
        '--formaat',
        'txt',
      ],
      ...['--gemeente', 'Aardenhof', '--datum', '2024-02-15', '--huisstijl', streng, '--uit', los],
    );
    expect(brief.code).toBe(0);
    expect(readdirSync(los)).toEqual(['ter-toetsing']);
  });

  test('een andere waarde is een fout', async () => {
    const map = join(nieuweMap(), 'ronde');
    const uitkomst = await maakRonde(map, huisstijlMet(undefined, '\ntoetsing: soms\n'));
    expect(uitkomst.code).toBe(4);
    expect(existsSync(map)).toBe(false);
  });
});

describe('akkoord', () => {
  test('van wie de ronde maakte, van een onbekende of in een andere rol wordt geweigerd met 2', async () => {
    const map = ronde();
    for (const [wie, zin] of [
      ['a', 'heeft zelf aan'],
      ['x', 'staat niet'],
      ['c', 'nodig: jurist'],
    ] as const) {
      const { code, fout } = await besluit(wie, 'akkoord', map, hs, A);
      expect([code, plat(fout)]).toEqual([2, expect.stringContaining(zin)]);
    }
    expect(existsSync(join(map, 'toetsing'))).toBe(false);
  });

  test('gaat over wat op het scherm stond: na een ander besluit of op een andere brief is het 5', async () => {
    const map = ronde();
    const { gezien } = await inLijst(map, hs, B);
    expect(
      (await besluit('b', 'terug', map, hs, B, '--reden', 'bron', '--toelichting', 'T is 31')).code,
    ).toBe(0);
    const laat = await tredeAls(
      ...(['d', EIND, 'toetsen', 'akkoord', map, B, '--gezien', gezien, '--huisstijl', hs] as const),
    );
    expect(laat.code).toBe(5);
    expect(plat(laat.fout)).toContain('Intussen besloot B. Jurist: terug, cijfers of bron');
    expect((await besluit('d', 'akkoord', map, hs, B)).code).toBe(2);
  });

  test('één mens met twee accounts is geen tweede paar ogen', async () => {
    const map = ronde();
    expect((await besluit('b', 'akkoord', map, hs, VOORAANKONDIGING)).code).toBe(0);
    const { code, fout } = await besluit('b2', 'akkoord', map, hs, VOORAANKONDIGING, '--rol', 'hoofd');
    expect([code, plat(fout)]).toEqual([2, expect.stringContaining('al akkoord')]);
    expect(await inLijst(map, hs, VOORAANKONDIGING)).toMatchObject({ toestand: 'deels', nog: ['hoofd'] });
  });

  test('vervalt als de brief verandert, en zegt wat anders is', async () => {
    const map = ronde();
    await besluit('b', 'akkoord', map, hs, A);
    expect((await inLijst(map, hs, A)).toestand).toBe('akkoord');
    const opnieuw = await maakRonde(map, hs, '--opnieuw', 'andere datum', '--datum', '2024-02-16');
    expect(opnieuw.code, opnieuw.fout).toBe(7);
    expect((await inLijst(map, hs, A)).toestand).toBe('bevestigen');
    expect((await besluit('d', 'bevestig', map, hs, A)).code).toBe(2);
    const weer = await besluit('b', 'bevestig', map, hs, A);
    expect(weer.code, weer.fout).toBe(0);
    expect((await inLijst(map, hs, A)).toestand).toBe('akkoord');
    expect((await vrijgeven('c', map)).code).toBe(7);
    expect(readFileSync(join(map, `${A}.txt`), 'utf8')).toContain('16 februari 2024');
  });

  test('op een brief waarvan een byte is veranderd, is 5', async () => {
    const map = ronde();
    appendFileSync(join(map, 'ter-toetsing', `${A}.txt`), ' ');
    expect((await besluit('b', 'akkoord', map, hs, A)).code).toBe(5);
    expect((await tredeAls('b', EIND, 'toetsen', 'toon', map, A, '--huisstijl', hs)).code).toBe(5);
  });
});

describe('vrijgeven', () => {
  test('zet dezelfde bytes in de ronde, noemt de rest met 7, en een latere vrijgave vult aan', async () => {
    const map = ronde();
    const was = readFileSync(join(map, 'ter-toetsing', `${A}.txt`));
    await besluit('b', 'akkoord', map, hs, A);
    expect((await vrijgeven('b', map)).code).toBe(2);
    const eerste = await vrijgeven('e', map);
    expect(eerste.code).toBe(7);
    expect(eerste.uit).toContain(`Vrijgegeven: ${A}`);
    expect(plat(eerste.uit)).toContain('1 brief vrijgegeven, 5 wachten');
    expect(readFileSync(join(map, `${A}.txt`))).toEqual(was);
    expect(existsSync(join(map, 'ter-toetsing', `${A}.txt`))).toBe(false);
    expect((await trede('verifieer', map)).code).toBe(0);
    const weg = await tredeAls(
      'e',
      EIND,
      'verzonden',
      map,
      '--alles',
      '--voorbeeld',
      '--datum',
      '2024-02-16',
    );
    expect([weg.code, plat(weg.uit)]).toEqual([0, expect.stringContaining('1 brief vastgelegd')]);
    await besluit('d', 'akkoord', map, hs, B);
    const tweede = await vrijgeven('c', map, '--gemeente', 'GM9002');
    expect([tweede.code, tweede.uit]).toEqual([0, expect.stringContaining(`Vrijgegeven: ${B}`)]);
    expect((await trede('verifieer', map)).code).toBe(0);
  });

  test('van een vooraankondiging gaat samen met het afschrift en de mededeling, na twee akkoorden elk', async () => {
    const map = ronde();
    for (const naam of VIER) await besluit('b', 'akkoord', map, hs, naam);
    for (const naam of VIER.slice(1)) await besluit('c', 'akkoord', map, hs, naam);
    const half = await vrijgeven('e', map, '--gemeente', 'GM9011');
    expect([half.code, plat(half.uit)]).toEqual([7, expect.stringContaining('gaat samen uit met')]);
    expect(half.uit).toContain('0 brieven vrijgegeven');
    await besluit('c', 'akkoord', map, hs, VIER[0] ?? '');
    const heel = await vrijgeven('e', map, '--gemeente', 'GM9011');
    expect([heel.code, heel.uit]).toEqual([0, expect.stringContaining('3 brieven vrijgegeven')]);
  });

  test.each([
    ['een brief', (map: string) => join(map, 'ter-toetsing', `${A}.txt`)],
    ['een andere brief', (map: string) => join(map, 'ter-toetsing', `${B}.txt`)],
    ['de bewaarde invoer', (map: string) => join(map, 'ronde/1/invoer/invoer.csv')],
    ['de bewaarde sjablonen', (map: string) => join(map, 'ronde/1/sjablonen.yaml')],
    ['de bewaarde huisstijl', (map: string) => join(map, 'ronde/1/huisstijl/huisstijl.yaml')],
    ['het journaal', (map: string) => join(map, 'journaal.jsonl')],
    ['het akkoord', (map: string) => join(map, 'toetsing', readdirSync(join(map, 'toetsing'))[0] ?? '')],
  ])('met een byte anders in %s is 5, en er verandert niets', async (_, pad) => {
    const map = ronde();
    await besluit('b', 'akkoord', map, hs, A);
    const doel = pad(map);
    const bytes = readFileSync(doel);
    bytes[bytes.length - 3] = (bytes[bytes.length - 3] ?? 0) ^ 1;
    writeFileSync(doel, bytes);
    expect((await vrijgeven('e', map)).code).toBe(5);
    expect(existsSync(join(map, `${A}.txt`))).toBe(false);
  });

  test('gaat verder waar zij werd afgebroken', async () => {
    const map = ronde();
    await besluit('b', 'akkoord', map, hs, A);
    // The bytes stand in the round, and the line that says so was not written.
    cpSync(join(map, 'ter-toetsing', `${A}.txt`), join(map, `${A}.txt`));
    expect((await vrijgeven('e', map)).code).toBe(7);
    expect(existsSync(join(map, 'ter-toetsing', `${A}.txt`))).toBe(false);
    // The line was written, and the old place was not emptied.
    cpSync(join(map, `${A}.txt`), join(map, 'ter-toetsing', `${A}.txt`));
    expect((await vrijgeven('e', map)).code).toBe(7);
    expect(existsSync(join(map, 'ter-toetsing', `${A}.txt`))).toBe(false);
    expect((await trede('verifieer', map)).code).toBe(0);
  });

  test('een besluit dat verdwijnt of erbij komt na de vrijgave, ziet verifieer', async () => {
    const map = ronde();
    await besluit('b', 'akkoord', map, hs, A);
    const [akkoord = ''] = readdirSync(join(map, 'toetsing'));
    await vrijgeven('e', map);
    renameSync(join(map, 'toetsing', akkoord), join(nieuweMap(), akkoord));
    const weg = await trede('verifieer', map);
    expect([weg.code, weg.uit]).toEqual([5, expect.stringContaining(akkoord)]);
  });
});

test('lijst, toon en teruggestuurd zeggen wat er is, op hoogstens 80 kolommen', async () => {
  const map = ronde();
  await besluit('b', 'terug', map, hs, B, '--reden', 'bron', '--toelichting', 'De taakstelling is 31.');
  const lees = (...woorden: string[]) => tredeAls('d', EIND, 'toetsen', ...woorden, '--huisstijl', hs);
  const lijst = await lees('lijst', map);
  const toon = await lees('toon', map, 'Aardenhof');
  const terug = await lees('teruggestuurd', map);
  for (const regel of `${lijst.uit}${toon.uit}${terug.uit}`.split('\n'))
    expect(regel.length, regel).toBeLessThanOrEqual(80);
  expect(lijst.uit.startsWith('R1 GM9009')).toBe(true);
  expect(plat(toon.uit)).toContain('taakstelling: 28 (F2)');
  expect(plat(toon.uit)).toContain('gehuisvest 27 (1 minder): trede 2');
  expect(plat(terug.uit)).toContain('cijfers of bron. De taakstelling is 31. (B. Jurist, 17 februari 2024');
  expect((await lees('toon', map, 'Aardenhoff')).fout).toContain('Bedoelt u Aardenhof');
});

test('zonder toetsing.yaml, of met een fout erin, wordt er niet getoetst', async () => {
  const map = ronde();
  const zonder = await tredeAls('b', EIND, 'toetsen', 'lijst', map);
  expect([zonder.code, plat(zonder.fout)]).toEqual([2, expect.stringContaining('geen toetsing.yaml')]);
  const fout = huisstijlMet('mensen: []\nroute: []\nvrijgave: { rollen: [x], dagen: 1, dag: 2 }\n');
  const stuk = await tredeAls('b', EIND, 'toetsen', 'lijst', map, '--huisstijl', fout);
  expect([stuk.code, plat(stuk.fout)]).toEqual([4, expect.stringContaining('onbekende sleutel dag')]);
});

import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { COMMANDOS } from '../../src/cli/commandos.ts';
import { zichtbaar } from '../../src/cli/zichtbaar.ts';
import { sha256 } from '../../src/round/hash.ts';
import { plat, trede } from '../io.ts';

const map = () => mkdtempSync(join(tmpdir(), 'trede-eindigen-'));
const ALMERE = 'samples/almere-2023-II/invoer.csv';
const gaaf = map();
const maak = (uit: string) =>
  trede(
    ...['brieven', ALMERE, '--kader', 'utrecht-2024', '--datum', '2024-02-15'],
    ...['--formaat', 'txt', '--uit', uit],
  );

beforeAll(async () => {
  expect((await maak(gaaf)).code).toBe(0);
});

/** What no terminal may be given: it would obey it, or turn the text around. */
const STUUR = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/;
/** A stack trace, or what node and the libraries say themselves. */
const ENGELS = /\bat .*:\d+|Error\b|node:|undefined|\[object/;

describe('een ronde waarvan iemand het bewaarde veranderde, met een keten die klopt', () => {
  test.each([
    ['sjablonen.yaml is geen kaart', 'ronde/1/sjablonen.yaml', '- a\n'],
    ['sjablonen.yaml is kapot', 'ronde/1/sjablonen.yaml', 'a: [\n'],
    ['sjablonen.yaml heeft een verwijzing', 'ronde/1/sjablonen.yaml', 'a: *b\n'],
    ['sjablonen.yaml heeft een tag', 'ronde/1/sjablonen.yaml', 'a: !!js/function "x"\n'],
    ['huisstijl.yaml is kapot', 'ronde/1/huisstijl/huisstijl.yaml', 'a: [\n'],
    ['feestdagen.yaml is leeg', 'ronde/1/gegevens/feestdagen.yaml', ''],
    ['gemeenten.csv is onzin', 'ronde/1/gegevens/gemeenten.csv', '\u0000'],
    ['briefpapier.docx is geen zip', 'ronde/1/huisstijl/briefpapier.docx', 'x'],
    ['de invoer is er niet', 'ronde/1/invoer/invoer.csv', null],
    ['het register is er niet', 'ronde/1/gegevens/gemeenten.csv', null],
    ['de datum van de ronde is er niet', 'vast.datum', null],
    ['het kader van de ronde is er niet', 'vast.kader', null],
    ['een instelling is onzin', 'vast.instelling normHalverwege', 'x'],
  ])('%s: verifieer geeft 5, zonder stacktrace of Engels', async (_wat, naam, inhoud) => {
    const uit = map();
    cpSync(gaaf, uit, { recursive: true });
    const pad = join(uit, 'journaal.jsonl');
    const regels = readFileSync(pad, 'utf8').trimEnd().split('\n');
    const lijst = regels.map(
      (r) => (JSON.parse(r) as { regel: Record<string, Record<string, string>> }).regel,
    );
    const [begin] = lijst;
    const deel = (naam.startsWith('vast.') ? begin?.vast : begin?.bronnen) ?? {};
    const sleutel = naam.replace(/^(?:vast\.|ronde\/1\/)/, '');
    if (inhoud === null) delete deel[sleutel];
    else deel[sleutel] = naam.startsWith('vast.') ? inhoud : sha256(inhoud);
    if (!naam.startsWith('vast.'))
      if (inhoud === null) rmSync(join(uit, naam));
      else writeFileSync(join(uit, naam), inhoud);
    let hoofd = '0'.repeat(64);
    const keten = lijst.map((regel) => {
      const tekst = JSON.stringify({ vorige: hoofd, regel });
      hoofd = sha256(tekst);
      return `${tekst}\n`;
    });
    writeFileSync(pad, keten.join(''));
    const { code, uit: tekst, fout } = await trede('verifieer', uit);
    expect(code, tekst + fout).toBe(5);
    expect(tekst + fout).not.toMatch(ENGELS);
    const json = await trede('verifieer', uit, '--json');
    expect(json.code).toBe(5);
    expect(JSON.parse(json.uit)).toMatchObject({ schema: 1, bewijs: 'afwijking' });
  });
});

describe('--json is één document', () => {
  const namen = COMMANDOS.map((c) => c.naam.split(' '));
  test.each([
    ...namen.map((naam) => [...naam, '--help']),
    ['brieven', '-h'],
    ['--help'],
    ['help', 'brieven'],
    ['sjablonen', '--help'],
    ['--version'],
    ['help', 'bestaat-niet'],
    ['bestaat-niet', '--help'],
  ])('%s %s %s', async (...woorden) => {
    const argumenten = woorden.filter((w) => w !== undefined);
    const { code, uit, fout } = await trede(...argumenten, '--json');
    const document = JSON.parse(uit) as { schema: number; hulp?: string };
    expect(document.schema).toBe(1);
    expect(fout).toBe('');
    if (code === 0) expect(document.hulp).toMatch(/Gebruik: trede|^\d+\.\d+\.\d+$/);
    else expect(document).toHaveProperty('fouten');
    const zonder = await trede(...argumenten);
    expect(zonder.code).toBe(code);
    if (code === 0) expect(`${document.hulp}`).toBe(zonder.uit.trimEnd());
  });
});

describe('een stuurteken komt niet op de terminal', () => {
  const TEKENS = '\u001b[1A\u001b[2K\u009b31m\u202eom\u0007\r';
  const metKop = (kop: string, rij = 'GM0034;Almere;2023-II;3;216;147;0;318') => {
    const pad = join(map(), 'invoer.csv');
    writeFileSync(
      pad,
      `gemeentecode;gemeente;halfjaar;trede_vorig;taakstelling;achterstand_begin;voorsprong_begin;${kop}\n${rij}\n`,
    );
    return pad;
  };

  test.each([
    ['een kop', () => ['controleer', metKop(`gehuisvest;x${TEKENS}`)]],
    ['een cel', () => ['controleer', metKop('gehuisvest', `GM0034;Al${TEKENS}mere;2023-II;3;216;147;0;318`)]],
    ['de naam van een bestand', () => ['controleer', `a${TEKENS}.csv`]],
    ['--gemeente', () => ['brief', ALMERE, '--kader', 'utrecht-2024', '--gemeente', `${TEKENS}Almere`]],
    ['--provincie', () => ['tabel', '--provincie', TEKENS, '--halfjaar', '2024-I', '--uit', 't.csv']],
    ['--blad', () => ['controleer', ALMERE, '--blad', TEKENS]],
    ['--kader', () => ['beoordeel', ALMERE, '--kader', TEKENS]],
    ['--uit', () => ['brieven', ALMERE, '--kader', 'utrecht-2024', '--uit', join(gaaf, `x${TEKENS}`, 'y')]],
    ['een commando', () => [`x${TEKENS}`]],
    ['een optie', () => ['brieven', `--x${TEKENS}`]],
    ['een code', () => ['melding', TEKENS]],
    ['een map', () => ['verifieer', `m${TEKENS}`]],
  ])('uit %s', async (_wat, maakArgumenten) => {
    const argumenten = maakArgumenten();
    const { uit, fout } = await trede(...argumenten);
    expect(STUUR.test((uit + fout).replaceAll('\n', '')), uit + fout).toBe(false);
    const json = await trede(...argumenten, '--json');
    expect(STUUR.test(json.uit.replaceAll('\n', ''))).toBe(false);
    expect(JSON.parse(json.uit)).toMatchObject({ schema: 1 });
  });

  test('uit een dossier, en uit wat in een slot staat', async () => {
    const dossier = join(map(), 'dossier.yaml');
    writeFileSync(dossier, `"sleutel${'\\e[2J'}": 1\ngemeente: Almere\n`);
    const uit = map();
    cpSync(gaaf, uit, { recursive: true });
    writeFileSync(join(uit, '.bezet-1'), `12 ${TEKENS}`);
    for (const { uit: tekst, fout } of [await trede('controleer', dossier), await maak(uit)])
      expect(STUUR.test((tekst + fout).replaceAll('\n', ''))).toBe(false);
  });

  test('in een document blijft de waarde wat zij was', () => {
    const document = JSON.stringify({ a: 'x\u009b\u202ey\u001b' });
    expect(JSON.parse(zichtbaar(document))).toEqual({ a: 'x\u009b\u202ey\u001b' });
    expect(zichtbaar('één ‘regel’\n\ttab\u00a0… € 🏠')).toBe('één ‘regel’\n\ttab\u00a0… € 🏠');
  });
});

describe('wie de map houdt, is te lezen', () => {
  test.each([
    ['', 'van wie is niet te lezen, en dus ook niet of die nog loopt'],
    ['onzin', 'van wie is niet te lezen'],
    [
      '12 een-andere-computer',
      'proces 12 op de computer een-andere-computer; of dat nog loopt, is van hieruit niet te zien',
    ],
  ])('een slot met "%s"', async (inhoud, zin) => {
    const uit = map();
    cpSync(gaaf, uit, { recursive: true });
    writeFileSync(join(uit, '.bezet-1'), inhoud);
    const { code, fout } = await maak(uit);
    expect(code).toBe(11);
    expect(plat(fout)).toContain(zin);
    expect(plat(fout)).toContain('.bezet-1 weg');
  });
});

test.each([
  ['controleer'],
  ['verifieer'],
  ['druk'],
  ['verschil', gaaf],
  ['brieven', ALMERE, '--kader', 'utrecht-2024', '--uit'],
  ['brieven', ALMERE, '--kader', 'utrecht-2024', '--huisstijl'],
  ['brieven', ALMERE, '--kader', 'utrecht-2024', '--vorige'],
  ['brieven', ALMERE, '--kader', 'utrecht-2024', '--opzet'],
  ['brieven', ALMERE, '--kader', 'utrecht-2024', '--sleutel'],
  ['brieven', ALMERE, '--kader', 'utrecht-2024', '--gemeenten'],
  ['sleutel', '--uit'],
  ['controleer', ALMERE, '--vorige'],
  ['verifieer', gaaf, '--sleutel'],
])('een naam van 5.000 tekens is geen fout in het programma: %s', async (...woorden) => {
  const { code, fout } = await trede(...woorden, 'a'.repeat(5000));
  expect(code, fout.slice(0, 300)).not.toBe(1);
  expect(code).not.toBe(0);
  expect(fout).not.toMatch(ENGELS);
});

test.skipIf(process.platform === 'win32')(
  'een Ctrl-C terwijl een bestand niet antwoordt, beëindigt brieven meteen',
  async () => {
    // A disk that hangs: the first byte of the table never comes.
    const hangt = `data:text/javascript,${encodeURIComponent(`
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      fs.readSync = () => {
        process.stderr.write('hangt');
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
      };
      syncBuiltinESMExports();`)}`;
    const kind = spawn(process.execPath, [
      ...['--import', hangt, resolve('dist/cli/index.js'), 'brieven', ALMERE],
      ...['--kader', 'utrecht-2024', '--uit', map()],
    ]);
    const klaar = new Promise((einde) => kind.on('close', (_, teken) => einde(teken)));
    let tekst = '';
    kind.stderr.on('data', (stuk) => {
      tekst += stuk;
      if (tekst.includes('hangt')) kind.kill('SIGINT');
    });
    expect(await klaar).toBe('SIGINT');
  },
  30_000,
);

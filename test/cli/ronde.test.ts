import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { parseDatum } from '../../src/dossier/datum.ts';
import { brievenIn, plat, RONDE, trede } from '../io.ts';

const map = () => mkdtempSync(join(tmpdir(), 'trede-ronde-'));
const ronde = (uit: string, ...opties: string[]) =>
  trede('brieven', ...RONDE, '--kader', 'utrecht-2024', '--formaat', 'txt', '--uit', uit, ...opties);
const bestanden = (m: string) =>
  readdirSync(m, { recursive: true, encoding: 'utf8' }).filter((naam) => statSync(join(m, naam)).isFile());
const momentopname = (m: string) =>
  Object.fromEntries(bestanden(m).map((n) => [n, statSync(join(m, n)).mtimeMs]));
const inhoud = (m: string) =>
  Object.fromEntries(bestanden(m).map((n) => [n, readFileSync(join(m, n)).toString('base64')]));

/** The input of the round with one figure changed. */
function andereInvoer(van = ';39;42;', naar = ';38;42;'): string[] {
  const pad = join(map(), 'invoer.csv');
  const [bron = '', ...rest] = RONDE;
  writeFileSync(pad, readFileSync(bron, 'utf8').replace(van, naar));
  return [pad, ...rest];
}
/** The huisstijl of the round with another telephone number. */
function eigenHuisstijl(): string {
  const stijl = join(map(), 'stijl');
  cpSync('huisstijl/voorbeeld', stijl, { recursive: true });
  const yaml = join(stijl, 'huisstijl.yaml');
  writeFileSync(yaml, readFileSync(yaml, 'utf8').replace(/telefoon: .*/, 'telefoon: 030 - 000 00 00'));
  return stijl;
}
const opnieuw = (uit: string, invoer: string[], ...opties: string[]) =>
  trede('brieven', ...invoer, '--kader', 'utrecht-2024', '--formaat', 'txt', '--uit', uit, ...opties);

describe('een ronde', () => {
  test('bewaart naast de brieven het journaal, het manifest, het overzicht en waar zij uit kwam', async () => {
    const uit = map();
    expect((await ronde(uit)).code).toBe(3);
    expect(readdirSync(uit).filter((n) => !n.startsWith('GM'))).toEqual([
      'beoordeling.json',
      'journaal.jsonl',
      'manifest.json',
      'overzicht.html',
      'overzicht.xlsx',
      'ronde',
      'verzendlijst.xlsx',
    ]);
    expect(readdirSync(join(uit, 'ronde', '1'))).toEqual([
      'gegevens',
      'huisstijl',
      'invoer',
      'sjablonen.yaml',
    ]);
    const { uit: beoordeeld } = await trede(
      'beoordeel',
      ...RONDE,
      '--kader',
      'utrecht-2024',
      '--datum',
      '2024-02-15',
      '--json',
    );
    expect(readFileSync(join(uit, 'beoordeling.json'), 'utf8')).toBe(beoordeeld);
    const manifest = JSON.parse(readFileSync(join(uit, 'manifest.json'), 'utf8')) as { brieven: object[] };
    expect(manifest.brieven).toHaveLength(13);
    expect(manifest.brieven[2]).toMatchObject({
      gemeentecode: 'GM9003',
      gemeente: 'Duinbroek',
      halfjaar: '2023-II',
      trede: 2,
      soort: 'uitnodiging-overleg',
      concept: false,
      kader: 'utrecht-2024',
      datum: '2024-02-15',
      sjablonen: expect.arrayContaining([
        'trede2/uitnodiging-overleg.njk',
        'bouwstenen/cijfers.njk',
      ]) as string[],
      verzonden: null,
    });
  });

  test('dezelfde opdracht nog eens verandert geen enkel bestand', async () => {
    const uit = map();
    await ronde(uit);
    const eerst = momentopname(uit);
    const { code, uit: tekst } = await ronde(uit);
    expect(code).toBe(3);
    expect(plat(tekst)).toContain('13 waren klaar, 0 nieuw.');
    expect(momentopname(uit)).toEqual(eerst);
  });

  test('wie halverwege stopte gaat verder waar hij was, en eindigt met dezelfde bytes', async () => {
    const schoon = map();
    const uit = map();
    await ronde(schoon);
    let gevraagd = 0;
    let gezegd = '';
    const vandaag = parseDatum('2024-02-15');
    const code = await main(
      ['brieven', ...RONDE, '--kader', 'utrecht-2024', '--formaat', 'txt', '--uit', uit],
      {
        uit: () => undefined,
        fout: (t) => {
          gezegd += t;
        },
        terminal: false,
        vandaag: () =>
          vandaag ??
          (() => {
            throw new Error('datum');
          })(),
        // Asked while the input is read, before each of 12 rows, then before each letter: stopped before the sixth letter.
        gevraagdTeStoppen: () => ++gevraagd > 1 + 12 + 5,
      },
    );
    expect(code).toBe(130);
    expect(plat(gezegd)).toContain('Afgebroken. 5 brieven staan er heel, 8 nog niet.');
    expect(brievenIn(uit)).toHaveLength(5);
    expect(existsSync(join(uit, 'manifest.json'))).toBe(false);
    const verder = await ronde(uit);
    expect(verder.code).toBe(3);
    expect(plat(verder.uit)).toContain('5 waren klaar, 8 nieuw.');
    expect(inhoud(uit)).toEqual(inhoud(schoon));
  });

  test('het overzicht noemt alles waar bij een brief op te letten is, ook een adres dat ontbreekt', async () => {
    const uit = map();
    const { tedoen } = JSON.parse((await ronde(uit, '--json')).uit) as {
      tedoen: { soort: string; tekst: string; gemeenten: { gemeente: string; cel: string | null }[] }[];
    };
    const html = plat(readFileSync(join(uit, 'overzicht.html'), 'utf8').replaceAll('\u00a0', ' '));
    expect(tedoen.map((t) => t.soort)).toEqual(['geen-brief', 'concept', 'nagaan', 'nagaan', 'nagaan']);
    expect(tedoen.at(-1)).toMatchObject({
      tekst: 'Zonder adres: alleen het college en de gemeente staan in het adresvak.',
      gemeenten: [{ gemeente: 'Oeverschans', cel: 'Z13' }],
    });
    const boven = html.slice(0, html.indexOf('<table'));
    for (const { tekst } of tedoen) expect(boven).toContain(plat(tekst.replaceAll('\u00a0', ' ')));
  });

  test.each(['invoer.csv', 'gemeenten.csv', 'huisstijl.yaml'])(
    'verandert %s terwijl de brieven worden gemaakt, dan wordt er niets geschreven',
    async (welk) => {
      const m = map();
      for (const naam of ['invoer.csv', 'gemeenten.csv'])
        cpSync(join('samples/ronde-2023-II', naam), join(m, naam));
      cpSync('huisstijl/voorbeeld', m, { recursive: true });
      const uit = join(m, 'uit');
      let fout = '';
      let gevraagd = 0;
      const plekken = ['--gemeenten', join(m, 'gemeenten.csv'), '--huisstijl', m, '--uit', uit];
      const code = await main(
        ['brieven', join(m, 'invoer.csv'), '--kader', 'utrecht-2024', '--formaat', 'txt', ...plekken],
        {
          uit: () => {},
          fout: (t) => {
            fout += t;
          },
          terminal: false,
          vandaag: () => parseDatum('2024-02-15') as never,
          gevraagdTeStoppen: () => {
            gevraagd += 1;
            if (gevraagd === 3) writeFileSync(join(m, welk), `${readFileSync(join(m, welk), 'utf8')}\n`);
            return false;
          },
        },
      );
      expect(code).toBe(4);
      expect(plat(fout)).toContain(`Terwijl de brieven werden gemaakt, veranderde`);
      expect(plat(fout)).toContain(welk);
      expect(existsSync(uit)).toBe(false);
    },
  );

  test('de datum van het begin geldt ook een dag later', async () => {
    const uit = map();
    await ronde(uit, '--datum', '2024-02-14');
    const eerst = momentopname(uit);
    const { code, uit: tekst } = await ronde(uit);
    expect(code).toBe(3);
    expect(plat(tekst)).toContain('die van het begin van de ronde: 14 februari 2024');
    expect(momentopname(uit)).toEqual(eerst);
    const anders = await ronde(uit, '--datum', '2024-02-15');
    expect(anders.code).toBe(2);
    expect(plat(anders.fout)).toContain('de datum van de brieven (was 2024-02-14, nu 2024-02-15)');
  });

  test('een formaat erbij laat de andere bestanden staan', async () => {
    const uit = map();
    await ronde(uit);
    const eerst = momentopname(uit);
    expect((await ronde(uit, '--formaat', 'html')).code).toBe(3);
    expect(brievenIn(uit)).toHaveLength(26);
    for (const naam of brievenIn(uit).filter((n) => n.endsWith('.txt')))
      expect(momentopname(uit)[naam]).toBe(eerst[naam]);
    expect((await trede('verifieer', uit)).code).toBe(0);
  });

  test('een fout in de invoer laat geen map achter', async () => {
    const uit = join(map(), 'nieuw', 'dieper');
    expect((await opnieuw(uit, andereInvoer(';Duinbroek;', ';Duinbreok;'))).code).toBe(4);
    expect(existsSync(join(uit, '..'))).toBe(false);
  });

  test('een map waarin iemand anders bezig is geeft 11, en niets verandert', async () => {
    const uit = map();
    writeFileSync(join(uit, '.bezet-1'), `${process.pid} ${hostname()}`);
    const { code, fout } = await ronde(uit);
    expect(code).toBe(11);
    expect(plat(fout)).toContain('werkt al een andere run');
    expect(readdirSync(uit)).toEqual(['.bezet-1']);
    const alsJson = await ronde(uit, '--json');
    expect(alsJson.code).toBe(11);
    expect(JSON.parse(alsJson.uit)).toMatchObject({ fouten: [{ code: 'map-bezet' }] });
  });

  test('een journaal waarin iets is veranderd geeft 5, en niets verandert', async () => {
    const uit = map();
    await ronde(uit);
    const journaal = join(uit, 'journaal.jsonl');
    writeFileSync(journaal, readFileSync(journaal, 'utf8').replace('Duinbroek', 'Duinbreok'));
    const eerst = momentopname(uit);
    expect((await ronde(uit)).code).toBe(5);
    expect(momentopname(uit)).toEqual(eerst);
  });
});

describe('een ronde die veranderd is', () => {
  test.each([
    ['de invoer', () => andereInvoer(), [], 'Veranderd: de invoer invoer.csv.'],
    [
      'een instelling',
      () => RONDE,
      ['--instelling', 'normHalverwege=totaalopgave'],
      'instelling normHalverwege (was taakstelling, nu totaalopgave)',
    ],
    ['de huisstijl', () => RONDE, ['--huisstijl', eigenHuisstijl()], 'de huisstijl huisstijl.yaml'],
  ])('%s: exit 2, bij naam, en niets is geschreven', async (_wat, invoer, opties, tekst) => {
    const uit = map();
    await ronde(uit);
    const eerst = momentopname(uit);
    const { code, fout } = await opnieuw(uit, invoer(), ...opties);
    expect(code).toBe(2);
    expect(plat(fout)).toContain(tekst);
    expect(momentopname(uit)).toEqual(eerst);
  });

  test('met --opnieuw en een reden wordt alleen de veranderde brief opnieuw gemaakt, en de oude bewaard', async () => {
    const uit = map();
    await ronde(uit);
    const naam = 'GM9003_2023-II_trede2_uitnodiging-overleg.txt';
    const oud = readFileSync(join(uit, naam), 'utf8');
    const eerst = momentopname(uit);
    const { code, uit: tekst } = await opnieuw(
      uit,
      andereInvoer(),
      '--opnieuw',
      'cijfer Duinbroek verbeterd',
    );
    expect(code).toBe(3);
    expect(plat(tekst)).toContain('12 waren klaar, 1 nieuw.');
    expect(readFileSync(join(uit, 'ronde', 'eerder', '2', naam), 'utf8')).toBe(oud);
    expect(readFileSync(join(uit, naam), 'utf8')).not.toBe(oud);
    for (const n of brievenIn(uit)) if (n !== naam) expect(momentopname(uit)[n]).toBe(eerst[n]);
    const manifest = JSON.parse(readFileSync(join(uit, 'manifest.json'), 'utf8')) as {
      rondes: { reden: string | null }[];
    };
    expect(manifest.rondes.map((r) => r.reden)).toEqual([null, 'cijfer Duinbroek verbeterd']);
    expect((await trede('verifieer', uit)).code).toBe(0);
  });

  test('een brief die niet meer volgt verhuist naar eerder, ook als de run daartussen werd afgebroken', async () => {
    const uit = map();
    await ronde(uit);
    const oud = 'GM9003_2023-II_trede2_uitnodiging-overleg.txt';
    const zonder = andereInvoer(';39;42;', ';40;42;');
    const journaal = readFileSync(join(uit, 'journaal.jsonl'));
    const af = map();
    cpSync(uit, af, { recursive: true });
    expect((await opnieuw(uit, zonder, '--opnieuw', 'naverificatie')).code).toBe(3);
    expect(brievenIn(uit)).not.toContain(oud);
    expect(brievenIn(uit)).toContain('GM9003_2023-II_trede1_beoordeling.txt');
    expect(existsSync(join(uit, 'ronde', 'eerder', '2', oud))).toBe(true);
    expect((await trede('verifieer', uit)).code).toBe(0);
    // The same, but the journal stops after the line with which the round began anew.
    const [begin = ''] = readFileSync(join(uit, 'journaal.jsonl'))
      .subarray(journaal.length)
      .toString()
      .split('\n');
    cpSync(join(uit, 'ronde', '2'), join(af, 'ronde', '2'), { recursive: true });
    writeFileSync(join(af, 'journaal.jsonl'), `${journaal.toString()}${begin}\n`);
    expect((await opnieuw(af, zonder)).code).toBe(3);
    expect(inhoud(af)).toEqual(inhoud(uit));
  });

  test('een oude brief die niet weg te halen was, is bij hetzelfde commando geen andere brief, en gaat dan alsnog', async () => {
    const uit = map();
    await ronde(uit);
    const oud = 'GM9003_2023-II_trede2_uitnodiging-overleg.txt';
    const anders = andereInvoer(';39;42;', ';40;42;');
    await opnieuw(uit, anders, '--opnieuw', 'naverificatie');
    const heel = inhoud(uit);
    // As it stands when the file was open in another program: out of the round, and still there.
    cpSync(join(uit, 'ronde', 'eerder', '2', oud), join(uit, oud));
    expect((await opnieuw(uit, anders)).code).toBe(3);
    expect(inhoud(uit)).toEqual(heel);
    // Another content is somebody's.
    writeFileSync(join(uit, oud), 'eigen tekst');
    const { code, fout } = await opnieuw(uit, anders);
    expect(code).toBe(2);
    expect(plat(fout)).toContain('al een andere brief');
  });

  test('een brief die in Word is veranderd wordt niet overschreven, en de uitweg werkt', async () => {
    const uit = map();
    await ronde(uit);
    const naam = 'GM9003_2023-II_trede2_uitnodiging-overleg.txt';
    writeFileSync(join(uit, naam), 'met een zin erbij');
    const { code, fout } = await opnieuw(uit, andereInvoer(), '--opnieuw', 'cijfer');
    expect(code).toBe(2);
    expect(plat(fout)).toContain(`${naam} is veranderd nadat trede de brief maakte`);
    expect(readFileSync(join(uit, naam), 'utf8')).toBe('met een zin erbij');
    rmSync(join(uit, naam));
    expect((await opnieuw(uit, andereInvoer(), '--opnieuw', 'cijfer')).code).toBe(3);
    expect((await trede('verifieer', uit)).code).toBe(0);
  });

  test('een lege reden wordt geweigerd', async () => {
    const uit = map();
    await ronde(uit);
    const { code, fout } = await opnieuw(uit, andereInvoer(), '--opnieuw', ' ');
    expect(code).toBe(2);
    expect(plat(fout)).toContain('reden');
  });

  test('een half opgeruimde map is geen reden om te stoppen', async () => {
    const uit = map();
    await ronde(uit);
    rmSync(join(uit, 'manifest.json'));
    rmSync(join(uit, brievenIn(uit)[0] ?? ''));
    expect((await ronde(uit)).code).toBe(3);
    expect((await trede('verifieer', uit)).code).toBe(0);
  });
});

const ALMERE = 'samples/almere-2023-II/invoer.csv';
const eenBrief = (invoer: string, uit: string, ...opties: string[]) =>
  trede('brieven', invoer, '--kader', 'utrecht-2024', '--formaat', 'txt', '--uit', uit, ...opties);

describe('een verzonden brief', () => {
  test('verandert niet met --opnieuw: zij blijft, en wat anders is wordt per kolom genoemd', async () => {
    const uit = map();
    await ronde(uit);
    expect(
      (await trede('verzonden', uit, '--voorbeeld', '--gemeente', 'Duinbroek', '--datum', '2024-02-15')).code,
    ).toBe(0);
    const eerst = inhoud(uit);
    const brief = 'GM9003_2023-II_trede2_uitnodiging-overleg.txt';
    const { code, uit: tekst } = await opnieuw(uit, andereInvoer(), '--opnieuw', 'cijfer verbeterd');
    expect(code).toBe(3);
    expect(plat(tekst)).toContain('met een eigen datum (1 gemeente): Duinbroek.');
    expect(plat(tekst)).toContain('- Duinbroek (GM9003): gehuisvest: 39, nu 38');
    expect(plat(tekst)).toContain(`trede corrigeer ${uit} --gemeente Duinbroek --reden`);
    for (const naam of brievenIn(uit)) expect(inhoud(uit)[naam]).toBe(eerst[naam]);
    // The outcome that the round tells is still that of the letter.
    const { beoordelingen } = JSON.parse(readFileSync(join(uit, 'beoordeling.json'), 'utf8')) as {
      beoordelingen: { gemeente: string; cijfers: { gehuisvest: number } }[];
    };
    expect(beoordelingen).toHaveLength(12);
    expect(beoordelingen.find((b) => b.gemeente === 'Duinbroek')?.cijfers.gehuisvest).toBe(39);
    const na = momentopname(uit);
    const nogEens = await opnieuw(uit, andereInvoer());
    expect(nogEens.code).toBe(3);
    for (const naam of brievenIn(uit)) expect(momentopname(uit)[naam]).toBe(na[naam]);
    expect(readFileSync(join(uit, brief)).toString('base64')).toBe(eerst[brief]);
    expect((await trede('verifieer', uit)).code).toBe(0);
  });

  test.each([
    [
      'een ander kader',
      ['--kader', 'stappenplan'],
      'het kader (utrecht-2024, nu stappenplan)',
      '2023-II-stappenplan',
    ],
    [
      'een andere provincie',
      ['--huisstijl', 'huisstijl/oeverland'],
      'de provincie van de huisstijl (Middenland, nu Oeverland)',
      '2023-II-utrecht-2024',
    ],
    [
      'een andere dag',
      ['--moment', '2023-10-01'],
      'de dag van beoordeling (geen, nu 2023-10-01)',
      '-2023-10-01',
    ],
  ])('%s in dezelfde map: geweigerd, met de map die wel kan', async (_wat, opties, wat, map2) => {
    const uit = map();
    await ronde(uit);
    const eerst = momentopname(uit);
    const { code, fout } = await ronde(uit, ...opties, '--opnieuw', 'toch hier');
    expect(code).toBe(2);
    expect(plat(fout)).toContain(wat);
    expect(plat(fout)).toContain(`${map2}.`);
    expect(momentopname(uit)).toEqual(eerst);
  });

  test('staat haar gemeente niet in de invoer, dan wordt de run geweigerd', async () => {
    const uit = map();
    await ronde(uit);
    await trede('verzonden', uit, '--voorbeeld', '--gemeente', 'Duinbroek', '--datum', '2024-02-15');
    const [bron = '', ...rest] = RONDE;
    const zonder = join(map(), 'invoer.csv');
    const rijen = readFileSync(bron, 'utf8').split('\n');
    writeFileSync(zonder, rijen.filter((r) => !r.includes(';Duinbroek;')).join('\n'));
    const { code, fout } = await opnieuw(uit, [zonder, ...rest], '--opnieuw', 'minder');
    expect(code).toBe(2);
    expect(plat(fout)).toContain('Duinbroek staat niet in deze invoer, terwijl haar brief is verzonden');
  });
});

describe('een CONCEPT', () => {
  test('vervalt als de brief in dezelfde ronde definitief wordt', async () => {
    const uit = map();
    await eenBrief(ALMERE, uit, '--concept');
    const [concept = ''] = brievenIn(uit);
    expect(concept).toContain('_CONCEPT.txt');
    expect((await eenBrief(ALMERE, uit)).code).toBe(0);
    expect(brievenIn(uit)).toEqual([concept.replace('_CONCEPT', '')]);
    expect(existsSync(join(uit, 'ronde', 'eerder', '2', concept))).toBe(true);
    expect((await trede('verifieer', uit)).code).toBe(0);
  });
});

describe('dezelfde opdracht, anders geschreven', () => {
  test.each([['2023-2'], ['2023H2'], ['2023-II']])('--halfjaar %s is dezelfde ronde', async (halfjaar) => {
    const uit = map();
    await eenBrief(ALMERE, uit);
    const eerst = momentopname(uit);
    expect((await eenBrief(ALMERE, uit, '--halfjaar', halfjaar)).code).toBe(0);
    expect(momentopname(uit)).toEqual(eerst);
  });

  test('een formaat met een hoofdletter of een spatie is hetzelfde formaat', async () => {
    const uit = map();
    const maak = (formaat: string) =>
      trede('brieven', ALMERE, '--kader', 'utrecht-2024', '--formaat', formaat, '--uit', uit);
    await maak('HTML, txt');
    const eerst = momentopname(uit);
    expect((await maak('html,txt')).code).toBe(0);
    expect(momentopname(uit)).toEqual(eerst);
    expect(readFileSync(join(uit, 'journaal.jsonl'), 'utf8')).toContain('"formaat":"html,txt"');
  });
});

describe('wat een ronde bewaart', () => {
  test('is ook de tabel waaruit de koppeling kolommen aanvult', async () => {
    const uit = map();
    const bron = map();
    const zet = (naam: string, tekst: string) => writeFileSync(join(bron, naam), tekst);
    zet(
      'invoer.csv',
      'gemeentecode;gemeente;halfjaar;trede_vorig;taakstelling;achterstand_begin;voorsprong_begin;taakstelling_volgend\nGM0034;Almere;2023-II;1;216;0;0;233\n',
    );
    zet('extra.csv', 'gemeentecode;gehuisvest\nGM0034;200\n');
    zet('koppeling.yaml', 'aanvullen: { bestand: extra.csv, kolommen: [gehuisvest] }\n');
    const maak = (...opties: string[]) =>
      eenBrief(join(bron, 'invoer.csv'), uit, '--koppeling', join(bron, 'koppeling.yaml'), ...opties);
    expect((await maak()).code).toBe(0);
    expect(existsSync(join(uit, 'ronde', '1', 'gegevens', 'aanvulling', 'extra.csv'))).toBe(true);
    expect((await trede('verifieer', uit)).code).toBe(0);
    const eerst = momentopname(uit);
    zet('extra.csv', 'gemeentecode;gehuisvest\nGM0034;199\n');
    const { code, fout } = await maak();
    expect(code).toBe(2);
    expect(plat(fout)).toContain('Veranderd: de gegevens aanvulling/extra.csv.');
    expect(momentopname(uit)).toEqual(eerst);
    expect((await maak('--opnieuw', 'cijfer verbeterd')).code).toBe(0);
    expect((await trede('verifieer', uit)).code).toBe(0);
  });

  test.each([
    ['een bestand', (stijl: string, elders: string) => symlinkSync(elders, join(stijl, 'extra.txt'))],
    ['een map', (stijl: string, elders: string) => symlinkSync(join(elders, '..'), join(stijl, 'extra'))],
    ['niets', (stijl: string) => symlinkSync('bestaat-niet', join(stijl, 'extra'))],
  ])('komt niet van elders: een verwijzing naar %s in de huisstijl wordt geweigerd', async (_wat, wijs) => {
    const uit = map();
    const stijl = map();
    const elders = join(map(), 'geheim.txt');
    cpSync('huisstijl/voorbeeld', stijl, { recursive: true });
    writeFileSync(elders, 'van mij');
    wijs(stijl, elders);
    const { code, fout } = await eenBrief(ALMERE, uit, '--huisstijl', stijl);
    expect(code).toBe(4);
    expect(plat(fout)).toContain(`${join(stijl, 'extra')}`);
    expect(plat(fout)).toContain('is een verwijzing of een apparaat');
    expect(readdirSync(uit)).toEqual([]);
  });

  test.each(['cijfers:1.csv', 'con.csv', 'cijfers\u202e.csv'])(
    'heeft een naam die op elke computer kan bestaan: %s wordt geweigerd',
    async (naam) => {
      const uit = map();
      const bron = join(map(), naam);
      cpSync(ALMERE, bron);
      const { code, fout } = await eenBrief(bron, uit);
      expect(code).toBe(4);
      expect(plat(fout)).toContain('een naam die niet op elke computer kan bestaan');
      expect(readdirSync(uit)).toEqual([]);
    },
  );

  test.each([
    ['daarbuiten', '../logo.svg'],
    ['dat verborgen is', '.logo.svg'],
  ])('ligt in de map van de huisstijl: een logo %s wordt geweigerd', async (_wat, logo) => {
    const stijl = join(map(), 'stijl');
    mkdirSync(stijl);
    cpSync('huisstijl/voorbeeld', stijl, { recursive: true });
    cpSync(join(stijl, 'logo.svg'), join(stijl, logo));
    const yaml = join(stijl, 'huisstijl.yaml');
    writeFileSync(yaml, readFileSync(yaml, 'utf8').replace('bestand: logo.svg', `bestand: ${logo}`));
    const { code, fout } = await eenBrief(ALMERE, map(), '--huisstijl', stijl);
    expect(code).toBe(4);
    expect(plat(fout)).toContain(`huisstijl.yaml noemt ${logo}, en dat ligt buiten de map`);
  });
});

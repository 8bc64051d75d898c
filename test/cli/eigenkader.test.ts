import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { KADERS } from '../../src/index.ts';
import { sha256 } from '../../src/round/hash.ts';
import { brievenIn, plat, trede } from '../io.ts';

const VOORBEELD = resolve('samples/eigen-provincie');
const ID = 'duinland-2025';
const KADERMAP = `kaders/${ID}`;

/** The folder of the sample in which a file is another. */
function werkmap(bestand?: string, anders: (tekst: string) => string = (t) => t): string {
  const map = mkdtempSync(join(tmpdir(), 'trede-eigenkader-'));
  cpSync(VOORBEELD, map, { recursive: true });
  if (bestand !== undefined) {
    const pad = join(map, bestand);
    const was = readFileSync(pad, 'utf8');
    const nu = anders(was);
    expect(nu, bestand).not.toBe(was);
    writeFileSync(pad, nu);
  }
  return map;
}

/** No line over 80 columns, but where the path of the temporary folder does not fit. */
function regelsPassen(tekst: string): void {
  for (const regel of tekst.split('\n').filter((r) => !r.includes(tmpdir())))
    expect(regel.length, regel).toBeLessThanOrEqual(80);
}

const beoordeel = (map: string, ...meer: string[]) =>
  trede('beoordeel', join(map, 'invoer.csv'), '--opzet', join(map, 'trede.yaml'), ...meer);

describe('een ronde onder een eigen kader', () => {
  const map = mkdtempSync(join(tmpdir(), 'trede-eigenronde-'));
  const uit = join(map, 'uit');
  beforeAll(async () => {
    cpSync(VOORBEELD, map, { recursive: true });
    const invoer = join(map, 'invoer.csv');
    const opties = [
      '--opzet',
      join(map, 'trede.yaml'),
      '--datum',
      '2025-07-10',
      '--formaat',
      'txt',
      '--uit',
      uit,
    ];
    const { code, fout } = await trede('brieven', invoer, ...opties);
    expect(plat(fout)).toContain(`Eigen kader geladen uit ${join(map, 'kaders')}: ${ID} (`);
    expect(code).toBe(0);
  });

  test('maakt van elke trede de definitieve brief, met de eigen woorden', () => {
    const namen = brievenIn(uit).filter((n) => n.endsWith('.txt'));
    expect(namen.filter((n) => n.includes('CONCEPT'))).toEqual([]);
    expect(namen.map((n) => /trede\d_[a-z-]+/.exec(n)?.[0])).toEqual([
      'trede1_beoordeling',
      'trede1_signalering',
      'trede2_uitnodiging-overleg',
      'trede3_verzoek-verbeterplan',
      'trede3_voortzetting',
      'trede4_afschrift-raad',
      'trede4_mededeling',
      'trede4_vooraankondiging',
      'trede4_voortzetting',
    ]);
    const brief = plat(readFileSync(join(uit, namen[2] ?? ''), 'utf8'));
    expect(brief).toContain(
      'Onderwerp Huisvesting vergunninghouders eerste helft 2025: uitnodiging voor een gesprek',
    );
  });

  test('bevat van geen andere provincie een woord', () => {
    for (const naam of brievenIn(uit)) {
      const brief = plat(readFileSync(join(uit, naam), 'utf8'));
      expect(brief, naam).not.toMatch(
        /Utrecht|Flevoland|IBT-kaart|regievoerder|stappenplan|handreiking|trede 5|1 oktober/i,
      );
    }
  });

  test('bewaart het kader, en het manifest noemt het met zijn hash', () => {
    const { rondes } = JSON.parse(readFileSync(join(uit, 'manifest.json'), 'utf8')) as {
      rondes: { bronnen: Record<string, string> }[];
    };
    for (const bestand of ['kader.mjs', 'bron.md', 'cases.yaml'])
      expect(rondes[0]?.bronnen[`${KADERMAP}/${bestand}`]).toBe(
        sha256(readFileSync(join(map, KADERMAP, bestand))),
      );
  });

  test('verifieer maakt haar opnieuw met hetzelfde kader; zonder, of met een ander, is zij niet te bewijzen (8)', async () => {
    const met = await trede('verifieer', uit, '--kaders', join(map, 'kaders'));
    expect([met.code, plat(met.uit)]).toEqual([
      0,
      expect.stringContaining('9 bestanden zijn opnieuw gemaakt'),
    ]);
    const zonder = await trede('verifieer', uit);
    expect([zonder.code, plat(zonder.uit)]).toEqual([
      8,
      expect.stringContaining(`Opnieuw maken niet gedaan: kader ${ID} ontbreekt.`),
    ]);
    const ander = werkmap(`${KADERMAP}/kader.mjs`, (t) => t.replace('PLAN_WEKEN = 4', 'PLAN_WEKEN = 5'));
    const anders = await trede('verifieer', uit, '--kaders', join(ander, 'kaders'));
    expect([anders.code, plat(anders.uit)]).toEqual([
      8,
      expect.stringContaining(`Opnieuw maken niet gedaan: kader ${ID} verschilt.`),
    ]);
  });

  test('voert de bewaarde kopie nooit uit: ook corrigeren gaat alleen met het eigen kader', async () => {
    const vast = await trede(
      'verzonden',
      uit,
      '--alles',
      '--datum',
      '2025-07-10',
      '--voorbeeld',
      '--kaders',
      join(map, 'kaders'),
    );
    // Today is before that in this test.
    expect(vast.code).toBe(2);
    const { code, fout } = await trede(
      'corrigeer',
      uit,
      '--gemeente',
      'Helmduin',
      '--reden',
      'x',
      '--datum',
      '2025-07-20',
    );
    expect(code).not.toBe(0);
    expect(fout).not.toContain('Onverwachte fout');
  });
});

describe('een eigen kader wordt geweigerd, met bestand en plaats', () => {
  test.each([
    [
      'met een leesfout',
      'kader.mjs',
      (t: string) => t.replace('const beoordeel = (f, van) => {', 'const beoordeel = (f, van => {'),
      'kader.mjs',
    ],
    [
      'dat een bestand leest',
      'kader.mjs',
      (t: string) => `import { readFileSync } from 'node:fs';\n${t}`,
      'kader.mjs:1: het kader importeert',
    ],
    [
      'dat een klok leest',
      'kader.mjs',
      (t: string) =>
        t.replace(
          'if (f.gerealiseerd) return',
          'if (new Date().getFullYear() > 2030) return onbepaald([]);\n    if (f.gerealiseerd) return',
        ),
      'leest een klok',
    ],
    [
      'dat iets onthoudt',
      'kader.mjs',
      (t: string) => `let teller = 0;\n${t}`,
      'onthoudt iets tussen twee gemeenten',
    ],
    [
      'met een onderdeel dat verkeerd is gespeld',
      'kader.mjs',
      (t: string) => t.replace('    signalen: () => [],', '    signallen: () => [],'),
      'signallen hoort er niet (bedoeld: signalen?)',
    ],
    [
      'zonder een onderdeel',
      'kader.mjs',
      (t: string) => t.replace("    plan: 'herstelplan',\n", ''),
      'plan ontbreekt',
    ],
    [
      'met een soort brief die niet bestaat',
      'kader.mjs',
      (t: string) => t.replace("return ['uitnodiging-overleg'];", "return ['uitnodiging'];"),
      '"uitnodiging"',
    ],
    [
      'met een geldigheid die geen halfjaar is',
      'kader.mjs',
      (t: string) => t.replace("van: '2025-I'", "van: '2025'"),
      'geldig.van is geen halfjaar',
    ],
    [
      'met een ander id dan zijn map',
      'kader.mjs',
      (t: string) => t.replace(`const ID = '${ID}'`, "const ID = 'duinland-2026'"),
      'duinland-2026',
    ],
    [
      'dat vastloopt',
      'kader.mjs',
      (t: string) =>
        t.replace('const vanTwee = (f) => {', 'const vanTwee = (f) => {\n    f.bestaatNiet.x();'),
      'het kader loopt vast',
    ],
    [
      'waarvan een geval niet klopt',
      'kader.mjs',
      (t: string) => t.replace('MARGE_PERSONEN = 2', 'MARGE_PERSONEN = 1'),
      'cases.yaml:',
    ],
    [
      'waarvan een geval een onbekende kolom noemt',
      'cases.yaml',
      (t: string) => t.replace('{ gehuisvest: 49 }', '{ gehuisvset: 49 }'),
      'gehuisvset',
    ],
    [
      'met een code zonder zin',
      'kader.mjs',
      (t: string) => t.replaceAll('plan-loopt', 'plan-loopt-door'),
      'de code "plan-loopt-door" (gronden) heeft geen zin',
    ],
    [
      'met een code die niet in de lijst staat',
      'kader.mjs',
      (t: string) => t.replace("        'plan-loopt': 'tekst',\n", ''),
      'geeft de code "plan-loopt" (gronden)',
    ],
    [
      'met een verwijzing zonder kop',
      'bron.md',
      (t: string) => t.replace('## 3\n', '## drie\n'),
      'verwijst naar "3"',
    ],
    [
      'zonder herkomst van de tekst',
      'bron.md',
      (t: string) => t.replace('Waar de tekst vandaan komt:', 'Herkomst:'),
      'waar de tekst vandaan komt',
    ],
  ])('%s', async (_wat, bestand, anders, melding) => {
    const { code, fout } = await beoordeel(werkmap(`${KADERMAP}/${bestand}`, anders));
    expect(code).toBe(4);
    expect(plat(fout)).toContain(melding);
    expect(fout).not.toMatch(/Onverwachte fout|\n {4}at /);
    regelsPassen(fout);
  });

  test('zonder zijn gevallen, en onder de naam van een kader van ons', async () => {
    const half = werkmap();
    rmSync(join(half, KADERMAP, 'cases.yaml'));
    expect(plat((await beoordeel(half)).fout)).toContain('cases.yaml ontbreekt');
    const bezet = werkmap();
    mkdirSync(join(bezet, 'kaders/flevoland'));
    const { code, fout } = await beoordeel(bezet);
    expect([code, plat(fout)]).toEqual([
      4,
      expect.stringContaining('het kader flevoland hoort bij trede en kan niet worden vervangen'),
    ]);
  });
});

describe('eigen sjablonen', () => {
  test('gaan voor die van ons; wat er niet staat, komt van ons; de ronde bewaart ze', async () => {
    const map = mkdtempSync(join(tmpdir(), 'trede-eigensjablonen-'));
    mkdirSync(join(map, 'sjablonen/trede3'), { recursive: true });
    const was = readFileSync('templates/trede3/voortzetting.njk', 'utf8');
    writeFileSync(
      join(map, 'sjablonen/trede3/voortzetting.njk'),
      was.replace('Geacht college,', 'Geacht college van burgemeester en wethouders,'),
    );
    writeFileSync(join(map, 'trede.yaml'), 'kader: flevoland\nsjablonen: sjablonen\n');
    const uit = join(map, 'uit');
    const opties = [
      '--opzet',
      join(map, 'trede.yaml'),
      '--datum',
      '2024-02-15',
      '--formaat',
      'txt',
      '--uit',
      uit,
    ];
    const { code, fout } = await trede('brieven', 'samples/almere-2023-II/invoer-met-oordeel.csv', ...opties);
    expect([code, fout]).toEqual([0, expect.stringContaining('sjablonen')]);
    const [brief = ''] = brievenIn(uit);
    expect(readFileSync(join(uit, brief), 'utf8')).toContain(
      'Geacht college van burgemeester en wethouders,',
    );
    expect(readFileSync(join(uit, 'ronde/1/sjablonen.yaml'), 'utf8')).toContain(
      'college van burgemeester en wethouders,',
    );
    expect((await trede('verifieer', uit)).code).toBe(0);
  });
});

describe('vergelijk, effect, tabel en trede.yaml kennen een eigen kader', () => {
  const kaders = ['--kaders', join(VOORBEELD, 'kaders')];
  const gemeenten = ['--gemeenten', join(VOORBEELD, 'gemeenten.csv')];
  test('vergelijk en effect', async () => {
    const invoer = join(VOORBEELD, 'invoer.csv');
    const naast = await trede('vergelijk', invoer, ...kaders, ...gemeenten, '--json');
    const { gemeenten: uit } = JSON.parse(naast.uit) as {
      gemeenten: { uitkomsten: Record<string, unknown> }[];
    };
    expect(Object.keys(uit[0]?.uitkomsten ?? {})).toContain(ID);
    const verplaatst = await trede(
      'effect',
      invoer,
      ...kaders,
      ...gemeenten,
      '--van',
      ID,
      '--naar',
      'handreiking',
    );
    expect([verplaatst.code, plat(verplaatst.uit)]).toEqual([0, expect.stringContaining(ID)]);
  });

  test('tabel heeft de kolommen van het kader', async () => {
    const uit = join(mkdtempSync(join(tmpdir(), 'trede-tabel-')), 'invoer.csv');
    const opties = ['--provincie', 'Duinland', '--halfjaar', '2025-II', '--kader', ID, '--uit', uit];
    expect((await trede('tabel', ...kaders, ...gemeenten, ...opties)).code).toBe(0);
    expect(readFileSync(uit, 'utf8')).toContain('oordeel_verbeterplan');
  });

  test('een verkeerde naam in trede.yaml wordt ook tegen de eigen kaders gehouden', async () => {
    const { code, fout } = await beoordeel(
      werkmap('trede.yaml', (t) => t.replace(`kader: ${ID}`, 'kader: duinland-205')),
    );
    expect([code, plat(fout)]).toEqual([4, expect.stringContaining(`Bedoelt u ${ID}?`)]);
  });
});

describe('de kit', () => {
  const toets = (map: string, ...meer: string[]) =>
    trede('kader', 'toets', ID, '--opzet', join(map, 'trede.yaml'), ...meer);

  test('kader nieuw geeft een kader waarvan alles klopt, behalve wat alleen de provincie weet', async () => {
    const kaders = join(mkdtempSync(join(tmpdir(), 'trede-kit-')), 'kaders');
    const opties = ['--kaders', kaders, '--provincie', 'Duinland', '--halfjaar', '2026-II'];
    const nieuw = await trede('kader', 'nieuw', 'duinland-2026', ...opties);
    expect([nieuw.code, nieuw.fout]).toEqual([0, '']);
    const { code, uit } = await trede(
      'kader',
      'toets',
      'duinland-2026',
      '--kaders',
      kaders,
      '--vastleggen',
      '--json',
    );
    const { bevindingen, overgeslagen } = JSON.parse(uit) as {
      bevindingen: { code: string }[];
      overgeslagen: string[];
    };
    expect([code, [...new Set(bevindingen.map((b) => b.code))], overgeslagen]).toEqual([
      5,
      ['kader-invullen'],
      [],
    ]);
    expect(readdirSync(join(kaders, 'duinland-2026/brieven')).length).toBeGreaterThan(7);
    // Nothing is overwritten.
    writeFileSync(join(kaders, 'duinland-2026/bron.md'), 'van mij');
    expect((await trede('kader', 'nieuw', 'duinland-2026', ...opties)).code).toBe(2);
    expect((await trede('kader', 'nieuw', 'flevoland', ...opties)).code).toBe(2);
  });

  test('kader toets vindt aan het voorbeeld niets te doen', async () => {
    const { code, uit } = await toets(VOORBEELD);
    expect([code, plat(uit)]).toEqual([0, expect.stringContaining('niets meer te doen')]);
  });

  test.each([
    [
      'een grens met een geval aan één kant',
      'cases.yaml',
      (t: string) => t.replace(/ {2}- zin: op trede 2 van 30 naar 21[\s\S]*?(?= {2}- zin)/, ''),
      'kader-',
    ],
    [
      'een brief die iets anders zegt',
      'sjablonen/bouwstenen/tot-slot.njk',
      (t: string) => t.replace('gerust', 'vooral'),
      'de brief zegt iets anders dan is vastgelegd',
    ],
    [
      'een veld dat niet bestaat',
      'sjablonen/bouwstenen/tot-slot.njk',
      (t: string) => t.replace('provincie.website', 'provincie.webste'),
      'onbekend veld "webste"',
    ],
    [
      'een type dat niet klopt',
      'kader.mjs',
      (t: string) => t.replace("['gehuisvest_halverwege']", "['gehuisvest_halverweg']"),
      'gehuisvest_halverweg',
    ],
    [
      'een plek die nog is in te vullen',
      'bron.md',
      (t: string) => t.replace('De cijfers van het COA', '[invullen: welke cijfers] De cijfers van het COA'),
      'nog in te vullen',
    ],
  ])('kader toets noemt %s', async (_wat, bestand, anders, melding) => {
    const { code, uit, fout } = await toets(werkmap(`${KADERMAP}/${bestand}`, anders));
    expect(code === 4 || code === 5).toBe(true);
    expect(plat(uit + fout)).toContain(melding);
    regelsPassen(uit + fout);
  });

  test('een regel die bij meer huisvesten hoger uitkomt, wordt gevonden met een rij die het laat zien', async () => {
    const verkeerd = werkmap(`${KADERMAP}/kader.mjs`, (t) =>
      t.replace(
        'const { achterstand, achterstandBegin } = f.cijfers;',
        "const { achterstand, achterstandBegin } = f.cijfers;\n    if (achterstand !== null && achterstand > 1 && achterstand <= 6) return uitkomst(3, { beslissend: bevinding('loopt-niet-in', TREDE_3, { achterstandBegin: 7, achterstand }) });",
      ),
    );
    const { code, uit } = await toets(verkeerd);
    expect(code).toBe(5);
    expect(plat(uit)).toContain('meer huisvesten geeft nooit een hogere trede; maar bij {');
  });

  test.each([ID, ...KADERS.keys()])('kader beschrijf vertelt %s in 80 kolommen', async (id) => {
    const { code, uit } = await trede('kader', 'beschrijf', id, '--kaders', join(VOORBEELD, 'kaders'));
    expect(code).toBe(0);
    for (const kop of [
      'Treden',
      'Wat een mens beslist',
      'Eigen keuzes',
      'Gevallen die dit bewijzen',
      'De tekst, per paragraaf',
    ])
      expect(uit).toContain(`\n${kop}`);
    for (const regel of uit.split('\n')) expect(regel.length, regel).toBeLessThanOrEqual(80);
    expect(uit).not.toMatch(/undefined|\{\{|\[object/);
  });

  test('kader beschrijf --algoritmeregister heeft alles wat versie 1.0 eist', async () => {
    const { uit } = await trede(
      'kader',
      'beschrijf',
      ID,
      '--kaders',
      join(VOORBEELD, 'kaders'),
      '--algoritmeregister',
    );
    const vermelding = JSON.parse(uit) as Record<string, string>;
    for (const veld of [
      'name',
      'description_short',
      'organization',
      'status',
      'contact_email',
      'publication_category',
      'lang',
    ])
      expect(vermelding[veld], veld).toMatch(/\S/);
    expect(vermelding).toMatchObject({ lang: 'nld', standard_version: '1.0', status: 'In ontwikkeling' });
  });
});

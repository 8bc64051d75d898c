import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alineas, delen } from '../docxtekst.ts';
import { brievenIn, plat, RONDE, trede } from '../io.ts';

const ALMERE = 'samples/almere-2023-II/invoer.csv';
const KOP =
  'gemeentecode;gemeente;halfjaar;trede_vorig;taakstelling;achterstand_begin;voorsprong_begin;gehuisvest';
const RIJ = 'GM0034;Almere;2023-II;3;216;147;0;318';

const map = () => mkdtempSync(join(tmpdir(), 'trede-cli-'));
function bestand(inhoud: string): string {
  const pad = join(map(), 'invoer.csv');
  writeFileSync(pad, inhoud);
  return pad;
}

describe('beoordeel', () => {
  test('--json geeft precies de vorm van het contract', async () => {
    const { code, uit } = await trede('beoordeel', ALMERE, '--kader', 'utrecht-2024', '--json');
    expect(code).toBe(0);
    const json = JSON.parse(uit) as { beoordelingen: Record<string, unknown>[] };
    expect(json).toMatchObject({
      schema: 1,
      kader: 'utrecht-2024',
      instellingen: { normHalverwege: 'taakstelling' },
    });
    const [b] = json.beoordelingen;
    expect(Object.keys(b ?? {})).toEqual([
      'rij',
      'gemeentecode',
      'gemeente',
      'halfjaar',
      'peildatum',
      'status',
      'tredeVorig',
      'trede',
      'waardering',
      'cijfers',
      'brieven',
      'gronden',
      'openOordelen',
      'oordelen',
      'ontbrekend',
      'waarschuwingen',
      'signalen',
      'termijnen',
      'afschriften',
      'publicatie',
    ]);
    expect(b).toMatchObject({
      rij: 2,
      gemeentecode: 'GM0034',
      gemeente: 'Almere',
      halfjaar: '2023-II',
      peildatum: '2024-01-01',
      status: 'bepaald',
      tredeVorig: 3,
      trede: 2,
      waardering: null,
      brieven: ['uitnodiging-overleg'],
      afschriften: ['gemeenteraad'],
      publicatie: ['IBT-kaart'],
      openOordelen: [],
      ontbrekend: [],
      cijfers: {
        taakstelling: 216,
        achterstandBegin: 147,
        voorsprongBegin: 0,
        totaalopgave: 363,
        gehuisvest: 318,
        bijtelling: 0,
        achterstand: 45,
        voorsprong: 0,
        ingelopen: 102,
      },
    });
    expect(b?.gronden).toContainEqual({
      code: 'achterstand-gehalveerd',
      beslissend: true,
      eigenKeuze: false,
      keuze: null,
      bron: { document: 'utrecht-2024', paragraaf: '3, trede 3' },
      cijfers: { achterstandBegin: 147, achterstand: 45 },
      zin: 'De achterstand daalde van 147 naar 45\u00a0vergunninghouders, een afname van 69,4%. Dat is 50% of meer. Daarom gaat de gemeente van trede\u00a03 naar trede\u00a02.',
    });
  });

  test('een open vraag staat er met kolom en antwoorden', async () => {
    const { code, uit } = await trede('beoordeel', ALMERE, '--kader', 'flevoland', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(uit)).toMatchObject({
      beoordelingen: [
        {
          status: 'open',
          trede: 3,
          waardering: null,
          brieven: ['voortzetting'],
          publicatie: ['website'],
          openOordelen: [
            { kolom: 'oordeel_op_schema', antwoorden: ['ja', 'nee'], bron: { document: 'flevoland' } },
          ],
          termijnen: [{ soort: 'toezichtinformatie', datum: '2024-08-01' }],
        },
      ],
    });
  });

  test('past op een terminal van 80 kolommen en eindigt met 0, ook als er iets open is', async () => {
    const { code, uit } = await trede('beoordeel', ...RONDE, '--kader', 'utrecht-2024');
    expect(code).toBe(0);
    for (const regel of uit.split('\n')) expect(regel.length, regel).toBeLessThanOrEqual(80);
    expect(plat(uit)).toContain('12 gemeenten: 10 bepaald, 1 open, 1 onbepaald.');
  });

  test('een kader dat toen niet gold weigert met de grens, exit 4', async () => {
    const { code, fout } = await trede(
      'beoordeel',
      bestand(`${KOP}\n${RIJ.replace('2023-II', '2023-I')}\n`),
      '--kader',
      'utrecht-2024',
    );
    expect(code).toBe(4);
    expect(plat(fout)).toContain('Het kader utrecht-2024 geldt vanaf 2023-II; Almere staat er voor 2023-I.');
  });

  test('trede 0 bestaat niet onder utrecht-2024, exit 4', async () => {
    const { code, fout } = await trede(
      'beoordeel',
      bestand(`${KOP}\n${RIJ.replace(';3;', ';0;')}\n`),
      '--kader',
      'utrecht-2024',
    );
    expect(code).toBe(4);
    expect(plat(fout)).toContain('Onder utrecht-2024 lopen de treden van 1 tot en met 6');
  });
});

describe('wat de gebruiker verkeerd doet', () => {
  const tweeHalfjaren = `${KOP}\n${RIJ}\n${RIJ.replace('2023-II', '2024-I')}\n`;
  test.each([
    ['een kader dat niet bestaat', ['beoordeel', ALMERE, '--kader', 'utrecht'], 2, 'Bedoelt u utrecht-2024?'],
    ['geen kader', ['beoordeel', ALMERE], 2, 'Er is geen kader opgegeven.'],
    [
      'een instelling die niet bestaat',
      ['beoordeel', ALMERE, '--kader', 'utrecht-2024', '--instelling', 'marge=laagste'],
      2,
      'bestaat niet bij utrecht-2024',
    ],
    [
      'een waarde die niet bestaat',
      ['beoordeel', ALMERE, '--kader', 'utrecht-2024', '--instelling', 'normHalverwege=x'],
      2,
      'taakstelling, totaalopgave',
    ],
    [
      'een formaat dat niet bestaat',
      ['brieven', ALMERE, '--kader', 'utrecht-2024', '--formaat', 'dox'],
      2,
      'Bedoelt u docx?',
    ],
    [
      'een datum die niet bestaat',
      ['brieven', ALMERE, '--kader', 'utrecht-2024', '--datum', '2024-02-30'],
      2,
      'is geen bestaande datum',
    ],
    [
      'een gemeente die er niet in staat',
      ['brief', ALMERE, '--kader', 'utrecht-2024', '--gemeente', 'Almeer'],
      2,
      'Bedoelt u Almere?',
    ],
    [
      'een soort brief die er niet bij hoort',
      ['brief', ALMERE, '--kader', 'utrecht-2024', '--gemeente', 'Almere', '--soort', 'besluit'],
      2,
      'Daarbij hoort de brief "uitnodiging-overleg".',
    ],
    ['een bestand dat er niet is', ['controleer', 'nergens.csv'], 4, 'nergens.csv bestaat niet.'],
    ['een map in plaats van een bestand', ['controleer', 'samples'], 4, 'is een map'],
    ['een commando met een tikfout', ['breven', 'x'], 2, 'Bedoelt u brieven?'],
    ['een optie met een tikfout', ['brieven', 'x', '--kadr', 'y'], 2, 'Bedoelt u --kader?'],
    [
      'een huisstijl die er niet is',
      ['brieven', ALMERE, '--kader', 'utrecht-2024', '--huisstijl', 'nergens'],
      4,
      'huisstijl.yaml bestaat niet',
    ],
  ])('%s', async (_wat, argumenten, verwacht, tekst) => {
    const uitMap = join(map(), 'niet-maken');
    const metUit = argumenten[0]?.startsWith('brie') ? [...argumenten, '--uit', uitMap] : argumenten;
    const { code, fout, uit } = await trede(...metUit);
    expect(plat(fout)).toContain(tekst);
    expect(fout).not.toMatch(/\bat .*\.ts:/);
    expect(code).toBe(verwacht);
    expect(uit).toBe('');
    expect(existsSync(uitMap)).toBe(false);
    const alsJson = await trede(...metUit, '--json');
    expect(alsJson.code).toBe(verwacht);
    expect(JSON.parse(alsJson.uit)).toMatchObject({
      schema: 1,
      fouten: [{ code: expect.any(String) as string, oplossing: expect.any(String) as string }],
    });
  });

  test('twee halfjaren zonder keuze is een vraag; met --halfjaar gaat het goed', async () => {
    const pad = bestand(tweeHalfjaren);
    expect((await trede('beoordeel', pad, '--kader', 'utrecht-2024')).fout).toContain('2023-II, 2024-I');
    expect((await trede('beoordeel', pad, '--kader', 'utrecht-2024', '--halfjaar', '2024-1')).code).toBe(0);
    expect((await trede('beoordeel', pad, '--kader', 'utrecht-2024', '--halfjaar', '2022-I')).code).toBe(2);
  });
});

describe('controleer', () => {
  test('meldt alle fouten met plaats en oplossing, exit 4', async () => {
    const { code, uit } = await trede(
      'controleer',
      bestand(`${KOP}\n${RIJ.replace('216', '2l6')}\nGM0995;Lelystad;2023-II;1;x;0;0;9\n`),
    );
    expect(code).toBe(4);
    expect(plat(uit)).toContain('rij 2, taakstelling, cel E2: "2l6" is geen geheel getal van 0 of meer.');
    expect(plat(uit)).toContain('rij 3, taakstelling, cel E3');
    expect(plat(uit)).toContain('2 fouten, 0 waarschuwingen.');
  });

  test('een goede tabel geeft exit 0', async () => {
    const { code, uit } = await trede('controleer', ALMERE, '--json');
    expect(code).toBe(0);
    const sommen = { taakstelling: 216, achterstand_begin: 147, voorsprong_begin: 0, gehuisvest: 318 };
    expect(JSON.parse(uit)).toEqual({ schema: 1, rijen: 1, sommen, fouten: [], waarschuwingen: [] });
  });
});

describe('brieven', () => {
  test('één foute cel in de hele tabel: exit 4 en er is niets geschreven', async () => {
    const uitMap = join(map(), 'brieven');
    const tabel = readFileSync('samples/ronde-2023-II/invoer.csv', 'utf8').replace(
      ';Eikerdam;',
      ';Eikelboom;',
    );
    const { code, fout } = await trede(
      'brieven',
      bestand(tabel),
      '--gemeenten',
      'samples/ronde-2023-II/gemeenten.csv',
      '--kader',
      'utrecht-2024',
      '--uit',
      uitMap,
    );
    expect(code).toBe(4);
    expect(plat(fout)).toContain('hoort bij Eikerdam, maar er staat Eikelboom.');
    expect(existsSync(uitMap)).toBe(false);
  });

  test('de ronde geeft 3: wie geen brief krijgt wordt genoemd met de reden', async () => {
    const uitMap = map();
    const { code, uit } = await trede('brieven', ...RONDE, '--kader', 'utrecht-2024', '--uit', uitMap);
    expect(code).toBe(3);
    expect(plat(uit)).toContain('Lindezijl (K11): gehuisvest is leeg en beslissend.');
    expect(uit).toContain('trede 4, vooraankondiging: Noorderkreek');
    // Ten letters, and the vooraankondiging with its copy for the raad and its mededeling.
    expect(brievenIn(uitMap)).toHaveLength(13);
    for (const regel of uit.split('\n')) expect(regel.length, regel).toBeLessThanOrEqual(80);
  });

  test('een open vraag geeft 7, met --concept 0', async () => {
    expect((await trede('brieven', ALMERE, '--kader', 'flevoland', '--uit', map())).code).toBe(7);
    const uitMap = map();
    expect((await trede('brieven', ALMERE, '--kader', 'flevoland', '--concept', '--uit', uitMap)).code).toBe(
      0,
    );
    expect(brievenIn(uitMap)).toEqual(['GM0034_2023-II_trede3_voortzetting_CONCEPT.docx']);
  });

  test('vanaf 2024-I is onder flevoland elke brief CONCEPT zolang de huisstijl geen beleidsregel noemt', async () => {
    const uitMap = map();
    const rij = RIJ.replace('2023-II', '2024-I').replace(';3;216;147;0;318', ';1;10;0;0;10');
    const { code, uit } = await trede(
      'brieven',
      bestand(`${KOP}\n${rij}\n`),
      '--kader',
      'flevoland',
      '--datum',
      '2024-07-15',
      '--uit',
      uitMap,
    );
    expect(code).toBe(7);
    expect(plat(uit)).toContain('De huisstijl noemt de nieuwe beleidsregel niet');
    expect(brievenIn(uitMap)).toEqual(['GM0034_2024-I_trede1_beoordeling_CONCEPT.docx']);
  });

  test('noemt de huisstijl de beleidsregel, dan staat die in de brief, en niemand zegt dat hij CONCEPT blijft', async () => {
    const uitMap = map();
    const rij = RIJ.replace('2023-II', '2024-I').replace(';3;216;147;0;318', ';1;10;0;0;10');
    const { code, uit } = await trede(
      ...['brieven', bestand(`${KOP}\n${rij}\n`), '--kader', 'flevoland', '--datum', '2024-07-15'],
      ...['--huisstijl', 'huisstijl/oeverland', '--formaat', 'txt', '--uit', uitMap],
    );
    expect(code).toBe(0);
    expect(plat(uit)).toContain('nieuwe beleidsregel (CVDR719256)');
    expect(plat(uit)).not.toContain('blijft CONCEPT');
    const [naam = ''] = brievenIn(uitMap);
    expect(plat(readFileSync(join(uitMap, naam), 'utf8'))).toContain(
      'Wij volgen de Beleidsregel interbestuurlijk toezicht huisvesting Oeverland (PB 2023-0000), vastgesteld op 1 juni 2023. U vindt ons beleid op www.oeverland.example.',
    );
  });

  test('dezelfde opdracht twee keer schrijft niets; een ander bestand wordt nooit stil overschreven', async () => {
    const uitMap = map();
    await trede('brieven', ALMERE, '--kader', 'utrecht-2024', '--uit', uitMap);
    expect(plat((await trede('brieven', ALMERE, '--kader', 'utrecht-2024', '--uit', uitMap)).uit)).toContain(
      '0 bestanden nieuw, 1 stond er al',
    );
    const [naam = ''] = readdirSync(uitMap);
    writeFileSync(join(uitMap, naam), 'iets anders');
    const { code, fout } = await trede('brieven', ALMERE, '--kader', 'utrecht-2024', '--uit', uitMap);
    expect(code).toBe(2);
    expect(plat(fout)).toContain('is veranderd nadat trede de brief maakte');
    expect(readFileSync(join(uitMap, naam), 'utf8')).toBe('iets anders');
  });

  test('een map waarin niet kan worden geschreven geeft 74', async () => {
    const uitMap = join(map(), 'brieven');
    writeFileSync(uitMap, 'geen map');
    const { code, fout } = await trede('brieven', ALMERE, '--kader', 'utrecht-2024', '--uit', uitMap);
    expect(code).toBe(74);
    expect(plat(fout)).toContain('kan niet worden geschreven: wat een map moet zijn, is een bestand');
  });

  test('een fout in een sjabloon geeft 6 met plaats (zie sjabloon.test.ts) en een brief voor één gemeente is die van de ronde', async () => {
    const ronde = map();
    const enkel = map();
    await trede('brieven', ...RONDE, '--kader', 'utrecht-2024', '--uit', ronde);
    expect(
      (await trede('brief', ...RONDE, '--kader', 'utrecht-2024', '--gemeente', 'gm9005', '--uit', enkel))
        .code,
    ).toBe(0);
    const [naam = ''] = readdirSync(enkel);
    expect(naam).toBe('GM9005_2023-II_trede3_verzoek-verbeterplan.docx');
    expect(readFileSync(join(enkel, naam)).equals(readFileSync(join(ronde, naam)))).toBe(true);
  });
});

describe('vijandige waarden', () => {
  const WAARDEN = [
    'A&B <b>',
    '{{ x }} {% if y %}',
    '{regel} {/regel} {@inhoud}',
    '**vet** | # kop',
    'Łódź',
    '&lt;w:p&gt;',
    ']]>',
    '$& \\1',
  ];
  test.each(WAARDEN)('%s komt letterlijk in de brief', async (waarde) => {
    const uitMap = map();
    const pad = bestand(
      `${KOP};kenmerk;adres;postcode;plaats;toelichting\n${RIJ};"${waarde}";"${waarde}";1234 AB;X;"${waarde}\n\n${waarde}"\n`,
    );
    expect(
      (await trede('brieven', pad, '--kader', 'utrecht-2024', '--formaat', 'docx,txt', '--uit', uitMap)).code,
    ).toBe(0);
    const [docx = '', txt = ''] = readdirSync(uitMap).sort();
    const word = alineas(delen(readFileSync(join(uitMap, docx))).get('word/document.xml') ?? '');
    const tekst = readFileSync(join(uitMap, txt), 'utf8');
    for (const regels of [word, tekst.split('\n')]) {
      expect(
        regels.filter((r) => r === waarde),
        waarde,
      ).toHaveLength(3);
      expect(regels.some((r) => r.endsWith(waarde) && r.startsWith('Ons kenmerk'))).toBe(true);
    }
  });

  test.each([
    ['een stuurteken', 'a\u0007b', 'stuurteken (U+0007)'],
    ['een schrijfrichtingteken', 'a\u202eb', 'onzichtbaar teken of schrijfrichtingteken (U+202E)'],
    ['een teken voor eigen gebruik', 'a\ue000b', 'teken voor eigen gebruik (U+E000)'],
  ])('%s wordt bij naam geweigerd', async (_wat, waarde, naam) => {
    const { code, fout } = await trede(
      'brieven',
      bestand(`${KOP};toelichting\n${RIJ};${waarde}\n`),
      '--kader',
      'utrecht-2024',
      '--uit',
      map(),
    );
    expect(code).toBe(4);
    expect(plat(fout)).toContain(naam);
  });

  test('een huisstijl die geen YAML is wordt in het Nederlands geweigerd, met de regel', async () => {
    const eigen = map();
    writeFileSync(join(eigen, 'huisstijl.yaml'), 'provincie: Middenland\nnaam: [\n');
    const { code, fout } = await trede(
      'brieven',
      ALMERE,
      '--kader',
      'utrecht-2024',
      '--huisstijl',
      eigen,
      '--uit',
      map(),
    );
    expect(code).toBe(4);
    expect(plat(fout)).toContain('huisstijl.yaml is niet te lezen: kijk op en vóór regel');
  });

  test('een huisstijl met een onbekende sleutel wordt geweigerd', async () => {
    const eigen = map();
    mkdirSync(eigen, { recursive: true });
    writeFileSync(
      join(eigen, 'huisstijl.yaml'),
      `${readFileSync('huisstijl/voorbeeld/huisstijl.yaml', 'utf8')}\nkleurtje: rood\n`,
    );
    writeFileSync(join(eigen, 'briefpapier.docx'), readFileSync('huisstijl/voorbeeld/briefpapier.docx'));
    const { code, fout } = await trede(
      'brieven',
      ALMERE,
      '--kader',
      'utrecht-2024',
      '--huisstijl',
      eigen,
      '--uit',
      map(),
    );
    expect(code).toBe(4);
    expect(plat(fout)).toContain('onbekende sleutel kleurtje');
  });
});

describe('wat er ook gebeurt', () => {
  test('een losse accent in de tabel of het register geeft in elk formaat dezelfde brief', async () => {
    const register = readFileSync('data/gemeenten.csv', 'utf8').replace(
      'GM0034;Almere;',
      'GM0034;Alme\u0301re;',
    );
    const gemeenten = join(map(), 'gemeenten.csv');
    writeFileSync(gemeenten, register);
    const rij = RIJ.replace('Almere', 'Alme\u0301re');
    const bron = bestand(`${KOP};toelichting\n${rij};Cafe\u0301\n`);
    const uit = map();
    const { code, fout } = await trede(
      ...['brieven', bron, '--gemeenten', gemeenten, '--kader', 'utrecht-2024', '--datum', '2024-02-15'],
      ...['--formaat', 'pdf,txt', '--uit', uit],
    );
    expect([code, fout.replace(/^VOORBEELD: .*\n {2}.*\n/, '')]).toEqual([0, '']);
    const txt = brievenIn(uit).find((naam) => naam.endsWith('.txt')) ?? '';
    const tekst = readFileSync(join(uit, txt), 'utf8');
    expect(tekst).toContain('Alm\u00e9re');
    expect(tekst).not.toContain('\u0301');
  });

  test.each([
    [['help', 'onzin', '--json'], 'Het commando "onzin" bestaat niet.'],
    [['controleer', ALMERE, '--json=ja'], 'De optie --json=ja bestaat niet.'],
    [['brieven', ALMERE, '--kader', 'utrecht-2024', '--uit', '', '--json'], 'Achter --uit staat geen naam.'],
    [['brieven', ALMERE, '--kader', 'utrecht-2024', '--uit', ' ', '--json'], 'Achter --uit staat geen naam.'],
  ])('%j geeft 2 met één JSON-document, en niets ernaast', async (argumenten, melding) => {
    const { code, uit, fout } = await trede(...argumenten);
    expect([code, fout]).toEqual([2, '']);
    expect(JSON.parse(uit)).toMatchObject({ schema: 1, fouten: [{ melding }] });
  });

  test.skipIf(!existsSync('/dev/full'))('een volle schijf achter > geeft 74 met een zin', () => {
    const vol = openSync('/dev/full', 'w');
    try {
      const { status, stderr } = spawnSync(
        process.execPath,
        ['dist/cli/index.js', 'beoordeel', ALMERE, '--kader', 'utrecht-2024', '--json'],
        { stdio: ['ignore', vol, 'pipe'], encoding: 'utf8' },
      );
      expect(status).toBe(74);
      expect(plat(stderr)).toContain('De uitvoer kan niet worden geschreven (ENOSPC)');
      expect(stderr).not.toContain('Error:');
    } finally {
      closeSync(vol);
    }
  });
});

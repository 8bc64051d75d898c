import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { parseDatum } from '../../src/dossier/datum.ts';
import { brievenIn, plat, RONDE, trede } from '../io.ts';

const nieuw = () => mkdtempSync(join(tmpdir(), 'trede-aannemelijk-'));
const [BRON = '', ...REST] = RONDE;

/** The input of the round with other text in it. */
function invoer(...paren: (readonly [string, string])[]): string[] {
  const pad = join(nieuw(), 'invoer.csv');
  const tekst = paren.reduce((t, [van, naar]) => t.replace(van, naar), readFileSync(BRON, 'utf8'));
  writeFileSync(pad, tekst);
  return [pad, ...REST];
}
const TIENVOUD = ['0;0;39;42', '0;0;390;42'] as const; // Duinbroek: 390 housed instead of 39
const TIENVOUD_AKKOORD = 'gehuisvest-ver-boven-opgave@Duinbroek';

const brieven = (bron: string[], uit: string, ...opties: string[]) =>
  trede('brieven', ...bron, '--kader', 'utrecht-2024', '--formaat', 'txt', '--uit', uit, ...opties);
const journaal = (uit: string) =>
  readFileSync(join(uit, 'journaal.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((regel) => JSON.parse(regel).regel);
const vanDuinbroek = (uit: string) => brievenIn(uit).filter((naam) => naam.startsWith('GM9003'));

describe('een waarde die niet aannemelijk is', () => {
  test('toont controleer met cel en uitweg, zonder fout', async () => {
    const { code, uit } = await trede('controleer', ...invoer(TIENVOUD));
    expect(code).toBe(0);
    expect(plat(uit)).toContain(
      `cel K4: Duinbroek: gehuisvest is 390, meer dan twee keer zoveel als er te huisvesten waren (40). → Verbeter de cel. Klopt het, geef dan bij trede brieven: --akkoord ${TIENVOUD_AKKOORD}.`,
    );
  });

  test('houdt die brief CONCEPT tot zij is bevestigd; daarna komt de vraag niet terug', async () => {
    const map = nieuw();
    const bron = invoer(TIENVOUD);
    const eerst = await brieven(bron, map);
    expect(vanDuinbroek(map)).toEqual(['GM9003_2023-II_trede1_beoordeling_CONCEPT.txt']);
    expect(plat(eerst.uit)).toContain('Duinbroek (K4): gehuisvest is 390');
    const akkoord = await brieven(bron, map, '--akkoord', TIENVOUD_AKKOORD);
    expect(akkoord.code).toBe(eerst.code);
    expect(vanDuinbroek(map)).toEqual(['GM9003_2023-II_trede1_beoordeling.txt']);
    expect(journaal(map).filter((r) => r.soort === 'akkoord')).toEqual([
      {
        soort: 'akkoord',
        code: 'gehuisvest-ver-boven-opgave',
        gemeente: 'GM9003',
        waarde: expect.stringMatching(/^[0-9a-f]{64}$/),
        door: 'onbekend',
      },
    ]);
    const weer = await brieven(bron, map, '--akkoord', TIENVOUD_AKKOORD);
    expect(plat(weer.uit)).toContain('0 nieuw');
    expect(journaal(map).filter((r) => r.soort === 'akkoord').length).toBe(1);
    expect(vanDuinbroek(map)).toEqual(['GM9003_2023-II_trede1_beoordeling.txt']);
    expect((await trede('verifieer', map)).code).toBe(0);
  });

  test('wordt opnieuw gevraagd als zij verandert', async () => {
    const map = nieuw();
    await brieven(invoer(TIENVOUD), map, '--akkoord', TIENVOUD_AKKOORD);
    const anders = invoer(['0;0;39;42', '0;0;391;42']);
    await brieven(anders, map, '--opnieuw', 'cijfer veranderd');
    expect(vanDuinbroek(map)).toEqual(['GM9003_2023-II_trede1_beoordeling_CONCEPT.txt']);
  });

  test('een akkoord verandert geen trede en geen woord van de brief', async () => {
    const [met, zonder] = [nieuw(), nieuw()];
    await brieven(invoer(TIENVOUD), met, '--akkoord', TIENVOUD_AKKOORD);
    await brieven(invoer(TIENVOUD), zonder);
    const tekst = (map: string, naam: string) => readFileSync(join(map, naam), 'utf8');
    const concept = tekst(zonder, 'GM9003_2023-II_trede1_beoordeling_CONCEPT.txt');
    const definitief = tekst(met, 'GM9003_2023-II_trede1_beoordeling.txt');
    expect(plat(concept)).toContain('CONCEPT: niet verzenden - Na te gaan: Duinbroek: gehuisvest is 390');
    expect(concept.slice(concept.indexOf('Geacht college'))).toBe(
      definitief.slice(definitief.indexOf('Geacht college')),
    );
  });

  test.each([
    ['gehuisvest-ver-boven-opgave@Beekveld', 'Bedoelt u gehuisvest-ver-boven-opgave@Duinbroek?'],
    ['adres-gedeeld@alle', 'Kies uit: gehuisvest-ver-boven-opgave@Duinbroek.'],
    ['Duinbroek', 'zoals: --akkoord adres-gedeeld@Almere.'],
  ])('een akkoord waar niet om is gevraagd wordt geweigerd: %s', async (akkoord, raad) => {
    const map = join(nieuw(), 'nieuw');
    const { code, fout } = await brieven(invoer(TIENVOUD), map, '--akkoord', akkoord);
    expect(code).toBe(2);
    expect(plat(fout)).toContain(raad);
  });

  test('wie bevestigde, staat met zijn accountnaam in het journaal', async () => {
    const map = nieuw();
    const vandaag = parseDatum('2024-02-15');
    if (vandaag === null) throw new Error('datum');
    const opties = ['--kader', 'utrecht-2024', '--formaat', 'txt', '--uit', map];
    await main(['brieven', ...invoer(TIENVOUD), ...opties, '--akkoord', TIENVOUD_AKKOORD], {
      uit: () => undefined,
      fout: () => undefined,
      terminal: false,
      vandaag: () => vandaag,
      gebruiker: () => 'a.bakker',
    });
    expect(journaal(map).find((r) => r.soort === 'akkoord').door).toBe('a.bakker');
  });

  test('van de hele tabel wordt met @alle bevestigd', async () => {
    const map = nieuw();
    const bron = invoer(['GM9012;', ';Totaal;;;;1;;;;;;;;;;;;;;;;;;;;;;;;;\nGM9012;']);
    const uit = await brieven(bron, map);
    expect(plat(uit.uit)).toContain('De kolom taakstelling telt op tot');
    expect(brievenIn(map).every((naam) => naam.includes('_CONCEPT'))).toBe(true);
    await brieven(bron, map, '--akkoord', 'totaalrij-anders@alle');
    expect(brievenIn(map).filter((naam) => !naam.includes('_CONCEPT')).length).toBeGreaterThan(5);
  });

  test('de bijstelling wordt met één antwoord voor iedereen bevestigd', async () => {
    const map = nieuw();
    const kop = readFileSync(BRON, 'utf8').split('\n');
    const leeg = kop.map((regel) => regel.replace(/;\d+;10-11-2023;/, ';;;')).join('\n');
    const pad = join(nieuw(), 'invoer.csv');
    writeFileSync(pad, leeg);
    const eerst = await brieven([pad, ...REST], map);
    expect(plat(eerst.uit)).toContain('bijgesteld');
    const later = await brieven([pad, ...REST], map, '--akkoord', 'bijstelling-niet-ingevuld@alle');
    expect(plat(later.uit)).not.toContain('ga na of');
    expect(journaal(map).filter((r) => r.soort === 'akkoord').length).toBe(12);
  });
});

describe('de vorige ronde', () => {
  const EERDER = [
    'gemeentecode;gemeente;halfjaar;trede_vorig;taakstelling;achterstand_begin;voorsprong_begin;gehuisvest;taakstelling_volgend;verificatie_datum',
    'GM9001;Aardenhof;2023-II;2;50;10;0;57;75;2024-01-10',
    'GM9002;Beekveld;2023-II;1;40;0;0;40;42;2024-01-10',
  ];
  const tabel = (rijen: readonly string[]) => {
    const pad = join(nieuw(), 'tabel.csv');
    writeFileSync(pad, `${rijen.join('\n')}\n`);
    return [pad, ...REST];
  };
  const NU = [
    EERDER[0] ?? '',
    'GM9001;Aardenhof;2024-I;2;57;30;0;80;70;2024-07-10',
    'GM9002;Beekveld;2024-I;3;42;0;0;42;42;2024-07-10',
  ];

  test('wordt uit haar map gelezen en met de nieuwe ronde bewaard', async () => {
    const [toen, map] = [nieuw(), nieuw()];
    await brieven(tabel(EERDER), toen, '--datum', '2024-02-01');
    const controle = await trede('controleer', ...tabel(NU), '--kader', 'utrecht-2024', '--vorige', toen);
    for (const zin of [
      'Aardenhof: achterstand_begin is 30, maar de vorige ronde eindigde met 3.',
      'Aardenhof: taakstelling is 57, maar de vorige ronde kondigde 75 aan.',
      'Beekveld: trede_vorig is 3, maar de vorige ronde eindigde op trede 1.',
    ])
      expect(plat(controle.uit)).toContain(zin);
    const bron = tabel(NU);
    const opties = ['--datum', '2024-08-01', '--vorige', toen];
    await brieven(bron, map, ...opties);
    expect(brievenIn(map).every((naam) => naam.includes('_CONCEPT'))).toBe(true);
    // Without the option the round keeps comparing with what it began with.
    const weer = await brieven(bron, map, '--datum', '2024-08-01');
    expect(plat(weer.uit)).toContain('0 nieuw');
    expect((await trede('verifieer', map)).code).toBe(0);
    // So does a completion: what contradicts the round before does not become final by the way.
    const aangevuld = await brieven(bron, map, '--aanvullen', '--datum', '2024-08-20');
    expect(plat(aangevuld.fout + aangevuld.uit)).toContain('niets');
    expect(brievenIn(map).every((naam) => naam.includes('_CONCEPT'))).toBe(true);
  });

  test('een ander halfjaar, een bestand of een lege map wordt geweigerd', async () => {
    const [toen, map] = [nieuw(), join(nieuw(), 'x')];
    await brieven(tabel(EERDER), toen, '--datum', '2024-02-01');
    const zelfde = await brieven(tabel(EERDER), map, '--vorige', toen);
    expect(zelfde.code).toBe(2);
    expect(plat(zelfde.fout)).toContain('gaat over 2023-II; vóór 2023-II komt 2023-I');
    expect((await brieven(tabel(NU), map, '--vorige', BRON)).fout).toContain('is geen map');
    expect((await brieven(tabel(NU), map, '--vorige', nieuw())).fout).toContain('is geen ronde');
  });

  test('als tabel vertelt zij wat was aangekondigd', async () => {
    const [pad = ''] = tabel(EERDER);
    const { uit } = await trede('controleer', ...tabel(NU), '--vorige', pad);
    expect(plat(uit)).toContain('kondigde 75 aan');
  });
});

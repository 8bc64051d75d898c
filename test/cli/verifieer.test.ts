import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { heeftSoffice } from '../../src/formats/odt/soffice.ts';
import { opslag } from '../eigen.ts';
import { brievenIn, plat, RONDE, trede } from '../io.ts';

const map = () => mkdtempSync(join(tmpdir(), 'trede-verifieer-'));
const sleutels = map();
const GEHEIM = join(sleutels, 'sleutel-geheim.pem');
const PUBLIEK = join(sleutels, 'sleutel-publiek.pem');
const gaaf = map();

beforeAll(async () => {
  expect((await trede('sleutel', '--uit', sleutels)).code).toBe(0);
  const gemaakt = await trede(
    ...[
      'brieven',
      ...RONDE,
      '--kader',
      'utrecht-2024',
      '--formaat',
      'docx,txt',
      '--uit',
      gaaf,
      '--sleutel',
      GEHEIM,
    ],
  );
  expect(gemaakt.code).toBe(3);
});

/** A copy of the round to change something in. */
function kopie(): string {
  const uit = map();
  cpSync(gaaf, uit, { recursive: true });
  return uit;
}

interface Verslag {
  readonly brieven: { bestand: string; oordeel: string; reden: string | null }[];
  readonly overig: { bestand: string; oordeel: string }[];
  readonly handtekening: { soort: string };
  readonly opnieuwGemaakt: number;
  readonly opnieuwMakenNietGedaan: readonly string[];
}
const verifieer = async (uit: string, ...opties: string[]) => {
  const { code, uit: tekst } = await trede('verifieer', uit, '--json', ...opties);
  return { code, ...(JSON.parse(tekst) as Verslag) };
};

test('wie aan een ondertekende ronde iets toevoegt zonder sleutel, leest dat de handtekening weg is', async () => {
  const uit = kopie();
  const opnieuw = (...erbij: string[]) =>
    trede('brieven', ...RONDE, '--kader', 'utrecht-2024', '--formaat', 'docx,txt', '--uit', uit, ...erbij);
  const gelijk = await opnieuw();
  expect(plat(gelijk.uit)).not.toContain('Die handtekening');
  expect(existsSync(join(uit, 'manifest.sig'))).toBe(true);
  const meer = await opnieuw('--formaat', 'html');
  expect(plat(meer.uit)).toContain('Let op: de ronde was ondertekend.');
  expect(existsSync(join(uit, 'manifest.sig'))).toBe(false);
  const weer = await opnieuw('--sleutel', GEHEIM);
  expect(plat(weer.uit)).toContain('(ondertekend)');
});

describe('sleutel', () => {
  test('de geheime sleutel is alleen voor de eigenaar, en wordt nooit overschreven', async () => {
    expect(statSync(GEHEIM).mode & 0o777).toBe(0o600);
    const eerst = readFileSync(GEHEIM, 'utf8');
    expect((await trede('sleutel', '--uit', sleutels)).code).toBe(2);
    expect(readFileSync(GEHEIM, 'utf8')).toBe(eerst);
  });

  test('de geheime en de publieke sleutel verwisseld geeft 2 met de reden', async () => {
    const { code, fout } = await trede('verifieer', gaaf, '--sleutel', GEHEIM);
    expect(code).toBe(2);
    expect(plat(fout)).toContain('dit is de geheime sleutel');
  });
});

describe('verifieer', () => {
  test('een gave ronde klopt, is ondertekend, en elke brief is opnieuw gemaakt', async () => {
    const { code, brieven, overig, handtekening, opnieuwGemaakt } = await verifieer(
      gaaf,
      '--sleutel',
      PUBLIEK,
    );
    expect(code).toBe(0);
    expect(brieven).toHaveLength(26);
    expect(brieven.every((b) => b.oordeel === 'gelijk' && b.reden === null)).toBe(true);
    expect(overig).toEqual([]);
    expect(handtekening).toMatchObject({ soort: 'geldig', vertrouwd: true });
    expect(opnieuwGemaakt).toBe(26);
    const { uit } = await trede('verifieer', gaaf);
    expect(plat(uit)).toContain('Van wie die is, blijkt pas met --sleutel');
    for (const regel of uit.split('\n')) expect(regel.length, regel).toBeLessThanOrEqual(80);
  });

  test.each([
    ['een brief veranderd', (m: string) => voegToe(m, eersteBrief(m)), 'brieven', 'anders'],
    ['een brief weg', (m: string) => rmSync(join(m, eersteBrief(m))), 'brieven', 'ontbreekt'],
    [
      'een brief te veel',
      (m: string) => voegToe(m, 'GM0034_2023-II_trede2_beoordeling.docx'),
      'brieven',
      'onbekend',
    ],
    ['het manifest veranderd', (m: string) => voegToe(m, 'manifest.json'), 'overig', 'anders'],
    ['de handtekening weg', (m: string) => rmSync(join(m, 'manifest.sig')), 'overig', 'anders'],
    ['het journaal ingekort', (m: string) => kort(m), 'overig', 'anders'],
    ['het overzicht veranderd', (m: string) => voegToe(m, 'overzicht.html'), 'overig', 'anders'],
    [
      'de bewaarde invoer veranderd',
      (m: string) => voegToe(m, 'ronde/1/invoer/invoer.csv'),
      'overig',
      'anders',
    ],
  ] as const)('%s: exit 5, bij naam', async (_wat, doe, waar, oordeel) => {
    const uit = kopie();
    doe(uit);
    const verslag = await verifieer(uit);
    expect(verslag.code).toBe(5);
    expect(verslag[waar].map((b) => b.oordeel)).toContain(oordeel);
  });

  test('een andere sleutel dan die ondertekende geeft 5', async () => {
    const ander = map();
    await trede('sleutel', '--uit', ander);
    const { code, handtekening } = await verifieer(gaaf, '--sleutel', join(ander, 'sleutel-publiek.pem'));
    expect(code).toBe(5);
    expect(handtekening).toMatchObject({ soort: 'ongeldig' });
  });

  test('met een andere versie van trede worden alleen de hashes en de handtekening gecontroleerd', async () => {
    const uit = map();
    await trede('brieven', ...RONDE, '--kader', 'utrecht-2024', '--formaat', 'txt', '--uit', uit);
    const { leesJournaal, vervolg } = await import('../../src/round/journaal.ts');
    const { manifestVan } = await import('../../src/round/manifest.ts');
    const { regels } = await leesJournaal(opslag(uit));
    rmSync(join(uit, 'journaal.jsonl'));
    const journaal = await vervolg(opslag(uit), await leesJournaal(opslag(uit)));
    for (const r of regels)
      if (r.soort === 'ronde') await journaal.schrijf({ ...r, vast: { ...r.vast, versie: '0.0.9' } });
      else if (r.soort === 'stuk')
        await journaal.schrijf({ ...r, gegevens: { ...r.gegevens, versie: '0.0.9' } });
      else await journaal.schrijf(r);
    writeFileSync(join(uit, 'manifest.json'), manifestVan(journaal.stand()));
    const { code, uit: tekst } = await trede('verifieer', uit);
    expect(code).toBe(0);
    expect(plat(tekst)).toContain(
      'Opnieuw maken niet gedaan: de brieven zijn gemaakt met versie 0.0.9 van trede',
    );
    // And the round does not go on by itself with this version.
    const verder = await trede(
      'brieven',
      ...RONDE,
      '--kader',
      'utrecht-2024',
      '--formaat',
      'txt',
      '--uit',
      uit,
    );
    expect(verder.code).toBe(2);
    expect(plat(verder.fout)).toContain('de versie van trede (was 0.0.9, nu ');
  });

  test('een brief die niet uit de bewaarde invoer volgt wordt gevonden, ook als alle hashes kloppen', async () => {
    const uit = map();
    await trede('brieven', ...RONDE, '--kader', 'utrecht-2024', '--formaat', 'txt', '--uit', uit);
    const naam = brievenIn(uit)[0] ?? '';
    const vals = readFileSync(join(uit, naam), 'utf8').replace('28', '29');
    writeFileSync(join(uit, naam), vals);
    const { sha256 } = await import('../../src/round/hash.ts');
    const { leesJournaal, vervolg } = await import('../../src/round/journaal.ts');
    const { manifestVan } = await import('../../src/round/manifest.ts');
    const { regels } = await leesJournaal(opslag(uit));
    rmSync(join(uit, 'journaal.jsonl'));
    const journaal = await vervolg(opslag(uit), await leesJournaal(opslag(uit)));
    for (const r of regels)
      await journaal.schrijf(
        r.soort === 'stuk' && r.bestanden[0]?.naam === naam
          ? { ...r, bestanden: [{ ...r.bestanden[0], sha256: sha256(vals) }] }
          : r,
      );
    writeFileSync(join(uit, 'manifest.json'), manifestVan(journaal.stand()));
    const { code, brieven } = await verifieer(uit);
    expect(code).toBe(5);
    expect(brieven.filter((b) => b.oordeel !== 'gelijk')).toEqual([
      { bestand: naam, oordeel: 'anders', reden: 'opnieuw gemaakt uit de bewaarde invoer wordt hij anders' },
    ]);
  });

  test('wat niet opnieuw te maken is staat naast de andere afwijkingen, en vervangt die niet', async () => {
    const uit = kopie();
    const { leesJournaal, vervolg } = await import('../../src/round/journaal.ts');
    const { regels } = await leesJournaal(opslag(uit));
    rmSync(join(uit, 'journaal.jsonl'));
    const journaal = await vervolg(opslag(uit), await leesJournaal(opslag(uit)));
    const kader = 'utrecht-1999';
    for (const r of regels)
      await journaal.schrijf(
        r.soort === 'ronde'
          ? { ...r, vast: { ...r.vast, kader } }
          : r.soort === 'stuk'
            ? { ...r, gegevens: { ...r.gegevens, kader } }
            : r,
      );
    voegToe(uit, 'overzicht.html');
    const { code, brieven, overig, opnieuwMakenNietGedaan } = await verifieer(uit);
    expect(code).toBe(5);
    expect(overig.map((b) => b.bestand)).toContain('overzicht.html');
    expect(brieven).toHaveLength(26);
    expect(opnieuwMakenNietGedaan).toEqual(['kader utrecht-1999 ontbreekt']);
  });

  test.skipIf(!heeftSoffice())(
    'een ronde met alleen odt wordt nagelezen, en niet opnieuw gemaakt',
    async () => {
      const uit = map();
      const almere = ['samples/almere-2023-II/invoer.csv', '--kader', 'utrecht-2024'];
      expect((await trede('brieven', ...almere, '--formaat', 'ODT', '--uit', uit)).code).toBe(0);
      const { code, uit: tekst } = await trede('verifieer', uit);
      expect(code).toBe(0);
      expect(plat(tekst)).toContain('Opnieuw maken niet gedaan: een odt wordt door LibreOffice gemaakt');
      expect(plat(tekst)).toContain('klopt met zichzelf, niet ondertekend');
      voegToe(uit, eersteBrief(uit));
      expect((await verifieer(uit)).brieven).toMatchObject([{ oordeel: 'anders' }]);
    },
    60_000,
  );

  test('een map die geen ronde is geeft 4', async () => {
    expect((await trede('verifieer', map())).code).toBe(4);
    expect((await trede('verifieer', 'nergens')).code).toBe(4);
  });
});

describe('verzonden', () => {
  const leg = (uit: string, ...opties: string[]) =>
    trede('verzonden', uit, '--datum', '2024-02-15', '--voorbeeld', ...opties);

  test('legt datum en kanaal vast, en ondertekent opnieuw', async () => {
    const uit = kopie();
    const { code } = await leg(uit, '--gemeente', 'GM9003', '--kanaal', 'berichtenbox', '--sleutel', GEHEIM);
    expect(code).toBe(0);
    const { brieven } = JSON.parse(readFileSync(join(uit, 'manifest.json'), 'utf8')) as {
      brieven: { gemeente: string; verzonden: object | null }[];
    };
    expect(brieven.filter((b) => b.verzonden !== null)).toMatchObject([
      { gemeente: 'Duinbroek', verzonden: { datum: '2024-02-15', kanaal: 'berichtenbox' } },
    ]);
    expect((await verifieer(uit, '--sleutel', PUBLIEK)).code).toBe(0);
    const nogEens = await leg(uit, '--gemeente', 'Duinbroek');
    expect(nogEens.code).toBe(2);
    expect(plat(nogEens.fout)).toContain('Al vastgelegd als verzonden op 2024-02-15');
  });

  test('zonder sleutel wordt het manifest weer niet ondertekend, en dat staat er', async () => {
    const uit = kopie();
    const { code, uit: tekst } = await leg(uit, '--alles');
    expect(code).toBe(0);
    expect(plat(tekst)).toContain('12 brieven vastgelegd');
    expect(plat(tekst)).toContain('niet ondertekend: geen --sleutel opgegeven');
    expect(readdirSync(uit)).not.toContain('manifest.sig');
    // What was signed and is no longer is told as a deviation.
    expect((await verifieer(uit)).overig).toMatchObject([{ bestand: 'manifest.sig', oordeel: 'ontbreekt' }]);
  });

  test.each([
    ['een gemeente met een tikfout', ['--gemeente', 'Duinbroke'], 2, 'Bedoelt u Duinbroek?'],
    ['een CONCEPT', ['--gemeente', 'Korenwold'], 2, 'Een CONCEPT kan niet verzonden zijn'],
    ['geen gemeente', [], 2, 'Voeg --gemeente toe'],
  ])('%s wordt geweigerd', async (_wat, opties, code, tekst) => {
    const uit = kopie();
    const uitkomst = await leg(uit, ...opties);
    expect(uitkomst.code).toBe(code);
    expect(plat(uitkomst.fout)).toContain(tekst);
    expect(readFileSync(join(uit, 'journaal.jsonl'))).toEqual(readFileSync(join(gaaf, 'journaal.jsonl')));
  });

  test('vóór de datum van de brief kan zij niet verzonden zijn; een veranderde brief geeft 5', async () => {
    const uit = kopie();
    const vroeg = await trede('verzonden', uit, '--alles', '--datum', '2024-02-14', '--voorbeeld');
    expect(vroeg.code).toBe(2);
    expect(plat(vroeg.fout)).toContain('ligt vóór de datum van de brief');
    voegToe(uit, brievenIn(uit)[0] ?? '');
    expect((await leg(uit, '--alles')).code).toBe(5);
  });

  test('een verzonden brief staat vast, ook met --opnieuw', async () => {
    const uit = kopie();
    await leg(uit, '--alles', '--sleutel', GEHEIM);
    const [bron = '', ...rest] = RONDE;
    const invoer = join(map(), 'invoer.csv');
    writeFileSync(invoer, readFileSync(bron, 'utf8').replace(';39;42;', ';38;42;'));
    const bytes = (naam: string) => readFileSync(join(uit, naam));
    const eerst = new Map(brievenIn(uit).map((naam) => [naam, bytes(naam)]));
    const vast = ['--kader', 'utrecht-2024', '--formaat', 'docx,txt', '--uit', uit];
    expect((await trede('brieven', invoer, ...rest, ...vast)).code).toBe(2);
    const maak = ['--opnieuw', 'cijfer verbeterd', '--sleutel', GEHEIM];
    const { code, uit: tekst } = await trede('brieven', invoer, ...rest, ...vast, ...maak);
    expect(code).toBe(3);
    expect(plat(tekst)).toContain('- Duinbroek (GM9003): gehuisvest: 39, nu 38');
    for (const [naam, toen] of eerst) if (!naam.includes('CONCEPT')) expect(bytes(naam)).toEqual(toen);
    expect((await verifieer(uit, '--sleutel', PUBLIEK)).code).toBe(0);
  });
});

const eersteBrief = (m: string) => brievenIn(m)[0] ?? '';
const voegToe = (m: string, naam: string) => writeFileSync(join(m, naam), ' ', { flag: 'a' });
function kort(m: string): void {
  const regels = readFileSync(join(m, 'journaal.jsonl'), 'utf8').trimEnd().split('\n');
  writeFileSync(join(m, 'journaal.jsonl'), `${regels.slice(0, -2).join('\n')}\n`);
}
